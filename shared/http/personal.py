"""The vault as a route's dependency: where personal texts are closed and opened."""

from typing import Annotated

from fastapi import Depends, Request

from shared.auth.actor import Actor
from shared.privacy.access import Looker
from shared.privacy.vault import Vault


async def vault_of(request: Request) -> Vault:
    """The vault for this request: what is opened is logged under its actor and its route."""
    vault: Vault = request.app.state.vault
    return vault.seen_by(lambda: _looker(request))


def _looker(request: Request) -> Looker:
    # asked when something is opened: by then the route's guard has said who is asking
    actor: Actor = request.state.actor
    return Looker(actor.actor_id, f"{request.app.state.service}.{request.scope['route'].name}")


Vaulted = Annotated[Vault, Depends(vault_of)]
