//! Questions at a terminal.

use std::io::{self, BufRead, IsTerminal, Write};

use super::add::Sketch;
use crate::commands::Failure;
use crate::model::FeedbackKind;
use crate::model::value::{Date, date};
use crate::revision::feedback::{About, Element, Match, find, likely_kind};
use crate::revision::visible::visible;

/// How many elements are offered at most.
const OFFERED: usize = 8;

/// Somebody who can be asked.
pub struct Talk<I, O> {
    input: I,
    output: O,
}

impl Talk<io::StdinLock<'static>, io::Stderr> {
    /// Whoever sits at the terminal, if it is one.
    pub fn at_terminal() -> Option<Self> {
        let sits = io::stdin().is_terminal() && io::stderr().is_terminal();
        sits.then(|| Talk { input: io::stdin().lock(), output: io::stderr() })
    }
}

impl<I: BufRead, O: Write> Talk<I, O> {
    /// Asks for a date.
    pub fn day(&mut self) -> Result<Date, Failure> {
        self.ask("When (YYYY-MM-DD)", |text| date::parse(text).map_err(|error| error.to_string()))
    }

    /// Asks until what is answered can be taken; what can't is told why.
    fn ask<T>(&mut self, question: &str, mut take: impl FnMut(&str) -> Result<T, String>) -> Result<T, Failure> {
        loop {
            self.say(&format!("{question}: "))?;
            let mut line = String::new();
            let read = self.input.read_line(&mut line).map_err(|error| Failure::new("can't read an answer", error))?;
            if read == 0 {
                return Err(Failure("the answers ended; nothing is written".to_owned()));
            }
            match take(visible(&line).trim()) {
                Ok(answer) => return Ok(answer),
                Err(why) => self.say(&format!("{why}\n"))?,
            }
        }
    }

    fn say(&mut self, text: &str) -> Result<(), Failure> {
        let said = self.output.write_all(text.as_bytes()).and_then(|()| self.output.flush());
        said.map_err(|error| Failure::new("can't ask", error))
    }
}

/// Asks for what a sketch doesn't have.
pub fn complete<I: BufRead, O: Write>(
    sketch: &mut Sketch,
    elements: &[Element],
    talk: &mut Talk<I, O>,
) -> Result<(), Failure> {
    let words = |text: &str| if text.is_empty() { Err("write a few words".to_owned()) } else { Ok(text.to_owned()) };
    if sketch.who.is_none() {
        sketch.who = Some(talk.ask("Who said it", words)?);
    }
    if sketch.when.is_none() {
        sketch.when = Some(talk.day()?);
    }
    if sketch.about.is_none() {
        let question = "About which element (id, name or a part of one), or page (`p 4`); empty for the whole";
        sketch.about = Some(talk.ask(question, |text| about(text, elements))?);
    }
    if sketch.said.is_none() {
        sketch.said = Some(talk.ask("What was said", words)?);
    }
    if sketch.kind.is_none() {
        let likely = sketch.said.as_deref().map_or(FeedbackKind::Objection, likely_kind);
        let all: Vec<&str> = FeedbackKind::ALL.iter().map(|kind| kind.word()).collect();
        let question = format!("Kind ({}); empty for `{}`", all.join(", "), likely.word());
        sketch.kind = Some(talk.ask(&question, |text| {
            let named = FeedbackKind::ALL.iter().find(|kind| kind.word() == text.to_lowercase());
            match (text, named) {
                ("", _) => Ok(likely),
                (_, Some(kind)) => Ok(*kind),
                (_, None) => Err(format!("`{text}` is none of them")),
            }
        })?);
    }
    Ok(())
}

fn about(text: &str, elements: &[Element]) -> Result<About, String> {
    let page = text.strip_prefix('p').map(|rest| rest.trim_start_matches(['.', ' ', ':']));
    if let Some(page) = page.and_then(|number| number.parse().ok()) {
        return Ok(About { page: Some(page), ..About::default() });
    }
    if text.is_empty() {
        return Ok(About::default());
    }
    let offered: Vec<&Element> = match find(elements, text) {
        Match::One(element) => return Ok(About { element: Some(element.id.clone()), ..About::default() }),
        Match::Several(all) => all,
        Match::None => {
            let part = text.to_lowercase();
            let holds = |form: &String| form.to_lowercase().contains(&part);
            elements.iter().filter(|element| holds(&element.id) || element.names.iter().any(holds)).collect()
        }
    };
    if offered.is_empty() {
        return Err(format!("no element has `{text}` in its id or name"));
    }
    let line = |element: &&Element| format!("  {}  {}", element.id, element.names.first().map_or("", String::as_str));
    let mut lines: Vec<String> = offered.iter().take(OFFERED).map(line).collect();
    if offered.len() > OFFERED {
        lines.push(format!("  and {} more", offered.len() - OFFERED));
    }
    Err(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn empty() -> Sketch {
        Sketch { who: None, when: None, revision: None, about: None, kind: None, said: None, internal: false }
    }

    fn elements() -> Vec<Element> {
        ["late-share", "late-found", "tracker"]
            .map(|id| Element { id: id.to_owned(), names: vec![format!("Name of {id}")], internal: false })
            .to_vec()
    }

    #[test]
    fn what_is_not_given_is_asked_for_until_it_can_be_taken() {
        let answers = "\nPieter\n10.11.2026\n2026-11-10\nlate\nlate-share\nWhy so late?\nrant\n\n";
        let mut talk = Talk { input: answers.as_bytes(), output: Vec::new() };
        let mut sketch = empty();
        assert!(complete(&mut sketch, &elements(), &mut talk).is_ok());
        assert_eq!(sketch.who.as_deref(), Some("Pieter"));
        assert_eq!(sketch.about.and_then(|about| about.element).as_deref(), Some("late-share"));
        assert_eq!(sketch.kind, Some(FeedbackKind::Question));
        let said = String::from_utf8(talk.output).expect("it is text");
        for part in
            ["write a few words", "write `2026-11-10`", "late-found  Name of late-found", "`rant` is none of them"]
        {
            assert!(said.contains(part), "`{part}` is missing:\n{said}");
        }
        assert!(!said.contains("tracker"), "{said}");
    }

    #[test]
    fn a_page_or_nothing_is_a_place_too() {
        assert_eq!(about("p. 4", &[]).map(|about| about.page), Ok(Some(4)));
        assert_eq!(about("", &[]), Ok(About::default()));
        assert!(about("nothing", &elements()).is_err());
    }

    #[test]
    fn answers_that_end_write_nothing() {
        let mut talk = Talk { input: "Pieter\n".as_bytes(), output: Vec::new() };
        let ended = complete(&mut empty(), &[], &mut talk);
        assert!(ended.is_err_and(|failure| failure.0.contains("ended")));
    }
}
