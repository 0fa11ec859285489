//! Whether it is time to propose: what the seller knows of the deal, what is missing, what to ask next, and a verdict.
//!
//! 1. [`signs`] gathers what the model says: conditions, market test, money, people, criteria, opportunity, value;
//! 2. [`verdict()`] decides on nothing but these signs, by the rules in [`RULES`];
//! 3. [`confirmation`] says which share of the benefits the client stands behind, and what is still ours alone;
//! 4. [`questions()`] turns what is missing into questions to the client's people.
//!
//! All of it is for the seller alone.

mod confirmation;
mod people;
mod questions;
mod rules;
mod signs;
#[cfg(test)]
mod tests;
mod verdict;

pub use confirmation::{Confirmation, Element, Unconfirmed, confirmation};
pub use people::{Gap, gap, person_for};
pub use questions::{Question, Spin, Topic, Whom, confirmer, questions};
pub use rules::{RULES, Rule};
pub use signs::{Buyer, CriteriaSigns, HEAVY, Money, Signs, signs};
pub use verdict::{Decision, Reason, Verdict, reasons, verdict};
