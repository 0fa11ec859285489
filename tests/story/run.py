"""Runs the chapter that tells a story: run.py CHAPTER BVF INPUT FOLDER.

Every line of the chapter's console blocks that begins with `$ ` is run in the folder, one after the other, as a reader would
type it; what it prints must be what the chapter says, to the letter. A line `<!-- mark WHO SOURCE TARGET -->` stands for the
client's reader. With the environment variable BLESS the chapter is written anew from what was printed.

At the end, whatever the story was: no file of a revision has changed since it was issued, and no word of the internal part
is in any document.
"""

import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys

chapter, program, source, folder = (pathlib.Path(path).resolve() for path in sys.argv[1:])
MARK = re.compile(r"^<!-- mark (\S+) (\S+) (\S+) -->$")
frozen = {}


def run(command):
    """What a command prints, with its exit code where that isn't 0."""
    environment = {"PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}", "HOME": str(folder)}
    ended = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, check=False,
    )
    return ended.stdout + (f"(exit code {ended.returncode})\n" if ended.returncode else "")


def mark(who, source, target):
    script = pathlib.Path(__file__).with_name("mark.py")
    subprocess.run([sys.executable, script, who, folder / source, folder / target], check=True)


def look():
    """Remembers each file of a revision that is new; those that are known must be as they were."""
    there = {path for path in folder.glob("revisions/r*/**/*") if path.is_file()}
    gone = set(frozen) - there
    assert not gone, f"files of a revision are gone: {gone}"
    for path in sorted(there):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert frozen.setdefault(path, digest) == digest, f"{path} was changed"


def internal_words():
    """Sentences and phrases of the internal part that stand nowhere else in model and catalogue."""
    before, _, internal = (folder / "model.yaml").read_text(encoding="utf-8").partition("\ninternal:\n")
    before += (folder / "vendor.yaml").read_text(encoding="utf-8")
    assert internal, "the model has an internal part"
    found = re.split(r"[\n{}\[\]]|: |, | #", internal)
    found = {part.strip(" -\"'.") for part in found}
    return {part for part in found if len(part) > 11 and " " in part and part.lower() not in before.lower()}


def documents():
    """The text of all that a client gets."""
    for path in sorted(folder.glob("revisions/r*/*-proposal-r*")):
        if path.suffix == ".pdf":
            shown = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, stdout=subprocess.PIPE).stdout
            unpacked = subprocess.run(["qpdf", "--qdf", path, "-"], check=True, stdout=subprocess.PIPE).stdout
            yield path, shown.decode() + unpacked.decode("latin-1")
        else:
            yield path, path.read_text(encoding="utf-8")


shutil.rmtree(folder, ignore_errors=True)
shutil.copytree(source, folder)
told, made, run_commands, is_console = [], [], 0, False
lines = iter(chapter.read_text(encoding="utf-8").splitlines())
for line in lines:
    told.append(line)
    if not is_console:
        made.append(line)
        is_console = line == "```console"
        if found := MARK.match(line):
            mark(*found.groups())
    elif line == "```":
        made.append(line)
        is_console = False
    elif line.startswith("$ "):
        printed = run(line[2:]).replace("\u00a0", " ").replace("\u202f", " ")
        made += [line, *(one.rstrip() for one in printed.splitlines())]
        run_commands += 1
        look()

if "BLESS" in os.environ:
    chapter.write_text("\n".join(made) + "\n", encoding="utf-8")
elif told != made:
    at = next((at for at, (one, other) in enumerate(zip(told, made)) if one != other), min(len(told), len(made)))
    sys.exit(f"{chapter.name}:{at + 1}: the chapter says\n" + "\n".join(told[at:at + 12]) + "\nand it is\n" + "\n".join(made[at:at + 12]))

look()
words = internal_words()
assert len(words) > 40, f"only {len(words)} internal words are looked for"
seen = 0
for path, text in documents():
    flat = " ".join(text.split()).lower()
    seen += 1
    leaks = [word for word in words if word.lower() in flat]
    assert not leaks, f"{path}: {leaks}"
assert seen >= 4, "two revisions, each in two formats"
print(f"{run_commands} commands print what the chapter says; {len(frozen)} files of revisions are as they were issued;")
print(f"none of {len(words)} internal words is in {seen} documents")
