//! What holds for every chart, whatever its data.

use super::cash::{Balance, CumulativeCash, Payback};
use super::criteria::{Criteria, Criterion};
use super::gantt::{Deadline, Gantt, Mark, MarkKind, Month, Phase};
use super::map::{BvfMap, Level, Link, Node, NodeState};
use super::place::Area;
use super::ramp::{Ramp, RampStep};
use super::samples::{all, measure, theme};
use super::scene::{Anchor, Label, Scene, Segment, Shape};
use super::tornado::{Swing, Tornado};
use super::waterfall::{Step, StepKind, Waterfall};
use super::{Chart, Figure, Tick, plot};
use proptest::collection::vec;
use proptest::prelude::*;

/// Where a label is painted, from the top of its capitals to the bottom of its descenders.
pub fn area(label: &Label) -> Area {
    let w = measure(&label.text, label.size, label.bold);
    let x = match label.anchor {
        Anchor::Start => label.x,
        Anchor::Middle => label.x - w / 2.0,
        Anchor::End => label.x - w,
    };
    Area { x, y: label.y - 0.8 * label.size, w, h: 1.05 * label.size }
}

/// The labels of a drawing.
pub fn labels(scene: &Scene) -> Vec<&Label> {
    fn label(shape: &Shape) -> Option<&Label> {
        if let Shape::Text(label) = shape { Some(label) } else { None }
    }
    scene.shapes.iter().filter_map(label).collect()
}

/// The corners of everything that is painted.
fn extent(shape: &Shape) -> Vec<(f32, f32)> {
    match shape {
        Shape::Rect { x, y, w, h, .. } => {
            assert!(*w >= 0.0 && *h >= 0.0, "{shape:?}");
            vec![(*x, *y), (x + w, y + h)]
        }
        Shape::Path { segments, .. } => segments
            .iter()
            .flat_map(|segment| match *segment {
                Segment::Move(x, y) | Segment::Line(x, y) => vec![(x, y)],
                Segment::Curve(ax, ay, bx, by, x, y) => vec![(ax, ay), (bx, by), (x, y)],
                Segment::Close => vec![],
            })
            .collect(),
        Shape::Text(label) => {
            let Area { x, y, w, h } = area(label);
            vec![(x, y), (x + w, y + h)]
        }
    }
}

/// Asserts that a chart is as large as asked for and paints nothing outside.
#[track_caller]
pub fn stays_inside(chart: &Chart, width: f32, max_height: f32) {
    let scene = chart.draw(width, max_height, &theme(), &measure);
    assert!((scene.width - width).abs() < 0.001);
    assert!(scene.height <= max_height, "{} > {max_height}", scene.height);
    for shape in &scene.shapes {
        for (x, y) in extent(shape) {
            let inside = (-0.5..=width + 0.5).contains(&x) && (-0.5..=scene.height + 0.5).contains(&y);
            assert!(inside, "({x}, {y}) of {shape:?} is outside {width} x {}", scene.height);
        }
    }
}

#[test]
fn ordinary_charts_stay_inside_and_their_labels_apart() {
    for (name, chart) in all() {
        stays_inside(&chart, 480.0, 680.0);
        keeps_labels_apart(name, &chart.draw(480.0, 680.0, &theme(), &measure));
    }
}

/// Asserts that the labels of a drawing can be read and none covers another.
#[track_caller]
pub fn keeps_labels_apart(name: &str, scene: &Scene) {
    let labels = labels(scene);
    assert!(!labels.is_empty(), "{name}");
    for (at, label) in labels.iter().enumerate() {
        assert!(label.size >= plot::SMALLEST - 0.01, "{name}: `{}` is {} pt", label.text, label.size);
        for other in &labels[at + 1..] {
            let overlap = area(label).overlap(&area(other)) > 0.0;
            assert!(!overlap, "{name}: `{}` and `{}` overlap", label.text, other.text);
        }
    }
}

#[test]
fn texts_have_the_theme_s_strongest_colours() {
    let colors = theme().colors;
    for (name, chart) in all() {
        for label in labels(&chart.draw(480.0, 680.0, &theme(), &measure)) {
            assert!([colors.text, colors.on_primary].contains(&label.color), "{name}: `{}`", label.text);
        }
    }
}

/// Everything but the axes' labels and the headings of columns.
#[test]
fn descriptions_say_what_the_charts_show() {
    for (name, chart) in all() {
        let description = chart.description();
        let key: &[&str] = match &chart {
            Chart::Cash(cash) => {
                let grid = cash.grid.iter().map(|line| &line.text);
                let axes = grid.chain(cash.ticks.iter().map(|tick| &tick.label)).chain([&cash.unit]);
                &axes.map(String::as_str).collect::<Vec<_>>()
            }
            Chart::Gantt(gantt) => {
                let months = gantt.ticks.iter().map(|month| &month.label);
                &months.chain(gantt.years.iter().map(|year| &year.label)).map(String::as_str).collect::<Vec<_>>()
            }
            Chart::Ramp(ramp) => &ramp.ticks.iter().map(|tick| tick.label.as_str()).collect::<Vec<_>>(),
            Chart::Criteria(criteria) => &[criteria.weight.as_str(), criteria.rating.as_str()],
            _ => &[],
        };
        for label in labels(&chart.draw(480.0, 680.0, &theme(), &measure)) {
            let said = description.contains(label.text.trim_end_matches('-')) || key.contains(&label.text.as_str());
            assert!(said, "{name}: `{}` isn't in `{description}`", label.text);
        }
    }
}

#[test]
fn the_same_chart_is_drawn_the_same() {
    for (_, chart) in all() {
        let draw = || chart.draw(480.0, 680.0, &theme(), &measure);
        assert_eq!(draw(), draw());
    }
}

#[test]
fn charts_without_data_are_empty() {
    let charts = [
        Chart::Map(BvfMap::default()),
        Chart::Cash(CumulativeCash::default()),
        Chart::Waterfall(Waterfall::default()),
        Chart::Gantt(Gantt::default()),
        Chart::Criteria(Criteria::default()),
        Chart::Ramp(Ramp::default()),
        Chart::Tornado(Tornado::default()),
    ];
    for chart in charts {
        stays_inside(&chart, 480.0, 680.0);
        assert!(labels(&chart.draw(480.0, 680.0, &theme(), &measure)).is_empty(), "{chart:?}");
        assert_eq!(chart.description(), "");
    }
}

#[test]
fn a_heading_stays_inside_where_its_column_is_empty() {
    let criterion = Criterion { label: "Reach".into(), ..Criterion::default() };
    let rating = "建立覆盖全部工厂的订单排产与协同机制，并在第二阶段（含供应商门户）推广到全部供应商。".into();
    stays_inside(&Chart::Criteria(Criteria { rating, criteria: vec![criterion], ..Criteria::default() }), 200.0, 430.0);
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("NPV".to_owned()),
        Just("Unplanned downtime of the filling lines in both of the plants".to_owned()),
        Just("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".to_owned()),
        Just("建立覆盖全部工厂的订单排产与协同机制，并在第二阶段（含供应商门户）推广到全部供应商。".to_owned()),
        Just("on-time delivery ".repeat(12)),
        "[a-z ]{0,40}",
    ]
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        Just(f64::NAN),
        Just(f64::INFINITY),
        Just(1e300),
        Just(-1e12),
        Just(1e-9),
        -1000.0..1000.0_f64,
    ]
}

fn month() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), Just(-3.0), Just(f64::NAN), Just(1e9), 0.0..36.0_f64]
}

fn figure() -> impl Strategy<Value = Figure> {
    (value(), text()).prop_map(|(value, text)| Figure { value, text })
}

fn tick() -> impl Strategy<Value = Tick> {
    (month(), text()).prop_map(|(at, label)| Tick { at, label })
}

fn map() -> impl Strategy<Value = BvfMap> {
    let state = prop_oneof![Just(NodeState::Kept), Just(NodeState::Open), Just(NodeState::Dropped)];
    let node = (0..40_u8, text(), text(), state);
    let node = node.prop_map(|(id, label, detail, state)| Node {
        id: id.to_string(),
        label,
        detail,
        state,
        ..Node::default()
    });
    let level = (text(), vec(node, 0..12)).prop_map(|(title, nodes)| Level { title, nodes });
    let link = (0..40_u8, 0..40_u8).prop_map(|(from, to)| Link { from: from.to_string(), to: to.to_string() });
    (vec(level, 4), vec(link, 0..60), text(), text()).prop_map(|(levels, links, open, dropped)| BvfMap {
        levels: levels.try_into().expect("there are four"),
        links,
        open,
        dropped,
        ..BvfMap::default()
    })
}

fn cash() -> impl Strategy<Value = CumulativeCash> {
    let balance = || (0..80_usize, text()).prop_map(|(month, text)| Balance { month, text, said: String::new() });
    let payback = (month(), text()).prop_map(|(at, text)| Payback { at, text, said: String::new() });
    let marks = (vec(balance(), 0..6), proptest::option::of(balance()), proptest::option::of(payback), text());
    (vec(value(), 0..60), vec(tick(), 0..6), marks, vec(figure(), 0..6)).prop_map(
        |(balance, ticks, (labelled, lowest, payback, unit), grid)| CumulativeCash {
            unit,
            balance,
            ticks,
            labelled,
            lowest,
            payback,
            grid,
            ..CumulativeCash::default()
        },
    )
}

fn gantt() -> impl Strategy<Value = Gantt> {
    let kind = prop_oneof![Just(MarkKind::Us), Just(MarkKind::Client), Just(MarkKind::Milestone)];
    let mark = (text(), text(), month(), kind);
    let mark = mark.prop_map(|(label, note, at, kind)| Mark { label, note, at, kind });
    let phase = (text(), text(), month(), month(), vec(mark, 0..5));
    let phase =
        phase.prop_map(|(label, note, start, end, marks)| Phase { label, note, start, end, marks, ..Phase::default() });
    let of_year = 1..=12_i8;
    let calendar = (month(), text(), of_year).prop_map(|(at, label, of_year)| Month { at, label, of_year });
    let deadline = (month(), text(), text());
    let deadline = deadline.prop_map(|(at, label, note)| Deadline { at, label, note, ..Deadline::default() });
    let axis = (month(), vec(calendar, 0..14), vec(tick(), 0..4));
    (axis, vec(phase, 0..5), vec(deadline, 0..5), vec(text(), 3)).prop_map(
        |((months, ticks, years), phases, deadlines, words)| Gantt {
            months,
            ticks,
            years,
            phases,
            deadlines,
            us: words[0].clone(),
            client: words[1].clone(),
            pressing: words[2].clone(),
            ..Gantt::default()
        },
    )
}

fn rows() -> impl Strategy<Value = Chart> {
    let kind = prop_oneof![Just(StepKind::Change), Just(StepKind::Total)];
    let step =
        (text(), figure(), kind).prop_map(|(label, figure, kind)| Step { label, figure, kind, ..Step::default() });
    let waterfall = vec(step, 0..20).prop_map(|steps| Waterfall { steps, ..Waterfall::default() });
    let swing = (text(), text(), figure(), figure());
    let swing = swing.prop_map(|(label, note, low, high)| Swing { label, note, low, high, ..Swing::default() });
    let tornado = (figure(), vec(swing, 0..12));
    let tornado = tornado.prop_map(|(base, swings)| Tornado { base, swings, ..Tornado::default() });
    let criterion = (text(), figure(), proptest::option::of(0..9_u8), text());
    let criterion = criterion.prop_map(|(label, weight, rating, rating_text)| Criterion {
        label,
        weight,
        rating,
        rating_text,
        ..Criterion::default()
    });
    let criteria = (text(), text(), vec(criterion, 0..12));
    let criteria =
        criteria.prop_map(|(weight, rating, criteria)| Criteria { weight, rating, criteria, ..Criteria::default() });
    let step =
        (month(), figure(), text()).prop_map(|(at, share, label)| RampStep { at, share, label, ..RampStep::default() });
    let ramp = (month(), vec(tick(), 0..6), vec(step, 0..6));
    let ramp = ramp.prop_map(|(months, ticks, steps)| Ramp { months, ticks, steps, ..Ramp::default() });
    prop_oneof![
        waterfall.prop_map(Chart::Waterfall),
        tornado.prop_map(Chart::Tornado),
        criteria.prop_map(Chart::Criteria),
        ramp.prop_map(Chart::Ramp),
    ]
}

fn chart() -> impl Strategy<Value = Chart> {
    prop_oneof![
        1 => map().prop_map(Chart::Map),
        1 => cash().prop_map(Chart::Cash),
        1 => gantt().prop_map(Chart::Gantt),
        3 => rows(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn whatever_the_data_charts_stay_inside(chart in chart(), width in 200.0..800.0_f32, height in 60.0..800.0_f32) {
        stays_inside(&chart, width, height);
    }
}
