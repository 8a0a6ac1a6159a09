"""Timing: by when, and in what order."""
