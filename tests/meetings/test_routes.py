"""การประชุม: no route of the meetings lets a stranger, another province or the wrong role in."""

from shared.testing.suites.routes import check_route_access, guarded_routes
from shared.testing.tokens import TokenMaker
from tests.http.nowhere import service_nowhere


async def test_every_route_refuses_who_may_not_call_it() -> None:
    tokens = TokenMaker()
    service = await service_nowhere("meetings", tokens)
    assert await check_route_access(service.api, tokens) > 50


async def test_every_route_is_of_a_province() -> None:
    service = await service_nowhere("meetings", TokenMaker())
    routes = list(guarded_routes(service.api))
    assert routes
    assert all(route.path.startswith("/v1/provinces/{province}/") for route in routes)
