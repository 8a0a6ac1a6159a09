"""Benchmarks: ratios of interleaved medians in one run, against a floor that any Python program must pay."""
