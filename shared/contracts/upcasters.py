"""From older stored shapes to the current ones, one step at a time. A stored text never changes."""

from collections.abc import Mapping
from typing import Any

from shared.kernel.catalogue import Upcaster

_NO_MEMBERS = {"members_in_body": 0, "members_present": 0, "met_by_members": False}


def of_no_body(fields: dict[str, Any]) -> dict[str, Any]:
    """Only the assembly was scheduled then, and it is of no body."""
    return {**fields, "body_id": None, "body_name": ""}


def numbered_by_hand(fields: dict[str, Any]) -> dict[str, Any]:
    """There was no letter register to take numbers from then."""
    return {**fields, "reservation_id": None}


def nobody_named(fields: dict[str, Any]) -> dict[str, Any]:
    """Persons were only counted then."""
    return {**fields, "people": []}


def without_members(fields: dict[str, Any]) -> dict[str, Any]:
    """Agencies and persons were counted then, never the members of a body."""
    return {**fields, "certificate": {**fields["certificate"], **_NO_MEMBERS}}


def by_consensus(fields: dict[str, Any]) -> dict[str, Any]:
    """No votes were counted then: a resolution was recorded when nobody was against it."""
    vote = {"method": "consensus", "in_favour": 0, "against": 0, "abstained": 0}
    unsaid: dict[str, Any] = {
        "kind": "assembly",
        "fiscal_year": None,
        "item_id": None,
        "steps": [],
        "concerns": [],
    }
    return {**without_members(fields), **unsaid, "vote": vote}


def of_whole_things(fields: dict[str, Any]) -> dict[str, Any]:
    """No concern named the thing that it is a part of then."""
    return {**fields, "concerns": [{**one, "part_of": None} for one in fields["concerns"]]}


def of_a_meeting_known_elsewhere(fields: dict[str, Any]) -> dict[str, Any]:
    """A cancellation named the meeting only: its kind and year stand in its scheduling."""
    return {**fields, "kind": None, "fiscal_year": None}


UPCASTERS: Mapping[tuple[str, int], Upcaster] = {
    ("meetings.meeting_scheduled", 1): of_no_body,
    ("meetings.meeting_cancelled", 1): of_a_meeting_known_elsewhere,
    ("meetings.agencies_invited", 1): numbered_by_hand,
    ("meetings.agency_checked_in", 1): nobody_named,
    ("meetings.quorum_reached", 1): without_members,
    ("meetings.quorum_lost", 1): without_members,
    ("meetings.resolution_adopted", 1): by_consensus,
    ("meetings.resolution_adopted", 2): of_whole_things,
    ("meetings.resolution_rejected", 1): of_whole_things,
    ("meetings.meeting_closed", 1): without_members,
}
