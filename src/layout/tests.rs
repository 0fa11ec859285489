//! What must hold of laid-out pages, whatever they say.

use std::collections::BTreeMap;

use super::page::{Item, Pages, TagRole, What};
use super::proof::proofread;
use super::{Library, lay_out};
use crate::doc::{Align, Block, Document, Inline, Kind, Meta, Role, Row, RowKind, Table};
use crate::theme::{
    Callouts, Cards, Color, Colors, Contents, Cover, Fonts, Footer, Header, Headings, Logo, PageSize, PageStyle,
    Spacing, Summary, Tables, TextStyle, Theme, Tiles,
};

/// A theme for tests.
pub fn theme() -> Theme {
    let color = |r, g, b| Color { r, g, b };
    Theme {
        page: PageStyle {
            size: PageSize::A4,
            margin_top: 84.0,
            margin_bottom: 72.0,
            margin_left: 62.0,
            margin_right: 62.0,
            indent: 0.0,
        },
        fonts: Fonts { body: "Inter".into(), heading: "Inter".into(), table: "Inter".into() },
        text: TextStyle {
            body: 9.8,
            leading: 1.5,
            table: 8.6,
            small: 8.0,
            lead: 12.5,
            headings: [24.0, 15.0, 11.5, 10.0],
            title: 40.0,
            figure: 24.0,
        },
        spacing: Spacing { paragraph: 6.4, block: 10.5, section: 24.0 },
        cover: Cover::default(),
        logo: Logo::default(),
        picture: None,
        contents: Contents::default(),
        summary: Summary::default(),
        headings: Headings::default(),
        tables: Tables::default(),
        tiles: Tiles::default(),
        callouts: Callouts::default(),
        cards: Cards::default(),
        header: Header::default(),
        footer: Footer::default(),
        colors: Colors {
            text: color(0x26, 0x2b, 0x33),
            muted: color(0x6b, 0x72, 0x80),
            primary: color(0x14, 0x34, 0x5c),
            accent: color(0xe0, 0x7a, 0x2f),
            on_primary: color(0xff, 0xff, 0xff),
            tint: color(0xf1, 0xf4, 0xf8),
            line: color(0xd5, 0xda, 0xe1),
            positive: color(0x2f, 0x7d, 0x5b),
            negative: color(0xb4, 0x3a, 0x3a),
            series: vec![color(0x14, 0x34, 0x5c), color(0xe0, 0x7a, 0x2f)],
        },
    }
}

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

pub fn block(kind: Kind) -> Block {
    Block::new(kind)
}

pub fn paragraph(words: &str) -> Block {
    block(Kind::Paragraph(text(words)))
}

fn heading(level: u8, words: &str) -> Block {
    block(Kind::Heading { level, text: text(words), anchor: Some(words.replace(' ', "-")), listed: true })
}

fn container(role: Role, blocks: Vec<Block>) -> Block {
    block(Kind::Container { role, blocks })
}

fn list(items: &[&str]) -> Block {
    block(Kind::List { start: None, items: items.iter().map(|item| vec![paragraph(item)]).collect() })
}

pub fn table(rows: usize, cell: impl Fn(usize, usize) -> String) -> Block {
    let row = |at: usize| Row {
        origin: Some(format!("row-{at}")),
        changed: false,
        kind: if at + 1 == rows { RowKind::Total } else { RowKind::Plain },
        cells: (0..3).map(|column| vec![paragraph(&cell(at, column))]).collect(),
    };
    block(Kind::Table(Table {
        columns: vec![Align::Start, Align::Start, Align::End],
        header: ["HeadNo", "HeadWhat", "HeadSum"].iter().map(|head| vec![paragraph(head)]).collect(),
        rows: (0..rows).map(row).collect(),
        caption: text("Captioned"),
        ..Table::default()
    }))
}

pub fn document(language: &str, blocks: Vec<Block>) -> Document {
    let meta = Meta {
        title: "A proposal".into(),
        language: language.into(),
        header_left: "HDR".into(),
        header_right: "HDRR".into(),
        footer: "FTR".into(),
        page_label: "Page {page} of {pages}".into(),
        contents_label: "Contents".into(),
        continued_label: "continued".into(),
        figure_label: "Figure {n}".into(),
        table_label: "Table {n}".into(),
        ..Meta::default()
    };
    Document { meta, blocks }
}

/// Pages of blocks in English.
pub fn pages(blocks: Vec<Block>) -> Pages {
    laid_out(&document("en", blocks))
}

/// Pages of a document, in which nothing is wrong.
fn laid_out(document: &Document) -> Pages {
    laid_out_in(document, &theme())
}

/// Pages of a document in a theme, in which nothing is wrong.
pub fn laid_out_in(document: &Document, theme: &Theme) -> Pages {
    let fonts = Library::embedded();
    let pages = lay_out(document, theme, fonts);
    let wrong = proofread(document, &pages, theme, fonts);
    assert!(wrong.is_empty(), "{wrong:#?}");
    pages
}

pub fn words_of(item: &Item) -> String {
    match &item.what {
        What::Glyphs(run) => {
            run.glyphs.iter().map(|glyph| run.text.get(glyph.range()).expect("a range of the text")).collect()
        }
        _ => String::new(),
    }
}

/// What is tagged on each page, in the order of painting.
fn said(pages: &Pages) -> Vec<String> {
    pages.pages.iter().map(|page| page.items.iter().filter(|item| item.tag.is_some()).map(words_of).collect()).collect()
}

fn shown(pages: &Pages, page: usize) -> String {
    pages.pages[page].items.iter().map(words_of).collect::<Vec<_>>().join("|")
}

/// A text of this many words, each of which is there once.
fn long(prefix: &str, words: usize) -> String {
    (0..words).map(|word| format!("{prefix}{word}x")).collect::<Vec<_>>().join(" ")
}

/// A document with one of everything.
pub fn everything() -> Vec<Block> {
    vec![
        container(Role::Cover, vec![heading(1, "Thetitle"), paragraph("Thesubtitle"), paragraph("Forclient")]),
        container(
            Role::Summary,
            vec![
                heading(1, "Insummary"),
                container(Role::Lead, vec![paragraph("Theleadtext")]),
                container(
                    Role::Tiles,
                    vec![block(Kind::List {
                        start: None,
                        items: (0..6)
                            .map(|n| {
                                vec![block(Kind::Paragraph(vec![
                                    Inline::Strong(text(&format!("€{n}.2m"))),
                                    Inline::Break,
                                    Inline::Text(format!("Tile{n}label")),
                                ]))]
                            })
                            .collect(),
                    })],
                ),
            ],
        ),
        block(Kind::Contents),
        block(Kind::PageBreak),
        heading(1, "Part one"),
        paragraph(&long("a", 900)),
        heading(2, "Section two"),
        list(&["Listone", "Listtwo", &long("l", 90)]),
        container(Role::Callout, vec![paragraph("Calloutremark"), list(&["Inbox"])]),
        container(Role::Warning, vec![paragraph(&long("w", 1100))]),
        block(Kind::Quote(vec![paragraph("Quotedtext")])),
        block(Kind::Code("let   x = 1;\n  codeline".into())),
        block(Kind::Rule),
        table(60, |row, column| format!("r{row}c{column}")),
        container(Role::Card, vec![heading(3, "Cardhead"), paragraph(&long("k", 60))]),
        container(
            Role::Landscape,
            vec![heading(2, "Wide part"), table(3, |row, column| format!("w{row}c{column} {}", long("v", 30)))],
        ),
        heading(2, "Last part"),
        container(Role::Signatures, vec![list(&["Signerone", "Signertwo", "Signerthree"])]),
        container(Role::Note, vec![paragraph("Smallprint")]),
    ]
}

#[test]
fn everything_is_said_once() {
    let pages = pages(everything());
    let said = said(&pages).concat();
    let mut expected: Vec<String> = ["Thetitle", "Thesubtitle", "Forclient", "Theleadtext", "Listone", "Calloutremark"]
        .into_iter()
        .chain(["Inbox", "Quotedtext", "codeline", "Cardhead", "Signerthree", "Smallprint", "HeadNo", "Tile5label"])
        .map(str::to_owned)
        .collect();
    expected.extend((0..900).map(|n| format!("a{n}x")));
    expected.extend((0..1100).map(|n| format!("w{n}x")));
    expected.extend((0..60).map(|n| format!("r{n}c1")));
    for word in expected {
        let count = said.matches(&word).count();
        // Both tables have that head.
        let wanted = if word == "HeadNo" { 2 } else { 1 };
        assert!(count == wanted || (word.ends_with("c1") && count > 0), "{word} is said {count} times");
    }
    // Headings that are listed are said in the contents, too.
    assert_eq!(said.matches("Last part").count(), 2);
    assert!(!said.contains("HDR") && !said.contains("FTR"), "header and footer are no part of the text");
}

#[test]
fn the_same_document_gives_the_same_pages() {
    let document = document("en", everything());
    let one = lay_out(&document, &theme(), Library::embedded());
    let two = lay_out(&document, &theme(), Library::embedded());
    assert_eq!(format!("{one:?}"), format!("{two:?}"));
}

#[test]
fn the_cover_has_no_furniture_and_a_turned_page_is_wide() {
    let pages = pages(everything());
    assert!(!shown(&pages, 0).contains("FTR") && shown(&pages, 1).contains("FTR"));
    assert!(pages.pages.iter().any(|page| page.width > page.height));
    assert!(shown(&pages, 2).contains(&format!("Page 3 of {}", pages.pages.len())));
}

#[test]
fn contents_name_the_pages_that_headings_are_on() {
    let pages = pages(everything());
    let numbers: BTreeMap<&str, usize> =
        pages.bookmarks.iter().map(|bookmark| (bookmark.title.as_str(), bookmark.page + 1)).collect();
    let contents = &pages.pages[2];
    for title in ["Part one", "Section two", "Last part"] {
        let row = contents.items.iter().find(|item| words_of(item).starts_with(title)).expect("it is listed");
        let What::Glyphs(row) = &row.what else { panic!("a title is text") };
        let number = contents
            .items
            .iter()
            .rfind(|item| matches!(&item.what, What::Glyphs(run) if (run.y - row.y).abs() < 0.1))
            .map(words_of);
        assert_eq!(number, numbers.get(title).map(|number| format!(" {number}")), "{title}");
        let anchor = format!("#{}", title.replace(' ', "-"));
        assert!(contents.items.iter().any(|item| matches!(&item.what, What::Link { to, .. } if *to == anchor)));
    }
}

#[test]
fn a_named_page_is_the_one_it_names() {
    let blocks = vec![
        block(Kind::Paragraph(vec![Inline::Text("See page ".into()), Inline::PageOf("Far".into())])),
        paragraph(&long("a", 2500)),
        heading(2, "Far"),
        paragraph("There."),
    ];
    let pages = pages(blocks);
    let far = pages.anchors.iter().find(|anchor| anchor.name == "Far").expect("it has a place").page + 1;
    assert!(far > 2 && said(&pages)[0].starts_with(&format!("See page {far}")));
}

#[test]
fn headings_are_never_last_on_a_page() {
    for words in (300..520).step_by(10) {
        let blocks = vec![
            paragraph(&long("a", words)),
            heading(2, "Kept one"),
            heading(3, "Kept two"),
            paragraph(&long("b", 80)),
            heading(2, "Kept three"),
            table(5, |row, column| format!("r{row}c{column}")),
        ];
        let pages = pages(blocks);
        for (number, page) in pages.pages.iter().enumerate() {
            let last = page.items.iter().rfind(|item| item.tag.is_some()).and_then(|item| item.tag);
            let role = last.map(|tag| pages.tags[tag].role);
            assert!(!matches!(role, Some(TagRole::Heading(_))), "{words} words, page {number}");
        }
    }
}

#[test]
fn no_single_line_is_left_on_a_page() {
    for words in (350..480).step_by(6) {
        let pages = pages(vec![paragraph(&long("a", words)), paragraph(&long("b", 60)), paragraph(&long("c", 60))]);
        for page in &pages.pages {
            let mut lines: BTreeMap<usize, Vec<f32>> = BTreeMap::new();
            for item in &page.items {
                if let (Some(tag), What::Glyphs(run)) = (item.tag, &item.what) {
                    let lines = lines.entry(tag).or_default();
                    if !lines.contains(&run.y) {
                        lines.push(run.y);
                    }
                }
            }
            assert!(lines.values().all(|lines| lines.len() > 1), "{words} words: {lines:?}");
        }
    }
}

#[test]
fn a_table_head_is_repeated_for_the_eye_only() {
    let pages = pages(vec![table(200, |row, column| format!("r{row}c{column}"))]);
    assert!(pages.pages.len() > 3);
    for page in 0..pages.pages.len() {
        assert!(shown(&pages, page).contains("HeadWhat"), "page {page}");
        assert_eq!(shown(&pages, page).contains("continued"), page > 0);
    }
    assert_eq!(said(&pages).concat().matches("HeadWhat").count(), 1);
    assert_eq!(pages.tags.iter().filter(|tag| tag.role == TagRole::Table).count(), 1);
    assert_eq!(pages.anchors.iter().filter(|anchor| anchor.name.starts_with("row-")).count(), 200);
}

#[test]
fn a_row_higher_than_a_page_goes_on_over_pages() {
    let pages =
        pages(vec![table(2, |row, column| if column == 1 { long(&format!("p{row}q"), 900) } else { "x".into() })]);
    let said = said(&pages);
    assert!(pages.pages.len() > 2);
    for word in 0..900 {
        assert_eq!(said.concat().matches(&format!("p0q{word}x")).count(), 1);
    }
}

#[test]
fn what_is_kept_together_is_on_one_page() {
    for words in (200..500).step_by(30) {
        let kept =
            container(Role::Keep, vec![heading(3, "Keptstart"), paragraph(&long("k", 150)), paragraph("Keptend")]);
        let pages = pages(vec![paragraph(&long("a", words)), kept, paragraph(&long("b", 200))]);
        let said = said(&pages);
        let page_of = |word: &str| said.iter().position(|page| page.contains(word));
        assert_eq!(page_of("Keptstart"), page_of("Keptend"), "{words} words");
    }
}

#[test]
fn a_name_of_300_letters_goes_through_everything() {
    let name = "Qwertyuiop".repeat(30);
    let blocks = vec![
        container(Role::Cover, vec![heading(1, &name), paragraph(&name)]),
        heading(1, &name),
        paragraph(&name),
        list(&[&name]),
        table(2, |_, _| name.clone()),
        container(Role::Card, vec![heading(3, &name), paragraph(&name)]),
        container(Role::Tiles, vec![list(&[&name, &name, &name, &name])]),
        container(Role::Signatures, vec![list(&[&name, &name])]),
        block(Kind::Contents),
    ];
    let said: String = said(&pages(blocks)).concat();
    // Side by side, lines of cells take turns, so count letters.
    assert!(said.matches('Q').count() >= 30 * 19, "{}", said.matches('Q').count());
}

#[test]
fn chinese_pages_say_everything() {
    let words = "本提案阐述了平台现代化项目的“预期业务价值”，包括收入增长、成本节约与风险降低三个方面。投资回收期约为14个月（见附录）。";
    let blocks =
        vec![heading(1, "商业价值"), paragraph(&words.repeat(40)), table(30, |row, _| format!("第{row}项：{words}"))];
    let pages = laid_out(&document("zh-Hans", blocks));
    let said = said(&pages).concat();
    assert_eq!(said.matches('。').count(), 2 * 40 + 30 * 3 * 2);
}

#[test]
fn names_from_right_to_left_keep_their_order() {
    let serif = lay_out(&document("en", vec![paragraph("Signed by אבג דהו in 2026")]), &theme(), Library::embedded());
    let shown: String = serif.pages[0].items.iter().filter(|item| item.tag.is_some()).map(words_of).collect();
    assert_eq!(shown, "Signed by והד גבא in 2026", "in the order in which it is seen");
}

#[test]
fn links_can_be_clicked_on_every_line_that_they_are_on() {
    let link = Inline::Link { to: "https://example.com/".into(), text: text(&long("l", 40)) };
    let pages = pages(vec![block(Kind::Paragraph(vec![Inline::Text("See ".into()), link]))]);
    let areas = pages.pages[0].items.iter().filter(|item| matches!(item.what, What::Link { .. })).count();
    let lines = pages.pages[0].items.iter().filter(|item| {
        item.tag.is_some_and(|tag| pages.tags[tag].role == TagRole::Link) && matches!(item.what, What::Glyphs(_))
    });
    assert!(areas > 1);
    assert_eq!(areas, lines.count());
}

#[test]
fn an_empty_document_has_no_pages() {
    assert!(pages(Vec::new()).pages.is_empty());
    assert_eq!(pages(vec![block(Kind::PageBreak), block(Kind::PageBreak), paragraph("x")]).pages.len(), 1);
}

#[test]
fn what_is_too_much_for_its_design_still_has_a_place() {
    let facts: Vec<Block> = (0..60).map(|n| paragraph(&format!("Factnumber{n}x"))).collect();
    let cover = [vec![heading(1, "Title"), paragraph(&long("s", 300))], facts].concat();
    let tile = long("t", 900);
    let mut tall = table(3, |row, column| format!("r{row}c{column}"));
    if let Kind::Table(table) = &mut tall.kind {
        table.header[1] = vec![paragraph(&long("h", 1500))];
    }
    let blocks = vec![
        container(Role::Cover, cover),
        container(Role::Tiles, vec![list(&[&tile, "short"])]),
        container(Role::Signatures, vec![list(&[&long("g", 900), "short"])]),
        tall,
        heading(1, &long("e", 900)),
    ];
    let said = said(&pages(blocks)).concat();
    for word in ["Factnumber59x", "s299x", "t899x", "g899x", "h1499x", "e899x", "r2c2"] {
        assert_eq!(said.matches(word).count(), 1, "{word}");
    }
}

#[test]
fn amounts_in_a_table_of_many_columns_stay_whole() {
    let cells = |text: &str| -> Vec<_> {
        (0..12).map(|at| vec![paragraph(if at < 3 { "Internationalisation" } else { text })]).collect()
    };
    let table = Table {
        columns: (0..12).map(|at| if at < 3 { Align::Start } else { Align::End }).collect(),
        header: cells("Sum"),
        rows: vec![Row { cells: cells("1,234,567"), ..Row::default() }],
        ..Table::default()
    };
    let pages = pages(vec![block(Kind::Table(table))]);
    let amounts = pages.pages[0].items.iter().filter(|item| words_of(item) == "1,234,567").count();
    assert_eq!(amounts, 9);
}

#[test]
fn time_grows_with_length_and_no_faster() {
    let time = |rows: usize| {
        let document = document("en", vec![table(rows, |row, column| format!("row {row} column {column}"))]);
        let start = std::time::Instant::now();
        lay_out(&document, &theme(), Library::embedded());
        start.elapsed()
    };
    time(50);
    let (short, long) = (time(200), time(2000));
    assert!(long < short * 40 + std::time::Duration::from_millis(200), "{short:?} and {long:?}");
}

#[test]
fn labels_of_charts_are_as_wide_as_they_are_measured() {
    use super::setting::Setting;
    use super::style::Dress;
    let (theme, meta) = (theme(), Meta { language: "en".into(), ..Meta::default() });
    let setting = Setting::new(&theme, &meta, Library::embedded(), Vec::new(), BTreeMap::new());
    let dress = Dress { tabular: true, verbatim: true, ..setting.body() };
    let width = |text: &str| setting.advance(text, dress);
    assert!(width(" ") > 1.0);
    let apart = width("Works") + width(" ") + width("with") + width(" ") + width("12.5");
    assert!((width("Works with 12.5") - apart).abs() < 0.5, "{apart}");
    let (items, painted) = setting.one_line("Works with 12.5", dress, 0.0, Align::Start, None);
    assert!((painted - width("Works with 12.5")).abs() < 0.01 && items.len() == 1);
}

fn noted(words: &str, number: usize, note: &str) -> Block {
    let note = Inline::Note { number, text: text(note), changed: false };
    block(Kind::Paragraph(vec![Inline::Text(words.to_owned()), note, Inline::Text(".".into())]))
}

#[test]
fn footnotes_stand_at_the_foot_of_the_page_that_their_mark_is_on() {
    for words in (300..460).step_by(20) {
        let blocks = vec![
            paragraph(&long("a", words)),
            noted("Marked", 1, "Notedhere"),
            paragraph(&long("b", 400)),
            noted("Again", 1, "Notedhere"),
        ];
        let pages = pages(blocks);
        let said = said(&pages);
        let page = said.iter().position(|page| page.contains("Marked")).expect("it is said");
        assert!(said[page].contains("Notedhere"), "{words} words");
        assert_eq!(said.concat().matches("Notedhere").count(), 1);
        let lowest = pages.pages[page].items.iter().filter(|item| item.tag.is_some()).map(|item| match &item.what {
            What::Glyphs(run) => (run.y, words_of(item)),
            _ => (0.0, String::new()),
        });
        let lowest = lowest.max_by(|a, b| a.0.total_cmp(&b.0)).expect("there is text");
        assert!(lowest.1.contains("Notedhere") && lowest.0 > 740.0, "{lowest:?}");
    }
}

#[test]
fn footnotes_link_both_ways_and_are_notes() {
    let pages = pages(vec![noted("Marked", 1, "Notedhere")]);
    for to in ["note:1", "mark:1"] {
        assert!(pages.anchors.iter().any(|anchor| anchor.name == to), "{to}");
        let link = format!("#{to}");
        assert!(pages.pages[0].items.iter().any(|item| matches!(&item.what, What::Link { to, .. } if *to == link)));
    }
    assert_eq!(pages.tags.iter().filter(|tag| tag.role == TagRole::Note).count(), 1);
    let raised = pages.pages[0].items.iter().any(|item| {
        matches!(&item.what, What::Glyphs(run) if run.glyphs.iter().all(|glyph| glyph.rise > 2.0) && words_of(item) == "1")
    });
    assert!(raised, "its mark is raised");
}

#[test]
fn a_long_footnote_goes_on_and_one_in_a_table_or_a_tile_is_not_lost() {
    let cell = |words: &str| vec![paragraph(words)];
    let with_note = Table {
        columns: vec![Align::Start, Align::End],
        header: vec![vec![noted("Head", 2, "Headnoted")], cell("Sum")],
        rows: (0..90).map(|at| Row { cells: vec![cell(&format!("r{at}")), cell("1")], ..Row::default() }).collect(),
        ..Table::default()
    };
    let tile = block(Kind::List { start: None, items: vec![vec![noted("Tile", 3, "Tilenoted")]] });
    let blocks = vec![
        noted("Marked", 1, &long("n", 1500)),
        block(Kind::Table(with_note)),
        container(Role::Tiles, vec![tile]),
        container(Role::Cover, vec![heading(1, "Title"), noted("Covered", 4, "Covernoted")]),
    ];
    let pages = pages(blocks);
    let said = said(&pages);
    assert!(said.len() > 3 && said[0].contains("n0x") && !said[0].contains("n1499x"));
    assert_eq!(said.concat().matches("Headnoted").count(), 1);
}

#[test]
fn figures_stand_on_their_decimal_mark() {
    let amounts = ["96.5%", "\u{2212}1,204.25%", "32%", "\u{2013}", "0.125%"];
    let table = Table {
        columns: vec![Align::Start, Align::End],
        header: vec![vec![paragraph("What")], vec![paragraph("Amount")]],
        rows: amounts
            .iter()
            .map(|amount| Row { cells: vec![vec![paragraph("x")], vec![paragraph(amount)]], ..Row::default() })
            .collect(),
        ..Table::default()
    };
    let pages = pages(vec![block(Kind::Table(table))]);
    // Left edge of the units digit of each.
    let digit = |text: &str, digit: char| {
        pages.pages[0].items.iter().find_map(|item| match &item.what {
            What::Glyphs(run) if words_of(item) == text => {
                let at = run.glyphs.iter().find(|glyph| run.text[glyph.range()].starts_with(digit));
                at.map(|glyph| glyph.x)
            }
            _ => None,
        })
    };
    let units = [("96.5%", '6'), ("\u{2212}1,204.25%", '4'), ("32%", '2'), ("0.125%", '0')];
    let edges: Vec<f32> = units.iter().map(|(text, unit)| digit(text, *unit).expect("it is on one line")).collect();
    assert!(edges.iter().all(|edge| (edge - edges[0]).abs() < 0.05), "{edges:?}");
}

#[test]
fn a_wide_table_goes_on_a_turned_page_and_text_fills_the_one_before() {
    let cells = |text: &str| -> Vec<_> { (0..11).map(|_| vec![paragraph(text)]).collect() };
    let wide = Table {
        columns: vec![Align::Start; 11],
        header: cells("Responsibility"),
        rows: (0..40).map(|_| Row { cells: cells("Internationalisation"), ..Row::default() }).collect(),
        caption: text("Wide"),
        name: "wide".into(),
    };
    let blocks = vec![
        heading(1, "Before"),
        paragraph(&long("a", 60)),
        heading(2, "Withtable"),
        block(Kind::Table(wide)),
        heading(2, "Following"),
        paragraph(&long("b", 400)),
        heading(1, "Nextsection"),
        paragraph("End"),
    ];
    let pages = pages(blocks);
    let said = said(&pages);
    let turned: Vec<bool> = pages.pages.iter().map(|page| page.width > page.height).collect();
    assert_eq!(turned, [false, true, true, false], "{said:?}");
    assert!(said[0].contains("Following") && !said[0].contains("Withtable"));
    assert!(said[1].contains("Withtable") && shown(&pages, 2).contains("continued"));
    assert!(pages.anchors.iter().any(|anchor| anchor.name == "table:wide" && anchor.page == 1));
}

#[test]
fn lists_in_lists_have_marks_of_their_own_and_numbers_share_an_edge() {
    let nested = |inner: Block| vec![paragraph("x"), inner];
    let list = |start, items| block(Kind::List { start, items });
    let bullets = list(None, vec![nested(list(None, vec![nested(list(None, vec![vec![paragraph("x")]]))]))]);
    let numbers = list(Some(1), vec![nested(list(Some(2), vec![vec![paragraph("x")]]))]);
    let many = list(Some(1), (0..120).map(|_| vec![paragraph("y")]).collect());
    let pages = pages(vec![bullets, numbers, many]);
    let labels: Vec<(String, f32)> = pages
        .pages
        .iter()
        .flat_map(|page| &page.items)
        .filter(|item| item.tag.is_some_and(|tag| pages.tags[tag].role == TagRole::ListLabel))
        .filter_map(|item| match &item.what {
            What::Glyphs(run) => Some((words_of(item), run.glyphs.last()?.x)),
            _ => None,
        })
        .collect();
    let said: Vec<&str> = labels.iter().map(|(label, _)| label.as_str()).collect();
    assert_eq!(said[..6], ["•", "–", "·", "1.", "b.", "1."]);
    let edges: Vec<f32> = labels[5..].iter().map(|(_, edge)| *edge).collect();
    assert!(edges.len() == 120 && edges.iter().all(|edge| (edge - edges[0]).abs() < 0.05), "{edges:?}");
}

#[test]
fn chinese_emphasis_is_dots_below_the_characters() {
    let emphasis = Inline::Emphasis(text("重点，ABC 内容"));
    let pages =
        laid_out(&document("zh-Hans", vec![block(Kind::Paragraph(vec![Inline::Text("这是".into()), emphasis]))]));
    let dots = pages.pages[0].items.iter().filter(|item| matches!(item.what, What::Path { .. }));
    assert!(dots.clone().all(|item| item.tag.is_none()), "they are decoration");
    assert_eq!(dots.count(), 4, "one below each character, none below marks and letters");
}

#[test]
fn chinese_lines_keep_marks_units_and_currencies_where_they_belong() {
    let marks = "他说……然后——完。价格￥1,200（约50%）、千分之3‰、温度25℃，共¥300元；“结束”！是吗？约3～5天。";
    for before in 0..46 {
        let words = format!("{}{marks}", "字".repeat(before));
        let pages = laid_out(&document("zh-Hans", vec![paragraph(&words)]));
        let mut lines: BTreeMap<i32, String> = BTreeMap::new();
        for item in pages.pages[0].items.iter().filter(|item| item.tag.is_some()) {
            if let What::Glyphs(run) = &item.what {
                lines.entry((run.y * 10.0) as i32).or_default().push_str(&words_of(item));
            }
        }
        let lines: Vec<String> = lines.into_values().collect();
        for line in &lines {
            assert!(!line.starts_with(|c| "，。、；：！？）”…—～%‰℃元".contains(c)) || line == &lines[0], "{lines:?}");
            assert!(!line.ends_with(|c| "（“￥¥".contains(c)), "{lines:?}");
        }
        assert!(lines.last().is_some_and(|line| line.chars().count() > 1), "{lines:?}");
    }
}
