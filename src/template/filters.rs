//! What templates can do with values: figures, dates and texts as the language writes them.
//!
//! All of these return Markdown that is escaped already and marked so for tera.

use jiff::civil::Date;
use rust_decimal::Decimal;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::doc::markdown::parse_text;
use crate::doc::references;
use crate::doc::write::{escape, write_blocks, write_cell};
use crate::locale::{Arg, Locale, rounded};

/// Names of the filters, for suggestions.
pub const NAMES: [&str; 19] = [
    "money",
    "money_or_dash",
    "money_short",
    "rate",
    "percent",
    "number",
    "quantity",
    "figure",
    "figure_range",
    "change",
    "date",
    "date_long",
    "month",
    "prose",
    "inline",
    "cell",
    "as_said",
    "list",
    "anchor",
];

/// Gives tera the filters, and the functions `t`, `place` and `see`.
pub fn register(tera: &mut Tera, locale: &Locale) {
    figure(tera, locale, "money", |locale, value, kwargs, state| {
        let currency = currency(kwargs, state)?;
        Ok(locale.money(value, &currency, kwargs.get::<u32>("decimals")?))
    });
    figure(tera, locale, "money_or_dash", |locale, value, kwargs, state| {
        let currency = currency(kwargs, state)?;
        Ok(if value.round().is_zero() { "–".to_owned() } else { locale.money(value, &currency, None) })
    });
    figure(tera, locale, "rate", |locale, value, _, _| {
        let decimals = (value * Decimal::ONE_HUNDRED).round_dp(2).normalize().scale();
        Ok(locale.percent(value, decimals))
    });
    figure(tera, locale, "money_short", |locale, value, kwargs, state| {
        Ok(locale.money_short(value, &currency(kwargs, state)?))
    });
    figure(tera, locale, "percent", |locale, value, kwargs, _| {
        Ok(locale.percent(value, kwargs.get::<u32>("decimals")?.unwrap_or(0)))
    });
    figure(tera, locale, "number", |locale, value, kwargs, _| {
        Ok(match kwargs.get::<u32>("decimals")? {
            Some(decimals) => locale.number(value, decimals),
            None => locale.number_short(value),
        })
    });
    pair(tera, locale, "figure_range", Locale::range);
    pair(tera, locale, "change", |_, from, to| format!("{from} → {to}"));
    let with = locale.clone();
    tera.register_filter("figure", move |value: Value, kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        let unit = if kwargs.get::<bool>("unit")?.unwrap_or(true) { Shown::Whole } else { Shown::Beside };
        Ok(Value::safe_string(&escape(&shown(&with, &value, unit)?)))
    });
    figure(tera, locale, "quantity", |locale, value, kwargs, _| {
        Ok(locale.quantity(value, &kwargs.must_get::<String>("unit")?))
    });
    date(tera, locale, "date", Locale::date_medium);
    date(tera, locale, "date_long", Locale::date_long);
    date(tera, locale, "month", Locale::month_year);
    tera.register_filter("prose", |value: Value, kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        let indent = kwargs.get::<usize>("indent")?.unwrap_or(0);
        let blocks = write_blocks(&parse_text(&text(&value)?));
        let blocks = if indent == 0 { blocks } else { blocks.replace('\n', &format!("\n{}", " ".repeat(indent))) };
        Ok(Value::safe_string(&blocks))
    });
    tera.register_filter("inline", |value: Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        let line = write_cell(&parse_text(&text(&value)?)).replace("<br><br>", "<br>");
        Ok(Value::safe_string(&line))
    });
    tera.register_filter("cell", |value: Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        Ok(Value::safe_string(&write_cell(&parse_text(&text(&value)?))))
    });
    tera.register_filter("as_said", |value: Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        let said = text(&value)?;
        let lines = said.lines().map(|line| markdown(&Value::from(line))).collect::<TeraResult<Vec<String>>>()?;
        Ok(Value::safe_string(&lines.join("<br>")))
    });
    tera.register_filter("anchor", |value: Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        Ok(Value::safe_string(&anchor(&text(&value)?)))
    });
    let with = locale.clone();
    tera.register_filter("list", move |value: Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        let items = value.as_array().ok_or_else(|| wrong("list", "a list", &value))?;
        let items = items.iter().map(markdown).collect::<TeraResult<Vec<String>>>()?;
        Ok(Value::safe_string(&with.list(&items)))
    });
    let with = locale.clone();
    tera.register_function("place", |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        let id = anchor(&kwargs.must_get::<String>("id")?);
        let class = if kwargs.get::<bool>("listed")?.unwrap_or(true) { "" } else { " .unlisted" };
        // Elements of the model have places too, and an element may be called like a section.
        Ok(Value::safe_string(&format!("{{#section-{id}{class}}}")))
    });
    tera.register_function("see", |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        let (figure, table) = (kwargs.get::<String>("figure")?, kwargs.get::<String>("table")?);
        let to = match (figure, table) {
            (Some(name), None) => references::of_figure(&name),
            (None, Some(name)) => references::of_table(&name),
            _ => return Err(Error::message("`see` takes a figure's or a table's name, as in `see(figure=\"cash\")`")),
        };
        Ok(Value::safe_string(&format!("[](<#{}>)", crate::doc::markdown::clean_address(&to))))
    });
    tera.register_function("t", move |kwargs: Kwargs, _: &State| message(&with, &kwargs));
}

/// Whether a figure can leave its unit to the one after it: both have the same.
fn shares_unit(first: &Value, second: &Value) -> bool {
    let unit = |figure: &Value| {
        let unit = figure.as_map().and_then(|map| map.get(&"unit".into())).and_then(Value::as_str);
        unit.unwrap_or_default().to_owned()
    };
    unit(first) == unit(second)
}

/// How a figure is shown.
#[derive(Clone, Copy)]
enum Shown {
    /// With its unit.
    Whole,
    /// Without, as the unit is said beside it; percent keeps its sign.
    Beside,
    /// Without, as the unit stands behind the next figure; money keeps its currency.
    Before,
}

/// A figure as the language writes it.
fn shown(locale: &Locale, figure: &Value, how: Shown) -> TeraResult<String> {
    let part = |name: &'static str| figure.as_map().and_then(|map| map.get(&name.into()));
    let number = part("value").and_then(decimal).ok_or_else(|| wrong("figure", "a figure with its unit", figure))?;
    let unit = part("unit").and_then(Value::as_str).unwrap_or_default();
    let decimals = part("decimals").and_then(Value::as_i64).and_then(|decimals| u32::try_from(decimals).ok());
    let number = rounded(number, decimals.unwrap_or(2));
    Ok(match how {
        Shown::Whole => locale.quantity(number, unit),
        Shown::Beside => locale.quantity_beside_unit(number, unit),
        Shown::Before => locale.quantity_before(number, unit),
    })
}

/// A name for links to point to: small letters, digits and hyphens; characters of other scripts stay.
pub fn anchor(text: &str) -> String {
    let mut anchor = String::with_capacity(text.len());
    for char in text.chars().flat_map(char::to_lowercase) {
        if char.is_alphanumeric() {
            anchor.push(char);
        } else if !anchor.ends_with('-') && !anchor.is_empty() {
            anchor.push('-');
        }
    }
    anchor.truncate(anchor.trim_end_matches('-').len());
    anchor
}

type Show = fn(&Locale, Decimal, &Kwargs, &State) -> TeraResult<String>;

fn figure(tera: &mut Tera, locale: &Locale, name: &'static str, show: Show) {
    let locale = locale.clone();
    tera.register_filter(name, move |value: Value, kwargs: Kwargs, state: &State| -> TeraResult<Value> {
        let number = decimal(&value).ok_or_else(|| wrong(name, "a number", &value))?;
        Ok(Value::safe_string(&escape(&show(&locale, number, &kwargs, state)?)))
    });
}

/// A filter over two figures, of which the first leaves its unit to the second where both have the same.
fn pair(tera: &mut Tera, locale: &Locale, name: &'static str, join: fn(&Locale, &str, &str) -> String) {
    let locale = locale.clone();
    tera.register_filter(name, move |value: Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        let pair = value.as_array().filter(|pair| pair.len() == 2);
        let pair = pair.ok_or_else(|| wrong(name, "two figures", &value))?;
        let first = if shares_unit(&pair[0], &pair[1]) { Shown::Before } else { Shown::Whole };
        let (first, second) = (shown(&locale, &pair[0], first)?, shown(&locale, &pair[1], Shown::Whole)?);
        Ok(Value::safe_string(&escape(&join(&locale, &first, &second))))
    });
}

fn date(tera: &mut Tera, locale: &Locale, name: &'static str, show: fn(&Locale, Date) -> String) {
    let locale = locale.clone();
    tera.register_filter(name, move |value: Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        let date = value.as_str().and_then(|text| text.parse::<Date>().ok());
        let date = date.ok_or_else(|| wrong(name, "a date such as `2026-11-02`", &value))?;
        Ok(Value::safe_string(&escape(&show(&locale, date))))
    });
}

/// A number, or a text that holds one, as exact amounts are serialised.
fn decimal(value: &Value) -> Option<Decimal> {
    match value.as_i64() {
        Some(whole) => Some(whole.into()),
        None => match value.as_f64() {
            Some(float) => Decimal::try_from(float).ok(),
            None => value.as_str()?.parse().ok(),
        },
    }
}

fn text(value: &Value) -> TeraResult<String> {
    if value.is_undefined() || value.is_none() || value.as_array().is_some() || value.as_map().is_some() {
        return Err(wrong("this filter", "a text", value));
    }
    Ok(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}

/// A value as Markdown; what is Markdown already stays as it is.
fn markdown(value: &Value) -> TeraResult<String> {
    let text = text(value)?;
    Ok(if value.is_string() && value.is_safe() { text } else { escape(&text) })
}

/// The argument `currency`, or the variable of that name in the view.
fn currency(kwargs: &Kwargs, state: &State) -> TeraResult<String> {
    let currency = match kwargs.get::<String>("currency")? {
        Some(currency) => Some(currency),
        None => state.get::<String>("currency")?,
    };
    currency.ok_or_else(|| Error::message("no currency is known here; write `money(currency=\"EUR\")`"))
}

fn message(locale: &Locale, kwargs: &Kwargs) -> TeraResult<Value> {
    let key = kwargs.must_get::<String>("key")?;
    let mut args: Vec<(String, Arg)> = Vec::new();
    for (name, value) in kwargs.iter() {
        let name = name.to_string();
        if name == "key" {
            continue;
        }
        let arg = match decimal(value).filter(|_| value.is_number()) {
            Some(number) => match locale.count(number) {
                Arg::Count { value, shown } => Arg::Count { value, shown: escape(&shown) },
                text @ Arg::Text(_) => text,
            },
            None => Arg::Text(markdown(value)?),
        };
        args.push((name, arg));
    }
    let args: Vec<(&str, Arg)> = args.iter().map(|(name, arg)| (name.as_str(), arg.clone())).collect();
    locale.try_message(&key, &args).map(|message| Value::safe_string(&message)).ok_or_else(|| {
        let near = locale.nearest_key(&key).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        Error::message(format!("there is no message `{key}`{near}"))
    })
}

fn wrong(filter: &str, expected: &str, found: &Value) -> Error {
    let shown: String = found.to_string().chars().take(40).collect();
    Error::message(format!("`{filter}` needs {expected}, but found {} `{shown}`", found.name()))
}
