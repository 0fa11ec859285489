//! A paragraph as units: shaped pieces with their widths, the blanks after them, and where a line may end.

use std::ops::Range;
use std::sync::Arc;

use icu_locale_core::LanguageIdentifier;
use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use unicode_bidi::{BidiInfo, Level};

use super::chinese::{space_scripts, squeeze};
use super::fonts::{Style, is_east_asian, is_ignorable};
use super::inline::{Flat, Marks};
use super::page::FaceId;
use super::shape::{Shaped, Shaper};
use super::stops::stops;
use super::style::Dress;
use crate::theme::Color;

/// What a language asks of its paragraphs.
pub struct Language {
    /// Whether it is written in Chinese characters.
    pub chinese: bool,
    /// Its hyphenation, if it has one.
    pub hyphenation: Option<hypher::Lang>,
    /// Where Unicode's rules let a line end.
    pub segmenter: LineSegmenterBorrowed<'static>,
}

impl Language {
    /// The customs of a language by its BCP 47 tag.
    pub fn new(tag: &str) -> Self {
        let locale: Option<LanguageIdentifier> = tag.parse().ok();
        let mut options = LineBreakOptions::default();
        options.content_locale = locale.as_ref();
        let code = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let hyphenation = <[u8; 2]>::try_from(code.as_bytes()).ok().and_then(hypher::Lang::from_iso);
        Language { chinese: code == "zh", hyphenation, segmenter: LineSegmenter::new_for_non_complex_scripts(options) }
    }
}

/// A paragraph, shaped, for lines of any width.
pub struct Paragraph {
    /// What it says.
    pub text: Arc<str>,
    /// Its pieces in reading order.
    pub units: Vec<Unit>,
    /// Dresses of its units.
    pub runs: Vec<Run>,
    /// Targets of its links.
    pub links: Vec<String>,
    /// Its footnotes: where in its text their marks stand, and their numbers from 1.
    pub notes: Vec<(usize, usize)>,
    /// How it is set.
    pub dress: Dress,
    /// Whether some of it runs from right to left.
    pub bidirectional: bool,
    /// The hyphen that a broken word ends with, and its width.
    pub hyphen: (Arc<Shaped>, FaceId, f32),
}

/// A dress within a paragraph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Run {
    /// The face.
    pub face: FaceId,
    /// Size in points.
    pub size: f32,
    /// Whether it is in the colour of links and emphasis rather than in the text's.
    pub highlighted: bool,
    /// Whether it is struck out.
    pub strike: bool,
    /// Number of its link.
    pub link: Option<u16>,
    /// How far it is raised, in points.
    pub rise: f32,
    /// Whether its characters have dots below them, as Chinese emphasises.
    pub dotted: bool,
}

/// Whether and how a line may end after a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stop {
    /// It may not.
    #[default]
    No,
    /// It may.
    May,
    /// It may, with a hyphen.
    Hyphen,
    /// It may where the word would not fit otherwise.
    Emergency,
    /// It must.
    Must,
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitKind {
    /// Something to see.
    Text,
    /// A space, which vanishes at a line's end.
    Space,
    /// Nothing to see: the end of a line, a soft hyphen.
    Blank,
}

/// A shaped piece. Lengths are in points.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Where in the paragraph's text.
    pub range: Range<usize>,
    /// Its word's glyphs; those from `glyphs` are this unit's.
    pub shaped: Arc<Shaped>,
    /// Where in the paragraph's text its word starts.
    pub base: usize,
    /// Which of its word's glyphs.
    pub glyphs: Range<usize>,
    /// Number of its dress.
    pub run: usize,
    /// Level of its direction: odd for right to left.
    pub level: u8,
    /// What it is.
    pub kind: UnitKind,
    /// Width of what is seen.
    pub width: f32,
    /// Blank after it that vanishes at a line's end.
    pub glue: f32,
    /// Blank in its left half that may go, at a line's start.
    pub trim_start: f32,
    /// Blank in its right half that may go, at a line's end.
    pub trim_end: f32,
    /// How far its glyphs move.
    pub shift: f32,
    /// Whether a line may end after it.
    pub stop: Stop,
    /// Whether blank may be added after it to fill a line.
    pub stretch: bool,
}

impl Unit {
    /// How much narrower it may be set within a line: half of a mark's blank, as Chinese setters do it to get one more
    /// character into a line.
    pub fn shrink(&self) -> f32 {
        f32::midpoint(self.trim_start, self.trim_end)
    }
}

/// Shapes a paragraph.
pub fn prepare(flat: Flat, dress: Dress, shaper: &Shaper, language: &Language) -> Paragraph {
    let Flat { text, spans, links, notes } = flat;
    let text: Arc<str> = text.into();
    let hyphen_face = shaper.face('-', dress.family, dress.style, false).unwrap_or(FaceId(0));
    let hyphen = shaper.shape("-", hyphen_face, false, false);
    let hyphen_width = hyphen.advance * dress.size / 1000.0;

    let has = |kind: fn(char) -> bool| !text.is_ascii() && text.chars().any(kind);
    let bidi = has(is_right_to_left).then(|| BidiInfo::new(&text, Some(Level::ltr())));
    let mut builder = Builder {
        shaper,
        dress,
        text: &text,
        levels: bidi.as_ref().map(|bidi| bidi.levels.as_slice()),
        units: Vec::with_capacity(text.len() / 4),
        runs: Vec::new(),
        space: None,
    };
    let mut stops = stops(&text, language, dress.verbatim).into_iter().peekable();
    let mut chinese_before = None;
    for span in &spans {
        builder.span(span.range.clone(), span.marks, &mut stops, &mut chinese_before, language);
    }
    let Builder { mut units, runs, .. } = builder;
    if has(is_east_asian) {
        space_scripts(&text, &mut units, &runs);
        squeeze(&text, &mut units, &runs, shaper);
    }
    Paragraph {
        units,
        runs,
        links,
        notes,
        dress,
        bidirectional: bidi.is_some(),
        hyphen: (hyphen, hyphen_face, hyphen_width),
        text,
    }
}

impl Paragraph {
    /// Width of the widest thing that cannot be broken, and of the widest line if none were.
    pub fn widths(&self) -> (f32, f32) {
        let mut most = 0.0_f32;
        let least = self.each_line(|line| most = most.max(line));
        (least, most)
    }

    /// Tells the width of each line, if none were broken but where the author did, and gives that of the widest thing that
    /// cannot be broken.
    pub fn each_line(&self, mut tell: impl FnMut(f32)) -> f32 {
        let mut least = 0.0_f32;
        let (mut word, mut line, mut glue) = (0.0_f32, 0.0_f32, 0.0_f32);
        for unit in &self.units {
            // A blank counts once something follows it.
            if unit.kind == UnitKind::Text {
                line += glue;
                glue = 0.0;
            }
            word += unit.width;
            line += unit.width;
            glue += unit.glue;
            least = least.max(word);
            match unit.stop {
                Stop::No => word += unit.glue,
                Stop::Must => {
                    tell(line);
                    (word, line, glue) = (0.0, 0.0, 0.0);
                }
                _ => word = 0.0,
            }
        }
        tell(line);
        least
    }

    /// The colour of a run.
    pub fn color(&self, run: &Run) -> Color {
        if run.highlighted { self.dress.highlight } else { self.dress.color }
    }

    /// Whether there is nothing to see.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }
}

/// Width of some glyphs at a size.
pub fn width_of(shaped: &Shaped, glyphs: Range<usize>, size: f32) -> f32 {
    shaped.glyphs[glyphs].iter().map(|glyph| glyph.advance).sum::<f32>() * size / 1000.0
}

struct Builder<'b, 'a> {
    shaper: &'b Shaper<'a>,
    dress: Dress,
    text: &'b Arc<str>,
    levels: Option<&'b [Level]>,
    units: Vec<Unit>,
    runs: Vec<Run>,
    /// The last space: its marks, its run and its glyph.
    space: Option<(Marks, usize, Arc<Shaped>)>,
}

/// What a character is, as far as cutting the text into units goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    LineEnd,
    Ignorable,
    /// Stands alone.
    EastAsian,
    /// Belongs to the character before it.
    Mark,
    Letter,
}

fn class(c: char) -> Class {
    match c {
        ' ' => Class::Space,
        '\n' => Class::LineEnd,
        'a'..='z' | 'A'..='Z' | '0'..='9' => Class::Letter,
        '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => Class::Mark,
        c if is_ignorable(c) => Class::Ignorable,
        c if is_east_asian(c) => Class::EastAsian,
        c if !c.is_ascii() && is_mark(c) => Class::Mark,
        _ => Class::Letter,
    }
}

fn is_mark(c: char) -> bool {
    use unicode_script::UnicodeScript;
    c.script() == unicode_script::Script::Inherited
}

/// Quotation marks, ellipsis, dash and middle dot: Chinese or Latin by what stands beside them.
fn is_shared(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}

impl Builder<'_, '_> {
    fn span(
        &mut self,
        range: Range<usize>,
        marks: Marks,
        stops: &mut std::iter::Peekable<std::vec::IntoIter<usize>>,
        chinese_before: &mut Option<bool>,
        language: &Language,
    ) {
        let text = Arc::clone(self.text);
        let style = self.style(marks);
        // The word being gathered: where it starts, in which run, at which level.
        let mut word: Option<(usize, usize, u8)> = None;
        // Most characters of a span are in the face of the one before.
        let mut last_run: Option<(FaceId, usize)> = None;
        let mut next_at = range.start;
        while let Some(c) = text[next_at..range.end].chars().next() {
            let at = next_at;
            let mut end = at + c.len_utf8();
            while stops.next_if(|&stop| stop < end).is_some() {}
            let class = class(c);
            if class == Class::Letter && c.is_ascii() && self.levels.is_none() {
                // The rest of the word is in the same face, up to where a line may end.
                let limit = stops.peek().map_or(range.end, |&stop| stop.min(range.end));
                end += text.as_bytes()[end..limit].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            }
            next_at = end;
            let may_stop = stops.next_if(|&stop| stop == end).is_some();
            let level = self.levels.map_or(0, |levels| levels[at].number());

            // A dot between spaces parts things in any language, and is as narrow as them.
            let parts = c == '·' && text[end..].starts_with(' ');
            let chinese = if parts {
                false
            } else if is_shared(c) {
                let next = text[end..].chars().find(|&c| !is_shared(c) && c != ' ').map(is_east_asian);
                language.chinese
                    && (*chinese_before == Some(true) || (chinese_before.is_none() && next == Some(true)) || {
                        // After a Latin word, a mark is Chinese only where it opens something Chinese.
                        next == Some(true) && matches!(c, '“' | '‘')
                    })
            } else {
                let chinese = class == Class::EastAsian;
                if class != Class::Space && class != Class::LineEnd {
                    *chinese_before = Some(chinese);
                }
                chinese
            };

            match class {
                Class::Mark if word.is_some() => {}
                Class::Mark if self.extend_last(end) => {}
                Class::Space => {
                    self.flush(&mut word, at);
                    self.space(at..end, marks, style, level);
                }
                Class::LineEnd | Class::Ignorable => {
                    self.flush(&mut word, at);
                    let stop = match c {
                        '\n' => Stop::Must,
                        '\u{AD}' => Stop::Hyphen,
                        '\u{200B}' => Stop::May,
                        _ => Stop::No,
                    };
                    self.blank(at..end, stop, marks, style);
                    continue;
                }
                _ => {
                    let found = self.shaper.face(c, self.dress.family, style, chinese);
                    let Some(face) = found else {
                        self.flush(&mut word, at);
                        self.missing(at..end, marks, style, level);
                        self.stop(may_stop);
                        continue;
                    };
                    let run = match last_run {
                        Some((last, run)) if last == face => run,
                        _ => self.run(face, marks),
                    };
                    last_run = Some((face, run));
                    let alone = chinese;
                    if word.is_some_and(|(_, in_run, in_level)| alone || in_run != run || in_level != level) {
                        self.flush(&mut word, at);
                    }
                    word.get_or_insert((at, run, level));
                    // A mark that follows is shaped with its character.
                    let next = text[end..range.end].chars().next();
                    if alone && !next.is_some_and(|next| self::class(next) == Class::Mark) {
                        self.flush(&mut word, end);
                    }
                }
            }
            if may_stop {
                self.flush(&mut word, end);
                self.stop(true);
            }
        }
        self.flush(&mut word, range.end);
    }

    fn style(&self, marks: Marks) -> Style {
        let mut style = self.dress.style;
        if marks.strong {
            style = style.bold();
        }
        if marks.emphasis {
            style = style.italic();
        }
        style
    }

    fn run(&mut self, face: FaceId, marks: Marks) -> usize {
        let chinese = self.shaper.library().is_chinese(face);
        // Chinese has no slant, and bold means strong: emphasis is shown by dots.
        let highlighted = marks.link.is_some();
        let dotted = marks.emphasis && chinese;
        let (size, rise) = match marks {
            Marks { superior: true, .. } => (self.dress.size * 0.64, self.dress.size * 0.36),
            Marks { code: true, .. } => (self.dress.size * 0.96, 0.0),
            _ => (self.dress.size, 0.0),
        };
        let run = Run { face, size, highlighted, strike: marks.strike, link: marks.link, rise, dotted };
        // Few runs, and mostly one of the last.
        self.runs.iter().rposition(|known| *known == run).unwrap_or_else(|| {
            self.runs.push(run);
            self.runs.len() - 1
        })
    }

    /// Ends the word that is being gathered.
    fn flush(&mut self, word: &mut Option<(usize, usize, u8)>, end: usize) {
        let Some((start, run, level)) = word.take() else { return };
        let face = self.runs[run].face;
        let text = Arc::clone(self.text);
        let rtl = level % 2 == 1;
        let mut start = start;
        while start < end {
            // Equally wide are figures only: the feature would set hyphens, colons and slashes wide apart.
            let is_figure = |at: usize| text.as_bytes()[at].is_ascii_digit();
            let figures = self.dress.tabular && is_figure(start);
            let piece_end = if self.dress.tabular && !rtl {
                (start..end).find(|&at| is_figure(at) != figures).unwrap_or(end)
            } else {
                end
            };
            let shaped = self.shaper.shape(&text[start..piece_end], face, figures, rtl);
            self.push(start..piece_end, shaped, run, level, UnitKind::Text);
            start = piece_end;
        }
    }

    fn push(&mut self, range: Range<usize>, shaped: Arc<Shaped>, run: usize, level: u8, kind: UnitKind) {
        let glyphs = 0..shaped.glyphs.len();
        let width = shaped.advance * self.runs[run].size / 1000.0;
        let is_space = kind == UnitKind::Space;
        self.units.push(Unit {
            base: range.start,
            range,
            shaped,
            glyphs,
            run,
            level,
            kind,
            width: if is_space { 0.0 } else { width },
            glue: if is_space { width } else { 0.0 },
            trim_start: 0.0,
            trim_end: 0.0,
            shift: 0.0,
            stop: Stop::No,
            stretch: is_space,
        });
    }

    fn space(&mut self, range: Range<usize>, marks: Marks, style: Style, level: u8) {
        let known = self.space.as_ref().filter(|(known, ..)| *known == marks);
        let (run, shaped) = match known {
            Some((_, run, shaped)) => (*run, Arc::clone(shaped)),
            None => {
                let face = self.shaper.face(' ', self.dress.family, style, false).unwrap_or(FaceId(0));
                let run = self.run(face, marks);
                let shaped = self.shaper.shape(" ", face, false, false);
                self.space = Some((marks, run, Arc::clone(&shaped)));
                (run, shaped)
            }
        };
        self.push(range, shaped, run, level, UnitKind::Space);
    }

    fn blank(&mut self, range: Range<usize>, stop: Stop, marks: Marks, style: Style) {
        let face = self.shaper.face(' ', self.dress.family, style, false).unwrap_or(FaceId(0));
        let run = self.run(face, marks);
        let level = self.units.last().map_or(0, |unit| unit.level);
        self.push(range, Arc::new(Shaped::new(Vec::new())), run, level, UnitKind::Blank);
        if let Some(last) = self.units.last_mut() {
            last.stop = stop;
        }
    }

    /// A character that no face has is shown as one, so that it isn't lost unseen.
    fn missing(&mut self, range: Range<usize>, marks: Marks, style: Style, level: u8) {
        let found = ['\u{FFFD}', '□', '?']
            .into_iter()
            .find_map(|c| Some((c, self.shaper.face(c, self.dress.family, style, false)?)));
        let Some((stand_in, face)) = found else { return };
        let run = self.run(face, marks);
        let shaped = self.shaper.shape(stand_in.encode_utf8(&mut [0; 4]), face, false, false);
        let mut glyphs = shaped.glyphs.clone();
        for (number, glyph) in glyphs.iter_mut().enumerate() {
            (glyph.start, glyph.len) = (0, if number == 0 { range.len() as u32 } else { 0 });
        }
        self.push(range, Arc::new(Shaped::new(glyphs)), run, level, UnitKind::Text);
    }

    fn stop(&mut self, may: bool) {
        if let Some(last) = self.units.last_mut()
            && may
            && last.stop == Stop::No
        {
            last.stop = Stop::May;
        }
    }

    /// Adds a mark without a word to stand on to the last unit's text; false where there is none.
    fn extend_last(&mut self, end: usize) -> bool {
        let Some(last) = self.units.last_mut() else { return false };
        last.range.end = end;
        true
    }
}

fn is_right_to_left(c: char) -> bool {
    matches!(u32::from(c), 0x590..=0x8FF | 0x200F | 0x202B | 0x202E | 0x2067 | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF)
}
