"""How the plan is written down."""
