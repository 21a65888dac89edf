//! Durations and ages, as ISO 8601.

use super::{Figure, FigureKind};

impl Figure {
    /// "P3M" for "three months", by its lower bound; none for what is no duration.
    pub fn duration_iso(&self) -> Option<String> {
        let value = self.amount.min.or(self.amount.max)?;
        let (before, letter) = match (self.kind, self.unit?) {
            (FigureKind::Duration, "second") => ("PT", "S"),
            (FigureKind::Duration, "minute") => ("PT", "M"),
            (FigureKind::Duration, "hour") => ("PT", "H"),
            (FigureKind::Duration, "day") => ("P", "D"),
            (FigureKind::Duration, "week") => ("P", "W"),
            (FigureKind::Duration, "month") => ("P", "M"),
            (FigureKind::Duration, "year") => ("P", "Y"),
            _ => return None,
        };
        Some(format!("{before}{value}{letter}"))
    }
}
