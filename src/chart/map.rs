//! The Business Value Framework as a picture: four columns of cards, and the lines of sight that join them.

use super::plot;
use super::scene::{Measure, Scene};
use crate::theme::Theme;

/// The framework: what leads from executive KPIs to what we deliver.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BvfMap {
    /// What the picture shows; for its description, as the caption stands beneath the picture.
    pub title: String,
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
    pub fn draw(&self, width: f32, _max_height: f32, _theme: &Theme, _measure: Measure) -> Scene {
        Scene { width, ..Scene::default() }
    }

    /// Every level with its nodes, and what each node serves.
    pub fn description(&self) -> String {
        plot::describe(&self.title, self.levels.iter().map(|level| self.describe_level(level)))
    }

    fn describe_level(&self, level: &Level) -> String {
        let nodes: Vec<String> = level.nodes.iter().map(|node| self.describe_node(node)).collect();
        plot::join(&[&level.title, &nodes.join(", ")], ": ")
    }

    fn describe_node(&self, node: &Node) -> String {
        let state = match node.state {
            NodeState::Kept => "",
            NodeState::Open => &self.open,
            NodeState::Dropped => &self.dropped,
        };
        plot::aside(&node.label, &[&node.detail, state])
    }
}
