//! Cumulative net cash: how deep the need for funds gets, and when it is paid back.

use super::scene::{Measure, Scene};
use super::{Figure, Tick, plot};
use crate::theme::Theme;

/// Cumulative net cash, month by month.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CumulativeCash {
    /// What the chart shows; for its description, as the caption stands beneath the chart.
    pub title: String,
    /// The balance at the start and at the end of every month: the index is the month.
    pub balance: Vec<f64>,
    /// Ticks of the time axis, such as `Start`, `Year 1`; `at` counts in months.
    pub ticks: Vec<Tick>,
    /// Balances that are labelled in the chart, at year ends: the month and how the balance reads.
    pub labelled: Vec<Balance>,
    /// The lowest balance, such as `Peak funding need: −€310k`; none if the balance never falls below zero.
    pub lowest: Option<Balance>,
    /// Payback, such as `Payback after 14 months`; none if it isn't reached.
    pub payback: Option<Tick>,
    /// Horizontal grid lines with their labels; [`plot::ticks`] finds round ones. May be empty.
    pub grid: Vec<Figure>,
}

/// A balance that is labelled.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Balance {
    /// The month at whose end it stands: an index of [`CumulativeCash::balance`].
    pub month: usize,
    /// How it reads.
    pub text: String,
}

impl CumulativeCash {
    /// Draws the curve over its months.
    pub fn draw(&self, width: f32, _max_height: f32, _theme: &Theme, _measure: Measure) -> Scene {
        Scene { width, ..Scene::default() }
    }

    /// The labelled balances, the lowest one, and payback.
    pub fn description(&self) -> String {
        let balances = self.labelled.iter().map(|balance| {
            let tick = self.ticks.iter().find(|tick| (tick.at - balance.month as f64).abs() < 0.01);
            plot::join(&[tick.map_or("", |tick| &tick.label), &balance.text], ": ")
        });
        let lowest = self.lowest.iter().map(|balance| balance.text.clone());
        let payback = self.payback.iter().map(|tick| tick.label.clone());
        plot::describe(&self.title, balances.chain(lowest).chain(payback))
    }
}
