//! The contribution waterfall: from the benefit of each department KPI through the costs to the net present value.

use super::scene::{Measure, Scene};
use super::{Figure, plot};
use crate::theme::Theme;

/// Contributions that add up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Waterfall {
    /// What the chart shows; for its description, as the caption stands beneath the chart.
    pub title: String,
    /// From the first contribution to the last total, in order.
    pub steps: Vec<Step>,
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
    pub fn draw(&self, width: f32, _max_height: f32, _theme: &Theme, _measure: Measure) -> Scene {
        Scene { width, ..Scene::default() }
    }

    /// Every step with its figure.
    pub fn description(&self) -> String {
        plot::describe(&self.title, self.steps.iter().map(|step| plot::join(&[&step.label, &step.figure.text], ": ")))
    }
}
