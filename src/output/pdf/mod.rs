//! PDF: pages painted with printpdf, then finished as a tagged, archivable document.
//!
//! 1. Collect the glyphs that the pages use and cut the fonts down to them.
//! 2. Turn each page's items into operations, marking what belongs to which tag.
//! 3. Let printpdf make a document of pages, operations and fonts.
//! 4. Finish it: texts and widths of fonts, images, links, structure, bookmarks, metadata.
//! 5. Compress, save, and give the file an id made from its bytes.
//!
//! The file meets PDF/UA-1 and PDF/A-2a as far as its pages do: tags in a sensible tree, figures with their
//! alternatives, a title and a language. Nothing in it comes from a clock or from the machine.

mod bytes;
mod content;
mod fonts;
mod icc;
mod images;
mod links;
mod mark;
mod metadata;
mod object;
mod outline;
mod paint;
mod save;
mod structure;
#[cfg(test)]
mod tests;

pub use fonts::{FaceSource, FontError};

use lopdf::{Dictionary, Document, ObjectId, Stream};
use printpdf::{Op, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, Rect, TextItem};
use rayon::prelude::*;

use crate::doc::Meta;
use crate::layout::page::{FaceId, Page, Pages};
use crate::revision::digest::{self, Digests};
use crate::revision::imprint::{Imprint, Label};
use fonts::Fonts;
use images::Images;
use paint::{Painted, paint};

/// The PDF file of laid-out pages; `face` gives the font file of each face that they use.
///
/// Fails where a font file cannot be read or cut down. A document without pages gets an empty one, since PDF wants one.
pub fn write<'a>(pages: &Pages, meta: &Meta, face: &dyn Fn(FaceId) -> FaceSource<'a>) -> Result<Vec<u8>, FontError> {
    Ok(make(pages, meta, face, None)?.0)
}

/// The same as it is issued: the file says which revision it is, with the digest of what its pages show. The digests of
/// the pages are given too.
pub fn write_issued<'a>(
    pages: &Pages,
    meta: &Meta,
    face: &dyn Fn(FaceId) -> FaceSource<'a>,
    label: &Label,
) -> Result<(Vec<u8>, Digests), FontError> {
    let (file, digests) = make(pages, meta, face, Some(label))?;
    Ok((file, digests.expect("digests are made where there is a label")))
}

fn make<'a>(
    pages: &Pages,
    meta: &Meta,
    face: &dyn Fn(FaceId) -> FaceSource<'a>,
    label: Option<&Label>,
) -> Result<(Vec<u8>, Option<Digests>), FontError> {
    if pages.pages.is_empty() {
        let page = Page { width: 595.276, height: 841.89, items: Vec::new() };
        return make(&Pages { pages: vec![page], ..pages.clone() }, meta, face, label);
    }
    let fonts = Fonts::collect(pages, face)?;
    let images = Images::collect(pages);
    let paint = || -> Vec<Painted> {
        (0..pages.pages.len()).into_par_iter().map(|number| paint(number, pages, &fonts, &images)).collect()
    };
    let (painted, document) = rayon::join(paint, || skeleton(pages, meta, &fonts));
    let mut document = document?;
    let ids: Vec<_> = document.get_pages().into_values().collect();
    fonts.finish(&mut document);
    images.embed(&mut document, ids.first());
    let mut marks = Vec::with_capacity(painted.len());
    for (&page, painted) in ids.iter().zip(painted) {
        set_content(&mut document, page, painted.content);
        marks.push(painted.marks);
    }
    let links = links::links(&mut document, pages, &ids);
    let (structure, elements) = structure::structure(&mut document, pages, &ids, &marks, &links);
    let bookmarks = outline::bookmarks(&mut document, &pages.bookmarks, &pages.pages, &ids);
    let destinations = outline::destinations(&pages.anchors, &pages.pages, &ids);
    let digests = label.map(|_| digest::digests(&document));
    let imprint = label
        .zip(digests.as_ref())
        .map(|(label, digests)| Imprint { label: label.clone(), digest: digests.whole.clone() });
    let parts = metadata::Parts { structure, bookmarks, destinations };
    metadata::metadata(&mut document, meta, parts, imprint.as_ref());
    Ok((save::save(&document, elements), digests))
}

/// The document as printpdf makes it: its pages, still empty, and their fonts.
fn skeleton(pages: &Pages, meta: &Meta, fonts: &Fonts) -> Result<Document, FontError> {
    let mut pdf = PdfDocument::new(&meta.title);
    pdf.resources.fonts.map.extend(fonts.subsets()?);
    pdf.pages = pages.pages.iter().map(sheet).collect();
    // A font is embedded where a page shows something in it.
    if let Some(first) = pdf.pages.first_mut() {
        for id in pdf.resources.fonts.map.keys() {
            first.ops.push(Op::SetFont { font: PdfFontHandle::External(id.clone()), size: Pt(1.0) });
            first.ops.push(Op::ShowText { items: vec![TextItem::Text(fonts::code(1).to_string())] });
        }
    }
    let options = PdfSaveOptions { subset_fonts: false, image_optimization: None, ..PdfSaveOptions::default() };
    Ok(pdf.to_lopdf_document(&options, &mut Vec::new()))
}

fn sheet(page: &Page) -> PdfPage {
    let sheet = Rect::from_wh(Pt(page.width), Pt(page.height));
    PdfPage { media_box: sheet.clone(), trim_box: sheet.clone(), crop_box: sheet, ops: Vec::new() }
}

fn set_content(document: &mut Document, page: ObjectId, content: Vec<u8>) {
    let stream = document.get_object(page).and_then(lopdf::Object::as_dict).and_then(|page| page.get(b"Contents"));
    let stream = stream.and_then(lopdf::Object::as_reference).expect("each page has a stream for its content");
    document.set_object(stream, Stream::new(Dictionary::new(), content));
}
