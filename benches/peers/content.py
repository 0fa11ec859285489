"""A proposal's Markdown, as `bvf build --format md` writes it, read into the few kinds of blocks that it has."""

import re
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

# A numbered caption: a table's stands before it; a figure's before the words that describe the picture.
CAPTION = re.compile(r"(Table|Figure) (\d+)$")


@dataclass
class Table:
    """A table with its numbered caption, if it has one. Cells are nodes of running text."""

    caption: list
    label: str
    aligns: list
    header: list
    rows: list


@dataclass
class Figure:
    """A chart: its number, its caption, and the words for readers that do not see it."""

    number: int
    label: str
    caption: list
    description: str


@dataclass
class Proposal:
    """The cover, then the sections; what stands in the head and foot of each page."""

    title: str
    client: str
    vendor: str
    cover: list = field(default_factory=list)
    blocks: list = field(default_factory=list)


def read(markdown):
    """Reads a whole document. The cover ends at the first rule."""
    nodes = SyntaxTreeNode(PARSER.parse(markdown)).children
    cut = next(at for at, node in enumerate(nodes) if node.type == "hr")
    title = next(node for node in nodes if node.type == "heading")
    client = next(node for node in nodes[:cut] if node.type == "bullet_list").children[0]
    return Proposal(
        title=plain(title),
        client=plain(client).removeprefix("Client ").strip(),
        vendor=plain(nodes[0]),
        cover=nodes[:cut],
        blocks=list(grouped(nodes[cut + 1 :])),
    )


def grouped(nodes):
    """Puts captions together with what they name."""
    nodes = iter(nodes)
    for node in nodes:
        kind, number, label, caption = captioned(node)
        if kind == "Table":
            yield table(next(nodes), label, caption)
        elif kind == "Figure":
            yield Figure(int(number), label, caption, plain(next(nodes)))
        elif node.type == "table":
            yield table(node, "", None)
        else:
            yield node


def captioned(node):
    """Kind, number, label and text of a caption; four times nothing where a block is none."""
    if node.type == "paragraph":
        # The parser puts an empty text before what a paragraph starts with.
        first, *rest = [child for child in node.children[0].children if child.type != "text" or child.content]
        found = CAPTION.match(plain(first)) if first.type == "strong" else None
        if found:
            return found[1], found[2], found[0], rest
    return None, None, "", None


def table(node, label, caption):
    """A table's cells, row by row."""
    head, *body = node.children
    header = head.children[0].children
    aligns = [str(cell.attrs.get("style", "text-align:left")).split(":")[1] for cell in header]
    rows = [row.children for row in body[0].children] if body else []
    return Table(caption, label, aligns, header, rows)


def plain(node):
    """A node's text without its dress."""
    if node.type in ("text", "code_inline", "fence"):
        return node.content
    if node.type in ("softbreak", "hardbreak") or node.type == "html_inline" and node.content == "<br>":
        return " "
    return "".join(plain(child) for child in node.children)


def runs(proposal):
    """All texts that a reader sees, one a paragraph, cell or caption; not what describes charts."""
    for block in proposal.cover + proposal.blocks:
        if isinstance(block, Figure):
            yield block.label + "".join(plain(node) for node in block.caption)
        elif isinstance(block, Table):
            if block.caption is not None:
                yield block.label + "".join(plain(node) for node in block.caption)
            yield from (plain(cell) for row in [block.header, *block.rows] for cell in row)
        else:
            yield from leaves(block)


def leaves(node):
    """The running texts of a block."""
    if node.type in ("inline", "fence"):
        yield plain(node)
    else:
        for child in node.children:
            yield from leaves(child)
