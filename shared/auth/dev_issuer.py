"""The development issuer (ผู้ออกโทเค็นสำหรับทดลอง): one account a role, on this machine only.

It knows no password, so it is built for a loopback address and answers loopback clients alone.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet

from shared.auth.dev_accounts import ACCOUNTS, Account
from shared.auth.keys import StaticKeys
from shared.auth.loopback import LoopbackOnly, is_loopback
from shared.auth.require import COOKIE
from shared.auth.tokens import TokenVerifier
from shared.clock import Clock
from shared.local.kept_file import kept

__all__ = ["ACCOUNTS", "MOUNT", "Account", "DevIssuer", "build_dev_issuer"]

MOUNT = "/dev/issuer"  # where the stack mounts it: the issuer's name is the base URL and this
AUDIENCE = "khunatham"
TOKEN_SECONDS = 8 * 60 * 60
MAX_FORM_BYTES = 4096
# An address of this site: a second slash would begin another site's name.
_OWN_PAGE = re.compile(r"/(?![/\\])[!-\[\]-~]{0,300}")
KEY_FILE = "dev-issuer-key.pem"

_TEMPLATES = Path(__file__).parent / "templates"
_PAGE_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with no-referrer, forms would name no origin to check
    "Cache-Control": "no-store",
}


class NotLoopback(ValueError):
    """Somebody tried to run the development issuer on an address that others can reach."""

    def __init__(self, base_url: str) -> None:
        super().__init__(
            f"ผู้ออกโทเค็นสำหรับทดลองใช้ได้เฉพาะที่อยู่ 127.0.0.1 ไม่ใช่ {base_url} "
            "กรุณาตั้งค่า OIDC จริง / The development issuer runs on a loopback address only, "
            f"not on {base_url}. Set a real OIDC issuer."
        )


class UnreadableKey(ValueError):
    """The kept signing key is damaged."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"อ่านกุญแจ {path} ไม่ได้ กรุณาลบไฟล์นี้แล้วเริ่มใหม่ / "
            f"The key {path} cannot be read. Delete this file and start again."
        )


@dataclass(frozen=True)
class DevIssuer:
    """The issuer's ASGI application and what is needed to verify its tokens."""

    api: FastAPI
    keys: StaticKeys
    issuer: str
    audience: str
    accounts: tuple[Account, ...]
    clock: Clock

    def verifier(self) -> TokenVerifier:
        return TokenVerifier(
            issuer=self.issuer, audience=self.audience, keys=self.keys, clock=self.clock
        )


def build_dev_issuer(
    key_dir: Path, base_url: str, clock: Clock, accounts: tuple[Account, ...] = ACCOUNTS
) -> DevIssuer:
    """Build the issuer for a stack at `base_url`. Raises `NotLoopback` for any other address."""
    if not is_loopback(urlsplit(base_url).hostname):
        raise NotLoopback(base_url)
    issuer = base_url.rstrip("/") + MOUNT
    key = _kept_key(key_dir)
    mint = _Mint(key, issuer, clock)
    jwks = KeySet([key]).as_dict(private=False)
    api = FastAPI(title="Development issuer", openapi_url=None, docs_url=None, redoc_url=None)
    api.add_middleware(LoopbackOnly)
    _add_oidc_routes(api, mint, dict(jwks), accounts)
    _add_page_routes(api, mint, accounts)
    return DevIssuer(api, StaticKeys(jwks), issuer, AUDIENCE, accounts, clock)


@dataclass(frozen=True)
class _Mint:
    key: ECKey
    issuer: str
    clock: Clock

    def token(self, account: Account) -> str:
        now = int(self.clock().timestamp())
        claims = account.claims() | {
            "iss": self.issuer,
            "aud": AUDIENCE,
            "iat": now,
            "auth_time": now,  # whoever asks for a token has just signed in
            "exp": now + TOKEN_SECONDS,
        }
        return jwt.encode({"alg": "ES256", "kid": self.key.kid}, claims, self.key)


def _kept_key(key_dir: Path) -> ECKey:
    """The key of this folder, made on first use: cookies outlive a restart."""
    path = key_dir / KEY_FILE
    pem = kept(path, lambda: ECKey.generate_key("P-256").as_pem(private=True))
    try:
        key = ECKey.import_key(pem)
        key.check_key_op("sign")
    except (JoseError, ValueError, TypeError) as error:
        raise UnreadableKey(path) from error
    key.ensure_kid()
    return key


def _add_oidc_routes(
    api: FastAPI, mint: _Mint, jwks: dict[str, Any], accounts: tuple[Account, ...]
) -> None:
    @api.get("/.well-known/openid-configuration")
    async def configuration() -> dict[str, Any]:
        return {
            "issuer": mint.issuer,
            "jwks_uri": f"{mint.issuer}/jwks.json",
            "token_endpoint": f"{mint.issuer}/token",
            "authorization_endpoint": f"{mint.issuer}/login",
            "response_types_supported": ["token"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256"],
        }

    @api.get("/jwks.json")
    async def keys() -> dict[str, Any]:
        return jwks

    @api.post("/token")
    async def token(request: Request) -> JSONResponse:
        account = await _asked_account(request, accounts)
        if account is None:
            return _no_such_account(accounts)
        body = {
            "access_token": mint.token(account),
            "token_type": "Bearer",
            "expires_in": TOKEN_SECONDS,
        }
        return JSONResponse(body, headers={"Cache-Control": "no-store"})


def _login_page(accounts: tuple[Account, ...]) -> Callable[[str], str]:
    """The page, by where whoever signs in (again) goes on to."""
    places: dict[str, list[Account]] = {}
    for account in accounts:
        places.setdefault(account.place_th, []).append(account)
    templates = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    template = templates.get_template("login.html")
    return lambda goes_on: template.render(places=list(places.values()), goes_on=goes_on)


def _add_page_routes(api: FastAPI, mint: _Mint, accounts: tuple[Account, ...]) -> None:
    page = _login_page(accounts)

    @api.get("/login")
    async def login_page(request: Request) -> HTMLResponse:
        """หน้าเข้าสู่ระบบสำหรับทดลอง; `next` is the page that asked to sign in again"""
        return HTMLResponse(
            page(_own_page(request.query_params.get("next"))), headers=_PAGE_HEADERS
        )

    @api.get("/login.css")
    async def style() -> FileResponse:
        return FileResponse(_TEMPLATES / "login.css", media_type="text/css")

    @api.post("/login")
    async def login(request: Request) -> Response:
        """เข้าสู่ระบบด้วยบัญชีทดลอง"""
        account = await _asked_account(request, accounts)
        if account is None:
            return _no_such_account(accounts)
        response = RedirectResponse(_own_page(request.query_params.get("next")), 303)
        response.set_cookie(
            COOKIE,
            mint.token(account),
            max_age=TOKEN_SECONDS,
            path="/",
            httponly=True,
            samesite="strict",
        )
        return response

    @api.post("/logout")
    async def logout() -> Response:
        """ออกจากระบบ"""
        response = RedirectResponse(f"{MOUNT}/login", 303)
        response.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")
        return response


def _own_page(asked: str | None) -> str:
    return asked if asked and _OWN_PAGE.fullmatch(asked) else "/"


async def _asked_account(request: Request, accounts: tuple[Account, ...]) -> Account | None:
    name = _field(await _small_body(request), request.headers.get("content-type", ""))
    return next((account for account in accounts if account.name == name), None)


async def _small_body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_FORM_BYTES:
            return b""  # no account's name is that long
    return bytes(body)


def _field(body: bytes, content_type: str) -> object:
    try:
        if content_type.partition(";")[0].strip().lower() == "application/json":
            sent = json.loads(body)
            return sent.get("account") if isinstance(sent, dict) else None
        return parse_qs(body.decode()).get("account", [None])[0]
    except (ValueError, RecursionError):
        return None


def _no_such_account(accounts: tuple[Account, ...]) -> JSONResponse:
    names = ", ".join(account.name for account in accounts)
    problem = {
        "type": "urn:khunatham:problem:no_such_account",
        "status": 400,
        "code": "no_such_account",
        "title": f"ไม่มีบัญชีทดลองชื่อนี้ กรุณาส่ง account เป็นชื่อใดชื่อหนึ่งต่อไปนี้: {names}",
        "title_en": f"There is no such account. Send `account`, one of: {names}",
        "error": "invalid_request",  # what an OAuth client looks for
    }
    return JSONResponse(problem, 400, media_type="application/problem+json")
