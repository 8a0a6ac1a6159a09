"""Files of Word and Excel that hold the same bytes whenever they are written."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The first moment that the format of the archive knows.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_PROPERTIES = "docProps/core.xml"
_WRITTEN = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)")
_CONTROL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))


def packed(save: Callable[[Any], object], day: date | None) -> bytes:
    """Give what a library saves, without the moments at which it did so.

    Args:
        save: Saves to a file that is open for writing.
        day: The day that the file says it was made on; the first that archives know unless given.
    """
    saved, out = io.BytesIO(), io.BytesIO()
    save(saved)
    said = f"{(day or date(*_MOMENT[:3])).isoformat()}T00:00:00Z".encode()
    with ZipFile(saved) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == _PROPERTIES:
                content = _WRITTEN.sub(rb"\g<1>" + said + rb"\g<2>", content)
            target.writestr(ZipInfo(name, _MOMENT), content, ZIP_DEFLATED)
    return out.getvalue()


def storable(text: str) -> str:
    r"""Give a text without the control characters that XML cannot hold; bytes of a file's name that are no text show.

    Examples:
        >>> storable("plan\udcff.txt\x07")
        'plan\\udcff.txt'
    """
    return text.translate(_CONTROL).encode("utf-8", "backslashreplace").decode()
