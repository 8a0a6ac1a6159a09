"""Small escaped tables for notebooks."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def table_html(headings: Iterable[object], rows: Iterable[Iterable[object]], caption: str | None = None) -> str:
    """Give an HTML table; every text in it is escaped.

    Examples:
        >>> table_html(["lead"], [["R&D"]])
        '<table><thead><tr><th scope="col">lead</th></tr></thead><tbody><tr><td>R&amp;D</td></tr></tbody></table>'
    """
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    head = "".join(f'<th scope="col">{escape(str(heading))}</th>' for heading in headings)
    body = "".join(f"<tr>{''.join(f'<td>{escape(str(cell))}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def facts_html(facts: Iterable[tuple[str, object]], caption: str | None = None) -> str:
    """Give an HTML table of names and what stands under them; facts that say nothing are left out.

    Examples:
        >>> facts_html([("lead", "R&D"), ("due", None)])
        '<table><tbody><tr><th scope="row">lead</th><td>R&amp;D</td></tr></tbody></table>'
    """
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    told = ((name, str(value)) for name, value in facts if value is not None and value != "")
    body = "".join(f'<tr><th scope="row">{escape(name)}</th><td>{escape(value)}</td></tr>' for name, value in told)
    return f"<table>{title}<tbody>{body}</tbody></table>"
