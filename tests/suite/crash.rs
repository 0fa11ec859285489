//! `bvf issue` is killed at any moment: what was issued stays, whole and unchanged, and the next one works.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use bvf::commands::store;

use crate::support::{Folder, MODEL, VENDOR, walk};

/// Small documents, so that many of the kills meet the writing and not the making.
const ISSUE: [&str; 5] = ["issue", "heron.yaml", "--again", "--format", "md"];

#[test]
fn a_kill_at_any_moment_loses_nothing() {
    kill(40, 1);
}

/// For `tests/crash`.
#[test]
#[ignore = "takes a minute; tests/crash runs it"]
fn hundreds_of_kills_lose_nothing() {
    kill(400, 2);
}

fn kill(times: usize, seed: u64) {
    let folder = Folder::empty().file("heron.yaml", MODEL).file("vendor.yaml", VENDOR);
    let usual = (0..3).map(|_| run_for(&folder, None)).min().expect("there are three");
    let mut random = seed;
    let mut kept = frozen(&folder);
    let (mut before, mut during, mut after) = (0, 0, 0);
    for _ in 0..times {
        let share = next(&mut random) as f64 / u64::MAX as f64;
        run_for(&folder, Some(usual.mul_f64(0.4 + share * 0.7)));
        let found = frozen(&folder);
        for (name, bytes) in &kept {
            assert!(found.get(name) == Some(bytes), "`{name}` was issued and is not as it was");
        }
        let revisions = store::revisions(&folder.path("heron.yaml")).unwrap_or_else(|failure| panic!("{}", failure.0));
        let numbers: Vec<u32> = revisions.iter().map(|revision| revision.number).collect();
        let expected: Vec<u32> = (1..).take(numbers.len()).collect();
        assert_eq!(numbers, expected, "no number is left out");
        let last = revisions.last().expect("there are three");
        assert_eq!(last.damage().expect("it can be read"), Vec::<String>::new());
        let is_new = found.len() > kept.len();
        let has_leftovers = folder.names().iter().any(|name| name.contains("/.issuing-"));
        match (is_new, has_leftovers) {
            (true, _) => after += 1,
            (false, true) => during += 1,
            (false, false) => before += 1,
        }
        kept = found;
    }
    eprintln!("{times} kills: {before} before anything was written, {during} while writing, {after} afterwards");
    folder.run(&ISSUE).ends(0);
    assert!(folder.names().iter().all(|name| !name.contains(".issuing-")), "the next one tidies up");
    folder.run(&["verify", "heron.yaml"]).ends(0);
}

/// Runs the program, and kills it after a time, or measures how long it takes.
fn run_for(folder: &Folder, until: Option<Duration>) -> Duration {
    let start = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_bvf"));
    command.args(ISSUE).current_dir(folder.path(".")).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program starts");
    if let Some(until) = until {
        std::thread::sleep(until);
        child.kill().expect("a process of one's own can be killed");
    }
    child.wait().expect("it has ended");
    start.elapsed()
}

/// The files of all revisions, by their paths.
fn frozen(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    let root = folder.path("revisions");
    let mut files = BTreeMap::new();
    let mut visit = |path: &Path| {
        let name = path.strip_prefix(&root).expect("it lies in the folder").to_string_lossy().into_owned();
        if name.starts_with('r') {
            files.insert(name, fs::read(path).expect("it can be read"));
        }
    };
    walk(&root, &mut visit);
    files
}

/// The next number of a sequence (splitmix64).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut value = *state;
    value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}
