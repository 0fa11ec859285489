//! What changed between two revisions, in the words of a language: [`ChangesView`] for the client, [`DifferenceView`] for
//! the seller.
//!
//! The client's view is made by choosing: a change that lies in the internal part, or that touches no section of the
//! client's document, has no way into it.

pub mod brief;
pub mod history;
mod names;
mod values;

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::figure::Amount;
use crate::diag::{Sources, Span};
use crate::input::{Node, Value};
use crate::locale::{Arg, Locale, rounded_f64};
use crate::model::Proposal;
use crate::model::value::currency::Currency;
use crate::revision::difference::effects::{Effect, Effects, Figures, Sums};
use crate::revision::difference::shape::Shape;
use crate::revision::difference::{Change, Difference, Kind, Names};
use values::apart;
pub use values::cut;

/// The widest value that is printed as it is; of a longer one it is said that it was reworded.
const SHORT: usize = 80;

/// The widest value where a line is to be brief.
const BRIEF: usize = 30;

/// The widest name of an element.
const NAME: usize = 48;

/// One of the two models that are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// A revision.
    Revision(u32),
    /// The model as it is now.
    Now,
    /// A file.
    File(String),
}

impl Stand {
    /// What it is called.
    pub fn words(&self, locale: &Locale) -> String {
        match self {
            Stand::Revision(n) => locale.message("diff-revision", &[("n", locale.count(*n))]),
            Stand::Now => locale.message("diff-now", &[]),
            Stand::File(name) => name.clone(),
        }
    }
}

/// What both views are made from.
#[derive(Clone, Copy)]
pub struct Compared<'a> {
    /// The differences.
    pub difference: &'a Difference,
    /// What they do.
    pub effects: &'a Effects,
    /// The sections of the client's document that each group of changes touches, where that is known; an empty title is the
    /// cover.
    pub touched: Option<&'a [Option<Vec<String>>]>,
    /// Whether each group of changes shows in the client's document, where that is known.
    pub shows: Option<&'a [bool]>,
    /// What was compared: older and newer.
    pub stands: (&'a Stand, &'a Stand),
    /// The newer model.
    pub newer: &'a Proposal,
}

/// What a client may read of the changes.
#[derive(Debug, Clone, Serialize)]
pub struct ChangesView {
    /// What was compared, who speaks to whom, and the figures.
    #[serde(flatten)]
    pub frame: ChangesFrame,
    /// The changes that touch the client's document, by part of the model.
    pub parts: Vec<PartView<ChangeView>>,
}

/// What the seller reads of them: everything, with places.
#[derive(Debug, Clone, Serialize)]
pub struct DifferenceView {
    /// What was compared, who speaks to whom, and the figures.
    #[serde(flatten)]
    pub frame: ChangesFrame,
    /// All changes, by part of the model.
    pub parts: Vec<PartView<SellerChange>>,
}

/// What was compared, and what all changes together do.
#[derive(Debug, Clone, Serialize)]
pub struct ChangesFrame {
    /// ISO 4217 code of all amounts.
    pub currency: &'static str,
    /// Language of the document.
    pub language: &'static str,
    /// Date of the newer model, ISO 8601.
    pub date: String,
    /// The vendor's name.
    pub vendor: String,
    /// The client's name.
    pub client: String,
    /// What the older model is called.
    pub from: String,
    /// What the newer one is called.
    pub to: String,
    /// How many years the newer business case looks at.
    pub years: usize,
    /// How many changes are told.
    pub count: usize,
    /// The figures before.
    pub before: FiguresView,
    /// The figures after.
    pub after: FiguresView,
    /// What all changes do together.
    pub together: EffectView,
    /// What they do alone, added up; nothing where one of them can't stand alone.
    pub alone: EffectView,
    /// Together less alone.
    pub interaction: EffectView,
    /// Whether changes act on each other so that it shows.
    pub interacts: bool,
    /// Whether what is told of the changes alone adds up to what is told of all of them.
    pub adds_up: bool,
    /// Whether some changes only make sense together.
    pub has_groups: bool,
}

/// Figures of a business case.
#[derive(Debug, Clone, Serialize)]
pub struct FiguresView {
    /// ISO 4217 code of the amounts.
    pub currency: &'static str,
    /// Paid to us over the years of the business case.
    pub price: Amount,
    /// Paid to us once.
    pub price_one_off: Amount,
    /// Paid to us each year.
    pub price_yearly: Amount,
    /// Net present value.
    pub npv: Amount,
    /// Return on investment as a fraction; none where nothing is paid.
    pub roi: Option<f64>,
    /// Payback in months; none where it never pays back.
    pub payback: Option<f64>,
    /// The same in words: price, net present value, return, payback.
    pub shown: Shown,
}

/// Differences of figures; none where one can't be said.
#[derive(Debug, Clone, Serialize)]
pub struct EffectView {
    /// Of the price over the years.
    pub price: Option<f64>,
    /// Of the net present value.
    pub npv: Option<f64>,
    /// Of the return on investment, as a fraction.
    pub roi: Option<f64>,
    /// Of payback, in months.
    pub payback: Option<f64>,
    /// The same in words, with signs.
    pub shown: Shown,
}

/// Four figures in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// Price.
    pub price: String,
    /// Net present value.
    pub npv: String,
    /// Return on investment.
    pub roi: String,
    /// Payback.
    pub payback: String,
}

/// A part of the model with its changes.
#[derive(Debug, Clone, Serialize)]
pub struct PartView<C> {
    /// What it is called.
    pub name: String,
    /// The changes in it, in the order of the file.
    pub changes: Vec<C>,
}

/// A change in words.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeView {
    /// `added`, `removed`, `renamed`, `changed`, `moved` or `reordered`.
    pub kind: &'static str,
    /// The element that it is about, with what it stands in; empty for a setting of the part.
    pub element: String,
    /// The field, in words; empty where it is about the whole element.
    pub field: String,
    /// The older value in words; empty where there is none, or where it is too long to be printed.
    pub from: String,
    /// The newer value in words; empty likewise.
    pub to: String,
    /// Whether it is a text that is too long to be printed twice.
    pub reworded: bool,
    /// All of it in a line, without the element.
    pub what: String,
    /// The same with long values cut to where they differ.
    pub brief: String,
    /// Number of its group, from 1, where it only makes sense together with others.
    pub group: Option<usize>,
    /// What it does alone, told once for a group; none where it can't be said.
    pub effect: Option<EffectView>,
}

/// A change as the seller sees it.
#[derive(Debug, Clone, Serialize)]
pub struct SellerChange {
    /// The change in words.
    #[serde(flatten)]
    pub change: ChangeView,
    /// The element with its id in backticks, and with what it stands in; empty for a setting of the part.
    pub label: String,
    /// The kind of element, as the schema calls it; empty where there is none.
    pub record: String,
    /// The element's id on the newer side, or else on the older one; empty where it has none.
    pub id: String,
    /// The field's path from the element, or from the file's root.
    pub path: String,
    /// The older value as it is written, every single one as a text; none where there is none.
    pub old: Option<serde_json::Value>,
    /// The newer value likewise.
    pub new: Option<serde_json::Value>,
    /// Where the older value stands.
    pub old_place: Option<PlaceView>,
    /// Where the newer value stands.
    pub new_place: Option<PlaceView>,
    /// Whether it is for the seller alone.
    pub internal: bool,
    /// Why its effect alone can't be said; empty where it can.
    pub reason: String,
    /// The sections of the client's document that its group touches; none where that was not looked at.
    pub sections: Option<Vec<String>>,
    /// These sections in a row; empty where there are none.
    pub sections_shown: String,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaceView {
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Whether a client may read of a change: it is not internal, it is more than another id for the same thing, and the client's
/// document is another one with it.
pub fn is_for_clients(compared: &Compared, change: usize) -> bool {
    let Compared { difference, effects, shows, .. } = compared;
    let group = effects.groups.iter().position(|group| group.changes.contains(&change));
    let shows = group.zip(*shows).and_then(|(group, shows)| shows.get(group).copied());
    let change = &difference.changes[change];
    let is_told = match change.kind {
        Kind::Renamed => false,
        // Others moved around it.
        Kind::Reordered { from, to } => from != to,
        _ => true,
    };
    is_told && !change.is_internal() && shows == Some(true)
}

/// Chooses what a client may read.
pub fn changes_view(compared: &Compared, locale: &Locale) -> ChangesView {
    let words = Words::for_clients(compared, locale);
    let chosen: Vec<usize> =
        (0..compared.difference.changes.len()).filter(|change| is_for_clients(compared, *change)).collect();
    let parts = words.parts(compared.difference, &chosen, |change| words.change(compared, change, &chosen));
    ChangesView { frame: words.frame(compared, chosen.len()), parts }
}

/// Tells the seller everything.
pub fn difference_view(compared: &Compared, locale: &Locale) -> DifferenceView {
    let words = Words::new(compared, locale);
    let all: Vec<usize> = (0..compared.difference.changes.len()).collect();
    let parts = words.parts(compared.difference, &all, |change| words.seller_change(compared, change, &all));
    DifferenceView { frame: words.frame(compared, all.len()), parts }
}

/// What the words are found with.
struct Words<'a> {
    locale: &'a Locale,
    /// Currencies of the older model and of the newer one.
    currencies: (Currency, Currency),
    /// What elements are called in the older model and in the newer one.
    names: (Names, Names),
    /// Whether an id may stand for a name: ids are the author's, and no client reads them.
    tells_ids: bool,
}

impl<'a> Words<'a> {
    fn new(compared: &Compared, locale: &'a Locale) -> Self {
        let Effect { before, after } = &compared.effects.together;
        Words::of(compared.difference, (before.currency, after.currency), locale)
    }

    fn for_clients(compared: &Compared, locale: &'a Locale) -> Self {
        Words { tells_ids: false, ..Words::new(compared, locale) }
    }

    fn of(difference: &Difference, currencies: (Currency, Currency), locale: &'a Locale) -> Self {
        Words { locale, currencies, names: (difference.names(false), difference.names(true)), tells_ids: true }
    }

    fn say(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let texts: Vec<(&str, Arg)> = texts.iter().map(|(name, text)| (*name, Arg::text(text))).collect();
        self.locale.message(key, &texts)
    }

    fn frame(&self, compared: &Compared, count: usize) -> ChangesFrame {
        let Compared { effects, newer, stands, .. } = compared;
        let Effect { before, after } = &effects.together;
        let language = self.locale.tag();
        let (interaction, left) = (effects.interaction(Effect::sums), effects.interaction(Effect::told));
        ChangesFrame {
            currency: after.currency.code(),
            language,
            date: newer.model.date.to_string(),
            vendor: newer.vendor.name.get(language).to_owned(),
            client: newer.model.client.name.get(language).to_owned(),
            from: stands.0.words(self.locale),
            to: stands.1.words(self.locale),
            years: after.years,
            count,
            before: self.figures(before),
            after: self.figures(after),
            together: self.effect(|of| of(&effects.together), after.currency),
            alone: self.effect(|of| effects.sum(of), before.currency),
            interaction: self.effect(|of| effects.interaction(of), after.currency),
            interacts: [interaction.price, interaction.npv, interaction.payback]
                .iter()
                .flatten()
                .any(|amount| amount.abs() >= 0.5),
            adds_up: [left.price, left.npv, left.roi, left.payback].iter().flatten().all(|left| left.abs() < 1e-4),
            has_groups: effects.groups.iter().any(|group| group.changes.len() > 1),
        }
    }

    fn figures(&self, figures: &Figures) -> FiguresView {
        let currency = figures.currency.code();
        let money = |amount: f64| self.locale.money(rounded_f64(amount, 0), currency, None);
        let shown = Shown {
            price: money(figures.price),
            npv: money(figures.npv),
            roi: figures.roi.map_or_else(dash, |roi| self.locale.percent(rounded_f64(roi, 3), 1)),
            payback: super::payback_in_words(
                figures.payback.map(|months| months.ceil() as u32),
                figures.years,
                self.locale,
            ),
        };
        FiguresView {
            currency,
            price: Amount(figures.price),
            price_one_off: Amount(figures.price_one_off),
            price_yearly: Amount(figures.price_yearly),
            npv: Amount(figures.npv),
            roi: figures.roi,
            payback: figures.payback,
            shown,
        }
    }

    /// Differences in words, amounts in this currency.
    fn effect(&self, sums: impl Fn(fn(&Effect) -> Sums) -> Sums, currency: Currency) -> EffectView {
        let currency = currency.code();
        let (real, told) = (sums(Effect::sums), sums(Effect::told));
        let signed = |value: Option<f64>, decimals: u32, show: &dyn Fn(rust_decimal::Decimal) -> String| {
            let Some(value) = value else { return dash() };
            let value = rounded_f64(value, decimals);
            if value.is_zero() {
                return "–".to_owned();
            }
            let sign = if value.is_sign_positive() { "+" } else { "−" };
            format!("{sign}{}", show(value.abs()))
        };
        let points = |value| self.locale.message("diff-points", &[("n", self.locale.count(value))]);
        let months = |value| self.locale.message("months-n", &[("n", self.locale.count(value))]);
        let money = |value| self.locale.money(value, currency, None);
        let shown = Shown {
            price: signed(told.price, 0, &money),
            npv: signed(told.npv, 0, &money),
            roi: signed(told.roi.map(|roi| roi * 100.0), 1, &points),
            payback: signed(told.payback, 0, &months),
        };
        EffectView { price: real.price, npv: real.npv, roi: real.roi, payback: real.payback, shown }
    }

    fn parts<C>(&self, difference: &Difference, chosen: &[usize], view: impl Fn(usize) -> C) -> Vec<PartView<C>> {
        let mut parts: Vec<PartView<C>> = Vec::new();
        for change in chosen {
            let name = self.part(&difference.changes[*change]);
            let at = parts.iter().position(|part| part.name == name).unwrap_or_else(|| {
                parts.push(PartView { name, changes: Vec::new() });
                parts.len() - 1
            });
            parts[at].changes.push(view(*change));
        }
        parts
    }

    fn change(&self, compared: &Compared, at: usize, told: &[usize]) -> ChangeView {
        let change = &compared.difference.changes[at];
        let group = compared.effects.groups.iter().position(|group| group.changes.contains(&at));
        let groups = &compared.effects.groups;
        let shared = group.filter(|group| groups[*group].changes.len() > 1);
        let number = shared.map(|own| groups[..=own].iter().filter(|group| group.changes.len() > 1).count());
        let is_first =
            group.is_some_and(|group| groups[group].changes.iter().find(|one| told.contains(one)) == Some(&at));
        let alone = group.filter(|_| is_first).and_then(|group| groups[group].alone.as_ref().ok());
        let effect = alone.map(|effect| self.effect(|of| of(effect), effect.before.currency));
        let field = self.field(change);
        let value = |node: &Option<Node>, newer: bool| {
            let unit = if newer { &change.units.1 } else { &change.units.0 };
            node.as_ref().map(|node| self.value(&change.shape, node, unit.as_ref(), newer))
        };
        let (from, to) = match change.kind {
            Kind::Added | Kind::Removed => (None, None),
            Kind::Reordered { from, to } => (Some(from.to_string()), Some(to.to_string())),
            Kind::Renamed => {
                let id = |node: &Option<Node>| node.as_ref().and_then(Node::text).map(str::to_owned);
                (id(&change.old), id(&change.new))
            }
            _ => self.apart_in_lists(change).unwrap_or_else(|| (value(&change.old, false), value(&change.new, true))),
        };
        let is_long =
            |text: &Option<String>| text.as_ref().is_some_and(|text| text.width() > SHORT || text.contains('\n'));
        let reworded = change.kind == Kind::Changed && (is_long(&from) || is_long(&to) || from == to);
        let what = self.what(change, &field, (from.as_deref(), to.as_deref()), reworded);
        let sides = (from.as_deref().unwrap_or_default(), to.as_deref().unwrap_or_default());
        let (one, other) = apart(sides.0, sides.1, BRIEF);
        let given = (from.as_ref().map(|_| one.as_str()), to.as_ref().map(|_| other.as_str()));
        let brief = self.what(change, &field, given, reworded);
        let printed = |text: Option<String>| text.filter(|_| !reworded).unwrap_or_default();
        ChangeView {
            kind: change.kind.word(),
            element: self.element(change),
            field,
            from: printed(from),
            to: printed(to),
            reworded,
            what,
            brief,
            group: number,
            effect,
        }
    }

    /// Of two lists of references, what only the older one names and what only the newer one does.
    fn apart_in_lists(&self, change: &Change) -> Option<(Option<String>, Option<String>)> {
        let list = |node: &Option<Node>, newer: bool| -> Option<Vec<String>> {
            let ids = match &node.as_ref()?.value {
                Value::List(items) => items.iter().filter_map(Node::text).collect(),
                _ => vec![node.as_ref()?.text()?],
            };
            Some(ids.into_iter().map(|id| self.of_id(id, newer)).collect())
        };
        if change.shape != Shape::Ids {
            return None;
        }
        let (old, new) = (list(&change.old, false)?, list(&change.new, true)?);
        let only = |one: &[String], other: &[String]| {
            let names: Vec<&String> = one.iter().filter(|name| !other.contains(name)).collect();
            (!names.is_empty()).then(|| self.locale.list(&names))
        };
        let apart = (only(&old, &new), only(&new, &old));
        (apart != (None, None)).then_some(apart)
    }

    fn what(&self, change: &Change, field: &str, sides: (Option<&str>, Option<&str>), reworded: bool) -> String {
        match (change.kind, sides) {
            (Kind::Added, _) => self.say("diff-added", &[]),
            (Kind::Removed, _) => self.say("diff-removed", &[]),
            (Kind::Renamed, (Some(from), Some(to))) => self.say("diff-renamed", &[("from", from), ("to", to)]),
            (Kind::Reordered { from, to }, _) if from == to => {
                self.say("diff-kept-place", &[("at", &from.to_string())])
            }
            (Kind::Reordered { .. }, (Some(from), Some(to))) => {
                self.say("diff-reordered", &[("from", from), ("to", to)])
            }
            (Kind::Moved, (Some(from), Some(to))) => self.say("diff-moved", &[("from", from), ("to", to)]),
            (Kind::Moved, (None, Some(to))) if change.old.is_some() => self.say("diff-moved-more", &[("to", to)]),
            (Kind::Moved, (None, Some(to))) => self.say("diff-moved-to", &[("to", to)]),
            (Kind::Moved, (Some(from), None)) => self.say("diff-moved-from", &[("from", from)]),
            (_, (Some(_), Some(_))) if reworded => self.say("diff-reworded", &[("field", field)]),
            (_, (None, Some(_))) if reworded => self.say("diff-given", &[("field", field)]),
            (_, (Some(_), None)) if reworded => self.say("diff-dropped", &[("field", field)]),
            (_, (Some(from), Some(to))) => self.say("diff-changed", &[("field", field), ("from", from), ("to", to)]),
            (_, (None, Some(to))) if change.old.is_some() => self.say("diff-more", &[("field", field), ("to", to)]),
            (_, (None, Some(to))) => self.say("diff-set", &[("field", field), ("to", to)]),
            (_, (Some(from), None)) => self.say("diff-unset", &[("field", field), ("from", from)]),
            (_, (None, None)) => String::new(),
        }
    }

    fn seller_change(&self, compared: &Compared, at: usize, all: &[usize]) -> SellerChange {
        let change = &compared.difference.changes[at];
        let element = change.element();
        let sources = &compared.difference.sources;
        let group = compared.effects.groups.iter().position(|group| group.changes.contains(&at));
        let reason = group.and_then(|group| compared.effects.groups[group].alone.as_ref().err());
        let sections = group.zip(compared.touched).map(|(group, touched)| {
            let titles = touched.get(group).and_then(Option::as_ref).into_iter().flatten();
            let cover = self.say("diff-cover", &[]);
            titles.map(|title| if title.is_empty() { cover.clone() } else { title.clone() }).collect::<Vec<String>>()
        });
        SellerChange {
            change: self.change(compared, at, all),
            label: self.label(change),
            sections_shown: sections.as_ref().map_or_else(String::new, |sections| sections.join(" · ")),
            record: element.map_or_else(String::new, |element| element.record.clone()),
            id: element.map_or_else(String::new, |element| element.new_id.clone()),
            path: change.field.join("."),
            old: change.old.as_ref().map(as_written),
            new: change.new.as_ref().map(as_written),
            old_place: change.old_place().map(|span| place(sources, span)),
            new_place: change.new_place().map(|span| place(sources, span)),
            internal: change.is_internal(),
            reason: reason.cloned().unwrap_or_default(),
            sections,
        }
    }
}

fn as_written(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null => serde_json::Value::Null,
        Value::Scalar { text, .. } => text.as_str().into(),
        Value::List(items) => items.iter().map(as_written).collect(),
        Value::Map(entries) => entries.iter().map(|entry| (entry.key.clone(), as_written(&entry.value))).collect(),
    }
}

fn dash() -> String {
    "—".to_owned()
}

fn place(sources: &Sources, span: Span) -> PlaceView {
    let position = sources.position(span);
    PlaceView { file: sources.of(span).name.clone(), line: position.line, column: position.column }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::revision::difference::shape;

    #[test]
    fn what_a_change_can_be_about_has_a_name() {
        let locale = Locale::new("en").expect("English");
        let has =
            |key: &str| assert!(locale.try_message(key, &[]).is_some(), "`{key}` is missing in `templates/locales`");
        for record in shape::records() {
            for (field, shape) in shape::fields(record) {
                has(&format!("field-{field}"));
                if let Shape::List(inner) | Shape::Keyed(inner) = shape
                    && let Shape::Record(element) = &**inner
                {
                    has(&format!("record-{element}"));
                }
            }
        }
    }

    #[test]
    fn words_of_choices_that_a_client_may_read_have_names() {
        use crate::model::need::{Layer, NeedKind, Origin};
        use crate::model::plan::{Grade, RiskKind, Side};
        use crate::model::{
            Better, Convention, EvidenceKind, ExchangeStatus, FlowTiming, Rating, Spread, Status, ValueKind,
        };
        let locale = Locale::new("en").expect("English");
        let words = |words: Vec<&str>| {
            for word in words {
                assert!(locale.try_message(&format!("word-{word}"), &[]).is_some(), "`word-{word}` is missing");
            }
        };
        macro_rules! all {
            ($($choice:ty),*) => { $(words(<$choice>::ALL.iter().map(|one| one.word()).collect());)* };
        }
        all!(
            Better,
            Convention,
            EvidenceKind,
            ExchangeStatus,
            FlowTiming,
            Grade,
            Layer,
            NeedKind,
            Origin,
            Rating,
            RiskKind,
            Side,
            Spread,
            Status,
            ValueKind
        );
    }
}
