"""The standards: one TOML file for each standard, framework edition or set of duties."""
