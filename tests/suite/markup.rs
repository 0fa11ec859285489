//! What clients mark up in our PDFs is read back: with its words, and the element of the model that it is about.
//!
//! The files in `tests/markup/fixtures` were written by libraries that share no code with ours; `tests/markup/make` makes
//! them. What is expected of them is what that script marked.

use std::path::Path;
use std::time::{Duration, Instant};

use bvf::layout::page::{Pages, What};
use bvf::layout::{Library, lay_out};
use bvf::pipeline::document;
use bvf::revision::markup::{Annotation, Kind, Markup, MarkupProblem, read};
use bvf::theme::{THEMES, Theme};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary, text_string};

use crate::pages::tree;
use crate::pdf;
use crate::samples::{NAMES, text};
use crate::support::{Folder, squeezed};

/// Files that hold the same annotations, each saved in another way.
pub const WRITERS: [&str; 7] =
    ["pymupdf", "pymupdf-incremental", "pikepdf-linearised", "qpdf", "pypdf-clone", "pypdf-incremental", "pdf-lib"];

/// When the script says that all was written.
const WHEN: &str = "2026-11-20T14:05:00+01:00";

/// The bytes of a file of them.
#[track_caller]
pub fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/markup/fixtures").join(format!("{name}.pdf"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[track_caller]
fn marked(name: &str) -> Markup {
    read(&fixture(name)).unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

/// What the script marks in the English proposal, from the top of each page.
fn expected() -> Vec<Annotation> {
    let one = |number: usize, kind: Kind, page: usize, text: &str, quote: &str| Annotation {
        key: format!("mark-{number}"),
        kind,
        author: "Anna Lindqvist".to_owned(),
        when: Some(WHEN.to_owned()),
        text: text.to_owned(),
        subject: String::new(),
        quote: quote.to_owned(),
        near: false,
        page,
        element: None,
        in_reply_to: None,
        state: None,
    };
    let row = "Late deliveries Dispatch 8.8% 4.4% Share of deliveries with a penalty, monthly.";
    let line = "Once everything runs, the benefits come to €388,302 a year. A month's delay costs a twelfth of";
    let component = |annotation: Annotation| Annotation { near: true, element: Some("tracker".into()), ..annotation };
    let reply = |annotation: Annotation| component(Annotation { in_reply_to: Some("mark-5".into()), ..annotation });
    let shows = "Shows each truck.";
    vec![
        one(1, Kind::Highlight, 4, "Which ones?", "for each executive KPI, which department figures turn"),
        one(2, Kind::Box, 4, "This picture is too small", "Figure 1 From executive KPI to solution at Heron Foods"),
        Annotation {
            element: Some("late-share".into()),
            ..one(3, Kind::Highlight, 5, "8.8 % is last year's. 今年不同 – “ask” us", row)
        },
        Annotation { near: true, ..one(8, Kind::FreeText, 5, "From when on?", line) },
        one(4, Kind::StrikeOut, 5, "", "Two grocers re-tender"),
        component(one(5, Kind::Note, 5, "Also trailers?\nWe have 40.", shows)),
        Annotation { author: "Meridian".into(), ..reply(one(6, Kind::Reply, 5, "Yes, trailers too.", shows)) },
        Annotation {
            state: Some("Completed".into()),
            ..reply(one(7, Kind::Reply, 5, "Completed set by Anna Lindqvist", shows))
        },
    ]
}

#[test]
fn what_other_programs_write_is_read() {
    for name in WRITERS {
        let Markup { document, annotations } = marked(name);
        assert!(document.ours && document.places, "{name}: {document:?}");
        // pypdf puts information of its own below what it adds.
        let title = if name == "pypdf-incremental" { "" } else { "Late trucks, seen three hours earlier" };
        assert_eq!((document.title.as_str(), document.pages), (title, 13), "{name}");
        // MuPDF makes up a subject for each kind.
        let annotations: Vec<_> =
            annotations.into_iter().map(|annotation| Annotation { subject: String::new(), ..annotation }).collect();
        assert_eq!(annotations, expected(), "{name}");
    }
}

#[test]
fn chinese_words_run_on_over_a_line_end() {
    let [annotation] = &marked("chinese").annotations[..] else { panic!("one was made") };
    let quote = "三个小时改派车辆，门店也能及时调整收货班次，并提前通知各家客户新的到货时间，从而避免罚款";
    assert_eq!((annotation.quote.as_str(), annotation.page), (quote, 5));
    assert_eq!(annotation.element.as_deref(), Some("foresee"));
    assert_eq!((annotation.author.as_str(), annotation.text.as_str()), ("林月", "为什么是三个小时？"));
}

#[test]
fn a_file_of_others_is_read_on_a_page_that_is_turned_and_cropped() {
    for name in ["other", "no-password"] {
        let Markup { document, annotations } = marked(name);
        assert!(!document.ours && !document.places, "{name}: {document:?}");
        let [annotation] = &annotations[..] else { panic!("{name}: one was made") };
        let found = (annotation.key.as_str(), annotation.kind, annotation.quote.as_str(), &annotation.element);
        assert_eq!(found, ("other-1", Kind::Underline, "it has words", &None), "{name}");
    }
}

#[test]
fn what_cannot_be_read_is_said() {
    assert_eq!(read(&fixture("password")), Err(MarkupProblem::Encrypted));
    assert_eq!(read(b"Dear all, see attached"), Err(MarkupProblem::NotPdf));
    let whole = fixture("other");
    for length in [5, 20, whole.len() / 2, whole.len() - 30] {
        assert!(matches!(read(&whole[..length]), Err(MarkupProblem::Damaged(_))), "{length} bytes");
    }
    let (_, unmarked) = Folder::sound().build();
    assert_eq!(read(&unmarked).expect("it is sound").annotations, [], "links are no feedback");
}

/// Something to mark: an element's words on a page.
struct Target {
    element: String,
    page: usize,
    words: String,
    areas: Vec<[f32; 4]>,
}

/// The words of each element that tags tell of, where it first stands: by its innermost tags that hold words.
fn targets(pages: &Pages) -> Vec<Target> {
    let mut targets: Vec<Target> = Vec::new();
    let mut places: Vec<(usize, usize)> = Vec::new();
    for (number, page) in pages.pages.iter().enumerate() {
        for item in &page.items {
            let (Some(tag), What::Glyphs(run)) = (item.tag, &item.what) else { continue };
            let mut owners = std::iter::successors(Some(tag), |at| pages.tags[*at].parent);
            let Some(owner) = owners.find(|at| pages.tags[*at].origin.is_some()) else { continue };
            let at = places.iter().position(|place| *place == (owner, number)).unwrap_or_else(|| {
                let element = pages.tags[owner].origin.clone().expect("it was looked for");
                places.push((owner, number));
                targets.push(Target { element, page: number, words: String::new(), areas: Vec::new() });
                targets.len() - 1
            });
            let (Some(first), Some(last)) = (run.glyphs.first(), run.glyphs.last()) else { continue };
            targets[at].words.extend(run.glyphs.iter().map(|glyph| run.said(glyph)));
            let base = page.height - run.y;
            // The last glyph's width isn't known here; its middle is never farther than this.
            let right = last.x + run.size * 0.6;
            targets[at].areas.push([first.x, base - run.size * 0.2, right, base + run.size * 0.9]);
        }
    }
    targets
}

/// Writes an annotation on a page.
pub fn annotate(document: &mut Document, page: ObjectId, mut entry: Dictionary) -> ObjectId {
    entry.set("Type", "Annot");
    let id = document.add_object(entry);
    let page = document.get_object_mut(page).and_then(Object::as_dict_mut).expect("a page");
    if !page.has(b"Annots") {
        page.set("Annots", Vec::<Object>::new());
    }
    let annotations = page.get_mut(b"Annots").and_then(Object::as_array_mut).expect("our pages hold them directly");
    annotations.push(id.into());
    id
}

/// The bytes of a document.
pub fn saved(document: &mut Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("it can be saved");
    bytes
}

fn name(name: &str) -> Object {
    Object::Name(name.into())
}

#[test]
fn highlights_over_elements_are_found_back_in_every_theme() {
    for sample in NAMES {
        let tree = tree(&text(sample, "model.yaml"), sample, None);
        for (theme, _) in THEMES {
            let what = format!("{sample} in {theme}");
            let theme = Theme::load(None, theme).expect("a built-in theme");
            let targets = targets(&lay_out(&tree, &theme, Library::embedded()));
            assert!(targets.len() > 60, "{what}: only {} places", targets.len());
            let bytes = document::pdf(&tree, &theme, Library::embedded()).unwrap_or_else(|_| panic!("{what}"));
            let mut document = pdf::load(&bytes);
            let ids: Vec<ObjectId> = document.page_iter().collect();
            for (number, target) in targets.iter().enumerate() {
                // Round the area, as the standard has it, and line by line, as Acrobat does.
                let corners = |[l, b, r, t]: &[f32; 4]| match number % 2 {
                    0 => [*l, *b, *r, *b, *r, *t, *l, *t],
                    _ => [*l, *t, *r, *t, *l, *b, *r, *b],
                };
                let corners: Vec<Object> = target.areas.iter().flat_map(corners).map(Object::Real).collect();
                let entry = dictionary! {
                    "Subtype" => "Highlight",
                    "Rect" => target.areas[0].map(Object::Real).to_vec(),
                    "QuadPoints" => corners,
                    "NM" => text_string(&number.to_string()),
                };
                annotate(&mut document, ids[target.page], entry);
            }
            let found = read(&saved(&mut document)).unwrap_or_else(|problem| panic!("{what}: {problem}"));
            assert_eq!(found.annotations.len(), targets.len(), "{what}");
            for annotation in found.annotations {
                let target = &targets[annotation.key.parse::<usize>().expect("a number")];
                let said = |words: &str| squeezed(&words.replace('\u{AD}', ""));
                assert_eq!(annotation.element.as_ref(), Some(&target.element), "{what}: {annotation:?}");
                assert_eq!(said(&annotation.quote), said(&target.words), "{what}: {}", target.element);
                assert_eq!(annotation.page, target.page + 1, "{what}: {}", target.element);
            }
        }
    }
}

/// A page that says `words` in Helvetica, in a document of somebody else's.
fn plain(content: &str) -> (Document, ObjectId) {
    let mut document = Document::with_version("1.7");
    let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => name("WinAnsiEncoding") };
    let font = document.add_object(font);
    let content = document.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
    let tree = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 400.into(), 300.into()],
        "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
    });
    document.set_object(tree, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 });
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    (document, page)
}

fn note(rectangle: [i64; 4]) -> Dictionary {
    dictionary! { "Subtype" => "Text", "Rect" => rectangle.map(Object::Integer).to_vec() }
}

#[test]
fn words_that_replace_others_are_one_annotation() {
    let (mut document, page) = plain("BT /F 10 Tf 50 200 Td (We pay within ninety days.) Tj ET");
    let caret = Dictionary::from_iter([("Contents", text_string("thirty"))]);
    let mut caret = caret;
    caret.set("Subtype", "Caret");
    caret.set("Rect", vec![141.into(), 196.into(), 146.into(), 206.into()]);
    let caret = annotate(&mut document, page, caret);
    let struck = dictionary! {
        "Subtype" => "StrikeOut", "IRT" => caret, "RT" => "Group",
        "Rect" => vec![113.into(), 198.into(), 141.into(), 209.into()],
    };
    annotate(&mut document, page, struck);
    let found = read(&saved(&mut document)).expect("it is sound").annotations;
    let [one] = &found[..] else { panic!("{found:?}") };
    assert_eq!((one.kind, one.text.as_str(), one.quote.as_str()), (Kind::Replace, "thirty", "ninety"));
}

#[test]
fn keys_stay_and_differ() {
    let (mut document, page) = plain("BT /F 10 Tf 50 200 Td (Words) Tj ET");
    for (top, said) in [(100, "a"), (100, "a"), (100, "b"), (120, "a")] {
        let mut note = note([10, top - 20, 30, top]);
        note.set("Contents", text_string(said));
        annotate(&mut document, page, note);
    }
    let mut hidden = note([10, 10, 20, 20]);
    hidden.set("F", 2);
    annotate(&mut document, page, hidden);
    let keys = |bytes: &[u8]| -> Vec<String> {
        read(bytes).expect("it is sound").annotations.into_iter().map(|annotation| annotation.key).collect()
    };
    let first = keys(&saved(&mut document));
    assert_eq!(first.iter().collect::<std::collections::BTreeSet<_>>().len(), 4, "{first:?}");
    document.renumber_objects_with(500);
    document.compress();
    assert_eq!(keys(&saved(&mut document)), first);
}

#[test]
fn a_form_that_wraps_the_content_is_read() {
    let (mut document, page) = plain("q 1 0 0 1 0 -50 cm /X Do Q");
    let resources = document.get_dictionary(page).expect("a page").get(b"Resources").expect("it has some").clone();
    let form = dictionary! { "Subtype" => "Form", "Matrix" => vec![1.into(), 0.into(), 0.into(), 1.into(), 10.into(), 0.into()], "Resources" => resources };
    let form = document.add_object(Stream::new(form, b"BT /F 10 Tf 50 200 Td (Wrapped) ' ET".to_vec()));
    let entry = document.get_object_mut(page).and_then(Object::as_dict_mut).expect("a page");
    let resources = entry.get_mut(b"Resources").and_then(Object::as_dict_mut).expect("they are direct");
    resources.set("XObject", dictionary! { "X" => form });
    let mut circle = note([55, 140, 120, 165]);
    circle.set("Subtype", "Circle");
    annotate(&mut document, page, circle);
    let found = read(&saved(&mut document)).expect("it is sound").annotations;
    assert_eq!((found[0].quote.as_str(), found[0].near), ("Wrapped", false));
}

#[test]
fn what_goes_round_ends() {
    let (mut document, page) = plain("/X Do /X Do BT /F 10 Tf 50 200 Td (Round) Tj ET");
    let form = document.new_object_id();
    let resources = dictionary! { "XObject" => dictionary! { "X" => form } };
    let inside = Stream::new(
        dictionary! { "Subtype" => "Form", "Resources" => resources.clone() },
        b"/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do".to_vec(),
    );
    document.set_object(form, inside);
    let entry = document.get_object_mut(page).and_then(Object::as_dict_mut).expect("a page");
    let own = entry.get_mut(b"Resources").and_then(Object::as_dict_mut).expect("they are direct");
    own.set("XObject", dictionary! { "X" => form });
    let first = annotate(&mut document, page, note([10, 190, 20, 200]));
    let second = annotate(&mut document, page, note([10, 100, 20, 110]));
    for (from, to) in [(first, second), (second, first)] {
        document.get_object_mut(from).and_then(Object::as_dict_mut).expect("it was added").set("IRT", to);
    }
    let element = document.new_object_id();
    document.set_object(element, dictionary! { "S" => "P", "K" => vec![element.into(), element.into()] });
    let tree = document.add_object(dictionary! { "Type" => "StructTreeRoot", "K" => element });
    document.catalog_mut().expect("there is one").set("StructTreeRoot", tree);
    let begun = Instant::now();
    let found = read(&saved(&mut document)).expect("it is sound").annotations;
    assert_eq!(found.iter().map(|one| one.quote.as_str()).collect::<Vec<_>>(), ["Round", "Round"]);
    assert!(begun.elapsed() < Duration::from_secs(20));
}

/// Numbers without order, the same each time (Knuth's multiplier, The Art of Computer Programming, 3.3.4).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

#[test]
fn damaged_files_are_read_or_refused() {
    let mut numbers = Numbers(7);
    let mut slowest = Duration::ZERO;
    for (name, times) in [("other", 300), ("no-password", 60), ("pymupdf-incremental", 30), ("pdf-lib", 30)] {
        let packed = fixture(name);
        // Unpacked, damage reaches the content itself and not just what it is packed in.
        let mut document = pdf::load(&packed);
        document.decompress();
        let unpacked = saved(&mut document);
        for time in 0..times {
            let mut bytes = if time % 2 == 0 { packed.clone() } else { unpacked.clone() };
            for _ in 0..=numbers.below(12) {
                let at = numbers.below(bytes.len());
                match numbers.below(4) {
                    0 => bytes[at] = numbers.below(256) as u8,
                    1 => bytes[at] = b"0123456789<>[]()/R "[numbers.below(19)],
                    2 => drop(bytes.drain(at..(at + numbers.below(40)).min(bytes.len()))),
                    _ => bytes.insert(at, b"9<[("[numbers.below(4)]),
                }
            }
            let begun = Instant::now();
            drop(read(&bytes));
            slowest = slowest.max(begun.elapsed());
        }
    }
    assert!(slowest < Duration::from_secs(20), "{slowest:?}");
}
