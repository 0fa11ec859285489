"""Sets the same proposal with several programs, times them in alternation, and writes a report; see README.md."""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import content
import enlarge
import programs
import to_html
import to_typst
import words

ROOT = Path(__file__).parents[2]
WORK = ROOT / "target/peers/work"
PROGRAM = ROOT / "target/release/bvf"
FIGURES = ROOT / "target/release/examples/peer-figures"

# A peer that leaves out more than this is not setting the same document.
LEAST_SHARE = 0.98

# How many parts a model has for about 25, 50, 100, 250, 500 and 1,000 pages.
PARTS = [1, 3, 8, 22, 46, 93]


def main():
    """Prepares, checks, measures, reports."""
    arguments = parsed()
    shutil.rmtree(WORK, ignore_errors=True)
    sample = ROOT / "inputs/kestrel"
    texts = [(sample / name).read_text("utf-8") for name in ("model.yaml", "vendor.yaml")]
    sections = [machine(), compared(texts, arguments.rounds)]
    sections.append(batch(texts, arguments.batch, arguments.rounds))
    if not arguments.no_growth:
        sections.append(growth(texts))
    report = "\n\n".join(sections) + "\n"
    (ROOT / "target/peers/report.md").write_text(report, "utf-8")
    print(report, end="")


def parsed():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11, help="how often each program runs (default: %(default)s)")
    parser.add_argument("--batch", type=int, default=200, help="models in one run of ours (default: %(default)s)")
    parser.add_argument("--no-growth", action="store_true", help="leave out the curve to 1,000 pages")
    return parser.parse_args()


def machine():
    """What it was measured on, and whether the machine was at rest."""
    names = re.findall(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text("utf-8"))
    load = os.getloadavg()[0]
    heads = [f"{names[0] if names else 'unknown processor'}, {os.cpu_count()} cores; load before: {load:.2f}"]
    return "\n".join(f"- {line}" for line in heads + programs.versions(PROGRAM))


def compared(texts, rounds):
    """The same document from every program, and what starting takes."""
    folder = WORK / "sample"
    proposal = prepare(texts, folder)
    (folder / "line.typ").write_text("One line.\n")
    (folder / "line.html").write_text("<!DOCTYPE html>\n<title>One line</title>\n<p>One line.\n")
    commands = programs.contenders(PROGRAM, folder / "model.yaml")
    starts = programs.starts(PROGRAM)
    samples = measured(commands | starts, folder, rounds)
    seen = list(content.runs(proposal))
    ours = median(samples["bvf"], "wall")
    rows, poor = [], []
    for name in commands:
        pdf = folder / f"{name}.pdf"
        share = words.share(seen, pdf)
        poor += [name] if share < LEAST_SHARE else []
        about = facts(pdf)
        file = [about["Pages"], about["Tagged"], f"{pdf.stat().st_size / 1e3:.0f}", f"{share:.1%}"]
        rows.append([name, *times(samples[name], ours), *file])
    heads = ["program", *TIMES, "pages", "tagged", "file, kB", "words there"]
    started = [[name, *times(samples[name], ours)] for name in starts]
    if poor:
        sys.exit(f"not the same document, as words are missing: {', '.join(poor)}\n{table(heads, rows)}")
    return f"One document, {rounds} rounds\n\n{table(heads, rows)}\n\nStarting\n\n{table(['program', *TIMES], started)}"


def batch(texts, models, rounds):
    """Many proposals in one run of ours."""
    folder = WORK / "batch"
    folder.mkdir(parents=True)
    names = [f"client-{at:04}.yaml" for at in range(models)]
    for name, text in zip(names + ["vendor.yaml"], [texts[0]] * models + [texts[1]]):
        (folder / name).write_text(text, "utf-8")
    command = [str(PROGRAM), "build", "--format", "pdf", "-o", "out", *names]
    samples = measured({"batch": command}, folder, min(rounds, 5))["batch"]
    wall = median(samples, "wall")
    row = [str(models), f"{wall:.0f}", f"{models / wall * 1e3:.0f}", f"{median(samples, 'memory'):.0f}"]
    return f"Ours, many models in one run\n\n{table(['proposals', 'ms', 'proposals a second', 'memory, MB'], [row])}"


def growth(texts):
    """What a page costs as documents grow. The programs are in the cache by now."""
    rows = []
    for parts in PARTS:
        folder = WORK / f"parts-{parts}"
        prepare(enlarge.enlarge(*texts, parts), folder)
        commands = programs.contenders(PROGRAM, folder / "model.yaml")
        samples = measured({name: commands[name] for name in ("bvf", "typst", "chromium")}, folder, 3, 0)
        for name, runs in samples.items():
            pages = int(facts(folder / f"{name}.pdf")["Pages"])
            wall = median(runs, "wall")
            memory = f"{median(runs, 'memory'):.0f}"
            rows.append([name, str(pages), f"{wall:.0f}", f"{wall / pages:.2f}", memory])
    rows.sort(key=lambda row: row[0])
    return f"Growing documents\n\n{table(['program', 'pages', 'ms', 'ms a page', 'memory, MB'], rows)}"


def prepare(texts, folder):
    """Writes the model, and from it what each program reads; the proposal's content comes back."""
    (folder / "fonts").mkdir(parents=True)
    for name, text in zip(("model.yaml", "vendor.yaml"), texts):
        (folder / name).write_text(text, "utf-8")
    for face in ("Regular", "Italic", "Bold", "BoldItalic"):
        shutil.copy(ROOT / f"templates/fonts/Inter-{face}.ttf", folder / "fonts")
    shutil.copy(ROOT / "benches/peers/print.typ", folder)
    for command in (
        [PROGRAM, "build", "--format", "md", "-o", "proposal.md", "model.yaml"],
        [FIGURES, "model.yaml", "."],
    ):
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        # A large model has warnings, which are not what is looked at here.
        if done.returncode != 0:
            sys.exit(done.stderr)
    proposal = content.read((folder / "proposal.md").read_text("utf-8"))
    charts = {int(path.stem.split("-")[1]): path.read_text("utf-8") for path in folder.glob("figure-*.svg")}
    style = (ROOT / "benches/peers/print.css").read_text("utf-8")
    (folder / "proposal.html").write_text(to_html.html(proposal, style, charts), "utf-8")
    (folder / "proposal.typ").write_text(to_typst.typst(proposal), "utf-8")
    return proposal


def measured(commands, folder, rounds, warm_up=1):
    """Samples of each command, run in alternation."""
    task = {"commands": commands, "folder": str(folder), "rounds": rounds, "warm_up": warm_up}
    task["log"] = str(folder / "log.txt")
    command = [sys.executable, "-I", "-S", str(ROOT / "benches/peers/measure.py")]
    done = subprocess.run(command, input=json.dumps(task), stdout=subprocess.PIPE, text=True, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else sys.exit(done.returncode)


TIMES = ["median, ms", "min", "max", "times ours", "processor, ms", "memory, MB"]


def times(samples, ours):
    """The cells of `TIMES`."""
    walls = [sample["wall"] for sample in samples]
    wall = statistics.median(walls)
    rest = [median(samples, "cpu"), median(samples, "memory")]
    return [f"{wall:.0f}", f"{min(walls):.0f}", f"{max(walls):.0f}", f"{wall / ours:.1f}", *(f"{one:.0f}" for one in rest)]


def median(samples, what):
    """The middle one of all rounds."""
    return statistics.median(sample[what] for sample in samples)


def facts(pdf):
    """What `pdfinfo` says of a file."""
    said = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return dict(re.findall(r"^([^:]+):\s*(.*)$", said, re.MULTILINE))


def table(heads, rows):
    """A Markdown table; all but the first column are figures."""
    lines = [heads, ["---"] + ["--:"] * (len(heads) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    main()
