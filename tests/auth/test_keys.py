"""How the issuer's keys are read over the network, kept and read again."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest
from joserfc.jwk import ECKey, KeySet

from shared.auth import keys as module
from shared.auth.actor import Role
from shared.auth.keys import KeysUnavailable, RemoteKeys, StaticKeys
from shared.auth.tokens import TokenVerifier
from shared.kernel.errors import Unauthenticated
from shared.testing.tokens import TokenMaker
from tests.auth.conftest import MovedClock

READABLE = json.dumps(TokenMaker().jwks).encode()
URL = "https://issuer.test/jwks.json"


def jwks_of(*makers: TokenMaker) -> dict[str, Any]:
    return {"keys": [maker.jwks["keys"][0] for maker in makers]}


class Issuer:
    """Answers for the issuer and counts the questions."""

    def __init__(self, answer: Callable[[], httpx.Response]) -> None:
        self.answer = answer
        self.asked = 0
        self.was_asked = asyncio.Event()

    def client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.MockTransport(self._answer))

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        self.asked += 1
        self.was_asked.set()
        assert str(request.url) == URL
        await asyncio.sleep(0)  # lets the others that wait come to the same point
        return self.answer()


def serving(*makers: TokenMaker) -> Issuer:
    return Issuer(lambda: httpx.Response(200, json=jwks_of(*makers)))


def verifier_of(tokens: TokenMaker, issuer: Issuer, clock: MovedClock) -> TokenVerifier:
    return TokenVerifier(
        issuer=tokens.issuer,
        audience=tokens.audience,
        keys=RemoteKeys(URL, issuer.client, clock),
        clock=clock,
    )


async def test_the_keys_are_read_once_for_many_who_ask_at_the_same_moment(
    tokens: TokenMaker, clock: MovedClock
) -> None:
    issuer = serving(tokens)
    verifier = verifier_of(tokens, issuer, clock)
    asked = [tokens.token(actor_id=f"actor-{number}") for number in range(20)]
    actors = await asyncio.gather(*(verifier.verify(token) for token in asked))
    assert len({actor.actor_id for actor in actors}) == 20
    assert issuer.asked == 1


async def test_tokens_with_unknown_keys_make_us_read_at_most_once_a_minute(
    tokens: TokenMaker, clock: MovedClock
) -> None:
    issuer = serving(tokens)
    verifier = verifier_of(tokens, issuer, clock)
    stranger = TokenMaker(clock)
    await verifier.verify(tokens.token())
    clock.pass_by(60)
    for _ in range(5):
        with pytest.raises(Unauthenticated):
            await verifier.verify(stranger.token())
    assert issuer.asked == 2
    clock.pass_by(59)
    with pytest.raises(Unauthenticated):
        await verifier.verify(stranger.token())
    assert issuer.asked == 2


async def test_a_new_key_of_the_issuer_is_found_by_the_first_token_it_signed(
    tokens: TokenMaker, clock: MovedClock
) -> None:
    rotated = TokenMaker(clock)
    issuer = serving(tokens)
    verifier = verifier_of(tokens, issuer, clock)
    await verifier.verify(tokens.token())
    issuer.answer = lambda: httpx.Response(200, json=jwks_of(tokens, rotated))
    clock.pass_by(60)
    assert (await verifier.verify(rotated.token())).roles == {Role.SECRETARY}
    assert issuer.asked == 2


async def test_a_withdrawn_key_is_forgotten(tokens: TokenMaker, clock: MovedClock) -> None:
    rotated = TokenMaker(clock)
    issuer = serving(tokens)
    verifier = verifier_of(tokens, issuer, clock)
    token = tokens.token()
    await verifier.verify(token)
    issuer.answer = lambda: httpx.Response(200, json=jwks_of(rotated))
    clock.pass_by(600)
    with pytest.raises(Unauthenticated):
        await verifier.verify(token)


async def test_while_the_issuer_is_away_the_keys_at_hand_stay_in_use(
    tokens: TokenMaker, clock: MovedClock
) -> None:
    issuer = serving(tokens)
    verifier = verifier_of(tokens, issuer, clock)
    await verifier.verify(tokens.token())
    issuer.answer = lambda: httpx.Response(503)
    clock.pass_by(601)
    assert (await verifier.verify(tokens.token(actor_id="later"))).actor_id == "later"
    assert issuer.asked == 2


async def endless() -> AsyncIterator[bytes]:
    while True:
        yield b" " * 65_536


@pytest.mark.parametrize(
    "answer",
    [
        lambda: httpx.Response(503, content=READABLE),
        lambda: httpx.Response(302, headers={"location": "https://elsewhere.test"}),
        lambda: httpx.Response(200, text="<html>"),
        lambda: httpx.Response(200, json=[]),
        lambda: httpx.Response(200, json={"keys": {}}),
        lambda: httpx.Response(200, json={"keys": []}),
        lambda: httpx.Response(200, json={"keys": [7, {"kty": "oct", "k": "AAAA"}, {}]}),
        lambda: httpx.Response(200, json={"keys": [{"kty": "RSA", "n": "!", "e": 3}]}),
        lambda: httpx.Response(200, content=b"[" * 100_000),
        lambda: httpx.Response(200, content=endless()),
        lambda: httpx.Response(
            200, headers={"content-encoding": "gzip"}, content=gzip.compress(READABLE)
        ),
    ],
)
async def test_keys_that_cannot_be_read_are_an_outage_and_not_a_bad_token(
    tokens: TokenMaker, clock: MovedClock, answer: Callable[[], httpx.Response]
) -> None:
    issuer = Issuer(answer)
    verifier = verifier_of(tokens, issuer, clock)
    for _ in range(3):
        with pytest.raises(KeysUnavailable):
            await verifier.verify(tokens.token())
    assert issuer.asked == 1
    issuer.answer = lambda: httpx.Response(200, json=tokens.jwks)
    clock.pass_by(5)
    assert (await verifier.verify(tokens.token())).roles == {Role.SECRETARY}


async def test_an_issuer_that_never_answers_is_given_up(
    tokens: TokenMaker, clock: MovedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FETCH_SECONDS", 0.01)

    async def never(_: httpx.Request) -> httpx.Response:
        await asyncio.Event().wait()
        return httpx.Response(200)

    keys = RemoteKeys(URL, lambda: httpx.AsyncClient(transport=httpx.MockTransport(never)), clock)
    with pytest.raises(KeysUnavailable):
        await keys.keys_for(tokens.key.kid)


async def test_a_caller_who_goes_away_leaves_the_reading_to_the_next(
    tokens: TokenMaker, clock: MovedClock
) -> None:
    issuer = serving(tokens)
    keys = RemoteKeys(URL, issuer.client, clock)
    gone = asyncio.create_task(keys.keys_for(tokens.key.kid))
    next_one = asyncio.create_task(keys.keys_for(tokens.key.kid))
    await issuer.was_asked.wait()
    gone.cancel()
    assert (await next_one).get_by_kid(tokens.key.kid).kid == tokens.key.kid
    assert gone.cancelled()


async def test_keys_for_encryption_and_unknown_kinds_are_passed_over(
    tokens: TokenMaker,
) -> None:
    encryption = ECKey.generate_key("P-256", auto_kid=True).as_dict(private=False)
    strange = {"kty": "AKP", "kid": "new", "alg": "ML-DSA-44", "pub": "AAAA"}
    listed = [encryption | {"use": "enc"}, strange, *tokens.jwks["keys"]]
    found: KeySet = await StaticKeys(json.loads(json.dumps({"keys": listed}))).keys_for(None)
    assert [key.kid for key in found] == [tokens.key.kid]


def test_no_keys_at_all_are_refused_at_the_start() -> None:
    with pytest.raises(ValueError, match="no RSA or EC key"):
        StaticKeys({"keys": []})
