"""Measurability: how anybody will know that it worked."""
