//! The labels of a time axis.

use super::Tick;
use super::canvas::Canvas;
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
