//! Short ways to write PDF objects, and the rounding that keeps them short.

use lopdf::{Dictionary, Object, StringFormat};

/// A dictionary of the entries.
pub fn dictionary<const N: usize>(entries: [(&str, Object); N]) -> Dictionary {
    Dictionary::from_iter(entries)
}

/// A name.
pub fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// A string that is shown to people: as it is where it is plain ASCII, else UTF-16.
pub fn text(text: &str) -> Object {
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// UTF-16, big end first, with its mark.
pub fn utf16(text: &str) -> Vec<u8> {
    [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()
}

/// A count, an index or a key.
pub fn count(value: usize) -> Object {
    Object::Integer(i64::try_from(value).expect("no document has so many"))
}

/// A number, rounded to hundredths.
pub fn number(value: f32) -> Object {
    let value = hundredths(value);
    if value.fract() == 0.0 { Object::Integer(value as i64) } else { Object::Real(value) }
}

/// Rounded to hundredths of a point: finer than any printer, and short to write.
pub fn hundredths(value: f32) -> f32 {
    in_hundredths(value) as f32 / 100.0
}

/// The same, counted in hundredths.
pub fn in_hundredths(value: f32) -> i64 {
    let hundredths = value * 100.0;
    // The cast cuts off; `round` would be a call on processors of the common kind.
    (hundredths + 0.5_f32.copysign(hundredths)) as i64
}
