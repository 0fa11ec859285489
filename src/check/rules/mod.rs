//! The rules, one a file.

mod acceptance_out_of_reach;
mod action_outside_phase;
mod adoption_out_of_range;
mod answer_before_item;
mod answer_without_text;
mod benchmark_without_evidence;
mod benefit_before_its_phase;
mod benefit_never_starts;
mod beyond_evidence;
mod beyond_limits;
mod bold_improvement;
mod change_of_no_answer;
mod change_out_of_step;
mod claim_without_source;
mod competitor_in_answer;
mod competitor_named;
mod component_without_kpi;
mod compounded_percentages;
mod counted_twice;
mod declined_without_reason;
mod department_kpi_without_initiative;
mod discount_out_of_range;
mod doubled_feedback_id;
mod doubled_id;
mod dropped_kpi_measured;
mod duplicate_key;
mod early_benefit;
mod effect_outside_years;
mod empty_give;
mod encoding;
mod expired_offer;
mod falling_payables;
mod falling_ramp;
mod far_from_target;
mod flow_outside_years;
mod foreign_currency;
mod foreign_unit;
mod forgotten_catalogue_kpi;
mod formula_fails;
mod full_rate_from_day_one;
mod give_without_get;
mod initiative_without_goal;
mod initiative_without_kpi;
mod literal_in_formula;
mod measured_twice;
mod missing_character;
mod missing_field;
mod missing_language;
mod mixed_units;
mod need_without_goal;
mod needless_dropping;
mod negative_amount;
mod negative_case;
mod no_downside;
mod not_money_a_year;
mod nothing_recorded;
mod nothing_to_propose;
mod one_basis;
mod one_figure_decides;
mod one_sided_differentiator;
mod one_sided_phase;
mod one_source_behind_all;
mod open_feedback;
mod outside_report;
mod overdelivery;
mod page_beyond_revision;
mod phase_after_deadline;
mod phase_promise_missing;
mod phase_without_acceptance;
mod plan_before_document;
mod pool_exceeded;
mod precision_beyond_data;
mod priceless_item;
mod punctuation_inside_strong;
mod range_misses_likely;
mod rating_without_evidence;
mod requirement_without_asker;
mod requirement_without_need;
mod reserved_name;
mod risk_without_owner;
mod saving_without_decision;
mod share_out_of_range;
mod source_after_document;
mod source_without_person;
mod step_after_expiry;
mod syntax;
mod target_on_wrong_side;
mod too_many_benefits;
mod unagreed_criterion;
mod unanswered_high_risk;
mod unanswered_requirement;
mod unconfirmed_majority;
mod uncontributed_executive_kpi;
mod undated_executive_kpi;
mod underdelivery;
mod undifferentiated_component;
mod unknown_choice;
mod unknown_feedback_element;
mod unknown_field;
mod unknown_format_version;
mod unknown_id;
mod unknown_name;
mod unknown_revision;
mod unmeasurable_component;
mod unmeasured_department_kpi;
mod unmeasured_executive_kpi;
mod unmoved_department_kpi;
mod unowned_action;
mod unowned_executive_kpi;
mod unphased_component;
mod unpriced_component;
mod unreadable_file;
mod unreadable_value;
mod unreasonable_rate;
mod unserved_executive_kpi;
mod unsourced_executive_kpi;
mod unstated_need;
mod untied_differentiator;
mod unusable_driver_name;
mod unusable_simulation;
mod unused_driver;
mod unvalued_measurement;
mod valueless_proposal;
mod weak_on_heavy_criterion;
mod weights_sum;
mod wrong_shape;
mod years_out_of_range;

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
    &doubled_feedback_id::RULE,
    &unknown_feedback_element::RULE,
    &unknown_revision::RULE,
    &declined_without_reason::RULE,
    &answer_without_text::RULE,
    &change_out_of_step::RULE,
    &answer_before_item::RULE,
    &change_of_no_answer::RULE,
    &competitor_in_answer::RULE,
    &open_feedback::RULE,
    &page_beyond_revision::RULE,
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
    &give_without_get::RULE,
    &empty_give::RULE,
    &discount_out_of_range::RULE,
    &beyond_limits::RULE,
    &weights_sum::RULE,
    &unagreed_criterion::RULE,
    &weak_on_heavy_criterion::RULE,
    &rating_without_evidence::RULE,
    &claim_without_source::RULE,
    &source_without_person::RULE,
    &source_after_document::RULE,
    &benchmark_without_evidence::RULE,
    &competitor_named::RULE,
    &punctuation_inside_strong::RULE,
    &missing_character::RULE,
    &counted_twice::RULE,
    &pool_exceeded::RULE,
    &full_rate_from_day_one::RULE,
    &beyond_evidence::RULE,
    &benefit_never_starts::RULE,
    &formula_fails::RULE,
    &not_money_a_year::RULE,
    &mixed_units::RULE,
    &too_many_benefits::RULE,
    &unconfirmed_majority::RULE,
    &phase_after_deadline::RULE,
    &action_outside_phase::RULE,
    &one_sided_phase::RULE,
    &phase_without_acceptance::RULE,
    &acceptance_out_of_reach::RULE,
    &falling_ramp::RULE,
    &phase_promise_missing::RULE,
    &unanswered_high_risk::RULE,
    &risk_without_owner::RULE,
    &unowned_action::RULE,
    &expired_offer::RULE,
    &step_after_expiry::RULE,
    &foreign_currency::RULE,
    &priceless_item::RULE,
    &unpriced_component::RULE,
    &range_misses_likely::RULE,
    &overdelivery::RULE,
    &underdelivery::RULE,
    &uncontributed_executive_kpi::RULE,
    &share_out_of_range::RULE,
    &unreasonable_rate::RULE,
    &years_out_of_range::RULE,
    &unknown_format_version::RULE,
    &plan_before_document::RULE,
    &negative_amount::RULE,
    &literal_in_formula::RULE,
    &negative_case::RULE,
    &foreign_unit::RULE,
    &saving_without_decision::RULE,
    &falling_payables::RULE,
    &compounded_percentages::RULE,
    &precision_beyond_data::RULE,
    &bold_improvement::RULE,
    &early_benefit::RULE,
    &one_source_behind_all::RULE,
    &one_basis::RULE,
    &flow_outside_years::RULE,
    &benefit_before_its_phase::RULE,
    &one_figure_decides::RULE,
    &no_downside::RULE,
    &unusable_simulation::RULE,
    &adoption_out_of_range::RULE,
    &effect_outside_years::RULE,
    &outside_report::RULE,
    &measured_twice::RULE,
    &nothing_recorded::RULE,
    &dropped_kpi_measured::RULE,
    &unvalued_measurement::RULE,
    &far_from_target::RULE,
];
