"""Run the notebooks of `examples/` from clean kernels, and store what they give: ``python docs/notebooks.py``.

What is stored depends on nothing but the notebook: no times, no numbers of a session, no versions of a kernel. An
output that has a table or a list of its own is stored as that alone, since its plain text can fill pages.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
NOTEBOOKS = sorted(EXAMPLES.glob("*.ipynb"))
_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
_SECONDS = 120


def executed(path: Path) -> Any:  # noqa: ANN401 - notebooks have no type
    """Run a notebook in its own folder, from a clean kernel, and give it with its outputs."""
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    folder = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, kernel_name=_KERNEL["name"], timeout=_SECONDS, resources=folder).execute()
    notebook.metadata = {"kernelspec": _KERNEL, "language_info": {"name": "python"}}
    for number, cell in enumerate(notebook.cells, 1):
        cell["id"] = f"cell-{number:02}"
        cell.metadata = {}
        for output in cell.get("outputs", ()):
            _settle(output)
    return notebook


def _settle(output: Any) -> None:  # noqa: ANN401 - see above
    shown = output.get("data", {})
    if "text/html" in shown:
        shown.pop("text/plain", None)


def written(notebook: Any) -> str:  # noqa: ANN401 - see above
    """Give a notebook as the text of its file."""
    plain = json.loads(nbformat.writes(notebook))  # type: ignore[no-untyped-call]
    return json.dumps(plain, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def main() -> None:
    """Run all notebooks and store them."""
    for path in NOTEBOOKS:
        path.write_text(written(executed(path)), encoding="utf-8")


if __name__ == "__main__":
    main()
