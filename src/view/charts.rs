//! The charts of a proposal: what the view holds, with the words and figures of the document's language.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{ClientView, Figure};
use crate::chart::cash::{Balance, CumulativeCash};
use crate::chart::criteria::{Criteria, Criterion};
use crate::chart::gantt::{Gantt, Mark, MarkKind, Phase};
use crate::chart::map::{BvfMap, Level, Link, Node, NodeState};
use crate::chart::ramp::{Ramp, RampStep};
use crate::chart::waterfall::{Step, StepKind, Waterfall};
use crate::chart::{self, Chart, Tick, plot};
use crate::locale::{Arg, Locale};
use crate::model::value::date::{add_months, months_between};

/// Names of the charts that templates can ask for.
pub const NAMES: [&str; 6] = ["map", "cash", "waterfall", "gantt", "criteria", "ramp"];

/// All charts that have something to show, by name.
pub fn charts(view: &ClientView, locale: &Locale) -> BTreeMap<&'static str, Chart> {
    let words = Words { locale, currency: view.currency };
    let all = [
        ("map", map(view, &words).map(Chart::Map)),
        ("cash", cash(view, &words).map(Chart::Cash)),
        ("waterfall", waterfall(view, &words).map(Chart::Waterfall)),
        ("gantt", gantt(view, &words).map(Chart::Gantt)),
        ("criteria", criteria(view, &words).map(Chart::Criteria)),
        ("ramp", ramp(view, &words).map(Chart::Ramp)),
    ];
    all.into_iter().filter_map(|(name, chart)| Some((name, chart?))).collect()
}

struct Words<'a> {
    locale: &'a Locale,
    currency: &'a str,
}

impl Words<'_> {
    fn say(&self, key: &str) -> String {
        self.locale.message(key, &[])
    }

    fn with(&self, key: &str, name: &str, value: &str) -> String {
        self.locale.message(key, &[(name, Arg::text(value))])
    }

    fn amount(&self, amount: f64) -> String {
        self.locale.money_short(amount, self.currency)
    }

    fn figure(&self, figure: &Figure) -> String {
        self.locale.quantity(crate::locale::rounded_f64(figure.value, figure.decimals), &figure.unit)
    }

    fn change(&self, from: &Figure, to: &Figure) -> String {
        if from.unit != to.unit || crate::locale::is_money(&from.unit) {
            return format!("{} → {}", self.figure(from), self.figure(to));
        }
        let from = self.locale.number_short(crate::locale::rounded_f64(from.value, from.decimals));
        format!("{from} → {}", self.figure(to))
    }

    fn day(&self, iso: &str) -> String {
        iso.parse().map_or_else(|_| iso.to_owned(), |date: Date| self.locale.date_medium(date))
    }
}

/// The framework, level by level.
fn map(view: &ClientView, words: &Words) -> Option<BvfMap> {
    let node = |id: &str, label: &str, detail: String, open: bool| Node {
        id: id.to_owned(),
        label: label.to_owned(),
        detail,
        state: if open { NodeState::Open } else { NodeState::Kept },
    };
    let executive = view.client.executive_kpis.iter().map(|kpi| {
        let detail = kpi.baseline.as_ref().zip(kpi.target.as_ref()).map(|(from, to)| words.change(from, to));
        node(&kpi.id, &kpi.name, detail.unwrap_or_default(), false)
    });
    let initiatives = view.initiatives.iter().map(|one| node(&one.id, &one.name, String::new(), false));
    let department = view
        .department_kpis
        .iter()
        .map(|kpi| node(&kpi.id, &kpi.name, words.change(&kpi.baseline, &kpi.target), kpi.moved_by.is_empty()));
    let components = view.solution.components.iter().map(|one| node(&one.id, &one.name, String::new(), false));
    let level = |key: &str, nodes: Vec<Node>| Level { title: words.say(key), nodes };
    let map = BvfMap {
        title: words.say("chart-map"),
        levels: [
            level("level-executive", executive.collect()),
            level("level-initiative", initiatives.collect()),
            level("level-department", department.collect()),
            level("level-component", components.collect()),
        ],
        links: view.links.iter().map(|(from, to)| Link { from: from.clone(), to: to.clone() }).collect(),
        open: words.say("map-open"),
        dropped: words.say("map-dropped"),
    };
    map.levels.iter().any(|level| !level.nodes.is_empty()).then_some(map)
}

fn cash(view: &ClientView, words: &Words) -> Option<CumulativeCash> {
    let case = &view.case;
    let moves = case.balance.iter().any(|balance| *balance != 0.0);
    let year_ends = (1..=case.years).map(|year| year * 12);
    let balance_at = |month: usize| case.balance.get(month).copied().unwrap_or(0.0);
    let (low, high) =
        case.balance.iter().fold((0.0_f64, 0.0_f64), |(low, high), balance| (low.min(*balance), high.max(*balance)));
    moves.then(|| CumulativeCash {
        title: words.say("chart-cash"),
        balance: case.balance.clone(),
        ticks: year_ticks(case.years, words),
        labelled: year_ends.map(|month| Balance { month, text: words.amount(balance_at(month)) }).collect(),
        lowest: (case.peak_funding.0 > 0.0).then(|| Balance {
            month: case.lowest_month,
            text: words.with("cash-lowest", "amount", &words.amount(-case.peak_funding.0)),
        }),
        payback: case.payback.filter(|months| *months > 0.0).map(|at| Tick {
            at,
            label: words.locale.message(
                "cash-payback",
                &[("months", words.locale.count(u64::from(case.payback_months.unwrap_or_default())))],
            ),
        }),
        grid: plot::ticks(low, high, 5)
            .into_iter()
            .map(|value| chart::Figure { value, text: words.amount(value) })
            .collect(),
    })
}

fn year_ticks(years: usize, words: &Words) -> Vec<Tick> {
    let mut ticks = vec![Tick { at: 0.0, label: words.say("cash-start") }];
    ticks.extend((1..=years).map(|year| Tick {
        at: (year * 12) as f64,
        label: words.locale.message("year-n", &[("n", words.locale.count(year as u64))]),
    }));
    ticks
}

fn waterfall(view: &ClientView, words: &Words) -> Option<Waterfall> {
    let case = &view.case;
    let step = |label: String, amount: f64, kind| Step {
        label,
        figure: chart::Figure { value: amount, text: words.amount(amount) },
        kind,
    };
    let mut steps: Vec<Step> =
        case.benefit_lines.iter().map(|line| step(line.name.clone(), line.present_value.0, StepKind::Change)).collect();
    if steps.is_empty() {
        return None;
    }
    let paid = |ours: bool| -> f64 {
        case.cost_lines.iter().filter(|line| line.ours == ours).map(|line| line.present_value.0).sum()
    };
    for (ours, key) in [(true, "waterfall-price"), (false, "waterfall-effort")] {
        let amount = paid(ours);
        if amount != 0.0 {
            steps.push(step(words.say(key), -amount, StepKind::Change));
        }
    }
    steps.push(step(words.say("npv"), case.npv.0, StepKind::Total));
    Some(Waterfall { title: words.say("chart-waterfall"), steps })
}

fn gantt(view: &ClientView, words: &Words) -> Option<Gantt> {
    let start: Date = view.plan.start.parse().ok()?;
    let at = |iso: &str| iso.parse().ok().map(|date: Date| months_between(start, date));
    let phases: Vec<Phase> = view
        .plan
        .phases
        .iter()
        .map(|phase| {
            let mut marks: Vec<Mark> = phase
                .actions
                .iter()
                .filter_map(|action| {
                    Some(Mark {
                        label: first_line(&action.what),
                        note: words.day(&action.by),
                        at: at(&action.by)?,
                        kind: if action.side == "us" { MarkKind::Us } else { MarkKind::Client },
                    })
                })
                .collect();
            if !phase.done_kpi.is_empty() || !phase.done_text.is_empty() {
                let reached = phase.done_reaches.as_ref().map(|figure| words.figure(figure)).unwrap_or_default();
                let label = if phase.done_kpi.is_empty() {
                    words.say("gantt-acceptance")
                } else {
                    format!("{} {reached}", phase.done_kpi).trim().to_owned()
                };
                marks.push(Mark { label, note: words.day(&phase.end), at: phase.end_month, kind: MarkKind::Milestone });
            }
            Phase {
                label: phase.name.clone(),
                note: words.locale.range(&words.day(&phase.start), &words.day(&phase.end)),
                start: phase.start_month,
                end: phase.end_month,
                marks,
            }
        })
        .collect();
    let last = phases.iter().map(|phase| phase.end).fold(0.0, f64::max);
    let months = last.ceil() + 1.0;
    let pressing = view.client.pressures.iter().filter_map(|pressure| {
        let at = at(&pressure.when).filter(|at| *at > 0.0 && *at <= months)?;
        Some(Tick { at, label: first_line(&pressure.what) })
    });
    let due = view.client.executive_kpis.iter().filter_map(|kpi| {
        let at = at(&kpi.by).filter(|at| *at > 0.0 && *at <= months)?;
        Some(Tick { at, label: words.with("gantt-due", "kpi", &kpi.name) })
    });
    let every = if months > 14.0 { 3 } else { 1 };
    let month_ticks = (0..=months as i32).step_by(every).filter_map(|month| {
        let date = add_months(start.first_of_month(), month + i32::from(start.day() > 1))?;
        let at = months_between(start, date);
        // A label needs room before the axis ends.
        (at + months * 0.12 <= months).then(|| Tick { at, label: words.locale.month_year(date) })
    });
    (!phases.is_empty()).then(|| Gantt {
        title: words.say("chart-gantt"),
        months,
        listed: false,
        ticks: month_ticks.collect(),
        deadlines: pressing.chain(due).collect(),
        phases,
        us: view.vendor.name.clone(),
        client: view.client.short.clone(),
        milestone: words.say("gantt-acceptance"),
    })
}

/// The first line of an author's text, without its Markdown.
fn first_line(text: &str) -> String {
    use crate::doc::{Kind, markdown, plain};
    let blocks = markdown::parse_text(text);
    match blocks.first().map(|block| &block.kind) {
        Some(Kind::Paragraph(inlines)) => plain(inlines),
        _ => text.lines().next().unwrap_or_default().to_owned(),
    }
}

fn criteria(view: &ClientView, words: &Words) -> Option<Criteria> {
    let criterion = |criterion: &super::CriterionView| Criterion {
        label: criterion.name.clone(),
        weight: chart::Figure {
            value: criterion.weight,
            text: words.locale.quantity(crate::locale::rounded_f64(criterion.weight, 1), "percent"),
        },
        rating: Some(match criterion.we {
            "strong" => 4,
            "good" => 3,
            "fair" => 2,
            _ => 1,
        }),
        rating_text: words.say(&format!("rating-{}", criterion.we)),
    };
    let criteria: Vec<Criterion> = view.solution.criteria.iter().map(criterion).collect();
    (!criteria.is_empty()).then(|| Criteria {
        title: words.say("chart-criteria"),
        weight: words.say("weight"),
        rating: words.say("criteria-rating"),
        criteria,
    })
}

fn ramp(view: &ClientView, words: &Words) -> Option<Ramp> {
    let steps: Vec<RampStep> = view
        .plan
        .phases
        .iter()
        .filter(|phase| phase.ramp > 0.0)
        .map(|phase| RampStep {
            at: phase.end_month,
            share: chart::Figure { value: phase.ramp, text: words.locale.percent(phase.ramp, 0) },
            label: phase.name.clone(),
        })
        .collect();
    let last = steps.last()?.at;
    Some(Ramp {
        title: words.say("chart-ramp"),
        months: (last / 12.0).ceil().max(1.0) * 12.0,
        ticks: year_ticks((last / 12.0).ceil().max(1.0) as usize, words),
        steps,
    })
}
