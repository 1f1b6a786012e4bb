"""The vault as a route's dependency: where personal texts are closed and opened."""

from typing import Annotated

from fastapi import Depends, Request

from shared.privacy.vault import Vault


async def vault_of(request: Request) -> Vault:
    vault: Vault = request.app.state.vault
    return vault


Vaulted = Annotated[Vault, Depends(vault_of)]
