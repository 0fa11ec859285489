//! What the client answered: items are made from words, given ids, matched with elements, and answered. Nothing here touches a
//! file; the texts that come out are edits of the author's.

mod elements;
mod mail;
mod notes;

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

pub use elements::{Element, Match, NEAR, elements, find};
pub use mail::{Mail, read_mail};
pub use notes::{Note, Notes, read_notes};

use super::visible::visible;
use crate::input::edit::{Edit, edit, edit_all};
use crate::input::{MAX_BYTES, Node};
use crate::model::value::Date;
use crate::model::{AnswerStatus, Feedback, FeedbackItem, FeedbackKind};

/// An item to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Who said it.
    pub who: String,
    /// When.
    pub when: Date,
    /// The revision that was read.
    pub revision: Option<String>,
    /// What it is about.
    pub about: About,
    /// What kind of feedback it is.
    pub kind: FeedbackKind,
    /// What was said.
    pub said: String,
    /// Whether it stays inside.
    pub internal: bool,
    /// File and key, where it is imported.
    pub source: Option<(String, String)>,
    /// What was said to it later.
    pub later: Vec<LaterWord>,
}

/// A later word in the matter of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaterWord {
    /// Who said it.
    pub who: String,
    /// When, where that is known.
    pub when: Option<Date>,
    /// What was said.
    pub said: String,
}

impl Draft {
    /// The same in words as they can be seen.
    fn visible(&self) -> Draft {
        let later = |word: &LaterWord| LaterWord { who: visible(&word.who), said: visible(&word.said), ..word.clone() };
        Draft {
            who: visible(&self.who),
            about: About { quote: self.about.quote.as_deref().map(visible), ..self.about.clone() },
            said: visible(&self.said),
            source: self.source.as_ref().map(|(file, key)| (visible(file), key.clone())),
            later: self.later.iter().map(later).collect(),
            ..self.clone()
        }
    }
}

/// What became of a record that drafts were added to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// The record's text.
    pub text: String,
    /// The ids of the items that are new.
    pub ids: Vec<String>,
    /// Later words that are new to items which were there: the item's id, and the words.
    pub later: Vec<(String, LaterWord)>,
    /// How many items and later words were there already.
    pub known: usize,
}

/// What an item is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Id of an element of the model.
    pub element: Option<String>,
    /// Page of the revision.
    pub page: Option<u32>,
    /// Words on that page.
    pub quote: Option<String>,
}

/// What is said to an item.
#[derive(Debug, Clone)]
pub struct Reply {
    /// What became of it.
    pub status: AnswerStatus,
    /// What we say to the client.
    pub text: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Who answers.
    pub by: Option<String>,
    /// When.
    pub when: Option<Date>,
    /// Changes of the model.
    pub changes: Vec<Changed>,
}

/// A value of the model that was changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// Its path.
    pub path: String,
    /// What it was; none where there was none.
    pub from: Option<Node>,
    /// What it is.
    pub to: Node,
}

/// A record that nothing is in yet.
pub const EMPTY: &str = "\
# What the client answered, and what we say to it. `bvf feedback add`, `import` and `answer` write here, and so may you:
# they keep comments and layout. `bvf schema feedback` tells the fields.
bvf: 1
items:
";

/// A record's text as it can be read and edited: where nothing but comments stands in the file, nothing was said yet.
pub fn begun(text: String) -> String {
    let is_blank = |line: &str| line.trim().is_empty() || line.starts_with('#');
    if !text.lines().all(is_blank) {
        return text;
    }
    if text.trim().is_empty() {
        return EMPTY.to_owned();
    }
    let line = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let end = if text.ends_with('\n') { "" } else { line };
    format!("{text}{end}bvf: 1{line}items:{line}")
}

/// The next free id: `f` and a number above all that were ever given here.
pub fn next_id(feedback: &Feedback) -> String {
    let numbers = feedback.items.iter().filter_map(|item| item.id.value.0.strip_prefix('f')?.parse::<u32>().ok());
    format!("f{}", numbers.max().unwrap_or(0).saturating_add(1))
}

/// The record's text with these items below the others, in words as they can be seen. Of an item that a key says is there already, only later words that
/// are new come to that item.
///
/// # Errors
/// Why the text can't be edited in place, or that it would be larger than what is read.
pub fn add(text: &str, feedback: &Feedback, drafts: &[Draft]) -> Result<Added, String> {
    let too_large = |bytes: usize| {
        let reason = "it would be larger than the 8 MB that are read".to_owned();
        if bytes > MAX_BYTES { Err(reason) } else { Ok(()) }
    };
    let drafts: Vec<Draft> = drafts.iter().map(Draft::visible).collect();
    let mut there: BTreeMap<&str, &FeedbackItem> = BTreeMap::new();
    for item in &feedback.items {
        if let Some(key) = key_of(item) {
            there.entry(key).or_insert(item);
        }
    }
    let mut added = Added { text: String::new(), ids: Vec::new(), later: Vec::new(), known: 0 };
    let first = next_id(feedback).trim_start_matches('f').parse::<usize>().unwrap_or(1);
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    let mut items: Vec<Node> = Vec::new();
    let mut lists: Vec<(String, Vec<Node>)> = Vec::new();
    let mut said = 0;
    for draft in &drafts {
        let key = draft.source.as_ref().map(|(_, key)| key.as_str());
        let twice = key.is_some_and(|key| !taken.insert(key));
        if let Some(item) = key.and_then(|key| there.get(key)).filter(|_| !twice) {
            let new: Vec<&LaterWord> = draft.later.iter().filter(|word| !is_said(item, word)).collect();
            added.known += 1 + draft.later.len() - new.len();
            let id = &item.id.value.0;
            if !new.is_empty() {
                // Nothing is answered before it is said; where dates claim so, one of them is that of a change.
                let when = |word: &LaterWord| word.when.filter(|when| *when >= item.when.value);
                let nodes = new.iter().map(|word| later_node(word, when(word))).collect();
                lists.push((format!("items.{id}.replies"), nodes));
            }
            added.later.extend(new.into_iter().map(|word| (id.clone(), word.clone())));
        } else if twice {
            added.known += 1;
        } else {
            let id = format!("f{}", first + added.ids.len());
            said += draft.said.len();
            items.push(item(draft, &id));
            added.ids.push(id);
        }
    }
    // Editing a huge text takes long; that it would be one is clear before.
    too_large(text.len() + said)?;
    let edits: Vec<(String, Edit)> = lists.iter().map(|(path, nodes)| (path.clone(), Edit::Append(nodes))).collect();
    added.text = if edits.is_empty() { text.to_owned() } else { edit_all(text, &edits)? };
    if !items.is_empty() {
        added.text = edit(&added.text, "items", Edit::Append(&items))?;
    }
    too_large(added.text.len())?;
    Ok(added)
}

/// Whether a later word stands in an item, dated so or not at all.
fn is_said(item: &FeedbackItem, word: &LaterWord) -> bool {
    let same = |a: &str, b: &str| a.split_whitespace().eq(b.split_whitespace());
    item.replies.iter().any(|reply| {
        let dates = reply.when.as_ref().map(|when| when.value).zip(word.when);
        same(reply.who.get(""), &word.who)
            && same(reply.said.get(""), &word.said)
            && dates.is_none_or(|(known, new)| known == new)
    })
}

/// The keys of all that was imported.
pub fn keys(feedback: &Feedback) -> impl Iterator<Item = &str> {
    feedback.items.iter().filter_map(key_of)
}

fn key_of(item: &FeedbackItem) -> Option<&str> {
    Some(item.source.as_ref()?.key.value.0.as_str())
}

/// A key for words from a source, such as a file's name or a message's id: the same words of the same source have the same
/// key, however they are spaced, and in capitals or not.
pub fn key(source: &str, words: &str) -> String {
    let words = words.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let hash = Sha256::digest(format!("{source}\n{words}"));
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// What kind of feedback words are, as far as that can be told: a question where they ask; otherwise an objection, which is
/// the kind that must not be passed over.
pub fn likely_kind(said: &str) -> FeedbackKind {
    if said.contains(['?', '？']) { FeedbackKind::Question } else { FeedbackKind::Objection }
}

/// The items that a client may see: all but those that stay inside or are about what does.
pub fn for_client<'a>(feedback: &'a Feedback, elements: &'a [Element]) -> impl Iterator<Item = &'a FeedbackItem> {
    let hidden = |item: &FeedbackItem| {
        let id = item.element.as_ref().map(|element| element.value.0.as_str());
        elements.iter().any(|element| element.internal && Some(element.id.as_str()) == id)
    };
    feedback.items.iter().filter(move |item| !item.is_internal() && !hidden(item))
}

/// The record's text with an answer to an item, in the stead of the one that is there. Changes that this one recorded stay.
///
/// # Errors
/// That there is no such item, or why the text can't be edited in place.
pub fn answer(text: &str, feedback: &Feedback, id: &str, reply: &Reply) -> Result<String, String> {
    let item = feedback.items.iter().find(|item| item.id.value.0 == id);
    let item = item.ok_or_else(|| format!("there is no item `{id}`"))?;
    let mut changes: Vec<Changed> = Vec::new();
    let earlier = item.answer.iter().flat_map(|answer| &answer.changes).map(|change| Changed {
        path: change.path.value.0.clone(),
        from: change.from.as_ref().map(|from| from.0.clone()),
        to: change.to.0.clone(),
    });
    for change in earlier.chain(reply.changes.iter().cloned()) {
        match changes.iter_mut().find(|known| known.path == change.path) {
            Some(known) => known.to = change.to,
            None => changes.push(change),
        }
    }
    edit(text, &format!("items.{id}.answer"), Edit::Set(&answer_node(reply, &changes)))
}

fn item(draft: &Draft, id: &str) -> Node {
    let about = &draft.about;
    let word = |text: &String| Node::word(text.clone());
    let fields = [
        ("id", Some(Node::word(id))),
        ("who", Some(Node::quoted(draft.who.trim()))),
        ("when", Some(Node::word(draft.when.to_string()))),
        ("revision", draft.revision.as_ref().map(word)),
        ("element", about.element.as_ref().map(word)),
        ("page", about.page.map(|page| Node::word(page.to_string()))),
        ("quote", about.quote.as_ref().map(|quote| Node::quoted(quote.trim()))),
        ("kind", Some(Node::word(draft.kind.word()))),
        ("said", Some(Node::quoted(draft.said.trim()))),
        ("internal", draft.internal.then(|| Node::word("true"))),
        (
            "source",
            draft.source.as_ref().map(|(file, key)| {
                Node::map([("file", Node::quoted(file.clone())), ("key", Node::quoted(key.clone()))])
            }),
        ),
        (
            "replies",
            (!draft.later.is_empty())
                .then(|| Node::list(draft.later.iter().map(|word| later_node(word, word.when)).collect())),
        ),
    ];
    Node::map(fields.into_iter().filter_map(|(name, value)| Some((name, value?))))
}

fn later_node(word: &LaterWord, when: Option<Date>) -> Node {
    let fields = [
        ("who", Some(Node::quoted(word.who.trim()))),
        ("when", when.map(|when| Node::word(when.to_string()))),
        ("said", Some(Node::quoted(word.said.trim()))),
    ];
    Node::map(fields.into_iter().filter_map(|(name, value)| Some((name, value?))))
}

fn answer_node(reply: &Reply, changes: &[Changed]) -> Node {
    let text = |text: &String| Node::quoted(visible(text).trim());
    let changes: Vec<Node> = changes
        .iter()
        .map(|change| {
            let fields = [
                ("path", Some(Node::word(change.path.clone()))),
                ("from", change.from.clone()),
                ("to", Some(change.to.clone())),
            ];
            Node::map(fields.into_iter().filter_map(|(name, value)| Some((name, value?))))
        })
        .collect();
    let fields = [
        ("status", Some(Node::word(reply.status.word()))),
        ("text", reply.text.as_ref().map(text)),
        ("reason", reply.reason.as_ref().map(text)),
        ("by", reply.by.as_ref().map(text)),
        ("when", reply.when.map(|when| Node::word(when.to_string()))),
        ("changes", (!changes.is_empty()).then(|| Node::list(changes))),
    ];
    Node::map(fields.into_iter().filter_map(|(name, value)| Some((name, value?))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{self, Context, Decode};

    fn read(text: &str) -> Feedback {
        let mut context = Context::default();
        let node = input::read(0, text, &mut context.findings).expect("it is YAML");
        let feedback = Feedback::decode(&node, &mut context);
        assert_eq!(context.findings, [], "{text}");
        feedback
    }

    fn draft(said: &str) -> Draft {
        Draft {
            who: "Pieter: CFO".to_owned(),
            when: "2026-11-10".parse().expect("a date"),
            revision: None,
            about: About { element: Some("on-time".to_owned()), ..About::default() },
            kind: likely_kind(said),
            said: said.to_owned(),
            internal: false,
            source: Some(("mail.eml".to_owned(), key("mail.eml", said))),
            later: Vec::new(),
        }
    }

    #[test]
    fn a_record_grows_by_what_is_new() {
        let drafts = [draft("Why so late?"), draft("yes"), draft("why  so late?")];
        let Added { text, ids, .. } = add(EMPTY, &read(EMPTY), &drafts).expect("it can be edited");
        assert_eq!(ids, ["f1", "f2"]);
        let feedback = read(&text);
        assert!(text.starts_with(EMPTY) && text.contains("who: \"Pieter: CFO\""), "{text}");
        assert_eq!(feedback.items[1].said.get("en"), "yes");
        assert_eq!(
            feedback.items.iter().map(|item| item.kind.value.word()).collect::<Vec<_>>(),
            ["question", "objection"]
        );
        let again = Added { text: text.clone(), ids: Vec::new(), later: Vec::new(), known: 3 };
        assert_eq!(add(&text, &feedback, &drafts), Ok(again));
        assert_eq!(next_id(&feedback), "f3");
    }

    #[test]
    fn an_empty_file_is_an_empty_record() {
        for (text, expected) in [
            ("", EMPTY),
            (" \n\n", EMPTY),
            ("# ours\r\n\r\n", "# ours\r\n\r\nbvf: 1\r\nitems:\r\n"),
            ("# ours", "# ours\nbvf: 1\nitems:\n"),
            ("bvf: 1", "bvf: 1"),
        ] {
            assert_eq!(begun(text.to_owned()), expected);
        }
        let text = begun("# ours".to_owned());
        let added = add(&text, &read(&text), &[draft("new")]).expect("it can be edited");
        assert!(added.text.starts_with("# ours\nbvf: 1\nitems:\n  - id: f1\n"), "{}", added.text);
    }

    #[test]
    fn words_are_kept_as_they_are_seen() {
        let draft = Draft { who: "Pie\u{202E}ter".to_owned(), ..draft("pay \u{2067}9\u{2069}\u{0} now") };
        let text = add(EMPTY, &read(EMPTY), &[draft]).expect("it can be edited").text;
        let item = &read(&text).items[0];
        assert_eq!((item.who.get(""), item.said.get("")), ("Pieter", "pay 9 now"));
    }

    #[test]
    fn later_words_come_to_their_own_item_once() {
        let word = |said: &str, day: Option<&str>| LaterWord {
            who: "Meridian".to_owned(),
            when: day.map(|day| day.parse().expect("a date")),
            said: said.to_owned(),
        };
        let (first, second) = (draft("Why so late?"), draft("yes"));
        let early = Draft { later: vec![word("- because\nof the hubs", Some("2026-11-11"))], ..first.clone() };
        let Added { text, later, .. } = add(EMPTY, &read(EMPTY), &[early.clone(), second.clone()]).expect("it is new");
        assert_eq!(later, [], "they came with a new item");
        let all = vec![
            word("-  because of the hubs", Some("2026-11-11")),
            word("Before?", Some("2026-11-01")),
            word("OK", None),
        ];
        let drafts = [
            Draft { later: vec![word("Fine", Some("2026-11-12"))], ..second },
            Draft { later: all.clone(), ..first },
            draft("new"),
        ];
        let feedback = read(&text);
        let added = add(&text, &feedback, &drafts).expect("it can be edited");
        assert_eq!((&added.ids[..], added.known), (&["f3".to_owned()][..], 3), "two items and a word were there");
        let words: Vec<(&str, &str)> = added.later.iter().map(|(id, word)| (id.as_str(), word.said.as_str())).collect();
        assert_eq!(words, [("f2", "Fine"), ("f1", "Before?"), ("f1", "OK")]);
        let feedback = read(&added.text);
        let of = |at: usize| -> Vec<(&str, bool)> {
            let replies = feedback.items[at].replies.iter();
            replies.map(|reply| (reply.said.get(""), reply.when.is_some())).collect()
        };
        assert_eq!(of(0), [("- because\nof the hubs", true), ("Before?", false), ("OK", false)]);
        assert_eq!((of(1), of(2)), (vec![("Fine", true)], Vec::new()));
        let again = add(&added.text, &feedback, &drafts).expect("it can be edited");
        assert_eq!((again.text, again.known), (added.text, 7));
    }

    #[test]
    fn an_answer_keeps_the_changes_of_the_one_before() {
        let Added { text, .. } = add(EMPTY, &read(EMPTY), &[draft("Dear.")]).expect("it can be edited");
        let reply = |from: &str, to: &str| Reply {
            status: AnswerStatus::Accepted,
            text: Some("Done.".to_owned()),
            reason: None,
            by: None,
            when: None,
            changes: vec![Changed { path: "a.b".to_owned(), from: Some(Node::word(from)), to: Node::word(to) }],
        };
        let once = answer(&text, &read(&text), "f1", &reply("1", "2")).expect("there is such an item");
        let twice = answer(&once, &read(&once), "f1", &reply("2", "3")).expect("there is such an item");
        assert!(
            twice.ends_with("      changes:\n        - path: a.b\n          from: 1\n          to: 3\n"),
            "{twice}"
        );
        assert!(answer(&text, &read(&text), "f7", &reply("1", "2")).is_err_and(|why| why.contains("`f7`")));
    }

    #[test]
    fn what_stays_inside_is_for_no_client() {
        let element = |id: &str, internal| Element { id: id.to_owned(), names: Vec::new(), internal };
        let elements = [element("on-time", false), element("rival", true)];
        let mut inside = draft("b");
        inside.internal = true;
        let mut rival = draft("c");
        rival.about.element = Some("rival".to_owned());
        let Added { text, .. } = add(EMPTY, &read(EMPTY), &[draft("a"), inside, rival]).expect("it can be edited");
        let feedback = read(&text);
        let said: Vec<&str> = for_client(&feedback, &elements).map(|item| item.said.get("en")).collect();
        assert_eq!(said, ["a"]);
    }
}
