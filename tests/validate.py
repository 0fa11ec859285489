"""Validates PDFs against the PDF/A and PDF/UA parts that their own metadata declare."""

import re
import sys

import page


def declared(path):
    """The profiles that a PDF's metadata declare."""
    text = page_metadata(path)
    part = re.search(r"pdfaid:part[>=\"']+(\d)", text)
    level = re.search(r"pdfaid:conformance[>=\"']+([A-Za-z])", text)
    profiles = [part.group(1) + level.group(1).lower()] if part and level else []
    return profiles + (["ua1"] if re.search(r"pdfuaid:part[>=\"']+1", text) else [])


def page_metadata(path):
    """The metadata packet, which archives want to read without knowing any filter."""
    with open(path, "rb") as file:
        data = file.read()
    packet = re.search(rb"<\?xpacket begin.*?<\?xpacket end", data, re.DOTALL)
    return packet.group(0).decode("utf-8") if packet else ""


def main(paths):
    sound = True
    for path in paths:
        profiles = declared(path)
        if not {"ua1"} < set(profiles):
            print(f"{path}: declares {profiles or 'nothing'}, not PDF/A and PDF/UA")
            sound = False
        for profile in profiles:
            report = page.validate_pdf(path, profile=profile)
            sound = sound and report.is_compliant
            print(f"{path}: {profile}: {'sound' if report.is_compliant else report}")
    return 0 if sound else 1


sys.exit(main(sys.argv[1:]))
