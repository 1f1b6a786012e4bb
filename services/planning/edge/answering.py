"""Who answers for an agency, and in which way: itself in the system, the secretary from paper."""

from services.planning.edge.dissemination_bodies import NewAnswer
from shared.auth.acting import own_agency
from shared.auth.actor import Actor
from shared.contracts.directory import AgencyId
from shared.contracts.dissemination import AnswerWay
from shared.kernel.errors import Malformed, NotAllowed


class AnswersForItselfOnly(NotAllowed):
    code = "planning.answers_for_itself_only"
    th = "หน่วยงานตอบรับแผนได้เฉพาะของตนเอง กรุณาเว้นช่องหน่วยงานไว้"
    en = "You answer for your own agency only. Leave the agency out."


class PaperIsKeyedInBySecretary(NotAllowed):
    code = "planning.paper_is_keyed_in_by_secretary"
    th = "การตอบรับบนกระดาษให้เลขานุการของจังหวัดบันทึก กรุณาตอบในระบบ หรือส่งหนังสือถึงเลขานุการ"
    en = "Answers on paper are keyed in by the secretary. Answer here, or send your letter there."


class AnsweringAgencyNotNamed(Malformed):
    code = "planning.answering_agency_not_named"
    th = "กรุณาระบุหน่วยงานที่ตอบ (agency_id)"
    en = "Name the agency that answers (agency_id)."


def answering_for(actor: Actor, body: NewAnswer) -> tuple[AgencyId, AnswerWay]:
    """Raises `AnswersForItselfOnly`, `PaperIsKeyedInBySecretary` or `AnsweringAgencyNotNamed`."""
    own = own_agency(actor)
    if own is not None:
        if body.agency_id not in {None, own}:
            raise AnswersForItselfOnly
        if body.paper is not None:
            raise PaperIsKeyedInBySecretary
        return own, AnswerWay.IN_SYSTEM
    if body.agency_id is None:
        raise AnsweringAgencyNotNamed
    return body.agency_id, AnswerWay.ON_PAPER
