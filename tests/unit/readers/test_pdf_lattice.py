from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from equalityplan.readers.pdf.ink import Area, Ruling
from equalityplan.readers.pdf.lattice import Lattice, Span, find_lattices

_PAGE = (0.0, 0.0, 600.0, 800.0)


@st.composite
def tilings(draw: st.DrawFn) -> tuple[list[float], list[float], list[Span]]:
    """A grid in which some neighbouring cells are merged to rectangles."""
    columns, rows = draw(st.integers(2, 6)), draw(st.integers(1, 8))
    widths = draw(st.lists(st.floats(10, 80), min_size=columns, max_size=columns))
    heights = draw(st.lists(st.floats(10, 60), min_size=rows, max_size=rows))
    xs, ys = [40.0], [40.0]
    for width in widths:
        xs.append(xs[-1] + width)
    for height in heights:
        ys.append(ys[-1] + height)
    taken: set[tuple[int, int]] = set()
    spans = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < columns and (row, right) not in taken and draw(st.integers(0, 3)) == 0:
                right += 1
            bottom = row + 1 + (draw(st.integers(0, 3)) == 0 if row + 1 < rows else 0)
            if any((at, n) in taken for at in range(row, bottom) for n in range(column, right)):
                bottom = row + 1
            taken.update((at, n) for at in range(row, bottom) for n in range(column, right))
            spans.append(Span(row, column, bottom - row, right - column))
    return xs, ys, spans


def edges(xs: list[float], ys: list[float], spans: list[Span]) -> tuple[list[Ruling], list[Ruling]]:
    """The lines around every cell."""
    across, upright = [], []
    for row, column, rowspan, colspan in spans:
        left, right, top, bottom = xs[column], xs[column + colspan], ys[row], ys[row + rowspan]
        across += [Ruling(top, left, right), Ruling(bottom, left, right)]
        upright += [Ruling(left, top, bottom), Ruling(right, top, bottom)]
    return across, upright


def covered(lattice: Lattice) -> list[tuple[float, float, float, float]]:
    return sorted(tuple(round(edge, 3) for edge in lattice.box_of(span)) for span in lattice.spans)  # type: ignore[misc]


@given(tilings())
def test_every_merged_cell_is_found_again(tiling: tuple[list[float], list[float], list[Span]]) -> None:
    xs, ys, spans = tiling
    if len({span.column for span in spans}) < 2:
        return
    (lattice,) = find_lattices(*edges(xs, ys, spans), [], _PAGE).found
    assert covered(lattice) == covered(Lattice(xs, ys, spans))


@given(tilings())
def test_coloured_cells_make_the_same_lattice_as_lines(tiling: tuple[list[float], list[float], list[Span]]) -> None:
    xs, ys, spans = tiling
    whole = Lattice(xs, ys, spans)
    areas = [Area(whole.box_of(span), "C0C0C0") for span in spans]
    assert find_lattices([], [], areas, _PAGE).found == find_lattices(*edges(xs, ys, spans), [], _PAGE).found


@given(tilings())
def test_the_order_of_lines_changes_nothing(tiling: tuple[list[float], list[float], list[Span]]) -> None:
    across, upright = edges(*tiling)
    once = find_lattices(across, upright, [], _PAGE)
    assert find_lattices(across[::-1], upright[::-1], [], _PAGE) == once


@given(tilings())
def test_every_cell_of_a_lattice_is_covered_once(tiling: tuple[list[float], list[float], list[Span]]) -> None:
    for lattice in find_lattices(*edges(*tiling), [], _PAGE).found:
        places = [
            (row, column)
            for span in lattice.spans
            for row in range(span.row, span.row + span.rowspan)
            for column in range(span.column, span.column + span.colspan)
        ]
        assert sorted(places) == [(r, c) for r in range(len(lattice.ys) - 1) for c in range(len(lattice.xs) - 1)]


def test_so_many_crossings_that_no_table_has_them_are_given_up() -> None:
    across = [
        Ruling(2.5 * (n % 300), 3.0 * (n // 300 % 100) * 2, 3.0 * (n // 300 % 100) * 2 + 2) for n in range(30_000)
    ]
    upright = [Ruling(2.5 * n, 0, 750) for n in range(200)]
    found = find_lattices(across, upright, [], _PAGE)
    assert (found.found, found.tangled) == ([], True)
