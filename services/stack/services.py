"""The services by name: the one list that the command line and the stack share."""

from collections.abc import Callable, Mapping
from typing import Any

from services.awards import app as awards
from services.directory import app as directory
from services.meetings import app as meetings
from services.planning import app as planning
from services.projection import app as projection
from shared.contracts.catalogue import CATALOGUE
from shared.service.platform import Platform, Service
from shared.views.view import View

OWNERS = (directory.NAME, meetings.NAME, planning.NAME, awards.NAME)  # those that own streams
PUBLISHED = tuple(sorted({name.partition(".")[0] for name in CATALOGUE.classes}))  # may be heard
SERVICES: Mapping[str, Callable[[Platform], Service]] = {
    directory.NAME: directory.build,
    meetings.NAME: meetings.build,
    planning.NAME: planning.build,
    awards.NAME: awards.build,
    projection.NAME: projection.build,
}
VIEWS: Mapping[str, tuple[str, View[Any]]] = {  # by name: the service that keeps it, and the view
    **{view.name: (projection.NAME, view) for view in projection.VIEWS},
    **{view.name: (directory.NAME, view) for view in directory.REPLICAS},
    **{view.name: (meetings.NAME, view) for view in meetings.REPLICAS},
    **{view.name: (planning.NAME, view) for view in planning.REPLICAS},
    **{view.name: (awards.NAME, view) for view in awards.REPLICAS},
}
