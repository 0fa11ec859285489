//! The revisions before a document, for the next one to tell of.

use std::path::Path;

use super::{Failure, files, store};
use crate::input::{self, Context, Decode};
use crate::model::Feedback;
use crate::pipeline::revised::Before;
use crate::revision::history::Issued;
use crate::revision::manifest::{Manifest, Role};
use store::Revision;

/// The revisions that come before a model's next document; none where nothing was issued yet, or where the document is to say
/// nothing of them. A model that is frozen in a revision comes after those before it, and says of them what it said then.
///
/// # Errors
///
/// A revision that can't be read, or is not as it was issued.
pub fn before(model: &Path, is_clean: bool, by: Option<&str>) -> Result<Option<Before>, Failure> {
    if is_clean || model == Path::new("-") {
        return Ok(None);
    }
    let folder = files::folder(model);
    let frozen = store::at(&folder);
    let (limit, by) = match &frozen {
        Some(Revision { number, manifest, .. }) => (*number, manifest.by.clone()),
        None => (u32::MAX, by.map(ToOwned::to_owned)),
    };
    if frozen.as_ref().is_some_and(|frozen| frozen.manifest.settings.clean) {
        return Ok(None);
    }
    let mut earlier = store::sound(&store::around(&folder))?;
    let name = model.file_name().unwrap_or_default().to_string_lossy();
    let is_own = |revision: &Revision| match &frozen {
        Some(frozen) => revision.manifest.model == frozen.manifest.model,
        None => revision.manifest.model == name,
    };
    earlier.retain(|revision| revision.number < limit && is_own(revision));
    let Some(last) = earlier.last() else { return Ok(None) };
    let refused = |reason: String| {
        let place = last.folder.display();
        Failure(format!("`{place}` {reason}; bring it back from a copy, or say nothing of it with `--clean`"))
    };
    let damage = last.damage()?;
    if !damage.is_empty() {
        return Err(refused(format!("was changed since it was issued: {}", damage.join(", "))));
    }
    let older = last.checked()?;
    if !older.is_sound() {
        return Err(refused("has findings that are errors".to_owned()));
    }
    // A clean one told nothing.
    let teller = earlier.iter().rfind(|revision| !revision.manifest.settings.clean);
    Ok(Some(Before {
        issued: earlier.iter().map(|revision| issued(&revision.manifest)).collect::<Result<_, _>>()?,
        by,
        older,
        told_already: teller.map(feedback).transpose()?.flatten(),
    }))
}

fn issued(manifest: &Manifest) -> Result<Issued, Failure> {
    let date = manifest.date.parse().map_err(|_| {
        Failure(format!("the date of revision {} is `{}`, which is none", manifest.revision, manifest.date))
    })?;
    let by = manifest.by.clone().unwrap_or_default();
    Ok(Issued { revision: manifest.revision, date, by, told: manifest.told })
}

/// What the client had answered when a revision was issued.
fn feedback(revision: &Revision) -> Result<Option<Feedback>, Failure> {
    let Some(file) = revision.manifest.of(Role::Feedback).next() else { return Ok(None) };
    let path = revision.folder.join(&file.path);
    let bytes =
        files::read_bounded(&path).map_err(|error| Failure::new(format!("can't read `{}`", path.display()), error))?;
    let text = files::text_of(bytes).map_err(|reason| Failure(format!("can't read `{}`: {reason}", path.display())))?;
    let node = input::read(0, &text, &mut Vec::new());
    Ok(node.map(|node| Feedback::decode(&node, &mut Context::default())))
}
