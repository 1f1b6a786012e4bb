"""การยกย่องเชิดชูเกียรติ: no route lets a stranger, another province or the wrong role in."""

from shared.testing.suites.routes import check_route_access
from shared.testing.tokens import TokenMaker
from tests.http.nowhere import service_nowhere

PARTS = {"sha256": "a" * 64, "form": "pdf"}


async def test_every_route_refuses_who_may_not_call_it() -> None:
    tokens = TokenMaker()
    service = await service_nowhere("awards", tokens)
    assert await check_route_access(service.api, tokens, PARTS) > 40
