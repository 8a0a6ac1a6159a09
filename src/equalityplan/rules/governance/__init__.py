"""Who is told how the plan is doing, and what it is done with."""
