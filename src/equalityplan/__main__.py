"""`python -m equalityplan` is the command `equalityplan`."""

from __future__ import annotations

from equalityplan.cli import main

if __name__ == "__main__":
    main()
