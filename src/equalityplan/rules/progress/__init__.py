"""Progress: where things stand as of a day."""
