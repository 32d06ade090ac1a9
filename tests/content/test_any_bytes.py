"""Whatever stands in the files: a pack, or a fault with sentences. Never anything else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from llo_game.content.frozen import pack_from_json, pack_to_json
from llo_game.content.load import load_pack, read_pack_dir
from llo_game.content.problem import PackFault
from llo_game.engine.pack import Pack
from tests.content.small_pack import FILES, small_files

REAL = Path(__file__).parents[2] / "assets" / "cards" / "leercultuur"

often = settings(deadline=None, derandomize=True, database=None, max_examples=150)
seldom = settings(often, max_examples=40)

NAMES = st.sampled_from([*FILES, "cards.toml", "cards-x.toml", "Pack.toml", "", "\udcff.toml"])
# Pieces that mean something to TOML, or to a screen.
PIECES = st.sampled_from(
    [
        b'"', b"'", b"[", b"]", b"[[", b"]]", b"{", b"}", b"=", b",", b"\n", b"\r", b"#", b"\\", b"\\u0000",
        b'"""', b"\x00", b"\xff", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"1e999", b"nan", b"0x" + b"f" * 40,
        b"1979-05-27", b"-1", b"true", b"[[cards]]\n", b"[[[", b"a.b.c.d = 1\n",
    ]
)  # fmt: skip


SMALL_JSON = pack_to_json(load_pack(small_files()))


@cache
def real_files() -> dict[str, bytes]:
    return dict(read_pack_dir(REAL))


def load_or_fault(files: dict[str, bytes]) -> None:
    try:
        load_pack(files)
    except PackFault as fault:
        problems = fault.problems
    else:
        return
    assert problems
    assert all(problem.sentence and problem.line.isprintable() for problem in problems)


def thaw_or_fault(data: bytes) -> Pack | None:
    try:
        return pack_from_json(data)
    except PackFault:
        return None


@often
@given(st.dictionaries(NAMES, st.binary(max_size=200), max_size=4))
def test_any_files_give_a_pack_or_sentences(files: dict[str, bytes]) -> None:
    load_or_fault(files)
    load_or_fault(small_files() | files)


@often
@given(st.text(max_size=80), st.sampled_from(sorted(FILES)))
def test_any_text_behind_good_text_gives_a_pack_or_sentences(text: str, name: str) -> None:
    load_or_fault(small_files() | {name: FILES[name].encode() + text.encode("utf-8", "replace")})


@often
@given(st.data())
def test_a_small_pack_with_a_few_bytes_changed_gives_a_pack_or_sentences(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(FILES)))
    load_or_fault(small_files() | {name: mutated(data, FILES[name].encode())})


@seldom
@given(st.data())
def test_the_real_pack_with_a_few_bytes_changed_gives_a_pack_or_sentences(data: st.DataObject) -> None:
    files = dict(real_files())
    name = data.draw(st.sampled_from(sorted(files)))
    load_or_fault(files | {name: mutated(data, files[name])})


@often
@given(st.binary(max_size=300))
def test_any_bytes_for_a_travelling_pack_give_a_fault(junk: bytes) -> None:
    assert thaw_or_fault(junk) is None


@often
@given(st.data())
def test_a_travelling_pack_with_a_few_bytes_changed_is_refused_or_means_what_it_says(
    data: st.DataObject,
) -> None:
    changed = mutated(data, SMALL_JSON)
    pack = thaw_or_fault(changed)
    assert pack is None or pack_to_json(pack) == changed


def mutated(data: st.DataObject, good: bytes) -> bytes:
    """One to three cuts, doublings or insertions."""
    result = good
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(result)))
        stop = min(len(result), start + data.draw(st.integers(0, 40)))
        middle = data.draw(
            st.one_of(PIECES, st.just(b""), st.just(result[start:stop] * 2), st.binary(max_size=4))
        )
        result = result[:start] + middle + result[stop:]
    return result
