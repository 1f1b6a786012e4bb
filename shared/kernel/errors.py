"""Errors, by what the caller can do about them.

DomainError                                                        HTTP   consumer
├── RuleViolation    the rules say no; ask for something else       409    record, go on
├── NotFound         nothing there for this province                404    record, go on
├── Unauthenticated  nobody known is asking; sign in                401    -
├── NotAllowed       this actor may not ask for this                403    record, go on
├── Conflict         somebody decided first; read and retry         409    retry
├── NotYet           what this needs has not arrived; retry soon    503    retry
├── StaleVersion     If-Match named another version                 412    -
├── KeyReused        the idempotency key came with another command  422    -
├── TooLarge         more than one commit may hold                  413    -
└── Malformed        what was sent cannot be read                   422    -
Anything else is a bug or an outage                                 500    retry, then park

A refusal states its Thai and English sentence as templates over its own fields; each sentence
says what to do next. Tests compare the fields, never the sentence.
"""

from dataclasses import dataclass
from typing import Any, ClassVar


class DomainError(Exception):
    """An expected refusal: shown to the caller, never paged on."""

    code: ClassVar[str] = "domain_error"
    th: ClassVar[str] = "ทำรายการนี้ไม่ได้"
    en: ClassVar[str] = "This cannot be done."

    @property
    def fields(self) -> dict[str, Any]:
        return dict(vars(self))

    def said_in_thai(self) -> str:
        return self.th.format(**self.fields)

    def said_in_english(self) -> str:
        return self.en.format(**self.fields)


class RuleViolation(DomainError):
    code = "rule_violation"


class NotFound(DomainError):
    code = "not_found"
    th = "ไม่พบข้อมูลนี้ในจังหวัดของท่าน กรุณาตรวจสอบที่อยู่ของรายการ"
    en = "Nothing of that name in your province. Check the address of the item."


class Unauthenticated(DomainError):
    code = "unauthenticated"
    th = "ยังไม่ได้เข้าสู่ระบบหรือหมดเวลาใช้งานแล้ว กรุณาเข้าสู่ระบบอีกครั้ง"
    en = "You are not signed in, or your session has ended. Please sign in again."


class NotAllowed(DomainError):
    code = "not_allowed"
    th = "บทบาทของท่านทำรายการนี้ไม่ได้ กรุณาติดต่อเลขานุการของจังหวัด"
    en = "Your role may not do this. Ask the secretary of the province."


class Conflict(DomainError):
    code = "conflict"
    th = "มีผู้อื่นบันทึกรายการนี้ก่อนท่าน กรุณาเปิดดูข้อมูลล่าสุดแล้วลองอีกครั้ง"
    en = "Somebody recorded a change first. Read the newest state and try again."


class NotYet(DomainError):
    code = "not_yet"
    th = "ข้อมูลที่ต้องใช้ยังมาไม่ถึง กรุณาส่งรายการเดิมอีกครั้งในอีกสักครู่"
    en = "What this needs has not arrived yet. Send the same request again in a moment."


@dataclass(eq=False)
class StaleVersion(DomainError):
    code = "stale_version"
    th = "ข้อมูลเปลี่ยนไปแล้ว (ฉบับที่ {actual}) กรุณาเปิดดูข้อมูลล่าสุดแล้วลองอีกครั้ง"
    en = "The item has changed (now version {actual}). Read it again, then retry."
    expected: int
    actual: int


class KeyReused(DomainError):
    code = "idempotency_key_reused"
    th = "Idempotency-Key นี้ใช้กับรายการอื่นไปแล้ว กรุณาใช้รหัสใหม่"
    en = "This Idempotency-Key was used for another command. Send a new key."


@dataclass(eq=False)
class TooLarge(DomainError):
    code = "too_large"
    th = "รายการใหญ่เกินไป ({what} {size} เกินขีดจำกัด {limit}) กรุณาแบ่งเป็นหลายรายการ"
    en = "Too large ({what} {size}, limit {limit}). Split it into several commands."
    what: str
    size: int
    limit: int


class Malformed(DomainError):
    code = "malformed"
    th = "อ่านข้อมูลที่ส่งมาไม่ได้ กรุณาตรวจสอบรูปแบบ"
    en = "What was sent cannot be read. Check its format."
