//! Time zones as offsets from UTC.

/// An offset in minutes east of UTC, as ISO 8601 writes it: "-05:00", "+03:30", "Z".
pub(super) fn iso(minutes: i16) -> String {
    if minutes == 0 {
        return "Z".into();
    }
    let (sign, size) = (if minutes < 0 { '-' } else { '+' }, minutes.unsigned_abs());
    format!("{sign}{:02}:{:02}", size / 60, size % 60)
}
