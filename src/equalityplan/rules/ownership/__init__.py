"""Ownership: who answers for what the plan promises."""
