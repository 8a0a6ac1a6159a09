"""Pictures: a plan over time, what depends on what, and scores as intervals; each with its words and its table."""

from equalityplan.report.pictures.bars import profile
from equalityplan.report.pictures.gantt import timeline
from equalityplan.report.pictures.layered import dependency_picture
from equalityplan.report.pictures.palette import theme
from equalityplan.report.pictures.picture import Picture

__all__ = ["Picture", "dependency_picture", "profile", "theme", "timeline"]
