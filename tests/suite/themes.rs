//! Themes of a user's own: logos and fonts that they bring along.

use lopdf::Object;

use crate::pdf;
use crate::support::Folder;

const PNG: &[u8] = include_bytes!("../fixtures/theme/logo.png");
const JPEG: &[u8] = include_bytes!("../fixtures/theme/logo.jpg");

const BUILD: [&str; 6] = ["build", "model.yaml", "--theme", "look/ours.yaml", "-o", "out/x.pdf"];

/// The sound model, with a theme in a folder of its own.
fn themed(theme: &str) -> Folder {
    Folder::sound().file("look/ours.yaml", theme)
}

/// Filters of the images in a PDF, and whether each has a soft mask.
fn images(bytes: &[u8]) -> Vec<(String, bool)> {
    let document = pdf::load(bytes);
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    let images = streams.filter(|stream| stream.dict.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Image"));
    images
        .map(|image| {
            let filter = image.dict.get(b"Filter").and_then(Object::as_name).unwrap_or_default();
            (String::from_utf8_lossy(filter).into_owned(), image.dict.has(b"SMask"))
        })
        .collect()
}

/// A font of ours under another family's name, which is as long.
fn renamed() -> Vec<u8> {
    let mut font = include_bytes!("../../templates/fonts/BvfSerif-Regular.ttf").to_vec();
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    for (from, to) in [("BVF Serif", "Our Serif"), ("BvfSerif", "OurSerif")] {
        for (from, to) in [(wide(from), wide(to)), (from.into(), to.into())] {
            let places: Vec<usize> =
                font.windows(from.len()).enumerate().filter(|(_, part)| *part == from).map(|(at, _)| at).collect();
            for at in places {
                font[at..at + to.len()].copy_from_slice(&to);
            }
        }
    }
    font
}

#[test]
fn a_logo_is_embedded_once_however_often_it_is_shown() {
    let folder = themed("logo: {file: logo.png, on_pages: true}\n").file("look/logo.png", PNG);
    folder.run(&BUILD).ends(0);
    let mut found = images(&folder.bytes("out/x.pdf"));
    found.sort();
    assert_eq!(found, [("FlateDecode".to_owned(), false), ("FlateDecode".to_owned(), true)], "colours and their mask");

    let folder = themed("logo: {file: pictures/logo.jpg}\n").file("look/pictures/logo.jpg", JPEG);
    folder.run(&BUILD).ends(0);
    let file = folder.bytes("out/x.pdf");
    assert_eq!(images(&file), [("DCTDecode".to_owned(), false)]);
    assert!(file.windows(JPEG.len()).any(|part| part == JPEG), "a JPEG goes in as it is");
}

#[test]
fn a_logo_that_can_not_be_used_is_told_with_its_place() {
    for (name, content, reason) in [
        ("none.png", None, "write its path relative to the theme's file"),
        ("logo.png", Some(&PNG[..900]), "the image is broken"),
        ("logo.jpg", Some(&JPEG[..900]), "the image is broken"),
        ("logo.gif", Some(&b"GIF89a"[..]), "neither a PNG nor a JPEG; save the logo as PNG"),
        ("empty.png", Some(&b""[..]), "neither a PNG nor a JPEG"),
    ] {
        let mut folder = themed(&format!("# Ours\nlogo:\n  width: 90\n  file: {name}\n"));
        if let Some(content) = content {
            folder = folder.file(&format!("look/{name}"), content);
        }
        let ended = folder.run(&BUILD).ends(2);
        ended.says(&["look/ours.yaml:4:3: `logo.file`: the logo", name, reason]);
        assert!(!folder.names().contains(&"out/x.pdf".to_owned()));
    }
}

#[test]
fn fonts_may_lie_beside_the_theme_or_the_model() {
    let theme = "fonts:\n  body: Our Serif\n";
    for place in ["look/fonts/ours.ttf", "fonts/ours.TTF"] {
        let folder = themed(theme).file(place, renamed());
        folder.run(&BUILD).ends(0);
        assert!(pdf::everything(&folder.bytes("out/x.pdf")).contains("OurSerif-Regular"), "{place}");
    }
    let ended = themed(theme).run(&BUILD).ends(2);
    ended.says(&["look/ours.yaml:2:3: `fonts.body`: there is no family `Our Serif`", "`Inter`, `BVF Serif`"]);
}

#[test]
fn a_font_that_can_not_be_used_is_told() {
    let folder = themed("text: {body: 9}\n").file("look/fonts/broken.ttf", "no font");
    folder.run(&BUILD).ends(2).says(&["broken.ttf", "it is not a font"]);
}
