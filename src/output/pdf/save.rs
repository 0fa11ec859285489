//! Saving: everything compressed, everything that may lie in an object stream there, and an id made from the bytes.

use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectStreamConfig, SaveOptions, Stream, StringFormat};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::object::count;

/// Length of the file's id in bytes.
const ID_LENGTH: usize = 16;

/// End of a stream whose last byte is a carriage return.
const RETURN: &[u8] = b"\r\nendstream";

/// The document's bytes.
pub fn save(mut document: Document) -> Vec<u8> {
    document.version = String::from("1.7");
    reserve_id(&mut document);
    compress(&mut document);
    let file = pack_objects(&mut document);
    let mut file = pack_references(&file).unwrap_or(file);
    identify(&mut file);
    file
}

/// Compresses all streams, several at a time.
fn compress(document: &mut Document) {
    document.objects.par_iter_mut().for_each(|(_, object)| {
        if let Ok(stream) = object.as_stream_mut()
            && stream.allows_compression
        {
            squeeze(stream);
        }
    });
}

/// Compresses a stream so that it doesn't end with a carriage return.
///
/// A line feed follows a stream's data. Together the two look like one line end, and readers that find the end of
/// the data by it, as validators do, find it one byte early. A space at the end, which changes neither a page nor a
/// font, moves the checksum that the data ends with.
pub(super) fn squeeze(stream: &mut Stream) {
    let mut plain = stream.content.clone();
    let in_memory = "compressing in memory does not fail";
    stream.compress().expect(in_memory);
    while stream.content.ends_with(b"\r") {
        plain.push(b' ');
        if stream.dict.has(b"Length1") {
            stream.dict.set("Length1", count(plain.len()));
        }
        stream.set_plain_content(plain.clone());
        stream.compress().expect(in_memory);
    }
}

/// The document's bytes, its small objects in object streams.
fn pack_objects(document: &mut Document) -> Vec<u8> {
    /// An object stream is read as a whole: very long ones would make readers wait.
    const LONGEST: usize = 10_000;
    let last_object = document.max_id;
    for streams in 1.. {
        let options = SaveOptions {
            use_object_streams: true,
            use_xref_streams: true,
            object_stream_config: ObjectStreamConfig {
                max_objects_per_stream: document.objects.len().div_ceil(streams).clamp(1, LONGEST),
                compression_level: 6,
            },
            ..SaveOptions::default()
        };
        let mut file = Vec::new();
        document.save_with_options(&mut file, options).expect("writing to memory does not fail");
        // Some division gives object streams none of which ends with a carriage return (see `squeeze`).
        if find(&file, RETURN).is_none() {
            return file;
        }
        document.max_id = last_object;
    }
    unreachable!("the range has no end")
}

/// Compresses the table of references that a saved file ends with, which lopdf leaves as it is.
///
/// None where that brings nothing, or an end that readers may take for another (see [`squeeze`]).
fn pack_references(file: &[u8]) -> Option<Vec<u8>> {
    let tail = file.len().checked_sub(32)?;
    let start = tail + find(&file[tail..], b"startxref\n")?;
    let table: usize = std::str::from_utf8(&file[start..]).ok()?.lines().nth(1)?.parse().ok()?;
    let data = table + find(&file[table..start], b">>stream\n")? + b">>stream\n".len();
    let end = start.checked_sub(b"\nendstream \nendobj\n\n".len())?;
    let mut stream = Stream::new(Dictionary::new(), file.get(data..end)?.to_vec());
    stream.compress().ok()?;
    if stream.content.ends_with(b"\r") || !stream.dict.has(b"Filter") {
        return None;
    }
    let head = String::from_utf8(file[table..data].to_vec()).ok()?;
    let length = format!("/Length {}", end - data);
    let packed = format!("/Filter/FlateDecode/Length {}", stream.content.len());
    let head = head.contains(&length).then(|| head.replace(&length, &packed))?;
    Some([&file[..table], head.as_bytes(), &stream.content, &file[end..]].concat())
}

/// Sets an id of zeros, which [`identify`] replaces in the saved file.
fn reserve_id(document: &mut Document) {
    let zeros = Object::String(vec![0; ID_LENGTH], StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![zeros.clone(), zeros]);
}

/// Makes the file's id from all its bytes, so that files with the same content, and only those, share it.
fn identify(file: &mut [u8]) {
    let zeros = "00".repeat(ID_LENGTH);
    let reserved = format!("/ID[<{zeros}><{zeros}>]");
    let Some(at) = file.windows(reserved.len()).rposition(|window| window == reserved.as_bytes()) else { return };
    let digest = Sha256::digest(&*file);
    let mut id = String::with_capacity(2 * ID_LENGTH);
    for byte in &digest[..ID_LENGTH] {
        let _ = write!(id, "{byte:02X}");
    }
    file[at..at + reserved.len()].copy_from_slice(format!("/ID[<{id}><{id}>]").as_bytes());
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
