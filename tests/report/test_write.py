"""Writing the file: all of it or nothing, and a sentence when the world says no."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from llo_game.report.write import FaultKind, ReportFault, pdf_bytes, write_pdf
from tests.engine.playing import started
from tests.report.sessions import ASSETS, one_placement

ROOT = Path(__file__).parents[2]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file with an older report."""
    path = tmp_path / "verslag.pdf"
    path.write_bytes(b"een ouder verslag")
    return path


def failing(code: int) -> object:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def test_the_file_holds_the_bytes_of_the_report(tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    write_pdf(started(), ASSETS, target)
    assert target.read_bytes() == pdf_bytes(started(), ASSETS)
    assert list(tmp_path.iterdir()) == [target]


def test_an_older_report_is_replaced(target: Path) -> None:
    write_pdf(started(), ASSETS, target)
    assert target.read_bytes().startswith(b"%PDF")


def test_a_half_file_left_by_a_crash_is_no_hindrance(target: Path) -> None:
    (target.parent / f".llo-{os.getpid()}.tmp").write_bytes(b"half")
    write_pdf(started(), ASSETS, target)
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.EACCES, FaultKind.LOCKED),
        (errno.EROFS, FaultKind.LOCKED),
        (errno.ENOSPC, FaultKind.FULL),
        (errno.ENOENT, FaultKind.GONE),
        (errno.EIO, FaultKind.OTHER),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_fault_leaves_the_older_report_and_nothing_else(
    target: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, kind: FaultKind
) -> None:
    monkeypatch.setattr("llo_game.report.write._PAUSES", (0.0,))
    if step == "fsync":
        monkeypatch.setattr("llo_game.report.write.os.fsync", failing(code))
    else:
        monkeypatch.setattr("pathlib.Path.replace", failing(code))
    with pytest.raises(ReportFault) as fault:
        write_pdf(started(), ASSETS, target)
    assert fault.value.kind is kind
    assert target.read_bytes() == b"een ouder verslag"
    assert list(target.parent.iterdir()) == [target]


def test_a_folder_that_is_gone_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ReportFault) as fault:
        write_pdf(started(), ASSETS, tmp_path / "weg" / "verslag.pdf")
    assert fault.value.sentence == (
        "De map van verslag.pdf is er niet meer. "
        "De sessie is veilig en een ouder verslag is niet veranderd. "
        "Kies een andere map."
    )
    assert str(fault.value) == fault.value.sentence


def test_a_folder_in_the_place_of_the_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "verslag.pdf").mkdir()
    with pytest.raises(ReportFault):
        write_pdf(started(), ASSETS, tmp_path / "verslag.pdf")


def test_a_scanner_that_holds_the_file_for_a_moment_is_waited_for(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[Path] = []
    really = Path.replace

    def busy_at_first(self: Path, to: Path) -> Path:
        tries.append(to)
        if len(tries) == 1:
            raise PermissionError(errno.EACCES, "in gebruik")
        return really(self, to)

    monkeypatch.setattr("llo_game.report.write._PAUSES", (0.0, 0.0))
    monkeypatch.setattr("pathlib.Path.replace", busy_at_first)
    write_pdf(started(), ASSETS, target)
    assert len(tries) == 2
    assert target.read_bytes().startswith(b"%PDF")


def test_a_system_that_cannot_sync_a_folder_still_gets_the_report(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("llo_game.report.write.os.open", failing(errno.EACCES))
    write_pdf(started(), ASSETS, target)
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", ["sessie.llo", "SESSIE.LLO", ".llo", "sessie.llo. ", "nieuw.llo"])
def test_no_report_takes_the_name_of_a_session(tmp_path: Path, name: str) -> None:
    session = tmp_path / "sessie.llo"
    session.write_bytes(b"de sessie")
    with pytest.raises(ReportFault) as fault:
        write_pdf(started(), ASSETS, tmp_path / name)
    assert fault.value.kind is FaultKind.SESSION
    assert session.read_bytes() == b"de sessie"
    assert list(tmp_path.iterdir()) == [session]


def test_no_report_takes_the_place_of_its_own_session_whatever_that_is_called(target: Path) -> None:
    by_another_way = target.parent / ".." / target.parent.name / target.name
    with pytest.raises(ReportFault) as fault:
        write_pdf(started(), ASSETS, by_another_way, source=target)
    assert fault.value.kind is FaultKind.SESSION
    assert target.read_bytes() == b"een ouder verslag"
    write_pdf(started(), ASSETS, target, source=target.with_name("sessie.dat"))
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("kind", FaultKind)
def test_every_fault_says_what_happened_what_is_safe_and_what_to_do(kind: FaultKind) -> None:
    sentences = ReportFault(kind, "verslag.pdf").sentence.split(". ")
    assert len(sentences) == 3
    assert all(len(sentence.split()) <= 15 for sentence in sentences)
    assert "veilig" in sentences[1]


def test_reportlab_is_not_loaded_before_a_report_is_made() -> None:
    program = (
        "import sys; import llo_game.report, llo_game.report.write, llo_game.report.outline;"
        "assert not [name for name in sys.modules if name.startswith('reportlab')];"
        "from tests.report.sessions import ASSETS, one_placement;"
        "llo_game.report.write.pdf_bytes(one_placement(), ASSETS);"
        "assert 'reportlab' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)


def test_no_network_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_socket(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr("socket.socket.connect", no_socket)
    monkeypatch.setattr("socket.getaddrinfo", no_socket)
    assert pdf_bytes(one_placement(), ASSETS).startswith(b"%PDF")
