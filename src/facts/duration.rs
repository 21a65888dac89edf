//! Durations and ages, as ISO 8601.
