"""Small PDFs made by hand: pages of text, lines and coloured areas, placed from the upper left corner."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Sequence

from equalityplan.document import Document, Passage, Table
from equalityplan.reader import Limits, read_document

_FONTS = {
    "F1": "Helvetica/Encoding/WinAnsiEncoding",
    "F2": "Helvetica-Bold/Encoding/WinAnsiEncoding",
    "F3": "Helvetica/Encoding/StandardEncoding",
}
_IMAGE = "/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
_KEY = "00" * 32
_ENCRYPTED = f"/ID[<{_KEY}><{_KEY}>]/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<{_KEY}>/U<{_KEY}>>>"


class Page:
    """One page under construction; every place is in points from the upper left corner.

    What is set sideways stands upright when the page is turned a quarter to the right.
    """

    def __init__(self, width: float = 600, height: float = 800, *, rotate: int = 0, sideways: bool = False) -> None:
        self.width = width
        self.height = height
        self.rotate = rotate
        self.sideways = sideways
        self.content: list[str] = []
        self.scanned = False
        self.form: Page | None = None

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float = 10,
        bold: bool = False,
        up: bool = False,
        encoded: bool = True,
    ) -> Page:
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        across = "0 1 -1 0" if up or self.sideways else "1 0 0 1"
        font = "F2" if bold else "F1" if encoded else "F3"
        self.content.append(f"BT /{font} {size} Tf {across} {self._point(x, y)} Tm ({escaped}) Tj ET")
        return self

    def column(self, x: float, y: float, *lines: str, leading: float = 12, size: float = 10) -> Page:
        for number, line in enumerate(lines):
            self.text(x, y + number * leading, line, size=size)
        return self

    def line(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.5) -> Page:
        self.content.append(f"{width} w {self._point(x0, y0)} m {self._point(x1, y1)} l S")
        return self

    def area(self, x0: float, y0: float, x1: float, y1: float, colour: str = "0.8 0.8 0.8") -> Page:
        self.content.append(f"{colour} rg {x0} {self.height - y1} {x1 - x0} {y1 - y0} re f 0 g")
        return self

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> Page:
        for x in xs:
            self.line(x, ys[0], x, ys[-1])
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        return self

    def table(self, xs: Sequence[float], ys: Sequence[float], rows: Iterable[Sequence[str]]) -> Page:
        """Rule a grid and set one text, or several lines, into each cell."""
        self.grid(xs, ys)
        for y, row in zip(ys, rows, strict=False):
            for x, cell in zip(xs, row, strict=False):
                if cell:
                    self.column(x + 4, y + 11, *cell.split("\n"))
        return self

    def draw(self, *commands: str) -> Page:
        """Add commands of the format itself; y counts from below."""
        self.content += commands
        return self

    def _point(self, x: float, y: float) -> str:
        return f"{y} {x}" if self.sideways else f"{x} {self.height - y}"

    def stream(self) -> str:
        return "\n".join(self.content)


def pdf(*pages: Page, encrypted: bool = False, filters: str = "/FlateDecode") -> bytes:
    """Give the bytes of a PDF with these pages."""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    for font in _FONTS.values():
        objects += [f"<</Type/Font/Subtype/Type1/BaseFont/{font}>>".encode()]
    fonts = "".join(f"/{name} {number} 0 R" for number, name in enumerate(_FONTS, start=3))
    kids = [_page(page, fonts, objects, filters) for page in pages]
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return _file(objects, _ENCRYPTED if encrypted else "")


def _page(page: Page, fonts: str, objects: list[bytes], filters: str) -> str:
    """Add the objects of a page and give its reference."""
    drawn, content = "", page.stream()
    if page.scanned:
        objects.append(_stream(zlib.compress(bytes(64)), _IMAGE))
        drawn, content = f"/I {len(objects)} 0 R", f"{page.width} 0 0 {page.height} 0 0 cm /I Do"
    if page.form is not None:
        # The form is half as large as what it holds, and is placed at twice its size.
        box = f"/BBox[0 0 {page.width} {page.height}]/Matrix[0.5 0 0 0.5 0 0]/Resources<</Font<<{fonts}>>>>"
        objects.append(_stream(page.form.stream().encode("cp1252"), f"/Type/XObject/Subtype/Form{box}"))
        drawn, content = f"/X {len(objects)} 0 R", f"{content}\nq 2 0 0 2 0 0 cm /X Do Q"
    packed = content.encode("cp1252")
    for _ in range(filters.count("/Fl")):
        packed = zlib.compress(packed)
    objects.append(_stream(packed, f"/Filter[{filters}]"))
    objects.append(
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {page.width} {page.height}]/Rotate {page.rotate}"
        f"/Resources<</Font<<{fonts}>>/XObject<<{drawn}>>>>/Contents {len(objects)} 0 R>>".encode()
    )
    return f"{len(objects)} 0 R"


def _stream(content: bytes, head: str = "") -> bytes:
    return f"<<{head}/Length {len(content)}>>stream\n".encode() + content + b"\nendstream"


def _file(objects: Sequence[bytes], extra: str) -> bytes:
    body = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(body)
    body += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    trailer = f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{extra}>>\nstartxref\n{start}\n%%EOF\n"
    return body + trailer.encode()


def read(*pages: Page, limits: Limits | None = None) -> Document:
    """Read a PDF with these pages."""
    file = io.BytesIO(pdf(*pages))
    file.name = "plan.pdf"
    return read_document(file, limits=limits)


def rows(table: Table) -> list[list[str]]:
    """Give the texts of the cells of a table."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def passages(document: Document, *, running: bool = False) -> list[str]:
    """Give the texts of the passages that are, or are not, printed on every page."""
    return [block.text for block in document.blocks if isinstance(block, Passage) and block.running == running]
