"""Symbols: characters of fonts that draw ticks, boxes and arrows where other fonts draw letters."""

from __future__ import annotations

_WINGDINGS = {
    0x20: " ", 0x28: "☎", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "☐",
    0x72: "☐", 0x73: "◆", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x78: "☒", 0x9F: "•", 0xA1: "○", 0xA7: "▪",
    0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨",
    0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x20: " ", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA3: "☐", 0xA2: "■",
}  # fmt: skip
_WEBDINGS = {0x20: " ", 0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗"}
_MARLETT = {0x20: " ", 0x61: "✓", 0x62: "✓", 0x72: "✗"}
_SYMBOL = {
    0x20: " ", 0x2D: "−", 0x61: "α", 0x62: "β", 0x6D: "μ", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑",
    0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
    0xBC: "…", 0xD6: "√", 0xDE: "⇒",
}  # fmt: skip
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "webdings": _WEBDINGS,
    "marlett": _MARLETT,
    "symbol": _SYMBOL,
}
# These fonts lay their characters a second time into the area for private use.
_PRIVATE, _PRIVATE_END = 0xF000, 0xF0FF


def is_symbol_font(font: str) -> bool:
    """Whether letters in a font of that name are drawn as symbols."""
    return font.lower() in _FONTS


def symbol(code: int, font: str) -> str:
    """Give the character that a code draws in a font; the character of the code itself where that is not known.

    Examples:
        >>> symbol(0xF0FC, "Wingdings"), symbol(ord("P"), "Wingdings 2"), symbol(0x2713, "Arial")
        ('✓', '✓', '✓')
    """
    own = code - _PRIVATE if _PRIVATE <= code <= _PRIVATE_END else code
    known = _FONTS.get(font.lower(), {}).get(own)
    if known is not None:
        return known
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF else ""  # noqa: PLR2004 - no controls


def symbols(text: str, font: str) -> str:
    """Give the characters that a text draws in a font.

    Examples:
        >>> symbols("ü", "Wingdings"), symbols("as written", "Arial")
        ('✓', 'as written')
    """
    return "".join(symbol(ord(letter), font) for letter in text)
