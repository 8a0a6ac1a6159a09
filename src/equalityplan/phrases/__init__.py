"""The words of one cell, read into one model value: a pure function for each kind of phrase."""
