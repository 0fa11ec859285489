//! Shaping: characters to glyphs, once for each distinct word of a document, in the face's own units.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use harfrust::{Buffer, Direction, Feature, Script, ShapeOptions, ShapePlan, ShaperFont, Tag, shape};
use rustc_hash::FxHashMap;
use unicode_script::UnicodeScript;

use super::fonts::{Library, Style, is_east_asian};
use super::page::FaceId;

/// A shaped piece of text, independent of its size.
#[derive(Debug)]
pub struct Shaped {
    /// In visual order.
    pub glyphs: Vec<ShapedGlyph>,
    /// How wide they are together, in thousandths of the size.
    pub advance: f32,
}

impl Shaped {
    /// A piece with these glyphs.
    pub fn new(glyphs: Vec<ShapedGlyph>) -> Self {
        let advance = glyphs.iter().map(|glyph| glyph.advance).sum();
        Shaped { glyphs, advance }
    }
}

/// One glyph, lengths in thousandths of the size.
#[derive(Debug, Clone, Copy)]
pub struct ShapedGlyph {
    /// Number in its face.
    pub id: u16,
    /// How far the next one is.
    pub advance: f32,
    /// Offset to the right.
    pub dx: f32,
    /// Offset upwards.
    pub dy: f32,
    /// Where its characters start in the piece.
    pub start: u32,
    /// Length of its characters in bytes; 0 for a further glyph of the same ones.
    pub len: u32,
}

/// One of the families of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// Of running text.
    Body,
    /// Of headings and key figures.
    Heading,
    /// Of tables, charts, captions, header and footer.
    Table,
}

/// Shapes texts with the faces of a library, and remembers what it shaped.
pub struct Shaper<'a> {
    library: &'a Library,
    families: [&'a str; 3],
    language: &'a str,
    words: RefCell<Words>,
    plans: RefCell<Vec<Plan>>,
    fonts: RefCell<Vec<Option<ShaperFont<'a, 'static>>>>,
    buffer: RefCell<Buffer>,
    /// By family, style and whether the setting is Chinese: face of each character of the basic plane, plus one.
    tables: RefCell<Vec<Option<FaceTable>>>,
}

/// Words that were shaped, by face, by whether figures are tabular, and by direction. What a word's glyphs are depends
/// on nothing else, so a library keeps them for its next document.
#[derive(Default)]
pub struct Words {
    shaped: Vec<FxHashMap<Box<str>, Arc<Shaped>>>,
    count: usize,
}

/// Most words that are kept for the next document.
const KEPT: usize = 40_000;

struct Plan {
    face: FaceId,
    tabular: bool,
    script: Option<Script>,
    direction: Direction,
    made: Rc<ShapePlan>,
}

struct FaceTable {
    candidates: Vec<FaceId>,
    /// By 256 characters: the face of each, plus one; empty where none was asked for.
    faces: Vec<Vec<u16>>,
}

/// Characters that a face table holds at once.
const BLOCK: usize = 256;

/// Marks a character that was looked for and that no face has.
const NONE: u16 = u16::MAX;

impl<'a> Shaper<'a> {
    /// A shaper for texts in a language, with the families in the order of [`Family`].
    pub fn new(library: &'a Library, families: [&'a str; 3], language: &'a str) -> Self {
        Shaper {
            library,
            families,
            language,
            words: RefCell::new(library.words()),
            plans: RefCell::default(),
            fonts: RefCell::default(),
            buffer: RefCell::new(Buffer::new()),
            tables: RefCell::new((0..30).map(|_| None).collect()),
        }
    }

    /// The faces that it shapes with.
    pub fn library(&self) -> &'a Library {
        self.library
    }

    /// The face for a character; none if no face has it.
    pub fn face(&self, c: char, family: Family, style: Style, chinese: bool) -> Option<FaceId> {
        let number = (family as usize * Style::ALL.len() + style as usize) * 2 + usize::from(chinese);
        let mut tables = self.tables.borrow_mut();
        let table = tables[number].get_or_insert_with(|| {
            let candidates = self.library.candidates(self.families[family as usize], style, chinese, self.language);
            FaceTable { candidates, faces: vec![Vec::new(); 0x1_0000 / BLOCK] }
        });
        let find = |candidates: &[FaceId]| candidates.iter().copied().find(|&face| self.library.has(face, c));
        let Some(block) = table.faces.get_mut(c as usize / BLOCK) else { return find(&table.candidates) };
        if block.is_empty() {
            block.resize(BLOCK, 0);
        }
        let slot = &mut block[c as usize % BLOCK];
        if *slot == 0 {
            *slot = find(&table.candidates).map_or(NONE, |face| face.0 + 1);
        }
        (*slot != NONE).then(|| FaceId(*slot - 1))
    }

    /// Glyphs of a piece of text in one face, script and direction.
    pub fn shape(&self, text: &str, face: FaceId, tabular: bool, rtl: bool) -> Arc<Shaped> {
        let kind = usize::from(face.0) * 4 + usize::from(tabular) * 2 + usize::from(rtl);
        let words = &mut *self.words.borrow_mut();
        if words.shaped.len() <= kind {
            words.shaped.resize_with(kind + 1, FxHashMap::default);
        }
        if let Some(shaped) = words.shaped[kind].get(text) {
            return Arc::clone(shaped);
        }
        let shaped = Arc::new(self.ideograph(text, face).unwrap_or_else(|| self.run(text, face, tabular, rtl)));
        words.shaped[kind].insert(text.into(), Arc::clone(&shaped));
        words.count += 1;
        shaped
    }

    /// A single Chinese character needs no shaping: its glyph is the one that the face names for it.
    fn ideograph(&self, text: &str, face: FaceId) -> Option<Shaped> {
        let mut chars = text.chars();
        let (Some(c), None) = (chars.next(), chars.next()) else { return None };
        if !is_east_asian(c) {
            return None;
        }
        let font = self.library.font(face);
        let glyph = font.charmap().map_unicode(c)?;
        let advance = font.glyph_metrics().h_advance(glyph) * 1000.0 / f32::from(font.units_per_em());
        let id = u16::try_from(glyph.to_u32()).ok()?;
        Some(Shaped::new(vec![ShapedGlyph { id, advance, dx: 0.0, dy: 0.0, start: 0, len: text.len() as u32 }]))
    }

    fn run(&self, text: &str, face: FaceId, tabular: bool, rtl: bool) -> Shaped {
        let direction = if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        let script = script(text);
        let features = [Feature::new(Tag::new(b"tnum"), 1, ..)];
        let features = if tabular { &features[..] } else { &[] };

        let mut plans = self.plans.borrow_mut();
        let known = plans.iter().find(|plan| {
            plan.face == face && plan.tabular == tabular && plan.script == script && plan.direction == direction
        });
        let plan = known.map_or_else(
            || Rc::new(ShapePlan::new(self.library.font(face), direction, script, None, features)),
            |plan| Rc::clone(&plan.made),
        );
        if known.is_none() {
            plans.push(Plan { face, tabular, script, direction, made: Rc::clone(&plan) });
        }

        let mut fonts = self.fonts.borrow_mut();
        if fonts.len() <= usize::from(face.0) {
            fonts.resize_with(usize::from(face.0) + 1, || None);
        }
        let font = fonts[usize::from(face.0)].get_or_insert_with(|| ShaperFont::new(self.library.font(face)));

        let mut buffer = self.buffer.borrow_mut();
        buffer.reset();
        buffer.push_str(text);
        buffer.set_direction(direction);
        buffer.set_script(script);
        // A failure can only mean that plan and buffer disagree, and both were made from the same values.
        shape(font, &mut buffer, ShapeOptions::new().plan(Some(&plan)).features(features))
            .expect("plan and buffer have the same direction and script");

        let scale = 1000.0 / f32::from(self.library.font(face).units_per_em());
        let infos = buffer.glyph_infos();
        let mut glyphs: Vec<ShapedGlyph> = infos
            .iter()
            .zip(buffer.glyph_positions())
            .map(|(info, position)| ShapedGlyph {
                id: u16::try_from(info.glyph_id).unwrap_or(0),
                advance: position.x_advance as f32 * scale,
                dx: position.x_offset as f32 * scale,
                dy: position.y_offset as f32 * scale,
                start: info.cluster,
                len: 0,
            })
            .collect();
        lengths(&mut glyphs, text.len() as u32, rtl);
        Shaped::new(glyphs)
    }
}

impl Drop for Shaper<'_> {
    fn drop(&mut self) {
        let words = self.words.take();
        if words.count <= KEPT {
            self.library.keep(words);
        }
    }
}

/// Gives one glyph of each cluster the length of the cluster's characters.
fn lengths(glyphs: &mut [ShapedGlyph], mut end: u32, rtl: bool) {
    let count = glyphs.len();
    // From the text's end to its start, so that each cluster ends where the one after it begins.
    let at = |step: usize| if rtl { step } else { count - 1 - step };
    for step in 0..count {
        let start = glyphs[at(step)].start;
        if step + 1 == count || glyphs[at(step + 1)].start != start {
            glyphs[at(step)].len = end - start;
            end = start;
        }
    }
}

/// The script of a text: that of its first character that has one of its own.
fn script(text: &str) -> Option<Script> {
    let script = text.chars().map(|c| c.script()).find(|script| {
        !matches!(
            script,
            unicode_script::Script::Common | unicode_script::Script::Inherited | unicode_script::Script::Unknown
        )
    })?;
    if script == unicode_script::Script::Latin {
        return Some(Script::LATIN);
    }
    script.short_name().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaper() -> Shaper<'static> {
        Shaper::new(Library::embedded(), ["Inter"; 3], "en")
    }

    fn width(shaped: &Shaped) -> f32 {
        shaped.glyphs.iter().map(|glyph| glyph.advance).sum()
    }

    #[test]
    fn pairs_are_kerned_and_every_character_has_its_glyph() {
        let shaper = shaper();
        let face = FaceId(0);
        let pair = width(&shaper.shape("AV", face, false, false));
        let apart = width(&shaper.shape("A", face, false, false)) + width(&shaper.shape("V", face, false, false));
        assert!(pair < apart, "{pair} {apart}");
        let shaped = shaper.shape("Wort", face, false, false);
        let texts: Vec<(u32, u32)> = shaped.glyphs.iter().map(|glyph| (glyph.start, glyph.len)).collect();
        assert_eq!(texts, [(0, 1), (1, 1), (2, 1), (3, 1)]);
    }

    #[test]
    fn tabular_figures_are_equally_wide() {
        let shaper = shaper();
        let one = width(&shaper.shape("111", FaceId(0), true, false));
        let eight = width(&shaper.shape("888", FaceId(0), true, false));
        assert!((one - eight).abs() < 0.01);
        assert!(width(&shaper.shape("111", FaceId(0), false, false)) < eight);
    }

    #[test]
    fn a_mark_belongs_to_its_letter() {
        let shaped = shaper().shape("e\u{0301}x", FaceId(0), false, false);
        assert_eq!(shaped.glyphs[0].len, 3);
        assert_eq!(shaped.glyphs.iter().map(|glyph| glyph.len).sum::<u32>(), 4);
    }

    #[test]
    fn a_chinese_character_is_a_square() {
        let shaped = shaper().shape("业", FaceId(9), false, false);
        assert_eq!(shaped.glyphs.len(), 1);
        assert!((shaped.glyphs[0].advance - 1000.0).abs() < 0.01);
    }
}
