//! Claimlight's core: finds the checkable claims of a text and holds them against other texts.
//!
//! One direction of flow, a room for each step, each importing only from those before it:
//!
//! ```text
//! text → facts → claims ─┐
//!                sources ─┼→ verdict → check → wire → wasm
//!                  notes ─┘
//! ```
//!
//! ```
//! use claimlight::check::{Engine, Options};
//! use claimlight::text::Document;
//! use claimlight::verdict::Verdict;
//!
//! let mut engine = Engine::new();
//! let other = Document::from_text("Rescuers brought 84 passengers ashore on Sunday.");
//! engine.add_source("courier", other)?;
//!
//! let page = Document::from_text("Rescuers brought 84 passengers ashore on Sunday.");
//! let report = engine.check(&page, &Options::default(), &|| 0.0)?;
//! let (_, claim, verdict) = &report.claims[0];
//! assert!(claim.worthy);
//! assert_eq!(verdict.verdict, Some(Verdict::Confirmed));
//! # Ok::<(), claimlight::error::Error>(())
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod check;
pub mod claims;
pub mod codes;
pub mod decimal;
pub mod error;
pub mod facts;
pub mod letters;
pub mod lexer;
pub mod lexicon;
pub mod model;
pub mod notes;
pub mod order;
pub mod sources;
pub mod span;
pub mod table;
pub mod text;
pub mod verdict;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod wire;
