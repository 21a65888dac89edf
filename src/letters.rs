//! Capitals and small letters, for the scripts that have them: the standard library's tables of
//! every letter there is weigh more than any word list.

/// The small letter of a capital; anything else as it is.
pub fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let code = c as u32;
    let small = match code {
        0xC0..=0xD6 | 0xD8..=0xDE | 0x410..=0x42F => code + 32,
        0x391..=0x3A1 | 0x3A3..=0x3AB => code + 32,
        // Pairs, the capital even; below, odd.
        0x100..=0x12F
        | 0x132..=0x137
        | 0x14A..=0x177
        | 0x1A0
        | 0x1DE..=0x1EF
        | 0x1F8..=0x21F
        | 0x222..=0x233
        | 0x370..=0x373
        | 0x3D8..=0x3EF
        | 0x460..=0x481
        | 0x48A..=0x4BF
        | 0x4D0..=0x52F
        | 0x1E00..=0x1E95
        | 0x1EA0..=0x1EFF
            if code.is_multiple_of(2) =>
        {
            code + 1
        }
        0x139..=0x148 | 0x179..=0x17E | 0x1AF | 0x1CD..=0x1DC | 0x4C1..=0x4CE if code % 2 == 1 => {
            code + 1
        }
        0x18F => 0x259,
        0x178 => 0xFF,
        0x386 => 0x3AC,
        0x388..=0x38A => code + 37,
        0x38C => 0x3CC,
        0x38E | 0x38F => code + 63,
        0x400..=0x40F => code + 80,
        0x531..=0x556 => code + 48,
        0x1E9E => 0xDF,
        0xFF21..=0xFF3A => code + 32,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// A text in small letters.
pub fn lowered(text: &str) -> String {
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_lowered_as_unicode_does() {
        for name in
            ["ÉCOLE", "ŁÓDŹ", "ƏLIYEV", "NGƯỜI ĐỒNG", "ΑΘΉΝΑ", "ЙОЛКА ЂЋ", "ԵՐԵՒԱՆ", "Ｋ", "ẞ"]
        {
            assert_eq!(lowered(name), name.to_lowercase());
        }
    }

    #[test]
    fn nothing_but_capitals_changes() {
        for c in (0..0x11_0000).filter_map(char::from_u32) {
            assert!(lower(c) == c || c.to_lowercase().eq([lower(c)]), "{c} {:x}", c as u32);
        }
    }
}
