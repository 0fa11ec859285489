//! Differences of the small sound model and copies of it, each edited in one way or at random.

use proptest::prelude::*;

use super::effects::{Effect, Effects, effects};
use super::same::{Reading, Units};
use super::shape::Shape;
use super::{Difference, File, Kind, Version, difference};
use crate::diag::{Sources, Span};
use crate::finance;
use crate::input::{self, Context, Decode, Entry, Node, Value};
use crate::model::Model;

const MODEL: &str = include_str!("../../../tests/fixtures/sound/model.yaml");
const VENDOR: &str = include_str!("../../../tests/fixtures/sound/vendor.yaml");

/// A model and its catalogue, read.
struct Read {
    nodes: Vec<Node>,
    sources: Sources,
}

impl Read {
    #[track_caller]
    fn of(model: &str, vendor: &str) -> Read {
        let mut sources = Sources::default();
        let mut findings = Vec::new();
        let mut read = |name: &str, text: &str| input::read(sources.add(name, text), text, &mut findings);
        let nodes = [read("model.yaml", model), read("vendor.yaml", vendor)];
        assert_eq!(findings, [], "{model}");
        Read { nodes: nodes.into_iter().flatten().collect(), sources }
    }

    fn version(&self) -> Version<'_> {
        Version { nodes: &self.nodes, sources: &self.sources }
    }
}

/// The sound model after edits, each of which must apply exactly once to one of the two files.
#[track_caller]
fn edited(edits: &[(&str, &str)]) -> Read {
    let (mut model, mut vendor) = (MODEL.to_owned(), VENDOR.to_owned());
    for (from, to) in edits {
        let file = if model.contains(from) { &mut model } else { &mut vendor };
        assert_eq!(file.matches(from).count(), 1, "`{from}` should stand once in the sound model");
        *file = file.replacen(from, to, 1);
    }
    Read::of(&model, &vendor)
}

/// The differences in short: kind, elements with their newer ids, field.
fn told(difference: &Difference) -> Vec<String> {
    let one = |change: &super::Change| {
        let within = change.within.iter().map(|element| {
            let name = || element.new_name.as_ref().and_then(|(_, node)| node.text()).unwrap_or_default();
            format!("{}:{}", element.record, if element.new_id.is_empty() { name() } else { &element.new_id })
        });
        let mut parts: Vec<String> = within.collect();
        if !change.field.is_empty() {
            parts.push(change.field.join("."));
        }
        format!("{} {}", change.kind.word(), parts.join(" "))
    };
    difference.changes.iter().map(one).collect()
}

/// Asserts what an edit of the sound model is told as, and what the edit back is.
#[track_caller]
fn tells(edits: &[(&str, &str)], forth: &[&str], back: &[&str]) {
    let (old, new) = (Read::of(MODEL, VENDOR), edited(edits));
    assert_eq!(told(&difference(&old.version(), &new.version())), forth, "forth");
    assert_eq!(told(&difference(&new.version(), &old.version())), back, "back");
    leads(&old, &new);
    leads(&new, &old);
}

/// Asserts that all changes together lead from one model to the other, and that none leads nowhere.
#[track_caller]
fn leads(old: &Read, new: &Read) {
    let found = difference(&old.version(), &new.version());
    let made = |all: bool| Read {
        nodes: [File::Model, File::Catalogue].map(|file| found.with(file, |_| all)).to_vec(),
        sources: found.sources.clone(),
    };
    let rest = difference(&made(true).version(), &new.version());
    assert_eq!(told(&rest), Vec::<String>::new(), "what is left after {:?}", told(&found));
    let none = difference(&made(false).version(), &old.version());
    assert_eq!(told(&none), Vec::<String>::new(), "what is there without any of {:?}", told(&found));
}

#[test]
fn how_a_file_is_written_is_no_difference() {
    for (from, to) in [
        ("baseline: 91.2", "baseline: 91.20"),
        ("baseline: 91.2", "baseline: \"91.2\""),
        ("baseline: 91.2", "baseline: 91.2 percent"),
        ("attribution: 70 %", "attribution: 70%"),
        ("value: 34 EUR/delivery", "value: 34.0 €/delivery"),
        ("one_off: 148000", "one_off: \"148,000 EUR\""),
        ("one_off: 148000", "one_off: 148k"),
        ("(baseline - target) * deliveries * penalty", "(baseline − target)×deliveries*penalty"),
        ("serves: on-time\n    source", "serves: [on-time]\n    source"),
        ("text: Positions every 30 seconds", "text: 'Positions every 30 seconds'"),
        (
            "situation: Dispatchers learn of a late truck when the shop calls.",
            "situation: >\n      Dispatchers learn of a late truck\n      when the shop calls.",
        ),
        (
            "situation: Dispatchers learn of a late truck when the shop calls.",
            "situation: |\n      Dispatchers learn of a late truck\n      when the shop calls.",
        ),
        (
            "    name: Late deliveries\n    department: Dispatch\n",
            "    department: Dispatch # where\n\n    name: Late deliveries\n",
        ),
        ("weight: 60", "weight: 60.0"),
        ("  years: 3", "  years: 3\n  intangibles: []\n  inflation: ~"),
        ("vendor: vendor.yaml", "vendor: ../vendor.yaml"),
        ("range: [30, 40]", "range: [30.0, \"40\"]"),
    ] {
        tells(&[(from, to)], &[], &[]);
    }
}

#[test]
fn fields_change_at_their_element() {
    for (from, to, told) in [
        ("target: 4.4\n", "target: 4.0\n", "changed DepartmentKpi:late-share target"),
        ("attribution: 70 %", "attribution: 60 %", "changed DepartmentKpi:late-share value.attribution"),
        ("value: 34 EUR/delivery", "value: 36 EUR/delivery", "changed Driver:penalty value"),
        ("range: [30, 40]", "range: [28, 40]", "changed Driver:penalty range"),
        ("discount_rate: 10 %", "discount_rate: 12 %", "changed case.discount_rate"),
        ("weeks: 20", "weeks: 26", "changed Phase:rollout weeks"),
        ("by: 2027-01-29", "by: 2027-02-05", "changed Phase:pilot Action:Fit sensors by"),
        ("what: Fit sensors", "what: Fit all sensors", "changed Phase:pilot Action:Fit all sensors what"),
        ("one_off: 22000", "one_off: 25000", "changed Effort:Training one_off"),
        ("reserve_price: 320000", "reserve_price: 300000", "changed internal.reserve_price"),
        ("notes: Cheap on hardware.", "notes: Dear on service.", "changed Competitor:Trackomatic notes"),
        ("name: Heron Foods", "name: Heron Foods plc", "changed client.name"),
        ("date: 2026-11-02", "date: 2026-11-09", "changed date"),
        ("reaches: 7.0", "reaches: 6.5", "changed Phase:pilot done_when.reaches"),
        ("typical: 45 %", "typical: 50 %", "changed CatalogueKpi:late typical"),
    ] {
        let back = told.replace("Action:Fit all sensors", "Action:Fit sensors");
        tells(&[(from, to)], &[told], &[&back]);
    }
}

#[test]
fn a_field_that_comes_or_goes_is_a_change_of_it() {
    let (old, new) = (Read::of(MODEL, VENDOR), edited(&[("    owner: Chief operating officer\n    unit", "    unit")]));
    let found = difference(&old.version(), &new.version());
    assert_eq!(told(&found), ["changed ExecutiveKpi:on-time owner"]);
    assert_eq!(found.changes[0].old.as_ref().and_then(Node::text), Some("Chief operating officer"));
    assert_eq!(found.changes[0].new, None);
    leads(&old, &new);
    leads(&new, &old);
}

#[test]
fn elements_come_and_go() {
    tells(
        &[(
            "    - {id: planning,",
            "    - {id: training, name: Training, phase: rollout, one_off: 8000}\n    - {id: planning,",
        )],
        &["added PriceItem:training"],
        &["removed PriceItem:training"],
    );
    tells(
        &[("        - {who: us, what: Fit sensors, by: 2027-01-29, owner: Field lead}\n", "")],
        &["removed Phase:pilot Action:Fit sensors"],
        &["added Phase:pilot Action:Fit sensors"],
    );
    tells(
        &[(
            "  penalties_paid: {",
            "  trucks: {value: 300 trucks, source: {status: stated, who: Fleet}}\n  penalties_paid: {",
        )],
        &["added Driver:trucks"],
        &["removed Driver:trucks"],
    );
    tells(
        &[("also: [TKM]", "also: [TKM, Trackers]")],
        &["added Competitor:Trackomatic :Trackers"],
        &["removed Competitor:Trackomatic :Trackers"],
    );
}

#[test]
fn a_new_id_is_no_new_element() {
    tells(
        &[("  penalty: {", "  penalty_rate: {"), ("deliveries * penalty,", "deliveries * penalty_rate,")],
        &["renamed Driver:penalty_rate"],
        &["renamed Driver:penalty"],
    );
    tells(
        &[
            ("  - id: late-share", "  - id: late-rate"),
            ("name: Live positions\n      moves: late-share", "name: Live positions\n      moves: late-rate"),
            ("moves: late-share, utility", "moves: late-rate, utility"),
            ("{kpi: late-share, reaches: 7.0}", "{kpi: late-rate, reaches: 7.0}"),
            ("{kpi: late-share, reaches: 4.4}", "{kpi: late-rate, reaches: 4.4}"),
        ],
        &["renamed DepartmentKpi:late-rate"],
        &["renamed DepartmentKpi:late-share"],
    );
    let (old, new) = (Read::of(MODEL, VENDOR), edited(&[("{id: sensors,", "{id: 传感器,")]));
    let found = difference(&old.version(), &new.version());
    assert_eq!(told(&found), ["renamed PriceItem:传感器"]);
    assert!(found.changes[0].is_internal());
    let place = |span: Option<Span>| found.sources.text(span.expect("a place")).to_owned();
    assert_eq!(
        (place(found.changes[0].old_place()), place(found.changes[0].new_place())),
        ("sensors".into(), "传感器".into())
    );
}

#[test]
fn elements_move() {
    tells(
        &[(
            "id: replan, name: Re-planning, moves: late-share, utility: Proposes another truck., differentiators: swap, phase: rollout",
            "id: replan, name: Re-planning, moves: late-share, utility: Proposes another truck., differentiators: swap, phase: pilot",
        )],
        &["moved Component:replan phase"],
        &["moved Component:replan phase"],
    );
    let (first, second) = (
        "    - {id: reach, name: Works in the yards, weight: 60, agreed_with: Chief operating officer, we: strong, evidence: trial}\n",
        "    - {id: cost, name: Cost, weight: 40, agreed_with: Chief financial officer, we: good}\n",
    );
    let (both, swapped) = (format!("{first}{second}"), format!("{second}{first}"));
    tells(&[(&both, &swapped)], &["reordered Criterion:reach"], &["reordered Criterion:cost"]);
}

#[test]
fn the_internal_part_is_told_as_such() {
    let new = edited(&[
        ("reserve_price: 320000", "reserve_price: 310000"),
        ("catalogue: late\n", "catalogue: missed\n"),
        ("weeks: 20", "weeks: 22"),
        ("  name: Heron Foods\n", "  name: Heron Foods\n  organisation: [Dispatch]\n"),
    ]);
    let found = difference(&Read::of(MODEL, VENDOR).version(), &new.version());
    let internal: Vec<(String, bool)> =
        told(&found).into_iter().zip(found.changes.iter().map(super::Change::is_internal)).collect();
    assert_eq!(
        internal,
        [
            ("added :Dispatch".to_owned(), true),
            ("changed DepartmentKpi:late-share catalogue".to_owned(), true),
            ("changed Phase:rollout weeks".to_owned(), false),
            ("changed internal.reserve_price".to_owned(), true)
        ]
    );
}

fn effects_of(new: &Read) -> (Difference, Effects) {
    let found = difference(&Read::of(MODEL, VENDOR).version(), &new.version());
    let effects = effects(&found);
    (found, effects)
}

fn npv(read: &Read) -> f64 {
    finance::compute(&Model::decode(&read.nodes[0], &mut Context::default())).totals.npv
}

#[test]
fn each_change_has_its_effect_and_all_have_theirs() {
    let edits = [
        ("target: 4.4\n", "target: 4.0\n"),
        ("value: 34 EUR/delivery", "value: 38 EUR/delivery"),
        ("one_off: 148000", "one_off: 158000"),
    ];
    let new = edited(&edits);
    let (found, effects) = effects_of(&new);
    let before = npv(&Read::of(MODEL, VENDOR));
    assert_eq!(effects.groups.len(), 3, "{:?}", told(&found));
    for (edit, told) in edits.iter().zip(["target", "value", "one_off"]) {
        let at = found.changes.iter().position(|change| change.field == [told]).expect("it was found");
        let alone = effects.group_of(at).expect("it is in a group").alone.as_ref().expect("it can stand alone");
        assert!((alone.npv().expect("one currency") - (npv(&edited(&[*edit])) - before)).abs() < 1e-6, "{edit:?}");
    }
    let together = effects.together.npv().expect("one currency");
    assert!((together - (npv(&new) - before)).abs() < 1e-6);
    let sum = effects.sum(Effect::sums).npv.expect("all can be said");
    // A lower target and a higher penalty multiply: together they bring more.
    assert!(effects.interaction(Effect::sums).npv.expect("all can be said") > 1.0);
    assert!((sum + effects.interaction(Effect::sums).npv.expect("as above") - together).abs() < 1e-6);
    assert_eq!(effects.together.price(), Some(10_000.0));
}

#[test]
fn what_cannot_stand_alone_goes_together() {
    let (found, effects) = effects_of(&edited(&[
        ("  penalties_paid: {", "  returns: {value: 1.5, source: {status: stated, who: Fleet}}\n  penalties_paid: {"),
        ("deliveries * penalty,", "deliveries * penalty * returns,"),
        ("weeks: 20", "weeks: 22"),
    ]));
    assert_eq!(
        told(&found),
        ["added Driver:returns", "changed DepartmentKpi:late-share value.formula", "changed Phase:rollout weeks"]
    );
    let groups: Vec<&[usize]> = effects.groups.iter().map(|group| group.changes.as_slice()).collect();
    assert_eq!(groups, [&[0, 1][..], &[2]]);
    // A sum of 100 stays one only where both weights change.
    let (_, effects) =
        effects_of(&edited(&[("weight: 60", "weight: 55"), ("weight: 40", "weight: 45"), ("years: 3", "years: 4")]));
    let groups: Vec<&[usize]> = effects.groups.iter().map(|group| group.changes.as_slice()).collect();
    assert_eq!(groups, [&[0, 1][..], &[2]]);
    assert!(effects.groups.iter().all(|group| group.alone.is_ok()));
}

#[test]
fn an_element_and_all_that_meant_it_go_together() {
    let (found, effects) = effects_of(&edited(&[
        (
            "    - {id: replan, name: Re-planning, moves: late-share, utility: Proposes another truck., differentiators: swap, phase: rollout}\n",
            "",
        ),
        ("    - {id: planning, component: replan, phase: rollout, yearly: 60000}\n", ""),
    ]));
    assert_eq!(told(&found), ["removed Component:replan", "removed PriceItem:planning"]);
    assert_eq!(effects.groups.len(), 1);
    assert!(
        effects.groups[0].alone.as_ref().is_ok_and(|effect| effect.price().is_some_and(|price| price < -100_000.0))
    );
}

#[test]
fn what_is_unsound_alone_has_a_reason_and_no_figure() {
    let (_, effects) = effects_of(&edited(&[("weight: 60", "weight: 55")]));
    assert!(effects.groups[0].alone.as_ref().is_err_and(|reason| reason.contains("95")), "{:?}", effects.groups);
    assert_eq!(effects.sum(Effect::sums).npv, None);
}

#[test]
fn amounts_of_two_currencies_are_not_compared() {
    let (_, effects) =
        effects_of(&Read::of(&MODEL.replace("currency: EUR", "currency: USD").replace("EUR", "USD"), VENDOR));
    assert_eq!((effects.together.npv(), effects.together.price()), (None, None));
}

#[test]
fn ids_and_names_may_be_chinese() {
    let model = MODEL.replace("late-share", "迟到率").replace("name: Late deliveries", "name: 迟到的配送");
    let old = Read::of(&model, VENDOR);
    let new = Read::of(&model.replace("target: 4.4\n", "target: 4.2\n").replace("迟到的配送", "迟到配送"), VENDOR);
    let found = difference(&old.version(), &new.version());
    assert_eq!(told(&found), ["changed DepartmentKpi:迟到率 name", "changed DepartmentKpi:迟到率 target"]);
    leads(&old, &new);
}

/// A tree as YAML, written in one of many ways: flow or block, keys in another order, quoted or plain, with comments.
fn written(node: &Node, depth: usize, ways: &mut dyn FnMut(usize) -> usize) -> String {
    let pad = "  ".repeat(depth);
    match &node.value {
        Value::Null => "~".to_owned(),
        Value::Scalar { text, .. } => {
            let quoted = || serde_json::to_string(text).expect("a text is JSON");
            let plain = text.chars().all(|char| char.is_alphanumeric() || matches!(char, '.' | '-' | '_'))
                && text.starts_with(char::is_alphanumeric)
                && !matches!(text.to_lowercase().as_str(), "null" | "");
            if plain && ways(2) == 0 { text.clone() } else { quoted() }
        }
        Value::List(items) if ways(3) == 0 || items.is_empty() => {
            let items: Vec<String> = items.iter().map(|item| flow(item, ways)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::List(items) => {
            let item = |item: &Node, ways: &mut dyn FnMut(usize) -> usize| {
                format!("\n{pad}- {}", written_inside(item, depth + 1, ways))
            };
            items.iter().map(|one| item(one, ways)).collect()
        }
        Value::Map(entries) if entries.is_empty() => "{}".to_owned(),
        Value::Map(entries) => {
            let mut entries: Vec<&Entry> = entries.iter().collect();
            for at in (1..entries.len()).rev() {
                entries.swap(at, ways(at + 1));
            }
            let mut text = String::new();
            for entry in entries {
                let comment = if ways(5) == 0 { format!("\n{pad}# on what follows") } else { String::new() };
                let key = serde_json::to_string(&entry.key).expect("a text is JSON");
                text += &format!("{comment}\n{pad}{key}: {}", written(&entry.value, depth + 1, ways));
            }
            text
        }
    }
}

/// A tree as an item of a block list: a mapping or a list begins on a line of its own.
fn written_inside(node: &Node, depth: usize, ways: &mut dyn FnMut(usize) -> usize) -> String {
    if matches!(node.value, Value::Scalar { .. }) || ways(2) == 0 {
        flow(node, ways)
    } else {
        written(node, depth, ways)
    }
}

fn flow(node: &Node, ways: &mut dyn FnMut(usize) -> usize) -> String {
    match &node.value {
        Value::Null => "~".to_owned(),
        Value::Scalar { text, .. } => serde_json::to_string(text).expect("a text is JSON"),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| flow(item, ways)).collect();
            format!("[{}]", items.join(","))
        }
        Value::Map(entries) => {
            let entry = |entry: &Entry, ways: &mut dyn FnMut(usize) -> usize| {
                format!("{}: {}", serde_json::to_string(&entry.key).expect("JSON"), flow(&entry.value, ways))
            };
            let entries: Vec<String> = entries.iter().map(|one| entry(one, ways)).collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

/// A row of numbers that looks random, from a seed.
fn ways(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed;
    move |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    }
}

/// The tree with something in it otherwise: a value, an element more or less, or two that changed places.
fn shaken(node: &mut Node, count: &mut usize, ways: &mut dyn FnMut(usize) -> usize) {
    match &mut node.value {
        Value::Null => {}
        Value::Scalar { text, .. } => {
            if *count > 0 && ways(12) == 0 {
                *count -= 1;
                *text = if text.ends_with('1') { format!("{text}2") } else { format!("{text}1") };
            }
        }
        Value::List(items) => {
            for item in items.iter_mut() {
                shaken(item, count, ways);
            }
            if *count > 0 && items.len() > 1 && ways(6) == 0 {
                *count -= 1;
                let (one, other) = (ways(items.len()), ways(items.len()));
                match ways(3) {
                    0 => items.swap(one, other),
                    1 => _ = items.remove(one),
                    _ => {
                        let mut copy = items[one].clone();
                        if copy.get("id").is_some() {
                            let id = Value::Scalar { text: format!("copy-{}", ways(1_000_000)), plain: true };
                            copy.set("id", Node { span: copy.span, value: id }).expect("it has an id");
                        }
                        items.insert(other, copy);
                    }
                }
            }
        }
        Value::Map(entries) => {
            for entry in entries.iter_mut() {
                shaken(&mut entry.value, count, ways);
            }
            if *count > 0 && ways(20) == 0 {
                *count -= 1;
                entries.remove(ways(entries.len()));
            }
        }
    }
}

fn shaken_model(seed: u64, count: usize) -> Read {
    let Read { mut nodes, sources } = Read::of(MODEL, VENDOR);
    let (mut ways, mut count) = (ways(seed), count);
    nodes.iter_mut().rev().for_each(|node| shaken(node, &mut count, &mut ways));
    Read { nodes, sources }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_way_of_writing_is_a_difference(seed in any::<u64>()) {
        let model = shaken_model(seed, 3);
        let mut ways = ways(seed);
        let text = model.nodes.iter().map(|node| written(node, 0, &mut ways)).collect::<Vec<_>>();
        let again = Read::of(&text[0], &text[1]);
        prop_assert_eq!(told(&difference(&model.version(), &again.version())), Vec::<String>::new());
        prop_assert_eq!(told(&difference(&model.version(), &model.version())), Vec::<String>::new());
    }

    #[test]
    fn all_changes_together_lead_to_the_other_model(one in any::<u64>(), other in any::<u64>(), count in 1_usize..12) {
        let (old, new) = (shaken_model(one, count), shaken_model(other, count));
        leads(&old, &new);
        let (forth, back) = (difference(&old.version(), &new.version()), difference(&new.version(), &old.version()));
        let count = |found: &Difference, kind: Kind| found.changes.iter().filter(|change| change.kind == kind).count();
        // Where an id is shaken, references to it may lead nowhere, and follow it on one way only.
        if count(&forth, Kind::Renamed) == 0 && count(&back, Kind::Renamed) == 0 {
            prop_assert_eq!(count(&forth, Kind::Added), count(&back, Kind::Removed));
            prop_assert_eq!(count(&forth, Kind::Removed), count(&back, Kind::Added));
        }
    }
}

#[test]
fn values_mean_the_same_by_their_type() {
    let reading = Reading::default();
    let node = |text: &str| Node { span: Span::default(), value: Value::Scalar { text: text.into(), plain: true } };
    for (shape, one, other, same) in [
        (Shape::Number, "1", "1.0", true),
        (Shape::Word, "1", "1.0", false),
        (Shape::Text, "1", "1.0", false),
        (Shape::Percent, "2 %", "２％", true),
        (Shape::Percent, "2 %", "2.5 %", false),
        (Shape::Money, "120万", "1,200,000", true),
        (Shape::Money, "1 EUR", "1 USD", false),
        (Shape::Date, "2026-11-02", "2026-11-02 ", true),
        (Shape::Unit, "EUR/year", "€/year", true),
        (Shape::Text, "one\ntwo", "one two", true),
        (Shape::Text, "one\n\ntwo", "one two", false),
        (Shape::Text, "- one\n- two", "- one - two", false),
        (Shape::Name, "one  two", "one two", true),
    ] {
        assert_eq!(reading.same(&shape, &node(one), &node(other), &Units::default()), same, "{one} {other}");
        assert_eq!(reading.same(&shape, &node(other), &node(one), &Units::default()), same, "{other} {one}");
    }
}
