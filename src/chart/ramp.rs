//! How the yearly benefit builds up with the phases: a staircase.

use super::canvas::{Canvas, polyline, solid};
use super::place::{Area, Room};
use super::plot::Scale;
use super::scene::{Anchor, Measure, Scene, Shape};
use super::text::{Block, widest};
use super::{Figure, Tick, axis, plot};
use crate::theme::Theme;

/// The share of the full yearly benefit over time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ramp {
    /// What the chart shows, in a sentence.
    pub said: String,
    /// Length of the time axis in months; it grows where something lies beyond.
    pub months: f64,
    /// Ticks of the time axis.
    pub ticks: Vec<Tick>,
    /// The steps, by time.
    pub steps: Vec<RampStep>,
}

/// From a month on, a share of the full benefit.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RampStep {
    /// Months from the axis's start.
    pub at: f64,
    /// The share from then on, 1 for the full benefit, such as 0.4 and `40 %`.
    pub share: Figure,
    /// What makes it, such as the phase that is accepted; may be empty.
    pub label: String,
    /// The step in a sentence.
    pub said: String,
}

impl Ramp {
    /// Draws the staircase.
    pub fn draw(&self, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> Scene {
        if self.steps.is_empty() {
            return Scene { width, ..Scene::default() };
        }
        plot::growing(width * 0.22, max_height, |height| self.draw_at(width, height, theme, measure))
    }

    /// The drawing about `wanted` points high, and whether each label has a place of its own.
    fn draw_at(&self, width: f32, wanted: f32, theme: &Theme, measure: Measure) -> (Scene, bool) {
        let mut canvas = Canvas::new(theme, measure);
        let size = theme.text.small.max(plot::SMALLEST);
        let mut steps: Vec<&RampStep> = self.steps.iter().collect();
        steps.sort_by(|a, b| plot::finite(a.at).total_cmp(&plot::finite(b.at)));
        let times = steps.iter().map(|step| step.at).chain([0.0, self.months]);
        let across = Scale::new(times, (0.0, width));
        let ticks = axis::labels(&canvas, &self.ticks, across, size, Anchor::Middle, width);
        let labels: Vec<[Block; 2]> = steps.iter().map(|step| label(&canvas, step, width * 0.3, size)).collect();

        let height_of = |label: &[Block; 2]| label[0].height + label[1].height;
        let tallest = labels.iter().map(height_of).fold(0.0, f32::max);
        let bottom_space = axis::height(&ticks) + size * 0.5;
        let height = wanted.max(bottom_space + (size * 6.0).max(tallest * 2.0));
        let (top, bottom) = (tallest + size * 0.3, height - bottom_space);
        let down = Scale::new(steps.iter().map(|step| step.share.value).chain([0.0, 1.0]), (bottom, top));

        let zero = down.at(0.0);
        let mut stairs = vec![(0.0, zero)];
        for step in &steps {
            let x = across.at(step.at);
            let y_before = stairs.last().map_or(zero, |last| last.1);
            stairs.extend([(x, y_before), (x, down.at(step.share.value))]);
        }
        stairs.push((width, stairs.last().map_or(zero, |last| last.1)));
        let edge = polyline(&stairs);
        let area: Vec<(f32, f32)> = stairs.iter().copied().chain([(width, zero)]).collect();
        canvas.polygon(&area, Some(plot::tint(theme.colors.positive, 0.16)), None);
        canvas.push(Shape::Path { segments: edge, fill: None, stroke: Some(solid(theme.colors.positive, 1.4)) });
        canvas.line((0.0, zero), (width, zero), solid(theme.colors.text, 0.7));

        let mut room = Room::new(Area { x: 0.0, y: 0.0, w: width, h: bottom });
        for pair in stairs.windows(2) {
            let ((ax, ay), (bx, by)) = (pair[0], pair[1]);
            let (x, y) = (ax.min(bx) - 0.7, ay.min(by) - 0.7);
            room.take(Area { x, y, w: (ax - bx).abs() + 1.4, h: (ay - by).abs() + 1.4 });
        }
        let mut all_free = true;
        for (step, label) in steps.iter().zip(&labels) {
            let (x, y) = (across.at(step.at) + size * 0.4, down.at(step.share.value));
            let (w, h) = (widest(label), height_of(label));
            let area = |x, y| Area { x, y, w, h };
            let left = x - w - size * 0.8;
            let (place, is_free) =
                room.place(&[area(x, y - h - size * 0.2), area(left, y - h * 0.5), area(x, y + size * 0.3)]);
            all_free &= is_free;
            let corner = (across.at(step.at), y);
            let (near_x, near_y) = place.nearest(corner);
            if (near_x - corner.0).hypot(near_y - y) > size * 1.2 {
                canvas.line(corner, (near_x, near_y), solid(theme.colors.muted, 0.5));
            }
            canvas.block(&label[0], (place.x, place.y), Anchor::Start, theme.colors.text);
            canvas.block(&label[1], (place.x, place.y + label[0].height), Anchor::Start, theme.colors.text);
        }
        for (x, label) in &ticks {
            canvas.block(label, (*x, bottom + size * 0.4), Anchor::Start, theme.colors.text);
        }
        (canvas.finish(width, height), all_free)
    }

    /// Every text with words in it, to change it.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        let steps = self.steps.iter_mut().flat_map(|step| [&mut step.label, &mut step.said]);
        std::iter::once(&mut self.said).chain(steps).collect()
    }

    /// Every step with its share.
    pub fn description(&self) -> String {
        plot::sentences(std::iter::once(self.said.as_str()).chain(self.steps.iter().map(|step| step.said.as_str())))
    }
}

/// The share, and under it what makes it.
fn label(canvas: &Canvas, step: &RampStep, width: f32, size: f32) -> [Block; 2] {
    [canvas.wrap(&step.share.text, width, size, true), canvas.wrap(&step.label, width, size, false)]
}
