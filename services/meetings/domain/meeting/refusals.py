"""The rules of calling a meeting and of who is present, by the sentence that refuses."""

from dataclasses import dataclass
from datetime import date

from services.meetings.domain.meeting.state import Phase
from shared.contracts.bodies import BodyKind
from shared.contracts.meetings import MeetingKind
from shared.kernel.errors import NotFound, RuleViolation


class MeetingNotFound(NotFound):
    code = "meetings.meeting_not_found"
    th = "ไม่พบการประชุมนี้ กรุณากำหนดการประชุมก่อน"
    en = "There is no such meeting. Schedule it first."


class MeetingAlreadyScheduled(RuleViolation):
    code = "meetings.already_scheduled"
    th = "กำหนดการประชุมรหัสนี้ไปแล้วด้วยรายละเอียดอื่น กรุณาใช้รหัสใหม่"
    en = "This meeting id is in use with other details. Use a new id."


class AssemblyHasNoBody(RuleViolation):
    code = "meetings.assembly_has_no_body"
    th = "การประชุมหน่วยงานในทำเนียบไม่ใช่การประชุมขององค์คณะ กรุณาไม่ต้องระบุองค์คณะ"
    en = "The assembly of the directory's agencies is of no body. Leave the body out."


@dataclass(eq=False)
class BodyNeeded(RuleViolation):
    code = "meetings.body_needed"
    th = "การประชุมประเภทนี้เป็นขององค์คณะ กรุณาระบุองค์คณะที่ประชุม"
    en = "A meeting of kind {kind} is a body's. Say which body meets."
    kind: MeetingKind


@dataclass(eq=False)
class BodyOfAnotherKind(RuleViolation):
    code = "meetings.body_of_another_kind"
    th = "องค์คณะเป็นประเภท {body} แต่การประชุมเป็นประเภท {meeting} กรุณาเลือกให้ตรงกัน"
    en = "The body is of kind {body}, the meeting of kind {meeting}. Choose the body's own kind."
    body: BodyKind
    meeting: MeetingKind


@dataclass(eq=False)
class BodyWasDissolved(RuleViolation):
    code = "meetings.body_was_dissolved"
    th = "องค์คณะนี้ถูกยุบเลิกตั้งแต่วันที่ {dissolved} กรุณาเลือกองค์คณะที่ยังมีอยู่"
    en = "This body was dissolved on {dissolved}. Choose one that still exists."
    dissolved: date


@dataclass(eq=False)
class MovedToAnotherYear(RuleViolation):
    code = "meetings.moved_to_another_year"
    th = "การประชุมครั้งที่ {number} เลื่อนข้ามปีปฏิทินไม่ได้ กรุณางดแล้วกำหนดการประชุมใหม่"
    en = "Meeting {number} keeps its calendar year. Cancel it and schedule a new one instead."
    number: str


class AgenciesAlreadyInvited(RuleViolation):
    code = "meetings.agencies_already_invited"
    th = "ส่งหนังสือเชิญของการประชุมนี้ไปแล้ว ตัวหารองค์ประชุมเปลี่ยนไม่ได้"
    en = "The invitations have gone out; the denominator of the quorum cannot change any more."


class MembersAlreadyInvited(RuleViolation):
    code = "meetings.members_already_invited"
    th = "ส่งหนังสือเชิญกรรมการไปแล้ว ตัวหารองค์ประชุมเปลี่ยนไม่ได้"
    en = "The members have been invited; the denominator of the quorum cannot change any more."


@dataclass(eq=False)
class MembersAreInvitedHere(RuleViolation):
    code = "meetings.members_are_invited_here"
    th = "การประชุมนี้เป็นของ{body} กรุณาเชิญกรรมการแทนการเชิญหน่วยงานในทำเนียบ"
    en = "This meeting is of a body ({body}). Invite its members, not the directory's agencies."
    body: str


@dataclass(eq=False)
class BodyOfAnotherMeeting(RuleViolation):
    code = "meetings.body_of_another_meeting"
    th = "องค์คณะที่เชิญไม่ใช่องค์คณะของการประชุมนี้ ({body}) กรุณาตรวจสอบ"
    en = "That is not the body of this meeting ({body}). Check which body meets."
    body: str


@dataclass(eq=False)
class BodyWithoutMembers(RuleViolation):
    code = "meetings.body_without_members"
    th = "{body} ไม่มีกรรมการที่นับเป็นองค์ประชุมในวันประชุม กรุณาบันทึกคำสั่งแต่งตั้งก่อน"
    en = "{body} has no counting member on the day. Record its appointment order first."
    body: str


@dataclass(eq=False)
class ReservationTooSmall(RuleViolation):
    code = "meetings.reservation_too_small"
    th = "จองเลขหนังสือไว้ {reserved} เลข แต่ต้องใช้ {needed} เลข กรุณาจองใหม่ให้พอ"
    en = "{reserved} letter numbers are reserved, {needed} are needed. Reserve enough of them."
    reserved: int
    needed: int


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
    th = "ยังไม่ได้ส่งหนังสือเชิญประชุม กรุณาส่งก่อนเปิดประชุม"
    en = "Nobody has been invited. Send the invitations before opening the meeting."


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


class AgencyTwiceOnTheList(RuleViolation):
    code = "meetings.agency_twice_on_the_list"
    th = "มีหน่วยงานซ้ำในบัญชีลงชื่อ กรุณารวมเป็นรายการเดียว"
    en = "An agency stands on the list twice. Put its persons into one line."


class PersonNamedTwice(RuleViolation):
    code = "meetings.person_named_twice"
    th = "ระบุบุคคลเดียวกันซ้ำในหน่วยงานเดียว กรุณาระบุครั้งเดียว"
    en = "A person is named twice for one agency. Name everybody once."


@dataclass(eq=False)
class MoreNamesThanPersons(RuleViolation):
    code = "meetings.more_names_than_persons"
    th = "ระบุชื่อ {names} คน แต่จำนวนผู้มาประชุมมี {persons} คน กรุณาแก้จำนวนให้ตรง"
    en = "{names} persons are named, {persons} are counted. Correct the number."
    names: int
    persons: int


class MemberNotInvited(RuleViolation):
    code = "meetings.member_not_invited"
    th = "บุคคลนี้ไม่ใช่กรรมการที่เชิญประชุม จึงนับเป็นองค์ประชุมไม่ได้ กรุณาตรวจสอบรายชื่อ"
    en = "This person was not invited as a member and cannot count. Check the list."


class MemberAlreadyPresent(RuleViolation):
    code = "meetings.member_already_present"
    th = "กรรมการท่านนี้ลงทะเบียนแล้ว หากไม่ถูกต้องให้ยกเลิกแล้วลงทะเบียนใหม่"
    en = "This member is checked in. To correct it, undo it and check in again."


class MemberNotPresent(RuleViolation):
    code = "meetings.member_not_present"
    th = "กรรมการท่านนี้ยังไม่ได้ลงทะเบียน จึงยกเลิกไม่ได้"
    en = "This member is not checked in, so there is nothing to undo."


class NoSubstituteForAPerson(RuleViolation):
    code = "meetings.no_substitute_for_a_person"
    th = "กรรมการที่แต่งตั้งเป็นการเฉพาะตัวมอบผู้แทนไม่ได้ ต้องมาประชุมด้วยตนเอง"
    en = "Only a member by office may send somebody; this one was appointed in person."


class SubstituteHasASeat(RuleViolation):
    code = "meetings.substitute_has_a_seat"
    th = "ผู้แทนเป็นกรรมการหรือแทนกรรมการท่านอื่นอยู่แล้ว หนึ่งคนนับได้ที่นั่งเดียว กรุณาระบุผู้แทนคนอื่น"
    en = "This substitute has a seat already, and one person fills one. Name somebody else."
