//! What kinds of values a model's fields hold, taken from its schema, so that no field is declared twice.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::model;
use crate::model::formula::Formula;
use crate::model::link::ID_PATTERN;
use crate::model::value::{Money, Percent, Quantity, Unit, date};

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A record, by the name of its type, such as `DepartmentKpi`.
    Record(String),
    /// A list whose order says something to the reader.
    List(Box<Shape>),
    /// Values named by keys, whose order says nothing.
    Keyed(Box<Shape>),
    /// A text that may be Markdown and may be given in several languages.
    Text,
    /// A name: the same on one line.
    Name,
    /// An id, or a reference to one.
    Id,
    /// References; their order says nothing, and one stands for a list of one.
    Ids,
    /// An amount of money.
    Money,
    /// A percentage.
    Percent,
    /// A figure with its unit or without.
    Quantity,
    /// A unit.
    Unit,
    /// A formula.
    Formula,
    /// A date.
    Date,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// One of a choice's words.
    Choice,
    /// A word or a path, taken as it is.
    Word,
}

/// The records of the model and of the catalogue: their fields, in order.
static RECORDS: LazyLock<BTreeMap<String, Vec<(String, Shape)>>> = LazyLock::new(|| {
    let mut records = BTreeMap::new();
    for schema in [model::schema(), model::vendor_schema()] {
        for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
            let fields = definition["properties"].as_object().into_iter().flatten();
            records.insert(name.clone(), fields.map(|(field, schema)| (field.clone(), shape(schema))).collect());
        }
    }
    records
});

/// The names of all records.
pub fn records() -> impl Iterator<Item = &'static str> {
    RECORDS.iter().filter(|(_, fields)| !fields.is_empty()).map(|(name, _)| name.as_str())
}

/// The fields of a record, in order; none where there is no such record.
pub fn fields(record: &str) -> &'static [(String, Shape)] {
    RECORDS.get(record).map_or(&[], Vec::as_slice)
}

/// What a field of a record holds; a word where the record has no such field.
pub fn field(record: &str, name: &str) -> &'static Shape {
    fields(record).iter().find(|(field, _)| field == name).map_or(&Shape::Word, |(_, shape)| shape)
}

fn shape(schema: &Value) -> Shape {
    if let Some(reference) = schema["$ref"].as_str() {
        return match reference.trim_start_matches("#/$defs/") {
            "Text" => Shape::Text,
            "Name" => Shape::Name,
            record => Shape::Record(record.to_owned()),
        };
    }
    if schema["anyOf"].is_array() {
        return Shape::Ids;
    }
    if schema["enum"].is_array() {
        return Shape::Choice;
    }
    match schema["type"].as_str() {
        Some("array") => return Shape::List(Box::new(shape(&schema["items"]))),
        Some("object") => return Shape::Keyed(Box::new(shape(&schema["additionalProperties"]))),
        Some("boolean") => return Shape::Flag,
        Some("integer" | "number") => return Shape::Number,
        _ => {}
    }
    // The description is the field's own; all else of a value type's schema is the type's.
    let is = |of: &Value| ["type", "pattern", "maxLength", "format"].iter().all(|part| schema[part] == of[part]);
    let types = [
        (Percent::json_schema(), Shape::Percent),
        (Money::json_schema(), Shape::Money),
        (Quantity::json_schema(), Shape::Quantity),
        (Unit::json_schema(), Shape::Unit),
        (Formula::json_schema(), Shape::Formula),
        (date::json_schema(), Shape::Date),
    ];
    match types.into_iter().find(|(of, _)| is(of)) {
        Some((_, shape)) => shape,
        None if schema["pattern"] == ID_PATTERN => Shape::Id,
        None => Shape::Word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_hold_what_their_types_read() {
        for (record, name, expected) in [
            ("Model", "date", Shape::Date),
            ("Model", "language", Shape::Word),
            ("Model", "currency", Shape::Choice),
            ("Model", "title", Shape::Name),
            ("Model", "plan", Shape::Record("Plan".into())),
            ("Model", "drivers", Shape::Keyed(Box::new(Shape::Record("Driver".into())))),
            ("Case", "years", Shape::Number),
            ("Case", "discount_rate", Shape::Percent),
            ("Driver", "value", Shape::Quantity),
            ("Driver", "range", Shape::List(Box::new(Shape::Quantity))),
            ("DepartmentKpi", "unit", Shape::Unit),
            ("DepartmentKpi", "serves", Shape::Ids),
            ("DepartmentKpi", "better", Shape::Choice),
            ("DepartmentKpi", "id", Shape::Id),
            ("KpiValue", "formula", Shape::Formula),
            ("KpiValue", "amounts", Shape::List(Box::new(Shape::Money))),
            ("KpiValue", "note", Shape::Text),
            ("PriceItem", "optional", Shape::Flag),
            ("PriceItem", "phase", Shape::Id),
            ("Criterion", "weight", Shape::Number),
            ("CatalogueKpi", "effect", Shape::List(Box::new(Shape::Percent))),
        ] {
            assert_eq!(field(record, name), &expected, "{record}.{name}");
        }
    }
}
