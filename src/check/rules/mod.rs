//! The rules, one a file.

mod component_without_kpi;
mod department_kpi_without_initiative;
mod doubled_id;
mod duplicate_key;
mod encoding;
mod forgotten_catalogue_kpi;
mod initiative_without_goal;
mod initiative_without_kpi;
mod missing_field;
mod missing_language;
mod need_without_goal;
mod needless_dropping;
mod nothing_to_propose;
mod one_sided_differentiator;
mod requirement_without_asker;
mod requirement_without_need;
mod reserved_name;
mod syntax;
mod target_on_wrong_side;
mod unanswered_requirement;
mod undated_executive_kpi;
mod undifferentiated_component;
mod unknown_choice;
mod unknown_field;
mod unknown_id;
mod unknown_name;
mod unmeasurable_component;
mod unmeasured_department_kpi;
mod unmeasured_executive_kpi;
mod unmoved_department_kpi;
mod unowned_executive_kpi;
mod unphased_component;
mod unreadable_file;
mod unreadable_value;
mod unserved_executive_kpi;
mod unsourced_executive_kpi;
mod unstated_need;
mod untied_differentiator;
mod unusable_driver_name;
mod unused_driver;
mod valueless_proposal;
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
    &unowned_executive_kpi::RULE,
    &unmeasured_executive_kpi::RULE,
    &undated_executive_kpi::RULE,
    &unsourced_executive_kpi::RULE,
    &target_on_wrong_side::RULE,
    &nothing_to_propose::RULE,
    &unserved_executive_kpi::RULE,
    &initiative_without_goal::RULE,
    &initiative_without_kpi::RULE,
    &department_kpi_without_initiative::RULE,
    &unmoved_department_kpi::RULE,
    &unmeasured_department_kpi::RULE,
    &component_without_kpi::RULE,
    &undifferentiated_component::RULE,
    &unphased_component::RULE,
    &unmeasurable_component::RULE,
    &valueless_proposal::RULE,
    &requirement_without_need::RULE,
    &requirement_without_asker::RULE,
    &unanswered_requirement::RULE,
    &unstated_need::RULE,
    &need_without_goal::RULE,
    &untied_differentiator::RULE,
    &one_sided_differentiator::RULE,
    &forgotten_catalogue_kpi::RULE,
    &needless_dropping::RULE,
    &weights_sum::RULE,
];
