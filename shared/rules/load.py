"""Dated rules (กฎที่มีวันเริ่มใช้): read from the YAML beside this module, validated, chosen by day."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Protocol, TypeVar

import yaml
from pydantic import Field, TypeAdapter

from shared.contracts.agenda import AgendaForm, AgendaHeading
from shared.contracts.meetings import MeetingKind
from shared.contracts.quorum import QuorumRule
from shared.kernel.message import Message

_HERE = Path(__file__).parent


class ProcessStep(Message):
    """One step of the process (ขั้นตอน) as the source text names it."""

    id: str
    th: str
    en: str
    who_th: str
    who_en: str
    evidence_th: str
    evidence_en: str
    due: str = ""  # "MM-DD" in the fiscal year, empty when none is set
    due_source: str = ""


class Heading(Message):
    """หัวข้อระเบียบวาระ as it is printed."""

    th: str
    en: str


class PresetItem(Message):
    """เรื่องตั้งต้น: what a meeting of the kind usually deals with under a heading."""

    heading: AgendaHeading
    th: str
    en: str
    steps: tuple[str, ...]
    minutes: int


class AgendaPreset(Message):
    """ระเบียบวาระตั้งต้น, with the steps of the process that the kind of meeting may deal with."""

    form: AgendaForm
    steps: tuple[str, ...]
    items: tuple[PresetItem, ...]


class Record(StrEnum):
    """ประเภทของสิ่งที่เก็บรักษา"""

    ACCESS_LOG = "access_log"  # บันทึกการเข้าถึง
    NOMINATION_NOT_CHOSEN = "nomination_not_chosen"  # การเสนอชื่อที่ไม่ได้รับคัดเลือก
    ATTENDANCE_LIST = "attendance_list"  # บัญชีลงชื่อ
    MINUTES = "minutes"  # รายงานการประชุม
    ORDINARY_PAPER = "ordinary_paper"  # หนังสือปกติ
    AWARD_REGISTER = "award_register"  # ทะเบียนผู้ได้รับการยกย่อง


class RetentionRule(Message):
    """ระยะเวลาเก็บรักษา of a kind of record."""

    valid_from: date
    th: str
    en: str
    years: int | None = Field(ge=1)  # None: kept for ever
    source: str  # official:… or assumed:…


class Dated(Protocol):
    @property
    def valid_from(self) -> date: ...


Version = TypeVar("Version", bound=Dated)


class NoRuleInForce(LookupError):
    """No version of a rule was in force on that day: a gap in the data, not a refusal."""


def _read(name: str) -> Any:
    return yaml.safe_load((_HERE / name).read_text(encoding="utf-8"))


@cache
def quorum_rules() -> dict[MeetingKind, tuple[QuorumRule, ...]]:
    """Every version of every kind's quorum rule, oldest first."""
    return {
        MeetingKind(kind): TypeAdapter(tuple[QuorumRule, ...]).validate_python(
            [{"rule": f"quorum.{kind}", **version} for version in versions]
        )
        for kind, versions in _read("quorum.yaml").items()
    }


def quorum_rule(kind: MeetingKind, day: date) -> QuorumRule:
    """The quorum rule of a kind of meeting on a day (กฎองค์ประชุม)."""
    return _in_force(quorum_rules()[kind], day)


@cache
def retention_rules() -> dict[Record, tuple[RetentionRule, ...]]:
    """Every version of how long each kind of record is kept, oldest first."""
    read = _read("retention.yaml")
    return TypeAdapter(dict[Record, tuple[RetentionRule, ...]]).validate_python(read)


def retention(record: Record, day: date) -> RetentionRule:
    """How long a kind of record is kept, as the rule stands on a day (ระยะเวลาเก็บรักษา)."""
    return _in_force(retention_rules()[record], day)


@cache
def agenda_headings() -> dict[AgendaHeading, Heading]:
    """Every heading of an agenda in both languages (หัวข้อระเบียบวาระ)."""
    read = _read("agenda.yaml")["headings"]
    return TypeAdapter(dict[AgendaHeading, Heading]).validate_python(read)


@cache
def agenda_presets() -> dict[MeetingKind, AgendaPreset]:
    """What the agenda of each kind of meeting begins with (ระเบียบวาระตั้งต้น)."""
    read = _read("agenda.yaml")["presets"]
    return TypeAdapter(dict[MeetingKind, AgendaPreset]).validate_python(read)


def steps_by_kind() -> dict[MeetingKind, tuple[str, ...]]:
    """Which steps of the process each kind of meeting may deal with."""
    return {kind: preset.steps for kind, preset in agenda_presets().items()}


@cache
def process_steps() -> tuple[ProcessStep, ...]:
    """The 34 steps and their parts, in order (กระบวนการ)."""
    return TypeAdapter(tuple[ProcessStep, ...]).validate_python(_read("process.yaml"))


def _in_force(versions: Sequence[Version], day: date) -> Version:
    in_force = [version for version in versions if version.valid_from <= day]
    if not in_force:
        raise NoRuleInForce(day)
    return max(in_force, key=lambda version: version.valid_from)
