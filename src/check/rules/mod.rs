//! The rules, one a file.

mod weights_sum;

use super::Rule;

/// All rules, in the order of their codes.
pub const RULES: &[&Rule] = &[&weights_sum::RULE];
