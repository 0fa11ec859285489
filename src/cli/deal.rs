//! `bvf deal`.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::Input;
use crate::model::value::percent::Percent;

/// `bvf deal`.
#[derive(Debug, Args)]
pub struct Deal {
    /// The model; `-` for standard input
    #[arg(value_hint = ValueHint::FilePath)]
    pub model: PathBuf,
    /// Try a further discount on a price item, by the item's id, such as `service=5%`; can be given several times
    #[arg(long = "give", value_name = "ITEM=PERCENT", value_parser = give)]
    pub gives: Vec<(String, f64)>,
    /// Print all of it as JSON: amounts in the model's currency, rates and shares as fractions
    #[arg(long)]
    pub json: bool,
    /// The model.
    #[command(flatten)]
    pub input: Input,
}

/// An item and the share that is taken off it.
fn give(text: &str) -> Result<(String, f64), String> {
    let expected = || "write it as `item=percent`, such as `service=5%`".to_owned();
    let (item, percent) = text.split_once('=').ok_or_else(expected)?;
    let percent = percent.trim();
    let percent = if percent.ends_with('%') { percent.to_owned() } else { format!("{percent}%") };
    let share = Percent::parse(&percent).map_err(|_| expected())?.fraction();
    if item.trim().is_empty() {
        return Err(expected());
    }
    if !(0.0..=1.0).contains(&share) {
        return Err(format!("`{percent}` is no discount; give more than 0 % and at most 100 %"));
    }
    Ok((item.trim().to_owned(), share))
}
