"""What every view must do: folded live or built afresh, its rows are the same.

A test class inherits the suite and has a fixture `desk`; the histories are random.
"""

from itertools import count
from typing import Literal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shared.testing.ledgers import HERE, THERE
from shared.testing.reading import Desk, notebooks

Step = tuple[str, int, Literal["note", "close", "number", "take", "restart"]]
STEPS = st.lists(
    st.tuples(
        st.sampled_from([HERE, THERE]),
        st.integers(1, 3),
        st.sampled_from(["note", "note", "note", "close", "number", "take", "restart"]),
    ),
    max_size=40,
)
_examples = count(1)


class ViewSuite:
    @settings(
        max_examples=8,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(steps=STEPS)
    async def test_rows_folded_live_equal_rows_built_afresh(
        self, desk: Desk, steps: list[Step]
    ) -> None:
        example = next(_examples)
        live = desk.follower(notebooks(f"live{example}"))
        await live.start()
        for province, number, what in steps:
            stream = f"{province}/notebook/{example}-{number}"
            match what:
                case "note":
                    await desk.note(stream, *["x", "y", "z"][:number])
                case "close":
                    await desk.close(stream)
                case "number":
                    await desk.books.number_all()
                case "take":
                    await live.take()
                case "restart":
                    await live.start()
        await desk.books.number_all()
        await live.take()
        expected = await desk.folded(live.view)
        assert await desk.rows(live.view) == expected
        assert await desk.positions(live.view) == await desk.heads()
        await desk.rebuild(live.view).run()
        assert await desk.rows(live.view) == expected
        assert await desk.positions(live.view) == await desk.heads()
