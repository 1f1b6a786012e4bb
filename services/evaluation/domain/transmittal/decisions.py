"""Each command on a transmittal: the events it causes, or the rule that refuses it."""

from collections.abc import Mapping, Sequence

from services.evaluation.domain.transmittal import refusals
from services.evaluation.domain.transmittal.commands import (
    ForwardAssessment,
    ReceiveAssessment,
    SendAssessment,
    SendBackAssessment,
    TransmittalCommand,
)
from services.evaluation.domain.transmittal.state import Transmittal, evolve
from shared.contracts.transmittals import (
    AssessmentForwarded,
    AssessmentReceived,
    AssessmentSent,
    AssessmentSentBack,
    Desk,
    TransmittalEvent,
)
from shared.kernel.decider import Decider

# Step 2.6: to the provincial office, to the governor, to the Ministry of Interior; the line of the
# Ministry of Culture is served beside it.
FOLLOWING: Mapping[Desk, tuple[Desk, ...]] = {
    Desk.PROVINCIAL_OFFICE: (Desk.GOVERNOR,),
    Desk.GOVERNOR: (Desk.INTERIOR, Desk.CULTURE),
    Desk.INTERIOR: (),
    Desk.CULTURE: (),
}


def decide(command: TransmittalCommand, known: Transmittal) -> Sequence[TransmittalEvent]:
    match command:
        case SendAssessment():
            return send_assessment(command, known)
        case ReceiveAssessment():
            return receive_assessment(command, known)
        case ForwardAssessment():
            return forward_assessment(command, known)
        case SendBackAssessment():
            return send_back_assessment(command, known)


def send_assessment(command: SendAssessment, known: Transmittal) -> Sequence[TransmittalEvent]:
    """A snapshot that the subcommittee approved, once."""
    if known.sent is not None:
        if known.sent.letter == command.letter:
            return []
        raise refusals.SentAlready
    approved = command.approved
    if approved is None:
        raise refusals.NothingApproved
    return [
        AssessmentSent(
            transmittal_id=command.transmittal_id,
            assessment_id=command.assessment_id,
            fiscal_year=approved.fiscal_year,
            revision=approved.revision,
            snapshot_hash=approved.snapshot_hash,
            outcome=approved.outcome,
            to=Desk.PROVINCIAL_OFFICE,
            letter=command.letter,
            restates=command.restates,
        )
    ]


def receive_assessment(
    command: ReceiveAssessment, known: Transmittal
) -> Sequence[TransmittalEvent]:
    sent = _under_way(known)
    if command.desk not in known.on_its_way_to:
        raise refusals.NotAtThisDesk
    received = AssessmentReceived(
        transmittal_id=sent.transmittal_id,
        assessment_id=sent.assessment_id,
        fiscal_year=sent.fiscal_year,
        desk=command.desk,
        receipt_number=command.receipt_number,
        received_on=command.received_on,
    )
    before = known.received.get(command.desk)
    if before is not None and before != received:
        raise refusals.ReceivedAlready
    return [] if before else [received]


def forward_assessment(
    command: ForwardAssessment, known: Transmittal
) -> Sequence[TransmittalEvent]:
    sent = _under_way(known)
    following = FOLLOWING[command.desk]
    if command.to not in following:
        raise refusals.NotTheNextDesk(", ".join(following) or "-")
    if command.desk not in known.received:
        raise refusals.NotReceivedHere
    if command.to in known.on_its_way_to:
        return []
    return [
        AssessmentForwarded(
            transmittal_id=sent.transmittal_id,
            assessment_id=sent.assessment_id,
            fiscal_year=sent.fiscal_year,
            desk=command.desk,
            to=command.to,
            letter=command.letter,
        )
    ]


def send_back_assessment(
    command: SendBackAssessment, known: Transmittal
) -> Sequence[TransmittalEvent]:
    """From any desk that has received it."""
    sent = known.sent
    if sent is None:
        raise refusals.TransmittalNotFound
    back = AssessmentSentBack(
        transmittal_id=sent.transmittal_id,
        assessment_id=sent.assessment_id,
        fiscal_year=sent.fiscal_year,
        desk=command.desk,
        remarks=command.remarks,
        sent_back_on=command.sent_back_on,
    )
    if known.sent_back == back:
        return []
    _under_way(known)
    if command.desk not in known.received:
        raise refusals.NotReceivedHere
    return [back]


def _under_way(known: Transmittal) -> AssessmentSent:
    """Raises `TransmittalNotFound`, `SentBackAlready`."""
    if known.sent is None:
        raise refusals.TransmittalNotFound
    if known.sent_back is not None:
        raise refusals.SentBackAlready
    return known.sent


TRANSMITTAL = Decider(initial=Transmittal(), decide=decide, evolve=evolve)
