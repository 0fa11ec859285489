//! Charts: each in its own file, its data and how it is drawn, all into one small list of shapes.
//!
//! A chart's data are numbers for its geometry and texts for everything it shows: figures are formatted and words
//! translated by whoever builds it. What every chart keeps to:
//!
//! - it is as wide as asked for and at most as high; nothing is painted outside;
//! - a label is never cut: it wraps, moves, or the chart grows, and only where the height is used up is the whole
//!   drawing made smaller;
//! - what can't be drawn on a page in a type that can be read is drawn in parts;
//! - things are labelled where they stand, and colour never says something that words or shapes do not say too.

mod axis;
mod canvas;
pub mod cash;
pub mod criteria;
#[cfg(test)]
mod extremes;
pub mod gantt;
pub mod map;
mod place;
pub mod plot;
pub mod ramp;
#[cfg(test)]
mod samples;
pub mod scene;
#[cfg(test)]
mod tests;
mod text;
pub mod tornado;
pub mod waterfall;

use crate::theme::Theme;
use scene::{Measure, Scene};

/// A chart with its data; every figure in it comes with the text that shows it.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// The Business Value Framework: the line of sight from executive KPIs to components.
    Map(map::BvfMap),
    /// Cumulative net cash, month by month.
    Cash(cash::CumulativeCash),
    /// From benefits through costs to the net present value.
    Waterfall(waterfall::Waterfall),
    /// Phases, actions of both sides, milestones and deadlines.
    Gantt(gantt::Gantt),
    /// Buying criteria: their weights, and how we meet them.
    Criteria(criteria::Criteria),
    /// How the yearly benefit builds up.
    Ramp(ramp::Ramp),
    /// What each figure alone does to the net present value.
    Tornado(tornado::Tornado),
}

/// A number and the text that shows it, already formatted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figure {
    /// Where it is drawn, in the chart's unit.
    pub value: f64,
    /// How it reads, such as `€1.2m`.
    pub text: String,
}

/// A named place on a time axis.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tick {
    /// Months from the axis's start; fractions are parts of a month.
    pub at: f64,
    /// How it reads, such as `Mar 2026`.
    pub label: String,
}

impl Chart {
    /// Draws the chart `width` points wide and at most `max_height` points high.
    pub fn draw(&self, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> Scene {
        let scene = match self {
            Chart::Map(chart) => chart.draw(width, max_height, theme, measure),
            Chart::Cash(chart) => chart.draw(width, max_height, theme, measure),
            Chart::Waterfall(chart) => chart.draw(width, max_height, theme, measure),
            Chart::Gantt(chart) => chart.draw(width, max_height, theme, measure),
            Chart::Criteria(chart) => chart.draw(width, max_height, theme, measure),
            Chart::Ramp(chart) => chart.draw(width, max_height, theme, measure),
            Chart::Tornado(chart) => chart.draw(width, max_height, theme, measure),
        };
        plot::fit(scene, width, max_height)
    }

    /// Whether a drawing so large shows all labels in a type that can be read.
    pub fn reads(&self, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> bool {
        match self {
            // Quicker than to draw it.
            Chart::Map(chart) => chart.reads(width, max_height, theme, measure),
            _ => self.type_size(width, max_height, theme, measure) > plot::SMALLEST - 0.01,
        }
    }

    /// The size of the smallest type in a drawing so large, in points.
    pub fn type_size(&self, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> f32 {
        plot::smallest_type(&self.draw(width, max_height, theme, measure))
    }

    /// Whether it gains by a page that is wider than high.
    pub fn may_turn(&self) -> bool {
        matches!(self, Chart::Map(_))
    }

    /// The chart as few parts that can each be read in this width and height; one that holds the least there is to show
    /// may still be too large.
    pub fn parts(&self, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> Vec<Chart> {
        let reads = |chart: Chart| chart.reads(width, max_height, theme, measure);
        match self {
            Chart::Map(chart) => {
                let parts = chart.parts(|part| part.reads(width, max_height, theme, measure));
                parts.into_iter().map(Chart::Map).collect()
            }
            Chart::Waterfall(chart) => {
                chart.parts(|part| reads(Chart::Waterfall(part.clone()))).into_iter().map(Chart::Waterfall).collect()
            }
            Chart::Gantt(chart) => {
                chart.parts(|part| reads(Chart::Gantt(part.clone()))).into_iter().map(Chart::Gantt).collect()
            }
            Chart::Criteria(chart) => {
                chart.parts(|part| reads(Chart::Criteria(part.clone()))).into_iter().map(Chart::Criteria).collect()
            }
            Chart::Tornado(chart) => {
                chart.parts(|part| reads(Chart::Tornado(part.clone()))).into_iter().map(Chart::Tornado).collect()
            }
            Chart::Cash(_) | Chart::Ramp(_) => vec![self.clone()],
        }
    }

    /// Everything that the chart shows or says in an author's words, to change it.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        match self {
            Chart::Map(chart) => chart.texts_mut(),
            Chart::Cash(chart) => chart.texts_mut(),
            Chart::Waterfall(chart) => chart.texts_mut(),
            Chart::Gantt(chart) => chart.texts_mut(),
            Chart::Criteria(chart) => chart.texts_mut(),
            Chart::Ramp(chart) => chart.texts_mut(),
            Chart::Tornado(chart) => chart.texts_mut(),
        }
    }

    /// What the chart says, in words, for readers that do not see it.
    pub fn description(&self) -> String {
        match self {
            Chart::Map(chart) => chart.description(),
            Chart::Cash(chart) => chart.description(),
            Chart::Waterfall(chart) => chart.description(),
            Chart::Gantt(chart) => chart.description(),
            Chart::Criteria(chart) => chart.description(),
            Chart::Ramp(chart) => chart.description(),
            Chart::Tornado(chart) => chart.description(),
        }
    }
}
