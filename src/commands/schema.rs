//! `bvf schema`: what editors need to help with a model.

use super::{Outcome, Result, print};
use crate::cli::{Schema, SchemaOf};
use crate::model;

/// Prints a JSON Schema.
pub fn run(arguments: &Schema) -> Result {
    let schema = match arguments.of {
        SchemaOf::Model => model::schema(),
        SchemaOf::Vendor => model::vendor_schema(),
        SchemaOf::Actuals => model::actuals::schema(),
        SchemaOf::Feedback => model::feedback::schema(),
    };
    print(&format!("{schema:#}\n"))?;
    Ok(Outcome::Fine)
}
