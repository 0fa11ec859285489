//! A page's content, as far as it says something: every glyph with its text and its place (ISO 32000-1, 8.4 and 9.4).

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::fonts::Font;
use super::structure::Places;
use super::{MAX_STREAM, text};

/// How deep forms may lie in each other.
const MAX_DEPTH: usize = 8;

/// Operators that are read of a page, with those of its forms.
const MAX_OPERATORS: usize = 2_000_000;

/// Forms that a page may show.
const MAX_FORMS: usize = 2_000;

/// Glyphs that are read of a page.
const MAX_GLYPHS: usize = 500_000;

/// How far up the page tree resources are looked for.
const MAX_ANCESTORS: usize = 64;

/// A point in a page's own coordinates, `y` upwards.
pub type Point = (f32, f32);

/// A glyph on a page.
pub struct Glyph {
    /// What it says; empty for one that goes on with the one before it.
    pub text: Rc<str>,
    /// Where it starts on its baseline.
    pub start: Point,
    /// Where the next one would start.
    pub end: Point,
    /// The middle of what it covers.
    pub centre: Point,
    /// Its size on the page, in points.
    pub size: f32,
    /// Index of the structure element that it belongs to.
    pub node: Option<usize>,
    /// Whether it is no part of what the document says, such as a header.
    pub artifact: bool,
}

/// The glyphs of a page, in the order of its content.
pub fn read(document: &Document, page: ObjectId, places: &Places) -> Vec<Glyph> {
    let Ok(content) = document.get_page_content_with_limit(page, MAX_STREAM) else { return Vec::new() };
    let mut reader = Reader {
        document,
        page,
        places,
        glyphs: Vec::new(),
        fonts: HashMap::new(),
        marks: Vec::new(),
        operators: MAX_OPERATORS,
        forms: MAX_FORMS,
        bytes: MAX_STREAM,
    };
    let empty = Dictionary::new();
    let resources = resources(document, page).unwrap_or(&empty);
    reader.run(&content, resources, IDENTITY, 0);
    reader.glyphs
}

/// A page's resources, which it may have from a node above it.
fn resources(document: &Document, page: ObjectId) -> Option<&Dictionary> {
    let mut node = document.get_dictionary(page).ok()?;
    for _ in 0..MAX_ANCESTORS {
        if let Ok(Object::Dictionary(resources)) = node.get_deref(b"Resources", document) {
            return Some(resources);
        }
        node = node.get_deref(b"Parent", document).and_then(Object::as_dict).ok()?;
    }
    None
}

/// A transformation: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`.
type Matrix = [f32; 6];

const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First one, then the other.
fn then(first: Matrix, second: Matrix) -> Matrix {
    let turned = |x: f32, y: f32| (second[0] * x + second[2] * y, second[1] * x + second[3] * y);
    let (right, up) = (turned(first[0], first[1]), turned(first[2], first[3]));
    let origin = at(second, (first[4], first[5]));
    [right.0, right.1, up.0, up.1, origin.0, origin.1]
}

fn at(matrix: Matrix, (x, y): Point) -> Point {
    (matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])
}

/// A piece of marked content that is open.
struct Mark {
    number: Option<i64>,
    artifact: bool,
    /// What its glyphs say together, until the first of them has said it.
    actual: Option<Rc<str>>,
}

#[derive(Clone)]
struct State<'d> {
    matrix: Matrix,
    font: Option<Rc<Font<'d>>>,
    size: f32,
    letter_space: f32,
    word_space: f32,
    stretch: f32,
    leading: f32,
    rise: f32,
}

struct Reader<'d> {
    document: &'d Document,
    page: ObjectId,
    places: &'d Places,
    glyphs: Vec<Glyph>,
    /// By the address of a font's dictionary, which stays where it is while the document does.
    fonts: HashMap<*const Dictionary, Rc<Font<'d>>>,
    marks: Vec<Mark>,
    operators: usize,
    forms: usize,
    bytes: usize,
}

impl<'d> Reader<'d> {
    fn run(&mut self, content: &[u8], resources: &'d Dictionary, matrix: Matrix, depth: usize) {
        if content.len() > self.bytes {
            return;
        }
        self.bytes -= content.len();
        let Ok(content) = Content::decode(content) else { return };
        let mut state = State {
            matrix,
            font: None,
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let mut kept: Vec<State> = Vec::new();
        let (mut line, mut pen) = (IDENTITY, IDENTITY);
        let open = self.marks.len();
        for Operation { operator, operands } in &content.operations {
            if self.operators == 0 || self.glyphs.len() > MAX_GLYPHS {
                break;
            }
            self.operators -= 1;
            let number = |at: usize| operands.get(at).and_then(|number| number.as_float().ok()).unwrap_or(0.0);
            match operator.as_str() {
                "q" if kept.len() < MAX_STATES => kept.push(state.clone()),
                "Q" => state = kept.pop().unwrap_or(state),
                "cm" => state.matrix = then(of(operands), state.matrix),
                "BT" => (line, pen) = (IDENTITY, IDENTITY),
                "Tc" => state.letter_space = number(0),
                "Tw" => state.word_space = number(0),
                "Tz" => state.stretch = number(0) / 100.0,
                "TL" => state.leading = number(0),
                "Ts" => state.rise = number(0),
                "Tf" => {
                    let named = operands.first().and_then(|name| name.as_name().ok());
                    state.font = named.and_then(|name| self.font(resources, name));
                    state.size = number(1);
                }
                "Tm" => {
                    line = of(operands);
                    pen = line;
                }
                "Td" | "TD" => {
                    if operator == "TD" {
                        state.leading = -number(1);
                    }
                    line = then([1.0, 0.0, 0.0, 1.0, number(0), number(1)], line);
                    pen = line;
                }
                "T*" | "'" | "\"" => {
                    if operator == "\"" {
                        (state.word_space, state.letter_space) = (number(0), number(1));
                    }
                    line = then([1.0, 0.0, 0.0, 1.0, 0.0, -state.leading], line);
                    pen = line;
                    if operator != "T*" {
                        self.show(operands.last(), &state, &mut pen);
                    }
                }
                "Tj" => self.show(operands.first(), &state, &mut pen),
                "TJ" => {
                    for part in operands.first().and_then(|parts| parts.as_array().ok()).into_iter().flatten() {
                        match part.as_float() {
                            Ok(back) => {
                                let back = -back / 1000.0 * state.size * state.stretch;
                                pen = then([1.0, 0.0, 0.0, 1.0, back, 0.0], pen);
                            }
                            Err(_) => self.show(Some(part), &state, &mut pen),
                        }
                    }
                }
                "BMC" | "BDC" => {
                    let mark = self.mark(operands, resources);
                    self.marks.push(mark);
                }
                "EMC" if self.marks.len() > open => drop(self.marks.pop()),
                "Do" if depth < MAX_DEPTH && self.forms > 0 => {
                    let named = operands.first().and_then(|name| name.as_name().ok());
                    if let Some(name) = named {
                        self.form(resources, name, state.matrix, depth);
                    }
                }
                _ => {}
            }
        }
        self.marks.truncate(open);
    }

    fn form(&mut self, resources: &'d Dictionary, name: &[u8], matrix: Matrix, depth: usize) {
        let document = self.document;
        let forms = resources.get_deref(b"XObject", document).and_then(Object::as_dict);
        let form = forms.and_then(|forms| forms.get_deref(name, document)).and_then(Object::as_stream);
        let Ok(form) = form else { return };
        if form.dict.get_deref(b"Subtype", document).and_then(Object::as_name).ok() != Some(b"Form") {
            return;
        }
        self.forms -= 1;
        let own = form.dict.get_deref(b"Resources", document).and_then(Object::as_dict).unwrap_or(resources);
        let placed = form.dict.get_deref(b"Matrix", document).and_then(Object::as_array);
        let matrix = placed.map_or(matrix, |placed| then(of(placed), matrix));
        if let Ok(content) = form.get_plain_content_with_limit(self.bytes) {
            self.run(&content, own, matrix, depth + 1);
        }
    }

    fn font(&mut self, resources: &'d Dictionary, name: &[u8]) -> Option<Rc<Font<'d>>> {
        let document = self.document;
        let fonts = resources.get_deref(b"Font", document).and_then(Object::as_dict).ok()?;
        let font = fonts.get_deref(name, document).and_then(Object::as_dict).ok()?;
        let known = self.fonts.entry(std::ptr::from_ref(font));
        Some(Rc::clone(known.or_insert_with(|| Rc::new(Font::read(document, font)))))
    }

    fn mark(&self, operands: &[Object], resources: &Dictionary) -> Mark {
        let tag = operands.first().and_then(|tag| tag.as_name().ok());
        let properties = match operands.get(1) {
            Some(Object::Dictionary(properties)) => Some(properties),
            Some(Object::Name(name)) => {
                let named = resources.get_deref(b"Properties", self.document).and_then(Object::as_dict);
                named.and_then(|named| named.get_deref(name, self.document)).and_then(Object::as_dict).ok()
            }
            _ => None,
        };
        let number = properties.and_then(|properties| properties.get_deref(b"MCID", self.document).ok());
        Mark {
            number: number.and_then(|number| number.as_i64().ok()),
            artifact: tag == Some(b"Artifact"),
            actual: properties
                .and_then(|properties| text::entry(self.document, properties, b"ActualText"))
                .map(Rc::from),
        }
    }

    fn show(&mut self, string: Option<&Object>, state: &State, pen: &mut Matrix) {
        let (Some(Object::String(string, _)), Some(font)) = (string, &state.font) else { return };
        let number = self.marks.iter().rev().find_map(|mark| mark.number);
        let node = number.and_then(|number| self.places.node(self.page, number));
        let artifact = self.marks.iter().any(|mark| mark.artifact);
        for code in font.codes(string) {
            let matrix = then(*pen, state.matrix);
            let width = code.width * state.size * state.stretch;
            let start = at(matrix, (0.0, state.rise));
            let top = at(matrix, (0.0, state.rise + state.size));
            let glyph = Glyph {
                text: self.says(code.text),
                start,
                end: at(matrix, (width, state.rise)),
                // Half the height of a capital above the baseline; for Chinese it is the middle of the character.
                centre: at(matrix, (width / 2.0, state.rise + state.size * 0.35)),
                size: (top.0 - start.0).hypot(top.1 - start.1),
                node,
                artifact,
            };
            if [glyph.start, glyph.end, glyph.centre].iter().all(|(x, y)| x.is_finite() && y.is_finite()) {
                self.glyphs.push(glyph);
            }
            let word = if code.is_space { state.word_space } else { 0.0 };
            let forward = width + (state.letter_space + word) * state.stretch;
            *pen = then([1.0, 0.0, 0.0, 1.0, forward, 0.0], *pen);
        }
    }

    /// What a glyph says: what its mark says for all of them, once, or what its font says.
    fn says(&mut self, own: Rc<str>) -> Rc<str> {
        match self.marks.iter_mut().find_map(|mark| mark.actual.as_mut()) {
            Some(actual) => std::mem::replace(actual, Rc::from("")),
            None => own,
        }
    }
}

/// How many states may be kept at once.
const MAX_STATES: usize = 512;

/// The matrix that six operands are; what is missing is as in the one that changes nothing.
fn of(operands: &[Object]) -> Matrix {
    let mut matrix = IDENTITY;
    for (entry, operand) in matrix.iter_mut().zip(operands) {
        *entry = operand.as_float().unwrap_or(*entry);
    }
    matrix
}
