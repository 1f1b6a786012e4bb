"""Who judges what (การมอบหมายเรื่อง): balanced, never in conflict, and the same every time.

The cases with the fewest judges who may take them come first, and each goes to those with the least
to do; who is alike in that is told apart by a hash of round, case and judge, so that nobody's order
in a list counts.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID

from shared.contracts.award_values import NominationId, RoundId
from shared.contracts.people import PersonId
from shared.kernel.ids import derive_id

Pairs = Collection[tuple[PersonId, NominationId]]  # judge and case in conflict


def assigned(
    round_id: RoundId,
    judges: Sequence[PersonId],
    cases: Sequence[NominationId],
    conflicts: Pairs,
    judges_a_case: int,
) -> Mapping[PersonId, tuple[NominationId, ...]]:
    """Each judge's cases in the order of their ids; `judges_a_case` 0 is every one who may."""
    free = {case: [one for one in judges if (one, case) not in conflicts] for case in cases}
    given: dict[PersonId, list[NominationId]] = {judge: [] for judge in judges}
    for case in sorted(cases, key=lambda one: (len(free[one]), str(one))):
        wanted = judges_a_case or len(free[case])
        for judge in _least_loaded(round_id, case, free[case], given)[:wanted]:
            given[judge].append(case)
    return {judge: tuple(sorted(mine, key=str)) for judge, mine in given.items()}


def stand_in(
    round_id: RoundId,
    case: NominationId,
    load: Mapping[PersonId, Sequence[NominationId]],
    conflicts: Pairs,
    without: PersonId,
) -> PersonId | None:
    """Who takes a case over: the least loaded of those who do not have it and may."""
    free = [
        judge
        for judge, cases in load.items()
        if judge != without and case not in cases and (judge, case) not in conflicts
    ]
    return next(iter(_least_loaded(round_id, case, free, load)), None)


def _least_loaded(
    round_id: RoundId,
    case: UUID,
    judges: Iterable[PersonId],
    load: Mapping[PersonId, Sequence[NominationId]],
) -> list[PersonId]:
    return sorted(judges, key=lambda one: (len(load[one]), derive_id(round_id, case, one).hex))
