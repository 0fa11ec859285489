"""Whether the words of a text are in a PDF."""

import re
import subprocess
import unicodedata
from collections import Counter


def squeezed(text):
    """Letters, digits and signs alone: spaces and hyphens are the typesetter's."""
    return re.sub(r"[\s\u00ad\u2010\u2011-]", "", unicodedata.normalize("NFKC", text)).replace("’", "'")


def share(texts, pdf):
    """The share of runs of up to three words that the PDF has, each as often as the texts have it.

    The PDF is read in the order of its content streams, so a cell's words follow each other; a run that a page's head
    and foot cut in two counts as missing.
    """
    output = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True, text=True).stdout
    there = squeezed(output)
    wanted = Counter()
    for text in texts:
        words = text.split()
        wanted.update(squeezed("".join(words[at : at + 3])) for at in range(max(1, len(words) - 2)))
    wanted.pop("", None)
    return sum(min(count, there.count(run)) for run, count in wanted.items()) / wanted.total()
