//! What must hold of pages in every look that a theme can give them.

use std::sync::Arc;

use super::page::{Pages, TagRole, What};
use super::tests::laid_out_in;
use crate::doc::{Align, Block, Document, Inline, Kind, Meta, Role, Row, RowKind, Table};
use crate::theme::{PageSize, Picture, THEMES, Theme, Values};

/// The words of a document in one language.
struct Words {
    language: &'static str,
    title: &'static str,
    sentence: &'static str,
    short: &'static str,
}

const LANGUAGES: [Words; 2] = [
    Words {
        language: "en",
        title: "Every delivery seen in time, from the first hub to the last customer's door",
        sentence: "Dispatchers learn of most late trucks from the shop, and pay for each of them. ",
        short: "Chief operating officer",
    },
    Words {
        language: "zh-Hans",
        title: "少停机、少报废、准时交付：三座工厂设备与计划一体化改进方案",
        sentence: "关键设备每台每年非计划停机142小时，工序报废率3.4%，周计划达成率78%。",
        short: "生产副总",
    },
];

fn block(kind: Kind) -> Block {
    Block::new(kind)
}

fn paragraph(text: &str) -> Block {
    block(Kind::Paragraph(vec![Inline::Text(text.to_owned())]))
}

fn heading(level: u8, text: &str) -> Block {
    block(Kind::Heading { level, text: vec![Inline::Text(text.to_owned())], anchor: None, listed: true })
}

fn list(items: &[String]) -> Block {
    block(Kind::List { start: None, items: items.iter().map(|item| vec![paragraph(item)]).collect() })
}

fn container(role: Role, blocks: Vec<Block>) -> Block {
    block(Kind::Container { role, blocks })
}

/// Labels and what they name.
fn facts(count: usize, value: &str) -> Block {
    let item = |number: usize| {
        vec![block(Kind::Paragraph(vec![
            Inline::Strong(vec![Inline::Text(format!("Label {number}"))]),
            Inline::Text(format!(" {value}")),
        ]))]
    };
    block(Kind::List { start: None, items: (0..count).map(item).collect() })
}

fn tiles(count: usize, words: &Words) -> Block {
    let item = |number: usize| {
        vec![block(Kind::Paragraph(vec![
            Inline::Strong(vec![Inline::Text(format!("€{number}.4 million"))]),
            Inline::Text(format!(" {}", words.short)),
        ]))]
    };
    container(Role::Tiles, vec![block(Kind::List { start: None, items: (0..count).map(item).collect() })])
}

fn table(words: &Words) -> Block {
    let row = |kind: RowKind, cells: [&str; 3]| Row {
        origin: None,
        changed: false,
        kind,
        cells: cells.iter().map(|cell| if cell.is_empty() { Vec::new() } else { vec![paragraph(cell)] }).collect(),
    };
    block(Kind::Table(Table {
        columns: vec![Align::Start, Align::Start, Align::End],
        header: [words.short, words.short, "€"].iter().map(|head| vec![paragraph(head)]).collect(),
        rows: vec![
            row(RowKind::Group, [words.short, "", ""]),
            row(RowKind::Plain, [words.short, words.sentence, "1,234"]),
            row(RowKind::Plain, [words.short, words.sentence, "−5"]),
            row(RowKind::Total, [words.short, "", "1,229"]),
        ],
        caption: vec![Inline::Text(words.short.to_owned())],
        ..Table::default()
    }))
}

/// A small document with each thing that a theme has a look for.
fn document(words: &Words, title: &str, facts_count: usize) -> Document {
    let long = words.sentence.repeat(5);
    let cover = vec![
        paragraph("Meridian Telematics"),
        heading(1, title),
        paragraph(words.sentence),
        facts(facts_count, words.short),
    ];
    let blocks = vec![
        container(Role::Cover, cover),
        block(Kind::Contents),
        container(
            Role::Summary,
            vec![
                heading(1, words.short),
                container(Role::Lead, vec![paragraph(words.sentence)]),
                tiles(3, words),
                paragraph(&long),
                container(Role::Callout, vec![paragraph(words.sentence)]),
            ],
        ),
        heading(1, words.short),
        container(Role::Lead, vec![paragraph(&long)]),
        heading(2, words.title),
        paragraph(&long),
        list(&[long.clone(), words.short.to_owned()]),
        table(words),
        container(Role::Card, vec![heading(3, words.title), paragraph(&long), paragraph(words.sentence)]),
        container(Role::Card, vec![heading(3, words.short), table(words)]),
        container(Role::Warning, vec![paragraph(&long)]),
        container(Role::Note, vec![paragraph(words.sentence)]),
        tiles(7, words),
        heading(1, words.short),
        paragraph(&long),
        container(Role::Signatures, vec![list(&[words.short.to_owned(), words.short.to_owned()])]),
    ];
    let meta = Meta {
        title: title.to_owned(),
        author: "Meridian Telematics".to_owned(),
        language: words.language.to_owned(),
        header_left: title.to_owned(),
        header_right: words.sentence.to_owned(),
        footer: words.sentence.repeat(3),
        page_label: "Page {page} of {pages}".to_owned(),
        contents_label: words.short.to_owned(),
        ..Meta::default()
    };
    Document { meta, blocks }
}

fn theme(name: &str) -> Theme {
    Theme::load(None, name).expect("our theme")
}

fn logo() -> Arc<Picture> {
    let file = include_bytes!("../../tests/fixtures/theme/logo.png").to_vec();
    Arc::new(Picture::read(file).expect("a sound image"))
}

/// How often something is painted on a page.
fn count(pages: &Pages, page: usize, is: impl Fn(&What) -> bool) -> usize {
    pages.pages[page].items.iter().filter(|item| is(&item.what)).count()
}

#[test]
fn nothing_overlaps_or_leaves_the_page_in_any_theme_size_or_language() {
    for (name, _) in THEMES {
        for size in [PageSize::A4, PageSize::Letter] {
            for words in &LANGUAGES {
                let mut theme = theme(name);
                theme.page.size = size;
                let pages = laid_out_in(&document(words, words.title, 6), &theme);
                let sheet = size.points();
                assert!(pages.pages.len() >= 5, "{name}");
                assert!(pages.pages.iter().all(|page| (page.width, page.height) == sheet), "{name}");
            }
        }
    }
}

#[test]
fn every_word_that_a_theme_may_say_gives_pages() {
    for part in Theme::PARTS {
        for field in part.fields {
            let Values::Word(choices) = field.values else { continue };
            for (word, _) in choices {
                for words in &LANGUAGES {
                    let user = format!("{}: {{{}: {word}}}\n", part.name, field.name);
                    for base in ["harbour", "slate"] {
                        let theme = Theme::load(Some(&user), base).unwrap_or_else(|all| panic!("{user}: {all:?}"));
                        laid_out_in(&document(words, words.title, 3), &theme);
                    }
                }
            }
        }
    }
}

#[test]
fn looks_of_one_part_differ_from_each_other() {
    let words = &LANGUAGES[0];
    for part in Theme::PARTS.iter().filter(|part| !matches!(part.name, "page" | "fonts" | "text" | "logo" | "colors")) {
        for field in part.fields {
            let Values::Word(choices) = field.values else { continue };
            let looks: Vec<String> = choices
                .iter()
                .map(|(word, _)| {
                    let user = format!("{}: {{{}: {word}}}\n", part.name, field.name);
                    let theme = Theme::load(Some(&user), "harbour").expect("a sound theme");
                    format!("{:?}", laid_out_in(&document(words, words.title, 3), &theme).pages)
                })
                .collect();
            for (at, look) in looks.iter().enumerate() {
                assert!(!looks[..at].contains(look), "{}: {:?} is as one before it", part.name, choices[at]);
            }
        }
    }
}

#[test]
fn covers_hold_long_titles_many_facts_and_none() {
    let long = "Internationalisation of every delivery ".repeat(9);
    for (name, _) in THEMES {
        for words in &LANGUAGES {
            for (title, facts) in [(words.title, 0), (long.as_str(), 2), (words.title, 70), (long.as_str(), 70)] {
                let pages = laid_out_in(&document(words, title, facts), &theme(name));
                let said: String =
                    pages.pages.iter().take(4).flat_map(|page| &page.items).map(super::tests::words_of).collect();
                for number in 0..facts {
                    assert!(said.contains(&format!("Label {number}")), "{name}: {number} of {facts}");
                }
            }
        }
    }
}

#[test]
fn a_cover_without_a_title_is_still_a_page() {
    for (name, _) in THEMES {
        let mut document = document(&LANGUAGES[0], "Title", 2);
        document.blocks[0] = container(Role::Cover, vec![paragraph("Only this")]);
        assert!(said_on(&laid_out_in(&document, &theme(name)), 0).contains("Only this"));
    }
}

fn said_on(pages: &Pages, page: usize) -> String {
    pages.pages[page].items.iter().map(super::tests::words_of).collect()
}

#[test]
fn a_logo_says_the_vendors_name_on_the_cover_and_is_decoration_on_pages() {
    let is_image = |what: &What| matches!(what, What::Image { .. });
    for (name, _) in THEMES {
        for size in [PageSize::A4, PageSize::Letter] {
            let mut theme = theme(name);
            theme.page.size = size;
            theme.picture = Some(logo());
            let pages = laid_out_in(&document(&LANGUAGES[0], "Title", 4), &theme);
            assert_eq!((count(&pages, 0, is_image), count(&pages, 1, is_image)), (1, 0), "{name}");
            assert!(!said_on(&pages, 0).contains("Meridian"), "{name}: the logo stands in the name's stead");
            let figure = pages.tags.iter().find(|tag| tag.role == TagRole::Figure).expect("the logo is a figure");
            assert_eq!(figure.alt.as_deref(), Some("Meridian Telematics"));

            theme.logo.on_pages = true;
            theme.logo.on_cover = false;
            let pages = laid_out_in(&document(&LANGUAGES[0], "Title", 4), &theme);
            assert!(said_on(&pages, 0).contains("Meridian") && count(&pages, 0, is_image) == 0, "{name}");
            let items = pages.pages[1].items.iter().filter(|item| is_image(&item.what));
            assert!(items.clone().count() == 1 && items.into_iter().all(|item| item.tag.is_none()), "{name}");
        }
    }
}

#[test]
fn numerals_stand_before_headings_in_the_contents_and_in_bookmarks() {
    let theme = Theme::load(Some("headings: {numerals: true}\n"), "harbour").expect("a sound theme");
    let pages = laid_out_in(&document(&LANGUAGES[0], "Title", 2), &theme);
    let titles: Vec<&str> = pages.bookmarks.iter().map(|bookmark| bookmark.title.as_str()).collect();
    assert_eq!(titles[0], "1\u{2002}Chief operating officer");
    assert!(titles[2].starts_with("2.1\u{2002}Every delivery"), "{titles:?}");
    assert!(said_on(&pages, 1).contains("2.1 Every delivery"), "{}", said_on(&pages, 1));
}

#[test]
fn running_text_is_indented_and_what_is_wide_is_not() {
    let words = &LANGUAGES[0];
    let theme = Theme::load(Some("page: {indent: 90}\n"), "harbour").expect("a sound theme");
    let mut document = document(words, "Title", 2);
    document.blocks = vec![heading(1, "Headword"), paragraph("Bodyword"), table(words), list(&["Listword".to_owned()])];
    let pages = laid_out_in(&document, &theme);
    let left = |word: &str| {
        let item = pages.pages[0].items.iter().find(|item| super::tests::words_of(item).contains(word));
        match &item.expect("it is said").what {
            What::Glyphs(run) => run.glyphs[0].x,
            _ => panic!("a word is text"),
        }
    };
    let margin = theme.page.margin_left;
    assert!((left("Headword") - margin).abs() < 0.01);
    assert!((left("Bodyword") - margin - 90.0).abs() < 0.01);
    assert!(left("Listword") > margin + 90.0 && left("Chief") < margin + 10.0);
}
