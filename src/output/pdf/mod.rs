//! PDF: pages painted with printpdf, then finished as a tagged, archivable document.
//!
//! 1. Collect the glyphs that the pages use and cut the fonts down to them.
//! 2. Turn each page's items into operations, marking what belongs to which tag.
//! 3. Let printpdf make a document of pages, operations and fonts.
//! 4. Finish it: texts and widths of fonts, links, structure, bookmarks, metadata.
//! 5. Compress, save, and give the file an id made from its bytes.
//!
//! The file meets PDF/UA-1 and PDF/A-2a as far as its pages do: tags in a sensible tree, figures with their
//! alternatives, a title and a language. Nothing in it comes from a clock or from the machine.

mod fonts;
mod icc;
mod links;
mod metadata;
mod object;
mod outline;
mod paint;
mod structure;
#[cfg(test)]
mod tests;

pub use fonts::{FaceSource, FontError};

use lopdf::{Document, ObjectStreamConfig, SaveOptions, Stream};
use printpdf::{PdfDocument, PdfSaveOptions};
use rayon::prelude::*;

use crate::doc::Meta;
use crate::layout::page::{FaceId, Page, Pages};
use fonts::Fonts;
use paint::{Painted, paint, sheet};

/// The PDF file of laid-out pages; `face` gives the font file of each face that they use.
///
/// Fails where a font file cannot be read or cut down. A document without pages gets an empty one, since PDF wants one.
pub fn write<'a>(pages: &Pages, meta: &Meta, face: &dyn Fn(FaceId) -> FaceSource<'a>) -> Result<Vec<u8>, FontError> {
    if pages.pages.is_empty() {
        let page = Page { width: 595.276, height: 841.89, items: Vec::new() };
        return write(&Pages { pages: vec![page], ..pages.clone() }, meta, face);
    }
    let fonts = Fonts::collect(pages, face)?;
    let mut pdf = PdfDocument::new(&meta.title);
    pdf.resources.fonts.map.extend(fonts.subsets()?);
    let mut marks = Vec::with_capacity(pages.pages.len());
    for page in &pages.pages {
        let Painted { ops, marks: of_page } = paint(page, pages, &fonts);
        pdf.pages.push(sheet(page, ops));
        marks.push(of_page);
    }

    let options = PdfSaveOptions { subset_fonts: false, image_optimization: None, ..PdfSaveOptions::default() };
    let mut document = pdf.to_lopdf_document(&options, &mut Vec::new());
    let ids: Vec<_> = document.get_pages().into_values().collect();
    fonts.finish(&mut document);
    let links = links::links(&mut document, pages, &ids);
    let structure = structure::structure(&mut document, pages, &ids, &marks, &links);
    let bookmarks = outline::bookmarks(&mut document, &pages.bookmarks, &pages.pages, &ids);
    let destinations = outline::destinations(&pages.anchors, &pages.pages, &ids);
    metadata::metadata(&mut document, meta, metadata::Parts { structure, bookmarks, destinations });
    metadata::reserve_id(&mut document);

    document.version = String::from("1.7");
    compress(&mut document);
    let mut file = save(&mut document);
    metadata::identify(&mut file);
    Ok(file)
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
fn squeeze(stream: &mut Stream) {
    let mut plain = stream.content.clone();
    let in_memory = "compressing in memory does not fail";
    stream.compress().expect(in_memory);
    while stream.content.ends_with(b"\r") {
        plain.push(b' ');
        if stream.dict.has(b"Length1") {
            stream.dict.set("Length1", object::count(plain.len()));
        }
        stream.set_plain_content(plain.clone());
        stream.compress().expect(in_memory);
    }
}

/// The document's bytes, its small objects packed into object streams.
fn save(document: &mut Document) -> Vec<u8> {
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
        if !file.windows(RETURN.len()).any(|window| window == RETURN) {
            return file;
        }
        document.max_id = last_object;
    }
    unreachable!("the range has no end")
}

const RETURN: &[u8] = b"\r\nendstream";
