use std::ops::Range;

use memchr::memmem::Finder;

use crate::check::{Facts, Layer, Rule, Run, words};
use crate::diag::{Finding, Severity, Span};

pub const RULE: Rule = Rule {
    code: "M350",
    name: "competitor-named",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A text that the client reads names a competitor.",
    why: "Naming a rival puts it on the table, invites a comparison that we don't lead, and reads as an attack. \
          The document may speak of an approach and of what causes its limits. Where the name slips in from \
          internal notes, it also shows what we know.",
    mend: "Speak of the approach instead: \"wired units for each truck\", \"a system in a public cloud\". Names \
          are looked for in the model outside `internal` and in the catalogue: whole words, in any case of \
          letters; Chinese names anywhere.",
    example: "about: Unlike Trackomatic, we need no workshop.\ninternal:\n  competitors:\n    - {name: Trackomatic, also: [TKM]}\n",
    run: Run::Facts(look),
};

/// A name that must not be read, folded to small letters and single spaces.
struct Banned<'a> {
    shown: &'a str,
    place: Span,
    letters: Vec<char>,
    /// The same, to look for.
    finder: Finder<'static>,
}

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let banned = banned(facts);
    if banned.is_empty() {
        return;
    }
    let mut small = String::new();
    words::each(facts, false, &mut |span, text| {
        // Few texts name anybody, and where letters stand is looked up only in those.
        small.clear();
        fold(text, |letter, _| small.push(letter));
        if !banned.iter().any(|name| name.finder.find(small.as_bytes()).is_some()) {
            return;
        }
        let folded = folded(text);
        let named = banned.iter().find_map(|name| Some((name, find(&folded, &name.letters, text.len())?)));
        if let Some((name, range)) = named {
            findings.push(
                RULE.at(words::place(facts, span, &text[range]), format!("the competitor `{}` is named", name.shown))
                    .also(name.place, "the competitor")
                    .mend("speak of the approach and of what causes its limits, not of who offers it"),
            );
        }
    });
}

/// The competitor that a text names, if one.
pub(super) fn named_in<'a>(facts: &Facts<'a>, text: &str) -> Option<&'a str> {
    let folded = folded(text);
    banned(facts).into_iter().find(|name| find(&folded, &name.letters, text.len()).is_some()).map(|name| name.shown)
}

/// All names of competitors, the longest first, so that a full name is told before a part of it.
fn banned<'a>(facts: &Facts<'a>) -> Vec<Banned<'a>> {
    let competitors = facts.proposal.model.internal.iter().flat_map(|internal| &internal.competitors);
    let names = competitors.flat_map(|competitor| std::iter::once(&competitor.name).chain(&competitor.also));
    let mut banned: Vec<Banned> = names
        .flat_map(|name| &name.variants)
        .map(|variant| {
            let letters: Vec<char> = folded(&variant.words).into_iter().map(|(letter, _)| letter).collect();
            let finder = Finder::new(&letters.iter().collect::<String>()).into_owned();
            Banned { shown: &variant.words, place: variant.span, letters, finder }
        })
        .filter(|name| name.letters.len() > 1)
        .collect();
    banned.sort_by_key(|name| std::cmp::Reverse(name.letters.len()));
    banned
}

/// Gives small letters with their places to `take`; spaces and line breaks in a row count as one space.
fn fold(text: &str, mut take: impl FnMut(char, usize)) {
    let mut after_space = true;
    for (at, letter) in text.char_indices() {
        if letter.is_ascii_graphic() {
            take(letter.to_ascii_lowercase(), at);
        } else if !letter.is_whitespace() {
            letter.to_lowercase().for_each(|small| take(small, at));
        } else if !after_space {
            take(' ', at);
        }
        after_space = letter.is_whitespace();
    }
}

fn folded(text: &str) -> Vec<(char, usize)> {
    let mut folded = Vec::with_capacity(text.len());
    fold(text, |letter, at| folded.push((letter, at)));
    folded
}

/// The bytes of the text at which the name stands as a word of its own.
fn find(text: &[(char, usize)], name: &[char], length: usize) -> Option<Range<usize>> {
    let joins = |letter: char| letter.is_alphanumeric() && !words::is_unspaced(letter);
    let (first, last) = (*name.first()?, *name.last()?);
    let starts = text.windows(name.len()).enumerate();
    let alike = starts.filter(|(_, window)| window.iter().map(|(letter, _)| letter).eq(name));
    alike.map(|(start, _)| (start, start + name.len())).find_map(|(start, end)| {
        let runs_on =
            |edge: char, beside: Option<&(char, usize)>| joins(edge) && beside.is_some_and(|(c, _)| joins(*c));
        let before = start.checked_sub(1).and_then(|at| text.get(at));
        let whole = !runs_on(first, before) && !runs_on(last, text.get(end));
        whole.then(|| text[start].1..text.get(end).map_or(length, |(_, at)| *at))
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_name_in_any_case_is_found() {
        finds(
            &RULE,
            &[("title: Late trucks, seen three hours earlier", "title: Better than TRACKOMATIC's units")],
            "title:",
            "`Trackomatic` is named",
        );
    }

    #[test]
    fn another_name_in_the_catalogue_is_found() {
        finds(&RULE, &[("about: We make loads visible.", "about: We left tkm behind.")], "about:", "`TKM` is named");
    }

    #[test]
    fn a_name_over_a_line_break_is_found_once() {
        let edits = [
            ("name: Trackomatic, also: [TKM]", "name: Polar Quay Systems, also: [Polar Quay]"),
            ("about: We make loads visible.", "about: >-\n  Not like polar\n  quay systems."),
        ];
        finds(&RULE, &edits, "Not like polar", "`Polar Quay Systems` is named");
    }

    #[test]
    fn a_chinese_name_is_found_inside_a_text() {
        let edits =
            [("name: Trackomatic,", "name: 拓砚,"), ("about: We make loads visible.", "about: 不同于拓砚的做法")];
        finds(&RULE, &edits, "about:", "`拓砚` is named");
    }

    #[test]
    fn parts_of_words_comments_and_internal_notes_are_no_names() {
        passes(&RULE, &[("utility: Shows each truck.", "utility: Works trackomatically.")]);
        passes(&RULE, &[("title: Late trucks, seen three hours earlier", "title: Late trucks # not Trackomatic")]);
        passes(&RULE, &[("notes: Cheap on hardware.", "notes: Trackomatic is cheap on hardware.")]);
    }
}
