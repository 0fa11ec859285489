//! Cumulative net cash: how deep the need for funds gets, and when it is paid back.

use super::canvas::{Canvas, polyline, solid};
use super::place::{Area, Room};
use super::plot::Scale;
use super::scene::{Anchor, Measure, Scene, Shape};
use super::text::{Block, widest};
use super::{Figure, Tick, axis, plot};
use crate::theme::Theme;

/// Cumulative net cash, month by month.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CumulativeCash {
    /// What the chart shows, in a sentence.
    pub said: String,
    /// What the grid's labels count, such as `Cumulative net cash flow, in EUR`; stands above them. May be empty.
    pub unit: String,
    /// The balance at the start and at the end of every month: the index is the month.
    pub balance: Vec<f64>,
    /// Ticks of the time axis, such as `Start`, `Year 1`; `at` counts in months.
    pub ticks: Vec<Tick>,
    /// Balances that are labelled in the chart, at the start and at year ends.
    pub labelled: Vec<Balance>,
    /// The lowest balance, such as `Peak funding need: −€310k`; none if the balance never falls below zero.
    pub lowest: Option<Balance>,
    /// Payback, such as `Payback after 14 months`; none if it isn't reached.
    pub payback: Option<Payback>,
    /// Horizontal grid lines with their labels; [`plot::ticks`] finds round ones. May be empty.
    pub grid: Vec<Figure>,
}

/// A balance that is labelled.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Balance {
    /// The month at whose end it stands: an index of [`CumulativeCash::balance`].
    pub month: usize,
    /// How it reads.
    pub text: String,
    /// The balance in a sentence.
    pub said: String,
}

/// When the balance rises above zero for good.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Payback {
    /// Months from the start; fractions are parts of a month.
    pub at: f64,
    /// How it reads.
    pub text: String,
    /// It in a sentence.
    pub said: String,
}

impl CumulativeCash {
    /// Draws the curve over its months.
    pub fn draw(&self, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> Scene {
        if self.balance.is_empty() {
            return Scene { width, ..Scene::default() };
        }
        plot::growing(width * 0.38, max_height, |height| self.draw_at(width, height, theme, measure))
    }

    /// The drawing about `wanted` points high, and whether each label has a place of its own.
    fn draw_at(&self, width: f32, wanted: f32, theme: &Theme, measure: Measure) -> (Scene, bool) {
        let mut canvas = Canvas::new(theme, measure);
        let size = theme.text.small.max(plot::SMALLEST);
        let months = (self.balance.len() - 1).max(1) as f64;
        let unit = canvas.wrap(&self.unit, width, size, false);
        let grid: Vec<Block> = self.grid.iter().map(|line| canvas.wrap(&line.text, width * 0.2, size, false)).collect();
        let left = if grid.is_empty() { size } else { widest(&grid) + size * 0.6 };
        let across = Scale::new([0.0, months].into_iter(), (left, width - size));
        let ticks = axis::labels(&canvas, &self.ticks, across, size, Anchor::Middle, width);
        let marks = self.marks(&canvas, width * 0.36, size);

        let bottom_space = axis::height(&ticks) + size * 0.9;
        let head = unit.height + size * if unit.lines.is_empty() { 1.8 } else { 1.0 };
        let blocks = marks.iter().map(|mark| &mark.block).chain(&grid);
        let tallest = blocks.map(|block| block.height).fold(0.0, f32::max);
        let wanted = wanted.max(head + bottom_space + (size * 7.0).max(tallest * 2.0));
        let (top, bottom) = (head, wanted - bottom_space);
        let grid_values = self.grid.iter().map(|line| line.value);
        let deepest = bottom - if self.lowest.is_some() { size * 1.2 } else { 0.0 };
        let down = Scale::new(self.balance.iter().copied().chain(grid_values).chain([0.0]), (deepest, top));
        let at = |month: f64| (across.at(month), down.at(self.balance_at(month)));

        let mut room =
            Room::new(Area { x: left, y: unit.height, w: width - left, h: bottom + size * 0.4 - unit.height });
        canvas.block(&unit, (0.0, 0.0), Anchor::Start, theme.colors.text);
        let mut lowest_free = f32::INFINITY;
        for (line, label) in self.grid.iter().zip(&grid) {
            let y = down.at(line.value);
            canvas.line((left, y), (width, y), solid(theme.colors.line, 0.5));
            room.take(Area { x: left, y: y - 0.25, w: width - left, h: 0.5 });
            let label_top = (y - label.height / 2.0).min(wanted - label.height).max(unit.height);
            // Lines rise; where they are close, some labels are enough to read the others by.
            if label_top + label.height <= lowest_free {
                canvas.block(label, (left - size * 0.6, label_top), Anchor::End, theme.colors.text);
                lowest_free = label_top;
            }
        }
        let zero = down.at(0.0);
        let curve: Vec<(f32, f32)> = (0..self.balance.len()).map(|month| at(month as f64)).collect();
        for (above, color) in [(true, theme.colors.positive), (false, theme.colors.negative)] {
            let side = |y: f32| if above { y.min(zero) } else { y.max(zero) };
            let area = area_to(&curve, zero, side);
            canvas.polygon(&area, Some(plot::tint(color, 0.16)), None);
        }
        canvas.line((left, zero), (width, zero), solid(theme.colors.text, 0.7));
        let line =
            Shape::Path { segments: polyline(&curve), fill: None, stroke: Some(solid(theme.colors.primary, 1.6)) };
        canvas.push(line);

        room.take(Area { x: left, y: zero - 0.5, w: width - left, h: 1.0 });
        curve.windows(2).for_each(|pair| take_line(&mut room, pair[0], pair[1]));
        let mut all_free = true;
        for mark in marks {
            let (x, y) = at(mark.month);
            let (color, radius) = match mark.kind {
                MarkKind::Payback => (theme.colors.accent, size * 0.42),
                MarkKind::Lowest => (theme.colors.negative, size * 0.34),
                MarkKind::Balance => (theme.colors.primary, size * 0.26),
            };
            let y = if mark.kind == MarkKind::Payback { zero } else { y };
            canvas.disc((x, y), radius, Some(color), Some(solid(plot::tint(color, 0.0), 0.8)));
            let (place, is_free) = room.place(&mark.wishes((x, y), radius + size * 0.3));
            all_free &= is_free;
            let (near_x, near_y) = place.nearest((x, y));
            if (near_x - x).hypot(near_y - y) > radius + size {
                canvas.line((x, y), (near_x, near_y), solid(theme.colors.muted, 0.5));
            }
            canvas.block(&mark.block, (place.x, place.y), Anchor::Start, theme.colors.text);
        }
        for tick in &self.ticks {
            let x = across.at(tick.at);
            canvas.line((x, bottom + size * 0.4), (x, bottom + size * 0.7), solid(theme.colors.muted, 0.5));
        }
        for (x, label) in &ticks {
            canvas.block(label, (*x, bottom + size * 0.8), Anchor::Start, theme.colors.text);
        }
        (canvas.finish(width, wanted), all_free)
    }

    /// The labelled points; those that matter most choose their place first.
    fn marks(&self, canvas: &Canvas, width: f32, size: f32) -> Vec<Mark> {
        let mark = |kind, month, text: &str| {
            let bold = kind == MarkKind::Payback;
            Mark { kind, month, block: canvas.wrap(text, width, size, bold) }
        };
        let payback = self.payback.iter().map(|payback| mark(MarkKind::Payback, payback.at, &payback.text));
        let lowest = self.lowest.iter().map(|lowest| mark(MarkKind::Lowest, lowest.month as f64, &lowest.text));
        let balances = self.labelled.iter().map(|one| mark(MarkKind::Balance, one.month as f64, &one.text));
        payback.chain(lowest).chain(balances).collect()
    }

    /// The balance at a time, between months on the straight line; beyond the ends, the balance there.
    fn balance_at(&self, month: f64) -> f64 {
        let last = self.balance.len() - 1;
        let month = plot::finite(month).clamp(0.0, last as f64);
        let before = month.floor() as usize;
        let (start, end) = (plot::finite(self.balance[before]), plot::finite(self.balance[(before + 1).min(last)]));
        start + (end - start) * month.fract()
    }

    /// Every text with words in it, to change it.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        let balances = self.labelled.iter_mut().chain(&mut self.lowest);
        let balances = balances.flat_map(|balance| [&mut balance.text, &mut balance.said]);
        let payback = self.payback.iter_mut().flat_map(|payback| [&mut payback.text, &mut payback.said]);
        std::iter::once(&mut self.said).chain(balances).chain(payback).collect()
    }

    /// The labelled balances and the lowest one by time, then payback.
    pub fn description(&self) -> String {
        let mut balances: Vec<&Balance> = self.labelled.iter().chain(&self.lowest).collect();
        balances.sort_by_key(|balance| balance.month);
        let balances = balances.into_iter().map(|balance| balance.said.as_str());
        let payback = self.payback.iter().map(|payback| payback.said.as_str());
        plot::sentences(std::iter::once(self.said.as_str()).chain(balances).chain(payback))
    }
}

/// A point with its label.
struct Mark {
    kind: MarkKind,
    month: f64,
    block: Block,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum MarkKind {
    Payback,
    Lowest,
    Balance,
}

impl Mark {
    /// Where its label would stand best, in order.
    fn wishes(&self, (x, y): (f32, f32), gap: f32) -> Vec<Area> {
        let (w, h) = (self.block.width, self.block.height);
        let area = |x, y| Area { x, y, w, h };
        let (above, below) = (y - gap - h, y + gap);
        let (left, right, middle) = (x - gap - w, x + gap, x - w / 2.0);
        let level = y - h / 2.0;
        match self.kind {
            MarkKind::Payback => vec![area(right, below), area(left, above), area(middle, above), area(middle, below)],
            MarkKind::Lowest => vec![area(middle, below), area(right, below), area(right, level), area(middle, above)],
            MarkKind::Balance => vec![
                area(middle, above),
                area(left, above),
                area(right, above),
                area(right, below),
                area(middle, below),
                area(left, level),
            ],
        }
    }
}

/// The curve's part on one side of zero, closed along the zero line. Where the curve crosses zero, a corner is put in.
fn area_to(curve: &[(f32, f32)], zero: f32, side: impl Fn(f32) -> f32) -> Vec<(f32, f32)> {
    let mut points = Vec::with_capacity(curve.len() * 2 + 2);
    points.push((curve[0].0, zero));
    for (at, &(x, y)) in curve.iter().enumerate() {
        if let Some(&(x0, y0)) = at.checked_sub(1).and_then(|before| curve.get(before))
            && (y0 - zero) * (y - zero) < 0.0
        {
            points.push((x0 + (x - x0) * (zero - y0) / (y - y0), zero));
        }
        points.push((x, side(y)));
    }
    points.push((curve[curve.len() - 1].0, zero));
    points
}

/// Keeps labels off a straight line, in pieces small enough to leave the corners beside it free.
fn take_line(room: &mut Room, (ax, ay): (f32, f32), (bx, by): (f32, f32)) {
    let pieces = ((by - ay).abs().max((bx - ax).abs()) / 6.0).ceil().max(1.0);
    for piece in 0..pieces as u16 {
        let share = |at: f32| (ax + (bx - ax) * at / pieces, ay + (by - ay) * at / pieces);
        let ((ax, ay), (bx, by)) = (share(f32::from(piece)), share(f32::from(piece) + 1.0));
        room.take(Area { x: ax.min(bx), y: ay.min(by) - 1.0, w: (bx - ax).abs(), h: (by - ay).abs() + 2.0 });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_area_below_zero_ends_where_the_curve_crosses() {
        let below = area_to(&[(0.0, 30.0), (10.0, 0.0)], 10.0, |y| y.max(10.0));
        let crossing = below[2];
        assert!((crossing.0 - 6.667).abs() < 0.01 && (crossing.1 - 10.0).abs() < 0.01, "{below:?}");
        assert_eq!(below[3], (10.0, 10.0));
    }

    #[test]
    fn balances_between_months_lie_on_the_line() {
        let cash = CumulativeCash { balance: vec![-10.0, 10.0], ..CumulativeCash::default() };
        for (month, expected) in [(0.0, -10.0), (0.25, -5.0), (1.0, 10.0), (7.0, 10.0)] {
            assert!((cash.balance_at(month) - expected).abs() < 0.001, "{month}");
        }
    }
}
