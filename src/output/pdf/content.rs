//! A page's content stream (ISO 32000-1, 7.8.2): operands and operators as bytes.
//!
//! printpdf has an operation for each of these, which it turns into lopdf's objects and those into bytes, several
//! allocations for each glyph that moves. Written straight away they take a tenth of the time.

use super::bytes::{needs_escape, write_literal, write_literal_byte, write_whole};
use super::object::{in_hundredths, utf16};
use crate::theme::Color;

/// Operators on their way into a stream. Coordinates are in points, `y` upwards, and are written in hundredths.
#[derive(Default)]
pub struct Content(Vec<u8>);

impl Content {
    /// An empty stream with room for what most pages hold.
    pub fn with_room() -> Self {
        Content(Vec::with_capacity(24 << 10))
    }

    /// The stream's bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// An operator without operands.
    pub fn operator(&mut self, operator: &str) {
        self.0.extend_from_slice(operator.as_bytes());
        self.0.push(b'\n');
    }

    /// An operator whose operands are numbers.
    pub fn numbers<const N: usize>(&mut self, operands: [f32; N], operator: &str) {
        for operand in operands {
            write_hundredths(in_hundredths(operand), &mut self.0);
            self.0.push(b' ');
        }
        self.operator(operator);
    }

    /// An operator whose operand is a colour.
    pub fn color(&mut self, color: Color, operator: &str) {
        for part in [color.r, color.g, color.b] {
            // Three decimals tell all 256 steps apart.
            let thousandths = (u32::from(part) * 1000 + 127) / 255;
            write_decimals(i64::from(thousandths), 1000, &mut self.0);
            self.0.push(b' ');
        }
        self.operator(operator);
    }

    /// Sets how lines are dashed; none is a solid line.
    pub fn dash(&mut self, dash: Option<(f32, f32)>) {
        self.0.push(b'[');
        if let Some((on, off)) = dash {
            write_hundredths(in_hundredths(on), &mut self.0);
            self.0.push(b' ');
            write_hundredths(in_hundredths(off), &mut self.0);
        }
        self.0.extend_from_slice(b"]0 ");
        self.operator("d");
    }

    /// Sets font and size; the name is that of the page's resources.
    pub fn font(&mut self, name: &str, size: f32) {
        self.0.push(b'/');
        self.0.extend_from_slice(name.as_bytes());
        self.0.push(b' ');
        self.numbers([size], "Tf");
    }

    /// Begins marked content of a structure element: its number on the page.
    pub fn begin_marked(&mut self, role: &str, number: usize) {
        self.0.push(b'/');
        self.0.extend_from_slice(role.as_bytes());
        self.0.extend_from_slice(b"<</MCID ");
        write_whole(number as u64, &mut self.0);
        self.0.extend_from_slice(b">>");
        self.operator("BDC");
    }

    /// Begins a page's ground; its edges are left, bottom, right and top.
    pub fn begin_background(&mut self, edges: [f32; 4]) {
        self.0.extend_from_slice(b"/Artifact<</Type/Background/BBox[");
        for (at, edge) in edges.into_iter().enumerate() {
            if at > 0 {
                self.0.push(b' ');
            }
            write_hundredths(in_hundredths(edge), &mut self.0);
        }
        self.0.extend_from_slice(b"]>>");
        self.operator("BDC");
    }

    /// Begins glyphs that say something else than each does by itself.
    pub fn begin_actual_text(&mut self, text: &str) {
        self.0.extend_from_slice(b"/Span<</ActualText");
        write_literal(&utf16(text), &mut self.0);
        self.0.extend_from_slice(b">>");
        self.operator("BDC");
    }

    /// Shows glyphs.
    pub fn show(&mut self, glyphs: &Glyphs) {
        if glyphs.0.is_empty() {
            return;
        }
        self.0.push(b'[');
        self.0.extend_from_slice(&glyphs.0);
        if glyphs.1 {
            self.0.push(b')');
        }
        self.0.push(b']');
        self.operator("TJ");
    }
}

/// Glyphs for one operator: strings of their two-byte numbers, and numbers that move the pen between them.
#[derive(Default)]
pub struct Glyphs(Vec<u8>, bool);

impl Glyphs {
    /// Adds a glyph by its number in the font's subset.
    pub fn glyph(&mut self, number: u16) {
        if !std::mem::replace(&mut self.1, true) {
            self.0.push(b'(');
        }
        let [high, low] = number.to_be_bytes();
        if needs_escape(high) || needs_escape(low) {
            write_literal_byte(high, &mut self.0);
            write_literal_byte(low, &mut self.0);
        } else {
            self.0.extend_from_slice(&[high, low]);
        }
    }

    /// Moves the pen back by thousandths of the size.
    pub fn back(&mut self, thousandths: i64) {
        if std::mem::take(&mut self.1) {
            self.0.push(b')');
        }
        write_hundredths(thousandths * 100, &mut self.0);
    }

    /// Forgets what was added, to be used again.
    pub fn clear(&mut self) {
        self.0.clear();
        self.1 = false;
    }
}

fn write_hundredths(value: i64, out: &mut Vec<u8>) {
    write_decimals(value, 100, out);
}

/// Writes a number of tenths, hundredths or thousandths (`unit` is 10, 100 or 1000), without zeros at its end.
fn write_decimals(value: i64, unit: u64, out: &mut Vec<u8>) {
    if value < 0 {
        out.push(b'-');
    }
    let value = value.unsigned_abs();
    let (whole, mut rest) = (value / unit, value % unit);
    if whole > 0 || rest == 0 {
        write_whole(whole, out);
    }
    if rest > 0 {
        out.push(b'.');
        let mut step = unit / 10;
        while rest > 0 {
            out.push(b'0' + (rest / step) as u8);
            rest %= step;
            step /= 10;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(fill: impl FnOnce(&mut Content)) -> String {
        let mut content = Content::default();
        fill(&mut content);
        String::from_utf8_lossy(&content.into_bytes()).into_owned()
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let numbers = [0.0, -0.001, 12.0, 12.5, 12.345, -0.07, 1000.999, 0.3];
        assert_eq!(written(|content| content.numbers(numbers, "x")), "0 0 12 12.5 12.35 -.07 1001 .3 x\n");
    }

    #[test]
    fn every_step_of_a_colour_is_another() {
        let shade = |step: u8| written(|content| content.color(Color { r: step, g: step, b: step }, "rg"));
        assert_eq!((shade(0), shade(255)), ("0 0 0 rg\n".to_owned(), "1 1 1 rg\n".to_owned()));
        assert!((0..255).all(|step| shade(step) != shade(step + 1)));
    }

    #[test]
    fn strings_and_moves_take_turns() {
        let mut glyphs = Glyphs::default();
        glyphs.glyph(0x4142);
        glyphs.glyph(0x2829);
        glyphs.back(-20);
        glyphs.glyph(0x000D);
        assert_eq!(written(|content| content.show(&glyphs)), "[(AB\\(\\))-20(\0\\r)]TJ\n");
        glyphs.clear();
        assert_eq!(written(|content| content.show(&glyphs)), "");
    }

    #[test]
    fn lines_are_dashed_or_solid() {
        assert_eq!(written(|content| content.dash(Some((1.5, 2.0)))), "[1.5 2]0 d\n");
        assert_eq!(written(|content| content.dash(None)), "[]0 d\n");
    }
}
