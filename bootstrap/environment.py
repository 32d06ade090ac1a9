"""The virtual environment beside the checkout: made once, checked at every start, healed when broken."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import sys
import venv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from subprocess import CalledProcessError

from bootstrap.process import SetupError, follow

Say = Callable[[str], None]
Follow = Callable[..., int]
MakeVenv = Callable[[Path], None]

ATTEMPTS = 3


def make_venv(folder: Path) -> None:
    venv.EnvBuilder(clear=True, with_pip=True, symlinks=os.name == "posix").create(folder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """`.venv` under `root`. The marker is removed before anything changes and written last."""

    root: Path
    say: Say = print
    follow: Follow = follow
    make_venv: MakeVenv = make_venv

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def scripts(self) -> Path:
        return self.folder / ("bin" if os.name == "posix" else "Scripts")

    @property
    def python(self) -> Path:
        return self.scripts / ("python" if os.name == "posix" else "python.exe")

    @property
    def marker(self) -> Path:
        return self.folder / "llo-spel.json"

    @property
    def packages(self) -> Path:
        if os.name == "posix":
            return self.folder / "lib" / f"python{_minor_version()}" / "site-packages"
        return self.folder / "Lib" / "site-packages"

    def lock(self, name: str) -> Path:
        return self.root / "requirements" / f"{name}.lock"

    def is_ready(self, name: str) -> bool:
        """Cheap enough for every start: two small files and one folder are read."""
        return self._is_healthy() and _fingerprint(self.lock(name)) in self._marked()["locks"]

    def prepare(self, name: str) -> None:
        """Make the packages of a lock file available; does nothing when they already are."""
        if not self.is_ready(name):
            if self._is_healthy():
                self.say("Er zijn nieuwe onderdelen nodig. Die haal ik nu op.")
            else:
                self._start_afresh()
            self._install(name)
            self._mark(name)
            self.say("Klaar.\n")
        self._link_checkout()

    def _start_afresh(self) -> None:
        if self.folder.exists():
            self.say("De vorige installatie is niet af of niet heel. Ik begin opnieuw.")
        else:
            self.say("Ik zet de app klaar. Dit hoeft maar één keer.")
        self.say("Dit duurt een paar minuten. Je kunt veilig stoppen met Ctrl+C.")
        try:
            self.marker.unlink(missing_ok=True)
            self.make_venv(self.folder)
        except (OSError, CalledProcessError) as fault:
            message = (
                f"De map {self.folder} kan niet gemaakt worden.\n"
                f"  {fault}\n"
                "Je eigen bestanden zijn veilig.\n"
                "Sluit de app, gooi die map weg en probeer het nog eens."
            )
            raise SetupError(message) from fault

    def _install(self, name: str) -> None:
        command = [
            *(str(self.python), "-m", "pip", "install", "--require-hashes", "--only-binary=:all:"),
            *("--disable-pip-version-check", "--no-input", "--progress-bar=off", "--retries=2"),
            *("-r", str(self.lock(name))),
        ]
        total = _count(self.lock(name))
        for attempt in range(1, ATTEMPTS + 1):
            progress = _Progress(say=self.say, total=total, on_install=self.marker.unlink)
            if self.follow(command, progress.line, progress.silence, env=_pip_environment()) == 0:
                return
            if progress.installing or attempt == ATTEMPTS:
                raise SetupError(progress.failure())
            self.say(f"Het ophalen lukte niet. Ik probeer het nog eens ({attempt + 1} van {ATTEMPTS}).")

    def _is_healthy(self) -> bool:
        marked = self._marked()
        if marked["python"] != _python_tag() or not self.python.exists():
            return False
        present = {entry.name for entry in self.packages.iterdir()} if self.packages.is_dir() else set()
        return present.issuperset(marked["packages"])

    def _marked(self) -> _Marker:
        nothing: _Marker = {"python": [], "locks": [], "packages": []}
        try:
            found = json.loads(self.marker.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return nothing
        whole = isinstance(found, dict) and all(isinstance(found.get(key), list) for key in nothing)
        return found if whole else nothing

    def _mark(self, name: str) -> None:
        # The checks need all that the app needs, at the same versions: the dev lock contains the run lock.
        locks = ["dev", "run"] if name == "dev" else [name]
        marker: _Marker = {
            "python": _python_tag(),
            "locks": [_fingerprint(self.lock(lock)) for lock in locks],
            "packages": sorted(entry.name for entry in self.packages.iterdir()),
        }
        draft = self.marker.with_suffix(".new")
        draft.write_text(json.dumps(marker, indent=1), encoding="utf-8")
        draft.replace(self.marker)

    def _link_checkout(self) -> None:
        """Let the environment find the checkout, also after the checkout has moved."""
        _write_if_changed(self.packages / "llo-game-checkout.pth", f"{self.root}\n")
        if os.name == "posix":
            launcher = self.scripts / "llo-game"
            if _write_if_changed(launcher, '#!/bin/sh\nexec "$(dirname "$0")/python" -P -m llo_game "$@"\n'):
                launcher.chmod(0o755)
        else:
            text = '@"%~dp0python.exe" -P -m llo_game %*\r\n'
            _write_if_changed(self.scripts / "llo-game.cmd", text)


_Marker = dict[str, list[str]]


@dataclass(slots=True, kw_only=True)
class _Progress:
    """Turns what pip prints into a few Dutch lines, and keeps its last words in case it fails."""

    say: Say
    total: int
    on_install: Callable[..., None]
    collected: int = 0
    installing: bool = False
    last_lines: tuple[str, ...] = ()

    def line(self, text: str) -> None:
        self.last_lines = (*self.last_lines[-11:], text)
        words = text.split()
        match words:
            case ["Collecting", requirement, *_]:
                self._next(re.split(r"[=<>!~\[;]", requirement, maxsplit=1)[0])
            case ["Processing", file, *_]:  # a wheel that is already on this computer
                self._next(re.split(r"[/\\]", file)[-1].split("-")[0])
            case ["Downloading", file, size, "MB)", *_] if not file.endswith(".metadata"):
                self.say(f"           {size.strip('(').replace('.', ',')} MB ophalen")
            case ["Installing", "collected", "packages:", *_]:
                self.on_install(missing_ok=True)
                self.installing = True
                self.say("  Uitpakken en neerzetten …")
            case _:
                pass

    def silence(self) -> None:
        self.say("           nog bezig …")

    def _next(self, package: str) -> None:
        self.collected += 1
        self.say(f"  {self.collected:>2} van {self.total}  {package}")

    def failure(self) -> str:
        said = "\n".join(f"  | {line}" for line in self.last_lines)
        if self.installing:
            what = "Het neerzetten van de onderdelen is niet gelukt."
            cure = "Kijk of er genoeg ruimte is op de schijf (1 GB)."
        else:
            what = "Het ophalen van de onderdelen is niet gelukt."
            cure = "Kijk of je internet hebt."
        return (
            f"{what}\nDit meldt het installatieprogramma (pip):\n{said}\n"
            f"Je eigen bestanden zijn veilig.\n{cure} Start daarna opnieuw met hetzelfde commando."
        )


def _pip_environment() -> Mapping[str, str]:
    """Keep proxies and mirrors, drop what would send packages somewhere else than the environment."""
    unwanted = {"PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"}
    kept = {key: value for key, value in os.environ.items() if key not in unwanted}
    return {**kept, "PIP_USER": "0", "PYTHONUTF8": "1"}


def _fingerprint(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _python_tag() -> list[str]:
    """A new patch release of Python keeps the environment; another minor release needs a new one."""
    return [sys.implementation.name, _minor_version(), platform.machine()]


def _minor_version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def _count(lock: Path) -> int:
    """How many packages a lock file means for this operating system."""
    names = set()
    for line in lock.read_text(encoding="utf-8").splitlines():
        pin = re.match(r"([a-z0-9-]+)==\S+(.*)", line)
        if pin:
            only_for = re.search(r"sys_platform == '(\w+)'", pin[2])
            if only_for is None or only_for[1] == sys.platform:
                names.add(pin[1])
    return len(names)


def _write_if_changed(path: Path, text: str) -> bool:
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    path.write_text(text, encoding="utf-8", newline="")
    return True
