//! Whatever users write stands in the document as they wrote it, and breaks nothing around it.

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::pdf;
use crate::support::{Folder, MODEL, VENDOR, squeezed};

/// Names that mean something to Markdown, to templates or to our own directives.
const NAMES: [&str; 16] = [
    "a | b || c",
    "a *b* **c**",
    "a _b_ __c__ ~~d~~",
    "a <b>b</b> <br> <script>c</script>",
    "a `b` ``c``",
    "~~~~ bvf pagebreak",
    "a <!--#x--> <!--total--> b",
    "{{ client.name }} {% raw %}a{% endraw %} {# b #}",
    "{% raw %} a",
    "# a {#x .unlisted}",
    "1. a",
    "- a",
    "[a](http://b.example) ![c](d)",
    "&lt; &amp; a \\| b \\",
    "$a^2$ [^1] [x] a",
    "--- +++ === a",
];

/// Where names stand in the sound model: heading, table cell, list, figure, cover.
const PLACES: [&str; 7] = [
    "name: Late deliveries\n    department",
    "name: Heron Foods",
    "name: Live positions\n      moves",
    "name: Two hubs",
    "title: Late trucks, seen three hours earlier",
    "name: Foresee delays",
    "owner: Head of dispatch\n    serves",
];

/// The sound model with a name at a place, quoted so that YAML has nothing to say to it.
fn named(place: &str, name: &str) -> Folder {
    assert_eq!(MODEL.matches(place).count(), 1, "{place}");
    let (key, rest) = place.split_once(": ").expect("a key and a value");
    let after = rest.split_once('\n').map_or(String::new(), |(_, after)| format!("\n{after}"));
    let quoted = serde_json::to_string(name).expect("a text");
    // In a flow mapping the name ends at the comma.
    let (quoted, after) = match rest.split_once(", ") {
        Some((_, after)) if !place.starts_with("title") => (quoted, format!(", {after}")),
        _ => (quoted, after),
    };
    let model = MODEL.replacen(place, &format!("{key}: {quoted}{after}"), 1);
    Folder::empty().file("model.yaml", model).file("vendor.yaml", VENDOR)
}

/// The tags that our Markdown holds: unlike asterisks, they mean the same whatever stands beside them.
const OURS: [&str; 10] =
    ["<br>", "<!-- -->", "<strong>", "</strong>", "<em>", "</em>", "<del>", "</del>", "<code>", "</code>"];

/// Tables in Markdown, and its text without any mark-up.
fn read(markdown: &str) -> (usize, String) {
    let (mut tables, mut text) = (0, String::new());
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Table(_)) => tables += 1,
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::Html(html) | Event::InlineHtml(html) => {
                assert!(OURS.contains(&html.trim()), "`{html}` is in the Markdown");
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) => text.push('\n'),
            _ => {}
        }
    }
    (tables, text)
}

#[test]
fn names_stand_in_the_markdown_as_they_were_written() {
    let plain = read(&Folder::sound().build().0).0;
    for (at, name) in NAMES.iter().enumerate() {
        // Every name at one place, and one name at every place.
        let places = if at == 0 { &PLACES[..] } else { &PLACES[at % PLACES.len()..=at % PLACES.len()] };
        for place in places {
            let folder = named(place, name);
            folder.run(&["build", "model.yaml", "-o", "x.md", "--format", "md"]).ends(0);
            let markdown = folder.text("x.md");
            let (tables, text) = read(&markdown);
            assert_eq!(tables, plain, "`{name}` at `{place}` changes the number of tables");
            assert!(squeezed(&text).contains(&squeezed(name)), "`{name}` at `{place}` is not in:\n{markdown}");
        }
    }
}

#[test]
fn all_such_names_at_once_stand_in_the_pdf() {
    let mut model = MODEL.to_owned();
    let kpis: Vec<String> = NAMES
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let name = serde_json::to_string(name).expect("a text");
            format!(
                "  - {{id: extra-{at}, name: {name}, department: {name}, owner: {name}, serves: foresee, unit: percent, \
                 baseline: 5, target: 4, measured_by: Counted., catalogue: late}}\n"
            )
        })
        .collect();
    let moves: Vec<String> = (0..NAMES.len()).map(|at| format!(", extra-{at}")).collect();
    model = model.replacen("department_kpis:\n", &format!("department_kpis:\n{}", kpis.concat()), 1);
    model = model.replacen("moves: late-share, utility", &format!("moves: [late-share{}], utility", moves.concat()), 1);
    let folder = Folder::empty().file("model.yaml", model).file("vendor.yaml", VENDOR);
    let (markdown, bytes) = folder.build();
    let document = pdf::load(&bytes);
    let text = squeezed(&pdf::text(&document));
    let everything = squeezed(&pdf::everything(&bytes));
    for name in NAMES {
        let name = squeezed(name);
        assert!(text.contains(&name) || everything.contains(&name), "`{name}` is not in the PDF");
    }
    let tables = |document: &lopdf::Document| pdf::structure(document).get("Table").copied().unwrap_or_default();
    let sound = Folder::sound().build();
    assert!(tables(&document) > 5, "tables are counted");
    assert_eq!(tables(&document), tables(&pdf::load(&sound.1)), "the number of tables in the PDF");
    assert_eq!(read(&markdown).0, read(&sound.0).0, "the number of tables in the Markdown");
}

#[test]
fn texts_can_be_markdown_and_not_more() {
    let sound = Folder::sound();
    let (markdown, bytes) = sound.build();
    let headings = |bytes: &[u8]| pdf::structure(&pdf::load(bytes)).get("H1").copied().unwrap_or_default();
    let expected = (read(&markdown).0, headings(&bytes));
    assert!(expected.0 > 5 && expected.1 > 5, "tables and headings are counted: {expected:?}");
    for (text, shown) in [
        ("before\n\n~~~~ bvf pagebreak\n~~~~\n\nafter", "after"),
        ("before\n\n| a | b |\n|---|---|\n| c | d |\n\nafter", "after"),
        ("# A heading\n\nafter", "A heading"),
        ("<table><tr><td>cell</td></tr></table>\n\nafter", "after"),
        ("<!--#late-share--> after", "after"),
        ("{{ client.name }} {% for x in y %} after", "{{ client.name }} {% for x in y %} after"),
        ("```\nunclosed code\n\nafter", "after"),
        ("~~~~~~ bvf cover\nafter", "after"),
        ("[link](javascript:alert) after", "after"),
        ("![picture](file:///etc/passwd) after", "after"),
        ("a\\\nb | c after", "b | c after"),
    ] {
        for place in ["Shows each truck.", "A delay that is known can be met.", "Units wake by themselves."] {
            let quoted = serde_json::to_string(text).expect("a text");
            let folder = Folder::edited(&[(place, &quoted)]);
            let (markdown, bytes) = folder.build();
            let (tables, words) = read(&markdown);
            let found = (tables, headings(&bytes));
            assert_eq!(found, expected, "`{text}` for `{place}` changes tables or headings:\n{markdown}");
            assert!(squeezed(&words).contains(&squeezed(shown)), "`{shown}` of `{text}` is not in:\n{markdown}");
            for address in pdf::links(&pdf::load(&bytes)) {
                assert!(address.starts_with("http") || address.starts_with("mailto:"), "`{text}`: a link to {address}");
            }
        }
    }
}

#[test]
fn a_link_to_the_web_stays_a_link() {
    let folder = Folder::edited(&[("Shows each truck.", "\"See [the trial](https://trial.example/yards).\"")]);
    let (markdown, bytes) = folder.build();
    assert!(markdown.contains("[the trial](https://trial.example/yards)"), "{markdown}");
    assert!(pdf::links(&pdf::load(&bytes)).contains(&"https://trial.example/yards".to_owned()));
}

#[test]
fn a_name_over_several_lines_is_one_line() {
    let folder = Folder::edited(&[("name: Two hubs", "name: \"Two\\n\\n# hubs\\n| and | more |\"")]);
    let markdown = folder.build().0;
    let text = squeezed(&read(&markdown).1);
    assert!(text.contains("Two#hubs|and|more|"), "{markdown}");
}
