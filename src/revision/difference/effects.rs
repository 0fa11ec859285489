//! What each change does to price and result: alone, and all together.

use rayon::prelude::*;

use super::{Change, Difference, File, groups};
use crate::check::rules::RULES;
use crate::check::{Facts, Run};
use crate::diag::{Finding, Severity};
use crate::finance::case::figures::Figures as Given;
use crate::finance::{BusinessCase, Payer, compute_with};
use crate::input::{Context, Decode, Node};
use crate::model::value::currency::Currency;
use crate::model::{Model, Proposal, Vendor};

/// The figures that changes are weighed by. Amounts are in the model's currency.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    /// The model's currency.
    pub currency: Currency,
    /// How many years the business case looks at.
    pub years: usize,
    /// Paid to us over the years of the business case, nothing put on for risk.
    pub price: f64,
    /// Paid to us once.
    pub price_one_off: f64,
    /// Paid to us each year, at the prices of the first.
    pub price_yearly: f64,
    /// Net present value.
    pub npv: f64,
    /// Return on investment as a fraction; none where nothing is paid.
    pub roi: Option<f64>,
    /// Months until it has paid for itself; none where it never does.
    pub payback: Option<f64>,
}

impl Figures {
    /// Those of a business case.
    pub fn of(case: &BusinessCase) -> Self {
        let totals = &case.totals;
        let paid = case.costs.iter().filter(|line| line.payer == Payer::Price);
        Figures {
            currency: case.currency,
            years: case.years,
            price: paid.map(|line| line.by_year.iter().sum::<f64>() / line.uplift).sum(),
            price_one_off: totals.price_one_off,
            price_yearly: totals.price_yearly,
            npv: totals.npv,
            roi: totals.roi,
            payback: totals.payback,
        }
    }
}

/// What a change does: the figures before and after it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Without it.
    pub before: Figures,
    /// With it.
    pub after: Figures,
}

impl Effect {
    /// Whether amounts of both sides are in the same currency.
    pub fn is_in_one_currency(&self) -> bool {
        self.before.currency == self.after.currency
    }

    /// By how much the price over the years rises.
    pub fn price(&self) -> Option<f64> {
        self.is_in_one_currency().then_some(self.after.price - self.before.price)
    }

    /// By how much the net present value rises.
    pub fn npv(&self) -> Option<f64> {
        self.is_in_one_currency().then_some(self.after.npv - self.before.npv)
    }

    /// By how much the return on investment rises, as a fraction; none where one side has none.
    pub fn roi(&self) -> Option<f64> {
        Some(self.after.roi? - self.before.roi?)
    }

    /// All differences.
    pub fn sums(&self) -> Sums {
        Sums { price: self.price(), npv: self.npv(), roi: self.roi(), payback: self.payback() }
    }

    /// The differences of the figures as documents tell them, so that whoever subtracts what is printed comes to the same.
    pub fn told(&self) -> Sums {
        let whole = |value: f64| rounded(value, 1.0);
        let tenth = |value: f64| rounded(value, 1000.0);
        let apart = |old: f64, new: f64| self.is_in_one_currency().then_some(whole(new) - whole(old));
        Sums {
            price: apart(self.before.price, self.after.price),
            npv: apart(self.before.npv, self.after.npv),
            roi: self.before.roi.zip(self.after.roi).map(|(old, new)| tenth(new) - tenth(old)),
            payback: self.payback(),
        }
    }

    /// By how many months payback comes later, counted as documents tell it: by the month in which it has paid back. None
    /// where one side never does.
    pub fn payback(&self) -> Option<f64> {
        Some(self.after.payback?.ceil() - self.before.payback?.ceil())
    }
}

/// Amounts are told whole, and rates to a tenth of a percentage point.
fn rounded(value: f64, steps: f64) -> f64 {
    (value * steps).round() / steps
}

/// Changes that stand together, and what they do alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The changes, by their places in [`Difference::changes`].
    pub changes: Vec<usize>,
    /// What they do to the older model; why that can't be said, where it would not be sound.
    pub alone: Result<Effect, String>,
}

/// What all changes do.
#[derive(Debug, Clone, PartialEq)]
pub struct Effects {
    /// The changes in groups: those that can't stand alone are together.
    pub groups: Vec<Group>,
    /// All together: the older model and the newer one.
    pub together: Effect,
}

/// Sums of differences; none where one of them can't be said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sums {
    /// Of the price over the years.
    pub price: Option<f64>,
    /// Of the net present value.
    pub npv: Option<f64>,
    /// Of the return on investment.
    pub roi: Option<f64>,
    /// Of payback in months.
    pub payback: Option<f64>,
}

impl Effects {
    /// What the changes do alone, added up; what can't be said of one of them can't be said of the sum. A part of an effect
    /// is what it really is, or what is told of it.
    pub fn sum(&self, of: fn(&Effect) -> Sums) -> Sums {
        let add = |part: fn(&Sums) -> Option<f64>| -> Option<f64> {
            self.groups.iter().map(|group| group.alone.as_ref().ok().and_then(|effect| part(&of(effect)))).sum()
        };
        Sums {
            price: add(|sums| sums.price),
            npv: add(|sums| sums.npv),
            roi: add(|sums| sums.roi),
            payback: add(|sums| sums.payback),
        }
    }

    /// What the changes do only because they come together: all together less the sum.
    pub fn interaction(&self, of: fn(&Effect) -> Sums) -> Sums {
        let (all, sum) = (of(&self.together), self.sum(of));
        let less = |all: Option<f64>, sum: Option<f64>| Some(all? - sum?);
        Sums {
            price: less(all.price, sum.price),
            npv: less(all.npv, sum.npv),
            roi: less(all.roi, sum.roi),
            payback: less(all.payback, sum.payback),
        }
    }

    /// The group of a change.
    pub fn group_of(&self, change: usize) -> Option<&Group> {
        self.groups.iter().find(|group| group.changes.contains(&change))
    }
}

/// What the changes of a difference do: each group of them alone, and all of them. Groups that are unsound alone take in the
/// changes of the same element, of the same field elsewhere, or of the same part, where that makes them sound.
pub fn effects(difference: &Difference) -> Effects {
    let before = Figures::of(&try_out(difference, &[]).1);
    let alone = |changes: &[usize]| {
        let (error, case) = try_out(difference, changes);
        match error {
            None => Ok(Effect { before, after: Figures::of(&case) }),
            Some(error) => Err(error.message),
        }
    };
    let found: Vec<Group> =
        groups::groups(difference).into_par_iter().map(|changes| Group { alone: alone(&changes), changes }).collect();
    let groups = mended(difference, found, &alone);
    let all: Vec<usize> = (0..difference.changes.len()).collect();
    let after = Figures::of(&try_out(difference, &all).1);
    Effects { groups, together: Effect { before, after } }
}

/// The most groups that are tried together with others, so that two models of different clients take no minutes.
const MOST_TRIES: usize = 64;

/// Ways in which changes are near each other.
const NEAR: [fn(&Change, &Change) -> bool; 3] = [
    |one, other| !one.within.is_empty() && one.within.first() == other.within.first(),
    |one, other| !one.field.is_empty() && (&one.record, &one.field) == (&other.record, &other.field),
    |one, other| (one.file, &one.part) == (other.file, &other.part),
];

fn mended(
    difference: &Difference,
    mut groups: Vec<Group>,
    alone: &dyn Fn(&[usize]) -> Result<Effect, String>,
) -> Vec<Group> {
    let mut tried = Vec::new();
    while let Some(at) = groups.iter().position(|group| group.alone.is_err() && !tried.contains(&group.changes)) {
        if tried.len() == MOST_TRIES {
            break;
        }
        tried.push(groups[at].changes.clone());
        for near in NEAR {
            let is_near = |changes: &[usize]| {
                let changes = changes.iter().map(|change| &difference.changes[*change]);
                let own = || groups[at].changes.iter().map(|change| &difference.changes[*change]);
                changes.into_iter().any(|one| own().any(|other| near(one, other)))
            };
            let others: Vec<usize> =
                (0..groups.len()).filter(|other| *other != at && is_near(&groups[*other].changes)).collect();
            if others.is_empty() {
                continue;
            }
            let all = others.iter().chain([&at]).flat_map(|group| groups[*group].changes.iter().copied());
            let mut changes: Vec<usize> = all.collect();
            changes.sort_unstable();
            if let Ok(effect) = alone(&changes) {
                let taken = |group: &Group| group.changes.iter().any(|change| changes.contains(change));
                groups.retain(|group| !taken(group));
                groups.push(Group { changes, alone: Ok(effect) });
                groups.sort_by_key(|group| group.changes.first().copied());
                break;
            }
        }
    }
    groups
}

/// The older model with some changes, read.
pub fn proposal_with(difference: &Difference, changes: &[usize]) -> Proposal {
    let read = |file| difference.with(file, |at| changes.contains(&at));
    let mut context = Context::default();
    let model = Model::decode(&read(File::Model), &mut context);
    Proposal { model, vendor: Vendor::decode(&read(File::Catalogue), &mut context) }
}

/// The older model with some changes, computed: what is wrong with it first, if anything, and its business case.
fn try_out(difference: &Difference, changes: &[usize]) -> (Option<Finding>, BusinessCase) {
    let read = |file| difference.with(file, |at| changes.contains(&at));
    let nodes: [Node; 2] = [read(File::Model), read(File::Catalogue)];
    let mut context = Context::default();
    let model = Model::decode(&nodes[0], &mut context);
    let vendor = Vendor::decode(&nodes[1], &mut context);
    let case = compute_with(&model, &Given::default());
    let proposal = Proposal { model, vendor };
    let facts = Facts {
        proposal: &proposal,
        case: &case,
        context: &context,
        track: None,
        feedback: None,
        nodes: &nodes,
        sources: &difference.sources,
        missing_characters: &|_, _| Vec::new(),
    };
    let mut found = context.findings.clone();
    for rule in RULES.iter().filter(|rule| rule.severity == Severity::Error) {
        if let Run::Facts(look) = rule.run {
            look(&facts, &mut found);
        }
    }
    (found.into_iter().find(|finding| finding.severity == Severity::Error), case)
}
