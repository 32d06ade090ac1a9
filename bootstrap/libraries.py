"""The screen, and the system libraries that Qt needs on Linux to draw on it or without one."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shlex
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bootstrap.process import SetupError, call

Environ = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Library:
    """A file that must load, and the Debian package that brings it."""

    file: str
    package: str


DRAWING = (
    Library("libstdc++.so.6", "libstdc++6"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
)
X11 = (
    # Qt's own message names only the first of these, whichever is missing.
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
)
WAYLAND = (
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
    Library("libwayland-egl.so.1", "libwayland-egl1"),
)


def has_screen(environ: Environ, platform: str = sys.platform) -> bool:
    """Whether a window can open; a platform that the user chose for Qt counts as a screen."""
    if not platform.startswith("linux"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def needed(environ: Environ, platform: str = sys.platform) -> tuple[Library, ...]:
    if not platform.startswith("linux"):
        return ()
    found: tuple[Library, ...] = DRAWING
    if environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        return found
    if environ.get("DISPLAY"):
        found += X11
    if environ.get("WAYLAND_DISPLAY"):
        found += WAYLAND
    return found


def loads(file: str) -> bool:
    try:
        ctypes.CDLL(file, mode=os.RTLD_LAZY)
    except OSError:
        return False
    return True


def venv_packages() -> tuple[str, ...]:
    """Debian's Python comes without what a virtual environment needs."""
    if importlib.util.find_spec("ensurepip"):
        return ()
    return (f"python{sys.version_info.major}.{sys.version_info.minor}-venv",)


def refuse_old_linux(version: str | None) -> None:
    """Qt's packages need glibc 2.34; `version` is what the system calls its own, such as "glibc 2.31"."""
    match (version or "").split():
        case ["glibc", number] if tuple(map(int, number.split(".")[:2])) < (2, 34):
            message = (
                f"Deze Linux is te oud voor de app: glibc {number}, nodig is 2.34 of nieuwer.\n"
                "Er is niets veranderd. Gebruik bijvoorbeeld Debian 12 of Ubuntu 22.04."
            )
            raise SetupError(message)
        case _:
            pass


def glibc_version() -> str | None:
    names = getattr(os, "confstr_names", {})
    return os.confstr("CS_GNU_LIBC_VERSION") if "CS_GNU_LIBC_VERSION" in names else None


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """This computer, as far as installing a missing library goes."""

    is_debian: bool
    is_root: bool
    loads: Callable[[str], bool] = loads
    call: Callable[[Sequence[str], Environ], int] = call
    say: Callable[[str], None] = print

    @classmethod
    def this(cls) -> System:
        if os.name != "posix":
            return cls(is_debian=False, is_root=False)
        return cls(is_debian=shutil.which("apt-get") is not None, is_root=os.geteuid() == 0)

    def provide(self, libraries: Sequence[Library], packages: Sequence[str] = ()) -> None:
        """Install what is missing when that is ours to do; otherwise say how, as a `SetupError`."""
        missing = self._missing(libraries)
        wanted = [library.package for library in missing] + list(packages)
        if not wanted:
            return
        if not self.is_debian:
            raise SetupError(_advice_by_name([library.file for library in missing] + list(packages)))
        if not self.is_root:
            raise SetupError(_advice_by_command(wanted))
        self.say(f"Qt heeft nog onderdelen van het systeem nodig: {' '.join(wanted)}")
        environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        self.call(["apt-get", "update", "-qq"], environ)  # its failure shows in the next step
        status = self.call(["apt-get", "install", "-qq", "-y", "--no-install-recommends", *wanted], environ)
        if status != 0 or self._missing(libraries):
            raise SetupError(_advice_by_command(wanted))

    def _missing(self, libraries: Sequence[Library]) -> list[Library]:
        return [library for library in libraries if not self.loads(library.file)]


def _advice_by_command(packages: Sequence[str]) -> str:
    return (
        "De app mist een paar onderdelen van het systeem.\n"
        "Er is niets veranderd. Installeer ze met deze regel en start daarna opnieuw:\n\n"
        f"  sudo apt-get install {shlex.join(packages)}\n"
    )


def _advice_by_name(names: Sequence[str]) -> str:
    listed = "\n".join(f"  {name}" for name in names)
    return (
        "De app mist een paar onderdelen van het systeem:\n"
        f"{listed}\n"
        "Er is niets veranderd. Installeer ze met het pakketbeheer van je Linux.\n"
        "Start daarna opnieuw."
    )
