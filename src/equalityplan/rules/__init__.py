"""The rules: one package or module for each family, found by being here."""
