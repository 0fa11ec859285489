use proptest::prelude::*;

use super::*;
use crate::doc::write::{write_blocks, write_cell};
use crate::doc::{Align, Inline, Kind, Role, Row, RowKind, Table, plain};

fn charts(name: &str) -> Result<Option<Chart>, String> {
    if name == "empty" { Ok(None) } else { Err(format!("`{name}` is no chart; there is empty")) }
}

fn read(source: &str) -> Vec<Block> {
    parse(source, &charts).unwrap_or_else(|problems| panic!("{problems:?}\nin:\n{source}"))
}

fn problems(source: &str) -> Vec<(usize, String)> {
    let problems = parse(source, &charts).expect_err("problems were expected");
    problems.into_iter().map(|problem| (problem.line, problem.message)).collect()
}

fn paragraph(inlines: Vec<Inline>) -> Block {
    Block::new(Kind::Paragraph(inlines))
}

fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

fn says(text_: &str) -> Block {
    paragraph(vec![text(text_)])
}

fn strong(text_: &str) -> Inline {
    Inline::Strong(vec![text(text_)])
}

fn kinds(blocks: Vec<Block>) -> Vec<Kind> {
    blocks.into_iter().map(|block| block.kind).collect()
}

#[test]
fn reads_directives_nested_by_any_length_of_tildes() {
    let tree = |outer: &str, inner: &str| {
        read(&format!("{outer} bvf summary\n# One\n{inner} bvf tiles\n- a\n{inner}\n\nafter\n{outer}\n"))
    };
    let expected = vec![Kind::Container {
        role: Role::Summary,
        blocks: vec![
            Block {
                origin: None,
                changed: false,
                kind: Kind::Heading { level: 1, text: vec![text("One")], anchor: None, listed: true },
            },
            Block {
                origin: None,
                changed: false,
                kind: Kind::Container {
                    role: Role::Tiles,
                    blocks: vec![Block {
                        origin: None,
                        changed: false,
                        kind: Kind::List { start: None, items: vec![vec![says("a")]] },
                    }],
                },
            },
            says("after"),
        ],
    }];
    assert_eq!(kinds(tree("~~~~~~", "~~~~")), expected);
    assert_eq!(kinds(tree("~~~~", "~~~~")), expected);
    assert_eq!(kinds(read("~~~~ bvf contents\n~~~~\n~~~~ bvf pagebreak\n~~~~\n")), [Kind::Contents, Kind::PageBreak]);
}

#[test]
fn reads_headings_origins_and_page_numbers() {
    let blocks = read("<!--#late\\-share-->\n## Late {#late .unlisted}\n\nsee [](page:late) and [it](#late)<br>x");
    assert_eq!(blocks[0].origin.as_deref(), Some("late-share"));
    let Kind::Heading { level: 2, anchor: Some(anchor), listed: false, .. } = &blocks[0].kind else {
        panic!("{:?}", blocks[0])
    };
    assert_eq!(anchor, "late");
    let link = Inline::Link { to: "#late".into(), text: vec![text("it")] };
    let page = Inline::PageOf("late".into());
    assert_eq!(blocks[1], paragraph(vec![text("see "), page, text(" and "), link, Inline::Break, text("x")]));
    let directive = read("<!--#x-->\n~~~~ bvf card\n<!--#y-->\nin\n~~~~");
    assert_eq!(directive[0].origin.as_deref(), Some("x"));
    let Kind::Container { blocks, .. } = &directive[0].kind else { panic!() };
    assert_eq!(blocks[0].origin.as_deref(), Some("y"));
}

#[test]
fn reads_tables() {
    let source = "<!--#t-->\n<!--caption #costs: What *it* costs-->\n\
        | A | B |\n|---|--:|\n| <!--#one-->1 | a\\|b |\n| <!--#sum--><!--total-->**2** | x<br>• y<br>• z<br><br>w |\n";
    let blocks = read(source);
    assert_eq!(blocks[0].origin.as_deref(), Some("t"));
    let list = Kind::List { start: None, items: vec![vec![says("y")], vec![says("z")]] };
    let row = |origin: &str, kind, cells| Row { origin: Some(origin.to_owned()), changed: false, kind, cells };
    let second = vec![says("x"), Block::new(list), says("w")];
    let expected = Table {
        columns: vec![Align::Start, Align::End],
        header: vec![vec![says("A")], vec![says("B")]],
        rows: vec![
            row("one", RowKind::Plain, vec![vec![says("1")], vec![says("a|b")]]),
            row("sum", RowKind::Total, vec![vec![paragraph(vec![strong("2")])], second]),
        ],
        caption: vec![text("What "), Inline::Emphasis(vec![text("it")]), text(" costs")],
        name: "costs".to_owned(),
    };
    assert_eq!(blocks[0].kind, Kind::Table(expected));
    let Kind::Table(bare) = &read("| | |\n|---|---|\n| a | b |")[0].kind else { panic!() };
    assert_eq!((bare.header.len(), bare.rows.len()), (0, 1));
}

fn note(words: &str) -> Inline {
    Inline::Note { number: 0, text: vec![text(words)], changed: false }
}

#[test]
fn reads_footnotes_where_their_marks_stand() {
    let source = "Return[^r], payback[^p] and *again[^r]*.\n\n[^r]: What\n    comes back.\n\n[^p]: When.\n\nAfter<note>here</note>.";
    let again = Inline::Emphasis(vec![text("again"), note("What comes back.")]);
    let first = vec![
        text("Return"),
        note("What comes back."),
        text(", payback"),
        note("When."),
        text(" and "),
        again,
        text("."),
    ];
    let expected = [paragraph(first), paragraph(vec![text("After"), note("here"), text(".")])];
    assert_eq!(read(source), expected);
    assert_eq!(parse_text("A[^x]\n\n[^x]: B"), [paragraph(vec![text("A"), note("B")])]);
    let cell = write_cell(&parse_text("A[^x]\n\n[^x]: B | C"));
    assert_eq!(cell, "A<note>B \\| C</note>");
}

#[test]
fn a_footnote_without_its_mark_is_told_and_an_authors_is_shown() {
    let found = problems("a\n\n[^x]: lost");
    assert_eq!(found[0].0, 3, "{found:?}");
    let shown = parse_text("a\n\n[^x]: kept");
    assert!(format!("{shown:?}").contains("kept"), "{shown:?}");
    assert_eq!(parse_text("an array[^2]"), [says("an array[^2]")]);
}

#[test]
fn leaves_a_chart_without_data_out_and_reports_an_unknown_one() {
    assert_eq!(read("<!--#x-->\n~~~~ bvf chart empty\nCaption\n~~~~\n\nafter"), [says("after")]);
    assert_eq!(
        problems("a\n\n~~~~ bvf chart pie\nCaption\n~~~~"),
        [(3, "`pie` is no chart; there is empty".to_owned())]
    );
}

#[test]
fn reports_every_problem_with_its_line() {
    let source = "~~~~ bvf sumary\n~~~~\n<div>\n\na <u>b\n\n![x](y.png)\n\n# A {#a}\n\n# B {#a}\n\n[x](javascript:y)\n\
        \n- ~~~~ bvf note\n\n~~~~ bvf note\n<!--#lost-->";
    let found = problems(source);
    let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [1, 3, 5, 7, 11, 13, 15, 17, 17], "{found:?}");
    assert!(found[0].1.contains("`sumary` is no directive; there are cover, summary"), "{found:?}");
    assert!(found[7].1.contains("never closed") || found[8].1.contains("never closed"), "{found:?}");
}

#[test]
fn reads_strong_beside_chinese_punctuation_as_it_was_meant() {
    let cases = [
        ("**商业论证：**降低", vec![strong("商业论证："), text("降低")]),
        (
            "**商业论证：**降低，**风险（高）**会",
            vec![strong("商业论证："), text("降低，"), strong("风险（高）"), text("会")],
        ),
        ("他说**「引」**后", vec![text("他说"), strong("「引」"), text("后")]),
        ("**Note:**text", vec![strong("Note:"), text("text")]),
        ("2 ** 3 and a**b", vec![text("2 ** 3 and a**b")]),
        ("**a** b **c**", vec![strong("a"), text(" b "), strong("c")]),
    ];
    for (source, expected) in cases {
        assert_eq!(parse_text(source), [paragraph(expected)], "{source}");
    }
}

#[test]
fn joins_lines_without_a_space_between_chinese_characters() {
    let cases = [("降低\n成本", "降低成本"), ("cut\ncosts", "cut costs"), ("降低\ncost，\n好", "降低 cost， 好")];
    for (source, expected) in cases {
        let expected = expected.replace("， 好", "，好");
        assert_eq!(parse_text(source), [says(&expected)], "{source}");
    }
}

#[test]
fn shows_what_an_author_may_not_use_as_it_was_written() {
    let cases = [
        ("<b>x</b>", "<b>x</b>"),
        ("a <script>b", "a <script>b"),
        ("![alt](p.png)", "![alt](p.png)"),
        ("[x](javascript:alert)", "[x](javascript:alert)"),
        ("[x](#anchor) [](page:x)", "[x](#anchor) [](page:x)"),
        ("| a | b |\n|---|---|", "| a | b | |---|---|"),
        ("<!--#x-->", "<!--#x-->"),
        ("> 99.9 % availability", "> 99.9 % availability"),
        ("10~20, 30~40", "10~20, 30~40"),
        ("***", "***"),
    ];
    for (source, expected) in cases {
        assert_eq!(parse_text(source), [says(expected)], "{source}");
    }
    assert_eq!(
        parse_text("# One *two*\n"),
        [paragraph(vec![Inline::Strong(vec![text("One "), Inline::Emphasis(vec![text("two")])])])]
    );
    assert_eq!(kinds(parse_text("~~~~ bvf cover\nx\n~~~~")), [Kind::Code("~~~~ bvf cover\nx\n~~~~".into())]);
    assert_eq!(kinds(parse_text("```rust\nlet\n```")), [Kind::Code("let".into())]);
}

#[test]
fn keeps_deep_nesting_from_exhausting_the_stack() {
    for unit in [">", "- ", "*_", "[", "**a ", "1. "] {
        let deep = unit.repeat(20_000) + "x";
        let tree = parse_text(&deep);
        let again = read(&write_blocks(&tree));
        assert!(format!("{again:?}").contains('x'), "{unit}");
    }
    let fences: String = (0..500).map(|_| "~~~~ bvf keep\n").collect();
    assert!(parse(&fences, &charts).is_err());
}

/// Asserts that writing a tree and reading it again gives the tree.
fn survives(tree: &[Block]) -> Result<(), TestCaseError> {
    let written = write_blocks(tree);
    let again = parse(&written, &charts)
        .map_err(|problems| TestCaseError::fail(format!("{problems:?}\n{tree:?}\nwritten:\n{written}")))?;
    prop_assert_eq!(&again[..], tree, "written:\n{}", written);
    Ok(())
}

/// Pieces from which nasty texts are made.
fn nasty() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "商业",
        "：",
        "（",
        "**",
        "*",
        "_",
        "<",
        ">",
        "`",
        "``",
        "~~~~ bvf note",
        "~~~~",
        "<!--#x-->",
        "-->",
        "\n",
        "\n\n",
        "# ",
        "1. ",
        "12) ",
        "- ",
        "+ ",
        "* ",
        "\t",
        "  ",
        "    ",
        " ",
        "|",
        "\\",
        "[",
        "](",
        ")",
        "http://x.y/?a&copy;b",
        "&amp;",
        "&#32;",
        "<br>",
        "<b>",
        "{#x}",
        "•",
        "• ",
        "===",
        "---",
        "!",
        "\u{a0}",
        "\u{3000}",
        "”",
        "é",
        "<https://a.b/c|d>",
        "=",
        "\r",
        "[x](http://a.b)",
        "[x](mailto:a@b.c \"t\")",
        "**商业：**降",
        "```bvf chart x\n",
        "[a]: http://b.c\n",
        "> ",
        "\0",
        "😀",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Texts as the tree holds them: no surplus spaces.
fn tidy() -> impl Strategy<Value = String> {
    nasty().prop_map(|text| {
        let kept: String = text.chars().filter(|c| *c != '\0').map(|c| if c == '\r' { ' ' } else { c }).collect();
        let kept = kept.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        if kept.is_empty() || kept.starts_with('•') { "x".to_owned() } else { kept }
    })
}

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![
        tidy().prop_map(Inline::Strong.compose_text()),
        tidy().prop_map(Inline::Emphasis.compose_text()),
        tidy().prop_map(Inline::Strike.compose_text()),
        tidy().prop_map(Inline::Code),
        tidy()
            .prop_map(|label| Inline::Link { to: "https://a.b/c?d=1&copy;e".into(), text: vec![Inline::Text(label)] }),
        Just(Inline::PageOf("one".into())),
        tidy().prop_map(|text| Inline::Note { number: 0, text: vec![Inline::Text(text)], changed: false }),
    ];
    prop::collection::vec((tidy(), leaf), 1..3)
        .prop_map(|pairs| pairs.into_iter().flat_map(|(text, leaf)| [Inline::Text(text), leaf]).collect())
}

/// Lets a dress be put on a text.
trait ComposeText {
    fn compose_text(self) -> impl Fn(String) -> Inline;
}

impl<F: Fn(Vec<Inline>) -> Inline> ComposeText for F {
    fn compose_text(self) -> impl Fn(String) -> Inline {
        move |text| self(vec![Inline::Text(text)])
    }
}

fn blocks(table: bool) -> impl Strategy<Value = Vec<Block>> {
    let simple = prop_oneof![
        inlines().prop_map(Kind::Paragraph),
        (1..5_u8, inlines(), any::<bool>()).prop_map(|(level, text, listed)| Kind::Heading {
            level,
            text,
            anchor: None,
            listed
        }),
        prop::collection::vec(tidy(), 1..3).prop_map(|lines| Kind::Code(lines.join("\n\n  "))),
        Just(Kind::Rule),
    ];
    let origin = prop_oneof![Just(None), Just(Some("an-id".to_owned())), Just(Some("价格_1".to_owned()))];
    let block = (origin, simple).prop_map(|(origin, kind)| Block { origin, changed: false, kind });
    let nested = block.prop_recursive(3, 24, 4, move |inner| {
        let inside = prop::collection::vec(inner, 1..3);
        let plain_kind = prop_oneof![
            inside.clone().prop_map(Kind::Quote),
            (
                prop_oneof![Just(None), Just(Some(1)), Just(Some(1986)), Just(Some(0))],
                prop::collection::vec(inside, 1..3)
            )
                .prop_map(|(start, items)| Kind::List { start, items }),
        ];
        plain_kind.prop_map(Block::new)
    });
    prop::collection::vec(nested, 0..4).prop_map(move |mut blocks| {
        if table {
            let inner = std::mem::take(&mut blocks);
            blocks = vec![
                Block {
                    origin: Some("c".into()),
                    changed: false,
                    kind: Kind::Container { role: Role::Card, blocks: inner.clone() },
                },
                Block::new(Kind::PageBreak),
            ];
            blocks.extend(inner);
        }
        blocks
    })
}

fn tables() -> impl Strategy<Value = Table> {
    let cell = prop_oneof![
        Just(vec![]),
        inlines().prop_map(|text| vec![paragraph(text)]),
        (inlines(), inlines()).prop_map(|(one, two)| {
            let list = Kind::List { start: None, items: vec![vec![paragraph(two.clone())], vec![paragraph(two)]] };
            vec![paragraph(one.clone()), Block::new(list), paragraph(one)]
        }),
    ];
    let kind = prop_oneof![Just(RowKind::Plain), Just(RowKind::Total), Just(RowKind::Group)];
    (1..4_usize, inlines()).prop_flat_map(move |(columns, caption)| {
        let cells = prop::collection::vec(cell.clone(), columns);
        let row = (cells.clone(), kind.clone(), prop::option::of(Just("a-b".to_owned())))
            .prop_map(|(cells, kind, origin)| Row { origin, changed: false, kind, cells });
        (prop::collection::vec(row, 0..4), cells).prop_map(move |(rows, header)| {
            let header = if header.iter().all(Vec::is_empty) { vec![] } else { header };
            Table { columns: vec![Align::End; columns], header, rows, caption: caption.clone(), ..Table::default() }
        })
    })
}

#[test]
fn signs_that_mean_nothing_survive() {
    for source in ["[```bvf chart x\n](12) ", "**\t**", "|# [a\r](12) ", "x\n[a](12)", "**\u{3000}**", "**\u{a0}**"] {
        survives(&parse_text(source)).unwrap_or_else(|error| panic!("{source:?}: {error}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_authors_text_survives(source in nasty()) {
        survives(&parse_text(&source))?;
    }

    #[test]
    fn a_plain_text_is_read_as_any_other(source in "[a-zA-Zé业](([ .,;:()/'\"%?a-z0-9é业’–₂]| - |[-*_`&<>#!=+~|\\[\\]\\\\\n\u{a0}\u{85}]?)[a-z0-9 业]){0,9}") {
        if is_plain(&source) {
            prop_assert_eq!(parse_text(&source), parse_marked(&source));
        }
    }

    #[test]
    fn any_tree_survives(tree in blocks(true)) {
        survives(&tree)?;
    }

    #[test]
    fn any_table_survives(table in tables()) {
        survives(&[Block::new(Kind::Table(table))])?;
    }

    #[test]
    fn an_authors_text_stays_in_its_cell(source in nasty()) {
        let cell = write_cell(&parse_text(&source));
        prop_assert!(!cell.contains('\n'));
        let tree = read(&format!("| a | b |\n|---|---|\n| {cell} | end |"));
        let [Block { kind: Kind::Table(table), .. }] = &tree[..] else { return Err(TestCaseError::fail("no table")) };
        prop_assert_eq!(table.rows.len(), 1);
        prop_assert_eq!(&table.rows[0].cells[1], &vec![says("end")]);
    }

    #[test]
    fn plain_text_reads_as_itself(source in tidy()) {
        let tree = read(&crate::doc::write::escape(&source));
        let [Block { kind: Kind::Paragraph(text), .. }] = &tree[..] else {
            return Err(TestCaseError::fail(format!("{tree:?}")))
        };
        prop_assert_eq!(plain(text), source);
    }

    #[test]
    fn nothing_panics(source in nasty()) {
        let _ = parse(&source, &charts);
    }

    #[test]
    fn nothing_panics_on_any_characters(source in any::<String>()) {
        let _ = parse(&source, &charts);
        survives(&parse_text(&source))?;
    }
}
