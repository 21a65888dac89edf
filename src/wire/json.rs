//! JSON, written as the report needs it and no more: a tenth of the code a serialiser brings along,
//! and one string over the boundary is faster than an object a field at a time.

use crate::decimal;

/// What can be written as JSON.
pub trait Json {
    /// Appends the value to `out`.
    fn write(&self, out: &mut String);

    /// The value as JSON.
    fn to_json(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }
}

/// An object being written.
pub struct Object<'a>(&'a mut String);

impl Object<'_> {
    /// Writes an object whose fields `fields` names.
    pub fn write(out: &mut String, fields: impl FnOnce(&mut Object)) {
        out.push('{');
        Object::finish(out, fields);
    }

    /// Writes the last fields of an object that has some already.
    pub fn finish(out: &mut String, fields: impl FnOnce(&mut Object)) {
        fields(&mut Object(out));
        out.push('}');
    }

    /// Adds a field. Names are the contract's own words: nothing in them needs escaping.
    pub fn field(&mut self, name: &str, value: &dyn Json) {
        if !self.0.ends_with('{') {
            self.0.push(',');
        }
        self.0.push('"');
        self.0.push_str(name);
        self.0.push_str("\":");
        value.write(self.0);
    }
}

/// Writes a struct by its fields: as they are; behind `?`, those that are `Some`; behind `..`, the
/// fields of another struct as its own.
macro_rules! object {
    ($type:ty: $($field:ident),* $(; ? $($optional:ident),*)? $(; .. $flat:ident)?) => {
        impl $type {
            fn fields(&self, object: &mut $crate::wire::json::Object) {
                $(object.field(stringify!($field), &self.$field);)*
                $($(if let Some(value) = &self.$optional {
                    object.field(stringify!($optional), value);
                })*)?
                $(self.$flat.fields(object);)?
            }
        }

        impl $crate::wire::json::Json for $type {
            fn write(&self, out: &mut String) {
                $crate::wire::json::Object::write(out, |object| self.fields(object));
            }
        }
    };
}
pub(super) use object;

impl Json for str {
    fn write(&self, out: &mut String) {
        out.push('"');
        let mut rest = self;
        while let Some(at) = rest.bytes().position(|b| b < b' ' || b == b'"' || b == b'\\') {
            out.push_str(&rest[..at]);
            match rest.as_bytes()[at] {
                b'\n' => out.push_str("\\n"),
                control @ ..b' ' => {
                    let digit = |value: u8| char::from(b"0123456789abcdef"[usize::from(value)]);
                    out.push_str("\\u00");
                    out.push(digit(control >> 4));
                    out.push(digit(control & 15));
                }
                mark => {
                    out.push('\\');
                    out.push(char::from(mark));
                }
            }
            rest = &rest[at + 1..];
        }
        out.push_str(rest);
        out.push('"');
    }
}

impl Json for &str {
    fn write(&self, out: &mut String) {
        (**self).write(out);
    }
}

impl Json for String {
    fn write(&self, out: &mut String) {
        self.as_str().write(out);
    }
}

impl Json for bool {
    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

impl Json for u32 {
    fn write(&self, out: &mut String) {
        decimal::write_whole(u64::from(*self), 1, out);
    }
}

impl Json for usize {
    fn write(&self, out: &mut String) {
        decimal::write_whole(*self as u64, 1, out);
    }
}

impl Json for f64 {
    fn write(&self, out: &mut String) {
        match self.is_finite() {
            true => decimal::write(*self, out),
            false => out.push_str("null"),
        }
    }
}

impl<T: Json> Json for Option<T> {
    fn write(&self, out: &mut String) {
        match self {
            Some(value) => value.write(out),
            None => out.push_str("null"),
        }
    }
}

impl<T: Json> Json for Vec<T> {
    fn write(&self, out: &mut String) {
        out.push('[');
        for (place, value) in self.iter().enumerate() {
            if place > 0 {
                out.push(',');
            }
            value.write(out);
        }
        out.push(']');
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn text_survives_whatever_it_holds() {
        for text in ["", "a", "\"\\\n\r\t\0\u{1f}\u{7f}", "é😀\u{2028}", "\\\"\\"] {
            assert_eq!(serde_json::from_str::<String>(&text.to_json()).unwrap(), text);
        }
    }

    #[test]
    fn figures_are_json() {
        for figure in [0.0, -0.5, 1e300, 0.1, 1234.5] {
            assert_eq!(figure.to_json().parse(), Ok(figure));
        }
        assert_eq!(f64::NAN.to_json(), "null");
        assert_eq!(vec![Some(true), None].to_json(), "[true,null]");
    }
}
