"""Evidence: what shows that a claim is true."""
