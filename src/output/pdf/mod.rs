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

mod bytes;
mod fonts;
mod icc;
mod links;
mod metadata;
mod object;
mod outline;
mod paint;
mod save;
mod structure;
#[cfg(test)]
mod tests;

pub use fonts::{FaceSource, FontError};

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
    let painted: Vec<Painted> = pages.pages.par_iter().map(|page| paint(page, pages, &fonts)).collect();
    let mut marks = Vec::with_capacity(painted.len());
    for (page, painted) in pages.pages.iter().zip(painted) {
        pdf.pages.push(sheet(page, painted.ops));
        marks.push(painted.marks);
    }

    // Not `secure`: that would leave out the operations that printpdf only passes on.
    let options =
        PdfSaveOptions { subset_fonts: false, secure: false, image_optimization: None, ..PdfSaveOptions::default() };
    let mut document = pdf.to_lopdf_document(&options, &mut Vec::new());
    let ids: Vec<_> = document.get_pages().into_values().collect();
    fonts.finish(&mut document);
    let links = links::links(&mut document, pages, &ids);
    let structure = structure::structure(&mut document, pages, &ids, &marks, &links);
    let bookmarks = outline::bookmarks(&mut document, &pages.bookmarks, &pages.pages, &ids);
    let destinations = outline::destinations(&pages.anchors, &pages.pages, &ids);
    metadata::metadata(&mut document, meta, metadata::Parts { structure, bookmarks, destinations });
    Ok(save::save(&document))
}
