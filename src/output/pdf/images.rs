//! Images of a PDF: each is embedded once, however often it is shown.
//!
//! A JPEG goes in as it is. The pixels of a PNG go in as colours and, where it isn't opaque, a soft mask (ISO 32000-1,
//! 8.9.5 and 11.6.5.3).

use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::content::Content;
use super::object::{dictionary, name};
use crate::layout::page::{Area, Pages, What};
use crate::theme::{Coding, Picture};

/// The images that the pages show, in the order in which they are first seen.
pub struct Images(Vec<Arc<Picture>>);

impl Images {
    /// The images of the pages.
    pub fn collect(pages: &Pages) -> Images {
        let mut images = Images(Vec::new());
        for item in pages.pages.iter().flat_map(|page| &page.items) {
            if let What::Image { picture, .. } = &item.what
                && images.number(picture).is_none()
            {
                images.0.push(Arc::clone(picture));
            }
        }
        images
    }

    fn number(&self, picture: &Arc<Picture>) -> Option<usize> {
        self.0.iter().position(|known| Arc::ptr_eq(known, picture))
    }

    /// Shows an image on a page of a height.
    pub fn show(&self, picture: &Arc<Picture>, area: Area, height: f32, content: &mut Content) {
        let Some(number) = self.number(picture) else { return };
        content.operator("q");
        content.numbers([area.w, 0.0, 0.0, area.h, area.x, height - area.y - area.h], "cm");
        content.operator(&format!("/{} Do", key(number)));
        content.operator("Q");
    }

    /// Embeds the images; all pages share one dictionary of them, which is found by way of any page.
    pub fn embed(&self, document: &mut Document, page: Option<&ObjectId>) {
        if self.0.is_empty() {
            return;
        }
        let shared = page.and_then(|page| {
            let page = document.get_dictionary(*page).ok()?;
            let resources = document.get_dictionary(page.get(b"Resources").ok()?.as_reference().ok()?).ok()?;
            resources.get(b"XObject").ok()?.as_reference().ok()
        });
        let shared = shared.expect("printpdf gives every page a dictionary of images, and all pages the same");
        let mut entries = Dictionary::new();
        for (number, picture) in self.0.iter().enumerate() {
            let image = image(document, picture);
            entries.set(key(number), image);
        }
        document.set_object(shared, entries);
    }
}

/// Name of an image in the pages' operations.
fn key(number: usize) -> String {
    format!("I{number}")
}

fn image(document: &mut Document, picture: &Picture) -> ObjectId {
    let space = if picture.is_gray { "DeviceGray" } else { "DeviceRGB" };
    let mut entries = described(picture, space);
    let stream = match &picture.coding {
        Coding::Jpeg(file) => {
            entries.set("Filter", name("DCTDecode"));
            Stream::new(entries, file.clone()).with_compression(false)
        }
        Coding::Pixels { colors, opacity } => {
            if let Some(opacity) = opacity {
                let mask = Stream::new(described(picture, "DeviceGray"), opacity.clone());
                entries.set("SMask", document.add_object(mask));
            }
            Stream::new(entries, colors.clone())
        }
    };
    document.add_object(stream)
}

fn described(picture: &Picture, space: &str) -> Dictionary {
    dictionary([
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", Object::from(i64::from(picture.width))),
        ("Height", Object::from(i64::from(picture.height))),
        ("ColorSpace", name(space)),
        ("BitsPerComponent", Object::from(8)),
    ])
}
