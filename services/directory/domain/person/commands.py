"""What one may ask about a person whose data are kept."""

from services.directory.domain.values import Reason
from shared.contracts.people import PersonId
from shared.kernel.message import Command


class ForgetPerson(Command):
    """Forget a person: every text about them becomes unreadable, for ever (ลบข้อมูลส่วนบุคคล)."""

    person_id: PersonId
    reason: Reason


PersonCommand = ForgetPerson
