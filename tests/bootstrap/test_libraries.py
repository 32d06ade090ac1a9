"""What Qt needs from the system follows the screen there is; only root on Debian gets it installed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from bootstrap.libraries import DRAWING, WAYLAND, X11, System, has_screen, loads, needed, refuse_old_linux
from bootstrap.process import SetupError


class FakeComputer:
    """Lacks some libraries until apt-get brings them."""

    def __init__(self, *missing: str, apt_status: int = 0, apt_brings: bool = True) -> None:
        self.missing = set(missing)
        self.apt_status = apt_status
        self.apt_brings = apt_brings
        self.calls: list[list[str]] = []

    def loads(self, file: str) -> bool:
        return file not in self.missing

    def call(self, command: Sequence[str], environ: Mapping[str, str]) -> int:
        self.calls.append(list(command))
        if "install" in command and self.apt_brings:
            self.missing.clear()
        return self.apt_status

    def system(self, *, is_debian: bool = True, is_root: bool = True) -> System:
        return System(
            is_debian=is_debian, is_root=is_root, loads=self.loads, call=self.call, say=lambda _: None
        )


def test_nothing_happens_when_everything_loads() -> None:
    computer = FakeComputer()

    computer.system().provide(DRAWING + X11)

    assert computer.calls == []


def test_root_on_debian_installs_only_what_is_missing() -> None:
    computer = FakeComputer("libEGL.so.1", "libxcb-icccm.so.4")

    computer.system().provide(DRAWING + X11)

    update, install = computer.calls
    assert update[:2] == ["apt-get", "update"]
    assert install[:2] == ["apt-get", "install"]
    assert [word for word in install if word.startswith("lib")] == ["libegl1", "libxcb-icccm4"]


def test_a_user_on_debian_gets_the_one_line_to_run() -> None:
    computer = FakeComputer("libEGL.so.1", "libGL.so.1")

    with pytest.raises(SetupError) as told:
        computer.system(is_root=False).provide(DRAWING, ["python3.12-venv"])

    assert "\n  sudo apt-get install libgl1 libegl1 python3.12-venv\n" in str(told.value)
    assert computer.calls == []


def test_another_linux_gets_the_names_of_the_libraries() -> None:
    computer = FakeComputer("libEGL.so.1")

    with pytest.raises(SetupError) as told:
        computer.system(is_debian=False).provide(DRAWING)

    assert "libEGL.so.1" in str(told.value)
    assert "apt-get" not in str(told.value)


@pytest.mark.parametrize(
    "computer",
    [FakeComputer("libEGL.so.1", apt_status=100), FakeComputer("libEGL.so.1", apt_brings=False)],
    ids=["apt fails", "apt brings something else"],
)
def test_an_installation_that_does_not_help_is_told(computer: FakeComputer) -> None:
    with pytest.raises(SetupError, match="libegl1"):
        computer.system().provide(DRAWING)


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, DRAWING),
        ({"DISPLAY": ":0"}, DRAWING + X11),
        ({"WAYLAND_DISPLAY": "wayland-0"}, DRAWING + WAYLAND),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, DRAWING + X11 + WAYLAND),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, DRAWING),
    ],
)
def test_the_libraries_follow_the_screen(environ: dict[str, str], expected: tuple[object, ...]) -> None:
    assert needed(environ, "linux") == expected


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_need_no_libraries_and_always_have_a_screen(platform: str) -> None:
    assert needed({}, platform) == ()
    assert has_screen({}, platform)


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_linux_has_a_screen_when_the_environment_names_one(name: str) -> None:
    assert has_screen({name: ":0"}, "linux")
    assert not has_screen({name: ""}, "linux")


def test_a_library_that_does_not_exist_does_not_load() -> None:
    assert not loads("libdoes-not-exist.so.99")


def test_a_linux_that_is_too_old_for_qt_is_told_before_anything_is_fetched() -> None:
    with pytest.raises(SetupError, match=r"glibc 2\.31, nodig is 2\.34"):
        refuse_old_linux("glibc 2.31")


@pytest.mark.parametrize("version", ["glibc 2.34", "glibc 2.36", "glibc 3.0", "", None])
def test_a_linux_that_is_new_enough_or_unknown_goes_on(version: str | None) -> None:
    refuse_old_linux(version)
