"""Only for this machine: an ASGI guard against other machines and other sites' pages."""

from ipaddress import IPv6Address, ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

REFUSAL = {
    "type": "urn:khunatham:problem:loopback_only",
    "status": 403,
    "code": "loopback_only",
    "title": "หน้านี้ใช้ได้เฉพาะบนเครื่องที่รันระบบ กรุณาเปิดด้วยที่อยู่ 127.0.0.1 บนเครื่องนั้น",
    "title_en": "This page works only on the machine that runs the system. Open it there, "
    "at 127.0.0.1.",
}


def is_loopback(host: str | None) -> bool:
    """127.0.0.0/8, ::1 or localhost, without a port."""
    if not host:
        return False
    if host.lower() == "localhost":
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    # A socket that speaks both families shows 127.0.0.1 as ::ffff:127.0.0.1.
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (mapped or address).is_loopback


def host_of(authority: str) -> str | None:
    """The host of `host:port` or `[address]:port`; None when it is neither."""
    try:
        parts = urlsplit(f"//{authority}")
        _ = parts.port  # raises for a port that is no number
    except ValueError:
        return None
    return parts.hostname if parts.netloc == authority and "@" not in authority else None


class LoopbackOnly:
    """Refuses requests that come from elsewhere, by address, or by the name that was asked for.

    The name stops DNS rebinding, the origin stops another site's form.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _is_local(Request(scope)):
            await self._app(scope, receive, send)
            return
        refusal = JSONResponse(REFUSAL, 403, media_type="application/problem+json")
        await refusal(scope, receive, send)


def _is_local(request: Request) -> bool:
    client = request.client.host if request.client else None
    return is_loopback(client) and _named_local(request.headers) and _from_here(request.headers)


def _named_local(headers: Headers) -> bool:
    names = headers.getlist("host")
    return len(names) == 1 and is_loopback(host_of(names[0]))


def _from_here(headers: Headers) -> bool:
    """Whether the page that asks, if a page asks, was served by the host it asks."""
    return all(
        origin in {f"http://{headers['host']}", f"https://{headers['host']}"}
        for origin in headers.getlist("origin")
    )
