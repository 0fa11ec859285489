"""Compiles one document as Typst's command does, in a process of its own: INPUT OUTPUT FONTS LINES [STANDARD...].

`LINES` is how lines are broken: `simple`, which is Typst's own choice for ragged text, or `optimized`, by total fit.
"""

import sys

import typst

source, output, fonts, lines, *standards = sys.argv[1:]
typst.compile(
    source,
    output=output,
    font_paths=[fonts],
    ignore_system_fonts=True,
    sys_inputs={"lines": lines},
    pdf_standards=standards,
)
