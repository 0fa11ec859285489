//! Which revision of the model a PDF is.

use crate::cli::FeedbackImport;
use crate::commands::feedback::Desk;
use crate::commands::feedback::import::listed;
use crate::commands::{Failure, store};
use crate::revision::imprint::Imprint;
use crate::revision::manifest::Manifest;
use crate::revision::markup::About;

/// What a file turns out to be.
pub struct Origin {
    /// The revision's name, such as `r1`; none for a draft.
    pub revision: Option<String>,
    /// Digest of what the pages showed when it was issued, the same in every copy of a revision; empty for a draft.
    pub digest: String,
    /// What is to be said of it.
    pub remark: String,
}

/// Finds it out.
///
/// # Errors
/// That it is another model's, a revision that is not at hand, not the one that the command line names, or nothing of ours.
pub fn find(arguments: &FeedbackImport, desk: &Desk, document: &About) -> Result<Origin, Failure> {
    let shown = arguments.file.display();
    let named = arguments.revision.as_ref();
    if let Some(imprint) = &document.imprint {
        return issued(arguments, desk, imprint);
    }
    let Some(named) = named else {
        if document.ours {
            let remark = format!(
                "`{shown}` is a draft, or no longer says which revision it is: its items name none; `--revision` would \
                 say which it is"
            );
            return Ok(Origin { revision: None, digest: String::new(), remark });
        }
        let title = document.title.trim();
        let title = if title.is_empty() { String::new() } else { format!(" (“{title}”)") };
        return Err(Failure(format!(
            "can't import `{shown}`{title}: it is no document that bvf made; where it is a print of one, `--revision` \
             says which"
        )));
    };
    let is = if document.ours {
        format!("`{shown}` is a draft, or no longer says which revision it is")
    } else {
        format!("nothing in `{shown}` says that it is a document of this model")
    };
    let entries = store::entries(&store::folder(&arguments.model))?;
    let entry = entries.into_iter().find(|entry| format!("r{}", entry.number) == *named);
    let manifest = entry.and_then(|entry| entry.revision.ok()).map(|revision| revision.manifest);
    Ok(Origin {
        revision: Some(named.clone()),
        digest: manifest.as_ref().and_then(|manifest| digests(manifest).next()).cloned().unwrap_or_default(),
        remark: format!("{is}; it is taken for `{named}`, as you say"),
    })
}

/// A file that says which revision it is, if that is the one at hand.
fn issued(arguments: &FeedbackImport, desk: &Desk, imprint: &Imprint) -> Result<Origin, Failure> {
    let label = &imprint.label;
    let name = format!("r{}", label.revision);
    let is = format!("`{}` is revision {} of `{}`", arguments.file.display(), label.revision, label.document);
    if let Some(named) = arguments.revision.as_ref().filter(|named| **named != name) {
        return Err(Failure(format!("{is}, not `{named}`; leave `--revision` out")));
    }
    let folder = store::folder(&arguments.model);
    let entries = store::entries(&folder)?;
    let last = entries.last().map(|entry| entry.number);
    let Some(entry) = entries.into_iter().find(|entry| entry.number == label.revision) else {
        let issued: Vec<&str> = desk.issued.revisions.iter().map(|revision| revision.name.as_str()).collect();
        let there = if issued.is_empty() { "no revision".to_owned() } else { listed(&issued) };
        let (model, folder) = (arguments.model.display(), folder.display());
        return Err(Failure(format!(
            "{is}, and `{folder}` holds {there}; name the model that it was issued from instead of `{model}`, or bring \
             the revision's folder back"
        )));
    };
    let folder = entry.folder.display();
    let manifest = entry.revision.map(|revision| revision.manifest).map_err(|reason| {
        Failure(format!("{is}, and `{folder}` has no sound manifest to tell whether that is it: {reason}"))
    })?;
    if digests(&manifest).any(|digest| *digest == imprint.digest) {
        let remark = match last {
            Some(last) if last != label.revision => format!("{is}; the last one is revision {last}"),
            _ => is,
        };
        return Ok(Origin { revision: Some(name), digest: imprint.digest.clone(), remark });
    }
    Err(Failure(if manifest.document == label.document {
        format!("{is}, and not the one in `{folder}`: other pages were issued there")
    } else {
        format!("{is}, and `{folder}` is one of `{}`: it belongs to another model", manifest.document)
    }))
}

/// The digests of what a revision's documents show.
fn digests(manifest: &Manifest) -> impl Iterator<Item = &String> {
    manifest.files.iter().filter_map(|file| file.digest.as_ref())
}
