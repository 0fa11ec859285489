//! The charts of a proposal: what the view holds, with the words and figures of the document's language.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::plan::PhaseView;
use super::{Amount, ClientView, DepartmentKpiView, Figure, LeverView, Wording};
use crate::chart::cash::{Balance, CumulativeCash, Payback};
use crate::chart::criteria::{Criteria, Criterion};
use crate::chart::gantt::{Deadline, Gantt, Mark, MarkKind, Month, Phase};
use crate::chart::map::{BvfMap, Level, Link, Node, NodeState};
use crate::chart::ramp::{Ramp, RampStep};
use crate::chart::tornado::{Swing, Tornado};
use crate::chart::waterfall::{Step, StepKind, Waterfall};
use crate::chart::{self, Chart, Tick, plot};
use crate::locale::{Arg, Locale};
use crate::model::value::date::{add_months, months_between};

/// Names of the charts that templates can ask for.
pub const NAMES: [&str; 7] = ["map", "cash", "waterfall", "gantt", "criteria", "ramp", "tornado"];

/// All charts that have something to show, by name.
pub fn charts(view: &ClientView, locale: &Locale) -> BTreeMap<&'static str, Chart> {
    let words = Wording { locale, currency: view.currency };
    let all = [
        ("map", map(view, &words).map(Chart::Map)),
        ("cash", cash(view, &words).map(Chart::Cash)),
        ("waterfall", waterfall(view, &words).map(Chart::Waterfall)),
        ("gantt", gantt(view, &words).map(Chart::Gantt)),
        ("criteria", criteria(view, &words).map(Chart::Criteria)),
        ("ramp", ramp(view, &words).map(Chart::Ramp)),
        ("tornado", tornado(view, &words).map(Chart::Tornado)),
    ];
    all.into_iter().filter_map(|(name, chart)| Some((name, chart?))).collect()
}

impl Wording<'_> {
    /// A message with a count and an amount.
    fn counted(&self, key: &str, (name, count): (&str, usize), amount: &str) -> String {
        self.locale.message(key, &[(name, self.locale.count(count as u64)), ("amount", Arg::text(amount))])
    }

    fn figure(&self, figure: &Figure) -> String {
        figure.shown(self.locale)
    }

    fn change(&self, from: &Figure, to: &Figure) -> String {
        from.change(to, self.locale)
    }

    fn day(&self, iso: &str) -> String {
        iso.parse().map_or_else(|_| iso.to_owned(), |date: Date| self.locale.date_medium(date))
    }
}

/// The framework, level by level.
fn map(view: &ClientView, words: &Wording) -> Option<BvfMap> {
    let said = Said::new(view, words);
    let node = |id: &str, label: &str, detail: String, said: String| Node {
        id: id.to_owned(),
        label: label.to_owned(),
        detail,
        said,
        ..Node::default()
    };
    let executive = view.client.executive_kpis.iter().map(|kpi| {
        let figures = kpi.baseline.as_ref().zip(kpi.target.as_ref());
        let said = match figures {
            Some((from, to)) => {
                let (from, to) = (words.figure(from), words.figure(to));
                words.with("alt-executive-change", &[("name", &kpi.name), ("from", &from), ("to", &to)])
            }
            None => words.with("alt-executive", &[("name", &kpi.name)]),
        };
        node(&kpi.id, &kpi.name, figures.map_or_else(String::new, |(from, to)| words.change(from, to)), said)
    });
    let initiatives =
        view.initiatives.iter().map(|one| node(&one.id, &one.name, String::new(), said.initiative(&one.id, &one.name)));
    let department = view.department_kpis.iter().map(|kpi| Node {
        state: if kpi.moved_by.is_empty() { NodeState::Open } else { NodeState::Kept },
        ..node(&kpi.id, &kpi.name, words.change(&kpi.baseline, &kpi.target), said.department(kpi))
    });
    let components = view
        .solution
        .components
        .iter()
        .map(|one| node(&one.id, &one.name, String::new(), said.component(&one.id, &one.name)));
    let level = |key: &str, nodes: Vec<Node>| Level { title: words.say(key), nodes };
    let map = BvfMap {
        said: words.say("alt-map"),
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

/// Sentences about the framework's nodes.
struct Said<'v> {
    view: &'v ClientView,
    words: &'v Wording<'v>,
    names: BTreeMap<&'v str, &'v str>,
}

impl<'v> Said<'v> {
    fn new(view: &'v ClientView, words: &'v Wording) -> Self {
        let executive = view.client.executive_kpis.iter().map(|kpi| (kpi.id.as_str(), kpi.name.as_str()));
        let initiatives = view.initiatives.iter().map(|one| (one.id.as_str(), one.name.as_str()));
        Said { view, words, names: executive.chain(initiatives).collect() }
    }

    /// Names of what a node serves on the level above.
    fn served(&self, id: &str) -> String {
        let served = self.view.links.iter().filter(|(lower, _)| lower == id);
        let names: Vec<&str> = served.filter_map(|(_, upper)| self.names.get(upper.as_str()).copied()).collect();
        self.words.locale.list(&names)
    }

    fn initiative(&self, id: &str, name: &str) -> String {
        match self.served(id) {
            none if none.is_empty() => self.words.with("alt-initiative-alone", &[("name", name)]),
            served => self.words.with("alt-initiative", &[("name", name), ("served", &served)]),
        }
    }

    fn department(&self, kpi: &DepartmentKpiView) -> String {
        let words = self.words;
        let (from, to, served) = (words.figure(&kpi.baseline), words.figure(&kpi.target), self.served(&kpi.id));
        let movers = words.locale.list(&kpi.moved_by);
        let key = if movers.is_empty() { "alt-department-open" } else { "alt-department" };
        let texts = [("name", &*kpi.name), ("from", &from), ("to", &to), ("served", &served), ("movers", &movers)];
        words.with(key, &texts)
    }

    /// Nothing where the department KPIs that it moves name it already.
    fn component(&self, id: &str, name: &str) -> String {
        if self.view.links.iter().any(|(lower, _)| lower == id) {
            return String::new();
        }
        self.words.with("alt-component", &[("name", name)])
    }
}

fn cash(view: &ClientView, words: &Wording) -> Option<CumulativeCash> {
    let case = &view.case;
    let moves = case.balance.iter().any(|balance| *balance != 0.0);
    let balance_at = |month: usize| case.balance.get(month).copied().unwrap_or(0.0);
    let (low, high) =
        case.balance.iter().fold((0.0_f64, 0.0_f64), |(low, high), balance| (low.min(*balance), high.max(*balance)));
    let start = (balance_at(0) != 0.0).then(|| {
        let text = words.money(Amount(balance_at(0)));
        Balance { month: 0, said: words.with("alt-cash-start", &[("amount", &text)]), text }
    });
    let year_ends = (1..=case.years).map(|year| {
        let text = words.money(Amount(balance_at(year * 12)));
        Balance { month: year * 12, said: words.counted("alt-cash-year", ("n", year), &text), text }
    });
    let lowest = (case.peak_funding.0 > 0.0).then(|| {
        let amount = words.money(Amount(-case.peak_funding.0));
        Balance {
            month: case.lowest_month,
            text: words.with("cash-lowest", &[("amount", &amount)]),
            said: words.counted("alt-cash-lowest", ("month", case.lowest_month), &amount),
        }
    });
    let payback = case.payback.filter(|months| *months > 0.0).map(|at| {
        let month = || words.locale.count(u64::from(case.payback_months.unwrap_or_default()));
        Payback {
            at,
            text: words.locale.message("cash-payback", &[("months", month())]),
            said: words.locale.message("alt-cash-payback", &[("month", month())]),
        }
    });
    moves.then(|| CumulativeCash {
        said: words.locale.message("alt-cash", &[("years", words.locale.count(case.years as u64))]),
        unit: words.with("cash-unit", &[("currency", words.currency)]),
        balance: case.balance.clone(),
        ticks: year_ticks(case.years, words),
        labelled: start.into_iter().chain(year_ends).collect(),
        lowest,
        payback,
        grid: plot::ticks(low, high, 5)
            .into_iter()
            .map(|value| chart::Figure { value, text: words.locale.number_short(crate::locale::rounded_f64(value, 2)) })
            .collect(),
    })
}

fn year_ticks(years: usize, words: &Wording) -> Vec<Tick> {
    let mut ticks = vec![Tick { at: 0.0, label: words.say("cash-start") }];
    ticks.extend((1..=years).map(|year| Tick {
        at: (year * 12) as f64,
        label: words.locale.message("year-n", &[("n", words.locale.count(year as u64))]),
    }));
    ticks
}

/// Its bars are the lines of the business case's table, at present value.
fn waterfall(view: &ClientView, words: &Wording) -> Option<Waterfall> {
    let case = &view.case;
    let step = |label: String, value: f64, kind| {
        let text = words.money(Amount(value));
        let key = match kind {
            StepKind::Total => "alt-sum",
            StepKind::Change if value < 0.0 => "alt-takes",
            StepKind::Change => "alt-adds",
        };
        let said_amount = if key == "alt-takes" { words.money(Amount(-value)) } else { text.clone() };
        let said = words.with(key, &[("name", &label), ("amount", &said_amount)]);
        Step { label, figure: chart::Figure { value, text }, kind, said }
    };
    let mut steps: Vec<Step> =
        case.benefit_lines.iter().map(|line| step(line.name.clone(), line.present_value.0, StepKind::Change)).collect();
    if let Some(tax) = &case.tax {
        steps.push(step(words.say("tax-on-benefits"), tax.on_benefits.present_value.0, StepKind::Change));
    }
    match case.benefit_lines.len() {
        0 => return None,
        1 if case.tax.is_none() => {}
        _ => steps.push(step(words.say("benefits-total"), case.pv_benefits.0, StepKind::Total)),
    }
    let groups = case.cost_groups.iter().filter(|group| group.present_value.0 != 0.0);
    steps.extend(
        groups.map(|group| step(words.say(&format!("cost-{}", group.kind)), -group.present_value.0, StepKind::Change)),
    );
    if let Some(tax) = &case.tax {
        steps.push(step(words.say("tax-relief"), -tax.relief.present_value.0, StepKind::Change));
    }
    steps.push(step(words.say("npv"), case.npv.0, StepKind::Total));
    Some(Waterfall { said: words.say("alt-waterfall"), steps, ..Waterfall::default() })
}

/// So many figures are shown in the picture of what moves the result.
const STRONGEST: usize = 7;

/// What each figure with a range does to the result, alone; those that move it most.
fn tornado(view: &ClientView, words: &Wording) -> Option<Tornado> {
    let result = |amount: f64| chart::Figure { value: amount, text: words.money(Amount(amount)) };
    let base = words.with("tornado-base", &[("amount", &words.money(view.case.npv))]);
    let swing = |lever: &LeverView| {
        let [first, second] = lever.ends.as_ref()?;
        let (low, high) = if first.npv <= second.npv { (first, second) } else { (second, first) };
        let (from, to) = (words.figure(&low.value), words.figure(&high.value));
        let note = words.locale.range(&low.value.before(&high.value, words.locale), &to);
        let (low, high) = (result(low.npv.0), result(high.npv.0));
        let name = ("name", lever.name.as_str());
        let texts = [name, ("from", &from), ("to", &to), ("low", &low.text), ("high", &high.text)];
        Some(Swing { said: words.with("alt-swing", &texts), label: lever.name.clone(), note, low, high })
    };
    let swings: Vec<Swing> = view.outlook.levers.iter().filter_map(swing).take(STRONGEST).collect();
    (!swings.is_empty()).then(|| Tornado {
        said: words.with("alt-tornado", &[("base", &base)]),
        base: chart::Figure { value: view.case.npv.0, text: base },
        swings,
        covers: None,
    })
}

/// Plans with so many actions at most show each in a row of its own.
const LISTED: usize = 8;

fn gantt(view: &ClientView, words: &Wording) -> Option<Gantt> {
    let start: Date = view.plan.start.parse().ok()?;
    let at = |iso: &str| iso.parse().ok().map(|date: Date| months_between(start, date));
    let phases: Vec<Phase> = view.plan.phases.iter().map(|phase| phase_of_plan(phase, view, words, start)).collect();
    let last = phases.iter().map(|phase| phase.end).fold(0.0, f64::max);
    let months = last.ceil() + 1.0;
    let deadline = |iso: &str, label: String| {
        let at = at(iso).filter(|at| *at > 0.0)?;
        let note = words.day(iso);
        let said = words.with("alt-deadline", &[("date", &note), ("what", &label)]);
        Some(Deadline { at, beyond: at > months, label, note, said })
    };
    let pressing = view.client.pressures.iter().filter_map(|one| deadline(&one.when, first_line(&one.what)));
    let due = view.client.executive_kpis.iter();
    let due = due.filter_map(|kpi| deadline(&kpi.by, words.with("gantt-due", &[("kpi", &kpi.name)])));
    // A month may begin before the plan does: its part of the axis is labelled too.
    let begins = (0..=months as i32 + 1).filter_map(|month| add_months(start.first_of_month(), month));
    let begins: Vec<(Date, f64)> =
        begins.map(|date| (date, months_between(start, date).max(0.0))).filter(|(_, at)| *at < months).collect();
    let ticks = begins.iter().map(|(date, at)| Month {
        at: *at,
        label: words.locale.month_short(*date),
        of_year: date.month(),
    });
    let years = begins.iter().enumerate().filter(|(number, (date, _))| *number == 0 || date.month() == 1);
    let years = years.map(|(_, (date, at))| Tick { at: *at, label: words.locale.year(*date) });
    let actions: usize = view.plan.phases.iter().map(|phase| phase.actions.len()).sum();
    (!phases.is_empty()).then(|| Gantt {
        listed: actions <= LISTED,
        said: words.with("alt-gantt", &[("start", &words.day(&view.plan.start)), ("end", &words.day(&view.plan.end))]),
        from: 0.0,
        months,
        ticks: ticks.collect(),
        years: years.collect(),
        pressing: words.say("pressures-caption"),
        deadlines: pressing.chain(due).collect(),
        phases,
        us: view.vendor.name.clone(),
        client: view.client.short.clone(),
    })
}

fn phase_of_plan(phase: &PhaseView, view: &ClientView, words: &Wording, start: Date) -> Phase {
    let mut marks: Vec<Mark> = phase
        .actions
        .iter()
        .filter_map(|action| {
            Some(Mark {
                label: first_line(&action.what),
                note: words.day(&action.by),
                at: action.by.parse().ok().map(|date: Date| months_between(start, date))?,
                kind: if action.side == "us" { MarkKind::Us } else { MarkKind::Client },
            })
        })
        .collect();
    let (from, to) = (words.day(&phase.start), words.day(&phase.end));
    let mut said = vec![words.with("alt-phase", &[("name", &phase.name), ("start", &from), ("end", &to)])];
    for (kind, who) in [(MarkKind::Us, &view.vendor.name), (MarkKind::Client, &view.client.short)] {
        let mut dates: Vec<&Mark> = marks.iter().filter(|mark| mark.kind == kind).collect();
        dates.sort_by(|a, b| a.at.total_cmp(&b.at));
        let mut dates: Vec<&str> = dates.iter().map(|mark| mark.note.as_str()).collect();
        dates.dedup();
        if !dates.is_empty() {
            said.push(words.with("alt-actions", &[("who", who), ("dates", &words.locale.list(&dates))]));
        }
    }
    if !phase.done_kpi.is_empty() || !phase.done_text.is_empty() {
        let reached = phase.done_reaches.as_ref().map(|figure| words.figure(figure)).unwrap_or_default();
        let acceptance = words.say("gantt-acceptance");
        let dated = [&*acceptance, &words.say("colon"), &to].concat();
        let parts = [phase.done_kpi.as_str(), &reached];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let result = parts.join(&words.say("colon"));
        let (label, note) = match result.trim() {
            "" => (acceptance.as_str(), &to),
            result => (result, &dated),
        };
        let what = if phase.done_kpi.is_empty() { first_line(&phase.done_text) } else { label.to_owned() };
        said.push(words.with("alt-milestone", &[("date", &to), ("what", &what)]));
        marks.push(Mark {
            label: label.to_owned(),
            note: note.clone(),
            at: phase.end_month,
            kind: MarkKind::Milestone,
        });
    }
    Phase {
        label: phase.name.clone(),
        note: words.locale.range(&from, &to),
        start: phase.start_month,
        end: phase.end_month,
        marks,
        said: plot::sentences(said.iter().map(String::as_str)),
    }
}

/// The first line of an author's text, without its Markdown and without the full stop at its end.
fn first_line(text: &str) -> String {
    use crate::doc::{Kind, markdown, plain};
    let blocks = markdown::parse_text(text);
    let line = match blocks.first().map(|block| &block.kind) {
        Some(Kind::Paragraph(inlines)) => plain(inlines),
        _ => text.lines().next().unwrap_or_default().to_owned(),
    };
    line.trim_end().trim_end_matches(['.', '。']).to_owned()
}

fn criteria(view: &ClientView, words: &Wording) -> Option<Criteria> {
    let criterion = |criterion: &super::CriterionView| {
        let weight = words.locale.quantity(crate::locale::rounded_f64(criterion.weight, 1), "percent");
        let steps: u8 = match criterion.we {
            "strong" => 4,
            "good" => 3,
            "fair" => 2,
            _ => 1,
        };
        let rating = words.say(&format!("rating-{}", criterion.we));
        let shown = steps.to_string();
        let texts = [("name", &*criterion.name), ("weight", &weight), ("steps", &shown), ("rating", &rating)];
        Criterion {
            said: words.with("alt-criterion", &texts),
            label: criterion.name.clone(),
            weight: chart::Figure { value: criterion.weight, text: weight },
            rating: Some(steps),
            rating_text: rating,
        }
    };
    let criteria: Vec<Criterion> = view.solution.criteria.iter().map(criterion).collect();
    (!criteria.is_empty()).then(|| Criteria {
        said: words.say("alt-criteria"),
        weight: words.say("weight"),
        rating: words.say("criteria-rating"),
        criteria,
        ..Criteria::default()
    })
}

fn ramp(view: &ClientView, words: &Wording) -> Option<Ramp> {
    let step = |phase: &PhaseView| {
        let share = words.locale.percent(phase.counted, 0);
        RampStep {
            at: phase.effect_month,
            said: words.with("alt-ramp-step", &[("name", &phase.name), ("share", &share)]),
            share: chart::Figure { value: phase.counted, text: share },
            label: phase.name.clone(),
        }
    };
    let mut phases: Vec<&PhaseView> = view.plan.phases.iter().filter(|phase| phase.counted > 0.0).collect();
    phases.sort_by(|a, b| a.effect_month.total_cmp(&b.effect_month));
    let steps: Vec<RampStep> = phases.into_iter().map(step).collect();
    let last = steps.last()?.at;
    Some(Ramp {
        said: words.say("alt-ramp"),
        months: (last / 12.0).ceil().max(1.0) * 12.0,
        ticks: year_ticks((last / 12.0).ceil().max(1.0) as usize, words),
        steps,
    })
}
