"""The rules of a meeting, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from services.meetings.domain.meeting.state import Phase
from shared.contracts.quorum import QuorumCertificate
from shared.kernel.errors import NotFound, RuleViolation


class MeetingNotFound(NotFound):
    code = "meetings.meeting_not_found"
    th = "ไม่พบการประชุมนี้ กรุณากำหนดการประชุมก่อน"
    en = "There is no such meeting. Schedule it first."


class MeetingAlreadyScheduled(RuleViolation):
    code = "meetings.already_scheduled"
    th = "กำหนดการประชุมรหัสนี้ไปแล้วด้วยรายละเอียดอื่น กรุณาใช้รหัสใหม่"
    en = "This meeting id is in use with other details. Use a new id."


class AgenciesAlreadyInvited(RuleViolation):
    code = "meetings.agencies_already_invited"
    th = "ส่งหนังสือเชิญของการประชุมนี้ไปแล้ว ตัวหารองค์ประชุมเปลี่ยนไม่ได้"
    en = "The invitations have gone out; the denominator of the quorum cannot change any more."


@dataclass(eq=False)
class EditionOfAnotherYear(RuleViolation):
    code = "meetings.edition_of_another_year"
    th = "ทำเนียบเป็นของปีงบประมาณ {edition} แต่การประชุมเป็นของปี {meeting} กรุณาเลือกทำเนียบให้ตรงปี"
    en = "The edition is of fiscal year {edition}, the meeting of {meeting}. Choose the year's own."
    edition: int
    meeting: int


@dataclass(eq=False)
class WrongPhase(RuleViolation):
    code = "meetings.wrong_phase"
    th = "ทำรายการนี้ไม่ได้ขณะการประชุมอยู่ในสถานะ {phase} ต้องเป็น {needed} ก่อน"
    en = "This cannot be done while the meeting is {phase}; it has to be {needed}."
    phase: Phase
    needed: Phase


class NobodyInvited(RuleViolation):
    code = "meetings.nobody_invited"
    th = "ยังไม่ได้ส่งหนังสือเชิญหน่วยงานในทำเนียบ กรุณาส่งก่อนเปิดประชุม"
    en = "No agency has been invited. Send the invitations before opening the meeting."


class AgencyNotInvited(RuleViolation):
    code = "meetings.agency_not_invited"
    th = "หน่วยงานนี้ไม่อยู่ในทำเนียบที่ใช้เชิญประชุม จึงนับเป็นองค์ประชุมไม่ได้ กรุณาตรวจสอบรายชื่อ"
    en = "This agency is not in the edition that was invited and cannot count. Check the list."


class AgencyAlreadyPresent(RuleViolation):
    code = "meetings.agency_already_present"
    th = "หน่วยงานนี้ลงทะเบียนแล้ว หากจำนวนคนไม่ถูกต้องให้ยกเลิกแล้วลงทะเบียนใหม่"
    en = "This agency is checked in. To correct the number of persons, undo it and check in again."


class AgencyNotPresent(RuleViolation):
    code = "meetings.agency_not_present"
    th = "หน่วยงานนี้ยังไม่ได้ลงทะเบียน จึงยกเลิกไม่ได้"
    en = "This agency is not checked in, so there is nothing to undo."


class ResolutionIdInUse(RuleViolation):
    code = "meetings.resolution_id_in_use"
    th = "รหัสมตินี้ใช้กับมติอื่นของการประชุมนี้ไปแล้ว กรุณาใช้รหัสใหม่"
    en = "This resolution id holds another text already. Use a new id."


@dataclass(eq=False)
class QuorumNotMet(RuleViolation):
    code = "meetings.quorum_not_met"
    th = (
        "ยังไม่ครบองค์ประชุม: ต้องมีอย่างน้อย {certificate.threshold} จาก "
        "{certificate.agencies_in_directory} หน่วยงาน ขณะนี้มา {certificate.agencies_present} หน่วยงาน "
        "{certificate.persons_present} คน กรุณารอให้ครบก่อนลงมติ"
    )
    en = (
        "No quorum: at least {certificate.threshold} of {certificate.agencies_in_directory} "
        "agencies are needed, {certificate.agencies_present} agencies with "
        "{certificate.persons_present} persons are present. Wait until enough have checked in."
    )
    certificate: QuorumCertificate
