//! What holds for charts of one item, of forty, of labels as long as paragraphs, and of amounts of any size.

use super::cash::{Balance, CumulativeCash, Payback};
use super::criteria::{Criteria, Criterion};
use super::gantt::{Deadline, Gantt, Mark, MarkKind, Month, Phase};
use super::map::BvfMap;
use super::samples::{figure, map, measure, theme, tick};
use super::tests::{keeps_labels_apart, labels, stays_inside};
use super::tornado::{Swing, Tornado};
use super::waterfall::{Step, StepKind, Waterfall};
use super::{Chart, plot};
use crate::chart::scene::{Scene, Shape};
use crate::theme::{THEMES, Theme, contrast};

/// The text of a page, in points.
const PAGE: (f32, f32) = (475.0, 680.0);

/// Three hundred characters.
fn long(latin: bool) -> String {
    let text = if latin {
        "Share of orders that leave the plant on the promised day "
    } else {
        "按承诺日期出厂的订单占比，"
    };
    text.chars().cycle().take(300).collect::<String>().trim_end().to_owned()
}

/// Labels of one item, of forty, and long ones.
fn label_sets() -> Vec<Vec<String>> {
    let numbered = |count: usize| (1..=count).map(|at| format!("Item {at} of the list")).collect();
    vec![numbered(1), numbered(40), vec![long(true); 5], vec![long(false); 5]]
}

/// Amounts for so many items, with the texts that show them.
fn amounts(count: usize) -> Vec<Vec<super::Figure>> {
    let all = |value: f64, text: &str| (0..count).map(|_| figure(value, text)).collect::<Vec<_>>();
    vec![all(1_250.0, "€1,250"), all(0.0, "€0"), all(-890.0, "−€890"), all(9.9e13, "ZAR 99 000 000 000 000")]
}

/// Asserts that the parts of a chart can be read, keep their labels apart, and show every one of `texts`.
#[track_caller]
fn shows(name: &str, chart: &Chart, texts: &[String]) {
    let parts = chart.parts(PAGE.0, PAGE.1, &theme(), &measure);
    let mut shown = String::new();
    for part in &parts {
        stays_inside(part, PAGE.0, PAGE.1);
        let scene = part.draw(PAGE.0, PAGE.1, &theme(), &measure);
        keeps_labels_apart(name, &scene);
        shown.push_str(&letters(labels(&scene).iter().map(|label| label.text.as_str())));
        shown.push('\n');
    }
    for text in texts {
        assert!(shown.contains(&letters([text.as_str()])), "{name}: `{text}` is not shown");
    }
}

/// Texts without spaces and hyphens, where lines end.
fn letters<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    texts.into_iter().flat_map(str::chars).filter(|c| !c.is_whitespace() && *c != '-').collect()
}

#[test]
fn tornados_show_every_swing() {
    for labels in label_sets() {
        for figures in amounts(labels.len()) {
            let text = figures[0].text.clone();
            let swing = |(label, figure): (&String, super::Figure)| Swing {
                label: label.clone(),
                low: super::Figure::default(),
                high: figure,
                ..Swing::default()
            };
            let swings: Vec<Swing> = labels.iter().zip(figures).map(swing).collect();
            let chart = Chart::Tornado(Tornado { swings, ..Tornado::default() });
            shows("tornado", &chart, &[&labels[..], &[text]].concat());
        }
    }
}

#[test]
fn waterfalls_show_every_step() {
    for labels in label_sets() {
        for figures in amounts(labels.len()) {
            let text = figures[0].text.clone();
            let step =
                |(label, figure): (&String, super::Figure)| Step { label: label.clone(), figure, ..Step::default() };
            let mut steps: Vec<Step> = labels.iter().zip(figures).map(step).collect();
            steps.push(Step { label: "Sum".into(), kind: StepKind::Total, ..Step::default() });
            let chart = Chart::Waterfall(Waterfall { steps, ..Waterfall::default() });
            shows("waterfall", &chart, &[&labels[..], &["Sum".into(), text]].concat());
        }
    }
}

#[test]
fn criteria_show_every_one() {
    for labels in label_sets() {
        for figures in amounts(labels.len()) {
            let criterion = |(label, weight): (&String, super::Figure)| Criterion {
                label: label.clone(),
                weight,
                rating: Some(3),
                rating_text: "met, with an interface that comes in phase two".into(),
                ..Criterion::default()
            };
            let criteria = labels.iter().zip(figures).map(criterion).collect();
            let (weight, rating) = ("Weight".into(), "How we meet it".into());
            let chart = Chart::Criteria(Criteria { weight, rating, criteria, ..Criteria::default() });
            shows("criteria", &chart, &labels);
        }
    }
}

/// A plan with a phase for each label, so many months long.
fn plan(labels: &[String], months: f64) -> Gantt {
    let length = months / labels.len() as f64;
    let phase = |(at, label): (usize, &String)| {
        let (start, end) = (at as f64 * length, (at + 1) as f64 * length);
        let mark = |kind, at, label: &String| Mark { label: label.clone(), note: "12 Mar 2027".into(), at, kind };
        Phase {
            label: label.clone(),
            note: "12 Mar 2027–30 Apr 2027".into(),
            start,
            end,
            marks: vec![
                mark(MarkKind::Us, start, label),
                mark(MarkKind::Client, start, label),
                mark(MarkKind::Client, end, label),
                mark(MarkKind::Milestone, end, label),
            ],
            ..Phase::default()
        }
    };
    let month = |at: i32| Month { at: f64::from(at), label: "Mar".into(), of_year: (at % 12 + 1) as i8 };
    let deadline = |label: &String| Deadline {
        at: months / 2.0,
        label: label.clone(),
        note: "1 Jul".into(),
        ..Deadline::default()
    };
    Gantt {
        months,
        ticks: (0..months as i32).map(month).collect(),
        years: (0..=months as i32 / 12).map(|year| tick(f64::from(year) * 12.0, "2027")).collect(),
        phases: labels.iter().enumerate().map(phase).collect(),
        pressing: "Dates that press".into(),
        deadlines: labels.iter().take(3).map(deadline).collect(),
        us: "Meridian Telematics".into(),
        client: "Kestrel".into(),
        ..Gantt::default()
    }
}

#[test]
fn plans_show_every_phase() {
    let sixty: Vec<String> = (1..=60).map(|at| format!("Phase {at}")).collect();
    for labels in label_sets().into_iter().chain([sixty]) {
        for months in [1.0, 24.0, 60.0] {
            let extra = ["Dates that press".to_owned(), "Kestrel".to_owned()];
            let extra = if labels.len() > 2 { &extra[..] } else { &extra[..1] };
            shows("gantt", &Chart::Gantt(plan(&labels, months)), &[&labels[..], extra].concat());
        }
    }
}

/// The balance at the end of a month.
type Course = fn(f64) -> f64;

#[test]
fn the_curve_shows_every_balance_of_ten_years() {
    let shapes: [(&str, Course); 5] = [
        ("rising", |month| month - 20.0),
        ("falling", |month| -month),
        ("zero", |_| 0.0),
        ("to and fro", |month| (month * 0.5).sin() * 40.0),
        ("late", |month| if month < 118.0 { -5.0 } else { 90.0 }),
    ];
    for (name, shape) in shapes {
        for (years, unit) in [(1, 1.0), (3, 1e3), (10, 1.0), (10, 1e12)] {
            let balance: Vec<f64> = (0..=years * 12).map(|month| shape(f64::from(month)) * unit).collect();
            let text = |month: usize| format!("ZAR {:.0}", balance[month]);
            let at = |month: usize| Balance { month, text: text(month), said: String::new() };
            let (low, high) = balance.iter().fold((0.0_f64, 0.0_f64), |(a, b), value| (a.min(*value), b.max(*value)));
            let chart = CumulativeCash {
                unit: "Cumulative net cash flow, in ZAR".into(),
                labelled: (0..=years as usize).map(|year| at(year * 12)).collect(),
                lowest: Some(Balance { text: "Lowest: far below".into(), ..at(4) }),
                payback: Some(Payback { at: 8.3, text: "Payback in month 9".into(), said: String::new() }),
                ticks: (0..=years).map(|year| tick(f64::from(year) * 12.0, &format!("Year {year}"))).collect(),
                grid: plot::ticks(low, high, 5)
                    .into_iter()
                    .map(|value| figure(value, &format!("{value:.0}")))
                    .collect(),
                balance: balance.clone(),
                ..CumulativeCash::default()
            };
            let texts: Vec<String> = chart.labelled.iter().map(|one| one.text.clone()).collect();
            let texts = [&texts[..], &["Payback in month 9".into(), "Lowest: far below".into()]].concat();
            shows(&format!("{name}, {years} years"), &Chart::Cash(chart), &texts);
        }
    }
}

#[test]
fn maps_show_every_node() {
    let with_labels = |mut map: BvfMap, label: &str| {
        map.levels.iter_mut().flat_map(|level| &mut level.nodes).for_each(|node| node.label = label.to_owned());
        map
    };
    let maps = [
        ("one of each", map(&[1, 1, 1, 1])),
        ("usual", map(&[6, 10, 20, 12])),
        ("two hundred", map(&[6, 20, 200, 60])),
        ("long", with_labels(map(&[2, 3, 5, 3]), &long(true))),
        ("long Chinese", with_labels(map(&[2, 3, 5, 3]), &long(false))),
    ];
    for (name, map) in maps {
        let labels: Vec<String> =
            map.levels.iter().flat_map(|level| &level.nodes).map(|node| node.label.clone()).collect();
        shows(name, &Chart::Map(map), &labels);
    }
}

#[test]
fn a_usual_map_is_read_on_one_page_and_a_large_one_on_several() {
    let parts = |map: BvfMap| Chart::Map(map).parts(PAGE.0, PAGE.1, &theme(), &measure).len();
    assert_eq!(parts(map(&[6, 10, 20, 12])), 1);
    assert!((4..=16).contains(&parts(map(&[6, 20, 200, 60]))));
}

/// Fills and lines of a drawing that say something, not the light ground behind them.
fn painted(scene: &Scene) -> Vec<crate::theme::Color> {
    let colors = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Rect { fill, .. } => *fill,
        _ => None,
    });
    colors.collect()
}

#[test]
fn bars_stand_out_from_the_paper_in_every_theme() {
    let labels: Vec<String> = ["Gain", "Loss"].map(str::to_owned).to_vec();
    let step = |label: &String, value: f64, kind| Step {
        label: label.clone(),
        figure: figure(value, "1"),
        kind,
        ..Step::default()
    };
    let steps = vec![
        step(&labels[0], 5.0, StepKind::Change),
        step(&labels[1], -2.0, StepKind::Change),
        step(&labels[0], 3.0, StepKind::Total),
    ];
    let waterfall = Chart::Waterfall(Waterfall { steps, ..Waterfall::default() });
    let gantt = Chart::Gantt(plan(&labels, 12.0));
    for (name, _) in THEMES {
        let theme = Theme::load(None, name).expect("a built-in theme");
        for chart in [&waterfall, &gantt] {
            for color in painted(&chart.draw(PAGE.0, PAGE.1, &theme, &measure)) {
                let ratio = contrast(color, plot::PAPER);
                assert!(color == plot::PAPER || ratio >= 3.0, "{name}: {color:?} has {ratio:.1}");
            }
        }
        for line in 0..12 {
            let ratio = contrast(plot::bar(plot::series(&theme, line)), plot::PAPER);
            assert!(ratio >= 3.0, "{name}: line {line} has {ratio:.1}");
        }
    }
}
