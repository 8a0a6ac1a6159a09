"""Number formats: what a spreadsheet shows for a number, a date or a time.

A workbook stores 2.1 and "0.00" and shows 2.10; it stores 41153 and "mmm-yy" and shows Sep-12. Plans are read as they
are shown. What Excel shows by the settings of the reader's machine is given as a British reader sees it.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from equalityplan.readers._format_code import Section, Token, sections_of

_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "<>": operator.ne,
}
_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NAMED, _WHOLE_NAME = 3, 4
_WIDE = Context(prec=400)
_DECIMALS = 30
# Years that two digits are read as.
_CENTURY = range(2000, 2100)
_DAY, _HOUR, _MINUTE, _SECOND = 86_400_000, 3_600_000, 60_000, 1_000
_UNITS = {"h": _HOUR, "m": _MINUTE, "s": _SECOND}
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
# Spreadsheets take 1900 for a leap year: the days before its end of February are counted one less.
_FALSE_LEAP_DAY = 60
_LAST = 2_958_466


def shown_number(value: float, code: str, *, since_1904: bool = False) -> str | None:
    """Give what a format shows for a number, or None where that cannot be told.

    Args:
        value: The number; for dates, a count of days.
        code: The format code.
        since_1904: Whether days are counted from 1904 rather than 1900.

    Examples:
        >>> shown_number(2.1, "0.00"), shown_number(41153, "mmm-yy"), shown_number(41153, "mm/dd/yyyy")
        ('2.10', 'Sep-12', '01/09/2012')
    """
    sections = sections_of(code)
    if not sections:
        return general(value)
    section = _section_for(value, sections)
    if section is None or not section.known:
        return None
    if section.is_date:
        return _date_shown(section, value, since_1904=since_1904)
    negative = value < 0 and _writes_sign(section, sections)
    if "at" in section.kinds or "general" in section.kinds:
        return _tidied(_around(section, general(abs(value))), negative=negative)
    return _number_shown(section, value, negative=negative)


def told_number(value: float, code: str | None, *, since_1904: bool) -> tuple[str, str | None]:
    """Give what is shown for a number, and the code of the remark that it needs, or None.

    Where a format shows nothing that could be told, the number is given without it: what is hidden from the eye is in
    the file all the same.
    """
    if code is None:
        return general(value), None
    shown = shown_number(value, code, since_1904=since_1904)
    if shown is None or (not shown and value):
        return general(value), "number-format"
    section = _section_for(value, sections_of(code))
    return shown, "year-added" if section is not None and section.year_added else None


def shown_text(text: str, code: str) -> str:
    """Give what a format shows for a text.

    Examples:
        >>> shown_text("4", '"Objective "@'), shown_text("4", "0.00")
        ('Objective 4', '4')
    """
    section = next((section for section in sections_of(code) if "at" in section.kinds), None)
    return _around(section, text) if section is not None and section.known else text


def general(value: float) -> str:
    """Give a number as a cell without a format shows it, with at most 15 digits.

    Examples:
        >>> general(2.0), general(0.1 + 0.2), general(1e-7)
        ('2', '0.3', '1E-07')
    """
    shown = format(value, ".15g")
    return "0" if shown == "-0" else shown.replace("e", "E")


def _section_for(value: float, sections: Sequence[Section]) -> Section | None:
    # A last part with an @ is for texts alone.
    numbers = sections[:-1] if len(sections) > 1 and "at" in sections[-1].kinds else sections
    if any(section.condition for section in numbers):
        met = (s for s in numbers if s.condition is None or _COMPARE[s.condition[0]](value, s.condition[1]))
        return next(met, None)
    if value > 0 or len(numbers) == 1:
        return numbers[0]
    # Zero goes with the positive numbers where it has no part of its own.
    return numbers[1] if value < 0 else numbers[2 if len(numbers) > 2 else 0]  # noqa: PLR2004


def _writes_sign(section: Section, sections: Sequence[Section]) -> bool:
    """Whether a minus has to be written before what a part shows: one for negative numbers brings its own."""
    if section.condition is not None:
        comparison, bound = section.condition
        return comparison not in {"<", "<=", "="} or bound > 0
    return section is sections[0]


def _around(section: Section, shown: str) -> str:
    return "".join(shown if token.kind in {"at", "general"} else token.text for token in section.tokens).strip()


def _tidied(shown: str, *, negative: bool) -> str:
    return f"-{shown.strip()}" if negative else shown.strip()


def _plainly_shown(number: Decimal, code: str, *, negative: bool) -> str:
    rounded = number.quantize(Decimal((0, (1,), -int(code.strip(",.f")))), ROUND_HALF_UP, _WIDE)
    return f"-{rounded:{code}}" if negative and rounded else f"{rounded:{code}}"


def _number_shown(section: Section, value: float, *, negative: bool) -> str | None:
    tokens = section.tokens
    if "digit" not in section.kinds:
        return _tidied("".join(token.text for token in tokens), negative=negative)
    if "slash" in section.kinds:
        fraction = _fraction_shown(tokens, value)
        return None if fraction is None else _tidied(fraction, negative=negative)
    number = Decimal(format(abs(value), ".15g"))
    if section.plain is not None:
        return _plainly_shown(number, section.plain, negative=negative)
    number = number.scaleb(2 * sum(token.kind == "percent" for token in tokens), _WIDE)
    if "exponent" in section.kinds:
        return _tidied(_power_shown(tokens, number), negative=negative)
    point = _index(tokens, "point")
    decimals = sum(token.kind == "digit" for token in tokens[point:])
    if decimals > _DECIMALS:
        return None
    number = number.scaleb(-3 * _scaling(tokens[:point], tokens[point:]), _WIDE)
    number = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _WIDE)
    whole, _, fraction = format(number, "f").partition(".")
    shown = _before_point(tokens[:point], whole.lstrip("0")) + _after_point(tokens[point:], fraction)
    return _tidied(shown, negative=negative and bool(number))


def _index(tokens: Sequence[Token], kind: str) -> int:
    return next((n for n, token in enumerate(tokens) if token.kind == kind), len(tokens))


def _scaling(whole: Sequence[Token], fraction: Sequence[Token]) -> int:
    """How many commas stand behind the digits rather than between them: each divides by a thousand."""
    last = max((n for n, token in enumerate(whole) if token.kind == "digit"), default=-1)
    return sum(token.kind == "comma" for token in (*whole[last + 1 :], *fraction))


def _before_point(tokens: Sequence[Token], digits: str) -> str:
    """The digits before the point, put on their places from the right; the first place takes what is left."""
    places = [n for n, token in enumerate(tokens) if token.kind == "digit"]
    grouped = any(token.kind == "comma" for token in tokens[places[0] : places[-1]]) if places else False
    left = len(places)
    shown: list[str] = []
    for token in tokens:
        if token.kind == "digit":
            left -= 1
            upper = max(left, len(digits) - 1) if left == len(places) - 1 else left
            shown.extend(_digit(digits, place, token.text, grouped=grouped) for place in range(upper, left - 1, -1))
        elif token.kind != "comma":
            shown.append(token.text)
    return "".join(shown)


def _digit(digits: str, place: int, mark: str, *, grouped: bool) -> str:
    figure = digits[-1 - place] if place < len(digits) else "0" if mark == "0" else ""
    return figure + ("," if figure and grouped and place and place % 3 == 0 else "")


def _after_point(tokens: Sequence[Token], fraction: str) -> str:
    """The point and the digits after it, without the zeros that the format leaves out."""
    marks = [token.text for token in tokens if token.kind == "digit"]
    kept = len(fraction)
    while kept and marks[kept - 1] != "0" and fraction[kept - 1] == "0":
        kept -= 1
    figures = iter(fraction[:kept])
    left_out = {"comma", "point"} if marks and not kept else {"comma"}
    shown = (
        next(figures, "") if token.kind == "digit" else token.text for token in tokens if token.kind not in left_out
    )
    return "".join(shown)


def _power_shown(tokens: Sequence[Token], number: Decimal) -> str:
    split = _index(tokens, "exponent")
    decimals = min(sum(token.kind == "digit" for token in tokens[_index(tokens[:split], "point") : split]), _DECIMALS)
    figures = sum(token.kind == "digit" for token in tokens[split:])
    rounded = Context(prec=decimals + 1, rounding=ROUND_HALF_UP).plus(number) if number else Decimal(0)
    mantissa, _, power = format(rounded, f".{decimals}e").partition("e")
    power = power if number else "+0"
    sign = "-" if power.startswith("-") else "+" if tokens[split].text.endswith("+") else ""
    after = "".join(token.text for token in tokens[split:] if token.kind == "text")
    return f"{mantissa}E{sign}{power[1:].lstrip('0').zfill(figures)}{after}"


def _fraction_shown(tokens: Sequence[Token], value: float) -> str | None:
    slash = _index(tokens, "slash")
    below = "".join(token.text for token in tokens[slash + 1 :] if token.kind in {"digit", "text"}).strip()
    if not below:
        return None
    number = Fraction(format(abs(value), ".15g"))
    fixed = int(below) if re.fullmatch(r"[1-9]\d{0,3}", below) else 0
    most = 10 ** min(len(below), 4) - 1
    nearest = Fraction(round(number * fixed), fixed) if fixed else number.limit_denominator(most)
    mixed = sum(token.kind == "digit" for token in tokens[:slash]) > 1
    whole = int(nearest) if mixed else 0
    rest = nearest - whole
    bottom = fixed or rest.denominator
    over = f"{int(rest * bottom)}/{bottom}" if rest or not mixed else ""
    return " ".join(filter(None, (str(whole) if whole or not over else "", over)))


def _date_shown(section: Section, value: float, *, since_1904: bool) -> str | None:
    if not 0 <= value < _LAST:
        return None
    by_second = "s" in section.letters and "point" not in section.kinds
    total = round(value * 86_400) * _SECOND if by_second else round(value * _DAY)
    day = _day(total // _DAY, since_1904=since_1904)
    if day is None and not {"d", "M", "y"}.isdisjoint(section.letters):
        return None
    shown = (_date_part(token, day or _EPOCH, total, section) for token in section.tokens)
    return "".join(shown).strip()


def _day(days: int, *, since_1904: bool) -> date | None:
    if since_1904:
        return _EPOCH_1904 + timedelta(days) if days < _LAST - 1462 else None
    if days in {0, _FALSE_LEAP_DAY} or days >= _LAST:
        return None
    return _EPOCH + timedelta(days + (days < _FALSE_LEAP_DAY))


def _date_part(token: Token, day: date, total: int, section: Section) -> str:
    kind, text = token
    time = total % _DAY
    if kind == "elapsed":
        return str(total // _UNITS[text[0]]).zfill(len(text))
    if kind == "half":
        return "PM" if time >= _DAY // 2 else "AM"
    if kind == "digit" and "s" in section.letters:
        # What stands after the point of the seconds.
        return str(time % _SECOND // 100)
    if kind != "date":
        return text
    if text[0] in "hms":
        hours = time // _HOUR
        clock = hours % 12 or 12 if "half" in section.kinds else hours
        return str(clock if text[0] == "h" else time // _UNITS[text[0]] % 60).zfill(min(len(text), 2))
    return _year(day, text) if text[0] == "y" else _month_or_day(day, text)


def _year(day: date, text: str) -> str:
    short = len(text) < _NAMED and day.year in _CENTURY
    return f"{day.year % 100:02}" if short else f"{day.year:04}"


def _month_or_day(day: date, text: str) -> str:
    month = text[0] == "M"
    if len(text) < _NAMED:
        return str(day.month if month else day.day).zfill(len(text))
    name = _MONTHS[day.month - 1] if month else _DAYS[day.weekday()]
    return name if len(text) == _WHOLE_NAME else name[:3]
