"""Quantities: percentages, counts, levels, sums and "all", as against dates, ages, references and names."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from equalityplan.phrases.tokens import Wording

_WHOLE = re.compile(r"\d{1,6}")
_AMOUNT = re.compile(r"\d{1,6}(?:\.\d{1,4})?")
_THOUSANDS = re.compile(r"\d{3}")
_TORN = re.compile(r"\d|00")
YEAR = re.compile(r"(?:19|20)\d\d")
_ACRONYM = re.compile(r"[A-Z]{2,5}")
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_TENS = "thirty forty fifty sixty seventy eighty ninety hundred"
SPELLED = {word: str(value) for value, word in enumerate(_ONES.split(), 1)}
SPELLED.update((word, str(10 * value)) for value, word in enumerate(_TENS.split(), 3))
OPENINGS = frozenset({*SPELLED, "£", "all", "every", "level"})
"""What a quantity can begin with, but for a number in figures."""

_DASHES = frozenset({"-", "–", "—"})
_MAGNITUDES = {"k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}
# Decimals count only these: 2.5 before any other word is the number of an item.
_DECIMAL_UNITS = frozenset("times fte wte hours hour days day minutes points".split())
_SERVICE_TIMES = frozenset("days hours minutes".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec".split()
)
# A number after one of these is a name, an age, a date or a part of a law.
_NAMING = MONTHS | frozenset(
    "act acts section sections article articles regulation regulations schedule part parts para paragraph page "
    "pages chapter appendix annex table figure level levels phase tier tiers scope scopes stage year years "
    "version edition volume objective objectives action actions priority priorities point row item no nos number "
    "numbers recommendation recommendations commitment standard step theme strand criterion question metric "
    "indicator band grade type category class quarter term week day age aged ages top room unit module key form "
    "spring summer autumn winter step zone ward block line route plan goal outcome aim principle p pp ref the "
    "these those first last next".split()
)
_NOT_COUNTED = MONTHS | frozenset(
    "third thirds half halves quarters fifths tenths "
    "of in to and or by at for on with from the a an as is are was were be been has have had will would should "
    "must may can could not no than that which who st nd rd th am pm year years yr yrs month months week weeks "
    "term terms quarter quarters above below plus per onwards then when if but so also after before until during "
    "within through via see this these those their its our it he she we they o'clock".split()
)
_ENDING = _NOT_COUNTED | frozenset(
    "each every across under over about between among against into including available taking receiving who where "
    "do does did he held met run set made given taken put known shown p.a pa annually annual quarterly monthly".split()
)
_UNCOUNTABLE = frozenset(
    "levels times aspects ways areas kinds types sorts forms parts stages means respects strands grounds "
    "characteristics purposes costs steps ages backgrounds abilities faiths genders races communities people "
    "groups sections sides opportunities efforts fields walks circumstances cases others this its his us has was "
    "is as does".split()
)
_PLURALS = frozenset("staff children women men employees governors headteachers personnel police youth".split())
_NO_EACH = frozenset(
    "year month quarter week day two three four five six twelve other term opportunity effort time level possible "
    "stage one few second third session".split()
)
_ORDINARY_STARTS = frozenset({"", ".", ";", ":", "(", "•", "-", "–", ")"})
# Beside these a level is a qualification's.
_AWARDED = frozenset("bsl nvq svq btec esol gcse ilm cmi qcf hnc english maths award".split())
_COURSES = frozenset("course courses qualification qualifications award certificate certificates diploma".split())
_PARTICIPLES = frozenset("held run set made given built met taken won".split())
_MOST_UNIT_WORDS = 4
_MOST_ALL_WORDS = 5


class Quantity(NamedTuple):
    """One quantity in a text.

    Attributes:
        first: The position of its first token.
        end: The position after its last.
        value: The number written out, or ``all``.
        unit: What is counted, or None.
        unit_at: The position of the first word of the unit.
    """

    first: int
    end: int
    value: str
    unit: str | None
    unit_at: int


def read_quantity(wording: Wording, at: int) -> Quantity | None:
    """Read the quantity that begins at a token, or give None."""
    readers: tuple[Callable[[Wording, int], Quantity | None], ...] = (_read_sum, _read_level, _read_all, _read_number)
    return next((found for reader in readers if (found := reader(wording, at)) is not None), None)


def _read_sum(wording: Wording, at: int) -> Quantity | None:
    """Read a sum of money."""
    if wording.low(at) != "£":
        return None
    amount = read_amount(wording, at + 1)
    if amount is None:
        return _short_sum(wording, at)
    value, end = amount
    zeros = _MAGNITUDES.get(wording.low(end), 0)
    return Quantity(at, end + (zeros > 0), _magnified(value, zeros), "£", end)


def _short_sum(wording: Wording, at: int) -> Quantity | None:
    """Read £2.5m, whose letter stands at the number."""
    text = wording.low(at + 1)
    if text[-1:] not in _MAGNITUDES or not _AMOUNT.fullmatch(text[:-1]):
        return None
    return Quantity(at, at + 2, _magnified(text[:-1], _MAGNITUDES[text[-1]]), "£", at + 2)


def _magnified(value: str, zeros: int) -> str:
    whole, _, part = value.partition(".")
    if not zeros:
        return value
    return (whole + part[:zeros].ljust(zeros, "0")).lstrip("0") or "0"


def _read_level(wording: Wording, at: int) -> Quantity | None:
    """Read the level of a standard: "level 3"."""
    if wording.low(at) != "level":
        return None
    text = wording.low(at + 1)
    value = SPELLED.get(text) or (text if _WHOLE.fullmatch(text) else None)
    awarded = wording.low(at - 1) in _AWARDED or any(wording.low(n) in _COURSES for n in range(at + 2, at + 5))
    return Quantity(at, at + 2, value, "level", at + 2) if value and not awarded else None


def _read_all(wording: Wording, at: int) -> Quantity | None:
    """Read "all members" and "every member of staff", which can be counted out."""
    if wording.low(at) == "every":
        following = wording.token(at + 1)
        counted = following.kind == "word" and following.low not in _NO_EACH | _NOT_COUNTED
        return Quantity(at, at + 2, "all", following.text, at + 1) if counted else None
    if wording.low(at) != "all":
        return None
    first = at + 1
    while wording.low(first) in {"of", "the", "our", "its", "their"} and first < at + _MOST_ALL_WORDS:
        first += 1
    for end in range(first, first + _MOST_ALL_WORDS):
        token = wording.token(end)
        if token.kind not in {"word", "number"} or token.low in _NOT_COUNTED | _UNCOUNTABLE:
            return None
        if token.low in _PLURALS or (token.low[-1] == "s" and token.low[-2:] not in {"ss", "us", "is"}):
            return Quantity(at, end + 1, "all", wording.words(first, end + 1), first)
    return None


def _read_number(wording: Wording, at: int) -> Quantity | None:
    """Read a percentage, a share or a count."""
    amount = read_amount(wording, at)
    if amount is None:
        return _read_spelled(wording, at)
    value, one = amount
    value, end = _lowest(wording, value, one)
    end += wording.low(end) == "+" and wording.joined(end)
    percent = _percent(wording, end)
    if percent is not None:
        return Quantity(at, percent, value, "%", percent)
    if _names(wording, at, value):
        return None
    found = _counted(wording, at, end, value)
    # "14-19 programme" has an age in its name, "3-5 events" are counted.
    aged = found is not None and end > one and wording.joined(one) and wording.low(found.end - 1)[-1:] != "s"
    return None if aged else found


def read_amount(wording: Wording, at: int) -> tuple[str, int] | None:
    """Give the number at a position, with its thousands, and the position after it."""
    token = wording.token(at)
    if token.kind != "number" or not _AMOUNT.fullmatch(token.text):
        return None
    value, end = token.text, at + 1
    torn = wording.token(end).text
    if _is_torn(wording, at):
        return value + torn, end + 1
    while wording.low(end) == "," and wording.joined(end) and wording.joined(end + 1) and len(value) <= 9:  # noqa: PLR2004
        if "." in value or not _THOUSANDS.fullmatch(wording.low(end + 1)):
            break
        value, end = value + wording.low(end + 1), end + 2
    return value, end


def _is_torn(wording: Wording, at: int) -> bool:
    """Whether a space got into a percentage: "6 0%"."""
    one, two = wording.token(at), wording.token(at + 1)
    digits = one.text.isdigit() and len(one.text) == 1 and _TORN.fullmatch(two.text) is not None
    return digits and two.start == one.end + 1 and wording.low(at + 2) == "%" and wording.low(at - 1) not in _NAMING


def _moves_on(wording: Wording, at: int) -> bool:
    """Whether "to" between two percentages leads from one to the other, as behind a colon."""
    return wording.low(at - 1) == ":" and wording.low(at + 1) in {"%", "percent"}


def _lowest(wording: Wording, value: str, end: int) -> tuple[str, int]:
    """Take in the second number of a range: what is promised is the lower one."""
    percent = _percent(wording, end) or end
    if wording.low(percent) in _DASHES or (wording.low(percent) == "to" and wording.low(percent + 2) != "to"):
        second = read_amount(wording, percent + 1)
        if second is not None and _higher(second[0], value) and wording.low(percent - 1) != "from":
            moves = _from_before(wording, end) or _moves_on(wording, end - 1)
            return (value, end) if moves else (value, second[1])
    return value, end


def _from_before(wording: Wording, end: int) -> bool:
    return any(wording.low(at) in {"from", "between"} for at in range(end - 5, end))


def _higher(one: str, two: str) -> bool:
    return float(one) > float(two)


def _percent(wording: Wording, at: int) -> int | None:
    """The position after a sign or word for per cent, or None."""
    low = wording.low(at)
    if low in {"%", "percent", "pc"}:
        return at + 1
    if low == "per" and wording.low(at + 1) == "cent":
        return at + 2
    if low == "percentage" and wording.low(at + 1) in {"point", "points"}:
        return at + 2
    return None


def _names(wording: Wording, at: int, value: str) -> bool:
    """Whether a number names something instead of counting it."""
    before, token = wording.low(at - 1), wording.token(at - 1)
    if before == "of" and wording.low(at - 2) == "ratio":
        return True
    if before in _NAMING or before in {"/", "#", "="} or YEAR.fullmatch(value):
        return True
    if wording.joined(at) and before not in {"(", "[", '"', "'", "‘", "“", ">", "<", "≥", "≤", "~"}:
        return True
    if _ACRONYM.fullmatch(token.text):
        return True
    if wording.low(at - 2) in _ORDINARY_STARTS or not token.text:
        return False
    return token.kind in {"word", "code"} and token.text[0].isupper()


def _counted(wording: Wording, at: int, end: int, value: str) -> Quantity | None:
    """The quantity if a noun follows its number."""
    following = wording.token(end)
    if wording.joined(end) and following.low not in {",", ".", ")", "]", ";", ":"}:
        return None
    of = end + (following.low == "out")
    if wording.low(of) == "of" and wording.token(of + 1).text.isdigit():
        return Quantity(at, of + 2, value, wording.words(end, of + 2), of + 2)
    if "." in value:
        decimal = following.low in _DECIMAL_UNITS
        return Quantity(at, end + 1, value, following.text, end) if decimal else None
    if at == 0 and following.text[:1].isupper() and not _counts_names(wording, end):
        return None  # "3 Review the policy" prints the entry's own number
    last = _unit_end(wording, end)
    return Quantity(at, last, value, wording.words(end, last), end) if last > end else None


def _counts_names(wording: Wording, at: int) -> bool:
    """Whether a capitalised plural is said to be done: "12 Equality Champions recruited"."""
    end = next((n for n in range(at, at + _MOST_UNIT_WORDS + 1) if not wording.capital(n)), at)
    plural = end > at and wording.low(end - 1).endswith("s")
    return plural and (wording.low(end).endswith("ed") or wording.low(end) in _PARTICIPLES)


def _read_spelled(wording: Wording, at: int) -> Quantity | None:
    value = SPELLED.get(wording.low(at))
    percent = _percent(wording, at + 1) if value else None
    if value and percent is not None:
        return Quantity(at, percent, value, "%", percent)
    least = wording.low(at - 1) == "least" or (wording.low(at - 1) == "of" and wording.low(at - 2) == "minimum")
    if value is None or (value == "1" and not least) or wording.low(at - 1) in _NAMING:
        return None
    last = _unit_end(wording, at + 1)
    return Quantity(at, last, value, wording.words(at + 1, last), at + 1) if last > at + 1 else None


def _unit_end(wording: Wording, first: int) -> int:
    """The position after the words that a number counts; the first of them where it counts none."""
    if wording.low(first) in {"days", "hours"} and wording.low(first + 1) == "a":
        return first  # "7 days a week" are opening hours
    if wording.low(first) in {"day", "hour", "minute", "times"} or wording.low(first).startswith(("year-", "month-")):
        return first + (wording.low(first) == "times" and wording.low(first + 1) not in {"a", "per", "each", "every"})
    if wording.low(first) == "working" and wording.low(first + 1) in _SERVICE_TIMES:
        return first + 2
    for at in range(first, first + _MOST_UNIT_WORDS):
        token = wording.token(at)
        stops = _NOT_COUNTED if at == first else _ENDING
        if token.kind != "word" or token.low in stops or not token.text.isascii() or token.text[0].isdigit():
            return at
        if at > first and _begins_anew(wording, at):
            return at
    return first + _MOST_UNIT_WORDS


def _begins_anew(wording: Wording, at: int) -> bool:
    """Whether a word after the first one of a unit is a participle, or a capital after a lost line end."""
    token, following = wording.token(at), wording.token(at + 1)
    closes = following.kind != "word" or following.low in _ENDING
    line = token.text[0].isupper() and not token.text.isupper() and wording.token(at - 1).text[0].islower()
    return line or (token.low.endswith(("ed", "ing")) and closes)
