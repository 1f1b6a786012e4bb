"""มุมมองที่หลายบริการเก็บ: a rebuild by name reaches every service that keeps it."""

from services.stack.services import KEPT, keepers_of


def test_a_view_that_several_services_keep_is_found_in_each_of_them() -> None:
    services = {service for service, _ in keepers_of("sealed_editions")}
    assert services == {"meetings", "planning", "awards", "evaluation"}


def test_a_view_of_one_service_is_found_there_alone() -> None:
    assert [service for service, _ in keepers_of("process_board")] == ["projection"]


def test_no_service_keeps_two_views_of_one_name() -> None:
    for kept in KEPT.values():
        names = [view.name for view in kept]
        assert len(names) == len(set(names))


def test_an_unknown_name_is_kept_by_nobody() -> None:
    assert keepers_of("nothing") == []
