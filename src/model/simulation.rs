//! How the business case is simulated: distributions of drivers, and which of them move together.

use super::link::{DriverElement, Ref};
use super::plain::{Count, Number};
use crate::input::{Placed, choice, record};

choice! {
    /// How a driver's values spread over its range.
    pub enum Spread ("distribution") {
        /// Most often near the likely value, smoothly less towards the ends; what is taken where nothing is said.
        Pert = "pert",
        /// Less and less in straight lines from the likely value to the ends.
        Triangular = "triangular",
        /// Anywhere between the ends alike.
        Uniform = "uniform",
        /// As a bell around the likely value, eight in ten of its values between the ends.
        Normal = "normal",
    }
}

record! {
    /// A simulation of the business case: each run draws every driver and target that has a range once.
    pub struct SimulationSettings ("simulation") {
        /// How many runs; 100,000 where nothing is said.
        pub runs: Option<Placed<Count>>,
        /// Where the random numbers start: another seed gives other runs; 1 where nothing is said.
        pub seed: Option<Placed<Count>>,
        /// Drivers that move together.
        pub correlations: Vec<DriverCorrelation>,
    }
}

record! {
    /// Two drivers that move together.
    pub struct DriverCorrelation ("correlation") {
        /// One driver.
        pub of: Ref<DriverElement>,
        /// The other.
        pub with: Ref<DriverElement>,
        /// Spearman's coefficient of rank correlation, −1 to 1.
        pub rank: Placed<Number>,
    }
}
