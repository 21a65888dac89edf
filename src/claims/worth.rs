//! How worth checking a claim is.

use super::{Claim, Kind};
use crate::facts::{Reading, Value};
use crate::text::Block;

/// Sets the claim's kinds, score and worthiness.
pub(super) fn judge(_block: &Block, reading: &Reading, claim: &mut Claim) {
    let facts = || claim.facts.iter().map(|&fact| &reading.facts[fact].value);
    let mut kinds = Vec::new();
    if facts().any(|value| matches!(value, Value::Figure(_))) {
        kinds.push(Kind::Figure);
    }
    if facts().any(|value| matches!(value, Value::Date(_))) {
        kinds.push(Kind::Date);
    }
    if facts().any(|value| matches!(value, Value::Quote(_))) {
        kinds.push(Kind::Quotation);
    }
    if claim.attribution.is_some() {
        kinds.push(Kind::Attribution);
    }
    claim.score = 1.0 - 0.6_f64.powi(claim.facts.len() as i32);
    claim.worthy = claim.score >= 0.4;
    claim.kinds = kinds;
}
