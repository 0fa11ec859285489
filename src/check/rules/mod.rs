//! The rules, one a file.

mod acceptance_out_of_reach;
mod action_outside_phase;
mod benchmark_without_evidence;
mod benefit_never_starts;
mod beyond_evidence;
mod claim_without_source;
mod competitor_named;
mod counted_twice;
mod discount_out_of_range;
mod empty_give;
mod expired_offer;
mod falling_ramp;
mod foreign_currency;
mod formula_fails;
mod full_rate_from_day_one;
mod give_without_get;
mod literal_in_formula;
mod mixed_units;
mod negative_amount;
mod negative_case;
mod not_money_a_year;
mod one_sided_phase;
mod overdelivery;
mod phase_after_deadline;
mod phase_promise_missing;
mod phase_without_acceptance;
mod plan_before_document;
mod pool_exceeded;
mod priceless_item;
mod punctuation_inside_strong;
mod range_misses_likely;
mod rating_without_evidence;
mod risk_without_owner;
mod share_out_of_range;
mod source_after_document;
mod source_without_person;
mod step_after_expiry;
mod too_many_benefits;
mod unagreed_criterion;
mod unanswered_high_risk;
mod unconfirmed_majority;
mod uncontributed_executive_kpi;
mod underdelivery;
mod unknown_format_version;
mod unowned_action;
mod unpriced_component;
mod unreasonable_rate;
mod weak_on_heavy_criterion;
mod weights_sum;
mod years_out_of_range;

use super::Rule;

/// All rules, in the order of their codes.
pub const RULES: &[&Rule] = &[
    &give_without_get::RULE,
    &empty_give::RULE,
    &discount_out_of_range::RULE,
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
];
