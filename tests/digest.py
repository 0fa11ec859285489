"""Computes the digest of what a PDF's pages show as docs/revisions.md describes it, and compares it with the one that
the file carries. Shares no code with the program.
Usage: target/validators/bin/python tests/digest.py FILE.pdf...
"""

import decimal
import hashlib
import re
import sys

import pikepdf

STORAGE = {
    "/DL", "/DecodeParms", "/Filter", "/LastModified", "/Length", "/Length1", "/Length2", "/Length3", "/Metadata",
    "/Parent", "/StructParent", "/StructParents",
}
COMPRESSIONS = {"/FlateDecode", "/LZWDecode", "/ASCII85Decode"}
DEFAULTS = {"/DefaultCMYK", "/DefaultGray", "/DefaultRGB"}
NAMESPACE = "urn:x-bvf:revision:1#"


def sha256(data):
    return hashlib.sha256(data if isinstance(data, bytes) else data.encode()).hexdigest()


def unpacked(stream):
    """A stream's data without compression, and the filters that are left."""
    filters = stream.get("/Filter", [])
    filters = [str(name) for name in ([filters] if isinstance(filters, pikepdf.Name) else filters)]
    left = [name for name in filters if name not in COMPRESSIONS]
    data = stream.read_raw_bytes() if left else stream.read_bytes(pikepdf.StreamDecodeLevel.generalized)
    if left and len(left) < len(filters):
        raise ValueError("a compressed image is none of ours")
    return data.rstrip(b" \t\r\n"), left


def value(thing):
    """A scalar as text; the digest of anything that holds others."""
    if thing is None:
        return "null"
    if isinstance(thing, bool):
        return "true" if thing else "false"
    if isinstance(thing, (int, decimal.Decimal)):
        return str(int((decimal.Decimal(thing) * 100).quantize(1, rounding=decimal.ROUND_HALF_UP)))
    if isinstance(thing, pikepdf.Name):
        return str(thing)
    if isinstance(thing, pikepdf.String):
        return f"({bytes(thing).hex()})"
    if isinstance(thing, pikepdf.Array):
        return sha256("[" + "\n".join(value(one) for one in thing) + "]")
    if isinstance(thing, pikepdf.Stream):
        data, left = unpacked(thing)
        filters = "".join(f" {name[1:]}" for name in left)
        return sha256(f"{entries(thing)}stream{filters} {sha256(data)}")
    if isinstance(thing, pikepdf.Dictionary):
        return sha256(entries(thing))
    raise TypeError(type(thing))


def entries(dictionary):
    keys = sorted(key for key in dictionary.keys() if key not in STORAGE)
    return "".join(f"{key[1:]} {value(dictionary[key])}\n" for key in keys)


def inherited(page, key, otherwise=None):
    node = page
    while node is not None:
        if key in node:
            return node[key]
        node = node.get("/Parent")
    return otherwise


def digest_of_page(page):
    contents = page.get("/Contents", [])
    contents = [contents] if isinstance(contents, pikepdf.Stream) else contents
    content = b"\n".join(unpacked(part)[0] if len(contents) == 1 else part.read_bytes() for part in contents)
    content = content.rstrip(b" \t\r\n")
    names = {"/" + name.decode("latin-1") for name in re.findall(rb"/([^\x00\t\n\x0c\r ()<>\[\]{}/%]*)", content)}
    media = inherited(page, "/MediaBox")
    lines = [
        "MediaBox " + " ".join(value(side) for side in media),
        "CropBox " + " ".join(value(side) for side in inherited(page, "/CropBox", media)),
        "Rotate " + value(inherited(page, "/Rotate", 0)),
        "UserUnit " + value(inherited(page, "/UserUnit", 1)),
        "Contents " + sha256(content),
    ]
    resources = inherited(page, "/Resources", {})
    for kind in sorted(resources.keys()):
        if not isinstance(resources[kind], pikepdf.Dictionary):
            continue
        for name in sorted(resources[kind].keys()):
            if name in names or (kind == "/ColorSpace" and name in DEFAULTS):
                lines.append(f"{kind[1:]} {name[1:]} {value(resources[kind][name])}")
    return sha256("".join(line + "\n" for line in lines))


def check(path):
    with pikepdf.open(path) as file:
        pages = [digest_of_page(page.obj) for page in file.pages]
        whole = sha256("".join(page + "\n" for page in pages))
        said = file.open_metadata(set_pikepdf_as_editor=False).get(f"{{{NAMESPACE}}}digest")
    if said != whole:
        print(f"{path}: the file says {said}, its pages {whole}")
    return said == whole


good = [check(path) for path in sys.argv[1:]]
if good and all(good):
    print(f"{len(good)} digests computed again")
sys.exit(0 if good and all(good) else 1)
