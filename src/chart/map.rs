//! The Business Value Framework as a picture: four columns of cards, and the lines of sight that join them.

mod columns;
mod parts;
mod sight;

use super::canvas::{Canvas, dashed, solid};
use super::plot;
use super::scene::{Anchor, Measure, Scene, Segment, Shape};
use crate::theme::{Color, Theme};
use columns::{Card, Cards, Column};
use sight::Sight;

/// The framework: what leads from executive KPIs to what we deliver.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BvfMap {
    /// What the picture shows, in a sentence.
    pub said: String,
    /// Executive KPIs, initiatives, department KPIs, components.
    pub levels: [Level; 4],
    /// Which nodes serve which; either end may be the upper one. Only links between neighbouring levels are drawn.
    pub links: Vec<Link>,
    /// The word that marks an open node, such as `open`.
    pub open: String,
    /// The word that marks a dropped node, such as `not pursued`.
    pub dropped: String,
}

/// One level of the framework.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Level {
    /// The column's heading.
    pub title: String,
    /// Its nodes, in the author's order; the picture may change the order to keep lines apart.
    pub nodes: Vec<Node>,
}

/// A KPI, an initiative or a component.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Node {
    /// What links call it; unique in the framework.
    pub id: String,
    /// Its name.
    pub label: String,
    /// A second line, such as `91.2 % → 97 %`; may be empty.
    pub detail: String,
    /// Whether the line of sight runs through it.
    pub state: NodeState,
    /// The colour of an executive KPI that is part of a larger map; otherwise its place says which.
    pub color: Option<usize>,
    /// The node in sentences: what it serves, and whether it is open or dropped.
    pub said: String,
}

/// Whether the line of sight runs through a node.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NodeState {
    /// It does.
    #[default]
    Kept,
    /// It should, but something is missing: a measure, a component, a part of the target.
    Open,
    /// It was left out, on record.
    Dropped,
}

/// A node serves another.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Link {
    /// The id of one end.
    pub from: String,
    /// The id of the other.
    pub to: String,
}

impl BvfMap {
    /// Draws the map as four columns from left to right.
    ///
    /// Every executive KPI has a colour; what serves it bears that colour, and so do the lines that lead to it.
    pub fn draw(&self, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> Scene {
        let sight = Sight::new(self);
        let cards = columns::lay_out(self, &sight, width, max_height, theme, measure);
        let mut canvas = Canvas::new(theme, measure);
        for column in &cards.columns {
            canvas.block(&column.heading, (column.left, 0.0), Anchor::Start, theme.colors.text);
            let y = cards.heading_height;
            canvas.line((column.left, y), (column.left + column.width, y), solid(theme.colors.primary, 0.8));
        }
        draw_links(&mut canvas, &sight, &cards);
        for (level, column) in cards.columns.iter().enumerate() {
            for (node, card) in column.cards.iter().enumerate() {
                let state = self.levels[level].nodes[node].state;
                draw_card(&mut canvas, card, column, state, &sight.branches[level][node]);
            }
        }
        canvas.finish(width, cards.height)
    }

    /// Whether a drawing so large shows all labels in a type that can be read.
    pub fn reads(&self, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> bool {
        columns::fits(self, width, max_height, theme, measure)
    }

    /// Every text with words in it, to change it.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        let levels = self.levels.iter_mut().flat_map(|level| {
            let nodes = level.nodes.iter_mut().flat_map(|node| [&mut node.label, &mut node.detail, &mut node.said]);
            std::iter::once(&mut level.title).chain(nodes)
        });
        [&mut self.said, &mut self.open, &mut self.dropped].into_iter().chain(levels).collect()
    }

    /// Every node, level by level.
    pub fn description(&self) -> String {
        let nodes = self.levels.iter().flat_map(|level| &level.nodes).map(|node| node.said.as_str());
        plot::sentences(std::iter::once(self.said.as_str()).chain(nodes))
    }

    fn state_word(&self, state: NodeState) -> &str {
        match state {
            NodeState::Kept => "",
            NodeState::Open => &self.open,
            NodeState::Dropped => &self.dropped,
        }
    }
}

/// A card: its texts, with the colours of its branches down its left side.
fn draw_card(canvas: &mut Canvas, card: &Card, column: &Column, state: NodeState, branches: &[usize]) {
    let theme = canvas.theme;
    let colors: Vec<Color> = branches.iter().map(|branch| plot::series(theme, *branch)).collect();
    let (fill, stroke) = match (state, &colors[..]) {
        (NodeState::Dropped, _) => (plot::tint(theme.colors.muted, 0.0), dashed(theme.colors.muted, 0.6)),
        (NodeState::Open, _) => (plot::tint(theme.colors.muted, 0.0), dashed(theme.colors.text, 0.7)),
        (NodeState::Kept, [only]) => (plot::tint(*only, 0.1), solid(plot::tint(*only, 0.4), 0.5)),
        (NodeState::Kept, _) => (plot::tint(theme.colors.muted, 0.08), solid(theme.colors.line, 0.5)),
    };
    let (x, y, w, h) = (column.left, card.top, column.width, card.height);
    canvas.push(Shape::Rect { x, y, w, h, radius: 1.5, fill: Some(fill), stroke: Some(stroke) });
    let each = h / colors.len().max(1) as f32;
    for (at, color) in colors.iter().enumerate().filter(|_| state != NodeState::Dropped) {
        let from = y + each * at as f32;
        canvas.bar((x, from), (x + STRIP, from + each), 0.0, *color);
    }
    let mut top = y + (h - card.texts.iter().map(|text| text.height).sum::<f32>()) / 2.0;
    for text in &card.texts {
        canvas.block(text, (x + columns::PADDING_LEFT, top), Anchor::Start, theme.colors.text);
        top += text.height;
    }
}

/// Width of the strip of colours on a card, in points.
const STRIP: f32 = 2.5;

/// One strand for every branch that a link carries, from the upper card's right edge to the lower card's left one.
fn draw_links(canvas: &mut Canvas, sight: &Sight, cards: &Cards) {
    for (level, links) in sight.links.iter().enumerate() {
        let (upper, lower) = (&cards.columns[level], &cards.columns[level + 1]);
        let (from, to) = (upper.left + upper.width, lower.left);
        let starts = columns::ports(links.iter().map(|link| (link.upper, link.lower)), upper, lower);
        let ends = columns::ports(links.iter().map(|link| (link.lower, link.upper)), lower, upper);
        for (link, (start, end)) in links.iter().zip(starts.into_iter().zip(ends)) {
            let branches = &sight.branches[level][link.upper];
            let pitch = (1.3_f32).min(4.0 / branches.len().max(1) as f32);
            let colors: Vec<Color> = match &branches[..] {
                [] => vec![canvas.theme.colors.muted],
                branches => branches.iter().map(|branch| plot::series(canvas.theme, *branch)).collect(),
            };
            for (at, color) in colors.iter().enumerate() {
                let shift = (at as f32 - (colors.len() - 1) as f32 / 2.0) * pitch;
                let (y1, y2, bend) = (start + shift, end + shift, (to - from) * 0.5);
                let segments = vec![Segment::Move(from, y1), Segment::Curve(from + bend, y1, to - bend, y2, to, y2)];
                let stroke = solid(plot::bar(*color), pitch.min(1.0));
                canvas.push(Shape::Path { segments, fill: None, stroke: Some(stroke) });
            }
        }
    }
}
