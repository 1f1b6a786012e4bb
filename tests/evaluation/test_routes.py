"""การประเมิน: no route lets a stranger, another province or the wrong role in."""

from shared.testing.suites.routes import check_route_access
from shared.testing.tokens import TokenMaker
from tests.http.nowhere import service_nowhere

PARTS = {
    "form": "pdf",
    "kind": "community",
    "form_version": "1",
    "code": "C1",
    "desk": "interior",
}


async def test_every_route_refuses_who_may_not_call_it() -> None:
    tokens = TokenMaker()
    service = await service_nowhere("evaluation", tokens)
    assert await check_route_access(service.api, tokens, PARTS) > 40
