"""Coverage: whether every row, and so every criterion, has an action that answers it."""
