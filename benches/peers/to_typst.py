"""Typst markup. How it looks is in `print.typ`; charts are `figure-N.svg` beside it."""

import re

from content import Figure, Table

# What the parser's inline nodes, and tags in its text, become. The semicolon ends the call, whatever follows.
INLINE = {"strong": ("#strong[", "];"), "em": ("#emph[", "];"), "s": ("#strike[", "];")}
TAGS = {f"<{tag}>": both[0] for tag, both in INLINE.items()} | {f"</{tag}>": both[1] for tag, both in INLINE.items()}
TAGS |= {"<br>": "#linebreak();", "<code>": "#text(font: mono)[", "</code>": "];"}

# Signs that Typst would read as its own.
SIGNS = re.compile(r"([\\#*_`$<>@=~\[\]/+.-])")


def typst(proposal):
    """The whole document."""
    texts = {"title": proposal.title, "client": proposal.client, "vendor": proposal.vendor}
    arguments = ", ".join(f"{name}: {string(text)}" for name, text in texts.items())
    return "\n\n".join(
        [
            f'#import "print.typ": *\n#show: proposal.with({arguments})',
            f"#cover[{chr(10).join(map(block, proposal.cover))}]",
            "#contents()",
            *map(block, proposal.blocks),
            "",
        ]
    )


def block(node):
    """One block."""
    if isinstance(node, Figure):
        picture = f'image("figure-{node.number}.svg", width: 100%, alt: {string(node.description)})'
        return f"#figure({picture}, kind: image, caption: [{caption(node)}])"
    if isinstance(node, Table):
        aligns = ", ".join(node.aligns)
        rows = "".join(f"  {row(cells)},\n" for cells in node.rows)
        table = f"table(columns: {len(node.aligns)}, align: ({aligns},),\n  table.header({row(node.header)}),\n{rows})"
        return f"#figure({table}, kind: table, caption: [{caption(node)}])" if node.label else f"#{table}"
    match node.type:
        case "heading":
            return f"{'=' * int(node.tag[1])} {inline(node)}"
        case "paragraph":
            return inline(node) + "\n"
        case "blockquote":
            return f"#callout[{inside(node)}]"
        case "bullet_list" | "ordered_list":
            tight = str(node.children[0].children[0].hidden).lower()
            call = "list" if node.type == "bullet_list" else f"enum.with(start: {node.attrs.get('start', 1)})"
            items = "".join(f"  [{inside(item)}],\n" for item in node.children)
            return f"#({call})(tight: {tight},\n{items})"
    return inside(node)


def inside(node):
    """The blocks of a block."""
    return "\n".join(map(block, node.children))


def caption(node):
    """What a label names; Typst counts for itself, and comes to the same numbers."""
    return "".join(map(inline, node.caption)).strip()


def row(cells):
    """A table's row."""
    return ", ".join(f"[{inline(cell)}]" for cell in cells)


def inline(node):
    """Running text."""
    match node.type:
        case "text":
            return SIGNS.sub(r"\\\1", node.content)
        case "html_inline":
            return TAGS[node.content]
        case "code_inline":
            return f"#raw({string(node.content)});"
        case "softbreak":
            return "\n"
        case "hardbreak":
            return "#linebreak();"
    text = "".join(map(inline, node.children))
    if node.type == "link":
        return f"#link({string(str(node.attrs['href']))})[{text}];"
    before, after = INLINE.get(node.type, ("", ""))
    return before + text + after


def string(text):
    """A text as Typst writes it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
