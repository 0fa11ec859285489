//! The faces that texts are set in: those embedded in the program, and a user's own over them.
//!
//! A face is parsed when it is first used, so a document in English never touches the Chinese ones.

use std::fmt;
use std::sync::{LazyLock, Mutex, OnceLock, PoisonError};

use harfrust::Font;
use skrifa::MetadataProvider;
use skrifa::raw::TableProvider;
use skrifa::string::StringId;

use super::page::FaceId;
use super::shape::Words;

/// The weight and slant of a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Style {
    /// Upright, of normal weight.
    #[default]
    Regular,
    /// Upright, a little stronger.
    Medium,
    /// Upright and bold.
    Bold,
    /// Slanted.
    Italic,
    /// Slanted and bold.
    BoldItalic,
}

impl Style {
    /// All styles, in the order of their numbers.
    pub const ALL: [Style; 5] = [Style::Regular, Style::Medium, Style::Bold, Style::Italic, Style::BoldItalic];

    /// The style with more weight.
    #[must_use]
    pub fn bold(self) -> Style {
        match self {
            Style::Regular | Style::Medium | Style::Bold => Style::Bold,
            Style::Italic | Style::BoldItalic => Style::BoldItalic,
        }
    }

    /// The style, slanted.
    #[must_use]
    pub fn italic(self) -> Style {
        match self {
            Style::Regular | Style::Medium | Style::Italic => Style::Italic,
            Style::Bold | Style::BoldItalic => Style::BoldItalic,
        }
    }

    fn is_bold(self) -> bool {
        matches!(self, Style::Medium | Style::Bold | Style::BoldItalic)
    }

    /// What stands in for a style that a family lacks, best first.
    fn substitutes(self) -> [Style; 5] {
        use Style::{Bold, BoldItalic, Italic, Medium, Regular};
        match self {
            Regular => [Regular, Medium, Italic, Bold, BoldItalic],
            Medium => [Medium, Bold, Regular, BoldItalic, Italic],
            Bold => [Bold, Medium, BoldItalic, Regular, Italic],
            Italic => [Italic, Regular, Medium, BoldItalic, Bold],
            BoldItalic => [BoldItalic, Bold, Medium, Italic, Regular],
        }
    }
}

/// What a face is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Coverage {
    /// Alphabets and symbols.
    Alphabetic,
    /// Simplified Chinese.
    Hans,
    /// Traditional Chinese.
    Hant,
}

/// Measures of a face, in its own units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// Units in the size.
    pub units_per_em: f32,
    /// Above the baseline.
    pub ascent: f32,
    /// Below the baseline, as a positive length.
    pub descent: f32,
    /// Height of a capital letter.
    pub cap_height: f32,
}

/// The fonts of a document.
pub struct Library {
    faces: Vec<Face>,
    /// Words that documents before were shaped from; one of these for each document that is made at a time.
    words: Mutex<Vec<Words>>,
}

struct Face {
    family: String,
    style: Style,
    coverage: Coverage,
    postscript: String,
    data: harfrust::font::Blob,
    /// Number in a collection.
    index: u32,
    parsed: OnceLock<Font>,
}

/// Why a font file of the user's can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// It is no font.
    NoFont,
    /// Its outlines are not those of TrueType.
    Outlines,
    /// Its weight can be varied, which documents can't.
    Variable,
    /// Its licence, as the file states it, forbids to put it into documents.
    Restricted,
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unusable::NoFont => "it is not a font",
            Unusable::Outlines => "its outlines are PostScript's; take the family's TrueType files (`.ttf`)",
            Unusable::Variable => "it is a variable font; take the family's static files, one a weight",
            Unusable::Restricted => "its licence forbids to embed it in documents; take another family",
        })
    }
}

macro_rules! embedded {
    ($($family:literal $coverage:ident $style:ident $name:literal;)*) => {
        vec![$(Face::embedded(
            $family,
            Coverage::$coverage,
            Style::$style,
            $name,
            include_bytes!(concat!("../../templates/fonts/", $name, ".ttf")),
        ),)*]
    };
}

impl Library {
    /// The faces that the program carries.
    pub fn embedded() -> &'static Library {
        static EMBEDDED: LazyLock<Library> = LazyLock::new(|| Library::new(embedded_faces()));
        &EMBEDDED
    }

    /// The embedded faces and, before them in their families and behind them for missing characters, a user's own:
    /// the contents of TrueType files. Fails with the number of the first file that can't be used.
    pub fn with_extra(files: Vec<Vec<u8>>) -> Result<Library, (usize, Unusable)> {
        let mut faces = embedded_faces();
        for (number, file) in files.into_iter().enumerate() {
            faces.push(Face::read(file).map_err(|reason| (number, reason))?);
        }
        Ok(Library::new(faces))
    }

    fn new(faces: Vec<Face>) -> Library {
        Library { faces, words: Mutex::default() }
    }

    /// Words that were shaped before with these faces, for a document to go on from.
    pub(super) fn words(&self) -> Words {
        self.words.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default()
    }

    /// Keeps a document's words for the next.
    pub(super) fn keep(&self, words: Words) {
        self.words.lock().unwrap_or_else(PoisonError::into_inner).push(words);
    }

    /// The whole font file of a face.
    pub fn face_data(&self, face: FaceId) -> &[u8] {
        &self.face(face).data
    }

    /// Number of a face in its file, where that is a collection; otherwise 0.
    pub fn face_index(&self, face: FaceId) -> u32 {
        self.face(face).index
    }

    /// PostScript name of a face, such as `Inter-Bold`.
    pub fn postscript_name(&self, face: FaceId) -> &str {
        &self.face(face).postscript
    }

    /// The families that are here, each once.
    pub fn families(&self) -> Vec<&str> {
        let mut families: Vec<&str> = Vec::new();
        for face in &self.faces {
            if !families.contains(&face.family.as_str()) {
                families.push(&face.family);
            }
        }
        families
    }

    /// Measures of a face.
    pub fn metrics(&self, face: FaceId) -> Metrics {
        let metrics = self.font(face).metrics();
        let em = f32::from(metrics.units_per_em);
        let line = metrics.h_line();
        Metrics {
            units_per_em: em,
            ascent: line.map_or(0.95 * em, |line| line.ascender.to_f64() as f32),
            descent: line.map_or(0.25 * em, |line| -(line.descender.to_f64() as f32)),
            cap_height: metrics.cap_height.map_or(0.7 * em, |height| height.to_f64() as f32),
        }
    }

    /// The characters of a text that no face has, in order, each once.
    pub fn missing_characters(&self, text: &str, language: &str) -> Vec<char> {
        let mut missing = Vec::new();
        let alphabetic = self.candidates("", Style::Regular, false, language);
        let chinese = self.candidates("", Style::Regular, true, language);
        for c in text.chars() {
            if c.is_ascii() || c.is_control() || is_ignorable(c) || missing.contains(&c) {
                continue;
            }
            let order = if is_east_asian(c) { &chinese } else { &alphabetic };
            if !order.iter().any(|&face| self.has(face, c)) {
                missing.push(c);
            }
        }
        missing
    }

    /// The faces to look for a character in, best first: in a Chinese setting those of the language's script come
    /// first, otherwise those of the family; then all that could help.
    pub(super) fn candidates(&self, family: &str, style: Style, chinese: bool, language: &str) -> Vec<FaceId> {
        let traditional = is_traditional(language);
        let rank = |face: &Face| -> (u8, u8, usize) {
            let script = match (face.coverage, traditional) {
                (Coverage::Alphabetic, _) => 0,
                (Coverage::Hans, false) | (Coverage::Hant, true) => 1,
                _ => 2,
            };
            let named = face.family.eq_ignore_ascii_case(family);
            let group = match (script, chinese) {
                (0, _) if named => 2,
                (0, _) => 3,
                // A family that the theme names wins over the embedded faces of the same script.
                (_, true) if named => 0,
                (1, true) => 1,
                (2, true) => 2,
                (1, false) => 4,
                _ => 5,
            };
            let order = style.substitutes();
            let substitute = order.iter().position(|&other| other == face.style).unwrap_or(order.len());
            (group, u8::from(face.style.is_bold() != style.is_bold()), substitute)
        };
        let mut order: Vec<(u8, u8, usize, usize)> = self
            .faces
            .iter()
            .enumerate()
            .map(|(number, face)| {
                let (group, weight, substitute) = rank(face);
                (group, weight, substitute, number)
            })
            .collect();
        order.sort_unstable();
        order.into_iter().map(|(.., number)| FaceId(number as u16)).collect()
    }

    /// Whether a face has a character.
    pub(super) fn has(&self, face: FaceId, c: char) -> bool {
        self.font(face).charmap().map_unicode(c).is_some_and(|glyph| glyph.to_u32() != 0)
    }

    /// Whether a face is made for Chinese.
    pub(super) fn is_chinese(&self, face: FaceId) -> bool {
        self.face(face).coverage != Coverage::Alphabetic
    }

    /// Whether a face's full-width stops stand at the left of their square, as in the mainland, not in its middle.
    pub(super) fn stops_at_left(&self, face: FaceId) -> bool {
        self.face(face).coverage == Coverage::Hans
    }

    /// The parsed font of a face.
    pub(super) fn font(&self, face: FaceId) -> &Font {
        let face = self.face(face);
        face.parsed.get_or_init(|| {
            Font::new(face.data.clone(), face.index)
                .expect("embedded fonts are sound, and a user's were read when added")
        })
    }

    fn face(&self, face: FaceId) -> &Face {
        &self.faces[usize::from(face.0)]
    }
}

fn embedded_faces() -> Vec<Face> {
    embedded! {
        "Inter" Alphabetic Regular "Inter-Regular";
        "Inter" Alphabetic Medium "Inter-Medium";
        "Inter" Alphabetic Bold "Inter-Bold";
        "Inter" Alphabetic Italic "Inter-Italic";
        "Inter" Alphabetic BoldItalic "Inter-BoldItalic";
        "BVF Serif" Alphabetic Regular "BvfSerif-Regular";
        "BVF Serif" Alphabetic Bold "BvfSerif-Bold";
        "BVF Serif" Alphabetic Italic "BvfSerif-Italic";
        "BVF Serif" Alphabetic BoldItalic "BvfSerif-BoldItalic";
        "Noto Sans SC" Hans Regular "NotoSansSC-Regular";
        "Noto Sans SC" Hans Bold "NotoSansSC-Bold";
        "Noto Sans TC" Hant Regular "NotoSansTC-Regular";
        "Noto Sans TC" Hant Bold "NotoSansTC-Bold";
    }
}

impl Face {
    fn embedded(family: &str, coverage: Coverage, style: Style, postscript: &str, data: &'static [u8]) -> Face {
        let (family, postscript) = (family.to_owned(), postscript.to_owned());
        Face { family, style, coverage, postscript, data: data.into(), index: 0, parsed: OnceLock::new() }
    }

    /// A face from a user's file.
    fn read(data: Vec<u8>) -> Result<Face, Unusable> {
        let font = skrifa::FontRef::from_index(&data, 0).map_err(|_| Unusable::NoFont)?;
        if font.head().is_err() || font.hhea().is_err() || font.cmap().is_err() {
            return Err(Unusable::NoFont);
        }
        if font.glyf().is_err() {
            return Err(Unusable::Outlines);
        }
        if font.fvar().is_ok() {
            return Err(Unusable::Variable);
        }
        // Of the bits about embedding, this one alone stands for "not at all" (OpenType, OS/2, fsType).
        if font.os2().is_ok_and(|os2| os2.fs_type() & 0b1110 == 0b10) {
            return Err(Unusable::Restricted);
        }
        let named = |id| font.localized_strings(id).english_or_first().map(|name| name.chars().collect::<String>());
        let family = named(StringId::TYPOGRAPHIC_FAMILY_NAME)
            .or_else(|| named(StringId::FAMILY_NAME))
            .ok_or(Unusable::NoFont)?;
        let postscript = named(StringId::POSTSCRIPT_NAME).unwrap_or_else(|| family.replace(' ', ""));
        let attributes = font.attributes();
        let slanted = attributes.style != skrifa::attribute::Style::Normal;
        let style = match (attributes.weight.value() as u32, slanted) {
            (..=449, false) => Style::Regular,
            (450..=599, false) => Style::Medium,
            (_, false) => Style::Bold,
            (..=599, true) => Style::Italic,
            (_, true) => Style::BoldItalic,
        };
        let charmap = font.charmap();
        let coverage = match (charmap.map('国'), charmap.map('國')) {
            (Some(_), _) => Coverage::Hans,
            (None, Some(_)) => Coverage::Hant,
            (None, None) => Coverage::Alphabetic,
        };
        Ok(Face { family, style, coverage, postscript, index: 0, parsed: OnceLock::new(), data: data.into() })
    }
}

/// Whether a language is written in Traditional Chinese characters.
pub(super) fn is_traditional(language: &str) -> bool {
    let language = language.to_ascii_lowercase();
    language.starts_with("zh")
        && (language.contains("hant")
            || (!language.contains("hans") && ["-tw", "-hk", "-mo"].iter().any(|region| language.contains(region))))
}

/// Whether a character belongs to an East Asian script or to its punctuation.
pub(super) fn is_east_asian(c: char) -> bool {
    matches!(u32::from(c),
        0x1100..=0x11FF | 0x2E80..=0x303E | 0x3041..=0xA4CF | 0xA960..=0xA97F | 0xAC00..=0xD7FF | 0xF900..=0xFAFF
        | 0xFE10..=0xFE1F | 0xFE30..=0xFE4F | 0xFF00..=0xFFEF | 0x20000..=0x3FFFF)
}

/// Whether a character has no shape of its own: joiners, selectors, marks of direction, the soft hyphen.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(u32::from(c),
        0xAD | 0x034F | 0x061C | 0x180B..=0x180E | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0xFE00..=0xFE0F
        | 0xFEFF | 0xFFF9..=0xFFFB | 0xE0000..=0xE0FFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(c: char, chinese: bool, language: &str) -> &'static str {
        let library = Library::embedded();
        let order = library.candidates("Inter", Style::Bold, chinese, language);
        library.postscript_name(*order.iter().find(|&&face| library.has(face, c)).expect("a face has it"))
    }

    #[test]
    fn each_script_and_language_gets_its_face() {
        assert_eq!(first('a', false, "en"), "Inter-Bold");
        assert_eq!(first('业', true, "en"), "NotoSansSC-Bold");
        assert_eq!(first('業', true, "zh-Hant"), "NotoSansTC-Bold");
        assert_eq!(first('業', true, "zh-TW"), "NotoSansTC-Bold");
        assert_eq!(first('“', true, "zh-Hans"), "NotoSansSC-Bold");
        assert_eq!(first('“', false, "zh-Hans"), "Inter-Bold");
    }

    #[test]
    fn what_no_face_has_is_told_once() {
        let missing = Library::embedded().missing_characters("Ann א ב א 业 ✓ \u{200f}", "en");
        assert_eq!(missing, ['א', 'ב']);
    }

    #[test]
    fn a_users_face_comes_before_the_embedded_ones() {
        let serif = include_bytes!("../../templates/fonts/BvfSerif-Italic.ttf").to_vec();
        let library = Library::with_extra(vec![serif]).expect("it is a font");
        assert_eq!(library.postscript_name(FaceId(13)), "BvfSerif-Italic");
        assert_eq!(Library::with_extra(vec![b"no font".to_vec()]).err(), Some((0, Unusable::NoFont)));
        assert_eq!(library.families(), ["Inter", "BVF Serif", "Noto Sans SC", "Noto Sans TC"]);
    }

    #[test]
    fn metrics_are_those_of_the_file() {
        let metrics = Library::embedded().metrics(FaceId(0));
        assert_eq!((metrics.units_per_em, metrics.ascent, metrics.cap_height), (2048.0, 1984.0, 1490.0));
    }
}
