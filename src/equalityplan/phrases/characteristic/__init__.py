"""Characteristic: the protected characteristics that a text names, by their statutory names or by words near them.

The statutory names are those of the Equality Act 2010, section 4, or of the law before it where a day is given. A word
near one of them, such as "faith", is told apart from it, because what it covers is not what the law covers. `words` has
the terms, `law` says which of them were the law's own, `finding` reads a text.
"""

from __future__ import annotations

from equalityplan.phrases.characteristic.finding import find_characteristics

__all__ = ["find_characteristics"]
