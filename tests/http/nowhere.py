"""A service without its database: enough for what is decided before anything is read."""

from services.stack.services import SERVICES
from shared.mongo import Mongo
from shared.service.platform import Platform, Service
from shared.service.settings import Settings
from shared.testing.fixed import A_MASTER_KEY
from shared.testing.tokens import TokenMaker, at_nine


async def service_nowhere(name: str, tokens: TokenMaker) -> Service:
    """Made inside the running loop, which the driver remembers; no connection is opened."""
    mongo = Mongo("mongodb://127.0.0.1:1/?replicaSet=none&connect=false")
    settings = Settings(master_key=A_MASTER_KEY)
    return SERVICES[name](Platform(settings, mongo, tokens.verifier(), at_nine))
