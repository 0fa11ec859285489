"""HTML for browsers and for WeasyPrint. How it looks is in `print.css`."""

import re
from html import escape

from content import Figure, Table

# What the parser's inline nodes become; text, line ends, code and raw tags are dealt with on their own.
INLINE = {"strong": "strong", "em": "em", "s": "s"}

# And its blocks.
BLOCKS = {"paragraph": "p", "bullet_list": "ul", "ordered_list": "ol", "list_item": "li", "blockquote": "blockquote"}


def html(proposal, style, charts):
    """The whole page. Charts, as SVG, stand in it, because an image of its own would not see the page's fonts."""
    listed = [block for block in proposal.blocks if getattr(block, "tag", "") in ("h1", "h2")]
    entries = [f'<li class="{block.tag}"><a href="#{name(block)}">{inline(block)}</a></li>' for block in listed]
    margins = {
        "top-left": string(proposal.title),
        "top-right": string(proposal.client),
        "bottom-left": string(f"{proposal.vendor} · Confidential"),
        "bottom-right": '"Page " counter(page) " of " counter(pages)',
    }
    furniture = "".join(f"  @{place} {{ content: {content}; }}\n" for place, content in margins.items())
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>{escape(proposal.title)}</title>',
            f"<style>\n{style}@page {{\n{furniture}}}\n</style>\n</head>\n<body>",
            '<header class="cover">',
            *map(block, proposal.cover),
            '</header>\n<nav>\n<h1 class="contents">Contents</h1>\n<ol>',
            *entries,
            "</ol>\n</nav>",
            *(figure(node, charts) if isinstance(node, Figure) else block(node) for node in proposal.blocks),
            "</body>\n</html>\n",
        ]
    )


def figure(node, charts):
    """A chart with its caption; names in it are made its own."""
    picture = re.sub(r'(id|labelledby|describedby)="', rf'\g<0>figure-{node.number}-', charts[node.number])
    return f"<figure>{picture}<figcaption>{caption(node)}</figcaption></figure>"


def block(node):
    """One block."""
    if isinstance(node, Table):
        above = f"<caption>{caption(node)}</caption>" if node.label else ""
        head = row(node.header, node.aligns, "th", ' scope="col"')
        body = "\n".join(row(cells, node.aligns, "td") for cells in node.rows)
        return f"<table>{above}<thead>{head}</thead><tbody>{body}</tbody></table>"
    if node.type == "heading":
        return f'<{node.tag} id="{name(node)}">{inline(node)}</{node.tag}>'
    if node.type == "inline":
        return inline(node)
    # The paragraphs of tight lists are hidden.
    inside = "".join(map(block, node.children))
    return inside if node.hidden else f"<{BLOCKS[node.type]}>{inside}</{BLOCKS[node.type]}>"


def caption(node):
    """A label, and what it names."""
    return f"<b>{node.label}</b>" + "".join(map(inline, node.caption))


def row(cells, aligns, tag, attributes=""):
    """A table's row."""
    inside = (f'<{tag}{attributes} class="{align}">{inline(cell)}</{tag}>' for cell, align in zip(cells, aligns))
    return f"<tr>{''.join(inside)}</tr>"


def inline(node):
    """Running text."""
    match node.type:
        case "text":
            return escape(node.content, quote=False)
        case "html_inline":
            return node.content
        case "code_inline":
            return f"<code>{escape(node.content)}</code>"
        case "softbreak":
            return "\n"
        case "hardbreak":
            return "<br>"
    inside = "".join(map(inline, node.children))
    if node.type == "link":
        return f'<a href="{escape(str(node.attrs["href"]))}">{inside}</a>'
    return f"<{INLINE[node.type]}>{inside}</{INLINE[node.type]}>" if node.type in INLINE else inside


def name(heading):
    """What a link to a heading says: the line where it stands is its own."""
    return f"line-{heading.map[0]}"


def string(text):
    """A text as CSS writes it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
