"""What holds for all tests."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# Tests share their machine with one another: how long an example takes tells nothing. Growth is counted in steps.
settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")
