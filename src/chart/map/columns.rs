//! Where the map's cards stand: how wide the columns are, how large the type, and how high each card.

use super::sight::Sight;
use super::{BvfMap, Node};
use crate::chart::plot;
use crate::chart::scene::Measure;
use crate::chart::text::{Block, Words};
use crate::theme::Theme;

/// From a card's left edge to its text, in points.
pub const PADDING_LEFT: f32 = 6.0;
const PADDING_RIGHT: f32 = 3.0;

/// The whole map, placed.
pub struct Cards {
    /// One a level.
    pub columns: Vec<Column>,
    /// Height of the headings, in points.
    pub heading_height: f32,
    /// Height of everything, in points.
    pub height: f32,
}

/// A level's column.
pub struct Column {
    /// Left edge.
    pub left: f32,
    /// Width of its cards.
    pub width: f32,
    /// The level's title.
    pub heading: Block,
    /// One a node, in the order of the level's nodes.
    pub cards: Vec<Card>,
}

/// A node's card.
#[derive(Default)]
pub struct Card {
    /// Top edge.
    pub top: f32,
    /// Height.
    pub height: f32,
    /// Label, detail and state; from top to bottom.
    pub texts: Vec<Block>,
}

impl Card {
    fn middle(&self) -> f32 {
        self.top + self.height / 2.0
    }
}

/// Finds the largest type at which the map is at most `max_height` high, and places everything.
///
/// Where even the smallest type is too large, the map is higher.
pub fn lay_out(map: &BvfMap, sight: &Sight, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> Cards {
    let texts = Texts::new(map, measure);
    let gap = width * GAP;
    let (size, widths, _) = texts.fitted(width, max_height, theme);
    let mut left = 0.0;
    let mut columns = vec![];
    for (level, &width) in widths.iter().enumerate() {
        let heading = texts.headings[level].block(width, size);
        let cards = texts.cards[level].iter().map(|words| card(words, width, size)).collect();
        columns.push(Column { left, width, heading, cards });
        left += width + gap;
    }
    let heading_height = columns.iter().map(|column| column.heading.height).fold(0.0, f32::max) + size * 0.3;
    let top = heading_height + size * 0.7;
    let comfortable = columns.iter().map(|column| column.needs(size * 1.3)).fold(0.0, f32::max);
    let tight = columns.iter().map(|column| column.needs(tight_gap(size))).fold(0.0, f32::max);
    let height = (top + comfortable).min(max_height.max(top + tight));
    let mut cards = Cards { columns, heading_height, height };
    cards.place(sight, top, size);
    cards
}

/// Distance of the columns, as a share of the width.
const GAP: f32 = 0.075;

/// Whether the map is at most `max_height` high in a type that can be read.
pub fn fits(map: &BvfMap, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> bool {
    let texts = Texts::new(map, measure);
    !texts.overflow(width, max_height) && texts.fitted(width, max_height, theme).2
}

/// The least distance of cards.
fn tight_gap(size: f32) -> f32 {
    size * 0.45
}

fn card(words: &[Words; 3], width: f32, size: f32) -> Card {
    let room = width - PADDING_LEFT - PADDING_RIGHT;
    let sizes = [size, detail_size(size), detail_size(size)];
    let texts: Vec<Block> = words.iter().zip(sizes).map(|(words, size)| words.block(room, size)).collect();
    let height = texts.iter().map(|text| text.height).sum::<f32>() + size * 0.7;
    Card { top: 0.0, height, texts }
}

fn detail_size(size: f32) -> f32 {
    (size * 0.92).max(plot::SMALLEST)
}

/// All texts of the map, measured.
struct Texts<'a> {
    headings: Vec<Words<'a>>,
    cards: Vec<Vec<[Words<'a>; 3]>>,
}

impl<'a> Texts<'a> {
    fn new(map: &'a BvfMap, measure: Measure<'a>) -> Self {
        let card = |level: usize, node: &'a Node| {
            [
                Words::new(&node.label, level == 0, measure),
                Words::new(&node.detail, false, measure),
                Words::new(map.state_word(node.state), true, measure),
            ]
        };
        let cards = map.levels.iter().enumerate();
        Texts {
            headings: map.levels.iter().map(|level| Words::new(&level.title, true, measure)).collect(),
            cards: cards.map(|(at, level)| level.nodes.iter().map(|node| card(at, node)).collect()).collect(),
        }
    }

    /// Whether a column is too high even in the smallest type and across the whole width, so that no widths need be
    /// tried.
    fn overflow(&self, width: f32, max_height: f32) -> bool {
        (0..4).any(|level| self.column_height(level, width, plot::SMALLEST) > max_height)
    }

    /// The largest type at which everything is at most `max_height` high, the columns' widths, and whether it is so.
    fn fitted(&self, width: f32, max_height: f32, theme: &Theme) -> (f32, [f32; 4], bool) {
        let room = width * (1.0 - 3.0 * GAP) / 4.0;
        let mut size = theme.text.small.max(plot::SMALLEST);
        loop {
            let mut widths = self.widths(room, size);
            let mut heights = std::array::from_fn(|level| self.column_height(level, widths[level], size));
            let fits = self.height(&widths, &heights, size) <= max_height
                || self.balance(&mut widths, &mut heights, (room, max_height), size);
            if fits || size <= plot::SMALLEST {
                return (size, widths, fits);
            }
            size = (size - 0.25).max(plot::SMALLEST);
        }
    }

    /// Equal widths, unless a column needs more for its longest word and others can spare it.
    fn widths(&self, room: f32, size: f32) -> [f32; 4] {
        let least = |level: usize| {
            let words = self.cards[level].iter().flatten().chain([&self.headings[level]]);
            words.map(|words| words.widest(size)).fold(0.0, f32::max) + PADDING_LEFT + PADDING_RIGHT
        };
        let least: [f32; 4] = std::array::from_fn(least);
        let missing: f32 = least.iter().map(|least| (least - room).max(0.0)).sum();
        let spare: f32 = least.iter().map(|least| (room - least).max(0.0)).sum();
        let granted = if missing > 0.0 { (spare / missing).min(1.0) } else { 0.0 };
        let taken = if spare > 0.0 { missing * granted / spare } else { 0.0 };
        least.map(|least| if least > room { room + (least - room) * granted } else { room - (room - least) * taken })
    }

    /// Widens the highest column at the expense of the lowest, as long as that helps and is needed; whether everything
    /// is at most `max_height` high then.
    fn balance(
        &self,
        widths: &mut [f32; 4],
        heights: &mut [f32; 4],
        (room, max_height): (f32, f32),
        size: f32,
    ) -> bool {
        const STEP: f32 = 5.0;
        for _ in 0..24 {
            let highest = (0..4).max_by(|a, b| heights[*a].total_cmp(&heights[*b])).unwrap_or(0);
            let can_give = (0..4).filter(|level| *level != highest && widths[*level] - STEP > room * 0.7);
            let Some(lowest) = can_give.min_by(|a, b| heights[*a].total_cmp(&heights[*b])) else { break };
            let narrowed = self.column_height(lowest, widths[lowest] - STEP, size);
            if narrowed >= heights[highest] {
                break;
            }
            widths[highest] += STEP;
            widths[lowest] -= STEP;
            heights[highest] = self.column_height(highest, widths[highest], size);
            heights[lowest] = narrowed;
            if self.height(widths, heights, size) <= max_height {
                return true;
            }
        }
        false
    }

    /// Height of everything in columns so wide, whose cards are so high.
    fn height(&self, widths: &[f32; 4], heights: &[f32; 4], size: f32) -> f32 {
        let headings = (0..4).map(|level| self.headings[level].block(widths[level], size).height).fold(0.0, f32::max);
        headings + size + heights.iter().copied().fold(0.0, f32::max)
    }

    fn column_height(&self, level: usize, width: f32, size: f32) -> f32 {
        let cards = &self.cards[level];
        let heights: f32 = cards.iter().map(|words| card(words, width, size).height).sum();
        heights + tight_gap(size) * cards.len().saturating_sub(1) as f32
    }
}

impl Column {
    /// Height of its cards with a gap between them.
    fn needs(&self, gap: f32) -> f32 {
        let heights: f32 = self.cards.iter().map(|card| card.height).sum();
        heights + gap * self.cards.len().saturating_sub(1) as f32
    }
}

impl Cards {
    /// Spreads the highest column over the height, then places the others, each card as near as may be to the middle
    /// of the cards it is linked with.
    fn place(&mut self, sight: &Sight, top: f32, size: f32) {
        let needs: Vec<f32> = self.columns.iter().map(|column| column.needs(tight_gap(size))).collect();
        let Some(first) = (0..4).max_by(|a, b| needs[*a].total_cmp(&needs[*b])) else { return };
        let (from, to) = (top, self.height);
        let column = &mut self.columns[first];
        let heights: f32 = column.cards.iter().map(|card| card.height).sum();
        let gap = (to - from - heights) / column.cards.len().saturating_sub(1).max(1) as f32;
        let mut at = if column.cards.len() == 1 { from + gap / 2.0 } else { from };
        for &node in &sight.order[first] {
            column.cards[node].top = at;
            at += column.cards[node].height + gap;
        }
        for level in (0..first).rev() {
            self.follow(sight, level, true, (from, to), size);
        }
        for level in first + 1..4 {
            self.follow(sight, level, false, (from, to), size);
        }
    }

    /// Places a column beside one that is placed already.
    fn follow(&mut self, sight: &Sight, level: usize, after: bool, (from, to): (f32, f32), size: f32) {
        let order = &sight.order[level];
        let beside = &self.columns[if after { level + 1 } else { level - 1 }].cards;
        let column = &self.columns[level];
        let spare = (to - from - column.needs(0.0)) / order.len().saturating_sub(1).max(1) as f32;
        let gap = spare.min(size * 1.3).max(0.0);
        let mut before = 0.0;
        let mut wishes = vec![];
        for &node in order {
            let linked = sight.neighbours(level, node, after);
            let height = column.cards[node].height;
            let middles: f32 = linked.iter().map(|other| beside[*other].middle()).sum();
            // What is linked with nothing goes where there is room, at the end.
            let (wish, weight) = match linked.len() {
                0 => (to - height, 0.001),
                count => (middles / count as f32 - height / 2.0, 1.0),
            };
            wishes.push((wish - before, weight));
            before += height + gap;
        }
        let room = (from, (to - (before - gap)).max(from));
        before = 0.0;
        let tops = rising(&wishes).into_iter().map(|top| top.clamp(room.0, room.1));
        let column = &mut self.columns[level];
        for (&node, top) in order.iter().zip(tops.collect::<Vec<f32>>()) {
            column.cards[node].top = top + before;
            before += column.cards[node].height + gap;
        }
    }
}

/// The rising sequence nearest to wishes (value, weight) by least squares: neighbours out of order are pooled.
fn rising(wishes: &[(f32, f32)]) -> Vec<f32> {
    let mut pools: Vec<(f32, f32, usize)> = vec![];
    for &(value, weight) in wishes {
        pools.push((value, weight, 1));
        while let [.., (a, a_weight, a_count), (b, b_weight, b_count)] = pools[..]
            && a > b
        {
            pools.truncate(pools.len() - 2);
            let weight = a_weight + b_weight;
            pools.push(((a * a_weight + b * b_weight) / weight, weight, a_count + b_count));
        }
    }
    pools.into_iter().flat_map(|(value, _, count)| std::iter::repeat_n(value, count)).collect()
}

/// Where each link (own node, other node) meets its own card's edge: side by side, in the order of the other cards.
pub fn ports(links: impl Iterator<Item = (usize, usize)>, own: &Column, other: &Column) -> Vec<f32> {
    let links: Vec<(usize, usize)> = links.collect();
    let middle = |link: usize| other.cards[links[link].1].middle();
    links
        .iter()
        .enumerate()
        .map(|(at, (node, _))| {
            let mut same: Vec<usize> = (0..links.len()).filter(|link| links[*link].0 == *node).collect();
            same.sort_by(|a, b| middle(*a).total_cmp(&middle(*b)));
            let place = same.iter().position(|link| *link == at).unwrap_or(0);
            let card = &own.cards[*node];
            let pitch = (card.height * 0.7 / same.len() as f32).min(7.0);
            card.middle() + (place as f32 - (same.len() - 1) as f32 / 2.0) * pitch
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::rising;

    #[test]
    fn wishes_in_order_are_granted() {
        assert_eq!(rising(&[(1.0, 1.0), (2.0, 1.0), (5.0, 1.0)]), [1.0, 2.0, 5.0]);
    }

    #[test]
    fn wishes_out_of_order_meet_in_their_mean() {
        assert_eq!(rising(&[(4.0, 1.0), (2.0, 1.0), (5.0, 1.0)]), [3.0, 3.0, 5.0]);
        assert_eq!(rising(&[(9.0, 1.0), (1.0, 3.0)]), [3.0, 3.0]);
    }
}
