//! Values that templates show: amounts with their currency, figures with their unit.

use rust_decimal::Decimal;
use serde::Serialize;

use super::workbook::Shown;
use crate::doc::{Kind, markdown, plain as without_dress};
use crate::finance::case::figures::in_formula;
use crate::locale::{Locale, rounded_f64};
use crate::model::value::quantity::Quantity;
use crate::model::value::unit::Unit;

/// An amount of money in the model's currency.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize)]
#[serde(transparent)]
pub struct Amount(pub f64);

/// A figure with its unit, as the author wrote it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// The number in the unit as written: 8.8 for 8.8 percent.
    pub value: f64,
    /// How many decimals the author gave.
    pub decimals: u32,
    /// The unit as written; empty for a plain number.
    pub unit: String,
}

impl Figure {
    /// A quantity whose unit is its own, or else the one that is said beside it.
    pub fn of(quantity: &Quantity, unit: Option<&Unit>) -> Self {
        let unit = quantity.unit.as_ref().or(unit);
        Figure {
            value: crate::model::value::to_f64(quantity.value),
            decimals: quantity.value.normalize().scale(),
            unit: unit.map_or_else(String::new, ToString::to_string),
        }
    }

    /// As the language writes it, with its unit.
    pub fn shown(&self, locale: &Locale) -> String {
        locale.quantity(self.rounded(), &self.unit)
    }

    /// As the language writes it where its unit is said beside it.
    pub fn shown_beside_unit(&self, locale: &Locale) -> String {
        locale.quantity_beside_unit(self.rounded(), &self.unit)
    }

    /// From this figure to another, with the unit once where both have the same; the sign of money stays with both.
    pub fn change(&self, to: &Figure, locale: &Locale) -> String {
        format!("{} → {}", self.before(to, locale), to.shown(locale))
    }

    /// As the language writes it before another figure, to which it leaves its unit where both have the same.
    pub fn before(&self, next: &Figure, locale: &Locale) -> String {
        if self.unit == next.unit { locale.quantity_before(self.rounded(), &self.unit) } else { self.shown(locale) }
    }

    fn rounded(&self) -> Decimal {
        rounded_f64(self.value, self.decimals)
    }

    /// A computed figure: as formulas take it, shown in the unit.
    pub fn computed(value: f64, unit: &Unit, decimals: u32) -> Self {
        Figure { value: value / unit.scale(), decimals, unit: unit.to_string() }
    }
}

/// The value of a quantity as formulas take it.
pub fn plain(quantity: &Quantity, unit: &Unit) -> f64 {
    in_formula(quantity, Some(unit))
}

/// How a figure is written as formulas take it: a share as a percentage, anything else in its unit without a multiplier.
pub fn figure_in_formula(quantity: &Quantity, unit: Option<&Unit>) -> Shown {
    let unit = quantity.unit.as_ref().or(unit);
    let written = quantity.value.normalize().scale();
    let scale = unit.map_or(1.0, Unit::scale);
    if scale < 1.0 {
        // 8.8 % has one decimal as a percentage, 8.8 ‰ has two.
        let shift = (0.01 / scale).log10().round().max(0.0) as u32;
        let unit = unit.map_or_else(String::new, ToString::to_string);
        return Shown { unit, percent: true, decimals: written + shift };
    }
    let decimals = written.saturating_sub(scale.log10().round() as u32);
    Shown { unit: unit.map_or_else(String::new, without_multiplier), percent: false, decimals }
}

/// A unit without a multiplier such as 万: 元/年 for 万元/年.
fn without_multiplier(unit: &Unit) -> String {
    let written = unit.to_string();
    let (plain, scaled) = (unit.unscaled(), unit.scale().to_bits() != 1.0_f64.to_bits());
    if !scaled {
        return written;
    }
    let rests = written.char_indices().skip(1).map(|(at, _)| written[at..].trim());
    let same = rests.into_iter().find(|rest| Unit::parse(rest).is_ok_and(|unit| unit == plain));
    same.map_or_else(|| plain.to_string(), str::to_owned)
}

/// An author's text without its Markdown, paragraph by paragraph.
pub fn plain_text(text: &str) -> String {
    let mut paragraphs = Vec::new();
    collect(&markdown::parse_text(text), &mut paragraphs);
    paragraphs.join("\n")
}

fn collect(blocks: &[crate::doc::Block], paragraphs: &mut Vec<String>) {
    for block in blocks {
        match &block.kind {
            Kind::Heading { text, .. } | Kind::Paragraph(text) => paragraphs.push(without_dress(text)),
            Kind::List { items, .. } => items.iter().for_each(|item| collect(item, paragraphs)),
            Kind::Quote(inner) | Kind::Container { blocks: inner, .. } => collect(inner, paragraphs),
            Kind::Code(text) => paragraphs.push(text.clone()),
            _ => {}
        }
    }
}
