//! Drivers: the figures that value formulas use.

use super::bounds::Bounds;
use super::simulation::Spread;
use super::source::Source;
use super::text::{Name, Text};
use super::value::quantity::Quantity;
use super::value::unit::Unit;
use crate::input::{Placed, record};

record! {
    /// A figure that value formulas use.
    pub struct Driver ("driver") {
        /// What it is, in words.
        pub name: Option<Name>,
        /// Its likely value.
        pub value: Placed<Quantity>,
        /// Its unit, where the value doesn't carry it.
        pub unit: Option<Placed<Unit>>,
        /// Low and high.
        pub range: Option<Bounds>,
        /// How its values spread over the range in a simulation; `pert` where nothing is said.
        pub distribution: Option<Placed<Spread>>,
        /// Where it comes from.
        pub source: Option<Source>,
        /// What else a reader should know of it.
        pub note: Option<Text>,
    }
}

impl Driver {
    /// The unit of its value: its own, or else the one that is said beside it.
    pub fn unit_of_value(&self) -> Option<&Unit> {
        self.value.unit.as_ref().or(self.unit.as_ref().map(|unit| &unit.value))
    }
}
