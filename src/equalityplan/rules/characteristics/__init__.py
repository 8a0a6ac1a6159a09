"""Which protected characteristics a plan speaks of, and which aims of the equality duty it serves."""
