//! Saving: all streams compressed, all other objects packed into object streams, an id made from the bytes.
//!
//! lopdf saves as well, but with its strongest compression, one stream after the other, and with an uncompressed table
//! of references; that took more time than all the painting, for a larger file.

use std::cell::RefCell;

use libdeflater::{CompressionLvl, Compressor};
use lopdf::{Dictionary, Document, Object};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::bytes::{write, write_dictionary, write_object, write_whole};
use super::object::{count, dictionary, name};

/// Number of objects in an object stream: many compress well, few are quick to open and share the work.
const PACK: usize = 500;

/// Stronger compression would save a twentieth of the file, and cost as much of the time.
const LEVEL: i32 = 1;

/// Room for the table of references of a document of usual length, in bytes.
const ROOM: usize = 8 << 10;

/// Length of the file's id in bytes.
const ID_LENGTH: usize = 16;

/// Where an object lies in the file.
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere: the number isn't used.
    Free,
    /// At an offset.
    At(usize),
    /// In an object stream of that number, at that index.
    In(u32, usize),
}

/// The document's bytes. Every object's generation is 0. Objects that are `written` already, by their numbers, are none
/// of the document's own.
pub fn save(document: &Document, written: Vec<(u32, Vec<u8>)>) -> Vec<u8> {
    let (streams, others): (Vec<_>, Vec<_>) =
        document.objects.iter().map(|(id, object)| (id.0, object)).partition(|(_, object)| object.as_stream().is_ok());
    let others = others.into_iter().map(|(id, object)| (id, Body::Object(object)));
    let others: Vec<(u32, Body)> =
        others.chain(written.into_iter().map(|(id, bytes)| (id, Body::Written(bytes)))).collect();
    let packs: Vec<&[(u32, Body)]> = others.chunks(PACK).collect();
    let table = document.max_id + 1 + packs.len() as u32;
    let mut places = vec![Place::Free; table as usize + 1];

    let numbered: Vec<(u32, &[(u32, Body)])> = (document.max_id + 1..).zip(packs).collect();
    let mut written: Vec<(u32, Vec<u8>)> = Vec::new();
    written.par_extend(numbered.par_iter().map(|&(id, objects)| (id, pack(id, objects))));
    written.par_extend(streams.par_iter().map(|&(id, object)| (id, stream(id, object))));
    for (pack, objects) in numbered {
        for (index, (id, _)) in objects.iter().enumerate() {
            places[*id as usize] = Place::In(pack, index);
        }
    }

    // The bytes above 127 tell programs that move files that this isn't text.
    let mut file = Vec::with_capacity(written.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() + ROOM);
    file.extend_from_slice(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    for (id, bytes) in written {
        places[id as usize] = Place::At(file.len());
        file.extend(bytes);
    }
    let start = file.len();
    places[table as usize] = Place::At(start);
    let references = references(document, table, &places, &file);
    file.extend(references);
    write(&mut file, format_args!("startxref\n{start}\n%%EOF\n"));
    file
}

/// What is packed into a stream of objects.
enum Body<'a> {
    Object(&'a Object),
    Written(Vec<u8>),
}

fn stream(id: u32, object: &Object) -> Vec<u8> {
    let stream = object.as_stream().expect("only streams are passed");
    if stream.allows_compression {
        packed(id, stream.dict.clone(), &stream.content)
    } else {
        plain(id, stream.dict.clone(), &stream.content)
    }
}

/// An object stream (ISO 32000-1, 7.5.7): numbers and offsets of its objects, then the objects.
fn pack(id: u32, objects: &[(u32, Body)]) -> Vec<u8> {
    let (mut head, mut body) = (Vec::with_capacity(objects.len() * 12), Vec::with_capacity(objects.len() * 96));
    for (number, object) in objects {
        for value in [u64::from(*number), body.len() as u64] {
            write_whole(value, &mut head);
            head.push(b' ');
        }
        match object {
            Body::Object(object) => write_object(object, &mut body),
            Body::Written(bytes) => body.extend_from_slice(bytes),
        }
        body.push(b'\n');
    }
    let entries = dictionary([("Type", name("ObjStm")), ("N", count(objects.len())), ("First", count(head.len()))]);
    packed(id, entries, &[head, body].concat())
}

/// Bytes of an entry of the table of references: its kind, an offset or a stream's number, an index.
const ENTRY: usize = 7;

/// The cross-reference stream (ISO 32000-1, 7.5.8), which is also the trailer.
fn references(document: &Document, id: u32, places: &[Place], file: &[u8]) -> Vec<u8> {
    let mut table = Vec::with_capacity(ENTRY * places.len());
    for place in places {
        let (kind, first, second) = match *place {
            Place::Free => (0, 0, u16::MAX),
            Place::At(offset) => (1, offset as u32, 0),
            Place::In(pack, index) => (2, pack, index as u16),
        };
        table.push(kind);
        table.extend(first.to_be_bytes());
        table.extend(second.to_be_bytes());
    }
    let digest = Sha256::digest(file);
    let own = Object::String(digest[..ID_LENGTH].to_vec(), lopdf::StringFormat::Hexadecimal);
    let mut entries = dictionary([
        ("Type", name("XRef")),
        ("Size", count(places.len())),
        ("W", vec![Object::from(1), 4.into(), 2.into()].into()),
        ("ID", vec![own.clone(), own].into()),
        ("DecodeParms", dictionary([("Predictor", 12.into()), ("Columns", count(ENTRY))]).into()),
    ]);
    for key in ["Root", "Info"] {
        if let Ok(value) = document.trailer.get(key.as_bytes()) {
            entries.set(key, value.clone());
        }
    }
    let small = deflated(&predicted(&table, ENTRY));
    if small.ends_with(b"\r") {
        entries.remove(b"DecodeParms");
        return plain(id, entries, &table);
    }
    entries.set("Filter", name("FlateDecode"));
    plain(id, entries, &small)
}

/// Rows of a table, each as its differences from the one above (PNG's filter "up"): rows that count up compress well.
fn predicted(table: &[u8], row: usize) -> Vec<u8> {
    let mut above = vec![0; row];
    let mut differences = Vec::with_capacity(table.len() / row * (row + 1));
    for row in table.chunks(row) {
        differences.push(2);
        differences.extend(row.iter().zip(&above).map(|(byte, above)| byte.wrapping_sub(*above)));
        above.copy_from_slice(row);
    }
    differences
}

/// A stream, compressed so that it doesn't end with a carriage return.
///
/// A line feed follows a stream's data. Together the two look like one line end, and readers that find the end of
/// the data by it, as validators do, find it one byte early. Spaces at the end, which change no page, font or object,
/// move the checksum that the data ends with.
fn packed(id: u32, mut entries: Dictionary, content: &[u8]) -> Vec<u8> {
    let mut content = std::borrow::Cow::Borrowed(content);
    let mut small = deflated(&content);
    while small.ends_with(b"\r") {
        content.to_mut().push(b' ');
        small = deflated(&content);
    }
    if entries.has(b"Length1") {
        entries.set("Length1", count(content.len()));
    }
    entries.set("Filter", name("FlateDecode"));
    plain(id, entries, &small)
}

fn plain(id: u32, mut entries: Dictionary, data: &[u8]) -> Vec<u8> {
    entries.set("Length", count(data.len()));
    let mut bytes = Vec::with_capacity(data.len() + 128);
    write(&mut bytes, format_args!("{id} 0 obj\n"));
    write_dictionary(&entries, &mut bytes);
    bytes.extend(b"\nstream\n");
    bytes.extend(data);
    bytes.extend(b"\nendstream\nendobj\n");
    bytes
}

/// What compresses. It and its room are large, so that making them for each stream took a quarter of the time: each
/// thread keeps its own.
struct Deflater {
    by: Compressor,
    room: Vec<u8>,
}

thread_local! {
    static DEFLATER: RefCell<Deflater> = {
        let level = CompressionLvl::new(LEVEL).expect("the levels go from 0 to 12");
        RefCell::new(Deflater { by: Compressor::new(level), room: Vec::new() })
    };
}

fn deflated(content: &[u8]) -> Vec<u8> {
    DEFLATER.with_borrow_mut(|Deflater { by, room }| {
        let most = by.zlib_compress_bound(content.len());
        if room.len() < most {
            room.resize(most, 0);
        }
        let length = by.zlib_compress(content, room).expect("the room is what the worst case asks for");
        room[..length].to_vec()
    })
}

#[cfg(test)]
mod tests {
    use lopdf::Stream;

    use super::*;

    #[test]
    fn no_stream_ends_with_a_carriage_return() {
        let text = (50..5000).map(|length| b"q ".repeat(length)).find(|text| deflated(text).ends_with(b"\r"));
        let text = text.expect("one in 256 does");
        let mut document = Document::new();
        let id = document.add_object(Stream::new(Dictionary::new(), text.clone()));
        let file = save(&document, Vec::new());
        assert!(!file.windows(11).any(|window| window == b"\r\nendstream"));
        let document = Document::load_mem(&file).expect("the file can be read");
        let read = document.get_object(id).and_then(Object::as_stream).expect("a stream");
        let read = read.get_plain_content().expect("it can be unpacked");
        assert_eq!(read, [&text[..], b" "].concat());
    }

    #[test]
    fn objects_of_several_packs_are_found_again() {
        let mut document = Document::new();
        let ids: Vec<_> = (0..2 * PACK + 7).map(|number| document.add_object(count(number))).collect();
        document.objects.remove(&ids[3]);
        let read = Document::load_mem(&save(&document, Vec::new())).expect("the file can be read");
        for (number, id) in ids.into_iter().enumerate() {
            assert_eq!(read.get_object(id).ok().cloned(), (number != 3).then(|| count(number)));
        }
    }
}
