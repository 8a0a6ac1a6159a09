"""Where the rows of a plan point, and whether something is there."""
