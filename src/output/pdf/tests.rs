use std::sync::Arc;

use lopdf::{Dictionary, Document, Object};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::*;
use crate::chart::scene::{Segment, Stroke};
use crate::layout::page::{AnchorPlace, Area, Bookmark, Glyph, GlyphRun, Item, Labels, Page, Tag, TagRole, What};
use crate::theme::Color;

const LATIN: FaceId = FaceId(0);
const CHINESE: FaceId = FaceId(1);
const INK: Color = Color { r: 27, g: 54, b: 93 };

fn face(id: FaceId) -> FaceSource<'static> {
    let (data, postscript_name): (&[u8], _) = match id {
        LATIN => (include_bytes!("../../../templates/fonts/Inter-Regular.ttf"), "Inter-Regular"),
        _ => (include_bytes!("../../../templates/fonts/NotoSansSC-Regular.ttf"), "NotoSansSC-Regular"),
    };
    FaceSource { data, index: 0, postscript_name }
}

fn glyph(id: FaceId, character: char) -> u16 {
    let font = FontRef::new(face(id).data).expect("the font is sound");
    font.charmap().map(character).expect("the font has the character").to_u32() as u16
}

/// A run of 10 points, a glyph a character, each as far on as it is wide.
fn run(id: FaceId, x: f32, y: f32, text: &str) -> GlyphRun {
    let font = FontRef::new(face(id).data).expect("the font is sound");
    let widths = font.glyph_metrics(Size::new(10.0), LocationRef::default());
    let mut pen = x;
    let glyphs = text.char_indices().map(|(at, character)| {
        let text = at as u32..(at + character.len_utf8()) as u32;
        let glyph = Glyph { id: glyph(id, character), x: pen, rise: 0.0, text };
        pen += widths.advance_width(u32::from(glyph.id).into()).expect("the glyph has a width");
        glyph
    });
    GlyphRun { face: id, size: 10.0, y, color: INK, glyphs: glyphs.collect(), text: Arc::from(text) }
}

fn text(tag: Option<usize>, id: FaceId, y: f32, text: &str) -> Item {
    Item { tag, what: What::Glyphs(run(id, 50.0, y, text)) }
}

fn link(tag: Option<usize>, to: &str) -> Item {
    let area = Area { x: 50.0, y: 90.0, w: 40.0, h: 12.0 };
    Item { tag, what: What::Link { area, to: to.to_owned(), text: "more".to_owned() } }
}

fn tag(parent: Option<usize>, role: TagRole) -> Tag {
    Tag { parent, role, alt: None, origin: None, language: None, columns: 1, labels: Labels::None, changed: false }
}

fn page(items: Vec<Item>) -> Page {
    Page { width: 595.276, height: 841.89, items }
}

fn one_page(tags: Vec<Tag>, items: Vec<Item>) -> Pages {
    Pages { pages: vec![page(items)], tags, ..Pages::default() }
}

fn meta() -> Meta {
    Meta {
        title: "Proposal 商业".to_owned(),
        author: "Northwind".to_owned(),
        language: "en".to_owned(),
        date: "2026-11-02".to_owned(),
        ..Meta::default()
    }
}

fn bytes(pages: &Pages) -> Vec<u8> {
    write(pages, &meta(), &face).expect("the fonts are sound")
}

fn read(pages: &Pages) -> Document {
    Document::load_mem(&bytes(pages)).expect("the file can be read")
}

/// The content of the first page; glyphs are two bytes each.
fn content(document: &Document) -> String {
    let id = document.page_iter().next().expect("there is a page");
    String::from_utf8_lossy(&document.get_page_content(id)).into_owned()
}

fn follow<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> &'a Dictionary {
    let value = dictionary.get(key).unwrap_or_else(|_| panic!("no {}", String::from_utf8_lossy(key)));
    document.dereference(value).expect("it is there").1.as_dict().expect("it is a dictionary")
}

fn array<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> &'a [Object] {
    let value = dictionary.get(key).unwrap_or_else(|_| panic!("no {}", String::from_utf8_lossy(key)));
    document.dereference(value).expect("it is there").1.as_array().expect("it is an array")
}

fn named<'a>(dictionary: &'a Dictionary, key: &[u8]) -> &'a str {
    std::str::from_utf8(dictionary.get(key).and_then(Object::as_name).unwrap_or_default()).expect("names are ASCII")
}

/// The structure tree as one line: roles, with what they hold in brackets.
fn tree(document: &Document) -> String {
    let catalog = document.catalog().expect("there is a catalog");
    let root = follow(document, catalog, b"StructTreeRoot");
    branch(document, follow(document, root, b"K"))
}

fn branch(document: &Document, element: &Dictionary) -> String {
    let kids = match element.get(b"K") {
        Ok(Object::Array(kids)) => kids.as_slice(),
        Ok(kid) => std::slice::from_ref(kid),
        Err(_) => &[],
    };
    let kids: Vec<String> = kids
        .iter()
        .map(|kid| match document.dereference(kid).expect("it is there").1 {
            Object::Integer(number) => number.to_string(),
            Object::Dictionary(kid) if kid.has(b"S") => branch(document, kid),
            Object::Dictionary(kid) => named(kid, b"Type").to_owned(),
            other => panic!("{other:?} in the tree"),
        })
        .collect();
    let role = named(element, b"S");
    if kids.is_empty() { role.to_owned() } else { format!("{role}({})", kids.join(" ")) }
}

/// The bookmarks below one, those below them in brackets.
fn outline(document: &Document, parent: &Dictionary) -> String {
    let mut titles = Vec::new();
    let mut next = parent.get(b"First").ok().map(|_| follow(document, parent, b"First"));
    while let Some(entry) = next {
        let title = lopdf::decode_text_string(entry.get(b"Title").expect("a title")).expect("a text");
        let inner = outline(document, entry);
        titles.push(if inner.is_empty() { title } else { format!("{title}({inner})") });
        next = entry.get(b"Next").ok().map(|_| follow(document, entry, b"Next"));
    }
    titles.join(", ")
}

#[test]
fn fonts_are_embedded_as_subsets_with_exact_widths() {
    let document =
        read(&one_page(Vec::new(), vec![text(None, LATIN, 100.0, "Wave"), text(None, CHINESE, 120.0, "价值")]));
    let fonts: Vec<&Dictionary> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dictionary| named(dictionary, b"Subtype") == "CIDFontType2")
        .collect();
    assert_eq!(fonts.len(), 2);
    let widths = FontRef::new(face(LATIN).data).expect("the font is sound");
    let widths = widths.glyph_metrics(Size::new(1000.0), LocationRef::default());
    for font in fonts {
        let (tag, name) = named(font, b"BaseFont").split_once('+').expect("the name is tagged");
        assert!(tag.len() == 6 && tag.bytes().all(|letter| letter.is_ascii_uppercase()), "{tag}");
        let descriptor = follow(&document, font, b"FontDescriptor");
        let (_, file) = document.dereference(descriptor.get(b"FontFile2").expect("it is embedded")).expect("there");
        let program = file.as_stream().expect("a stream").get_plain_content().expect("it can be unpacked");
        let length = file.as_stream().expect("a stream").dict.get(b"Length1").and_then(Object::as_i64);
        assert_eq!(Ok(program.len()), usize::try_from(length.expect("it has a length")));
        assert!(program.len() < 40_000, "{name} has {} bytes", program.len());
        let written = array(&document, font, b"W")[1].as_array().expect("an array of widths");
        if name == "Inter-Regular" {
            for (character, written) in "Wave".chars().zip(&written[1..]) {
                let width = widths.advance_width(u32::from(glyph(LATIN, character)).into()).expect("a width");
                let written = written.as_float().expect("a number");
                assert!((written - width).abs() < 0.006, "{character}: {written} against {width}");
            }
        }
    }
}

#[test]
fn text_comes_back_with_spaces_and_chinese() {
    let document = read(&one_page(
        Vec::new(),
        vec![text(None, LATIN, 100.0, "Net present value"), text(None, CHINESE, 120.0, "商业价值")],
    ));
    let found = document.extract_text(&[1]).expect("there is text");
    assert!(found.contains("Net present value"), "{found}");
    assert!(found.contains("商业价值"), "{found}");
}

#[test]
fn all_glyph_numbers_survive_in_strings() {
    // Enough characters for numbers that are brackets, backslashes and line ends in a string.
    let all: String = ('!'..='~').chain('À'..='ÿ').collect();
    let items = vec![text(None, LATIN, 100.0, &all), text(None, LATIN, 120.0, &all)];
    let document = read(&one_page(Vec::new(), items));
    let found = document.extract_text(&[1]).expect("there is text");
    assert_eq!(found.matches(&all).count(), 2, "{found}");
}

#[test]
fn the_pen_is_moved_only_where_it_has_to_be() {
    let plain = content(&read(&one_page(Vec::new(), vec![text(None, LATIN, 100.0, "Water")])));
    assert!(plain.contains("[(\0\x01\0\x02\0\x03\0\x04\0\x05)]TJ"), "{plain}");
    let mut kerned = run(LATIN, 50.0, 100.0, "Water");
    for glyph in &mut kerned.glyphs[1..] {
        glyph.x -= 0.4;
    }
    let item = Item { tag: None, what: What::Glyphs(kerned) };
    let kerned = content(&read(&one_page(Vec::new(), vec![item])));
    assert!(kerned.contains("[(\0\x01)40(\0\x02\0\x03\0\x04\0\x05)]TJ"), "{kerned}");
    assert!(kerned.contains("\n50 741.89 Td\n"), "{kerned}");
}

#[test]
fn a_glyph_of_another_text_says_so() {
    // The glyph of a space, first as one that doesn't break, then twice as itself.
    let mut spaces = run(LATIN, 50.0, 100.0, "a b c d");
    spaces.text = Arc::from("a\u{a0}b c d");
    for glyph in &mut spaces.glyphs[2..] {
        glyph.text = glyph.text.start + 1..glyph.text.end + 1;
    }
    spaces.glyphs[1].text.end += 1;
    let item = Item { tag: None, what: What::Glyphs(spaces) };
    let content = content(&read(&one_page(Vec::new(), vec![item])));
    let shown = "[(\0\x01)]TJ\n/Span<</ActualText(\u{FFFD}\u{FFFD}\0\u{FFFD})>>BDC\n[(\0\x02)]TJ\nEMC\n[(\0\x03\0\x02\0\x04\0\x02\0\x05)]TJ";
    assert!(content.contains(shown), "{content}");
}

#[test]
fn glyphs_of_one_text_say_it_together() {
    let mut accented = run(LATIN, 50.0, 100.0, "ne'");
    accented.text = Arc::from("né");
    accented.glyphs[1].text = 1..3;
    accented.glyphs[2].text = 3..3;
    let item = Item { tag: None, what: What::Glyphs(accented) };
    let content = content(&read(&one_page(Vec::new(), vec![item])));
    let shown = "[(\0\x01)]TJ\n/Span<</ActualText(\u{FFFD}\u{FFFD}\0\u{FFFD})>>BDC\n[(\0\x02\0\x03)]TJ\nEMC";
    assert!(content.contains(shown), "{content}");
}

#[test]
fn raised_glyphs_stand_higher() {
    let mut raised = run(LATIN, 50.0, 100.0, "m2");
    raised.glyphs[1].rise = 3.5;
    let x = object::hundredths(raised.glyphs[1].x - 50.0);
    let item = Item { tag: None, what: What::Glyphs(raised) };
    let content = content(&read(&one_page(Vec::new(), vec![item])));
    assert!(content.contains(&format!("[(\0\x01)]TJ\n{x} 3.5 Td\n[(\0\x02)]TJ")), "{content}");
}

#[test]
fn shapes_are_painted_with_their_lines() {
    let stroke = |dash| Some(Stroke { color: INK, width: 0.5, dash });
    let area = Area { x: 10.0, y: 20.0, w: 30.0, h: 40.0 };
    let open = vec![Segment::Move(0.0, 0.0), Segment::Curve(1.0, 2.0, 3.0, 4.0, 5.0, 6.0)];
    let shapes = [
        What::Rect { area, radius: 0.0, fill: Some(INK), stroke: None },
        What::Rect { area, radius: 5.0, fill: Some(INK), stroke: stroke(None) },
        What::Path { segments: open, fill: None, stroke: stroke(Some((3.0, 2.0))) },
        What::Rect { area, radius: 0.0, fill: None, stroke: stroke(None) },
    ];
    let items = shapes.into_iter().map(|what| Item { tag: None, what }).collect();
    let content = content(&read(&one_page(Vec::new(), items)));
    let lines: Vec<&str> = content.lines().collect();
    assert_eq!(lines[..4], ["/Artifact<</Type/Layout>>BDC", ".106 .212 .365 rg", "10 781.89 30 40 re", "f"]);
    assert_eq!(lines.iter().filter(|line| line.ends_with(" c")).count(), 5, "{content}");
    assert!(content.contains("\n[3 2]0 d\n0 841.89 m\n1 839.89 3 837.89 5 835.89 c\nS\n"), "{content}");
    assert!(content.trim_end().ends_with("\n[]0 d\n10 781.89 30 40 re\nS\nEMC"), "{content}");
}

#[test]
fn tags_become_a_tree_in_the_order_of_reading() {
    let tags = vec![
        tag(None, TagRole::Section),
        tag(Some(0), TagRole::Heading(2)),
        tag(Some(0), TagRole::Paragraph),
        tag(Some(2), TagRole::Link),
        tag(Some(0), TagRole::Table),
        tag(Some(4), TagRole::Row),
        tag(Some(5), TagRole::HeaderCell),
        tag(Some(5), TagRole::Cell),
    ];
    let first = vec![
        text(None, LATIN, 40.0, "Header"),
        text(Some(1), LATIN, 80.0, "Costs"),
        text(Some(2), LATIN, 100.0, "See "),
        text(Some(3), LATIN, 100.0, "here"),
        link(Some(3), "https://example.com"),
        text(Some(2), LATIN, 100.0, " or"),
    ];
    let second = vec![text(Some(2), LATIN, 100.0, "there."), text(Some(6), LATIN, 120.0, "Item")];
    let pages = Pages { pages: vec![page(first), page(second)], tags, ..Pages::default() };
    let document = read(&pages);
    assert_eq!(tree(&document), "Document(Sect(H2(0) P(1 Link(2 OBJR) 3 MCR) Table(TR(TH(1) TD))))");

    let catalog = document.catalog().expect("there is a catalog");
    let root = follow(&document, catalog, b"StructTreeRoot");
    let parents = array(&document, follow(&document, root, b"ParentTree"), b"Nums");
    let roles = |at: usize| -> Vec<&str> {
        let owners = document.dereference(&parents[at]).expect("there").1.as_array().expect("an array");
        let owner = |owner| document.dereference(owner).expect("there").1.as_dict().expect("an element");
        owners.iter().map(|id| named(owner(id), b"S")).collect()
    };
    assert_eq!(roles(1), ["H2", "P", "Link", "P"]);
    assert_eq!(roles(3), ["P", "TH"]);
    let of_link = document.dereference(&parents[5]).expect("there").1.as_dict().expect("an element");
    assert_eq!(named(of_link, b"S"), "Link");
    assert!(content(&document).starts_with("/Artifact<</Type/Pagination>>BDC\n"));
}

#[test]
fn what_holds_nothing_is_no_element() {
    let tags = vec![
        tag(None, TagRole::List),
        tag(Some(0), TagRole::ListItem),
        tag(None, TagRole::Table),
        tag(Some(2), TagRole::Row),
        tag(Some(3), TagRole::Cell),
        tag(None, TagRole::Paragraph),
    ];
    let document = read(&one_page(tags, vec![text(Some(5), LATIN, 100.0, "Costs")]));
    assert_eq!(tree(&document), "Document(Table(TR(TD)) P(0))", "an empty cell keeps its column");
}

#[test]
fn what_is_in_a_line_is_read_in_its_order() {
    let tags = vec![tag(None, TagRole::Paragraph), tag(Some(0), TagRole::Link), tag(Some(0), TagRole::Span)];
    let items = [(2, "one"), (0, "two"), (1, "three")];
    let items = items.map(|(tag, says)| text(Some(tag), LATIN, 100.0, says)).to_vec();
    assert_eq!(tree(&read(&one_page(tags, items))), "Document(P(Span(0) 1 Link(2)))");
}

#[test]
fn elements_say_what_kind_they_are() {
    let mut group = tag(None, TagRole::Cell);
    group.columns = 3;
    let mut numbered = tag(None, TagRole::List);
    numbered.labels = Labels::Numbers;
    let mut foreign = tag(None, TagRole::Span);
    foreign.language = Some("zh".to_owned());
    let plain = tag(None, TagRole::Cell);
    let heads = [TagRole::HeaderCell, TagRole::RowHeaderCell].map(|role| tag(None, role));
    let tags: Vec<Tag> = heads.into_iter().chain([group, numbered, foreign, plain]).collect();
    let items = (0..tags.len()).map(|at| text(Some(at), LATIN, 100.0, "x")).collect();
    let document = read(&one_page(tags, items));
    let catalog = document.catalog().expect("there is a catalog");
    let whole = follow(&document, follow(&document, catalog, b"StructTreeRoot"), b"K");
    let found: Vec<String> = array(&document, whole, b"K")
        .iter()
        .map(|element| {
            let element = document.dereference(element).expect("there").1.as_dict().expect("an element");
            let of =
                |key: &[u8]| element.get(b"A").and_then(Object::as_dict).map_or("", |kind| named(kind, key)).to_owned();
            let span = element.get(b"A").and_then(Object::as_dict).and_then(|kind| kind.get(b"ColSpan")).cloned();
            let language = element.get(b"Lang").and_then(Object::as_str).unwrap_or_default();
            let language = String::from_utf8_lossy(language).into_owned();
            let span = span.and_then(|span| span.as_i64()).map_or(String::new(), |span| span.to_string());
            [named(element, b"S").to_owned(), of(b"Scope"), of(b"ListNumbering"), span, language].join(" ")
        })
        .collect();
    assert_eq!(found, ["TH Column   ", "TH Row   ", "TD   3 ", "L  Decimal  ", "Span    zh", "TD    "]);
}

#[test]
fn artifacts_say_of_which_kind_they_are() {
    let shape = |area| Item { tag: None, what: What::Rect { area, radius: 0.0, fill: Some(INK), stroke: None } };
    let whole = Area { x: 0.0, y: 0.0, w: 595.276, h: 100.0 };
    let items = vec![
        shape(whole),
        shape(Area { x: 10.0, y: 20.0, w: 30.0, h: 40.0 }),
        text(None, LATIN, 60.0, "Heads said again"),
        text(Some(0), LATIN, 80.0, "Text"),
        text(None, LATIN, 20.0, "Header"),
        text(None, LATIN, 820.0, "Footer"),
    ];
    let mut pages = one_page(vec![tag(None, TagRole::Paragraph)], items);
    pages.furniture = vec![4];
    let content = content(&read(&pages));
    let marks: Vec<&str> = content.lines().filter_map(|line| line.strip_suffix("BDC")).collect();
    let expected = [
        "/Artifact<</Type/Background/BBox[0 741.89 595.28 841.89]>>",
        "/Artifact<</Type/Layout>>",
        "/Artifact<</Type/Pagination>>",
        "/P<</MCID 0>>",
        "/Artifact<</Type/Pagination/Subtype/Header>>",
        "/Artifact<</Type/Pagination/Subtype/Footer>>",
    ];
    assert_eq!(marks, expected);
}

#[test]
fn figures_carry_alternatives_and_boxes() {
    let mut figure = tag(None, TagRole::Figure);
    figure.alt = Some("Costs fall".to_owned());
    let area = Area { x: 10.0, y: 20.0, w: 30.0, h: 40.0 };
    let items = vec![
        Item { tag: Some(0), what: What::Rect { area, radius: 0.0, fill: Some(INK), stroke: None } },
        Item {
            tag: Some(0),
            what: What::Rect { area: Area { x: 50.0, ..area }, radius: 0.0, fill: Some(INK), stroke: None },
        },
    ];
    let document = read(&one_page(vec![figure], items));
    let figure = document
        .objects
        .values()
        .find_map(|object| object.as_dict().ok().filter(|element| named(element, b"S") == "Figure"))
        .expect("there is a figure");
    assert_eq!(figure.get(b"Alt").and_then(Object::as_str).expect("it has a text"), b"Costs fall");
    let edges: Vec<f32> = array(&document, follow(&document, figure, b"A"), b"BBox")
        .iter()
        .map(|edge| edge.as_float().expect("a number"))
        .collect();
    assert_eq!(edges, [10.0, 781.89, 80.0, 821.89]);
}

#[test]
fn links_go_to_named_places_and_addresses() {
    let mut pages = one_page(
        vec![tag(None, TagRole::Paragraph), tag(Some(0), TagRole::Link)],
        vec![
            text(Some(1), LATIN, 100.0, "more"),
            link(Some(1), "#costs"),
            link(Some(0), "https://example.com/ä"),
            link(None, "#nowhere"),
        ],
    );
    pages.anchors.push(AnchorPlace { name: "costs".to_owned(), page: 0, y: 41.89 });
    let document = read(&pages);
    let page = document.get_dictionary(document.page_iter().next().expect("a page")).expect("a dictionary");
    let links: Vec<&Dictionary> = array(&document, page, b"Annots")
        .iter()
        .map(|link| document.dereference(link).expect("there").1.as_dict().expect("an annotation"))
        .collect();
    assert_eq!(links.len(), 2);
    assert_eq!(follow(&document, links[0], b"A").get(b"D").and_then(Object::as_str).expect("a name"), b"costs");
    let address = follow(&document, links[1], b"A").get(b"URI").and_then(Object::as_str).expect("an address");
    assert_eq!(address, b"https://example.com/%C3%A4");
    for (link, key) in links.iter().zip([1, 2]) {
        assert_eq!(link.get(b"StructParent").and_then(Object::as_i64).expect("a key"), key);
        assert_eq!(link.get(b"Contents").and_then(Object::as_str).expect("a text"), b"more");
    }
    assert_eq!(tree(&document), "Document(P(Link(0 OBJR) Link(OBJR)))");
    let names = follow(&document, follow(&document, document.catalog().expect("one"), b"Names"), b"Dests");
    let [name, place] = array(&document, names, b"Names") else { panic!("one place, not {names:?}") };
    assert_eq!(name.as_str().expect("a name"), b"costs");
    assert_eq!(place.as_array().expect("a place")[3], Object::Integer(800));
}

#[test]
fn bookmarks_are_nested() {
    let mut pages = one_page(Vec::new(), Vec::new());
    pages.bookmarks = [(1, "One"), (2, "One a"), (3, "Deep"), (2, "One b"), (1, "二")]
        .map(|(level, title)| Bookmark { level, title: title.to_owned(), page: 0, y: 0.0 })
        .to_vec();
    let document = read(&pages);
    let catalog = document.catalog().expect("there is a catalog");
    assert_eq!(named(catalog, b"PageMode"), "UseOutlines");
    assert_eq!(outline(&document, follow(&document, catalog, b"Outlines")), "One(One a(Deep), One b), 二");
}

#[test]
fn the_file_tells_what_it_is() {
    let file = bytes(&one_page(Vec::new(), Vec::new()));
    let document = Document::load_mem(&file).expect("the file can be read");
    assert_eq!(document.version, "1.7");
    let catalog = document.catalog().expect("there is a catalog");
    assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).expect("a language"), b"en");
    let xmp = catalog.get(b"Metadata").and_then(Object::as_reference).expect("it is there");
    let xmp = document.get_object(xmp).and_then(Object::as_stream).expect("a stream");
    let xmp = String::from_utf8(xmp.content.clone()).expect("it is plain");
    for part in ["<pdfaid:part>2<", "<pdfuaid:part>1<", ">Proposal 商业<", "<xmp:CreateDate>2026-11-02T00:00:00Z<"] {
        assert!(xmp.contains(part), "{part} in {xmp}");
    }
    let information = follow(&document, &document.trailer, b"Info");
    assert_eq!(information.get(b"CreationDate").and_then(Object::as_str).expect("a date"), b"D:20261102000000Z");
}

#[test]
fn a_date_that_is_none_is_left_out() {
    let meta = Meta { date: "autumn".to_owned(), ..meta() };
    let file = write(&one_page(Vec::new(), Vec::new()), &meta, &face).expect("there are no fonts");
    let document = Document::load_mem(&file).expect("the file can be read");
    assert!(!follow(&document, &document.trailer, b"Info").has(b"CreationDate"));
}

#[test]
fn an_empty_document_is_one_empty_page() {
    let document = read(&Pages::default());
    assert_eq!(document.get_pages().len(), 1);
    assert_eq!(tree(&document), "Document");
}

#[test]
fn the_same_pages_make_the_same_bytes() {
    let mut figure = tag(None, TagRole::Figure);
    figure.alt = Some("Costs fall".to_owned());
    let pages = one_page(vec![figure], vec![text(Some(0), LATIN, 100.0, "Costs"), text(None, CHINESE, 120.0, "成本")]);
    let file = bytes(&pages);
    assert!(file == bytes(&pages));
    let mut other = pages.clone();
    other.tags[0].alt = Some("Costs rise".to_owned());
    let id = |file: &[u8]| Document::load_mem(file).expect("it can be read").trailer.get(b"ID").expect("an id").clone();
    assert_eq!(id(&file), id(&bytes(&pages)));
    assert_ne!(id(&file), id(&bytes(&other)));
}

#[test]
fn a_font_that_is_none_is_an_error() {
    let broken = |_| FaceSource { data: b"no font", index: 0, postscript_name: "Broken" };
    // The face's numbers are those of another font; none is looked at before its file is.
    let error = write(&one_page(Vec::new(), vec![text(None, LATIN, 100.0, "a")]), &meta(), &broken);
    assert!(error.is_err_and(|error| error.to_string().starts_with("the font `Broken` cannot be embedded: ")));
}
