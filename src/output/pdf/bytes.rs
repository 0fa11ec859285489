//! PDF objects as bytes (ISO 32000-1, 7.3).

use std::io::Write as _;

use lopdf::{Dictionary, Object, StringFormat};

/// Writes an object; streams are written by whoever saves them, since their data isn't part of an object.
pub fn write_object(object: &Object, out: &mut Vec<u8>) {
    match object {
        Object::Null => out.extend(b"null"),
        Object::Boolean(value) => out.extend(if *value { &b"true"[..] } else { b"false" }),
        Object::Integer(value) => write(out, format_args!("{value}")),
        Object::Real(value) => write(out, format_args!("{value}")),
        Object::Name(name) => write_name(name, out),
        Object::String(text, StringFormat::Hexadecimal) => {
            out.push(b'<');
            write_hex(text, out);
            out.push(b'>');
        }
        Object::String(text, StringFormat::Literal) => write_literal(text, out),
        Object::Array(values) => {
            out.push(b'[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                write_object(value, out);
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => write_dictionary(dictionary, out),
        Object::Stream(stream) => write_dictionary(&stream.dict, out),
        Object::Reference((number, generation)) => write(out, format_args!("{number} {generation} R")),
    }
}

/// Writes a dictionary, its entries in the order in which they were set.
pub fn write_dictionary(dictionary: &Dictionary, out: &mut Vec<u8>) {
    out.extend(b"<<");
    for (key, value) in dictionary {
        write_name(key, out);
        // What begins with a delimiter needs no space before it.
        if !matches!(value, Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_)) {
            out.push(b' ');
        }
        write_object(value, out);
    }
    out.extend(b">>");
}

/// Writes bytes as hexadecimal digits.
fn write_hex(bytes: &[u8], out: &mut Vec<u8>) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in bytes {
        out.extend([DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
    }
}

/// Writes formatted text.
pub fn write(out: &mut Vec<u8>, text: std::fmt::Arguments) {
    out.write_fmt(text).expect("writing to memory does not fail");
}

fn write_name(name: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for &byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(&byte) {
            out.push(byte);
        } else {
            out.push(b'#');
            write_hex(&[byte], out);
        }
    }
}

/// Writes bytes as a string in brackets.
pub fn write_literal(text: &[u8], out: &mut Vec<u8>) {
    out.push(b'(');
    for &byte in text {
        write_literal_byte(byte, out);
    }
    out.push(b')');
}

/// Writes a byte of a string in brackets.
pub fn write_literal_byte(byte: u8, out: &mut Vec<u8>) {
    match byte {
        b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
        // A bare line end would be read as a line feed, whichever it was.
        b'\r' => out.extend(b"\\r"),
        b'\n' => out.extend(b"\\n"),
        _ => out.push(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(object: impl Into<Object>) -> String {
        let mut out = Vec::new();
        write_object(&object.into(), &mut out);
        String::from_utf8(out).expect("it is ASCII")
    }

    #[test]
    fn delimiters_are_escaped() {
        assert_eq!(written(Object::Name(b"A B#(1)".to_vec())), "/A#20B#23#281#29");
        assert_eq!(written(Object::string_literal("a (b\\\r\n")), "(a \\(b\\\\\\r\\n)");
        assert_eq!(written(Object::String(vec![0xFE, 0x0A], StringFormat::Hexadecimal)), "<FE0A>");
    }

    #[test]
    fn values_are_kept_apart() {
        let values: Vec<Object> = vec![1.into(), Object::Real(-0.5), true.into(), Object::Null, (7, 0).into()];
        assert_eq!(written(values.clone()), "[1 -0.5 true null 7 0 R]");
        let dictionary = Dictionary::from_iter([("K", Object::from(values[..1].to_vec())), ("N", 3.into())]);
        assert_eq!(written(dictionary), "<</K[1]/N 3>>");
    }
}
