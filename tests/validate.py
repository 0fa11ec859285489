"""Validates PDFs with every checker that `tests/validate` installs; any error and any warning fails.

Files are checked side by side, one a core.
"""

import concurrent.futures
import re
import subprocess
import sys

import outloud
import page
from outloud.model import Document
from outloud.rules._common import element_page, element_text

# How the kinds of findings are told apart.
GRAVE = ("error", "warning")


def problems(path):
    """What is wrong with a file, a line each."""
    try:
        return [*structure(path), *fonts(path), *metadata(path), *profiles(path), *reading(path)]
    except Exception as error:  # A checker that fails hasn't checked.
        return [f"{type(error).__name__}: {error}"]


def run(*command):
    """A program's exit code, its output and its complaints."""
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    return done.returncode, done.stdout, done.stderr.strip()


def structure(path):
    # `--check` ends with 3 where it only warns; a warning is a failure here too.
    code, output, complaints = run("qpdf", "--check", path)
    return [f"qpdf: {output}{complaints}"] if code else []


def fonts(path):
    """All fonts are embedded, cut down to what is used, and know their characters."""
    code, output, complaints = run("pdffonts", path)
    # After two lines of heads: name, type, encoding, then emb, sub, uni and the object's two numbers.
    lines = output.splitlines()[2:]
    loose = [line for line in lines if line.split()[-5:-2] != ["yes", "yes", "yes"]]
    if code or complaints or not lines:
        return [f"pdffonts: {complaints or 'no font'}"]
    return [f"pdffonts: not embedded, not a subset or without characters: {line}" for line in loose]


def metadata(path):
    code, output, complaints = run("pdfinfo", path)
    if code or complaints:
        return [f"pdfinfo: {complaints}"]
    said = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in output.splitlines())}
    expected = {"Tagged": "yes", "Suspects": "no", "JavaScript": "no", "Form": "none", "Encrypted": "no"}
    wrong = [f"pdfinfo: {key} is {said.get(key)}" for key, value in expected.items() if said.get(key) != value]
    return wrong + [f"pdfinfo: no {key}" for key in ("Title", "Author", "CreationDate") if not said.get(key)]


def profiles(path):
    """The parts of PDF/A and PDF/UA that the file's own metadata declare."""
    text = packet(path)
    part = re.search(r"pdfaid:part[>=\"']+(\d)", text)
    level = re.search(r"pdfaid:conformance[>=\"']+([A-Za-z])", text)
    declared = [part.group(1) + level.group(1).lower()] if part and level else []
    declared += ["ua1"] if re.search(r"pdfuaid:part[>=\"']+1", text) else []
    if declared != ["2a", "ua1"]:
        return [f"declares {declared or 'nothing'}, not PDF/A-2a and PDF/UA-1"]
    reports = [(profile, page.validate_pdf(path, profile=profile)) for profile in declared]
    return [f"page: {profile}: {report}" for profile, report in reports if not report.is_compliant or report.failures]


def packet(path):
    """The metadata packet, which archives want to read without knowing any filter."""
    with open(path, "rb") as file:
        data = file.read()
    found = re.search(rb"<\?xpacket begin.*?<\?xpacket end", data, re.DOTALL)
    return found.group(0).decode("utf-8") if found else ""


def reading(path):
    """What a reader who doesn't see the pages gets: outloud's rules of both layers."""
    result = outloud.check(path)
    if result.error:
        return [f"outloud: {result.error}"]
    crashed = [f"outloud: {one.rule} crashed" for one in result.runs if one.status == "crashed"]
    found = [finding for finding in result.findings if finding.severity in GRAVE]
    silent = [finding for finding in found if finding.rule == "TAG-002"]
    if silent:
        found = [finding for finding in found if finding.rule != "TAG-002"] + unannounced(path, silent)
    return crashed + [
        f"outloud: {finding.rule} {finding.severity}, page {finding.page}: {finding.message} ({finding.evidence})"
        for finding in found
    ]


def unannounced(path, findings):
    """Those findings of TAG-002, prose that is marked as an artifact, that aren't a table's heads said again.

    Where a table goes on over pages its heads are printed again. They are artifacts there, for a reader knows them
    already; TAG-002 takes longer ones for prose. Each must have been announced as heads on an earlier page.
    """
    document = Document(path)
    try:
        heads = []
        for table in document.elements_of("Table"):
            cells = [cell for cell in table.descendants() if cell.type == "TH" and cell.attr("Scope") == "Column"]
            said = " ".join(element_text(document, cell) for cell in cells).split()
            heads.append((min((element_page(cell) or 0 for cell in cells), default=0), set(said)))
        return [finding for finding in findings if not all(repeats(document, finding, box, heads) for box in finding.boxes)]
    finally:
        document.close()


def repeats(document, finding, box, heads):
    """Whether all words in a box are those of the heads of one table that began on an earlier page."""
    lines = document.content(finding.page - 1).lines
    inside = [line for line in lines if abs(line.bbox[0] - box["x0"]) < 1 and abs(line.bbox[1] - box["y0"]) < 1]
    words = {word for line in inside for word in line.text.split()}
    return bool(words) and any(first < finding.page and words <= said for first, said in heads)


def main(paths):
    sound = True
    with concurrent.futures.ProcessPoolExecutor() as pool:
        for path, wrong in zip(paths, pool.map(problems, paths)):
            print(f"{path}: {'sound' if not wrong else 'not sound'}", flush=True)
            for problem in wrong:
                print(f"    {problem}", flush=True)
            sound = sound and not wrong
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
