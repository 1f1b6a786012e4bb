"""What a request about an information kit may hold: strict, an unknown field is refused."""

from typing import Annotated

from pydantic import Field, StringConstraints

from services.meetings.domain.values import WhatChanged
from shared.contracts.kits import KitDocument, KitTopic, Topic
from shared.kernel.message import Message

DocumentTitle = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)
]
Link = Annotated[str, StringConstraints(max_length=500, pattern=r"^https://[^\s/]+\S*$")]
FileName = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^/\\\n]+$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class LinkedDocument(Message):
    """เอกสารบนเว็บ (https เท่านั้น)"""

    title: DocumentTitle
    link: Link

    def document(self) -> KitDocument:
        return KitDocument(title=self.title, link=self.link)


class FiledDocument(Message):
    """ไฟล์เอกสาร พร้อมลายนิ้วมือของไฟล์"""

    title: DocumentTitle
    file_name: FileName
    sha256: Sha256

    def document(self) -> KitDocument:
        return KitDocument(title=self.title, file_name=self.file_name, sha256=self.sha256)


class NewTopic(Message):
    """หัวข้อหนึ่งของชุดข้อมูล"""

    topic: Topic
    summary: Annotated[str, StringConstraints(strip_whitespace=True, max_length=2_000)] = ""
    documents: Annotated[tuple[LinkedDocument | FiledDocument, ...], Field(max_length=20)]

    def covered(self) -> KitTopic:
        documents = tuple(one.document() for one in self.documents)
        return KitTopic(topic=self.topic, summary=self.summary, documents=documents)


class NewKitEdition(Message):
    """ชุดข้อมูลชี้แจงทั้งชุด"""

    topics: Annotated[tuple[NewTopic, ...], Field(max_length=len(Topic))]
    what_changed: WhatChanged = ""
