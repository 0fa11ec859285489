//! Fonts of a PDF: which glyphs a document uses, the subsets that hold them, their widths and their texts.
//!
//! A document's strings carry the glyphs' numbers in the subset. printpdf wants characters and a map from character
//! to glyph, one to one, so each number has a character of its own in a private plane ([`code`]); what a glyph really
//! says is written into `ToUnicode` afterwards, with the exact widths, which printpdf truncates to integers.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::{Document, Object};
use printpdf::{FontId, FontMetrics, ParsedFont, PdfFont, PdfFontMetricsStub};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use subsetter::GlyphRemapper;

use super::object::{name, number};
use crate::layout::page::{FaceId, Pages, What};

/// A face's font file.
#[derive(Debug, Clone, Copy)]
pub struct FaceSource<'a> {
    /// The whole file.
    pub data: &'a [u8],
    /// Number of the face in a collection; 0 for a file with one face.
    pub index: u32,
    /// The face's PostScript name, such as `Inter-Bold`.
    pub postscript_name: &'a str,
}

/// A font that cannot be embedded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontError {
    /// The face's PostScript name.
    pub face: String,
    /// What is wrong with its file.
    pub reason: String,
}

impl std::fmt::Display for FontError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the font `{}` cannot be embedded: {}", self.face, self.reason)
    }
}

impl std::error::Error for FontError {}

/// The fonts of a document.
pub struct Fonts<'a>(BTreeMap<FaceId, Font<'a>>);

/// One face, with those of its glyphs that the document uses.
pub struct Font<'a> {
    /// Its name in the pages' resources.
    pub id: FontId,
    source: FaceSource<'a>,
    glyphs: GlyphRemapper,
    /// Number in the subset by number in the face; 0 for a glyph that isn't used (and for `.notdef`).
    numbers: Vec<u16>,
    /// By number in the subset: what the glyph says, and how often; the most frequent first once all is collected.
    texts: Vec<Vec<(String, usize)>>,
    /// By number in the subset: the first of the glyph's texts where that is a letter of ASCII, and how often it came again.
    /// Nearly all glyphs say one letter, which is found here without its text.
    letters: Vec<(Option<u8>, usize)>,
    /// By number in the subset: the advance in thousandths of the size.
    widths: Vec<f32>,
    metrics: Metrics,
}

#[derive(Default)]
struct Metrics {
    units_per_em: u16,
    ascent: i16,
    descent: i16,
    /// In thousandths of the size.
    cap_height: f32,
    stub: PdfFontMetricsStub,
}

impl<'a> Fonts<'a> {
    /// Collects the glyphs that the pages use.
    pub fn collect(pages: &Pages, face: &dyn Fn(FaceId) -> FaceSource<'a>) -> Result<Self, FontError> {
        let mut fonts = BTreeMap::new();
        for run in pages.pages.iter().flat_map(|page| &page.items).filter_map(|item| match &item.what {
            What::Glyphs(run) => Some(run),
            _ => None,
        }) {
            let count = fonts.len();
            let font: &mut Font<'a> = fonts.entry(run.face).or_insert_with(|| Font::new(count, face(run.face)));
            for glyph in &run.glyphs {
                font.add(glyph.id, run.said(glyph));
            }
        }
        for font in fonts.values_mut() {
            font.rank();
            font.measure()?;
        }
        Ok(Fonts(fonts))
    }

    /// The font of a face that is used on a page.
    pub fn get(&self, face: FaceId) -> &Font<'a> {
        &self.0[&face]
    }

    /// The fonts as printpdf takes them, cut down to the glyphs that are used.
    pub fn subsets(&self) -> Result<Vec<(FontId, PdfFont)>, FontError> {
        let fonts: Vec<&Font> = self.0.values().collect();
        fonts.into_par_iter().map(|font| Ok((font.id.clone(), font.subset()?))).collect()
    }

    /// Writes what printpdf leaves out or rounds away: texts, widths and the height of capitals.
    pub fn finish(&self, document: &mut Document) {
        let written: Vec<_> = document
            .objects
            .iter()
            .filter(|(_, object)| object.as_dict().is_ok_and(|font| font.has(b"DescendantFonts")))
            .map(|(id, object)| (*id, object.as_dict().expect("it was found as a dictionary").clone()))
            .collect();
        for (id, mut dictionary) in written {
            let base = dictionary.get(b"BaseFont").and_then(Object::as_name).unwrap_or_default().to_vec();
            let Some(font) = self.0.values().find(|font| font.tagged_name().as_bytes() == base) else { continue };
            if let Ok(to_unicode) = dictionary.get(b"ToUnicode").and_then(Object::as_reference)
                && let Ok(Object::Stream(stream)) = document.get_object_mut(to_unicode)
            {
                stream.set_plain_content(font.to_unicode().into_bytes());
            }
            if let Ok(Object::Array(descendants)) = dictionary.get_mut(b"DescendantFonts")
                && let Some(Object::Dictionary(mut descendant)) = descendants.pop()
            {
                let widths = font.widths.iter().map(|&width| number(width)).collect();
                descendant.set("W", vec![Object::Integer(0), Object::Array(widths)]);
                if let Ok(descriptor) = descendant.get(b"FontDescriptor").and_then(Object::as_reference)
                    && let Ok(Object::Dictionary(descriptor)) = document.get_object_mut(descriptor)
                {
                    descriptor.set("CapHeight", number(font.metrics.cap_height));
                }
                descendants.push(Object::Reference(document.add_object(descendant)));
            }
            dictionary.set("Encoding", name("Identity-H"));
            document.set_object(id, dictionary);
        }
    }
}

impl<'a> Font<'a> {
    fn new(count: usize, source: FaceSource<'a>) -> Self {
        Font {
            id: FontId(format!("T{count}")),
            source,
            glyphs: GlyphRemapper::new(),
            numbers: Vec::new(),
            texts: vec![Vec::new()],
            letters: vec![(None, 0)],
            widths: Vec::new(),
            metrics: Metrics::default(),
        }
    }

    fn add(&mut self, glyph: u16, text: &str) {
        let at = usize::from(glyph);
        if at >= self.numbers.len() {
            self.numbers.resize(at + 1, 0);
        }
        if self.numbers[at] == 0 {
            self.numbers[at] = self.glyphs.remap(glyph);
            let count = self.texts.len().max(usize::from(self.numbers[at]) + 1);
            self.texts.resize(count, Vec::new());
            self.letters.resize(count, (None, 0));
        }
        let number = usize::from(self.numbers[at]);
        if let ([letter], (known, times)) = (text.as_bytes(), &mut self.letters[number])
            && Some(*letter) == *known
        {
            *times += 1;
            return;
        }
        let texts = &mut self.texts[number];
        match texts.iter_mut().find(|(known, _)| known == text) {
            Some((_, times)) => *times += 1,
            None if text.is_empty() => {}
            None => {
                texts.push((text.to_owned(), 1));
                self.letters[number].0 = letter(&texts[0].0);
            }
        }
    }

    /// Puts the most frequent text of each glyph first.
    fn rank(&mut self) {
        for (texts, (letter, times)) in self.texts.iter_mut().zip(&mut self.letters) {
            if let Some((_, first)) = texts.first_mut() {
                *first += std::mem::take(times);
            }
            texts.sort_by_key(|(_, times)| Reverse(*times));
            *letter = texts.first().and_then(|(text, _)| self::letter(text));
        }
    }

    fn measure(&mut self) -> Result<(), FontError> {
        let font = FontRef::from_index(self.source.data, self.source.index).map_err(|e| self.error(&e.to_string()))?;
        let hhea = font.hhea().map_err(|e| self.error(&e.to_string()))?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let advances = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let thousandth = 1000.0 / f32::from(metrics.units_per_em.max(1));
        let advance = |glyph: u16| advances.advance_width(GlyphId::from(glyph)).unwrap_or_default() * thousandth;
        self.widths = self.glyphs.remapped_gids().map(advance).collect();
        let bounds = metrics.bounds.unwrap_or_default();
        self.metrics = Metrics {
            units_per_em: metrics.units_per_em,
            ascent: hhea.ascender().to_i16(),
            descent: hhea.descender().to_i16(),
            cap_height: metrics.cap_height.unwrap_or(metrics.ascent) * thousandth,
            stub: PdfFontMetricsStub {
                units_per_em: metrics.units_per_em,
                x_min: bounds.x_min as i16,
                y_min: bounds.y_min as i16,
                x_max: bounds.x_max as i16,
                y_max: bounds.y_max as i16,
                caret_slope_rise: hhea.caret_slope_rise(),
                caret_slope_run: hhea.caret_slope_run(),
                us_weight_class: font.attributes().weight.value() as u16,
            },
        };
        Ok(())
    }

    /// Number of a glyph in the subset.
    pub fn number(&self, glyph: u16) -> u16 {
        self.numbers[usize::from(glyph)]
    }

    /// What the glyph with this number says wherever nothing else is written.
    pub fn text(&self, number: u16) -> &str {
        self.texts[usize::from(number)].first().map_or("", |(text, _)| text)
    }

    /// Whether the glyph with this number says that.
    pub fn says(&self, number: u16, text: &str) -> bool {
        match text.as_bytes() {
            [letter] => self.letters[usize::from(number)].0 == Some(*letter),
            _ => self.text(number) == text,
        }
    }

    /// Advance of the glyph with this number, in thousandths of the size.
    pub fn width(&self, number: u16) -> f32 {
        self.widths[usize::from(number)]
    }

    fn error(&self, reason: &str) -> FontError {
        FontError { face: self.source.postscript_name.to_owned(), reason: reason.to_owned() }
    }

    fn subset(&self) -> Result<PdfFont, FontError> {
        let bytes = subsetter::subset(self.source.data, self.source.index, &self.glyphs)
            .map_err(|e| self.error(&e.to_string()))?;
        let codes = (0..self.glyphs.num_gids()).map(|number| (u32::from(code(number)), number)).collect();
        let widths = (0..).zip(self.widths.iter().map(|&width| width as u16)).collect();
        let metrics = FontMetrics { ascent: self.metrics.ascent, descent: self.metrics.descent };
        let mut font = ParsedFont::with_glyph_data(
            bytes,
            0,
            Some(self.tagged_name()),
            codes,
            widths,
            self.metrics.units_per_em,
            metrics,
        );
        font.pdf_font_metrics = self.metrics.stub.clone();
        Ok(PdfFont::new(font))
    }

    /// The name with the tag that marks a subset: six letters that differ where the glyphs differ.
    fn tagged_name(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(self.source.postscript_name);
        for glyph in self.glyphs.remapped_gids() {
            hash.update(glyph.to_be_bytes());
        }
        let tag: String = hash.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
        format!("{tag}+{}", self.source.postscript_name)
    }

    /// The character map that gives each glyph its text (ISO 32000-1, 9.10.3).
    fn to_unicode(&self) -> String {
        let mut cmap = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let numbers: Vec<u16> = (1..self.glyphs.num_gids()).collect();
        // The format allows at most 100 entries a block.
        for block in numbers.chunks(100) {
            let _ = writeln!(cmap, "{} beginbfchar", block.len());
            for &number in block {
                let _ = write!(cmap, "<{number:04X}> <");
                // A glyph that only ever stands inside a longer text still needs one of its own: a space of no width.
                let text = Some(self.text(number)).filter(|text| !text.is_empty()).unwrap_or("\u{200B}");
                for unit in text.encode_utf16() {
                    let _ = write!(cmap, "{unit:04X}");
                }
                cmap.push_str(">\n");
            }
            cmap.push_str("endbfchar\n");
        }
        cmap.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend");
        cmap
    }
}

/// The letter of ASCII that a text is.
fn letter(text: &str) -> Option<u8> {
    match text.as_bytes() {
        [letter] => Some(*letter),
        _ => None,
    }
}

/// The character that stands for a glyph's number in a string for printpdf.
pub fn code(number: u16) -> char {
    char::from_u32(0xF_0000 + u32::from(number)).expect("plane 15 has no surrogates")
}
