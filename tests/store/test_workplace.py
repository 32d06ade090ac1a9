"""Working copies: begun, published, left behind, found again, never at the cost of others' steps."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from llo_game.engine.events import DetailsChanged, Undone
from llo_game.store import working_copy
from llo_game.store.faults import (
    ChangedElsewhere,
    Damaged,
    DiskFull,
    Locked,
    NoPlace,
    NotASession,
    PublishFailed,
    SessionFileFault,
    TargetExists,
    WriteFailed,
)
from llo_game.store.reading import read_session
from llo_game.store.session_file import SessionFile
from llo_game.store.working_copy import WorkingCopy
from llo_game.store.workplace import Unfinished, begin, carry_on, resume, title_of, unfinished
from tests.store.stories import EVERY_KIND, PACK, START, moment, new_file, recorded, written

ROOT = Path(__file__).parents[2]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "Documenten"
    folder.mkdir()
    return folder / "sessie.llo"


def begun(data: Path, target: Path | None) -> WorkingCopy:
    return begin(data, first=START, at=moment(1), app_version="0.1.0", pack=PACK, target=target)


def played(copy: WorkingCopy, first: int, last: int) -> WorkingCopy:
    """Steps `first` to `last` of the story."""
    for seq in range(first, last + 1):
        copy.append(EVERY_KIND[seq - 1], moment(seq))
    return copy


def left_files(data: Path) -> list[str]:
    return sorted(entry.name for entry in (data / "unfinished").iterdir())


def only(found: tuple[Unfinished, ...]) -> Unfinished:
    (left,) = found
    return left


def test_a_new_session_has_its_first_step_on_disk_and_nothing_published_yet(data: Path, target: Path) -> None:
    copy = begun(data, target)
    assert read_session(copy.path).events == recorded([START])
    assert not target.exists()
    assert not copy.is_published
    copy.discard()


def test_publishing_puts_a_whole_file_in_place_without_anything_beside_it(data: Path, target: Path) -> None:
    copy = played(begun(data, target), 2, 5)
    copy.publish()
    assert [copy.is_published, played(copy, 6, 8).is_published] == [True, False]
    assert read_session(target).events == recorded(EVERY_KIND[:5])
    copy.publish()
    assert read_session(target).events == recorded(EVERY_KIND[:8])
    assert [entry.name for entry in target.parent.iterdir()] == ["sessie.llo"]
    copy.discard()


def test_publishing_without_news_does_not_write_but_brings_back_a_file_that_is_gone(
    data: Path, target: Path
) -> None:
    copy = begun(data, target)
    copy.publish()
    target.write_bytes(b"iets anders")
    copy.publish()
    assert target.read_bytes() == b"iets anders"
    target.unlink()
    copy.publish()
    assert read_session(target).events == recorded([START])
    copy.discard()


def test_closing_publishes_and_leaves_nothing_behind(data: Path, target: Path) -> None:
    played(begun(data, target), 2, 16).close()
    assert read_session(target).events == recorded(EVERY_KIND)
    assert left_files(data) == []
    assert unfinished(data) == ()


def test_closing_brings_every_step_back_when_an_older_version_was_put_in_the_place_of_the_file(
    data: Path, target: Path
) -> None:
    copy = begun(data, target)
    copy.publish()
    older = target.read_bytes()
    played(copy, 2, 5).publish()
    target.write_bytes(older)
    copy.close()
    assert read_session(target).events == recorded(EVERY_KIND[:5])


@pytest.mark.parametrize("broken", [b"iets anders", b""])
def test_closing_does_not_take_the_word_of_a_file_that_does_not_hold(
    data: Path, target: Path, broken: bytes
) -> None:
    copy = played(begun(data, target), 2, 5)
    copy.publish()
    target.write_bytes(broken)
    with pytest.raises(ChangedElsewhere):
        copy.close()
    assert target.read_bytes() == broken
    assert read_session(copy.path).events == recorded(EVERY_KIND[:5])
    copy.leave()
    assert only(unfinished(data)).steps == 5


def test_closing_after_others_have_played_on_leaves_their_file_as_it_is(data: Path, target: Path) -> None:
    copy = played(begun(data, target), 2, 5)
    copy.publish()
    other, _ = carry_on(data.with_name("elders"), target)
    played(other, 6, 7).close()
    copy.close()
    assert read_session(target).events == recorded(EVERY_KIND[:7])
    assert left_files(data) == []


def test_a_session_that_was_left_is_offered_and_goes_on_where_it_was(data: Path, target: Path) -> None:
    played(begun(data, target), 2, 14).leave()
    left = only(unfinished(data))
    assert (left.title, left.changed_at, left.steps) == ("Samen verder", moment(14), 14)
    assert (left.target, left.fault) == (target, None)
    copy, stored = resume(left)
    assert stored.events == recorded(EVERY_KIND[:14])
    played(copy, 15, 16).close()
    assert read_session(target).events == recorded(EVERY_KIND)


def test_the_newest_unfinished_session_stands_on_top(data: Path, target: Path) -> None:
    for last in (3, 9, 5):
        played(begun(data, target), 2, last).leave()
    assert [left.steps for left in unfinished(data)] == [9, 5, 3]


def test_a_session_that_is_being_played_is_not_offered_and_cannot_be_taken_over(
    data: Path, target: Path
) -> None:
    copy = begun(data, target)
    assert unfinished(data) == ()
    copy.leave()
    left = only(unfinished(data))
    again, _ = resume(left)
    with pytest.raises(Locked):
        resume(left)
    again.discard()


_PLAYER = """
import sys
from pathlib import Path
from llo_game.store.workplace import begin
from tests.store.stories import EVERY_KIND, PACK, START, moment
data, target = map(Path, sys.argv[1:])
copy = begin(data, first=START, at=moment(1), app_version="0", pack=PACK, target=target)
for seq in range(2, 8):
    copy.append(EVERY_KIND[seq - 1], moment(seq))
print("played", flush=True)
sys.stdin.read()
"""


def test_after_a_crash_the_session_is_offered_with_every_step(data: Path, target: Path) -> None:
    command = [sys.executable, "-c", _PLAYER, str(data), str(target)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as player:
        assert player.stdout is not None
        assert player.stdout.readline() == "played\n"
        assert unfinished(data) == ()
        player.kill()
        player.wait()
    left = only(unfinished(data))
    assert (left.steps, left.title, left.target) == (7, "Samen leren – één werf", target)
    copy, stored = resume(left)
    assert stored.events == recorded(EVERY_KIND[:7])
    copy.discard()


def test_a_published_file_can_be_played_on(data: Path, target: Path) -> None:
    written(target, EVERY_KIND[:6])
    copy, stored = carry_on(data, target)
    assert stored.events == recorded(EVERY_KIND[:6])
    played(copy, 7, 16).close()
    assert read_session(target).events == recorded(EVERY_KIND)


def test_a_file_that_does_not_hold_is_not_played_on_and_leaves_no_trace(data: Path, target: Path) -> None:
    target.write_text("boodschappen")
    with pytest.raises(NotASession):
        carry_on(data, target)
    assert target.read_text() == "boodschappen"
    assert not data.exists()


def test_steps_that_another_laptop_added_are_never_overwritten(data: Path, target: Path) -> None:
    written(target, EVERY_KIND[:6])
    copy, _ = carry_on(data, target)
    played(copy, 7, 8)
    elsewhere = written(target, [*EVERY_KIND[:6], EVERY_KIND[9]]).read_bytes()
    with pytest.raises(ChangedElsewhere):
        copy.publish()
    with pytest.raises(ChangedElsewhere):
        copy.close()
    assert target.read_bytes() == elsewhere
    saved = target.with_name("sessie kopie.llo")
    copy.publish_to(saved)
    copy.append(EVERY_KIND[8], moment(9))
    copy.close()
    assert target.read_bytes() == elsewhere
    assert read_session(saved).events == recorded(EVERY_KIND[:9])


def test_a_copy_leaves_the_session_where_it_was(data: Path, target: Path) -> None:
    copy = played(begun(data, target), 2, 5)
    copy.publish()
    copy.append(EVERY_KIND[5], moment(6))
    other = target.with_name("kopie.llo")
    other.write_bytes(b"een oudere kopie")
    copy.copy_to(other)
    assert (copy.target, copy.is_published) == (target, False)
    assert read_session(other).events == recorded(EVERY_KIND[:6])
    assert read_session(target).events == recorded(EVERY_KIND[:5])
    copy.leave()
    assert only(unfinished(data)).target == target
    resume(only(unfinished(data)))[0].close()
    assert read_session(target).events == recorded(EVERY_KIND[:6])
    with pytest.raises(PublishFailed):
        begun(data, target).copy_to(target.parent / "weg" / "kopie.llo")


def test_a_published_file_with_more_steps_than_ours_is_not_replaced(data: Path, target: Path) -> None:
    written(target, EVERY_KIND[:6])
    copy, _ = carry_on(data, target)
    written(target, EVERY_KIND[:9])
    with pytest.raises(ChangedElsewhere):
        copy.publish()
    copy.discard()


def test_a_crash_between_publishing_and_noting_it_is_no_conflict(data: Path, target: Path) -> None:
    copy = played(begun(data, target), 2, 6)
    copy.publish()
    played(copy, 7, 8).leave()
    again, _ = resume(only(unfinished(data)))
    assert not again.is_published
    again.close()
    assert read_session(target).events == recorded(EVERY_KIND[:8])


@pytest.mark.parametrize("content", [b"", b"boodschappen", b"boodschappen" * 1000])
def test_another_file_is_only_replaced_when_the_user_says_so(
    data: Path, target: Path, content: bytes
) -> None:
    copy = begun(data, target)
    target.write_bytes(content)
    with pytest.raises(ChangedElsewhere):
        copy.publish()
    with pytest.raises(TargetExists):
        copy.publish_to(target)
    assert target.read_bytes() == content
    copy.publish_to(target, replace=True)
    assert read_session(target).events == recorded([START])
    copy.discard()


def test_a_folder_in_the_place_of_the_file_is_not_replaced(data: Path, target: Path) -> None:
    copy = begun(data, target)
    target.mkdir()
    with pytest.raises(ChangedElsewhere):
        copy.publish()
    with pytest.raises(PublishFailed):
        copy.publish_to(target, replace=True)
    copy.discard()


def test_a_folder_that_is_gone_keeps_the_session_safe_and_open(data: Path, tmp_path: Path) -> None:
    copy = begun(data, tmp_path / "stick" / "sessie.llo")
    with pytest.raises(PublishFailed):
        copy.close()
    copy.append(EVERY_KIND[1], moment(2))
    (tmp_path / "stick").mkdir()
    copy.close()
    assert read_session(tmp_path / "stick" / "sessie.llo").events == recorded(EVERY_KIND[:2])


def test_a_target_that_cannot_be_read_is_a_fault(
    data: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(target)
    copy = begun(data, target)

    def refuse(*_: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        with pytest.raises(PublishFailed):
            copy.publish()
    copy.discard()


def test_a_copy_that_does_not_hold_never_takes_the_place_of_one_that_does(data: Path, target: Path) -> None:
    copy = begun(data, target)
    copy.publish()
    good = target.read_bytes()
    copy.append(EVERY_KIND[1], moment(2))
    copy._file._connection.execute("UPDATE events SET body = x'00' WHERE seq = 2")
    with pytest.raises(Damaged):
        copy.publish()
    assert target.read_bytes() == good
    copy.discard()


def test_a_session_without_a_place_asks_for_one(data: Path, target: Path) -> None:
    copy = begun(data, None)
    with pytest.raises(NoPlace):
        copy.close()
    copy.leave()
    left = only(unfinished(data))
    assert left.target is None
    copy, _ = resume(left)
    copy.publish_to(target)
    copy.leave()
    assert only(unfinished(data)).target == target


@pytest.mark.parametrize("note", [b"", b"{", b"[]", b'{"target": 5}', b"[" * 100_000])
def test_without_its_note_a_session_is_offered_all_the_same(data: Path, target: Path, note: bytes) -> None:
    copy = begun(data, target)
    copy.leave()
    copy.path.with_suffix(".json").write_bytes(note)
    assert only(unfinished(data)).target is None
    copy.path.with_suffix(".json").unlink()
    assert only(unfinished(data)).target is None


@pytest.mark.skipif(os.name != "posix", reason="Windows names are always text")
def test_a_target_whose_name_is_no_text_is_kept(data: Path, tmp_path: Path) -> None:
    target = tmp_path / os.fsdecode(b"\xff.llo")
    begun(data, target).leave()
    assert only(unfinished(data)).target == target
    resume(only(unfinished(data)))[0].close()
    assert read_session(target).events == recorded([START])


def test_a_damaged_working_copy_is_offered_with_its_fault_and_never_removed(data: Path, target: Path) -> None:
    copy = played(begun(data, target), 2, 9)
    copy._file._connection.execute("UPDATE events SET body = x'00' WHERE seq = 6")
    copy.leave()
    left = only(unfinished(data))
    assert isinstance(left.fault, Damaged)
    assert (left.steps, left.title, left.target) == (5, "", target)
    with pytest.raises(Damaged):
        resume(left)
    assert left.path.exists()
    left.path.write_text("boodschappen" * 100)
    left = only(unfinished(data))
    assert isinstance(left.fault, SessionFileFault)
    assert left.steps == 0


def test_a_session_that_was_cut_off_while_it_was_made_is_swept_away(data: Path) -> None:
    folder = data / "unfinished"
    folder.mkdir(parents=True)
    (folder / f"{'a' * 16}.llo").touch()
    new_file(folder / f"{'b' * 16}.llo").close()
    (folder / f"{'c' * 16}.json").write_text(json.dumps({"target": None}))
    (folder / "mijn notities.txt").write_text("blijft staan")
    assert unfinished(data) == ()
    assert left_files(data) == ["mijn notities.txt"]


def test_a_copy_of_a_file_that_was_cut_off_halfway_is_never_taken_for_a_session(
    data: Path, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is on disk at each moment at which a file of the copy is being written."""
    written(target)
    images: list[Path] = []

    def look(handle: int) -> None:
        images.append(tmp_path / f"beeld {len(images)}")
        shutil.copytree(data, images[-1])

    with monkeypatch.context() as patch:
        patch.setattr("llo_game.store.atomic.os.fsync", look)
        copy, _ = carry_on(data, target)
    assert any(list(image.rglob("*.llo.new")) for image in images)
    for image in images:
        found = unfinished(image)
        assert [(left.steps, left.fault) for left in found] in ([], [(16, None)])
        assert found or left_files(image) == []
    copy.discard()


def test_where_nothing_was_ever_played_nothing_is_unfinished(data: Path) -> None:
    assert unfinished(data) == ()
    assert not data.exists()


def test_a_data_folder_that_cannot_be_made_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("geen map")
    with pytest.raises(WriteFailed):
        begun(tmp_path / "data", None)


def test_a_session_that_could_not_begin_leaves_no_trace(
    data: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: SessionFile, *_: object) -> None:
        raise DiskFull(self.path)

    monkeypatch.setattr(SessionFile, "append", full)
    with pytest.raises(DiskFull):
        begun(data, target)
    assert left_files(data) == []


def test_a_session_that_could_not_be_copied_leaves_no_trace(
    data: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> None:
        path.write_bytes(content[:1000])
        if len(content) > 1000:
            raise OSError(28, "No space left on device")

    written(target)
    monkeypatch.setattr("llo_game.store.atomic.write_durably", full)
    with pytest.raises(WriteFailed):
        carry_on(data, target)
    assert left_files(data) == []


def test_a_note_that_cannot_be_written_is_a_fault(
    data: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("llo_game.store.files.put_in_place", full)
    with pytest.raises(WriteFailed):
        begun(data, target)
    assert left_files(data) == []


def test_files_that_the_system_will_not_remove_do_not_stop_anyone(
    data: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = begun(data, target)

    def refuse(self: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        copy.close()
    assert only(unfinished(data)).steps == 1
    assert read_session(target).events == recorded([START])


def test_the_title_follows_the_details_that_stand() -> None:
    changed = DetailsChanged(title="Nieuw", organisation="", place="", date="2026-03-12", profile=None)
    assert title_of(recorded([])) == ""
    assert title_of(recorded([START])) == START.setup.title
    assert title_of(recorded([START, changed])) == "Nieuw"
    assert title_of(recorded([START, changed, Undone(target=2)])) == START.setup.title
    assert title_of(recorded(EVERY_KIND)) == "Samen verder"


def test_a_temporary_file_that_could_not_take_its_place_carries_the_name_of_the_session(
    data: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = begun(data, target)
    asked: list[str] = []

    def noted(place: Path, content: bytes, *, beside: str) -> None:
        asked.append(beside)

    monkeypatch.setattr(working_copy, "put_in_place", noted)
    copy.publish()
    assert asked == [f"{copy.path.stem}.new"]
    copy.discard()
