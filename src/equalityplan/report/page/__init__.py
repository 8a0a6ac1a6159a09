"""Pages: what an HTML report shows, as plain frozen classes, and the template that writes them down.

`page_of` makes a page of anything that reports render; `written` gives it as one file that loads and runs nothing.
"""

from equalityplan.report.page.making import page_of
from equalityplan.report.page.parts import Page
from equalityplan.report.page.writing import written

__all__ = ["Page", "page_of", "written"]
