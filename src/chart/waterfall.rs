//! The contribution waterfall: from the benefit of each department KPI through the costs to the net present value.

use super::canvas::{Canvas, solid};
use super::plot::Scale;
use super::scene::{Anchor, Measure, Scene};
use super::text::{Block, widest};
use super::{Figure, plot};
use crate::theme::Theme;

/// Contributions that add up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Waterfall {
    /// What the chart shows, in a sentence.
    pub said: String,
    /// From the first contribution to the last total, in order.
    pub steps: Vec<Step>,
    /// Where the bars before the first step ended; 0 unless this is the continuation of another part.
    pub carried: f64,
    /// Values that the scale covers besides those of the steps: all parts of a chart have one scale.
    pub covers: Option<(f64, f64)>,
}

/// One bar.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Step {
    /// What it is, such as a department KPI's name or `Net present value`.
    pub label: String,
    /// How much it adds (or takes, if negative); of a total, the total.
    pub figure: Figure,
    /// Whether it adds to what came before or sums it up.
    pub kind: StepKind,
    /// The step in a sentence.
    pub said: String,
}

/// What a bar starts from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum StepKind {
    /// From where the bar before ended.
    #[default]
    Change,
    /// From zero.
    Total,
}

impl Waterfall {
    /// Draws the steps as rows, from top to bottom.
    pub fn draw(&self, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> Scene {
        plot::shrinking(theme, max_height, |size| self.draw_at(width, size, theme, measure))
    }

    fn draw_at(&self, width: f32, size: f32, theme: &Theme, measure: Measure) -> Scene {
        let mut canvas = Canvas::new(theme, measure);
        let bold = |step: &Step| step.kind == StepKind::Total;
        let wrap = |step: &Step, text, width| canvas.wrap(text, width, size, bold(step));
        let labels: Vec<Block> = self.steps.iter().map(|step| wrap(step, &step.label, width * 0.38)).collect();
        let texts: Vec<Block> = self.steps.iter().map(|step| wrap(step, &step.figure.text, width * 0.2)).collect();
        let spans = self.spans();

        let from = widest(&labels) + size;
        let to = width - widest(&texts) - size * 0.5;
        let ends = spans.iter().flat_map(|(start, end)| [*start, *end]);
        let covered = self.covers.into_iter().flat_map(|(low, high)| [low, high]);
        let scale = Scale::new(ends.chain(covered).chain([0.0]), (from, to));
        let heights = labels.iter().zip(&texts).map(|(label, text)| label.height.max(text.height).max(size * 1.3));
        let rows: Vec<f32> = heights.map(|height| height + size * 0.6).collect();
        let zero = scale.at(0.0);
        canvas.line((zero, 0.0), (zero, rows.iter().sum()), solid(theme.colors.muted, 0.5));

        let carried = (self.carried != 0.0).then_some((0.0, self.carried));
        let (mut top, mut before): (f32, Option<(f32, f64)>) = (0.0, carried);
        for (at, step) in self.steps.iter().enumerate() {
            let (height, (start, end)) = (rows[at], spans[at]);
            let (middle, half) = (top + height / 2.0, size * 0.65);
            if step.kind == StepKind::Total {
                canvas.line((0.0, top), (width, top), solid(theme.colors.line, 0.5));
            }
            if let Some((bottom, balance)) = before {
                let x = scale.at(balance);
                canvas.line((x, bottom), (x, middle - half), solid(theme.colors.muted, 0.5));
            }
            before = Some((middle + half, end));
            let fill = match step.kind {
                StepKind::Total => theme.colors.primary,
                StepKind::Change if step.figure.value < 0.0 => plot::bar(theme.colors.negative),
                StepKind::Change => plot::bar(theme.colors.positive),
            };
            // A bar too thin to see still shows where it is.
            let (left, right) = (scale.at(start.min(end)), scale.at(start.max(end)));
            canvas.bar((left, middle - half), (right.max(left + 0.75), middle + half), 0.0, fill);
            let (label, text) = (&labels[at], &texts[at]);
            canvas.block(label, (0.0, middle - label.height / 2.0), Anchor::Start, theme.colors.text);
            canvas.block(text, (right + size * 0.5, middle - text.height / 2.0), Anchor::Start, theme.colors.text);
            top += height;
        }
        canvas.finish(width, top)
    }

    /// From where to where each bar runs.
    fn spans(&self) -> Vec<(f64, f64)> {
        let mut balance = self.carried;
        let span = |step: &Step| {
            let start = if step.kind == StepKind::Total { 0.0 } else { balance };
            balance = start + plot::finite(step.figure.value);
            (start, balance)
        };
        self.steps.iter().map(span).collect()
    }

    /// The chart as parts of which each `fits`, all on one scale.
    pub fn parts(&self, fits: impl Fn(&Waterfall) -> bool) -> Vec<Waterfall> {
        let spans = self.spans();
        let ends = || spans.iter().flat_map(|(start, end)| [*start, *end]).chain([self.carried]);
        let covers = (ends().fold(0.0, f64::min), ends().fold(0.0, f64::max));
        let part = |run: std::ops::Range<usize>| Waterfall {
            said: self.said.clone(),
            carried: run.start.checked_sub(1).map_or(self.carried, |before| spans[before].1),
            steps: self.steps[run].to_vec(),
            covers: Some(covers),
        };
        plot::runs(self.steps.len(), |run| fits(&part(run))).into_iter().map(part).collect()
    }

    /// Every text with words in it, to change it.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        let steps = self.steps.iter_mut().flat_map(|step| [&mut step.label, &mut step.said]);
        std::iter::once(&mut self.said).chain(steps).collect()
    }

    /// Every step with its figure.
    pub fn description(&self) -> String {
        plot::sentences(std::iter::once(self.said.as_str()).chain(self.steps.iter().map(|step| step.said.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_start_where_the_bar_before_ended_and_totals_at_zero() {
        let step = |value: f64, kind| Step { figure: Figure { value, text: String::new() }, kind, ..Step::default() };
        let (change, total) = (StepKind::Change, StepKind::Total);
        let steps =
            vec![step(5.0, change), step(3.0, change), step(8.0, total), step(-10.0, change), step(-2.0, total)];
        let waterfall = Waterfall { steps, ..Waterfall::default() };
        assert_eq!(waterfall.spans(), [(0.0, 5.0), (5.0, 8.0), (0.0, 8.0), (8.0, -2.0), (0.0, -2.0)]);
    }
    #[test]
    fn a_part_goes_on_where_the_one_before_ended() {
        let step = |value: f64| Step { figure: Figure { value, text: String::new() }, ..Step::default() };
        let waterfall =
            Waterfall { steps: (1..=5).map(|value| step(f64::from(value))).collect(), ..Default::default() };
        let parts = waterfall.parts(|part| part.steps.len() <= 2);
        let carried: Vec<f64> = parts.iter().map(|part| part.carried).collect();
        assert_eq!(carried, [0.0, 3.0, 10.0]);
        assert!(parts.iter().all(|part| part.covers == Some((0.0, 15.0))));
    }
}
