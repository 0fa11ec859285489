use proptest::prelude::*;

use super::*;

fn value(yaml: &str) -> Node {
    sound(yaml).unwrap_or_else(|| panic!("`{yaml}` is YAML"))
}

#[track_caller]
fn sets(text: &str, path: &str, to: &str, expected: &str) {
    assert_eq!(edit(text, path, Edit::Set(&value(to))).as_deref(), Ok(expected), "{path} = {to}");
}

#[track_caller]
fn says(text: &str, path: &str, to: &str, expected: &str) {
    assert_eq!(edit(text, path, Edit::Set(&Node::quoted(to))).as_deref(), Ok(expected), "{path} = {to}");
}

#[track_caller]
fn appends(text: &str, path: &str, element: &str, expected: &str) {
    assert_eq!(edit(text, path, Edit::Append(&[value(element)])).as_deref(), Ok(expected), "{path} + {element}");
}

#[track_caller]
fn removes(text: &str, path: &str, expected: &str) {
    assert_eq!(edit(text, path, Edit::Remove).as_deref(), Ok(expected), "{path}");
}

#[track_caller]
fn refuses(text: &str, path: &str, with: Edit, reason: &str) {
    let refused = edit(text, path, with).expect_err("it should be refused");
    assert!(refused.contains(reason), "{refused}");
}

#[test]
fn only_the_value_changes() {
    let text = "# head\nprice:\n    items:   # all\n    - {id: a, yearly: 96000 , x: 1} # first\n    - id: b\n      yearly: '5' # second\n";
    sets(text, "price.items.a.yearly", "92000", &text.replace("96000", "92000"));
    sets(text, "price.items.b.yearly", "6", &text.replace("'5'", "'6'"));
    sets(text, "price.items.1.yearly", "6", &text.replace("'5'", "'6'"));
    sets(text, "price.items.a.x", "[1, 2]", &text.replace("x: 1", "x: [1, 2]"));
    sets("a: one\n   two # c\nb: 1", "a", "three", "a: three # c\nb: 1");
    sets("a: &x 1 # c\n", "a", "2", "a: &x 2 # c\n");
    sets("\"k\" : 1\n", "k", "2", "\"k\" : 2\n");
}

#[test]
fn line_ends_and_the_byte_order_mark_stay() {
    sets("\u{feff}a: 1\r\nb: 2\r\n", "b", "3", "\u{feff}a: 1\r\nb: 3\r\n");
    sets("\u{feff}a: 1\r\nb: 2\r\n", "c", "3", "\u{feff}a: 1\r\nb: 2\r\nc: 3\r\n");
    appends("x:\r\n- 1 # one\r\n", "x", "2", "x:\r\n- 1 # one\r\n- 2\r\n");
    says("a: 1\r\n", "a", "x\ny", "a: |-\r\n  x\r\n  y\r\n");
    sets("a: 1", "b", "2", "a: 1\nb: 2");
}

#[test]
fn a_value_that_is_missing_comes_behind_its_colon() {
    sets("a:\nb: 1\n", "a", "2", "a: 2\nb: 1\n");
    sets("a: # why\nb: 1\n", "a", "2", "a: 2 # why\nb: 1\n");
    sets("a:\nb: 1\n", "a", "[{x: 1}]", "a:\n  - x: 1\nb: 1\n");
    sets("- 1\n-\n", "1", "2", "- 1\n- 2\n");
    sets("a: {b, c: }\n", "a.b", "2", "a: {b: 2, c: }\n");
    sets("a: ~\n", "a", "2", "a: 2\n");
}

#[test]
fn texts_are_quoted_where_they_must_be() {
    for (text, written) in [
        ("plain words, with commas", "plain words, with commas"),
        ("yes", "\"yes\""),
        ("2026-01-01", "\"2026-01-01\""),
        ("12", "\"12\""),
        ("~", "\"~\""),
        ("null", "\"null\""),
        ("- dash", "\"- dash\""),
        ("-5", "\"-5\""),
        ("@home", "\"@home\""),
        ("a: b", "\"a: b\""),
        ("a #b", "\"a #b\""),
        ("a:", "\"a:\""),
        (" a", "\" a\""),
        ("", "\"\""),
        ("say \"no\": now", "'say \"no\": now'"),
        ("准时交付率：目标太高（97%）。", "准时交付率：目标太高（97%）。"),
        ("“引号”", "“引号”"),
        ("a\tb", "\"a\\tb\""),
    ] {
        says("k: 1\n", "k", text, &format!("k: {written}\n"));
    }
    says("k: [1, 2]\n", "k.0", "a, b", "k: [\"a, b\", 2]\n");
    sets("k: 1\n", "k", "2026-01-01", "k: 2026-01-01\n");
    sets("k: 1\n", "k", "'yes'", "k: \"yes\"\n");
}

#[test]
fn block_texts_stay_block_texts() {
    says("a: |  # why\n   x\n   y\n\nb: 1\n", "a", "p\nq\n", "a: |  # why\n   p\n   q\n\nb: 1\n");
    says("a: >-\n  x\n  y\n\n# c\nb: 1\n", "a", "p q", "a: >-\n  p q\n\n# c\nb: 1\n");
    says("a: >\n  x\n", "a", "p\nq\n", "a: >\n  p\n\n  q\n");
    says("a: |2\n    x\n", "a", " p\nq", "a: \" p\\nq\"\n");
    sets("a: |\n  x\nb: 1\n", "a", "[1]", "a: [1]\nb: 1\n");
    says("a: 1 # c\n", "a", "x\ny", "a: \"x\\ny\" # c\n");
}

#[test]
fn a_field_is_added_below_the_last_one() {
    sets("a:\n    b: 1 # one\n\n# end\nc: 2\n", "a.d", "3", "a:\n    b: 1 # one\n    d: 3\n\n# end\nc: 2\n");
    sets(
        "a:\n  - id: x\n    y: |\n      t\n\n  - id: z\n",
        "a.x.w",
        "3",
        "a:\n  - id: x\n    y: |\n      t\n    w: 3\n\n  - id: z\n",
    );
    sets("a: {b: 1}\n", "a.c", "{d: 2}", "a: {b: 1, c: {d: 2}}\n");
    sets("a: {}\n", "a.c", "2", "a: {c: 2}\n");
    sets("a: {\n  b: 1, # one\n}\n", "a.c", "2", "a: {\n  b: 1, c: 2, # one\n}\n");
    sets("a: |+\n  x\n\n", "b", "2", "a: |+\n  x\n\nb: 2\n");
    sets("a: &x 1\nb: *x\n", "c", "2", "a: &x 1\nb: *x\nc: 2\n");
    sets("a:\n- b: 1\n", "c", "[{d: 1, e: [2]}]", "a:\n- b: 1\nc:\n- d: 1\n  e:\n  - 2\n");
}

#[test]
fn an_element_is_added_like_the_last_one() {
    appends("a:\n  - {id: x}\n# end\n", "a", "{id: y}", "a:\n  - {id: x}\n  - {id: y}\n# end\n");
    appends(
        "a:\n  - id: x\n\n  - id: y\n",
        "a",
        "{id: z, b: 1}",
        "a:\n  - id: x\n\n  - id: y\n\n  - id: z\n    b: 1\n",
    );
    appends("a: []\nb: 1\n", "a", "{id: y}", "a:\n  - id: y\nb: 1\n");
    appends("a:\n", "a", "{id: y, c: [1]}", "a:\n  - id: y\n    c:\n      - 1\n");
    appends("b: 1\n", "a", "{id: y}", "b: 1\na:\n  - id: y\n");
    appends("a: [1, 2]\n", "a", "3", "a: [1, 2, 3]\n");
    appends("a: {b: []}\n", "a.b", "3", "a: {b: [3]}\n");
    refuses("a: 1\n", "a", Edit::Append(&[Node::word("3")]), "not a list");
}

#[test]
fn what_is_removed_leaves_the_rest() {
    removes("a: 1 # one\n# two\nb: 2\n", "a", "# two\nb: 2\n");
    removes("a: 1\nb: 2", "b", "a: 1");
    removes("x:\n  - id: a\n    b: 1\n  - id: c\n", "x.a", "x:\n  - id: c\n");
    removes("x:\n  - id: a\n    b: 1\n", "x.a.id", "x:\n  - b: 1\n");
    removes("x:\n  - id: a\n", "x.a", "x: []\n");
    removes("a: {b: 1, c: 2, d: 3}\n", "a.b", "a: {c: 2, d: 3}\n");
    removes("a: {b: 1, c: 2, d: 3}\n", "a.d", "a: {b: 1, c: 2}\n");
    removes("a: [1]\n", "a.0", "a: []\n");
    refuses("a: 1\n", "b", Edit::Remove, "there is no `b`");
}

#[test]
fn what_an_alias_repeats_is_not_edited() {
    let text = "a: &x {b: 1}\nc: *x\nd: 1\n";
    for path in ["a.b", "c.b", "a", "c", "c.e"] {
        refuses(text, path, Edit::Set(&Node::word("2")), "used in several places");
    }
    sets(text, "d", "2", "a: &x {b: 1}\nc: *x\nd: 2\n");
}

#[test]
fn a_path_or_a_file_that_is_wrong_is_refused() {
    refuses("a: 1\n", "b.c", Edit::Set(&Node::word("2")), "there is no `b`");
    refuses("a: [1]\n", "a.7", Edit::Set(&Node::word("2")), "no element `7`");
    refuses("a: [1\n", "a", Edit::Set(&Node::word("2")), "mistakes");
    refuses("a: 1\na: 2\n", "a", Edit::Set(&Node::word("2")), "mistakes");
}

/// Numbers from a seed: enough for documents, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len())]
    }
}

const PLAIN: [&str; 9] = ["1", "yes", "97 %", "a text", "2026-01-01", "x: y", "准时：是", "it's", "baseline - target"];
const WRITTEN: [&str; 9] =
    ["1", "'it''s'", "\"a \\n b\"", "a text", "2026-01-01", "~", "准时：是", "34 EUR/delivery", "null"];

/// A document with comments, in many styles.
struct Writer {
    dice: Dice,
    lines: Vec<String>,
}

impl Writer {
    fn comment(&mut self) -> &'static str {
        if self.dice.roll(4) == 0 { "  # note" } else { "" }
    }

    fn flow(&mut self, depth: usize) -> String {
        match self.dice.roll(if depth > 2 { 1 } else { 3 }) {
            0 => self.dice.pick(&WRITTEN).to_owned(),
            1 => {
                let items: Vec<String> = (0..self.dice.roll(3)).map(|_| self.flow(depth + 1)).collect();
                format!("[{}]", items.join(" , "))
            }
            _ => {
                let fields: Vec<String> =
                    (0..self.dice.roll(3)).map(|at| format!("k{at}: {}", self.flow(depth + 1))).collect();
                format!("{{ {} }}", fields.join(", "))
            }
        }
    }

    fn map(&mut self, head: &str, column: usize, depth: usize) {
        for at in 0..=self.dice.roll(4) {
            let head = if at == 0 { head.to_owned() } else { " ".repeat(column) };
            self.entry(&format!("{head}k{at}:"), column, depth);
            if self.dice.roll(5) == 0 {
                let margin = " ".repeat(column);
                let line = self.dice.pick(&["", "# note"]).to_owned();
                self.lines.push(format!("{margin}{line}"));
            }
        }
    }

    fn list(&mut self, column: usize, depth: usize) {
        for at in 0..=self.dice.roll(3) {
            let dash = format!("{}-", " ".repeat(column));
            if self.dice.roll(2) == 0 && depth < 4 {
                self.map(&format!("{dash} id: e{at}\n{}", " ".repeat(column + 2)), column + 2, depth + 1);
            } else {
                self.entry(&dash, column, depth.max(3));
            }
        }
    }

    fn entry(&mut self, head: &str, column: usize, depth: usize) {
        let comment = self.comment();
        match self.dice.roll(if depth > 2 { 4 } else { 6 }) {
            0 => self.lines.push(format!("{head}{comment}")),
            1 => {
                let sign = self.dice.pick(&["|", "|-", ">", ">-", "|+"]);
                let margin = " ".repeat(column + 1 + self.dice.roll(3));
                self.lines.push(format!("{head} {sign}{comment}"));
                self.lines.push(format!("{margin}one # no comment"));
                self.lines.push(format!("{margin}two: three"));
            }
            2 => {
                let flow = self.flow(1);
                self.lines.push(format!("{head} {flow}{comment}"));
            }
            3 => {
                let scalar = self.dice.pick(&WRITTEN);
                self.lines.push(format!("{head} {scalar}{comment}"));
            }
            4 => {
                self.lines.push(format!("{head}{comment}"));
                let inner = column + self.dice.roll(3);
                self.list(inner, depth + 1);
            }
            _ => {
                self.lines.push(format!("{head}{comment}"));
                let inner = column + 1 + self.dice.roll(4);
                self.map(&" ".repeat(inner), inner, depth + 1);
            }
        }
    }
}

fn document(seed: u64) -> String {
    let mut writer = Writer { dice: Dice(seed), lines: vec!["# note at the head".to_owned()] };
    writer.map("", 0, 0);
    let mut text = writer.lines.join("\n");
    if writer.dice.roll(3) > 0 {
        text.push('\n');
    }
    if writer.dice.roll(3) == 0 { format!("\u{feff}{}", text.replace('\n', "\r\n")) } else { text }
}

/// All paths of a tree.
fn paths(node: &Node, above: &str, found: &mut Vec<String>) {
    let path = |step: &str| if above.is_empty() { step.to_owned() } else { format!("{above}.{step}") };
    match &node.value {
        Value::Map(entries) => {
            for entry in entries {
                found.push(path(&entry.key));
                paths(&entry.value, &path(&entry.key), found);
            }
        }
        Value::List(items) => {
            for (at, item) in items.iter().enumerate() {
                found.push(path(&at.to_string()));
                paths(item, &path(&at.to_string()), found);
            }
        }
        Value::Null | Value::Scalar { .. } => {}
    }
}

fn new_value(dice: &mut Dice) -> Node {
    match dice.roll(6) {
        0 => Node::word(dice.pick(&PLAIN)),
        1 | 2 => Node::quoted(dice.pick(&PLAIN)),
        3 => Node::quoted("first: line\n  second # line\n\nlast"),
        4 => Node::map([("p", Node::quoted("x")), ("q", Node::list(vec![Node::quoted("- y"), Node::list(vec![])]))]),
        _ => Node::list(vec![Node::map([("id", Node::word("n")), ("t", Node::quoted("two\nlines"))])]),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_edit_of_any_document_changes_its_place_alone(seed: u64) {
        let text = document(seed);
        let body = text.trim_start_matches(BYTE_ORDER_MARK);
        let Some(root) = sound(body) else { return Err(TestCaseError::fail(format!("not YAML:\n{text}"))) };
        let mut all = Vec::new();
        paths(&root, "", &mut all);
        let mut dice = Dice(seed ^ 0x5eed);
        let path = &all[dice.roll(all.len())];
        let target = root.at(path).expect("it is a path");
        let new = new_value(&mut dice);
        let new_ones = [new.clone(), new_value(&mut dice)];
        let (path, asked) = match (dice.roll(4), &target.value) {
            (0, _) => (path.clone(), Edit::Remove),
            (1 | 2, Value::List(_)) => (path.clone(), Edit::Append(&new_ones)),
            (1 | 2, Value::Map(_)) => (format!("{path}.new"), Edit::Set(&new)),
            _ => (path.clone(), Edit::Set(&new)),
        };
        match splice(&text, &path, asked) {
            Ok(splice) => {
                let edited = splice.on(&text);
                let mut wanted = root.clone();
                change(&mut wanted, &path, asked).expect("it was done");
                let now = sound(edited.trim_start_matches(BYTE_ORDER_MARK)).expect("it is YAML");
                prop_assert!(means_the_same(&now, &wanted));
                // Comments stay, but for those inside a collection that goes as a whole, and on the line of a removed field.
                let inside = matches!(target.value, Value::Map(_) | Value::List(_)) || matches!(asked, Edit::Remove);
                let adds = matches!(asked, Edit::Append(_)) || path.rsplit('.').next() == Some("new");
                if adds || !inside {
                    prop_assert_eq!(edited.matches("# note").count(), text.matches("# note").count(), "{}\n---\n{}", text, edited);
                }
                if adds {
                    prop_assert!(text[splice.range.clone()].trim_matches([' ', '[', ']']).is_empty(), "{}", text);
                }
                prop_assert_eq!(edited.matches("\r\n").count() == edited.matches('\n').count(), text.contains("\r\n") || !edited.contains('\n'));
            }
            // A first field behind a dash with a comment before the next one can't go.
            Err(reason) => prop_assert!(matches!(asked, Edit::Remove), "{}: {:?}: {}\n{}", path, asked, reason, text),
        }
    }
}

#[test]
fn several_edits_are_made_at_once_or_one_after_the_other() {
    let text = "\u{feff}x:\n- id: a\n  t: 1 # one\n\n- id: b\n  s: [1]\n- {id: c}\n";
    let (one, two) = ([Node::word("2"), Node::word("3")], [Node::map([("p", Node::quoted("q\nr"))])]);
    let edits = [("x.b.s".to_owned(), Edit::Append(&one)), ("x.a.s".to_owned(), Edit::Append(&two))];
    let expected =
        "\u{feff}x:\n- id: a\n  t: 1 # one\n  s:\n  - p: |-\n      q\n      r\n\n- id: b\n  s: [1, 2, 3]\n- {id: c}\n";
    assert_eq!(at_once(text, &edits).as_deref(), Some(expected));
    assert_eq!(edit_all(text, &edits).as_deref(), Ok(expected));
    // Both come to stand at the end of the last element.
    let touching = [("x.b.u".to_owned(), Edit::Set(&one[0])), ("x".to_owned(), Edit::Append(&one))];
    let text = text.replace("- {id: c}\n", "");
    assert_eq!(at_once(&text, &touching), None);
    let expected = text.clone() + "  u: 2\n\n- 2\n\n- 3\n";
    assert_eq!(edit_all(&text, &touching).as_deref(), Ok(expected.as_str()));
    assert!(edit_all(&text, &[("x.b.u".to_owned(), Edit::Set(&one[0])), ("x.f.u".to_owned(), Edit::Remove)]).is_err());
}

#[test]
fn a_long_list_grows_quickly() {
    let text = "x:\n".to_owned() + &(0..20_000).map(|n| format!("- id: f{n}\n  t: {n}\n")).collect::<String>();
    let new = [Node::map([("id", Node::word("new"))])];
    assert_eq!(edit(&text, "x", Edit::Append(&new)), Ok(text + "- id: new\n"));
}

#[test]
fn every_value_of_the_samples_can_be_set_in_place() {
    for sample in ["kestrel", "lanyue", "yusui"] {
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs").join(sample).join("model.yaml");
        let text = std::fs::read_to_string(file).expect("every sample has a model");
        let root = sound(&text).expect("a sample is sound");
        let mut all = Vec::new();
        paths(&root, "", &mut all);
        let is_scalar = |path: &&String| root.at(path).is_some_and(|node| matches!(node.value, Value::Scalar { .. }));
        for path in all.iter().filter(is_scalar).step_by(13) {
            let new = Node::quoted("a new text: 新的，# 5");
            let splice = splice(&text, path, Edit::Set(&new)).unwrap_or_else(|reason| panic!("{sample}: {reason}"));
            assert!(!text[splice.range.clone()].contains(" # "), "{sample}: {path}: {splice:?}");
        }
    }
}
