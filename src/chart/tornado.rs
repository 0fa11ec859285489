//! The tornado: what each figure alone does to the net present value, the strongest on top.

use super::canvas::{Canvas, solid};
use super::plot::Scale;
use super::scene::{Anchor, Measure, Scene};
use super::text::{Block, widest};
use super::{Figure, plot};
use crate::theme::Theme;

/// One-at-a-time sensitivity.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tornado {
    /// What the chart shows, in a sentence.
    pub said: String,
    /// The expected result, from which the bars start, such as `Expected: €2.1m`.
    pub base: Figure,
    /// The figures in any order.
    pub swings: Vec<Swing>,
    /// Values that the scale covers besides those of the swings: all parts of a chart have one scale.
    pub covers: Option<(f64, f64)>,
}

/// What one figure does.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Swing {
    /// The figure's name.
    pub label: String,
    /// From where to where it moves, such as `70 % … 120 %`; may be empty.
    pub note: String,
    /// The result at one end of it.
    pub low: Figure,
    /// The result at the other.
    pub high: Figure,
    /// The figure with both results, in a sentence.
    pub said: String,
}

/// What a row shows.
struct Row {
    label: Block,
    note: Block,
    low: (f64, Block),
    high: (f64, Block),
}

impl Tornado {
    /// Draws the figures as rows, the widest swing first.
    pub fn draw(&self, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> Scene {
        plot::shrinking(theme, max_height, |size| self.draw_at(width, size, theme, measure))
    }

    fn draw_at(&self, width: f32, size: f32, theme: &Theme, measure: Measure) -> Scene {
        let mut canvas = Canvas::new(theme, measure);
        let rows: Vec<Row> = self.sorted().into_iter().map(|swing| self.row(&canvas, swing, width, size)).collect();
        if rows.is_empty() {
            return canvas.finish(width, 0.0);
        }
        let labels = rows.iter().flat_map(|row| [&row.label, &row.note]);
        let from = widest(labels) + size * 1.2;
        let left = from + widest(rows.iter().map(|row| &row.low.1)) + size * 0.4;
        let right = width - widest(rows.iter().map(|row| &row.high.1)) - size * 0.4;
        let ends = rows.iter().flat_map(|row| [row.low.0, row.high.0]);
        let covered = self.covers.into_iter().flat_map(|(low, high)| [low, high]);
        let scale = Scale::new(ends.chain(covered).chain([self.base.value]), (left, right));

        let base = scale.at(self.base.value);
        let heading = canvas.wrap(&self.base.text, width - from, size, true);
        let heading_left = (base - heading.width / 2.0).min(width - heading.width).max(from.min(base));
        canvas.block(&heading, (heading_left, 0.0), Anchor::Start, theme.colors.text);
        let mut top = heading.height + size * 0.3;
        let line_from = top;
        for row in &rows {
            let own = row.label.height + row.note.height;
            let height = own.max(row.low.1.height).max(row.high.1.height).max(size * 1.4) + size * 0.7;
            let (middle, half) = (top + height / 2.0, size * 0.7);
            let (low, high) = (scale.at(row.low.0), scale.at(row.high.0));
            canvas.bar((low, middle - half), (base, middle + half), 0.0, plot::bar(theme.colors.negative));
            canvas.bar((base, middle - half), (high, middle + half), 0.0, plot::bar(theme.colors.positive));
            let label_top = middle - own / 2.0;
            canvas.block(&row.label, (0.0, label_top), Anchor::Start, theme.colors.text);
            canvas.block(&row.note, (0.0, label_top + row.label.height), Anchor::Start, theme.colors.text);
            let (text, gap) = (&row.low.1, size * 0.4);
            canvas.block(text, (low - gap, middle - text.height / 2.0), Anchor::End, theme.colors.text);
            let text = &row.high.1;
            canvas.block(text, (high + gap, middle - text.height / 2.0), Anchor::Start, theme.colors.text);
            top += height;
        }
        canvas.line((base, line_from), (base, top), solid(theme.colors.text, 0.75));
        canvas.finish(width, top)
    }

    /// What a row shows; both ends include the base, so that a text never stands on a bar.
    fn row(&self, canvas: &Canvas, swing: &Swing, width: f32, size: f32) -> Row {
        let (low, high) =
            if swing.low.value <= swing.high.value { (&swing.low, &swing.high) } else { (&swing.high, &swing.low) };
        let base = plot::finite(self.base.value);
        let text = |figure: &Figure| canvas.wrap(&figure.text, width * 0.16, size, false);
        Row {
            label: canvas.wrap(&swing.label, width * 0.34, size, false),
            note: canvas.wrap(&swing.note, width * 0.34, (size * 0.9).max(plot::SMALLEST), false),
            low: (plot::finite(low.value).min(base), text(low)),
            high: (plot::finite(high.value).max(base), text(high)),
        }
    }

    /// The chart as parts of which each `fits`, the widest swings first, all on one scale.
    pub fn parts(&self, fits: impl Fn(&Tornado) -> bool) -> Vec<Tornado> {
        let sorted: Vec<Swing> = self.sorted().into_iter().cloned().collect();
        let ends = || sorted.iter().flat_map(|swing| [swing.low.value, swing.high.value]).map(plot::finite);
        let covers = Some((ends().fold(f64::INFINITY, f64::min), ends().fold(f64::NEG_INFINITY, f64::max)));
        let part = |run: std::ops::Range<usize>| Tornado { swings: sorted[run].to_vec(), covers, ..self.clone() };
        plot::runs(sorted.len(), |run| fits(&part(run))).into_iter().map(part).collect()
    }

    /// Every text with words in it, to change it.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        let swings = self.swings.iter_mut().flat_map(|swing| [&mut swing.label, &mut swing.note, &mut swing.said]);
        std::iter::once(&mut self.said).chain(swings).collect()
    }

    /// The expected result, then every figure with both its results, the widest swing first.
    pub fn description(&self) -> String {
        let swings = self.sorted().into_iter().map(|swing| swing.said.as_str());
        plot::sentences(std::iter::once(self.said.as_str()).chain(swings))
    }

    /// By width of swing, the widest first; equal ones stay in order.
    fn sorted(&self) -> Vec<&Swing> {
        let width = |swing: &Swing| plot::finite(swing.high.value - swing.low.value).abs();
        let mut swings: Vec<&Swing> = self.swings.iter().collect();
        swings.sort_by(|a, b| width(b).total_cmp(&width(a)));
        swings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn swing(name: &str, low: f64, high: f64) -> Swing {
        let figure = |value: f64| Figure { value, text: format!("{value}") };
        Swing {
            label: name.to_owned(),
            low: figure(low),
            high: figure(high),
            said: format!("{name}."),
            ..Swing::default()
        }
    }

    #[test]
    fn the_widest_swing_comes_first() {
        let swings = vec![swing("Narrow", 4.0, 6.0), swing("Wide", 9.0, 1.0), swing("Middling", 2.0, 5.0)];
        let tornado = Tornado { said: "What moves it.".to_owned(), swings, ..Tornado::default() };
        assert_eq!(tornado.description(), "What moves it. Wide. Middling. Narrow.");
    }

    #[test]
    fn parts_have_one_scale() {
        let swings = vec![swing("A", 4.0, 6.0), swing("B", 9.0, 1.0), swing("C", 2.0, 5.0)];
        let parts = Tornado { swings, ..Tornado::default() }.parts(|part| part.swings.len() <= 2);
        assert_eq!(parts.len(), 2);
        assert!(parts.iter().all(|part| part.covers == Some((1.0, 9.0))));
    }
}
