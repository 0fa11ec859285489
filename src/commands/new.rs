//! `bvf new`: a commented starter model and a catalogue, which build without errors, and the schemas for editors.

use super::report;
use super::{Failure, Outcome, Result, files, print};
use crate::cli::New;
use crate::model;

/// Writes the starter, unless one of its files is there already.
pub fn run(arguments: &New) -> Result {
    let files = [
        ("model.yaml", include_str!("../../templates/starter/model.yaml").to_owned()),
        ("vendor.yaml", include_str!("../../templates/starter/vendor.yaml").to_owned()),
        ("model.schema.json", format!("{:#}\n", model::schema())),
        ("vendor.schema.json", format!("{:#}\n", model::vendor_schema())),
    ];
    for (name, _) in &files {
        let path = arguments.folder.join(name);
        if path.exists() {
            return Err(Failure(format!("`{}` is there already; nothing was written", path.display())));
        }
    }
    for (name, text) in &files {
        let path = arguments.folder.join(name);
        files::write(&path, text.as_bytes())?;
        print(&format!("{}\n", path.display()))?;
    }
    let model = arguments.folder.join("model.yaml");
    report::say(&format!("next: `bvf build {}`\n", model.display()));
    Ok(Outcome::Fine)
}
