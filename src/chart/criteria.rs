//! Buying criteria: how much each weighs, and how we meet it.

use super::scene::{Measure, Scene};
use super::{Figure, plot};
use crate::theme::Theme;

/// The criteria that the client decides by.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Criteria {
    /// What the chart shows; for its description, as the caption stands beneath the chart.
    pub title: String,
    /// Heading of the weights, such as `Weight`; may be empty.
    pub weight: String,
    /// Heading of the ratings, such as `How we meet it`; may be empty.
    pub rating: String,
    /// The criteria, in order.
    pub criteria: Vec<Criterion>,
}

/// One criterion.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Criterion {
    /// Its name.
    pub label: String,
    /// Its weight, such as `30 %`.
    pub weight: Figure,
    /// How well we meet it, in steps from 0 to 4; none if it isn't rated.
    pub rating: Option<u8>,
    /// The rating in words, such as `fully met`; may be empty.
    pub rating_text: String,
}

impl Criteria {
    /// Draws the criteria as rows: name, bar, steps.
    pub fn draw(&self, width: f32, _max_height: f32, _theme: &Theme, _measure: Measure) -> Scene {
        Scene { width, ..Scene::default() }
    }

    /// Every criterion with its weight and rating.
    pub fn description(&self) -> String {
        let rows = self.criteria.iter().map(|criterion| {
            let steps = criterion.rating.map_or(String::new(), |rating| format!("{}/4", rating.min(4)));
            let rating = plot::aside(&steps, &[&criterion.rating_text]);
            let weight = plot::join(&[&self.weight, &criterion.weight.text], " ");
            let rating = plot::join(&[if rating.is_empty() { "" } else { &self.rating }, &rating], " ");
            plot::join(&[&criterion.label, &plot::join(&[&weight, &rating], ", ")], ": ")
        });
        plot::describe(&self.title, rows)
    }
}
