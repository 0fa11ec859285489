//! Notes of a meeting and texts of e-mails: which lines are about which element.

use super::elements::{Element, Match, find};

/// What one or several lines say about an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Id of the element.
    pub element: String,
    /// Who said it, where the line names somebody before the element: `Pieter: on-time: …`.
    pub who: Option<String>,
    /// What was said; each line of the text is one here.
    pub said: String,
}

/// A text, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// What is about an element.
    pub notes: Vec<Note>,
    /// All other lines that are not blank: number, from 1, and what they say.
    pub others: Vec<(usize, String)>,
}

/// Words before a colon name something up to this length in characters; more are a sentence.
const LONGEST_LABEL: usize = 60;

/// Reads a text. A line that begins with the id or the name of an element and a colon (`:`, `：`) opens a note; the lines below
/// it, up to a blank one, a bullet or another such line, go on with it. Marks of quotation (`>`), bullets, numbers and
/// emphasis are taken off.
pub fn read_notes(text: &str, elements: &[Element]) -> Notes {
    let mut read = Notes::default();
    let mut open = false;
    for (at, line) in text.lines().enumerate() {
        let (line, indented) = unquoted(line);
        let (line, bulleted) = without_bullet(line);
        if line.is_empty() {
            open = false;
            continue;
        }
        if let Some(note) = note(line, elements) {
            read.notes.push(note);
            open = true;
            continue;
        }
        // What looks as if it began something of its own may not be taken for more of the note above.
        let begins = bulleted || (!indented && label(line).is_some());
        match read.notes.last_mut().filter(|_| open && !begins) {
            Some(note) if note.said.is_empty() => line.clone_into(&mut note.said),
            Some(note) => note.said += &format!("\n{line}"),
            None => {
                open = false;
                read.others.push((at + 1, line.to_owned()));
            }
        }
    }
    let (notes, empty) = read.notes.into_iter().partition::<Vec<_>, _>(|note| !note.said.is_empty());
    read.notes = notes;
    // An element that nothing is said about is listed too; where it stood is looked up again.
    for note in empty {
        let line = text.lines().enumerate().find(|(_, line)| {
            let (line, _) = without_bullet(unquoted(line).0);
            self::note(line, elements).is_some_and(|other| other == note)
        });
        read.others.extend(line.map(|(at, line)| (at + 1, line.trim().to_owned())));
    }
    read.others.sort();
    read.others.dedup();
    read
}

/// A line without marks of quotation, and whether it is indented.
fn unquoted(line: &str) -> (&str, bool) {
    let mut rest = line;
    while let Some(inner) = rest.trim_start().strip_prefix('>') {
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    (rest.trim(), rest.starts_with([' ', '\t', '\u{3000}']))
}

/// A line without its bullet or number, and whether it had one.
fn without_bullet(line: &str) -> (&str, bool) {
    for bullet in ["- ", "* ", "+ ", "• ", "· ", "– ", "— ", "•", "·"] {
        if let Some(rest) = line.strip_prefix(bullet) {
            return (rest.trim_start(), true);
        }
    }
    let digits = line.trim_start_matches(['(', '（']);
    let rest = digits.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let spaced = [". ", ") "].iter().find_map(|mark| rest.strip_prefix(mark));
    let number = spaced.or_else(|| rest.strip_prefix(['、', '）', '．']));
    match number {
        Some(after) if rest.len() < digits.len() => (after.trim_start(), true),
        _ => (line, false),
    }
}

fn note(line: &str, elements: &[Element]) -> Option<Note> {
    let (name, rest) = label(line)?;
    if let Match::One(element) = find(elements, name) {
        return Some(Note { element: element.id.clone(), who: None, said: rest.to_owned() });
    }
    // `Pieter: on-time: …`
    let (inner, said) = label(rest)?;
    match find(elements, inner) {
        Match::One(element) => {
            Some(Note { element: element.id.clone(), who: Some(name.to_owned()), said: said.to_owned() })
        }
        Match::Several(_) | Match::None => None,
    }
}

/// What stands before the first colon, and behind it, without emphasis, quotes and brackets around the words.
fn label(line: &str) -> Option<(&str, &str)> {
    const AROUND: [char; 16] = ['*', '_', '`', '"', '\'', '“', '”', '「', '」', '『', '』', '[', ']', '【', '】', '#'];
    let at = line.find([':', '：'])?;
    let colon = line[at..].chars().next()?;
    let name = line[..at].trim_matches(|sign: char| AROUND.contains(&sign) || sign.is_whitespace());
    let behind = &line[at + colon.len_utf8()..];
    // `https://…` and `10:30` name nothing.
    let apart = colon == '：'
        || behind.is_empty()
        || behind.starts_with(|sign: char| sign.is_whitespace() || !sign.is_ascii() || sign == '*' || sign == '_');
    let short = !name.is_empty() && name.chars().count() <= LONGEST_LABEL;
    (apart && short).then(|| (name, behind.trim_start_matches(['*', '_']).trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elements() -> Vec<Element> {
        let element =
            |id: &str, name: &str| Element { id: id.to_owned(), names: vec![name.to_owned()], internal: false };
        vec![element("on-time", "On time"), element("otd", "准时交付率"), element("fee", "Monthly fee")]
    }

    #[track_caller]
    fn says(text: &str, element: &str, who: Option<&str>, said: &str) {
        let read = read_notes(text, &elements());
        let note = Note { element: element.to_owned(), who: who.map(str::to_owned), said: said.to_owned() };
        assert_eq!(read, Notes { notes: vec![note], others: Vec::new() }, "{text}");
    }

    #[test]
    fn a_line_names_its_element_in_many_ways() {
        for line in [
            "on-time: bold",
            "On time:  bold",
            "- on-time: bold",
            "> > * **On time**: bold",
            "**On time:** bold",
            "1. `on-time`: bold",
            "ON-TIME：bold",
            "on-tme: bold",
        ] {
            says(line, "on-time", None, "bold");
        }
        says("准时交付率：目标太高？", "otd", None, "目标太高？");
        says("（1）准时交付率：目标太高", "otd", None, "目标太高");
        says("2、【准时交付率】：目标太高", "otd", None, "目标太高");
        says("Pieter: on-time: bold: very", "on-time", Some("Pieter"), "bold: very");
        says("王伟：准时交付率：太高", "otd", Some("王伟"), "太高");
    }

    #[test]
    fn lines_below_belong_to_it() {
        says("on-time:\n  the target\n  at 10:30 is: bold\n", "on-time", None, "the target\nat 10:30 is: bold");
        says("on-time: the target\nis bold\n\n", "on-time", None, "the target\nis bold");
    }

    #[test]
    fn nothing_is_lost() {
        let text = "Dear all,\n\non-time: bold\nso we think\n- budget: too dear\n  much too dear\nfee: why?\nNote: call me\n\nBest\nfee:\n";
        let Notes { notes, others } = read_notes(text, &elements());
        assert_eq!(notes.len(), 2, "{notes:?}");
        assert_eq!(notes[0].said, "bold\nso we think");
        assert_eq!(others.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 5, 6, 8, 10, 11]);
    }
}
