"""The commands, one module each; each holds ``command``."""
