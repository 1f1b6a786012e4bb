"""Which bearer tokens are accepted, and what they say about their holder."""

import base64
import hmac
import json
from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from joserfc import jws, jwt
from joserfc.jwk import ECKey, KeySet, OctKey, RSAKey

from shared.auth.actor import Actor, Role
from shared.auth.tokens import (
    MAX_TOKEN_CHARS,
    REMEMBER_TOKENS,
    KeySource,
    StaticKeys,
    TokenVerifier,
)
from shared.kernel.errors import Unauthenticated
from shared.kernel.message import ActorId, Province
from shared.testing.tokens import NOW, TokenMaker
from tests.auth.conftest import MovedClock


async def refused(verifier: TokenVerifier, token: str) -> bool:
    with pytest.raises(Unauthenticated):
        await verifier.verify(token)
    return True


def good(tokens: TokenMaker) -> dict[str, Any]:
    """The claims of a token that is accepted."""
    return {
        "iss": tokens.issuer,
        "aud": tokens.audience,
        "sub": "somebody",
        "exp": tokens.clock().timestamp() + 600,
    }


def part(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


class CountingKeys:
    """Counts how often keys were needed, that is, how often a token was verified in full."""

    def __init__(self, keys: KeySource) -> None:
        self.keys = keys
        self.asked = 0

    async def keys_for(self, kid: str | None) -> KeySet:
        self.asked += 1
        return await self.keys.keys_for(kid)


async def test_a_good_token_names_the_actor_and_all_that_it_acts_for(
    tokens: TokenMaker,
) -> None:
    token = tokens.token(
        role=[Role.SECRETARY, Role.MEMBER],
        provinces=["TH-67", "TH-57"],
        actor_id="a1b2",
        body="board",
        agency="culture",
        unit="village",
        person="chair",
        commands=["open_meeting"],
        authenticated_at=NOW,
    )
    assert await tokens.verifier().verify(token) == Actor(
        actor_id=ActorId("a1b2"),
        roles=frozenset({Role.SECRETARY, Role.MEMBER}),
        provinces=frozenset({Province("TH-67"), Province("TH-57")}),
        body="board",
        agency="culture",
        unit="village",
        person="chair",
        commands=frozenset({"open_meeting"}),
        authenticated_at=NOW,
    )


async def test_a_token_that_does_not_tell_when_somebody_signed_in_is_good(
    tokens: TokenMaker,
) -> None:
    assert (await tokens.verifier().verify(tokens.token())).authenticated_at is None


async def test_roles_of_keycloaks_realm_count_and_unknown_roles_mean_nothing(
    tokens: TokenMaker,
) -> None:
    claims = good(tokens) | {
        "roles": ["member", "offline_access"],
        "realm_access": {"roles": ["secretary", "uma_authorization"]},
    }
    actor = await tokens.verifier().verify(tokens.sign(**claims))
    assert actor.roles == {Role.MEMBER, Role.SECRETARY}


async def test_a_token_without_roles_or_provinces_is_somebody_who_may_nothing(
    tokens: TokenMaker,
) -> None:
    actor = await tokens.verifier().verify(tokens.sign(**good(tokens)))
    assert actor.roles == frozenset()
    assert actor.provinces == frozenset()


@pytest.mark.parametrize(
    ("algorithm", "key"),
    [
        ("RS256", RSAKey.generate_key(2048, auto_kid=True)),
        ("PS256", RSAKey.generate_key(2048, auto_kid=True)),
        ("ES256", ECKey.generate_key("P-256", auto_kid=True)),
    ],
)
async def test_the_three_asymmetric_algorithms_are_accepted(
    tokens: TokenMaker, algorithm: str, key: RSAKey | ECKey
) -> None:
    keys = StaticKeys(dict(KeySet([key]).as_dict(private=False)))
    verifier = TokenVerifier(
        issuer=tokens.issuer, audience=tokens.audience, keys=keys, clock=tokens.clock
    )
    token = jwt.encode({"alg": algorithm, "kid": key.kid}, good(tokens), key, [algorithm])
    assert (await verifier.verify(token)).actor_id == "somebody"


async def test_a_token_without_a_key_id_is_accepted_while_there_is_one_key(
    tokens: TokenMaker,
) -> None:
    token = jwt.encode({"alg": "ES256"}, good(tokens), tokens.key)
    assert (await tokens.verifier().verify(token)).actor_id == "somebody"


@pytest.mark.parametrize("alg", ["none", "None", "NONE", ""])
async def test_an_unsigned_token_is_refused(tokens: TokenMaker, alg: str) -> None:
    head = part({"alg": alg, "typ": "JWT"})
    for signature in ("", "AAAA"):
        await refused(tokens.verifier(), f"{head}.{part(good(tokens))}.{signature}")


async def test_the_public_key_is_no_secret_to_sign_with(tokens: TokenMaker) -> None:
    for secret in (tokens.key.as_pem(private=False), json.dumps(tokens.jwks["keys"][0]).encode()):
        text = f"{part({'alg': 'HS256', 'kid': tokens.key.kid})}.{part(good(tokens))}"
        made = hmac.new(secret, text.encode(), sha256).digest()
        signature = base64.urlsafe_b64encode(made).rstrip(b"=").decode()
        await refused(tokens.verifier(), f"{text}.{signature}")


async def test_a_shared_secret_among_the_issuers_keys_is_never_used(tokens: TokenMaker) -> None:
    secret = OctKey.generate_key(256, auto_kid=True)
    keys = [*tokens.jwks["keys"], secret.as_dict(private=True)]
    verifier = TokenVerifier(
        issuer=tokens.issuer,
        audience=tokens.audience,
        keys=StaticKeys({"keys": keys}),
        clock=tokens.clock,
    )
    token = jwt.encode({"alg": "HS256", "kid": secret.kid}, good(tokens), secret)
    assert await refused(verifier, token)
    assert (await verifier.verify(tokens.token())).actor_id


async def test_a_strong_algorithm_that_is_not_listed_is_refused(tokens: TokenMaker) -> None:
    key = RSAKey.generate_key(2048, auto_kid=True)
    keys = StaticKeys(dict(KeySet([key]).as_dict(private=False)))
    verifier = TokenVerifier(
        issuer=tokens.issuer, audience=tokens.audience, keys=keys, clock=tokens.clock
    )
    token = jwt.encode({"alg": "RS512", "kid": key.kid}, good(tokens), key, ["RS512"])
    assert await refused(verifier, token)


async def test_another_key_under_the_same_key_id_is_refused(tokens: TokenMaker) -> None:
    forged = ECKey.generate_key("P-256")
    token = jwt.encode({"alg": "ES256", "kid": tokens.key.kid}, good(tokens), forged)
    assert await refused(tokens.verifier(), token)


async def test_a_key_that_the_token_brings_along_is_not_believed(tokens: TokenMaker) -> None:
    own = ECKey.generate_key("P-256", auto_kid=True)
    header = {"alg": "ES256", "kid": own.kid, "jwk": own.as_dict(private=False)}
    assert await refused(tokens.verifier(), jwt.encode(header, good(tokens), own))


@pytest.mark.parametrize(
    "wrong",
    [
        {"iss": "https://other.test"},
        {"iss": ["https://issuer.test"]},
        {"iss": None},
        {"aud": "another-system"},
        {"aud": ["another-system"]},
        {"aud": []},
        {"aud": None},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
        {"sub": "line\nbreak"},
        {"sub": "x" * 256},
        {"sub": "system"},
        {"exp": None},
        {"exp": "tomorrow"},
        {"exp": True},
        {"exp": float("inf")},
        {"nbf": "yesterday"},
        {"roles": "secretary"},
        {"roles": [1]},
        {"realm_access": "secretary"},
        {"provinces": "TH-67"},
        {"provinces": ["TH-67", "TH-99"]},
        {"provinces": ["TH"]},
        {"provinces": [67]},
        {"commands": "open_meeting"},
        {"body": 5},
        {"agency": ["a"]},
    ],
    ids=str,
)
async def test_a_wrong_or_missing_claim_is_refused(
    tokens: TokenMaker, wrong: dict[str, Any]
) -> None:
    claims = {key: value for key, value in (good(tokens) | wrong).items() if value is not None}
    text = json.dumps(claims).encode()
    header = {"alg": "ES256", "kid": tokens.key.kid}
    token = jws.serialize_compact(header, text, tokens.key)
    assert await refused(tokens.verifier(), token)


async def test_one_of_several_audiences_is_enough(tokens: TokenMaker) -> None:
    claims = good(tokens) | {"aud": ["account", tokens.audience]}
    assert (await tokens.verifier().verify(tokens.sign(**claims))).actor_id == "somebody"


async def test_a_token_is_good_until_thirty_seconds_after_its_end(
    tokens: TokenMaker, clock: MovedClock
) -> None:
    token = tokens.token(expires_in=timedelta(minutes=5))
    clock.pass_by(329)
    assert (await tokens.verifier().verify(token)).actor_id
    clock.pass_by(1)
    assert await refused(tokens.verifier(), token)


async def test_a_token_is_good_from_thirty_seconds_before_its_start(
    tokens: TokenMaker, clock: MovedClock
) -> None:
    begins = clock().timestamp() + 31
    token = tokens.sign(**good(tokens) | {"nbf": begins})
    assert await refused(tokens.verifier(), token)
    clock.pass_by(1)
    assert (await tokens.verifier().verify(token)).actor_id


async def test_a_huge_token_is_refused_before_it_is_read(tokens: TokenMaker) -> None:
    keys = CountingKeys(StaticKeys(tokens.jwks))
    verifier = TokenVerifier(
        issuer=tokens.issuer, audience=tokens.audience, keys=keys, clock=tokens.clock
    )
    fits = tokens.sign(**good(tokens) | {"padding": "x" * 11_000})
    assert len(fits) < MAX_TOKEN_CHARS
    assert (await verifier.verify(fits)).actor_id
    huge = tokens.sign(**good(tokens) | {"padding": "x" * 13_000})
    assert len(huge) > MAX_TOKEN_CHARS
    assert await refused(verifier, huge)
    assert keys.asked == 1


async def test_payloads_that_are_no_set_of_claims_are_refused(tokens: TokenMaker) -> None:
    header = {"alg": "ES256", "kid": tokens.key.kid}
    for text in (b"[]", b"null", b"\xff", b"{", b"", b"[" * 6000, b'{"exp":' + b"9" * 5000 + b"}"):
        token = jws.serialize_compact(header, text, tokens.key)
        assert await refused(tokens.verifier(), token)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=60) | st.from_regex(r"[A-Za-z0-9_-]{0,40}(\.[A-Za-z0-9_-]{0,40}){2}"))
async def test_any_other_text_is_refused(tokens: TokenMaker, text: str) -> None:
    assert await refused(tokens.verifier(), text)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    header=st.dictionaries(
        st.sampled_from(["alg", "kid", "typ", "crit", "b64", "jku", "x5c"]),
        st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.lists(st.text()),
    )
)
async def test_any_other_header_is_refused(tokens: TokenMaker, header: dict[str, Any]) -> None:
    assert await refused(tokens.verifier(), f"{part(header)}.{part(good(tokens))}.AAAA")


@pytest.mark.parametrize("header", ["alg", ["alg"], ["alg", "kid"], [["alg", "ES256"]], 7, None])
async def test_a_header_that_is_no_object_is_refused(tokens: TokenMaker, header: object) -> None:
    assert await refused(tokens.verifier(), f"{part(header)}.{part(good(tokens))}.AAAA")


async def test_a_critical_extension_is_refused_even_when_well_signed(tokens: TokenMaker) -> None:
    header = {"alg": "ES256", "kid": tokens.key.kid, "crit": ["b64"], "b64": True}
    assert await refused(tokens.verifier(), jwt.encode(header, good(tokens), tokens.key))


async def test_a_verified_token_is_remembered_for_a_minute(
    tokens: TokenMaker, clock: MovedClock
) -> None:
    keys = CountingKeys(StaticKeys(tokens.jwks))
    verifier = TokenVerifier(issuer=tokens.issuer, audience=tokens.audience, keys=keys, clock=clock)
    token = tokens.token()
    first = await verifier.verify(token)
    clock.pass_by(59)
    assert await verifier.verify(token) == first
    assert keys.asked == 1
    clock.pass_by(1)
    await verifier.verify(token)
    assert keys.asked == 2


async def test_a_remembered_token_does_not_outlive_its_end(
    tokens: TokenMaker, clock: MovedClock
) -> None:
    verifier = tokens.verifier()
    token = tokens.token(expires_in=timedelta(seconds=10))
    await verifier.verify(token)
    clock.pass_by(40)
    assert await refused(verifier, token)


async def test_a_refused_token_is_not_remembered_as_good(tokens: TokenMaker) -> None:
    verifier = tokens.verifier()
    token = tokens.token()
    await verifier.verify(token)
    assert await refused(verifier, token[:-6] + "AAAAAA")
    assert await refused(verifier, token + ".")


async def test_the_memory_of_tokens_is_bounded_and_keeps_the_recent_ones(
    tokens: TokenMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert REMEMBER_TOKENS <= 10_000
    monkeypatch.setattr("shared.auth.tokens.REMEMBER_TOKENS", 2)
    keys = CountingKeys(StaticKeys(tokens.jwks))
    verifier = TokenVerifier(
        issuer=tokens.issuer, audience=tokens.audience, keys=keys, clock=tokens.clock
    )
    one, two, three = (tokens.token(actor_id=name) for name in ("one", "two", "three"))
    for token in (one, two, one, three, one):
        await verifier.verify(token)
    assert keys.asked == 3
    await verifier.verify(two)
    assert keys.asked == 4
