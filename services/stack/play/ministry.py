"""The ministry at work over HTTP: it publishes the forms, and receives what was sent to it."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import httpx

from services.stack.play.secretary import EXAMPLE, PlayFailed
from shared.contracts.form_values import Assessed
from shared.kernel.ids import derive_id
from shared.kernel.message import NATION

NOTE = "แบบประเมินที่ใช้ในการทดลอง ยังไม่ใช่แบบทางการ"


class Ministry:
    """กระทรวง"""

    def __init__(self, client: httpx.AsyncClient, token: str) -> None:
        self.fresh = ""  # the last publication's Consistency-Token
        self._client = client
        self._token = token

    async def publish_forms(self) -> None:
        """The first version of each. Raises `PlayFailed`."""
        for kind in Assessed:
            file = files("services.evaluation").joinpath(f"forms/{kind}.yaml").read_bytes()
            address = f"/evaluation/v1/national/assessment-forms/{kind}/versions/1"
            answer = await self._client.post(
                address, content=file, params={"note": NOTE}, headers=self._headers(kind)
            )
            self.fresh = _kept(answer).headers.get("Consistency-Token", self.fresh)

    async def act(self, key: str, path: str, body: Mapping[str, Any]) -> None:
        """On what the example province has sent. Raises `PlayFailed`."""
        address = f"/evaluation/v1/provinces/{EXAMPLE}/{path}"
        _kept(await self._client.post(address, json=dict(body), headers=self._headers(key)))

    def _headers(self, key: str) -> dict[str, str]:
        return {
            "Authorization": f"Bearer {self._token}",
            "Idempotency-Key": str(derive_id(NATION, "play", key)),
        }


def _kept(answer: httpx.Response) -> httpx.Response:
    if not answer.is_success:
        raise PlayFailed(f"{answer.request.url}: {answer.status_code} {answer.text[:300]}")
    return answer
