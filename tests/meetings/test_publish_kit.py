"""เผยแพร่ชุดข้อมูลชี้แจง: five topics, each with something to read; editions count up (1.1)."""

from itertools import pairwise

import pytest

from services.meetings.domain.kit.decisions import KitUnchanged, SayWhatChanged, TopicsMissing
from shared.contracts.kits import KitDocument, KitTopic, Topic
from tests.meetings.kit_examples import FILE, FULL, LINK, REWRITTEN, kit, publish_kit, published


def test_a_kit_with_all_five_topics_is_published() -> None:
    kit.given().when(publish_kit()).then(published())


@pytest.mark.parametrize("document", [LINK, FILE])
def test_a_link_or_a_file_covers_a_topic(document: KitDocument) -> None:
    topics = tuple(one.model_copy(update={"documents": (document,)}) for one in FULL)
    kit.given().when(publish_kit(topics)).then(published(topics=topics))


@pytest.mark.parametrize("place", range(len(Topic)))
def test_a_kit_without_a_topic_is_refused_by_its_name(place: int) -> None:
    topics = (*FULL[:place], *FULL[place + 1 :])
    refusal = TopicsMissing((FULL[place].topic,))
    kit.given().when(publish_kit(topics)).refused(refusal)
    assert str(FULL[place].topic) in refusal.said_in_english()


@pytest.mark.parametrize(
    "document",
    [
        None,
        KitDocument(title="ไม่เข้ารหัส", link="http://moral.example.go.th/kit.pdf"),
        KitDocument(title="ไม่มีอะไรเลย"),
        KitDocument(title="ไม่มีลายนิ้วมือ", file_name="แผ่นพับ.pdf"),
        KitDocument(title="ไม่มีไฟล์", sha256="9f" * 32),
    ],
)
def test_a_topic_with_nothing_to_open_is_missing(document: KitDocument | None) -> None:
    documents = (document,) if document else ()
    unread = KitTopic(topic=Topic.DISTRICT, summary="สรุป", documents=documents)
    topics = tuple(unread if one.topic is Topic.DISTRICT else one for one in FULL)
    kit.given().when(publish_kit(topics)).refused(TopicsMissing((Topic.DISTRICT,)))


def test_all_that_is_missing_is_told_at_once() -> None:
    refusal = TopicsMissing(tuple(Topic))
    kit.given().when(publish_kit(())).refused(refusal)
    thai = ("แผนแม่บท", "องค์กร", "ชุมชน", "อำเภอ", "จังหวัด")
    places = [refusal.said_in_thai().index(word) for word in thai]
    assert all(one < other for one, other in pairwise(places))


def test_a_later_edition_counts_up_and_says_what_changed() -> None:
    command = publish_kit(REWRITTEN, "แผนแม่บทฉบับใหม่")
    second = published(2, REWRITTEN, "แผนแม่บทฉบับใหม่")
    kit.given(published()).when(command).then(second)
    third = published(3, FULL, "กลับไปใช้ฉบับเดิม")
    kit.given(published(), second).when(publish_kit(FULL, "กลับไปใช้ฉบับเดิม")).then(third)


def test_a_later_edition_that_does_not_say_so_is_refused() -> None:
    kit.given(published()).when(publish_kit(REWRITTEN)).refused(SayWhatChanged())


def test_a_later_edition_needs_all_five_topics_too() -> None:
    refusal = TopicsMissing((Topic.PROVINCE,))
    kit.given(published()).when(publish_kit(REWRITTEN[:4], "ตัดออก")).refused(refusal)


def test_publishing_twice_changes_nothing() -> None:
    kit.given(published()).when(publish_kit()).then()


def test_an_edition_in_which_nothing_changed_is_refused() -> None:
    kit.given(published()).when(publish_kit(FULL, "ไม่มีอะไรเปลี่ยน")).refused(KitUnchanged())
