//! A folder of files, a run of the program in it, and what is expected of the run.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A sound, small model and its catalogue.
pub const MODEL: &str = include_str!("../fixtures/sound/model.yaml");
/// The catalogue of [`MODEL`].
pub const VENDOR: &str = include_str!("../fixtures/sound/vendor.yaml");

/// A temporary folder, and the program in it.
pub struct Folder {
    dir: TempDir,
}

impl Folder {
    /// An empty folder.
    pub fn empty() -> Folder {
        Folder { dir: tempfile::Builder::new().prefix("suite-").tempdir().expect("a temporary folder can be made") }
    }

    /// A folder with the sound model and its catalogue.
    pub fn sound() -> Folder {
        Folder::empty().file("model.yaml", MODEL).file("vendor.yaml", VENDOR)
    }

    /// A folder with the sound model after edits, each of which must apply exactly once to one of the two files.
    #[track_caller]
    pub fn edited(edits: &[(&str, &str)]) -> Folder {
        let (mut model, mut vendor) = (MODEL.to_owned(), VENDOR.to_owned());
        for (from, to) in edits {
            let file = if model.contains(from) { &mut model } else { &mut vendor };
            assert_eq!(file.matches(from).count(), 1, "`{from}` should stand once in the sound model");
            *file = file.replacen(from, to, 1);
        }
        Folder::empty().file("model.yaml", model).file("vendor.yaml", vendor)
    }

    /// The same with a file more.
    pub fn file(self, name: &str, content: impl AsRef<[u8]>) -> Folder {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("its folder can be made");
        fs::write(path, content).expect("a file can be written");
        self
    }

    /// Where a file of it lies.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The bytes of a file of it.
    #[track_caller]
    pub fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|error| panic!("`{name}`: {error}; there are {:?}", self.names()))
    }

    /// The text of a file of it.
    #[track_caller]
    pub fn text(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name)).expect("the file is UTF-8")
    }

    /// All files in it, in order, with `/` between folders.
    pub fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        walk(self.dir.path(), &mut |path| {
            let relative = path.strip_prefix(self.dir.path()).expect("it lies in the folder");
            names.push(relative.to_string_lossy().replace('\\', "/"));
        });
        names.sort();
        names
    }

    /// A run of the program here, with arguments.
    pub fn run<S: AsRef<str>>(&self, arguments: &[S]) -> Run {
        let arguments: Vec<String> = arguments.iter().map(|argument| argument.as_ref().to_owned()).collect();
        let mut command = Command::new(env!("CARGO_BIN_EXE_bvf"));
        command.args(&arguments).current_dir(self.dir.path());
        for name in ["NO_COLOR", "SOURCE_DATE_EPOCH", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        Run { command, arguments, input: Vec::new() }
    }

    /// A run that must end well; what it printed to standard output.
    #[track_caller]
    pub fn ok<S: AsRef<str>>(&self, arguments: &[S]) -> String {
        self.run(arguments).ends(0).out
    }

    /// Builds the model into `out`, which must end well: the Markdown's text and the PDF's bytes.
    #[track_caller]
    pub fn build(&self) -> (String, Vec<u8>) {
        self.run(&["build", "model.yaml", "-o", "out"]).ends(0);
        let stem = self.dir.path().file_name().expect("a folder has a name").to_string_lossy().into_owned();
        (self.text(&format!("out/{stem}-proposal.md")), self.bytes(&format!("out/{stem}-proposal.pdf")))
    }
}

/// Line and column, from 1, of what stands once in a text.
#[track_caller]
pub fn place(text: &str, part: &str) -> (usize, usize) {
    assert_eq!(text.matches(part).count(), 1, "`{part}` should stand once");
    let before = text.split(part).next().expect("there is a first part");
    let column = before.rsplit('\n').next().expect("there is a last line").chars().count() + 1;
    (before.matches('\n').count() + 1, column)
}

/// Every file below a folder.
pub fn walk(folder: &Path, visit: &mut dyn FnMut(&Path)) {
    for entry in fs::read_dir(folder).expect("a folder can be read").map(|entry| entry.expect("its entries too").path())
    {
        if entry.is_dir() { walk(&entry, visit) } else { visit(&entry) }
    }
}

/// A run to be.
pub struct Run {
    command: Command,
    arguments: Vec<String>,
    input: Vec<u8>,
}

impl Run {
    /// With a variable of the environment.
    pub fn env(mut self, name: &str, value: &str) -> Run {
        self.command.env(name, value);
        self
    }

    /// From another folder.
    pub fn from(mut self, folder: &Path) -> Run {
        self.command.current_dir(folder);
        self
    }

    /// With something on standard input.
    pub fn input(mut self, text: impl AsRef<[u8]>) -> Run {
        text.as_ref().clone_into(&mut self.input);
        self
    }

    /// Runs it and asserts its exit code; whatever the code, a run must not panic.
    #[track_caller]
    pub fn ends(mut self, code: i32) -> Ended {
        let command = self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut stdin = child.stdin.take().expect("its input is a pipe");
        let input = std::mem::take(&mut self.input);
        // A thread of its own, as the program may print before it has read everything, or not read at all.
        let writer = std::thread::spawn(move || stdin.write_all(&input));
        let Output { status, stdout, stderr } = child.wait_with_output().expect("the program ends");
        drop(writer.join());
        let ended = Ended {
            what: self.arguments.join(" "),
            out: String::from_utf8(stdout).expect("what it prints is UTF-8"),
            err: String::from_utf8(stderr).expect("what it says is UTF-8"),
        };
        assert!(!ended.err.contains("panicked at"), "{ended}");
        assert_eq!(status.code(), Some(code), "{ended}");
        ended
    }
}

/// What a run printed.
pub struct Ended {
    what: String,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl std::fmt::Display for Ended {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`bvf {}`\n--- standard output\n{}--- standard error\n{}---", self.what, self.out, self.err)
    }
}

impl Ended {
    /// Asserts that standard output holds all of these.
    #[track_caller]
    pub fn prints(self, parts: &[&str]) -> Ended {
        for part in parts {
            assert!(self.out.contains(part), "standard output lacks `{part}`\n{self}");
        }
        self
    }

    /// Asserts that standard error holds all of these.
    #[track_caller]
    pub fn says(self, parts: &[&str]) -> Ended {
        for part in parts {
            assert!(self.err.contains(part), "standard error lacks `{part}`\n{self}");
        }
        self
    }

    /// Asserts that nothing was said on standard error.
    #[track_caller]
    pub fn quietly(self) -> Ended {
        assert!(self.err.is_empty(), "something was said\n{self}");
        self
    }
}

/// Place and code of a finding.
pub type Found = (usize, String);

/// The findings of a run with `--format json`: line and code, by file.
#[track_caller]
pub fn findings(json: &str) -> BTreeMap<String, Vec<Found>> {
    let list: Vec<serde_json::Value> = serde_json::from_str(json).expect("findings are a JSON array");
    let mut by_file: BTreeMap<String, Vec<Found>> = BTreeMap::new();
    for finding in list {
        let place = &finding["place"];
        let line = place["line"].as_u64().expect("a line is a number");
        let code = finding["code"].as_str().expect("a code is a text").to_owned();
        let file = place["file"].as_str().expect("a file is a text").to_owned();
        by_file.entry(file).or_default().push((usize::try_from(line).expect("a line fits"), code));
    }
    by_file
}

/// A text without any white space: line breaks and alignment are layout's business.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace()).collect()
}

/// All parts of a package such as a workbook, by name, as text.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).expect("it is a package");
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("it has that part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("its parts are text");
        parts.insert(part.name().expect("its name is text").into_owned(), text);
    }
    parts
}

/// A program of the system. Where it is missing, a test that needs it is skipped; under `CI` it fails instead.
pub fn program(name: &str) -> Option<Command> {
    let there = Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    assert!(there || std::env::var_os("CI").is_none(), "`{name}` is not installed, and tests under CI need it");
    if !there {
        eprintln!("skipped: `{name}` is not installed");
    }
    there.then(|| Command::new(name))
}
