//! Values that templates show: amounts with their currency, figures with their unit.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::finance::case::figures::in_formula;
use crate::locale::{Locale, is_money, rounded_f64};
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
        let shares_unit = self.unit == to.unit && !is_money(&self.unit);
        let from = if shares_unit { locale.number_short(self.rounded()) } else { self.shown(locale) };
        format!("{from} → {}", to.shown(locale))
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
