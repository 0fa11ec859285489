//! What all sheets share: the view, the names of cells, and how formulas speak of them.

use std::cell::RefCell;

use super::inputs::Inputs;
use super::names::Names;
use super::sheet::Cell;
use super::style::Style;
use crate::locale::Locale;
use crate::theme::Theme;
use crate::view::workbook::{LeverOf, WorkbookView, Worth};

/// Names of the sheets.
pub struct Tabs {
    /// The results.
    pub summary: String,
    /// The inputs.
    pub drivers: String,
    /// What KPIs bring.
    pub benefits: String,
    /// What is paid.
    pub costs: String,
    /// By year.
    pub flows: String,
    /// By month.
    pub months: String,
    /// Scenarios.
    pub scenarios: String,
    /// What the result leans on.
    pub sensitivity: String,
    /// What it rests on.
    pub assumptions: String,
}

/// Names of results and of columns that formulas of several sheets use.
pub struct Keys {
    /// Net present value.
    pub npv: String,
    /// Present value of the benefits.
    pub pv_benefits: String,
    /// Present value of the costs.
    pub pv_costs: String,
    /// Numbers of the months.
    pub month: String,
    /// The year in which each month lies.
    pub year: String,
    /// What one unit of money of each month is worth at the start.
    pub factor: String,
    /// Net flow of each month.
    pub net: String,
    /// Net of each and all earlier months.
    pub cumulative: String,
}

/// What all sheets share.
pub struct Book<'a> {
    /// What is shown.
    pub view: &'a WorkbookView,
    /// The language.
    pub locale: &'a Locale,
    /// How cells look.
    pub style: Style,
    /// Names of the sheets.
    pub tabs: Tabs,
    /// Names of the inputs.
    pub inputs: Inputs,
    /// Names of results.
    pub keys: Keys,
    defined: RefCell<Vec<(String, String)>>,
}

impl<'a> Book<'a> {
    /// A workbook without a sheet.
    pub fn new(view: &'a WorkbookView, locale: &'a Locale, theme: &Theme) -> Self {
        let mut names = Names::default();
        let inputs = Inputs::new(view, &mut names);
        let tab = |key: &str| locale.message(&format!("workbook-{key}"), &[]);
        Book {
            view,
            locale,
            style: Style::new(theme, locale, view.currency),
            tabs: Tabs {
                summary: tab("summary"),
                drivers: tab("drivers"),
                benefits: tab("benefits"),
                costs: tab("costs"),
                flows: tab("flows"),
                months: tab("months"),
                scenarios: tab("scenarios"),
                sensitivity: tab("sensitivity"),
                assumptions: tab("assumptions"),
            },
            keys: Keys {
                npv: names.claim("net_present_value"),
                pv_benefits: names.claim("pv_benefits"),
                pv_costs: names.claim("pv_costs"),
                month: names.claim("months_number"),
                year: names.claim("months_year"),
                factor: names.claim("months_factor"),
                net: names.claim("months_net"),
                cumulative: names.claim("months_cumulative"),
            },
            inputs,
            defined: RefCell::default(),
        }
    }

    /// A message.
    pub fn say(&self, key: &str) -> String {
        self.locale.message(key, &[])
    }

    /// Gives a cell its name.
    pub fn define(&self, name: &str, tab: &str, at: Cell) {
        self.defined.borrow_mut().push((name.to_owned(), on(tab, &fixed(at))));
    }

    /// Gives a column of cells its name.
    pub fn define_column(&self, name: &str, tab: &str, first: u32, last: u32, column: u16) {
        self.defined.borrow_mut().push((name.to_owned(), on(tab, &fixed_range((first, column), (last, column)))));
    }

    /// All names and what they stand for.
    pub fn defined(&self) -> Vec<(String, String)> {
        self.defined.borrow().clone()
    }

    /// The name of the cell of an input that a lever is.
    pub fn lever(&self, of: LeverOf) -> &super::inputs::Figure {
        match of {
            LeverOf::Driver(at) => &self.inputs.drivers[at],
            LeverOf::Target(at) => &self.inputs.targets[at],
        }
    }

    /// A formula of the model over the names of cells; `other` may give another cell for an input, `benefit` is what the KPI
    /// brings.
    pub fn worth(&self, worth: &Worth, benefit: &str, other: &dyn Fn(LeverOf) -> Option<String>) -> String {
        let cell = |name: &str| {
            let of = match (name, worth.kpi) {
                ("baseline", Some(kpi)) => return self.inputs.baselines[kpi].clone(),
                ("target", Some(kpi)) => LeverOf::Target(kpi),
                ("benefit", Some(_)) => return benefit.to_owned(),
                _ => match self.view.drivers.iter().position(|driver| driver.id == name) {
                    Some(at) => LeverOf::Driver(at),
                    None => return "0".to_owned(),
                },
            };
            other(of).unwrap_or_else(|| self.lever(of).value.clone())
        };
        let Some(formula) = &worth.formula else { return worth.scale.to_string() };
        let text = formula.to_excel(&cell);
        if worth.scale.to_bits() == 1.0_f64.to_bits() { text } else { format!("({text})*{}", worth.scale) }
    }
}

/// A column's letters.
pub fn letters(column: u16) -> String {
    let mut rest = u32::from(column) + 1;
    let mut text = String::new();
    while rest > 0 {
        rest -= 1;
        text.insert(0, char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    text
}

/// A cell: `D12`.
pub fn cell((row, column): Cell) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// A cell that stays when its formula is copied: `$D$12`.
pub fn fixed((row, column): Cell) -> String {
    format!("${}${}", letters(column), row + 1)
}

/// Cells between two corners.
pub fn range(from: Cell, to: Cell) -> String {
    format!("{}:{}", cell(from), cell(to))
}

/// The same, staying when its formula is copied.
pub fn fixed_range(from: Cell, to: Cell) -> String {
    format!("{}:{}", fixed(from), fixed(to))
}

/// A place on another sheet.
pub fn on(tab: &str, place: &str) -> String {
    format!("'{}'!{place}", tab.replace('\'', "''"))
}
