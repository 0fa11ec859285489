//! Buying criteria: how much each weighs, and how we meet it.

use super::canvas::{Canvas, solid};
use super::plot::Scale;
use super::scene::{Anchor, Measure, Scene};
use super::text::{Block, widest};
use super::{Figure, plot};
use crate::theme::Theme;

/// The criteria that the client decides by.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Criteria {
    /// What the chart shows, in a sentence.
    pub said: String,
    /// Heading of the weights, such as `Weight`; may be empty.
    pub weight: String,
    /// Heading of the ratings, such as `How we meet it`; may be empty.
    pub rating: String,
    /// The criteria, in order.
    pub criteria: Vec<Criterion>,
    /// A weight that the scale reaches to besides the criteria's own: all parts of a chart have one scale.
    pub most: f64,
}

/// One criterion.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Criterion {
    /// Its name.
    pub label: String,
    /// Its weight, such as `30 %`.
    pub weight: Figure,
    /// How well we meet it, in steps from 0 to 4; none if it isn't rated.
    pub rating: Option<u8>,
    /// The rating in words, such as `fully met`; may be empty.
    pub rating_text: String,
    /// The criterion with its weight and rating, in a sentence.
    pub said: String,
}

/// A rating has this many steps.
const STEPS: u8 = 4;

impl Criteria {
    /// Draws the criteria as rows: name, bar, steps.
    pub fn draw(&self, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> Scene {
        plot::shrinking(theme, max_height, |size| self.draw_at(width, size, theme, measure))
    }

    fn draw_at(&self, width: f32, size: f32, theme: &Theme, measure: Measure) -> Scene {
        let mut canvas = Canvas::new(theme, measure);
        if self.criteria.is_empty() {
            return canvas.finish(width, 0.0);
        }
        let column = |share: f32, text: fn(&Criterion) -> &str| -> Vec<Block> {
            self.criteria.iter().map(|criterion| canvas.wrap(text(criterion), width * share, size, false)).collect()
        };
        let labels = column(0.36, |criterion| &criterion.label);
        let weights = column(0.13, |criterion| &criterion.weight.text);
        let ratings = column(0.2, |criterion| &criterion.rating_text);

        let (gap, radius, pitch) = (size * 0.5, size * 0.38, size * 1.05);
        let rated = self.criteria.iter().any(|criterion| criterion.rating.is_some());
        let dots_width = if rated { pitch * f32::from(STEPS) } else { 0.0 };
        let rating_head = canvas.wrap(&self.rating, width * 0.2, size, true);
        let steps_from = width - (widest(&ratings) + dots_width + gap).max(rating_head.width);
        let bars_from = widest(&labels) + size * 1.5;
        let bars_to = (steps_from - size * 1.5 - widest(&weights) - gap).max(bars_from);
        let values = self.criteria.iter().map(|criterion| criterion.weight.value);
        let scale = Scale::new(values.chain([0.0, self.most]), (bars_from, bars_to));

        let heads = [
            (bars_from, canvas.wrap(&self.weight, steps_from - bars_from - gap, size, true)),
            (steps_from, rating_head),
        ];
        let mut top = heads.iter().map(|(_, head)| head.height).fold(0.0, f32::max);
        for (x, head) in &heads {
            canvas.block(head, (*x, top - head.height), Anchor::Start, theme.colors.text);
        }
        top += if top > 0.0 { size * 0.3 } else { 0.0 };
        for (at, criterion) in self.criteria.iter().enumerate() {
            let (label, weight, rating) = (&labels[at], &weights[at], &ratings[at]);
            let height = label.height.max(weight.height).max(rating.height).max(size * 1.3) + size * 0.7;
            let middle = top + height / 2.0;
            canvas.line((0.0, top), (width, top), solid(theme.colors.line, 0.4));
            let end = scale.at(criterion.weight.value);
            let (zero, half) = (scale.at(0.0), size * 0.5);
            canvas.bar((zero, middle - half), (end, middle + half), 0.0, plot::bar(theme.colors.primary));
            let mut text = |block: &Block, x: f32| {
                canvas.block(block, (x, middle - block.height / 2.0), Anchor::Start, theme.colors.text);
            };
            text(label, 0.0);
            text(weight, end.max(zero) + gap);
            text(rating, steps_from + dots_width + gap);
            for step in 0..criterion.rating.map_or(0, |_| STEPS) {
                let center = (steps_from + pitch * (f32::from(step) + 0.5), middle);
                let filled = criterion.rating.is_some_and(|rating| step < rating);
                let fill = filled.then_some(theme.colors.accent);
                let edge = if filled { theme.colors.accent } else { theme.colors.muted };
                canvas.disc(center, radius, fill, Some(solid(edge, 0.6)));
            }
            top += height;
        }
        canvas.finish(width, top)
    }

    /// The chart as parts of which each `fits`, all on one scale.
    pub fn parts(&self, fits: impl Fn(&Criteria) -> bool) -> Vec<Criteria> {
        let weights = self.criteria.iter().map(|criterion| plot::finite(criterion.weight.value));
        let most = weights.fold(self.most, f64::max);
        let part =
            |run: std::ops::Range<usize>| Criteria { criteria: self.criteria[run].to_vec(), most, ..self.clone() };
        plot::runs(self.criteria.len(), |run| fits(&part(run))).into_iter().map(part).collect()
    }

    /// Every text with words in it, to change it.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        let criteria = self.criteria.iter_mut();
        let criteria = criteria.flat_map(|one| [&mut one.label, &mut one.rating_text, &mut one.said]);
        [&mut self.said, &mut self.weight, &mut self.rating].into_iter().chain(criteria).collect()
    }

    /// Every criterion with its weight and rating.
    pub fn description(&self) -> String {
        let criteria = self.criteria.iter().map(|criterion| criterion.said.as_str());
        plot::sentences(std::iter::once(self.said.as_str()).chain(criteria))
    }
}
