"""Rules about clear words; the folder gives the family its name."""
