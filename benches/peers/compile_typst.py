"""Compiles one document as Typst's command does, in a process of its own: INPUT OUTPUT FONTS [STANDARD...]."""

import sys

import typst

source, output, fonts, *standards = sys.argv[1:]
typst.compile(source, output=output, font_paths=[fonts], ignore_system_fonts=True, pdf_standards=standards)
