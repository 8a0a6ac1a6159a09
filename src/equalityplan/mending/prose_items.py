"""Items of prose: the actions that stand as headings or paragraphs, each with what its labels say of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import Enum
from itertools import takewhile

from attrs import Factory, define, evolve

from equalityplan.document import Paragraph
from equalityplan.mending.passages import names_plan, reads_as_heading, text_key
from equalityplan.mending.prose_lines import JOINT, SUBJECTS, Line, Piece, known
from equalityplan.phrases.heading import Field, names_group
from equalityplan.provenance import Where

# What is said of an action in sentences, which may go on in the next paragraph.
_TEXTS = frozenset(
    (Field.ACTION, Field.OBJECTIVE, Field.PROGRESS, Field.OUTCOME, Field.MEASURE, Field.TARGET, Field.EVIDENCE,
     Field.COMMENTS, Field.RESOURCES, None)
)  # fmt: skip


class Kind(Enum):
    """How an item shows that it is one."""

    NAMED = "a label says that it is an action or objective"
    TOLD = "labels that say who or when follow its words in one paragraph"
    NUMBERED = "a number stands before its words"
    TITLED = "labels stand below it"


@define(eq=False)
class Told:
    """What one label says of an item."""

    field: Field | None
    label: str
    where: Where
    paragraphs: list[Paragraph] = Factory(list)


@define(eq=False)
class Item:
    """An action or objective, with what is said of it by the labels' keys.

    Attributes:
        kind: How it shows that it is one.
        section: The heading that it stands under, or None.
        said: What is said of it.
        lines: The lines that it is made of.
        words: The labels of its lines, in the order of printing.
        aim: The line that states the objective that it stands under, or None.
    """

    kind: Kind
    section: Line | None
    aim: Line | None
    said: dict[str, Told] = Factory(dict)
    lines: list[Line] = Factory(list)
    words: list[str] = Factory(list)

    def add(self, piece: Piece, line: Line, fallback: Field | None = None) -> Told:
        """Add what a piece of a line says; the key of words without a label is the field that they speak for."""
        what = piece.field or fallback
        key = piece.key or (what.value if what else "")
        if key not in self.said:
            # Each gets a place of its own: that values share one place tells that they share their words.
            self.said[key] = Told(what, piece.label, evolve(line.where))
        told = self.said[key]
        if piece.label and piece.label != JOINT:
            self.words.append(piece.label)
        if piece.words:
            told.paragraphs.append(paragraph_of(line, piece.words))
        if not self.lines or self.lines[-1] is not line:
            self.lines.append(line)
        return told

    @property
    def name(self) -> tuple[str, str] | None:
        """The label and number that it goes by, or None."""
        opener = self.lines[0].opener
        return (text_key(opener.label), opener.number) if opener else None

    @property
    def asked(self) -> frozenset[str]:
        """The keys of what labels say of it, beside what it is."""
        return frozenset(key for key, told in self.said.items() if told.label and told.field not in SUBJECTS)

    @property
    def fields(self) -> frozenset[Field | None]:
        """The fields that it says something of."""
        return frozenset(told.field for told in self.said.values() if told.paragraphs)


def paragraph_of(line: Line, words: str) -> Paragraph:
    """The words as a paragraph, an entry of a list where the line is one."""
    return Paragraph(text=words, listed=True, number="•") if line.listed else Paragraph(text=words)


def find_items(lines: Sequence[Line], *, titled: bool) -> list[Item]:
    """Find what may be an item in lines of prose, in order.

    Args:
        lines: The lines.
        titled: Whether a line without a number is one where nothing but the labels below it says so.
    """
    walk = _Walk(lines, titled=titled)
    for number in range(len(lines)):
        walk.take(number)
    for item in walk.items:
        if Field.OBJECTIVE in {told.field for told in item.said.values()}:
            item.aim = None
    return walk.items


class _Walk:
    """The state of the walk: the item that is open, what its last label waits for, and the headings above."""

    def __init__(self, lines: Sequence[Line], *, titled: bool) -> None:
        self._lines = lines
        self._titled = titled
        self._number = self._began = 0
        self.items: list[Item] = []
        self._item: Item | None = None
        self._last: Told | None = None
        self._waits = False
        self._lists = False
        self._opens = False
        self._section: Line | None = None
        self._aim: Line | None = None
        self._marked = any(line.heading for line in lines)
        self._headings = Counter(text_key(line.text) for line in lines if line.heading)
        self._labels = Counter(line.label.key for line in lines if line.label)

    def take(self, number: int) -> None:
        """Take the next line."""
        line = self._lines[number]
        self._number = number
        if line.opener is not None:
            self._name(number, line)
        elif line.label is not None:
            self._label(line, line.label)
        elif self._gives(number, line):
            self._go_on(line)
        elif line.told and self._tells_of(line):
            self._tell(line)
        elif line.told or any(piece.label == JOINT for piece in line.pieces):
            self._begin(Kind.NUMBERED if line.number else Kind.TOLD, line)
        elif self._titles(number, line):
            self._begin(Kind.NUMBERED if line.number else Kind.TITLED, line)
        elif line.heading and self._comes_again(line):
            self._item = self._last = None
        elif line.heading or self._heads(number, line):
            self._stand_under(number, line)
        elif not self._speaks_on(number, line):
            self._item = self._last = None

    def _name(self, number: int, line: Line) -> None:
        """Take a line that names an action or objective by its number."""
        opener = line.opener
        if opener is None:
            return
        if opener.field is not Field.ACTION and (
            self._is_over_actions(number) or not self._labels_follow(number, subjects=True)
        ):
            self._stand_under(number, line)
            return
        self._open(Kind.NAMED)
        self._add(Piece("", opener.number), line, Field.REFERENCE)
        self._add(Piece(opener.label, line.pieces[0].words), line)
        last = self._last
        for piece in line.pieces[1:]:
            self._add(piece, line)
        self._last, self._waits = last, not line.pieces[0].words

    def _is_over_actions(self, number: int) -> bool:
        """Whether a heading states an objective over actions of their own: as the one above does, or over several."""
        line = self._lines[number]
        if not line.heading:
            return False
        following = map(self._lines.__getitem__, range(number + 1, len(self._lines)))
        below = takewhile(lambda other: not (other.heading or other.opener), following)
        named = Counter(other.label.key for other in below if other.label and other.label.field is Field.ACTION)
        return _stands_beside(line, self._section) or max(named.values(), default=0) > 1

    def _label(self, line: Line, label: Piece) -> None:
        """Take a line that begins with a label."""
        subject = label.field in SUBJECTS or label.field is Field.REFERENCE
        if self._item is None or (label.key in self._item.said and self._begins_again(label)):
            if label.field is None:
                return
            self._open(Kind.NAMED)
        elif (subject and label.field in self._item.fields) or (
            label.field is Field.OBJECTIVE and Field.ACTION in self._item.fields
        ):
            self._open(Kind.NAMED)
        for piece in line.pieces:
            self._add(piece, line)
        self._waits = not line.pieces[-1].words
        self._opens = self._waits and label.field in _TEXTS - SUBJECTS

    def _begins_again(self, label: Piece) -> bool:
        """Whether a label that comes again is the one that the item began with."""
        return self._item is not None and label.key == next(iter(self._item.said))

    def _gives(self, number: int, line: Line) -> bool:
        """Whether a line says what the label before it names."""
        if self._item is None or self._last is None or line.told:
            return False
        if self._waits:
            return not line.heading or self._last.field in SUBJECTS
        if self._opens and line.plain and not (self._titles(number, line) or self._heads(number, line)):
            return self._marked or not reads_as_heading(line.text)
        return self._lists and (line.listed or line.number is not None) and not line.heading

    def _go_on(self, line: Line) -> None:
        if self._item is None or self._last is None:
            return
        self._lists = line.listed or line.number is not None or (self._lists and not self._waits)
        self._last.paragraphs.append(paragraph_of(line, line.text))
        self._last.where = self._last.where.until(line.where) if len(self._last.paragraphs) > 1 else evolve(line.where)
        self._item.lines.append(line)
        self._waits = False

    def _tells_of(self, line: Line) -> bool:
        """Whether the labels within a paragraph speak of the action that the line above names."""
        if self._lists and line.listed:
            return True
        if self._item is None or line.listed or line.number or self._item.kind is not Kind.NAMED:
            return False
        return Field.ACTION in {told.field for told in self._item.said.values()} and not self._item.asked

    def _tell(self, line: Line) -> None:
        """Add what a paragraph says by its labels; what stands before them is the action, or said about it."""
        first, *others = line.pieces
        if (self._waits or self._lists) and self._last is not None:
            self._last.paragraphs.append(paragraph_of(line, first.words))
            self._waits = False
        else:
            self._add(first, line, Field.COMMENTS)
        for piece in others:
            self._add(piece, line)

    def _begin(self, kind: Kind, line: Line) -> None:
        """Open an item with the words of a line, and what labels behind them say."""
        before = self._item
        if before is not None and before.lines[0].opener and not before.asked and Field.ACTION not in before.fields:
            # What was taken for an item states the objective of this one and of those that follow.
            self.items.pop()
            self._stand_under(self._began, before.lines[0])
        self._open(kind)
        for piece in line.pieces:
            self._add(piece, line, None if piece.label else Field.ACTION)

    def _titles(self, number: int, line: Line) -> bool:
        """Whether labels below a line say that it is an action."""
        if not self._labels_follow(number) or not (self._titled or line.number):
            return False
        below = self._lines[number + 1].label
        if self._item is None or line.heading or line.number or below is None:
            return True
        return below.key in self._item.said and bool(self._item.fields - SUBJECTS)

    def _heads(self, number: int, line: Line) -> bool:
        """Whether a line that no format marks heads the item below it."""
        below = self._lines[number + 1] if number + 1 < len(self._lines) else None
        heads = reads_as_heading(line.text) and not line.text.endswith(":") and not line.listed
        if below is None or not heads or self._labels_follow(number):
            return False
        titles = self._labels_follow(number + 1) and not (below.opener or below.label)
        states = below.label is not None and below.label.field in SUBJECTS
        if not self._marked and (titles or states or _is_part(line)):
            return True
        return not line.number and (below.opener is not None or below.told or (below.number is not None and titles))

    def _comes_again(self, line: Line) -> bool:
        """Whether a heading stands under several others, so that it names no section of its own."""
        return self._headings[text_key(line.text)] > 1

    def _speaks_on(self, number: int, line: Line) -> bool:
        """Go on with what the last label says where a further label of the item follows; whether one does."""
        below = self._lines[number + 1] if number + 1 < len(self._lines) else None
        label = below.label if below else None
        if self._item is None or self._last is None or label is None or not self._belongs(label):
            return self._item is not None and label is None and line.listed and self._listed_on(line)
        if self._last.field in _TEXTS - SUBJECTS or (line.listed and self._last.field in SUBJECTS):
            self._go_on(line)
        return True

    def _belongs(self, label: Piece) -> bool:
        """Whether a label below a line without one is one of the item: other items have it, this one not yet."""
        return self._item is not None and label.key not in self._item.said and self._labels[label.key] > 1

    def _listed_on(self, line: Line) -> bool:
        """Go on with an entry of a list right below a label that is no name or date."""
        if self._last is None or self._last.field not in _TEXTS:
            return False
        self._go_on(line)
        return True

    def _stand_under(self, number: int, line: Line) -> None:
        """Stand under a heading, or under the objective that a line states."""
        aims = line.opener is not None and line.opener.field is not Field.ACTION and bool(line.opener.rest)
        heads = line.heading or (not self._marked and reads_as_heading(line.text))
        above = self._lines[number - 1] if number else None
        # What is worded as the objective before it is the next one, however far its heading stands above.
        again = _stands_beside(line, self._aim)
        nested = self._section is not None and (again or _is_part(self._section) or above is self._section)
        if aims and (not heads or (nested and not _stands_beside(line, self._section))):
            self._aim = line
        else:
            self._section, self._aim = (line if number else None), None
        self._item = self._last = None

    def _labels_follow(self, number: int, *, subjects: bool = False) -> bool:
        """Whether the next line is a label of something said of an item.

        Args:
            number: The number of a line.
            subjects: Whether the label of an action counts too.
        """
        label = self._lines[number + 1].label if number + 1 < len(self._lines) else None
        if label is None or label.field is None or label.field is Field.REFERENCE:
            return False
        return label.field not in SUBJECTS or (subjects and label.field is Field.ACTION)

    def _open(self, kind: Kind) -> None:
        self._item = Item(kind, self._section, self._aim)
        self.items.append(self._item)
        self._began = self._number
        self._waits = self._lists = self._opens = False

    def _add(self, piece: Piece, line: Line, fallback: Field | None = None) -> None:
        if self._item is not None and (piece.label or piece.words):
            self._last = self._item.add(piece, line, fallback)
            if self._last.field is Field.OBJECTIVE:
                self._aim = None
            self._lists = self._opens = False


def _is_part(line: Line) -> bool:
    """Whether a heading names a part by its number: "Goal 1: ...", "Theme 2 – ..."."""
    if line.opener is not None:
        return True
    label = line.text.partition(":")[0].split(" – ")[0]
    name = label.rstrip(" .0123456789")
    return label != name and (names_group(name) or known(name) is not None) and not names_plan(line.text)


def _stands_beside(line: Line, section: Line | None) -> bool:
    """Whether a line is named as the heading above it is."""
    upper = section.opener if section else None
    return upper is not None and line.opener is not None and upper.label == line.opener.label
