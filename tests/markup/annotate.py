"""Marks up the proposals with several libraries, each of which saves in its own way: annotate.py TOOLS FIXTURES."""

import json
import pathlib
import subprocess
import sys

import pikepdf
import pymupdf
import pypdf
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

tools, fixtures = map(pathlib.Path, sys.argv[1:])
english = next((tools / "en").glob("*-proposal.pdf"))
chinese = next((tools / "zh").glob("*-proposal.pdf"))
DATE = "D:20261120140500+01'00'"


def page_with(document, words):
    return next(page for page in document if page.search_for(words) and page.number > 2)


def lines(page, words):
    """The rectangles of words, one a line, in coordinates of the PDF."""
    found = page.search_for(words)
    assert found, words
    return [rectangle * ~page.transformation_matrix for rectangle in found]


def up(page, rectangle):
    return rectangle * ~page.transformation_matrix


def plan(path):
    """What is marked up in the English proposal: for each its page, kind, rectangles, author and words."""
    document = pymupdf.open(path)
    made = []

    def add(page, kind, rectangles, text, **more):
        box = [min(r.x0 for r in rectangles), min(min(r.y0, r.y1) for r in rectangles)]
        box += [max(r.x1 for r in rectangles), max(max(r.y0, r.y1) for r in rectangles)]
        areas = [[r.x0, min(r.y0, r.y1), r.x1, max(r.y0, r.y1)] for r in rectangles]
        made.append(
            {"page": page.number, "kind": kind, "rect": box, "areas": areas, "text": text,
             "author": "Anna Lindqvist", "date": DATE, "name": f"mark-{len(made) + 1}", **more}
        )

    goals = page_with(document, "Read from left to right")
    add(goals, "Highlight", lines(goals, "for each executive KPI, which department figures turn"), "Which ones?")
    chart = [lines(goals, words)[-1] for words in ["Initiatives", "Re-planning", "Executive KPIs", "Late deliveries"]]
    box = pymupdf.Rect(chart[0])
    for one in chart[1:]:
        box |= one
    add(goals, "Square", [box + (-40, -6, 40, 6)], "This picture is too small")
    solution = page_with(document, "What you get")
    row = solution.search_for("Share of deliveries with a penalty, monthly.")[0]
    cells = [pymupdf.Rect(w[:4]) for w in solution.get_text("words")]
    cells = [r for r in cells if row.y0 - 1 < (r.y0 + r.y1) / 2 < row.y1 + 1]
    add(solution, "Highlight", [up(solution, r) for r in cells], "8.8 % is last year's. 今年不同 – “ask” us")
    add(solution, "StrikeOut", lines(solution, "Two grocers re-tender"), "")
    shows = lines(solution, "Shows each truck.")[0]
    note = pymupdf.Rect(shows.x0 - 40, shows.y0, shows.x0 - 20, shows.y1)
    add(solution, "Text", [note], "Also trailers?\nWe have 40.")
    add(solution, "Text", [note], "Yes, trailers too.", author="Meridian", answers=len(made) - 1)
    add(solution, "Text", [note], "Completed set by Anna Lindqvist", answers=len(made) - 2, state="Completed")
    free = lines(solution, "Once everything runs")[0]
    add(solution, "FreeText", [pymupdf.Rect(free.x0 - 60, free.y0, free.x0 - 5, free.y1)], "From when on?")
    return made


def quads(area):
    """Corners in the order in which Acrobat and nearly all others write them."""
    left, bottom, right, top = area
    return [left, top, right, top, left, bottom, right, bottom]


def with_pymupdf(made, source, target, **save):
    document = pymupdf.open(source)
    ids = []
    for one in made:
        page = document[one["page"]]
        areas = [pymupdf.Rect(a) * page.transformation_matrix for a in one["areas"]]
        for area in areas:
            area.normalize()
        rectangle = areas[0]
        kind = one["kind"]
        if kind == "Highlight":
            annotation = page.add_highlight_annot(areas)
        elif kind == "StrikeOut":
            annotation = page.add_strikeout_annot(areas)
        elif kind == "Square":
            annotation = page.add_rect_annot(rectangle)
        elif kind == "FreeText":
            annotation = page.add_freetext_annot(rectangle, one["text"])
        else:
            annotation = page.add_text_annot(rectangle.tl, one["text"])
        annotation.set_info(content=one["text"], title=one["author"], modDate=one["date"], creationDate=one["date"])
        annotation.update()
        document.xref_set_key(annotation.xref, "M", pymupdf.get_pdf_str(one["date"]))
        document.xref_set_key(annotation.xref, "NM", pymupdf.get_pdf_str(one["name"]))
        if "answers" in one:
            document.xref_set_key(annotation.xref, "IRT", f"{ids[one['answers']]} 0 R")
        if "state" in one:
            document.xref_set_key(annotation.xref, "State", pymupdf.get_pdf_str(one["state"]))
            document.xref_set_key(annotation.xref, "StateModel", "(Review)")
            document.xref_set_key(annotation.xref, "F", "30")
        ids.append(annotation.xref)
    document.save(target, **save)


def with_pikepdf(made, source, target, **save):
    with pikepdf.open(source) as document:
        done = []
        for one in made:
            page = document.pages[one["page"]]
            # The order of corners that the standard describes: round the area.
            corners = [n for l, b, r, t in one["areas"] for n in [l, b, r, b, r, t, l, t]]
            entry = pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name("/" + one["kind"]), Rect=one["rect"], F=4,
                Contents=pikepdf.String(one["text"]), T=one["author"], M=one["date"], NM=one["name"], P=page.obj,
            )
            if one["kind"] in ("Highlight", "StrikeOut"):
                entry.QuadPoints = corners
            if one["kind"] == "FreeText":
                del entry["/Contents"]
                entry.RC = f'<?xml version="1.0"?><body><p><b>{one["text"]}</b></p></body>'
                entry.DA = "/Helv 10 Tf 0 g"
            if "answers" in one:
                entry.IRT = done[one["answers"]]
            if "state" in one:
                entry.State, entry.StateModel, entry.F = one["state"], "Review", 30
            done.append(document.make_indirect(entry))
            if "/Annots" not in page.obj:
                page.obj.Annots = pikepdf.Array()
            page.obj.Annots.append(done[-1])
        document.save(target, **save)


def with_pypdf(made, writer, target):
    done = []
    for one in made:
        entry = DictionaryObject({
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/" + one["kind"]),
            NameObject("/Rect"): ArrayObject(map(FloatObject, one["rect"])),
            NameObject("/Contents"): TextStringObject(one["text"]),
            NameObject("/T"): TextStringObject(one["author"]),
            NameObject("/CreationDate"): TextStringObject(one["date"]),
            NameObject("/NM"): TextStringObject(one["name"]),
            NameObject("/F"): NumberObject(4),
        })
        if one["kind"] in ("Highlight", "StrikeOut"):
            corners = [n for area in one["areas"] for n in quads(area)]
            entry[NameObject("/QuadPoints")] = ArrayObject(map(FloatObject, corners))
        if "answers" in one:
            entry[NameObject("/IRT")] = done[one["answers"]]
        if "state" in one:
            entry[NameObject("/State")] = TextStringObject(one["state"])
            entry[NameObject("/StateModel")] = TextStringObject("Review")
        page = writer.pages[one["page"]]
        done.append(writer._add_object(entry))
        if "/Annots" not in page:
            page[NameObject("/Annots")] = ArrayObject()
        page["/Annots"].get_object().append(done[-1])
    writer.write(target)


made = plan(english)
out = lambda name: str(fixtures / f"{name}.pdf")
with_pymupdf(made, english, out("pymupdf"), garbage=4, deflate=True, clean=True, use_objstms=1, no_new_id=True)
incremental = pathlib.Path(out("pymupdf-incremental"))
incremental.write_bytes(english.read_bytes())
with_pymupdf(made, incremental, incremental, incremental=True, encryption=pymupdf.PDF_ENCRYPT_KEEP)
with_pikepdf(made, english, out("pikepdf-linearised"), linearize=True, deterministic_id=True)
subprocess.run(
    ["qpdf", "--object-streams=generate", "--recompress-flate", "--compression-level=9", "--deterministic-id",
     "--coalesce-contents", "--linearize", out("pymupdf"), out("qpdf")], check=True,
)
with_pypdf(made, pypdf.PdfWriter(clone_from=str(english)), out("pypdf-clone"))
with_pypdf(made, pypdf.PdfWriter(str(english), incremental=True), out("pypdf-incremental"))
(tools / "plan.json").write_text(json.dumps(made))
subprocess.run(["node", "annotate.js", english, "plan.json", out("pdf-lib")], check=True, cwd=tools)

document = pymupdf.open(chinese)
# The search doesn't find what runs over lines: from a word of the first line to a word of the second.
page = page_with(document, "提前知道")
first, = page.search_for("三个小时")
whole = [pymupdf.Rect(line["bbox"]) for block in page.get_text("dict")["blocks"] for line in block.get("lines", [])]
line = next(line for line in whole if line.contains(first.tl + (1, 1)) and line.contains(first.br - (1, 1)))
last, = page.search_for("从而避免罚款")
assert last.y0 > first.y0 + 5, "the phrase should run over lines"
below = next(line for line in whole if line.contains(last.tl + (1, 1)) and line.contains(last.br - (1, 1)))
phrase = [pymupdf.Rect(first.x0, first.y0, line.x1, first.y1), pymupdf.Rect(below.x0, last.y0, last.x1, last.y1)]
annotation = page.add_highlight_annot(phrase)
annotation.set_info(content="为什么是三个小时？", title="林月", modDate=DATE, creationDate=DATE)
annotation.update()
document.xref_set_key(annotation.xref, "M", pymupdf.get_pdf_str(DATE))
document.xref_set_key(annotation.xref, "NM", "(zh-1)")
document.save(out("chinese"), garbage=4, deflate=True, clean=True, use_objstms=1, no_new_id=True)

# A file of somebody else's, on a page that is turned and cropped; with and without passwords.
document = pymupdf.open()
page = document.new_page(width=400, height=300)
page.insert_text((40, 60), "Not made by us, but it has words.")
page.insert_text((40, 80), "And a second line of them.")
page.set_cropbox(pymupdf.Rect(20, 20, 380, 280))
page.set_rotation(90)
annotation = page.add_underline_annot(page.search_for("it has words"))
annotation.set_info(content="Which?", title="Bo", modDate=DATE, creationDate=DATE)
annotation.update()
document.xref_set_key(annotation.xref, "NM", "(other-1)")
document.xref_set_key(annotation.xref, "M", pymupdf.get_pdf_str(DATE))
document.save(out("other"), garbage=4, deflate=True, no_new_id=True)
with pikepdf.open(out("other")) as document:
    for name, password in [("password", "secret"), ("no-password", "")]:
        document.save(out(name), encryption=pikepdf.Encryption(user=password, owner="owner"))
