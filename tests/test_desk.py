"""The desk: names of files, publishing, copies, and what happens to a session that was left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from llo_game import places
from llo_game.content.problem import PackFault
from llo_game.desk import Desk, OpenSession, read_file, session_of, what_does_not_fit
from llo_game.engine.events import CardPlaced, VerdictRevealed
from llo_game.engine.grid import Cell
from llo_game.engine.refusal import RefusalCode, Refused
from llo_game.engine.setup import Setup, default_teams
from llo_game.store.faults import ChangedElsewhere, Damaged, Locked, Missing, PublishFailed
from llo_game.store.reading import read_session
from llo_game.store.stored import Stored
from llo_game.store.verify import verify
from tests.store.stories import written

LAID = CardPlaced(card=103, cell=Cell("C", 2), team=1, sureness=2)


@pytest.fixture
def now() -> Callable[[], str]:
    seconds = count()
    return lambda: f"2026-03-12T12:00:{next(seconds) % 60:02d}.000Z"


@pytest.fixture
def desk(tmp_path: Path, now: Callable[[], str]) -> Desk:
    return Desk(places.assets_dir(), tmp_path / "data", tmp_path / "sessies", now)


@pytest.fixture
def begin(desk: Desk) -> Iterator[Callable[..., OpenSession]]:
    """Begin sessions; whatever is still open at the end is let go."""
    begun: list[OpenSession] = []

    def begin_one(title: str = "Samen leren", tables: int = 2) -> OpenSession:
        opened = desk.begin(a_setup(title, tables))
        assert isinstance(opened, OpenSession)
        begun.append(opened)
        return opened

    yield begin_one
    for opened in begun:
        opened.file.leave()


def a_setup(title: str = "Samen leren", tables: int = 2) -> Setup:
    return Setup(
        title=title,
        organisation="",
        place="",
        date="2026-03-12",
        teams=default_teams(tables),
        card_set="kort",
    )


def target_of(opened: OpenSession) -> Path:
    assert opened.file.target is not None
    return opened.file.target


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Samen leren", "2026-03-12 Samen leren.llo"),
        ('a/b\\c:d*e?f"g<h>i|j', "2026-03-12 a b c d e f g h i j.llo"),
        ("../../weg", "2026-03-12 .. .. weg.llo"),
        ("Hoera...", "2026-03-12 Hoera.llo"),
        ("Versie 1.2", "2026-03-12 Versie 1.2.llo"),
        ("Één café, ĳs", "2026-03-12 Één café, ĳs.llo"),
    ],
)
def test_a_session_is_named_after_its_day_and_title_in_letters_that_every_system_takes(
    desk: Desk, begin: Callable[..., OpenSession], title: str, name: str
) -> None:
    target = target_of(begin(title))
    assert target == desk.sessions_dir / name
    assert not set(name) & set('<>:"/\\|?*')


def test_a_title_of_the_widest_letters_still_makes_a_name_that_can_be_saved(
    desk: Desk, begin: Callable[..., OpenSession]
) -> None:
    widest = "\N{SLICE OF PIZZA}"
    title = f"{widest * 24} {widest * 24} {widest * 10}"
    for _ in range(2):
        opened = begin(title)
        desk.publish(opened)
        copy = desk.copy_name(opened)
        desk.save_copy(opened, copy)
        assert read_file(copy).state.setup.title == read_file(target_of(opened)).state.setup.title == title
    assert len(list(desk.sessions_dir.iterdir())) == 4


def test_a_second_session_of_the_day_does_not_take_the_name_of_the_first(
    desk: Desk, begin: Callable[..., OpenSession]
) -> None:
    names = []
    for _ in range(3):
        opened = begin()
        desk.publish(opened)
        names.append(target_of(opened).name)
    assert names == [
        "2026-03-12 Samen leren.llo",
        "2026-03-12 Samen leren 2.llo",
        "2026-03-12 Samen leren 3.llo",
    ]


def test_a_set_up_that_is_refused_leaves_nothing_on_disk(desk: Desk, tmp_path: Path) -> None:
    answer = desk.begin(a_setup(""))
    assert isinstance(answer, Refused)
    assert answer.code is RefusalCode.TEXT_MISSING
    unknown = desk.begin(
        Setup(title="x", organisation="", place="", date="2026-03-12", teams=default_teams(1), card_set="weg")
    )
    assert isinstance(unknown, Refused)
    assert unknown.code is RefusalCode.UNKNOWN_SET
    assert list(tmp_path.rglob("*")) == []


def test_the_cards_are_shuffled_anew_for_every_session(begin: Callable[..., OpenSession]) -> None:
    orders = {begin(f"Sessie {number}").session.state.order for number in range(4)}
    assert len(orders) > 1
    assert len({tuple(sorted(order)) for order in orders}) == 1


def test_what_is_published_is_a_whole_file_that_carries_its_pack(
    desk: Desk, begin: Callable[..., OpenSession]
) -> None:
    opened = begin()
    opened.file.append(LAID, "2026-03-12T12:01:00.000Z")
    desk.publish(opened)
    published = target_of(opened)
    assert verify(published, what_does_not_fit).holds
    session = read_file(published)
    assert session.state.placements[103].sureness == 2
    assert session.pack == desk.pack()
    assert [path.name for path in published.parent.iterdir()] == [published.name]


def test_a_session_is_only_read_when_it_is_read(desk: Desk, begin: Callable[..., OpenSession]) -> None:
    opened = begin()
    desk.publish(opened)
    before = target_of(opened).read_bytes()
    read_file(target_of(opened))
    assert target_of(opened).read_bytes() == before


def test_a_copy_is_kept_as_it_was_and_the_session_goes_on_in_its_own_file(
    desk: Desk, begin: Callable[..., OpenSession], tmp_path: Path
) -> None:
    opened = begin()
    desk.publish(opened)
    first = target_of(opened)
    assert desk.copy_name(opened) == first.with_name("2026-03-12 Samen leren kopie.llo")
    assert desk.report_name(opened) == first.with_suffix(".pdf")
    copy = tmp_path / "elders.llo"
    desk.save_copy(opened, copy)
    opened.file.append(LAID, "2026-03-12T12:01:00.000Z")
    desk.publish(opened)
    assert target_of(opened) == first
    assert 103 not in read_file(copy).state.placements
    assert 103 in read_file(first).state.placements


def test_a_session_that_moves_is_published_there_from_then_on(
    desk: Desk, begin: Callable[..., OpenSession], tmp_path: Path
) -> None:
    opened = begin()
    desk.publish(opened)
    first = target_of(opened)
    desk.move_to(opened, tmp_path / "elders.llo")
    opened.file.append(LAID, "2026-03-12T12:01:00.000Z")
    desk.publish(opened)
    assert 103 in read_file(tmp_path / "elders.llo").state.placements
    assert 103 not in read_file(first).state.placements
    assert [recent.path for recent in desk.recent()] == [tmp_path / "elders.llo"]


def test_the_name_of_a_copy_is_free_too(desk: Desk, begin: Callable[..., OpenSession]) -> None:
    opened = begin()
    desk.publish(opened)
    desk.copy_name(opened).write_text("al een kopie")
    assert desk.copy_name(opened).name == "2026-03-12 Samen leren kopie 2.llo"


def test_a_folder_of_the_user_is_not_made_again_when_it_is_gone(
    desk: Desk, begin: Callable[..., OpenSession], tmp_path: Path
) -> None:
    opened = begin()
    (tmp_path / "stick").mkdir()
    desk.move_to(opened, tmp_path / "stick" / "sessie.llo")
    (tmp_path / "stick" / "sessie.llo").unlink()
    (tmp_path / "stick").rmdir()
    with pytest.raises(PublishFailed):
        desk.close(opened)
    assert not (tmp_path / "stick").exists()
    assert read_session(opened.file.path).events == opened.session.log


def test_what_was_closed_is_remembered_and_what_was_left_can_be_resumed(
    desk: Desk, begin: Callable[..., OpenSession]
) -> None:
    closed = desk.begin(a_setup("Klaar"))
    assert isinstance(closed, OpenSession)
    desk.close(closed)
    left = begin("Afgebroken")
    left.file.append(LAID, "2026-03-12T12:01:00.000Z")
    desk.leave(left)
    assert [recent.title for recent in desk.recent()] == ["Klaar"]
    [unfinished] = desk.unfinished()
    assert (unfinished.title, unfinished.steps) == ("Afgebroken", 2)
    resumed = desk.resume(unfinished.path)
    assert 103 in resumed.session.state.placements
    desk.close(resumed)
    assert desk.unfinished() == ()
    assert [recent.title for recent in desk.recent()] == ["Afgebroken", "Klaar"]


def test_a_file_is_known_by_its_whole_path_however_it_was_named(
    desk: Desk, begin: Callable[..., OpenSession], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = begin()
    desk.publish(opened)
    path = target_of(opened)
    monkeypatch.chdir(path.parent)
    again = desk.open(Path(path.name))
    again.file.append(LAID, "2026-03-12T12:01:00.000Z")
    monkeypatch.chdir("/")
    desk.close(again)
    assert 103 in read_file(path).state.placements
    assert [recent.path for recent in desk.recent()] == [path]


def test_a_list_of_lately_that_cannot_be_kept_stops_no_session(
    desk: Desk, begin: Callable[..., OpenSession], tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "recent.json").mkdir()
    opened = desk.begin(a_setup())
    assert isinstance(opened, OpenSession)
    desk.close(opened)
    assert read_file(target_of(opened)).log == opened.session.log
    assert desk.recent() == ()


def test_steps_of_somebody_else_are_never_overwritten(
    desk: Desk, begin: Callable[..., OpenSession], tmp_path: Path, now: Callable[[], str]
) -> None:
    opened = begin()
    desk.publish(opened)
    other = Desk(places.assets_dir(), tmp_path / "andere laptop", tmp_path, now).open(target_of(opened))
    other.file.append(LAID, "2026-03-12T12:01:00.000Z")
    other.file.close()
    theirs = target_of(opened).read_bytes()
    opened.file.append(LAID, "2026-03-12T12:02:00.000Z")
    with pytest.raises(ChangedElsewhere):
        desk.publish(opened)
    assert target_of(opened).read_bytes() == theirs


def test_the_example_is_played_out_in_a_file_of_its_own(desk: Desk) -> None:
    opened = desk.example()
    assert read_session(opened.file.path).events == opened.session.log
    assert target_of(opened).name == "Voorbeeldsessie.llo"
    desk.close(opened)
    second = desk.example()
    assert target_of(second).name == "Voorbeeldsessie 2.llo"
    desk.leave(second)


def test_a_log_that_cannot_have_happened_is_damage_at_that_step(
    desk: Desk, begin: Callable[..., OpenSession], tmp_path: Path
) -> None:
    opened = begin()
    opened.file.append(VerdictRevealed(card=103, cell=Cell("C", 2)), "2026-03-12T12:01:00.000Z")
    stored = read_session(opened.file.path)
    with pytest.raises(Damaged) as raised:
        session_of(stored, tmp_path / "x.llo")
    assert (raised.value.first_bad, raised.value.held) == (2, 1)
    assert what_does_not_fit(stored) == "Dit bestand is beschadigd vanaf stap 2."


def test_a_pack_that_is_no_pack_is_told(tmp_path: Path, begin: Callable[..., OpenSession]) -> None:
    opened = begin()
    stored = read_session(opened.file.path)
    assert what_does_not_fit(stored) == ""
    spoiled = Stored(meta=stored.meta, pack_json=b"{}", events=stored.events, tip=stored.tip)
    assert what_does_not_fit(spoiled) != ""
    with pytest.raises(PackFault):
        session_of(spoiled, tmp_path / "x.llo")


def test_a_sample_of_the_store_alone_is_no_playable_session(tmp_path: Path) -> None:
    with pytest.raises(PackFault):
        read_file(written(tmp_path / "los.llo"))


def test_a_file_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Missing):
        desk.open(tmp_path / "weg.llo")
    assert desk.unfinished() == ()


def test_a_left_session_that_is_gone_or_open_elsewhere_is_told(
    desk: Desk, begin: Callable[..., OpenSession]
) -> None:
    opened = begin()
    with pytest.raises(Locked):
        desk.resume(opened.file.path)
    desk.leave(opened)
    [left] = desk.unfinished()
    left.path.unlink()
    with pytest.raises(Missing):
        desk.resume(left.path)


def test_a_damaged_file_is_saved_beside_itself_under_a_free_name(
    desk: Desk, begin: Callable[..., OpenSession]
) -> None:
    opened = begin()
    opened.file.append(LAID, "2026-03-12T12:01:00.000Z")
    desk.publish(opened)
    damaged = target_of(opened)
    saved = [desk.salvage(damaged) for _ in range(2)]
    assert [one.path.name for one in saved] == [
        "2026-03-12 Samen leren (gered).llo",
        "2026-03-12 Samen leren (gered) 2.llo",
    ]
    assert [one.kept for one in saved] == [2, 2]
