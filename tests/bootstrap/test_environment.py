"""The virtual environment is made once, is cheap to check and heals after anything that breaks it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bootstrap.environment import Environment
from bootstrap.process import SetupError

REPOSITORY = Path(__file__).resolve().parents[2]


class FakePip:
    """Stands in for pip: installs two packages, or does what `script` says for the next runs."""

    def __init__(self, site_packages: Path) -> None:
        self.site_packages = site_packages
        self.commands: list[list[str]] = []
        self.script: list[Callable[[Callable[[str], None]], int]] = []

    def __call__(
        self, command: list[str], on_line: Callable[[str], None], on_silence: object, *, env: dict[str, str]
    ) -> int:
        self.commands.append(command)
        self.environ = env
        return self.script.pop(0)(on_line) if self.script else self.succeed(on_line)

    def succeed(self, on_line: Callable[[str], None]) -> int:
        on_line("Collecting alpha==1.0 (from -r run.lock (line 1))")
        on_line("  Downloading alpha-1.0-py3-none-any.whl.metadata (5 kB)")
        on_line("  Downloading alpha-1.0-py3-none-any.whl (77.1 MB)")
        on_line("Processing /opt/wheels/beta-2.0-py3-none-any.whl (from -r run.lock (line 2))")
        on_line("Installing collected packages: alpha, beta")
        for name in ("alpha", "alpha-1.0.dist-info", "beta", "beta-2.0.dist-info"):
            (self.site_packages / name).mkdir(exist_ok=True)
        return 0

    def lose_connection(self, on_line: Callable[[str], None]) -> int:
        on_line("Collecting alpha==1.0 (from -r run.lock (line 1))")
        on_line("ERROR: Connection reset by peer")
        return 1

    def fill_disk(self, on_line: Callable[[str], None]) -> int:
        on_line("Installing collected packages: alpha, beta")
        on_line("ERROR: No space left on device")
        return 1

    def be_interrupted_while_downloading(self, on_line: Callable[[str], None]) -> int:
        on_line("Collecting alpha==1.0 (from -r run.lock (line 1))")
        raise KeyboardInterrupt

    def be_interrupted_while_installing(self, on_line: Callable[[str], None]) -> int:
        on_line("Installing collected packages: alpha, beta")
        raise KeyboardInterrupt


class Checkout:
    """A checkout with two lock files, whose environment is built from fakes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.said: list[str] = []
        self.made = 0
        (root / "requirements").mkdir(parents=True)
        self.write_lock("run", "alpha==1.0 \\\nbeta==2.0 ; sys_platform == 'amiga' \\\nbeta==2.1 \\\n")
        self.write_lock("dev", "alpha==1.0 \\\nbeta==2.1 \\\ngamma==3.0 \\\n")
        self.pip = FakePip(Environment(root=root).packages)

    @property
    def environment(self) -> Environment:
        """A new one each time, as each start of run.py has."""
        return Environment(
            root=self.root,
            say=self.said.append,
            follow=self.pip,
            make_venv=self.make_venv,
        )

    def write_lock(self, name: str, text: str) -> None:
        (self.root / "requirements" / f"{name}.lock").write_text(text, encoding="utf-8")

    def make_venv(self, folder: Path) -> None:
        self.made += 1
        shutil.rmtree(folder, ignore_errors=True)
        self.environment.packages.mkdir(parents=True)
        self.environment.scripts.mkdir(parents=True)
        self.environment.python.touch()

    @property
    def text(self) -> str:
        return "\n".join(self.said)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path / "een map met spaties")


def test_a_fresh_checkout_gets_an_environment_with_the_locked_packages(checkout: Checkout) -> None:
    assert not checkout.environment.is_ready("run")

    checkout.environment.prepare("run")

    assert checkout.environment.is_ready("run")
    assert (checkout.made, len(checkout.pip.commands)) == (1, 1)
    command = checkout.pip.commands[0]
    assert command[0] == str(checkout.environment.python)
    assert command[-2:] == ["-r", str(checkout.root / "requirements" / "run.lock")]
    assert "--require-hashes" in command


def test_a_second_start_does_not_even_start_pip(checkout: Checkout) -> None:
    checkout.environment.prepare("run")
    checkout.said.clear()

    checkout.environment.prepare("run")

    assert (checkout.made, len(checkout.pip.commands)) == (1, 1)
    assert checkout.said == []


def test_progress_names_each_package_and_the_size_of_big_ones(checkout: Checkout) -> None:
    checkout.environment.prepare("run")

    assert "   1 van 2  alpha" in checkout.said
    assert "   2 van 2  beta" in checkout.said
    assert "           77,1 MB ophalen" in checkout.said


def test_what_is_installed_for_the_checks_serves_the_app_too(checkout: Checkout) -> None:
    checkout.environment.prepare("dev")

    assert checkout.environment.is_ready("run")


def test_what_is_installed_for_the_app_does_not_serve_the_checks(checkout: Checkout) -> None:
    checkout.environment.prepare("run")

    assert not checkout.environment.is_ready("dev")


def test_a_changed_lock_file_is_installed_into_the_same_environment(checkout: Checkout) -> None:
    checkout.environment.prepare("run")
    checkout.write_lock("run", "alpha==1.1 \\\n")

    checkout.environment.prepare("run")

    assert (checkout.made, len(checkout.pip.commands)) == (1, 2)
    assert checkout.environment.is_ready("run")


def test_line_ends_of_another_system_do_not_count_as_a_change(checkout: Checkout) -> None:
    checkout.environment.prepare("run")
    lock = checkout.environment.lock("run")
    lock.write_bytes(lock.read_bytes().replace(b"\n", b"\r\n"))

    assert checkout.environment.is_ready("run")


def test_a_lost_connection_is_tried_again(checkout: Checkout) -> None:
    checkout.pip.script = [checkout.pip.lose_connection, checkout.pip.lose_connection]

    checkout.environment.prepare("run")

    assert len(checkout.pip.commands) == 3
    assert "Ik probeer het nog eens (3 van 3)." in checkout.text
    assert checkout.environment.is_ready("run")


def test_a_connection_that_stays_lost_is_told_with_the_cure(checkout: Checkout) -> None:
    checkout.pip.script = [checkout.pip.lose_connection] * 3

    with pytest.raises(SetupError) as told:
        checkout.environment.prepare("run")

    assert "Connection reset by peer" in str(told.value)
    assert "Kijk of je internet hebt." in str(told.value)
    assert not checkout.environment.is_ready("run")


def test_a_failed_download_for_the_checks_leaves_the_app_working(checkout: Checkout) -> None:
    checkout.environment.prepare("run")
    checkout.pip.script = [checkout.pip.lose_connection] * 3

    with pytest.raises(SetupError):
        checkout.environment.prepare("dev")

    assert checkout.environment.is_ready("run")


def test_stopping_while_downloading_leaves_the_app_working(checkout: Checkout) -> None:
    checkout.environment.prepare("run")
    checkout.pip.script = [checkout.pip.be_interrupted_while_downloading]

    with pytest.raises(KeyboardInterrupt):
        checkout.environment.prepare("dev")

    assert checkout.environment.is_ready("run")


def test_a_full_disk_is_not_tried_again_but_told(checkout: Checkout) -> None:
    checkout.pip.script = [checkout.pip.fill_disk]

    with pytest.raises(SetupError, match="genoeg ruimte"):
        checkout.environment.prepare("run")

    assert len(checkout.pip.commands) == 1


def test_an_interrupted_installation_starts_afresh_at_the_next_run(checkout: Checkout) -> None:
    checkout.environment.prepare("run")
    checkout.pip.script = [checkout.pip.be_interrupted_while_installing]
    with pytest.raises(KeyboardInterrupt):
        checkout.environment.prepare("dev")
    assert not checkout.environment.is_ready("run")

    checkout.environment.prepare("run")

    assert checkout.made == 2
    assert "niet af of niet heel" in checkout.text
    assert checkout.environment.is_ready("run")


def damage_marker(environment: Environment) -> None:
    environment.marker.write_text('{"python": ["cpy', encoding="utf-8")


def damage_marker_with_other_json(environment: Environment) -> None:
    environment.marker.write_text('["cpython"]', encoding="utf-8")


def remove_interpreter(environment: Environment) -> None:
    environment.python.unlink()


def remove_package(environment: Environment) -> None:
    shutil.rmtree(environment.packages / "alpha")


def remove_all_packages(environment: Environment) -> None:
    shutil.rmtree(environment.packages)


def come_from_another_python(environment: Environment) -> None:
    text = environment.marker.read_text(encoding="utf-8")
    environment.marker.write_text(re.sub(r'"3\.\d+"', '"3.10"', text), encoding="utf-8")


@pytest.mark.parametrize(
    "harm",
    [
        damage_marker,
        damage_marker_with_other_json,
        remove_interpreter,
        remove_package,
        remove_all_packages,
        come_from_another_python,
    ],
)
def test_a_broken_environment_is_made_anew(checkout: Checkout, harm: Callable[[Environment], None]) -> None:
    checkout.environment.prepare("run")
    harm(checkout.environment)
    assert not checkout.environment.is_ready("run")

    checkout.environment.prepare("run")

    assert checkout.made == 2
    assert checkout.environment.is_ready("run")


def test_a_folder_that_cannot_be_made_is_told_with_its_name(checkout: Checkout) -> None:
    def refuse(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    environment = Environment(root=checkout.root, say=checkout.said.append, make_venv=refuse)

    with pytest.raises(SetupError, match=re.escape(str(environment.folder))):
        environment.prepare("run")


def test_settings_that_send_packages_elsewhere_do_not_reach_pip(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PIP_CERT", "/certificate")

    checkout.environment.prepare("run")

    assert not {"PIP_TARGET", "PYTHONPATH"} & checkout.pip.environ.keys()
    assert checkout.pip.environ["PIP_USER"] == "0"
    assert checkout.pip.environ["PIP_CERT"] == "/certificate"


def test_a_moved_checkout_is_found_at_its_new_place(checkout: Checkout, tmp_path: Path) -> None:
    checkout.environment.prepare("run")
    checkout.root = checkout.root.rename(tmp_path / "elders")
    assert checkout.environment.is_ready("run")

    checkout.environment.prepare("run")

    link = checkout.environment.packages / "llo-game-checkout.pth"
    assert link.read_text(encoding="utf-8") == f"{tmp_path / 'elders'}\n"
    assert checkout.made == 1


def pins(lock: str) -> set[str]:
    text = (REPOSITORY / "requirements" / f"{lock}.lock").read_text(encoding="utf-8")
    return set(re.findall(r"^[a-z0-9-]+==\S+", text, re.MULTILINE))


def test_the_checks_see_the_versions_that_users_get() -> None:
    assert pins("run") < pins("dev")


@pytest.mark.parametrize("lock", ["run", "dev"])
def test_every_locked_package_has_hashes_and_no_address(lock: str) -> None:
    text = (REPOSITORY / "requirements" / f"{lock}.lock").read_text(encoding="utf-8")
    packages = re.split(r"^(?=[a-z0-9-]+==)", text, flags=re.MULTILINE)[1:]

    assert all("--hash=sha256:" in package for package in packages)
    assert "://" not in text
    assert "--index" not in text
