//! Charts: each in its own file, its data and how it is drawn, all into one small list of shapes.

pub mod scene;

use crate::theme::Theme;
use scene::{Measure, Scene};

/// A chart with its data; every figure in it comes with the text that shows it.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {}

impl Chart {
    /// Draws the chart `width` points wide and at most `max_height` points high.
    pub fn draw(&self, _width: f32, _max_height: f32, _theme: &Theme, _measure: Measure) -> Scene {
        match *self {}
    }

    /// What the chart says, in words, for readers that do not see it.
    pub fn description(&self) -> String {
        match *self {}
    }
}
