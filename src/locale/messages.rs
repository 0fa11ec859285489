//! Messages, in Fluent.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::language::{LANGUAGES, Language};

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A text, shown as it is.
    Text(String),
    /// A number: its value picks the plural form, its text is shown.
    Count {
        /// The number.
        value: f64,
        /// How the language writes it.
        shown: String,
    },
}

impl Arg {
    /// A text.
    pub fn text(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

/// What is wrong in a user's file of messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageProblem {
    /// Line in the file, from 1.
    pub line: usize,
    /// What was found against what was expected.
    pub reason: String,
}

/// The messages of a language.
pub struct Messages {
    language: &'static Language,
    user: Option<FluentBundle<FluentResource>>,
    own: OnceLock<FluentBundle<FluentResource>>,
    english: OnceLock<FluentBundle<FluentResource>>,
}

impl Messages {
    /// Our messages; read when the first is asked for.
    pub fn new(language: &'static Language) -> Self {
        Messages { language, user: None, own: OnceLock::new(), english: OnceLock::new() }
    }

    /// A user's messages over ours.
    pub fn with_overrides(language: &'static Language, source: &str) -> Result<Self, Vec<MessageProblem>> {
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| {
            let problem = |at: usize, reason: String| MessageProblem {
                line: source.as_bytes()[..at.min(source.len())].split(|byte| *byte == b'\n').count(),
                reason,
            };
            errors.iter().map(|error| problem(error.pos.start, error.kind.to_string())).collect::<Vec<_>>()
        })?;
        Ok(Messages { user: Some(bundle(language, resource)), ..Messages::new(language) })
    }

    /// A message of the user's, of the language, or of English.
    pub fn get(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let own = || self.own.get_or_init(|| own(self.language));
        let english = || self.english.get_or_init(own_english);
        self.user
            .as_ref()
            .and_then(|user| format(user, key, args))
            .or_else(|| format(own(), key, args))
            .or_else(|| format(english(), key, args))
    }
}

/// The English key that is most like this one.
pub fn nearest_key(key: &str) -> Option<&'static str> {
    keys(LANGUAGES[0].messages)
        .into_iter()
        .map(|known| (strsim::jaro_winkler(key, known), known))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}

/// The keys in the text of a Fluent file.
pub fn keys(source: &str) -> BTreeSet<&str> {
    let key = |line: &'_ str| line.split_once('=').map(|(key, _)| key.len());
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| Some(line[..key(line)?].trim_end()))
        .collect()
}

fn own_english() -> FluentBundle<FluentResource> {
    own(&LANGUAGES[0])
}

fn own(language: &'static Language) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(language.messages.to_owned()).unwrap_or_else(|(resource, errors)| {
        debug_assert!(errors.is_empty(), "{}: {errors:?}", language.tag);
        resource
    });
    bundle(language, resource)
}

fn bundle(language: &Language, resource: FluentResource) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.tag.parse().expect("the tags in the list are well-formed");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks that isolate text directions would stand in the way of search and of copying.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(shown));
    bundle.add_resource_overriding(resource);
    bundle
}

fn format(bundle: &FluentBundle<FluentResource>, key: &str, args: &[(&str, Arg)]) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        match arg {
            Arg::Text(text) => values.set(*name, FluentValue::from(text.as_str())),
            Arg::Count { value, shown } => {
                // The text travels in the option that Fluent itself makes no use of; see `shown`.
                let options = FluentNumberOptions { currency: Some(shown.clone()), ..FluentNumberOptions::default() };
                values.set(*name, FluentValue::Number(FluentNumber::new(*value, options)));
            }
        }
    }
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
}

/// Shows a number as the text that came with it.
fn shown<M>(value: &FluentValue, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => number.options.currency.clone(),
        _ => None,
    }
}
