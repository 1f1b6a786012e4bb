"""Scores on their way in: remarks are about somebody, so they are closed under the case's key."""

from services.awards.edge.bodies.scoring import NewScores
from shared.contracts.award_values import nominee_id_of
from shared.contracts.people import PersonalField
from shared.contracts.scoring import CaseScore, CriterionPoints
from shared.kernel.message import Province
from shared.privacy.vault import Plain, Vault


async def scores_of(vault: Vault, province: str, body: NewScores) -> tuple[CaseScore, ...]:
    """Raises `PersonWasForgotten`."""
    said = [one for one in body.scores if one.remark]
    plains = [
        Plain(nominee_id_of(one.nomination_id), PersonalField.STORY, one.remark) for one in said
    ]
    boxes = await vault.close(Province(province), plains)
    remarks = {one.nomination_id: box for one, box in zip(said, boxes, strict=True)}
    return tuple(
        CaseScore(
            nomination_id=one.nomination_id,
            points=tuple(CriterionPoints(**dict(given)) for given in one.points),
            remark=remarks.get(one.nomination_id),
        )
        for one in body.scores
    )
