//! The rules, one a file.

mod doubled_id;
mod duplicate_key;
mod encoding;
mod missing_field;
mod missing_language;
mod reserved_name;
mod syntax;
mod unknown_choice;
mod unknown_field;
mod unknown_id;
mod unknown_name;
mod unreadable_file;
mod unreadable_value;
mod unusable_driver_name;
mod unused_driver;
mod weights_sum;
mod wrong_shape;

use super::Rule;

/// All rules, in the order of their codes.
pub const RULES: &[&Rule] = &[
    &syntax::RULE,
    &encoding::RULE,
    &duplicate_key::RULE,
    &unreadable_file::RULE,
    &unknown_field::RULE,
    &missing_field::RULE,
    &wrong_shape::RULE,
    &unreadable_value::RULE,
    &unknown_choice::RULE,
    &unknown_id::RULE,
    &doubled_id::RULE,
    &unknown_name::RULE,
    &unused_driver::RULE,
    &reserved_name::RULE,
    &unusable_driver_name::RULE,
    &missing_language::RULE,
    &weights_sum::RULE,
];
