//! Puts a revision into its place so that it is there whole or not at all, whenever the program or the machine stops.
//!
//! Whoever issues holds a lock, which the system takes back when a process ends, however it ends. A revision is written
//! into a folder of its own, which gets its name when everything is on the disk; what is left of runs that were stopped has
//! another name, and is removed by the next one that holds the lock. Whoever edits the author's files beside a model holds a
//! lock too, for as long as it takes to write them.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Failure, files, report};

/// The file that is locked. It stays, since nobody could tell whether another process is about to lock it.
const LOCK: &str = ".lock";

/// The file that is locked where a folder itself can't be.
const EDIT_LOCK: &str = ".feedback.lock";

/// How the names of folders begin that are being written.
const UNFINISHED: &str = ".issuing-";

/// The right to issue revisions into a folder; given back when it is dropped.
pub struct Lock {
    file: File,
}

impl Lock {
    /// Writes down the last number that was given, so that it is not given again.
    fn remember(&self, number: u32) -> io::Result<()> {
        self.file.set_len(0)?;
        (&self.file).write_all(format!("{number}\n").as_bytes())?;
        self.file.sync_all()
    }
}

/// The last number that was given in a folder; none where that is not known.
pub fn last_number(folder: &Path) -> Option<u32> {
    fs::read_to_string(folder.join(LOCK)).ok()?.trim().parse().ok()
}

/// Waits for the right to issue into a folder, makes the folder if need be, and removes what stopped runs have left in it.
pub fn lock(folder: &Path) -> Result<Lock, Failure> {
    let failure = |error: io::Error| Failure::new(format!("can't issue into `{}`", folder.display()), error);
    if !folder.is_dir() {
        fs::create_dir_all(folder).map_err(failure)?;
        sync_folder(&parent(folder)).map_err(failure)?;
    }
    let path = folder.join(LOCK);
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path).map_err(failure)?;
    // Where there are no locks, renaming alone keeps revisions apart, and whose leftovers those are can't be known.
    if !wait(&file, "bvf issue", folder).map_err(failure)? {
        return Ok(Lock { file });
    }
    for entry in fs::read_dir(folder).map_err(failure)? {
        let entry = entry.map_err(failure)?;
        if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
            fs::remove_dir_all(entry.path()).map_err(failure)?;
        }
    }
    Ok(Lock { file })
}

/// The right to edit the author's files in a folder; given back when it is dropped.
pub struct Hold {
    _file: Option<File>,
}

/// Waits for the right to edit the author's files in a folder. Where that can't be locked, as on some file systems, nothing
/// is held, and whoever edits has to see by the files themselves that nobody else did.
pub fn hold(folder: &Path) -> Hold {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    // A lock on the folder itself leaves nothing behind; Windows locks files alone.
    let opened = if cfg!(unix) {
        File::open(folder)
    } else {
        OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(EDIT_LOCK))
    };
    let file = opened.ok().filter(|file| wait(file, "bvf feedback", folder).unwrap_or(false));
    Hold { _file: file }
}

/// Waits until nobody else holds the lock of a file or a folder, and takes it. Whether there are locks at all.
fn wait(file: &File, command: &str, folder: &Path) -> io::Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => {
            report::say(&format!("waiting for another `{command}` in `{}`\n", folder.display()));
            file.lock().map(|()| true)
        }
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(false),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Puts the files of a revision, by their paths with `/` between folders, into a new folder, and never into one that is
/// there. The lock is held until then, and its file remembers the number.
pub fn put(lock: &Lock, folder: &Path, number: u32, contents: &[(String, Vec<u8>)]) -> Result<PathBuf, Failure> {
    let target = folder.join(format!("r{number}"));
    let failure = |error: io::Error| Failure::new(format!("can't write `{}`", target.display()), error);
    let unfinished = tempfile::Builder::new().prefix(UNFINISHED).tempdir_in(folder).map_err(failure)?;
    write(unfinished.path(), contents).map_err(failure)?;
    // The name of a folder with something in it is never taken over, whichever process made it.
    if fs::symlink_metadata(&target).is_ok() {
        return Err(failure(io::ErrorKind::AlreadyExists.into()));
    }
    fs::rename(unfinished.path(), &target).map_err(failure)?;
    // From here on nothing is temporary.
    let _ = unfinished.keep();
    sync_folder(folder).map_err(failure)?;
    lock.remember(number).map_err(failure)?;
    Ok(target)
}

fn write(folder: &Path, contents: &[(String, Vec<u8>)]) -> io::Result<()> {
    let mut folders = BTreeSet::from([folder.to_owned()]);
    for (path, bytes) in contents {
        let path = folder.join(path);
        let inner = parent(&path);
        fs::create_dir_all(&inner)?;
        folders.extend(inner.ancestors().take_while(|inner| inner.starts_with(folder)).map(Path::to_owned));
        let mut file = OpenOptions::new().create_new(true).write(true).open(&path)?;
        file.write_all(bytes)?;
        files::share(&file)?;
        file.sync_all()?;
    }
    open_to_others(folder)?;
    folders.iter().try_for_each(|folder| sync_folder(folder))
}

fn parent(path: &Path) -> PathBuf {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// A temporary folder is private to the user; a revision is to be read by those who may read the folder around it.
#[cfg(unix)]
fn open_to_others(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn open_to_others(_: &Path) -> io::Result<()> {
    Ok(())
}

/// The names in a folder are on the disk when the folder is.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contents() -> Vec<(String, Vec<u8>)> {
        vec![("a.md".to_owned(), b"a".to_vec()), ("theme/deep/b.png".to_owned(), b"b".to_vec())]
    }

    #[test]
    fn what_is_there_is_never_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let folder = folder.path().join("revisions");
        let held = lock(&folder).expect("nobody else is here");
        let target = put(&held, &folder, 1, &contents()).expect("it is free");
        assert_eq!(fs::read(target.join("theme/deep/b.png")).expect("it was written"), b"b");
        let again = put(&held, &folder, 1, &[("a.md".to_owned(), b"other".to_vec())]);
        assert!(again.is_err());
        assert_eq!(fs::read(target.join("a.md")).expect("it is still there"), b"a");
        fs::create_dir(folder.join("r2")).expect("a folder");
        assert!(put(&held, &folder, 2, &contents()).is_err(), "an empty folder is somebody's too");
        let names: Vec<_> =
            fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("a name").file_name()).collect();
        assert_eq!(names.len(), 3, "nothing is left of what failed: {names:?}");
    }

    #[test]
    fn the_right_to_edit_is_one_s_alone_and_leaves_nothing_behind() {
        let folder = tempfile::tempdir().expect("a folder");
        let held = hold(folder.path());
        let (told, tells) = std::sync::mpsc::channel();
        std::thread::scope(|threads| {
            threads.spawn(|| {
                let _other = hold(folder.path());
                told.send(()).expect("it is listened to");
            });
            let waited = tells.recv_timeout(std::time::Duration::from_millis(50));
            assert!(waited.is_err(), "two have it at once");
            drop(held);
            tells.recv().expect("the lock was given back");
        });
        if cfg!(unix) {
            assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
        }
        hold(&folder.path().join("missing"));
    }

    #[test]
    fn leftovers_go_when_nobody_else_is_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let left = folder.path().join(".issuing-1");
        fs::create_dir_all(left.join("theme")).expect("a folder");
        let held = lock(folder.path()).expect("nobody else is here");
        assert!(!left.exists());
        drop(held);
        lock(folder.path()).expect("the lock was given back");
    }
}
