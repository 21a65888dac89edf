//! The one error of the core: a stable code and a sentence that says what to change.

use crate::codes::ErrorCode;
use std::fmt;

/// Why a call was refused. The engine stays usable and keeps its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    code: ErrorCode,
    detail: Option<String>,
}

impl Error {
    /// An error that its code's meaning explains.
    pub fn new(code: ErrorCode) -> Self {
        Error { code, detail: None }
    }

    /// An error with a detail the caller can act on, put before the code's meaning.
    pub fn with_detail(code: ErrorCode, detail: impl Into<String>) -> Self {
        Error { code, detail: Some(detail.into()) }
    }

    /// The stable code.
    pub fn code(&self) -> ErrorCode {
        self.code
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.detail {
            Some(detail) => write!(f, "{detail} {}", self.code.meaning()),
            None => f.write_str(self.code.meaning()),
        }
    }
}

impl std::error::Error for Error {}
