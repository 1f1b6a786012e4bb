"""The services by name: the one list that the command line and the stack share."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from services.awards import app as awards
from services.directory import app as directory
from services.evaluation import app as evaluation
from services.meetings import app as meetings
from services.planning import app as planning
from services.projection import app as projection
from shared.contracts.catalogue import CATALOGUE
from shared.service.platform import Platform, Service
from shared.views.view import View

OWNERS = (  # those that own streams
    directory.NAME,
    meetings.NAME,
    planning.NAME,
    awards.NAME,
    evaluation.NAME,
)
PUBLISHED = tuple(sorted({name.partition(".")[0] for name in CATALOGUE.classes}))  # may be heard
SERVICES: Mapping[str, Callable[[Platform], Service]] = {
    directory.NAME: directory.build,
    meetings.NAME: meetings.build,
    planning.NAME: planning.build,
    awards.NAME: awards.build,
    evaluation.NAME: evaluation.build,
    projection.NAME: projection.build,
}
KEPT: Mapping[str, Sequence[View[Any]]] = {  # by service: the views it keeps
    projection.NAME: projection.VIEWS,
    directory.NAME: directory.REPLICAS,
    meetings.NAME: meetings.REPLICAS,
    planning.NAME: planning.REPLICAS,
    awards.NAME: awards.REPLICAS,
    evaluation.NAME: evaluation.REPLICAS,
}


def keepers_of(name: str) -> Sequence[tuple[str, View[Any]]]:
    """Each service that keeps a view of this name, for several may, and the view."""
    return [(service, view) for service, kept in KEPT.items() for view in kept if view.name == name]
