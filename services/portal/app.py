"""Composition of the portal: web pages in Thai that ask projection over HTTP."""

import httpx
from fastapi import FastAPI

from services.portal import check_in, pages, problems, public, verify
from services.portal.check_in import CheckIns
from services.portal.public_records import PublicRecords
from services.portal.queries import Queries
from services.portal.render import Render
from services.portal.static_files import STATIC, Static
from services.portal.verification import Verification
from shared.auth.dev_issuer import MOUNT
from shared.auth.tokens import TokenVerifier
from shared.clock import Clock
from shared.http.app import create_app
from shared.service.platform import Platform, Service
from shared.service.settings import Settings

NAME = "portal"


def build(platform: Platform) -> Service:
    return Service(NAME, web(platform.settings, platform.tokens, platform.clock))


def web(
    settings: Settings,
    tokens: TokenVerifier,
    clock: Clock,
    transport: httpx.AsyncBaseTransport | None = None,
) -> FastAPI:
    """The pages. `transport` is how projection is reached; None is the network."""
    signing = None if settings.oidc_issuer else MOUNT  # where people sign in by themselves
    state = {
        "tokens": tokens,
        "clock": clock,
        "queries": Queries(projection_url(settings), transport),
        "verification": Verification(planning_url(settings), transport),
        "public_records": PublicRecords(awards_url(settings), projection_url(settings), transport),
        "check_ins": CheckIns(meetings_url(settings), transport),
        "render": Render(signing),
        "issuer": settings.oidc_issuer,
    }
    routers = [pages.router, check_in.router, verify.router, public.router]
    api = create_app(NAME, "หน้าเว็บ · Portal", routers, state, larger=verify.LARGER)
    api.mount("/static", Static(directory=STATIC), name="static")
    problems.install(api)
    return api


def planning_url(settings: Settings) -> str:
    """Where codes on papers are verified: as set, or beside the portal in the same process."""
    return settings.planning_url or f"http://{settings.host}:{settings.port}/planning"


def awards_url(settings: Settings) -> str:
    """Where certificates are verified: as set, or beside the portal in the same process."""
    return settings.awards_url or f"http://{settings.host}:{settings.port}/awards"


def meetings_url(settings: Settings) -> str:
    """Where who scans an invitation is checked in: as set, or beside the portal."""
    return settings.meetings_url or f"http://{settings.host}:{settings.port}/meetings"


def projection_url(settings: Settings) -> str:
    """Where the queries are: as set, or beside the portal in the same process."""
    return settings.projection_url or f"http://{settings.host}:{settings.port}/projection"
