//! Claimlight's core.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod claims;
pub mod codes;
pub mod error;
pub mod facts;
pub mod lexicon;
pub mod span;
pub mod text;
