//! The elements of a model by id and name, and which of them words mean.

use crate::input::{Node, Value};

/// An element of a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// Its id.
    pub id: String,
    /// Its name, in each language that it is given in.
    pub names: Vec<String>,
    /// Whether it stands in the internal part.
    pub internal: bool,
}

/// Which element words mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match<'a> {
    /// One.
    One(&'a Element),
    /// Several, which the words name alike.
    Several(Vec<&'a Element>),
    /// None.
    None,
}

/// How alike words and an id or a name must be, at least, where they are not the same: 1 less the share of letters that differ
/// (Damerau and Levenshtein). Five letters may have one slip, four none.
pub const NEAR: f64 = 0.8;

/// All elements of a model, in the file's order: what has an `id`, and the drivers.
pub fn elements(model: &Node) -> Vec<Element> {
    let mut found = Vec::new();
    let Value::Map(entries) = &model.value else { return found };
    for entry in entries {
        if let ("drivers", Value::Map(drivers)) = (entry.key.as_str(), &entry.value.value) {
            found.extend(drivers.iter().map(|driver| element(&driver.key, &driver.value, false)));
        }
        gather(&entry.value, entry.key == "internal", &mut found);
    }
    found
}

fn gather(node: &Node, internal: bool, found: &mut Vec<Element>) {
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| gather(item, internal, found)),
        Value::Map(entries) => {
            if let Some(Node { value: Value::Scalar { text, .. }, .. }) = node.get("id") {
                found.push(element(text, node, internal));
            }
            for entry in entries {
                gather(&entry.value, internal, found);
            }
        }
        Value::Null | Value::Scalar { .. } => {}
    }
}

fn element(id: &str, node: &Node, internal: bool) -> Element {
    let name = ["name", "text", "what", "problem"].iter().find_map(|field| node.get(field));
    let names = match name.map(|name| &name.value) {
        Some(Value::Scalar { text, .. }) => vec![text.clone()],
        Some(Value::Map(entries)) => entries
            .iter()
            .filter_map(|entry| match &entry.value.value {
                Value::Scalar { text, .. } => Some(text.clone()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    Element { id: id.to_owned(), names, internal }
}

/// The element that words mean: the one with this id, or else with this name, or else with an id or a name that is near
/// enough ([`NEAR`]). Capitals, full-width forms, and `-` or `_` for a space make no difference.
pub fn find<'a>(elements: &'a [Element], words: &str) -> Match<'a> {
    let words = folded(words);
    if words.is_empty() {
        return Match::None;
    }
    let one = |found: Vec<&'a Element>| match found.as_slice() {
        [] => None,
        [one] => Some(Match::One(one)),
        _ => Some(Match::Several(found)),
    };
    let by_id = || elements.iter().filter(|element| folded(&element.id) == words).collect();
    let by_name = || elements.iter().filter(|element| element.names.iter().any(|name| folded(name) == words)).collect();
    let near = || {
        let likeness = |element: &Element| {
            let forms = std::iter::once(&element.id).chain(&element.names);
            let alike = forms.map(|form| strsim::normalized_damerau_levenshtein(&folded(form), &words));
            alike.fold(0.0, f64::max)
        };
        let near = elements.iter().map(|element| (likeness(element), element)).filter(|(alike, _)| *alike >= NEAR);
        let near: Vec<(f64, &Element)> = near.collect();
        let best = near.iter().map(|(alike, _)| *alike).fold(0.0, f64::max);
        near.into_iter().filter(|(alike, _)| *alike >= best).map(|(_, element)| element).collect()
    };
    one(by_id()).or_else(|| one(by_name())).or_else(|| one(near())).unwrap_or(Match::None)
}

fn folded(text: &str) -> String {
    let plain = text.chars().map(|sign| match sign {
        '-' | '_' | '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        sign => sign,
    });
    plain.collect::<String>().to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODEL: &str = "\
executive_kpis:
  - {id: on-time, name: Deliveries on time}
  - {id: otd, name: {en: Punctuality, zh-Hans: 准时交付率}}
drivers: {penalty_paid: {value: 1}}
phases: [{id: pilot, name: Two hubs}, {id: roll, name: Two hubs}]
internal: {competitors: [{id: rival, name: Trackomatic}]}
";

    fn model() -> Vec<Element> {
        elements(&crate::input::read(0, MODEL, &mut Vec::new()).expect("it is YAML"))
    }

    #[track_caller]
    fn means(words: &str, id: &str) {
        let elements = model();
        assert!(matches!(find(&elements, words), Match::One(element) if element.id == id), "{words}");
    }

    #[test]
    fn ids_and_names_are_found_in_any_form() {
        for words in ["on-time", "On time", "ON_TIME", "deliveries on  time", "Delivries on time", "ｏｎ－ｔｉｍｅ"]
        {
            means(words, "on-time");
        }
        means("准时交付率", "otd");
        means("punctualty", "otd");
        means("penalty paid", "penalty_paid");
        means("pilot", "pilot");
    }

    #[test]
    fn what_is_strange_or_ambiguous_is_not_guessed() {
        let elements = model();
        assert_eq!(find(&elements, "budget"), Match::None);
        assert_eq!(find(&elements, "ode"), Match::None);
        assert_eq!(find(&elements, "  "), Match::None);
        assert!(matches!(find(&elements, "two hubs"), Match::Several(all) if all.len() == 2));
    }

    #[test]
    fn what_is_internal_is_marked() {
        let internal: Vec<String> =
            model().into_iter().filter(|element| element.internal).map(|element| element.id).collect();
        assert_eq!(internal, ["rival"]);
    }
}
