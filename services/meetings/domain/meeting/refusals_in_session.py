"""The rules of the sitting itself, by the sentence that is shown when one is broken."""

from dataclasses import dataclass
from uuid import UUID

from shared.contracts.agenda import AgendaForm, AgendaHeading
from shared.contracts.meetings import MeetingKind
from shared.contracts.quorum import QuorumCertificate
from shared.kernel.errors import RuleViolation


class AgendaItemTwice(RuleViolation):
    code = "meetings.agenda_item_twice"
    th = "มีรหัสระเบียบวาระซ้ำกัน กรุณาใช้รหัสต่างกันทุกเรื่อง"
    en = "Two agenda items share an id. Give each its own."


@dataclass(eq=False)
class HeadingNotInForm(RuleViolation):
    code = "meetings.heading_not_in_form"
    th = "แบบระเบียบวาระนี้ไม่มีหัวข้อที่เลือก ({heading}) กรุณาเลือกหัวข้ออื่นหรือใช้แบบ ๖ หัวข้อ"
    en = "The form {form} has no heading {heading}. Choose another, or the form of six items."
    heading: AgendaHeading
    form: AgendaForm


@dataclass(eq=False)
class StepOfAnotherMeeting(RuleViolation):
    code = "meetings.step_of_another_meeting"
    th = "ขั้นตอนที่ {step} ไม่ใช่เรื่องของการประชุมประเภทนี้ กรุณาตรวจสอบขั้นตอน"
    en = "Step {step} is not dealt with by a meeting of kind {kind}. Check the step."
    step: str
    kind: MeetingKind


@dataclass(eq=False)
class HeldItemLeftOut(RuleViolation):
    code = "meetings.held_item_left_out"
    th = "ระเบียบวาระที่ {number} ดำเนินการไปแล้ว จึงตัดออกไม่ได้ กรุณาคงไว้"
    en = "Item {number} has been held and cannot be left out. Keep it on the agenda."
    number: str


class NotOnTheAgenda(RuleViolation):
    code = "meetings.not_on_the_agenda"
    th = "เรื่องนี้ไม่อยู่ในระเบียบวาระที่เผยแพร่ กรุณาเผยแพร่ระเบียบวาระที่มีเรื่องนี้ก่อน"
    en = "This item is not on the published agenda. Publish an agenda that has it first."


@dataclass(eq=False)
class ItemAlreadyHeld(RuleViolation):
    code = "meetings.item_already_held"
    th = "ระเบียบวาระที่ {number} บันทึกว่าดำเนินการแล้ว ข้อความที่แก้ให้บันทึกในรายงานการประชุม"
    en = "Item {number} has been held already. Put corrections into the minutes."
    number: str


@dataclass(eq=False)
class BriefingNamesItsKit(RuleViolation):
    code = "meetings.briefing_names_its_kit"
    th = "ระเบียบวาระที่ {number} เป็นการชี้แจงข้อมูล กรุณาระบุฉบับของชุดข้อมูลที่ใช้"
    en = "Item {number} is the briefing. Name the edition of the information kit it used."
    number: str


class NobodyPresides(RuleViolation):
    code = "meetings.nobody_presides"
    th = "ยังไม่ได้ระบุผู้ทำหน้าที่ประธานในที่ประชุม กรุณาระบุก่อนลงมติ"
    en = "Nobody has been named to preside. Name the presider before resolving."


class PresiderIsAway(RuleViolation):
    code = "meetings.presider_is_away"
    th = "ผู้ทำหน้าที่ประธานไม่ได้อยู่ในที่ประชุม กรุณาลงทะเบียนหรือระบุประธานคนใหม่"
    en = "Whoever presides is not in the room. Check the person in, or name another presider."


class NotTheChair(RuleViolation):
    code = "meetings.not_the_chair"
    th = "ผู้ทำหน้าที่ประธานไม่ใช่ประธานขององค์คณะ กรุณาระบุว่าทำหน้าที่แทนตำแหน่งใด"
    en = "This person is not the body's chair. Say in whose place they preside."


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


@dataclass(eq=False)
class MembersQuorumNotMet(RuleViolation):
    code = "meetings.members_quorum_not_met"
    th = (
        "ยังไม่ครบองค์ประชุม: ต้องมีกรรมการอย่างน้อย {certificate.threshold} จาก "
        "{certificate.members_in_body} คน ขณะนี้มา {certificate.members_present} คน "
        "กรุณารอให้ครบก่อนลงมติ"
    )
    en = (
        "No quorum: at least {certificate.threshold} of {certificate.members_in_body} members "
        "are needed, {certificate.members_present} are present. Wait until enough have checked in."
    )
    certificate: QuorumCertificate


class ConsensusIsNotCounted(RuleViolation):
    code = "meetings.consensus_is_not_counted"
    th = "มติโดยเห็นพ้องกันไม่มีการนับคะแนน หากมีการนับให้เลือกวิธีลงมติอื่น"
    en = "A consensus is not counted. If votes were counted, choose another way of voting."


class NobodyVoted(RuleViolation):
    code = "meetings.nobody_voted"
    th = "ไม่มีคะแนนเสียง กรุณาบันทึกผลการลงคะแนน"
    en = "There are no votes. Record the result of the vote."


@dataclass(eq=False)
class MoreVotesThanVoters(RuleViolation):
    code = "meetings.more_votes_than_voters"
    th = "นับได้ {votes} เสียง แต่ผู้มีสิทธิออกเสียงที่มาประชุมมี {voters} กรุณานับใหม่"
    en = "{votes} votes were counted of {voters} present who may vote. Count them again."
    votes: int
    voters: int


class BallotsOnlyWhenRecorded(RuleViolation):
    code = "meetings.ballots_only_when_recorded"
    th = "บันทึกคะแนนรายผู้ลงคะแนนได้เฉพาะการลงคะแนนเปิดเผย กรุณาบันทึกเฉพาะผลรวม"
    en = "Who voted how is recorded in a recorded vote only. Give the totals alone."


@dataclass(eq=False)
class VoterNotPresent(RuleViolation):
    code = "meetings.voter_not_present"
    th = "มีคะแนนของผู้ที่ไม่ได้ลงทะเบียนหรือไม่มีสิทธิออกเสียง กรุณาตรวจสอบรายชื่อ"
    en = "A ballot is of somebody ({voter}) who is not present or has no vote. Check the list."
    voter: UUID


class OneVoteEach(RuleViolation):
    code = "meetings.one_vote_each"
    th = "มีผู้ลงคะแนนมากกว่าหนึ่งครั้ง หนึ่งผู้มีสิทธิมีหนึ่งเสียง กรุณาตรวจสอบ"
    en = "Somebody voted more than once; everybody has one vote. Check the ballots."


class BallotsDoNotAddUp(RuleViolation):
    code = "meetings.ballots_do_not_add_up"
    th = "คะแนนรายผู้ลงคะแนนรวมแล้วไม่ตรงกับผลที่ประกาศ กรุณานับใหม่"
    en = "The ballots do not add up to the result. Count them again."


@dataclass(eq=False)
class TieNeedsCastingVote(RuleViolation):
    code = "meetings.tie_needs_casting_vote"
    th = "คะแนนเสียงเท่ากัน ({votes} ต่อ {votes}) กรุณาบันทึกเสียงชี้ขาดของประธาน"
    en = "The votes are equal, {votes} to {votes}. Record the presider's casting vote."
    votes: int


class CastingVoteWithoutTie(RuleViolation):
    code = "meetings.casting_vote_without_tie"
    th = "คะแนนเสียงไม่เท่ากัน จึงไม่มีเสียงชี้ขาด กรุณาตัดออก"
    en = "The votes are not equal, so there is no casting vote. Leave it out."
