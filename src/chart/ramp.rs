//! How the yearly benefit builds up with the phases: a staircase.

use super::scene::{Measure, Scene};
use super::{Figure, Tick, plot};
use crate::theme::Theme;

/// The share of the full yearly benefit over time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ramp {
    /// What the chart shows; for its description, as the caption stands beneath the chart.
    pub title: String,
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
}

impl Ramp {
    /// Draws the staircase.
    pub fn draw(&self, width: f32, _max_height: f32, _theme: &Theme, _measure: Measure) -> Scene {
        Scene { width, ..Scene::default() }
    }

    /// Every step with its share.
    pub fn description(&self) -> String {
        plot::describe(&self.title, self.steps.iter().map(|step| plot::join(&[&step.label, &step.share.text], ": ")))
    }
}
