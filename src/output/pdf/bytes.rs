//! PDF objects as bytes (ISO 32000-1, 7.3).

use std::io::Write as _;

use lopdf::{Dictionary, Object, ObjectId, StringFormat};

/// Writes an object; streams are written by whoever saves them, since their data isn't part of an object.
pub fn write_object(object: &Object, out: &mut Vec<u8>) {
    match object {
        Object::Null => out.extend(b"null"),
        Object::Boolean(value) => out.extend(if *value { &b"true"[..] } else { b"false" }),
        Object::Integer(value) => {
            if *value < 0 {
                out.push(b'-');
            }
            write_whole(value.unsigned_abs(), out);
        }
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
        Object::Reference(id) => write_reference(*id, out),
    }
}

/// Writes a dictionary, its entries in the order in which they were set.
pub fn write_dictionary(dictionary: &Dictionary, out: &mut Vec<u8>) {
    out.extend(b"<<");
    for (key, value) in dictionary {
        write_name(key, out);
        if !starts_delimited(value) {
            out.push(b' ');
        }
        write_object(value, out);
    }
    out.extend(b">>");
}

/// A dictionary that is written while it is filled: for the many that structure elements are, lopdf's own, a hash table
/// each, took a tenth of all the work.
pub struct Entries(Vec<u8>);

impl Entries {
    /// An empty dictionary.
    pub fn new() -> Self {
        let mut bytes = Vec::with_capacity(USUAL);
        bytes.extend_from_slice(b"<<");
        Entries(bytes)
    }

    /// Sets a name; key and name are plain letters.
    pub fn name(&mut self, key: &str, name: &str) {
        self.key(key);
        self.0.push(b'/');
        self.0.extend_from_slice(name.as_bytes());
    }

    /// Sets a reference.
    pub fn reference(&mut self, key: &str, id: ObjectId) {
        self.key(key);
        self.0.push(b' ');
        write_reference(id, &mut self.0);
    }

    /// Sets any other object.
    pub fn object(&mut self, key: &str, object: &Object) {
        self.key(key);
        if !starts_delimited(object) {
            self.0.push(b' ');
        }
        write_object(object, &mut self.0);
    }

    /// Sets the one object of a list, or all of them as an array; nothing where there are none.
    pub fn list(&mut self, key: &str, list: &List) {
        match list.count {
            0 => {}
            1 => {
                self.key(key);
                self.0.push(b' ');
                self.0.extend_from_slice(&list.bytes);
            }
            _ => {
                self.key(key);
                self.0.push(b'[');
                self.0.extend_from_slice(&list.bytes);
                self.0.push(b']');
            }
        }
    }

    /// The dictionary's bytes.
    pub fn finish(mut self) -> Vec<u8> {
        self.0.extend_from_slice(b">>");
        self.0
    }

    fn key(&mut self, key: &str) {
        self.0.push(b'/');
        self.0.extend_from_slice(key.as_bytes());
    }
}

/// Room for a dictionary of usual length.
const USUAL: usize = 112;

/// Objects that are written one after the other, to be emptied and used again.
#[derive(Default)]
pub struct List {
    bytes: Vec<u8>,
    count: usize,
}

impl List {
    /// Where the next object is to be written.
    pub fn next(&mut self) -> &mut Vec<u8> {
        if self.count > 0 {
            self.bytes.push(b' ');
        }
        self.count += 1;
        &mut self.bytes
    }

    /// Takes all objects away.
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.count = 0;
    }
}

/// Writes a reference.
pub fn write_reference((number, generation): ObjectId, out: &mut Vec<u8>) {
    write_whole(u64::from(number), out);
    out.push(b' ');
    write_whole(u64::from(generation), out);
    out.extend_from_slice(b" R");
}

/// Writes a whole number.
pub fn write_whole(mut value: u64, out: &mut Vec<u8>) {
    let mut digits = [0; 20];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (value % 10) as u8;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

/// Whether what an object is written as begins with a delimiter, so that it needs no space before it.
fn starts_delimited(object: &Object) -> bool {
    matches!(object, Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_))
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
    let is_plain = |byte: &u8| byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte);
    if name.iter().all(is_plain) {
        out.extend_from_slice(name);
        return;
    }
    for byte in name {
        if is_plain(byte) {
            out.push(*byte);
        } else {
            out.push(b'#');
            write_hex(&[*byte], out);
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

/// Whether a byte of a string in brackets is written as two.
pub fn needs_escape(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'\\' | b'\r' | b'\n')
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
    fn a_dictionary_is_written_while_it_is_filled() {
        let filled = |fill: &dyn Fn(&mut Entries)| {
            let mut entries = Entries::new();
            fill(&mut entries);
            String::from_utf8(entries.finish()).expect("it is ASCII")
        };
        let list = |objects: &[&str]| {
            let mut list = List::default();
            for object in objects {
                list.next().extend_from_slice(object.as_bytes());
            }
            list
        };
        let one = filled(&|entries| {
            entries.name("S", "TD");
            entries.object("Lang", &Object::string_literal("en"));
            entries.object("N", &7.into());
            entries.reference("P", (120, 0));
            entries.list("K", &list(&["3"]));
        });
        assert_eq!(one, "<</S/TD/Lang(en)/N 7/P 120 0 R/K 3>>");
        assert_eq!(filled(&|entries| entries.list("K", &list(&["3", "9 0 R"]))), "<</K[3 9 0 R]>>");
        assert_eq!(filled(&|entries| entries.list("K", &list(&[]))), "<<>>");
    }

    #[test]
    fn values_are_kept_apart() {
        let values: Vec<Object> = vec![1.into(), Object::Real(-0.5), true.into(), Object::Null, (7, 0).into()];
        assert_eq!(written(values.clone()), "[1 -0.5 true null 7 0 R]");
        let dictionary = Dictionary::from_iter([("K", Object::from(values[..1].to_vec())), ("N", 3.into())]);
        assert_eq!(written(dictionary), "<</K[1]/N 3>>");
    }
}
