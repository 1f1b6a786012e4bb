"""The canonical JSON of values and its SHA-256 (ลายนิ้วมือของข้อความ)."""

import hashlib
import json
from collections.abc import Sequence

from pydantic import BaseModel


def sha256_of(content: BaseModel | Sequence[BaseModel]) -> str:
    """The same content, the same hash, whoever computes it: keys in order, no spaces, UTF-8."""
    plain = (
        content.model_dump(mode="json")
        if isinstance(content, BaseModel)
        else [one.model_dump(mode="json") for one in content]
    )
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
