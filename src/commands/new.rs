//! `bvf new`: a commented starter model and a catalogue, which build without errors.

use super::report;
use super::{Failure, Outcome, Result, files, print};
use crate::cli::New;

/// The files of a starter: name and text.
const FILES: [(&str, &str); 2] = [
    ("model.yaml", include_str!("../../templates/starter/model.yaml")),
    ("vendor.yaml", include_str!("../../templates/starter/vendor.yaml")),
];

/// Writes the starter, unless one of its files is there already.
pub fn run(arguments: &New) -> Result {
    for (name, _) in FILES {
        let path = arguments.folder.join(name);
        if path.exists() {
            return Err(Failure(format!("`{}` is there already; nothing was written", path.display())));
        }
    }
    for (name, text) in FILES {
        let path = arguments.folder.join(name);
        files::write(&path, text.as_bytes())?;
        print(&format!("{}\n", path.display()))?;
    }
    let model = arguments.folder.join("model.yaml");
    report::say(&format!("next: `bvf build {}`\n", model.display()));
    Ok(Outcome::Fine)
}
