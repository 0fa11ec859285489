"""The programs that are compared, and how each is called."""

import shutil
import sys
from importlib.metadata import version
from pathlib import Path
from subprocess import run

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent

# Without these a browser of root's, in a folder of its own, would not start, or would look for updates while it is timed.
CHROMIUM = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
    "--user-data-dir=SCRATCH",
]


def bvf(program, model):
    """Ours, which has one form only: tagged, PDF/A-2a and PDF/UA-1."""
    return [str(program), "build", "--format", "pdf", "-o", "bvf.pdf", str(model)]


def typst(source, output, lines="simple", *standards):
    """No package registry has the command ready-built; its Python binding is called in a fresh interpreter."""
    return [str(BIN / "python"), "-I", str(HERE / "compile_typst.py"), source, output, "fonts", lines, *standards]


def weasyprint(source, output, *options):
    """WeasyPrint."""
    return [str(BIN / "weasyprint"), "--quiet", *options, source, output]


def chromium(program, source, output):
    """Chromium, or the part of it that can only be headless; both tag their files unless told not to."""
    return [shutil.which(program), *CHROMIUM, f"--print-to-pdf={output}", source]


def contenders(program, model):
    """Name to command, each writing `NAME.pdf`; every program in the form that it has by default first."""
    commands = {
        "bvf": bvf(program, model),
        "typst": typst("proposal.typ", "typst.pdf"),
        "typst-optimized": typst("proposal.typ", "typst-optimized.pdf", "optimized"),
        "typst-optimized-a2a-ua1": typst("proposal.typ", "typst-optimized-a2a-ua1.pdf", "optimized", "a-2a", "ua-1"),
        "weasyprint": weasyprint("proposal.html", "weasyprint.pdf"),
        "weasyprint-ua1": weasyprint("proposal.html", "weasyprint-ua1.pdf", "--pdf-variant=pdf/ua-1"),
        "chromium": chromium("chromium", "proposal.html", "chromium.pdf"),
    }
    # Debian has the headless part as a package of its own; it starts sooner, and is measured where it is installed.
    shell = "chromium-headless-shell"
    if shutil.which(shell):
        commands[shell] = chromium(shell, "proposal.html", f"{shell}.pdf")
    return commands


def starts(program):
    """What each program takes for a document of one line, and ours for none: how much of its time is starting."""
    return {
        "bvf --version": [str(program), "--version"],
        "python, nothing": [str(BIN / "python"), "-I", "-c", ""],
        "typst, one line": typst("line.typ", "line.pdf"),
        "weasyprint, one line": weasyprint("line.html", "line.pdf"),
        "chromium, one line": chromium("chromium", "line.html", "line.pdf"),
    }


def versions(program):
    """Who takes part."""
    called = [[str(program), "--version"], [shutil.which("chromium"), "--version"]]
    said = [run(command, check=True, capture_output=True, text=True).stdout.strip() for command in called]
    binding = f"Typst {version('typst')} (Python binding, Python {sys.version.split()[0]})"
    return [said[0], binding, f"WeasyPrint {version('weasyprint')}", said[1]]
