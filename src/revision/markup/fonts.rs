//! What a font's codes say and how wide they are (ISO 32000-1, 9.6 to 9.10).

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document, Encoding, Object};

use super::MAX_STREAM;

/// Width of a glyph whose font doesn't say it, in thousandths of the size.
const USUAL_WIDTH: f32 = 500.0;

/// Entries that a list of widths may have.
const MAX_WIDTHS: usize = 1 << 17;

/// A font as far as it is needed to know what stands where.
pub struct Font<'d> {
    composite: bool,
    encoding: Option<Encoding<'d>>,
    widths: HashMap<u32, f32>,
    default: f32,
    /// A width of 1 in multiples of the size.
    unit: f32,
    said: RefCell<HashMap<u32, Rc<str>>>,
}

/// One code of a shown string.
pub struct Code {
    /// What it says; may be empty.
    pub text: Rc<str>,
    /// How far the pen goes, as a multiple of the size.
    pub width: f32,
    /// Whether it is the one-byte code 32, to which word spacing applies.
    pub is_space: bool,
}

impl<'d> Font<'d> {
    /// Reads a font.
    pub fn read(document: &'d Document, font: &'d Dictionary) -> Font<'d> {
        let subtype = font.get_deref(b"Subtype", document).and_then(Object::as_name).unwrap_or_default();
        let composite = subtype == b"Type0";
        let encoding = font.get_font_encoding_with_limit(document, MAX_STREAM).ok();
        let mut widths = HashMap::new();
        let mut default = USUAL_WIDTH;
        let mut unit = 0.001;
        if composite {
            let descendant = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array);
            let descendant = descendant.ok().and_then(|fonts| document.dereference(fonts.first()?).ok());
            if let Some((_, Object::Dictionary(descendant))) = descendant {
                let given = descendant.get_deref(b"DW", document).and_then(Object::as_float);
                default = given.unwrap_or(1000.0);
                if let Ok(listed) = descendant.get_deref(b"W", document).and_then(Object::as_array) {
                    widths = composite_widths(document, listed);
                }
            }
        } else {
            let first = font.get_deref(b"FirstChar", document).and_then(Object::as_i64).unwrap_or(0);
            if let Ok(listed) = font.get_deref(b"Widths", document).and_then(Object::as_array) {
                let listed = (first.clamp(0, 255) as u32..256).zip(listed);
                widths = listed.filter_map(|(code, width)| Some((code, float(document, width)?))).collect();
            } else {
                let name = font.get_deref(b"BaseFont", document).and_then(Object::as_name).unwrap_or_default();
                widths = standard(name).into_iter().flat_map(|widths| (32..).zip(widths.iter().copied())).collect();
                default = if name.starts_with(b"Courier") { 600.0 } else { default };
            }
            if subtype == b"Type3"
                && let Ok(matrix) = font.get_deref(b"FontMatrix", document).and_then(Object::as_array)
                && let Some(scale) = matrix.first().and_then(|scale| float(document, scale))
            {
                unit = scale;
            }
        }
        Font { composite, encoding, widths, default, unit, said: RefCell::default() }
    }

    /// The codes of a string that is shown in it.
    pub fn codes(&self, string: &[u8]) -> Vec<Code> {
        let length = if self.composite { 2 } else { 1 };
        string
            .chunks(length)
            .map(|bytes| {
                let code = bytes.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
                let width = self.widths.get(&code).copied().unwrap_or(self.default) * self.unit;
                Code { text: self.says(code, bytes), width, is_space: !self.composite && code == 32 }
            })
            .collect()
    }

    fn says(&self, code: u32, bytes: &[u8]) -> Rc<str> {
        let read = || {
            let said = self.encoding.as_ref().and_then(|encoding| encoding.bytes_to_string(bytes).ok());
            Rc::from(said.unwrap_or_default().replace('\0', ""))
        };
        Rc::clone(self.said.borrow_mut().entry(code).or_insert_with(read))
    }
}

/// Widths of the characters from space to tilde in a font that every reader has, so that files needn't say them.
fn standard(name: &[u8]) -> Option<&'static [f32; 95]> {
    let name = String::from_utf8_lossy(name);
    match name.split('-').next()? {
        "Helvetica" | "Arial" => Some(&HELVETICA),
        "Times" | "TimesNewRoman" => Some(&TIMES),
        _ => None,
    }
}

/// Adobe's Core 14 AFM files, Helvetica; bold letters are a tenth wider.
#[rustfmt::skip]
const HELVETICA: [f32; 95] = [
    278., 278., 355., 556., 556., 889., 667., 191., 333., 333., 389., 584., 278., 333., 278., 278., 556., 556., 556.,
    556., 556., 556., 556., 556., 556., 556., 278., 278., 584., 584., 584., 556., 1015., 667., 667., 722., 722., 667.,
    611., 778., 722., 278., 500., 667., 556., 833., 722., 778., 667., 778., 722., 667., 611., 722., 667., 944., 667.,
    667., 611., 278., 278., 278., 469., 556., 333., 556., 556., 500., 556., 556., 278., 556., 556., 222., 222., 500.,
    222., 833., 556., 556., 556., 556., 333., 500., 278., 556., 500., 722., 500., 500., 500., 334., 260., 334., 584.,
];

/// Adobe's Core 14 AFM files, Times-Roman.
#[rustfmt::skip]
const TIMES: [f32; 95] = [
    250., 333., 408., 500., 500., 833., 778., 180., 333., 333., 500., 564., 250., 333., 250., 278., 500., 500., 500.,
    500., 500., 500., 500., 500., 500., 500., 278., 278., 564., 564., 564., 444., 921., 722., 667., 667., 722., 611.,
    556., 722., 722., 333., 389., 722., 611., 889., 722., 722., 556., 722., 667., 556., 611., 722., 722., 944., 722.,
    722., 611., 333., 278., 333., 469., 500., 333., 444., 500., 444., 500., 444., 333., 500., 500., 278., 278., 500.,
    278., 778., 500., 500., 500., 500., 333., 389., 278., 500., 500., 722., 500., 500., 444., 480., 200., 480., 541.,
];

fn float(document: &Document, object: &Object) -> Option<f32> {
    document.dereference(object).ok()?.1.as_float().ok().filter(|number| number.is_finite())
}

/// `c [w1 w2 …]` or `first last w`, one after the other.
fn composite_widths(document: &Document, listed: &[Object]) -> HashMap<u32, f32> {
    let mut widths = HashMap::new();
    let mut rest = listed;
    while let [first, second, after @ ..] = rest {
        let Some(first) = float(document, first) else { break };
        match document.dereference(second) {
            Ok((_, Object::Array(each))) => {
                let each = each.iter().map(|width| float(document, width).unwrap_or(0.0));
                widths.extend((first as u32..=u32::from(u16::MAX)).zip(each));
                rest = after;
            }
            Ok((_, last)) => {
                let (Ok(last), Some((width, after))) = (last.as_float(), after.split_first()) else { break };
                let width = float(document, width).unwrap_or(0.0);
                let last = (last as u32).min(u32::from(u16::MAX));
                widths.extend((first as u32..=last).map(|code| (code, width)));
                rest = after;
            }
            Err(_) => break,
        }
        if widths.len() > MAX_WIDTHS {
            break;
        }
    }
    widths
}
