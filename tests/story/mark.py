"""Marks up a proposal as the client's people do in their readers: mark.py WHO SOURCE TARGET.

They stand for two programs that save in their own ways: Pieter's writes the file anew, Maren's linearises it.
"""

import sys

import pikepdf
import pymupdf

who, source, target = sys.argv[1:]


def find(document, words, near):
    """The page on which words stand in the same line as others, and where; the front pages don't count."""
    for page in document:
        beside = [found.y0 for found in page.search_for(near)]
        for found in page.search_for(words):
            if page.number > 2 and any(abs(found.y0 - y) < 4 for y in beside):
                return page, found
    raise SystemExit(f"`{words}` stands on no page beside `{near}`")


def pieter():
    day = "D:20261110091500+01'00'"
    document = pymupdf.open(source)

    def mark(annotation, text):
        annotation.set_info(content=text, title="Pieter Vossen", modDate=day, creationDate=day)
        annotation.update()
        document.xref_set_key(annotation.xref, "M", pymupdf.get_pdf_str(day))

    page, area = find(document, "€36,000", "Claims evidence")
    mark(page.add_highlight_annot(area), "The claims desk costs us less than this.")
    page, area = find(document, "€41 per late delivery", "€36–€48 per")
    mark(page.add_highlight_annot(area), "That was the first half of the year. Over twelve months it is 43.")
    document.save(target, garbage=4, deflate=True, use_objstms=1)


def maren():
    day = "D:20261111160200+01'00'"
    found = []
    with pymupdf.open(source) as document:
        for kind, words, near, text in [
            ("Highlight", "96.5%", "Deliveries on time and in full", "I would not promise the board more than 96."),
            ("Square", "Dock slot service for six hubs", "€43,200", "Could the docks come with the first phase?"),
        ]:
            page, area = find(document, words, near)
            area = area * ~page.transformation_matrix
            found.append((page.number, kind, area.x0, *sorted([area.y0, area.y1]), area.x1, text))
    with pikepdf.open(source) as document:
        for number, kind, left, bottom, top, right, text in found:
            page = document.pages[number]
            entry = pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name("/" + kind), Rect=[left, bottom, right, top], F=4,
                Contents=pikepdf.String(text), T=pikepdf.String("Maren Oldfield"), M=day,
            )
            if kind == "Highlight":
                entry.QuadPoints = [left, top, right, top, left, bottom, right, bottom]
            if "/Annots" not in page.obj:
                page.obj.Annots = pikepdf.Array()
            page.obj.Annots.append(document.make_indirect(entry))
        document.save(target, linearize=True, deterministic_id=True)


{"pieter": pieter, "maren": maren}[who]()
