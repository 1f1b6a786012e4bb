"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.directory.domain.person.commands import ForgetPerson, PersonCommand
from services.directory.domain.person.state import Person, evolve
from shared.contracts.people import PersonEvent, PersonForgotten
from shared.kernel.decider import Decider
from shared.kernel.errors import RuleViolation


class ForgettingNeedsReason(RuleViolation):
    code = "directory.forgetting_needs_reason"
    th = "การลบข้อมูลส่วนบุคคลต้องระบุเหตุผล เช่น ตามคำขอของเจ้าของข้อมูล (อย่าระบุชื่อบุคคล)"
    en = "Say why the person is forgotten, such as: on the person's own request. Name nobody."


class PersonAlreadyForgotten(RuleViolation):
    code = "directory.person_already_forgotten"
    th = "ข้อมูลของบุคคลนี้ถูกลบไปแล้วด้วยเหตุผลอื่น ไม่ต้องลบซ้ำ"
    en = "This person was forgotten already, for another reason. There is nothing left to do."


def decide(command: PersonCommand, person: Person) -> Sequence[PersonEvent]:
    match command:
        case ForgetPerson():
            return forget_person(command, person)


def forget_person(command: ForgetPerson, person: Person) -> Sequence[PersonEvent]:
    if not command.reason:
        raise ForgettingNeedsReason
    if person.forgotten_because == command.reason:
        return []
    if person.forgotten_because is not None:
        raise PersonAlreadyForgotten
    return [PersonForgotten(person_id=command.person_id, reason=command.reason)]


PERSON = Decider(initial=Person(), decide=decide, evolve=evolve)
