"""Picture: a drawing with what it says in words and as a table."""

from __future__ import annotations

from attrs import frozen

from equalityplan.display import table_html


@frozen(kw_only=True)
class Picture:
    """A drawing in SVG, and the same as a title, a description and a table for those who do not see it.

    Attributes:
        title: What it shows, in a few words.
        description: What can be seen in it, in sentences.
        svg: A complete ``<svg>`` element that carries title and description, runs nothing and loads nothing. Its width
            and height are pixels at which its text is easily read; a narrow page lets it scroll.
        headings: The headings of the table that stands beside it.
        rows: The rows of that table, as texts that are not yet escaped.
    """

    title: str
    description: str
    svg: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def _repr_html_(self) -> str:
        table = table_html(self.headings, self.rows, caption=self.title)
        return f'<div style="overflow-x:auto">{self.svg}</div><details><summary>As a table</summary>{table}</details>'
