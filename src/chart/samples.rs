//! Charts to test with: a theme, an approximate measure, and the charts of an ordinary case.

use super::cash::{Balance, CumulativeCash, Payback};
use super::criteria::{Criteria, Criterion};
use super::gantt::{Deadline, Gantt, Mark, MarkKind, Month, Phase};
use super::map::{BvfMap, Level, Link, Node, NodeState};
use super::ramp::{Ramp, RampStep};
use super::tornado::{Swing, Tornado};
use super::waterfall::{Step, StepKind, Waterfall};
use super::{Chart, Figure, Tick};
use crate::theme::Theme;

/// About what a sans serif measures: half an em a letter, one em a Chinese character.
pub fn measure(text: &str, size: f32, bold: bool) -> f32 {
    let em = |c: char| if c >= '\u{2e80}' { 1.0 } else { 0.52 };
    text.chars().map(em).sum::<f32>() * size * if bold { 1.06 } else { 1.0 }
}

/// A theme as they are.
pub fn theme() -> Theme {
    const YAML: &str = "
page: { size: a4, margin_top: 70, margin_bottom: 70, margin_left: 57, margin_right: 57 }
fonts: { body: Noto Serif, heading: Noto Sans }
text: { body: 10, leading: 1.4, table: 9, small: 8, lead: 12, headings: [20, 15, 12, 10.5], title: 30, figure: 22 }
colors:
  text: '#1f2933'
  muted: '#5f6c7b'
  primary: '#1b365d'
  accent: '#c8702a'
  on_primary: '#ffffff'
  tint: '#f3f5f8'
  line: '#cfd6de'
  positive: '#2e7d6b'
  negative: '#b3473d'
  series: ['#1b365d', '#c8702a', '#2e7d6b', '#7b5ea7', '#b3473d', '#4a90b8']
";
    serde_yaml::from_str(YAML).expect("the sample theme is sound")
}

pub fn figure(value: f64, text: &str) -> Figure {
    Figure { value, text: text.to_owned() }
}

pub fn tick(at: f64, label: &str) -> Tick {
    Tick { at, label: label.to_owned() }
}

/// Every chart in an ordinary case, with a name.
pub fn all() -> Vec<(&'static str, Chart)> {
    vec![
        ("cash", Chart::Cash(cash())),
        ("waterfall", Chart::Waterfall(waterfall())),
        ("tornado", Chart::Tornado(tornado())),
        ("criteria", Chart::Criteria(criteria())),
        ("ramp", Chart::Ramp(ramp())),
        ("gantt", Chart::Gantt(gantt())),
        ("map-small", Chart::Map(map(&[2, 3, 5, 3]))),
        ("map", Chart::Map(map(&[3, 5, 9, 6]))),
        ("map-large", Chart::Map(map(&[6, 10, 20, 12]))),
        ("map-chinese", Chart::Map(chinese_map())),
    ]
}

fn cash() -> CumulativeCash {
    let flows = std::iter::repeat_n(-45.0, 6).chain(std::iter::repeat_n(10.0, 6)).chain(std::iter::repeat_n(48.0, 24));
    let mut sum = -180.0;
    let balance: Vec<f64> = std::iter::once(sum)
        .chain(flows.map(|flow| {
            sum += flow;
            sum
        }))
        .collect();
    let label = |month: usize, text: &str| Balance { month, text: text.to_owned(), said: format!("{text}.") };
    CumulativeCash {
        said: "Cumulative net cash.".into(),
        unit: "Thousands of EUR".into(),
        balance,
        ticks: vec![tick(0.0, "Start"), tick(12.0, "Year 1"), tick(24.0, "Year 2"), tick(36.0, "Year 3")],
        labelled: vec![label(12, "−€390k"), label(24, "€186k"), label(36, "€762k")],
        lowest: Some(label(6, "Peak funding need: −€450k")),
        payback: Some(Payback {
            at: 20.1,
            text: "Payback after 21 months".into(),
            said: "Payback after 21 months.".into(),
        }),
        grid: super::plot::ticks(-450.0, 762.0, 5).into_iter().map(|v| figure(v, &format!("€{v}k"))).collect(),
    }
}

fn waterfall() -> Waterfall {
    let step = |label: &str, value: f64, text: &str, kind| Step {
        label: label.into(),
        figure: figure(value, text),
        kind,
        said: format!("{label}: {text}."),
    };
    let change = StepKind::Change;
    Waterfall {
        said: "From benefits to net present value.".into(),
        steps: vec![
            step("On-time delivery rate", 812.0, "€812k", change),
            step("Unplanned downtime of the filling lines", 640.0, "€640k", change),
            step("Share of first-time-right orders", 355.0, "€355k", change),
            step("Energy per tonne", 120.0, "€120k", change),
            step("Benefits, present value", 1927.0, "€1,927k", StepKind::Total),
            step("Subscription and services", -710.0, "−€710k", change),
            step("The client's own effort for introduction and training of 240 users", -265.0, "−€265k", change),
            step("Net present value", 952.0, "€952k", StepKind::Total),
        ],
        ..Waterfall::default()
    }
}

fn tornado() -> Tornado {
    let swing = |label: &str, note: &str, low: f64, high: f64| Swing {
        label: label.into(),
        note: note.into(),
        low: figure(low, &format!("€{low}k")),
        high: figure(high, &format!("€{high}k")),
        said: format!("{label}, {note}: €{low}k to €{high}k."),
    };
    Tornado {
        said: "What moves the net present value. Expected: €952k.".into(),
        base: figure(952.0, "Expected: €952k"),
        swings: vec![
            swing("Contribution margin", "28 % … 34 %", 760.0, 1090.0),
            swing("Share of the effect that is ours", "50 % … 90 %", 310.0, 1420.0),
            swing("Own effort of the client", "90 % … 150 %", 1010.0, 720.0),
            swing("Orders per year", "38,000 … 44,000", 905.0, 1001.0),
            swing("Downtime cost an hour", "", 952.0, 1120.0),
        ],
        covers: None,
    }
}

fn criteria() -> Criteria {
    let row = |label: &str, weight: f64, rating: Option<u8>, text: &str| Criterion {
        label: label.into(),
        weight: figure(weight, &format!("{weight} %")),
        rating,
        rating_text: text.into(),
        said: format!("{label} weighs {weight} %, {text}."),
    };
    Criteria {
        said: "Buying criteria.".into(),
        weight: "Weight".into(),
        rating: "How we meet it".into(),
        criteria: vec![
            row("Effect on delivery reliability within the first year", 35.0, Some(4), "fully met"),
            row("Integration with the present ERP", 25.0, Some(3), "met, one interface in phase 2"),
            row("Total cost over five years", 20.0, Some(2), "partly met"),
            row("References in process industry", 15.0, Some(4), "fully met"),
            row("Data residency", 5.0, None, "open"),
        ],
        ..Criteria::default()
    }
}

fn ramp() -> Ramp {
    let step = |at: f64, share: f64, text: &str, label: &str| RampStep {
        at,
        share: figure(share, text),
        label: label.into(),
        said: format!("{label}: {text}."),
    };
    Ramp {
        said: "Build-up of the yearly benefit.".into(),
        months: 24.0,
        ticks: (0..=24).step_by(6).map(|m| tick(f64::from(m), &format!("Month {m}"))).collect(),
        steps: vec![
            step(3.0, 0.25, "25 %", "Phase 1: pilot plant"),
            step(8.0, 0.6, "60 %", "Phase 2: both sites"),
            step(14.0, 1.0, "100 %", "Phase 3: suppliers connected"),
        ],
    }
}

/// A plan of three phases with its deadlines.
pub fn gantt() -> Gantt {
    const MONTHS: [&str; 14] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb"];
    let mark = |at: f64, kind, label: &str, note: &str| Mark { label: label.into(), note: note.into(), at, kind };
    let (us, client, done) = (MarkKind::Us, MarkKind::Client, MarkKind::Milestone);
    let phase = |label: &str, note: &str, start: f64, end: f64, marks: Vec<Mark>| Phase {
        label: label.into(),
        note: note.into(),
        start,
        end,
        said: marks.iter().map(|mark: &Mark| format!("{label} ({note}): {} ({}). ", mark.label, mark.note)).collect(),
        marks,
    };
    let month =
        |(at, month): (usize, &&str)| Month { at: at as f64, label: (*month).to_owned(), of_year: (at % 12 + 1) as i8 };
    let deadline = |at: f64, note: &str, label: &str| Deadline {
        at,
        beyond: false,
        label: label.into(),
        note: note.into(),
        said: format!("{label} ({note})."),
    };
    Gantt {
        said: "The action plan of us and the client. Dates that press.".into(),
        months: 14.0,
        ticks: MONTHS.iter().enumerate().map(month).collect(),
        years: vec![tick(0.0, "2026"), tick(12.0, "2027")],
        phases: vec![
            phase(
                "1 Pilot plant",
                "Jan – Mar 2026",
                0.3,
                3.0,
                vec![
                    mark(0.4, client, "Name the project lead and open access to order data", "12 Jan, M. Keller"),
                    mark(1.0, us, "Install and connect two lines", "2 Feb, Service"),
                    mark(2.0, client, "Train shift leaders", "2 Mar, Production"),
                    mark(3.0, done, "Acceptance: downtime on line 2 below 4 %", "31 Mar"),
                ],
            ),
            phase(
                "2 Both sites",
                "Apr – Aug 2026",
                3.0,
                8.0,
                vec![
                    mark(3.2, us, "Roll out to 9 lines in Hamburg and Lyon", "7 Apr, Service"),
                    mark(5.0, client, "Decide on supplier portal", "1 Jun, Purchasing"),
                    mark(8.0, done, "Acceptance: on-time delivery 95 %", "31 Aug"),
                ],
            ),
            phase(
                "3 Suppliers connected",
                "Sep 2026 – Jan 2027",
                8.0,
                12.6,
                vec![
                    mark(8.5, us, "Connect the twelve largest suppliers", "15 Sep, Integration"),
                    mark(10.0, client, "Contracts with suppliers amended", "2 Nov, Legal"),
                    mark(12.6, done, "Acceptance: on-time delivery 97 %", "19 Jan"),
                ],
            ),
        ],
        deadlines: vec![
            deadline(6.0, "1 Jul", "New service-level clause of the main customer takes effect"),
            deadline(7.0, "1 Aug", "Old system out of support"),
            deadline(11.9, "28 Dec", "On-time delivery 97 % due"),
            deadline(12.2, "7 Jan", "Budget year ends"),
        ],
        pressing: "Dates that press".into(),
        listed: true,
        us: "Us".into(),
        client: "Client".into(),
        ..Gantt::default()
    }
}

/// A map with so many nodes on its levels.
pub fn map(counts: &[usize; 4]) -> BvfMap {
    const LABELS: [&[&str]; 4] = [
        &[
            "On-time delivery",
            "EBIT margin",
            "Customer satisfaction",
            "Working capital",
            "Energy intensity of production",
            "Employee turnover",
        ],
        &[
            "Make the order book plannable for all sites",
            "Cut unplanned downtime",
            "Right first time",
            "Digital service for key customers",
            "Bring stocks down",
            "Energy management",
            "Training academy",
            "Supplier integration",
            "Predictive maintenance",
            "One price book",
        ],
        &[
            "Schedule adherence",
            "Downtime of filling lines",
            "First-time-right orders",
            "Response time to complaints",
            "Days of stock",
            "kWh per tonne",
            "Training days per head",
            "Suppliers that deliver on the day",
            "Mean time between failures of critical machines",
            "Price deviations",
        ],
        &["Planning board", "Line monitor", "Order check", "Service portal", "Stock cockpit", "Energy meter kit"],
    ];
    const TITLES: [&str; 4] = ["Executive KPIs", "Initiatives", "Department KPIs", "Solution components"];
    const DETAILS: [&str; 4] = ["91.2 % → 97 %", "", "4.1 % → 2.5 %", "Phase 1 · €120k"];
    let id = |level: usize, at: usize| format!("{level}-{at}");
    let level = |level: usize| Level {
        title: TITLES[level].into(),
        nodes: (0..counts[level])
            .map(|at| {
                let state = match (level, at + 1 == counts[level]) {
                    (0, true) if counts[0] > 2 => NodeState::Dropped,
                    (2, true) => NodeState::Open,
                    _ => NodeState::Kept,
                };
                let label = LABELS[level][at % LABELS[level].len()].to_owned();
                let said = format!("{label}: {}, {}.", DETAILS[level], ["", "open", "not pursued"][state as usize]);
                Node { id: id(level, at), label, detail: DETAILS[level].into(), state, said, ..Node::default() }
            })
            .collect(),
    };
    let mut links = vec![];
    for lower in 1..4 {
        let open = usize::from(lower == 1 && counts[0] > 2);
        let above = (counts[lower - 1] - open - usize::from(lower == 3)).max(1);
        for at in 0..counts[lower] {
            let mut link = |to: usize| links.push(Link { from: id(lower, at), to: id(lower - 1, to) });
            link((at * 7 + lower) % above);
            if at % 3 == 1 {
                link((at * 5 + 1) % above);
            }
        }
    }
    BvfMap {
        said: TITLES.join(", "),
        levels: std::array::from_fn(level),
        links,
        open: "open".into(),
        dropped: "not pursued".into(),
    }
}

fn chinese_map() -> BvfMap {
    const LABELS: [&[&str]; 4] = [
        &["订单准时交付率", "息税前利润率"],
        &["建立覆盖全部工厂的订单排产与协同机制", "降低非计划停机", "提升一次合格率"],
        &["排产计划达成率", "灌装线停机时间占比", "一次合格订单比例", "客户投诉响应时间（工作日）", "库存周转天数"],
        &["计划看板", "产线监测系统", "订单校验服务与供应商协同门户（第二阶段）"],
    ];
    let mut map = map(&[2, 3, 5, 3]);
    for (at, level) in map.levels.iter_mut().enumerate() {
        level.title = ["高管KPI", "业务举措", "运营KPI", "解决方案"][at].into();
        for (node, label) in level.nodes.iter_mut().zip(LABELS[at]) {
            node.said =
                node.said.replace(&node.label, label).replace("open", "待定").replace("not pursued", "不再推进");
            node.label = (*label).into();
        }
    }
    map.said = map.levels.iter().map(|level| level.title.as_str()).collect();
    (map.open, map.dropped) = ("待定".into(), "不再推进".into());
    map
}
