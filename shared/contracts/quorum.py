"""The quorum (องค์ประชุม): the rule it is counted by and what a count found."""

from datetime import date
from enum import StrEnum

from shared.kernel.message import Value


class Reading(StrEnum):
    """How a quorum may be read: distinct agencies, persons, or members of the body present."""

    AGENCIES = "agencies"  # จำนวนหน่วยงานที่มา
    PERSONS = "persons"  # จำนวนคนที่มา
    MEMBERS = "members"  # จำนวนกรรมการที่มา


class QuorumRule(Value):
    """กฎองค์ประชุม as dated data; the decision names the version it used."""

    rule: str
    version: int
    percent: int  # of the frozen edition's agencies, or the body's members; a part is one more
    must_meet: tuple[Reading, ...]  # every reading listed here has to be met
    valid_from: date
    source: str  # "official" with its place, or "assumed"


class QuorumCertificate(Value):
    """ใบรับรององค์ประชุม: the count at one moment, with all it was counted by."""

    rule: str
    rule_version: int
    agencies_in_directory: int  # the frozen denominator of an assembly; 0 at a body's meeting
    members_in_body: int  # the frozen denominator of a body's meeting; 0 at an assembly
    threshold: int
    agencies_present: int
    persons_present: int  # one who represents three agencies is one person
    members_present: int
    met_by_agencies: bool
    met_by_persons: bool
    met_by_members: bool
    met: bool
