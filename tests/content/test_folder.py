"""A pack folder is read with care, and whatever is wrong with it gets a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest

from llo_game.content.check import check_dir
from llo_game.content.load import load_pack, read_pack_dir
from llo_game.content.problem import PackFault
from tests.content.small_pack import small_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "klein"
    path.mkdir()
    for name, data in small_files().items():
        (path / name).write_bytes(data)
    return path


def test_the_files_of_a_folder_make_the_pack(folder: Path) -> None:
    assert load_pack(read_pack_dir(folder)) == load_pack(small_files())


def test_folders_and_other_files_in_the_folder_are_left_alone(folder: Path) -> None:
    (folder / "LEESMIJ.txt").write_text("hallo")
    (folder / "plaatjes").mkdir()
    (folder / "plaatjes" / "cards-9.toml").write_text("kapot")
    assert read_pack_dir(folder) == small_files()


def test_checking_a_sound_folder_says_what_is_in_it(folder: Path) -> None:
    result = check_dir(folder)
    assert result.problems == ()
    assert result.summary is not None
    assert result.lines == result.summary.lines


def test_checking_a_folder_with_mistakes_gives_a_line_for_each(folder: Path) -> None:
    (folder / "profiles.toml").write_text("= kapot")
    (folder / "sources.toml").unlink()
    result = check_dir(folder)
    assert result.summary is None
    assert result.lines == (
        "profiles.toml: Regel 1 is geen goede TOML. Kijk of er een aanhalingsteken, komma of haakje mist.",
        "sources.toml: Dit bestand ontbreekt.",
    )


def test_a_folder_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    result = check_dir(tmp_path / "nergens")
    assert result.lines == ("nergens: Deze map is er niet. Kijk of de naam klopt.",)


def test_a_file_instead_of_a_folder_is_said_in_one_line(folder: Path) -> None:
    result = check_dir(folder / "pack.toml")
    assert result.lines == ("pack.toml: Dit is een bestand. Wijs de map van de spelset aan.",)


def test_a_folder_that_cannot_be_opened_is_said_in_one_line() -> None:
    result = check_dir(Path("een\0map"))
    assert result.lines == ("een\ufffdmap: Deze map kan ik niet openen. Kijk of je haar mag lezen.",)


def test_a_folder_without_a_pack_is_said_in_one_line(tmp_path: Path) -> None:
    result = check_dir(tmp_path)
    assert result.lines == ("pack.toml: Dit bestand ontbreekt. Zonder dit bestand is het geen spelset.",)


def test_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elders.toml").write_bytes(small_files()["profiles.toml"])
    (folder / "profiles.toml").unlink()
    (folder / "profiles.toml").symlink_to(tmp_path / "elders.toml")
    assert check_dir(folder).lines == (
        "profiles.toml: Dit is een verwijzing naar een ander bestand. Zet hier het bestand zelf neer.",
    )


def test_a_folder_in_the_place_of_a_file_is_refused(folder: Path) -> None:
    (folder / "profiles.toml").unlink()
    (folder / "profiles.toml").mkdir()
    assert check_dir(folder).lines == ("profiles.toml: Dit is geen gewoon bestand. Haal het weg.",)


def test_a_file_of_five_megabytes_is_refused_and_the_rest_still_checked(folder: Path) -> None:
    (folder / "profiles.toml").write_bytes(b"#" * 5_000_000)
    (folder / "findings.toml").write_text("= kapot")
    assert check_dir(folder).lines == (
        "profiles.toml: Dit bestand is 5,0 MB. Meer dan 1,0 MB mag niet.",
        "findings.toml: Regel 1 is geen goede TOML. Kijk of er een aanhalingsteken, komma of haakje mist.",
    )


def test_a_pack_of_many_large_files_is_refused_as_a_whole(folder: Path) -> None:
    for number in range(5):
        (folder / f"cards-{number}.toml").write_bytes(b"#" * 900_000)
    assert check_dir(folder).lines == ("klein: Deze spelset is 4,5 MB. Meer dan 4,0 MB mag niet.",)


def test_a_file_that_may_not_be_read_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A real lock would not stop the administrator, and tests often run as one.
    def refuse(self: Path, mode: str) -> NoReturn:
        raise PermissionError(self, mode)

    monkeypatch.setattr(Path, "open", refuse)
    result = check_dir(folder)
    assert "profiles.toml: Dit bestand kan ik niet lezen. Kijk of het open mag." in result.lines
    assert len(result.lines) == len(small_files())


def test_reading_a_folder_with_an_unreadable_file_is_a_fault(folder: Path) -> None:
    (folder / "profiles.toml").unlink()
    (folder / "profiles.toml").mkdir()
    with pytest.raises(PackFault) as caught:
        read_pack_dir(folder)
    assert [problem.file for problem in caught.value.problems] == ["profiles.toml"]


def test_a_file_that_is_wrong_and_a_file_that_is_closed_are_both_named(folder: Path) -> None:
    (folder / "profiles.toml").unlink()
    (folder / "profiles.toml").mkdir()
    cards = (folder / "cards-2.toml").read_text()
    (folder / "cards-2.toml").write_text(cards.replace("number = 103", "number = 99"))
    assert [problem.file for problem in check_dir(folder).problems] == ["profiles.toml", "cards-2.toml"]


def test_checking_changes_nothing_in_the_folder(folder: Path) -> None:
    (folder / "profiles.toml").write_text("kapot")
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    check_dir(folder)
    assert {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()} == before
