//! What parts, elements and fields of a model are called in the words of a language.

use super::{NAME, Words, cut};
use crate::revision::difference::shape::{self, Shape};
use crate::revision::difference::{Change, Element, File, Kind};

impl Words<'_> {
    /// The part of the model: single values of the root are about the document itself.
    pub(super) fn part(&self, change: &Change) -> String {
        if change.file == File::Catalogue {
            return self.say("diff-catalogue", &[]);
        }
        match shape::field(change.file.record(), &change.part) {
            Shape::Record(_) | Shape::List(_) | Shape::Keyed(_) => {
                let name = self.field_name(&change.part);
                let mut letters = name.chars();
                letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
            }
            _ => self.say("diff-document", &[]),
        }
    }

    pub(super) fn field_name(&self, field: &str) -> String {
        self.locale.try_message(&format!("field-{field}"), &[]).unwrap_or_else(|| field.replace('_', " "))
    }

    /// The element with those that it stands in.
    pub(super) fn element(&self, change: &Change) -> String {
        let newer = change.kind != Kind::Removed;
        let all: Vec<String> = change.within.iter().map(|element| self.named(element, newer, false)).collect();
        all.join(" › ")
    }

    /// The same with ids.
    pub(super) fn label(&self, change: &Change) -> String {
        let newer = change.kind != Kind::Removed;
        let all: Vec<String> = change.within.iter().map(|element| self.named(element, newer, true)).collect();
        all.join(" › ")
    }

    fn named(&self, element: &Element, newer: bool, with_id: bool) -> String {
        let kind = self.record_name(element);
        let (name, id) =
            if newer { (&element.new_name, &element.new_id) } else { (&element.old_name, &element.old_id) };
        let kind = if with_id && !id.is_empty() { format!("{kind} `{id}`") } else { kind };
        let own = || name.as_ref().map(|(shape, node)| self.value(shape, node, None, newer));
        let otherwise = || if with_id || !self.tells_ids { String::new() } else { id.clone() };
        let name = own().or_else(|| self.name(id)).unwrap_or_else(otherwise);
        if name.is_empty() { kind } else { self.say("diff-named", &[("kind", &kind), ("name", &cut(&name, NAME))]) }
    }

    /// The field in words, without the part that is said already.
    pub(super) fn field(&self, change: &Change) -> String {
        let is_part = change.within.is_empty() && change.file == File::Model && change.field.len() > 1;
        let fields = change.field.iter().skip(usize::from(is_part));
        fields.map(|field| self.field_name(field)).collect::<Vec<_>>().join(" · ")
    }

    /// The element's own name, or else its id, or else what kind of element it is.
    pub(super) fn called(&self, element: &Element, newer: bool) -> String {
        let (name, id) =
            if newer { (&element.new_name, &element.new_id) } else { (&element.old_name, &element.old_id) };
        let own = name.as_ref().map(|(shape, node)| self.value(shape, node, None, newer));
        let names = [own.or_else(|| self.name(id)).unwrap_or_default(), id.clone()];
        names.into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| self.record_name(element))
    }

    /// What kind of element it is.
    fn record_name(&self, element: &Element) -> String {
        let key = format!("record-{}", element.record);
        self.locale.try_message(&key, &[]).unwrap_or_else(|| self.field_name(&element.list))
    }
}
