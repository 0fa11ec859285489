//! The labels of a time axis.

use super::Tick;
use super::canvas::Canvas;
use super::gantt::Month;
use super::plot::Scale;
use super::scene::Anchor;
use super::text::{Block, Words};

/// The labels that fit side by side, each with its left edge: all of them, or every second, every third and so on.
///
/// `Anchor::Middle` puts a label across its tick, `Anchor::Start` to the right of it. Labels stay between 0 and
/// `width`.
pub fn labels(
    canvas: &Canvas,
    ticks: &[Tick],
    scale: Scale,
    size: f32,
    anchor: Anchor,
    width: f32,
) -> Vec<(f32, Block)> {
    let mut ticks: Vec<(f32, Words)> =
        ticks.iter().map(|tick| (scale.at(tick.at), Words::new(&tick.label, false, canvas.measure))).collect();
    ticks.retain(|(_, words)| !words.is_empty());
    ticks.sort_by(|a, b| a.0.total_cmp(&b.0));
    (1..=ticks.len()).find_map(|step| every(&ticks, step, size, anchor, width)).unwrap_or_default()
}

/// Every `step`th label; nothing if two of them would touch or a word would have to be broken.
fn every(ticks: &[(f32, Words)], step: usize, size: f32, anchor: Anchor, width: f32) -> Option<Vec<(f32, Block)>> {
    let shown: Vec<&(f32, Words)> = ticks.iter().step_by(step).collect();
    let pad = size * 0.5;
    let mut placed: Vec<(f32, Block)> = Vec::with_capacity(shown.len());
    for (at, (x, words)) in shown.iter().enumerate() {
        let to_next = shown.get(at + 1).map(|next| next.0 - x);
        let to_last = (at > 0).then(|| x - shown[at - 1].0);
        let slot = match anchor {
            Anchor::Middle => to_next.unwrap_or(f32::INFINITY).min(to_last.unwrap_or(f32::INFINITY)).min(width),
            _ => to_next.unwrap_or(width - x).max(pad + 1.0),
        };
        let alone = shown.len() == 1;
        let slot = if alone { width } else { (slot - pad).max(1.0) };
        if !alone && words.widest(size) > slot && (at + 1 < shown.len() || anchor == Anchor::Middle) {
            return None;
        }
        let block = words.block(slot.max(words.widest(size)).min(width), size);
        let left = if anchor == Anchor::Middle { x - block.width / 2.0 } else { x + pad * 0.5 };
        let left = left.min(width - block.width).max(0.0);
        if placed.last().is_some_and(|(before, block)| before + block.width + pad * 0.5 > left) {
            return None;
        }
        placed.push((left, block));
    }
    Some(placed)
}

/// Height of the highest label in points.
pub fn height(labels: &[(f32, Block)]) -> f32 {
    labels.iter().map(|(_, block)| block.height).fold(0.0, f32::max)
}

/// A calendar over a time axis: years above, months beneath.
pub struct Calendar {
    /// Left edge and top of each label.
    pub labels: Vec<(f32, f32, Block)>,
    /// Where lines run down, and whether a year begins there.
    pub lines: Vec<(f32, bool)>,
    /// Top of the months, where the lines begin.
    pub months_top: f32,
    /// In points.
    pub height: f32,
}

/// Lays out a calendar that ends at `right`: every month is labelled, or every third, or every sixth, or none.
pub fn calendar(
    canvas: &Canvas,
    (years, months): (&[Tick], &[Month]),
    scale: Scale,
    size: f32,
    right: f32,
) -> Calendar {
    let label = |at: f64, text: &str, bold| (scale.at(at), canvas.wrap(text, f32::MAX, size, bold));
    let mut calendar = Calendar { labels: vec![], lines: vec![], months_top: 0.0, height: 0.0 };
    let every_year = |step| {
        let shown = years.iter().step_by(step).map(|year| label(year.at, &year.label, true));
        apart(shown.collect(), right, size * 0.35)
    };
    calendar.add([1, 2, 5, 10, 50].into_iter().find_map(every_year).unwrap_or_default());
    calendar.months_top = calendar.height;
    let every = |step: i8| months.iter().filter(move |month| (month.of_year - 1).rem_euclid(step) == 0);
    let every_month = |step: i8| {
        let shown = every(step).map(|month| label(month.at, &month.label, false));
        Some((step, apart(shown.collect(), right, size * 0.35)?))
    };
    let (step, labels) = [1, 3, 6].into_iter().find_map(every_month).unwrap_or((12, vec![]));
    calendar.add(labels);
    calendar.lines = every(step).map(|month| (scale.at(month.at), month.of_year == 1)).collect();
    calendar
}

/// The labels, each to the right of its line, if all of them end before the next line; the first and the last, whose
/// months or years may be cut off, are left out where they do not.
fn apart(mut labels: Vec<(f32, Block)>, right: f32, pad: f32) -> Option<Vec<(f32, Block)>> {
    labels.sort_by(|a, b| a.0.total_cmp(&b.0));
    let ends: Vec<f32> = labels.iter().skip(1).map(|next| next.0).chain([right]).collect();
    let last = labels.len().checked_sub(1)?;
    let mut placed = vec![];
    for (at, ((x, block), end)) in labels.into_iter().zip(ends).enumerate() {
        if x + block.width + pad * 2.0 <= end {
            placed.push((x + pad, block));
        } else if at > 0 && at < last {
            return None;
        }
    }
    (!placed.is_empty()).then_some(placed)
}

impl Calendar {
    /// Adds a row of labels beneath what is there.
    fn add(&mut self, labels: Vec<(f32, Block)>) {
        let top = self.height;
        self.height += height(&labels);
        self.labels.extend(labels.into_iter().map(|(left, block)| (left, top, block)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::samples::{measure, theme};

    /// What a calendar of so many months from March 2026 says, on 300 points.
    fn calendar_of(count: i32) -> String {
        const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let month = |at: i32| Month {
            at: f64::from(at),
            label: NAMES[(at as usize + 2) % 12].to_owned(),
            of_year: ((at + 2) % 12 + 1) as i8,
        };
        let months: Vec<Month> = (0..count).map(month).collect();
        let begins = |month: &&Month| month.at == 0.0 || month.of_year == 1;
        let year = |month: &Month| Tick { at: month.at, label: (2026 + (month.at as i32 + 2) / 12).to_string() };
        let years: Vec<Tick> = months.iter().filter(begins).map(year).collect();
        let theme = theme();
        let canvas = Canvas::new(&theme, &measure);
        let scale = Scale::new([0.0, f64::from(count)].into_iter(), (0.0, 300.0));
        let calendar = calendar(&canvas, (&years, &months), scale, 8.0, 300.0);
        let labels: Vec<&str> = calendar.labels.iter().map(|label| label.2.lines[0].as_str()).collect();
        labels.join(" ")
    }

    #[test]
    fn as_many_months_are_labelled_as_there_is_room_for() {
        assert_eq!(calendar_of(6), "2026 Mar Apr May Jun Jul Aug");
        assert_eq!(calendar_of(24), "2026 2027 2028 Apr Jul Oct Jan Apr Jul Oct Jan");
        assert_eq!(calendar_of(60), "2026 2027 2028 2029 2030 Jul Jan Jul Jan Jul Jan Jul Jan Jul");
        assert_eq!(calendar_of(240).split(' ').next(), Some("2026"));
    }
}
