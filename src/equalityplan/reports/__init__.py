"""The reports: one module for each format, found by being here."""
