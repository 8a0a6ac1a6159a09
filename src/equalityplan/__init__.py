"""Equality action plans of UK public bodies: read, understood and judged, with a reason and a place."""
