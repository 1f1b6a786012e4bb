"""Every event that any service publishes."""

from shared.contracts.directory import DirectoryEvent
from shared.contracts.meetings import MeetingEvent
from shared.kernel.catalogue import Catalogue, members

DIRECTORY = members(DirectoryEvent)
MEETINGS = members(MeetingEvent)

CATALOGUE = Catalogue.of(*DIRECTORY, *MEETINGS)
