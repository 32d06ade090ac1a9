"""A pack travels inside a session file and comes out as it went in, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from llo_game.content.frozen import BYTE_CAP, pack_from_json, pack_to_json
from llo_game.content.load import load_pack
from llo_game.content.problem import PackFault
from llo_game.engine.evidence import Basis, Certainty, EvidenceRow, Locator
from llo_game.engine.grid import Layer
from llo_game.engine.pack import Card, Pack
from tests.content.small_pack import small_files

PACK = load_pack(small_files())
JSON = pack_to_json(PACK)


def sentence(data: bytes) -> str:
    with pytest.raises(PackFault) as caught:
        pack_from_json(data)
    (problem,) = caught.value.problems
    return problem.line


def test_a_pack_comes_back_the_same() -> None:
    assert pack_from_json(JSON) == PACK


def test_the_same_pack_gives_the_same_bytes() -> None:
    assert pack_to_json(load_pack(small_files())) == JSON
    assert pack_to_json(pack_from_json(JSON)) == JSON


def test_another_pack_gives_other_bytes() -> None:
    assert pack_to_json(replace(PACK, version="1.1")) != JSON


def test_a_session_of_today_opens_for_ever() -> None:
    # These bytes are in session files: a change of format needs a new number and must still read them.
    small = replace(PACK, layers=PACK.layers[:1], phases=PACK.phases[:1], sources=(), findings=())
    small = replace(small, preconditions=(), profiles=(), cards=(bare_card(),), sets=PACK.sets[:1])
    old = (
        '{"format":1,"id":"klein","title":"Klein","version":"1.0","date":"2026-03-12",'
        '"layers":[{"code":"A","id":"taken","name":"taken","short":"taken"}],'
        '"phases":[{"number":1,"id":"onbewust","name":"onbewust","short":"onbewust",'
        '"meaning":"Iemand ziet het nog niet."}],'
        '"sources":[],"findings":[],"preconditions":[],"profiles":[],'
        '"cards":[{"id":"kaal","number":101,"title":"Kaal","text":"Tekst.","example":"Voorbeeld.",'
        '"question":"Vraag?","rows":[],"findings":[],"fits":[],"mixed":null,"own":false}],'
        '"sets":[{"id":"kort","title":"Korte set","description":"Eén kaart.","minutes":45,"cards":[101]}]}'
    )
    assert pack_from_json(old.encode()) == small
    assert pack_to_json(small) == old.encode()


def bare_card() -> Card:
    return Card(id="kaal", number=101, title="Kaal", text="Tekst.", example="Voorbeeld.", question="Vraag?")


def test_a_pack_of_a_newer_version_is_called_newer() -> None:
    assert sentence(b'{"format":2,"wat":"nieuw"}') == (
        "De spelset in dit bestand is van een nieuwere versie van LLO-spel."
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        JSON[:-1],
        JSON.replace(b'"number":101', b'"number":"101"'),
        JSON.replace(b'"basis":"tekst"', b'"basis":"gevoel"'),
        JSON.replace("Eén".encode(), b"E\xe9n"),
        JSON.replace(b'"number":101', b'"number":' + b"9" * 5000),
        b"[" * 100_000,
        b'{"format":1,"a":' + b"[" * 100_000,
    ],
    ids=[
        "empty",
        "cut off",
        "wrong type",
        "unknown word",
        "no UTF-8",
        "huge number",
        "nested",
        "nested deeper",
    ],
)
def test_damage_is_called_damage(data: bytes) -> None:
    assert sentence(data) == "De spelset in dit bestand is beschadigd."


@pytest.mark.parametrize(
    "data",
    [
        JSON + b" ",
        JSON.replace(b'{"format":1', b'{ "format":1'),
        JSON.replace(b'{"format":1', b'{"format":1,"extra":1'),
        JSON.replace(b'{"format":1', b'{"format":1,"format":1'),
        JSON.replace(b'"format":1', b'"format":0'),
        JSON.replace(b'"lines":"10"', b'"lines":"10","page":3'),
    ],
    ids=["space behind", "space within", "unknown key", "key twice", "format zero", "unknown key deep down"],
)
def test_bytes_that_we_would_not_write_are_refused(data: bytes) -> None:
    assert sentence(data) == "De spelset in dit bestand is niet door LLO-spel geschreven."


def test_a_pack_that_is_too_large_is_refused() -> None:
    assert sentence(b" " * (BYTE_CAP + 1)) == "De spelset in dit bestand is te groot."


@pytest.mark.parametrize("hidden", ["\\u0007", "\\u202e", "\\ud800", "\u202e"])
def test_hidden_characters_are_refused(hidden: str) -> None:
    bad = JSON.replace(b"Samen vieren", f"Samen {hidden}vieren".encode())
    assert "beschadigd" in sentence(bad) or "een teken dat niet mag" in sentence(bad)


def with_row(pack: Pack, change: Callable[[EvidenceRow], EvidenceRow]) -> Pack:
    card = pack.cards[0]
    return with_card(pack, replace(card, rows=(change(card.rows[0]), *card.rows[1:])))


def with_card(pack: Pack, card: Card) -> Pack:
    return replace(pack, cards=(card, *pack.cards[1:]))


KRANT = Locator(source="krant", section="x", lines="")
FIRST = PACK.cards[0]

FLAWS = {
    "a day that does not exist": (replace(PACK, date="2026-02-30"), "de datum bestaat niet"),
    "no layers": (replace(PACK, layers=()), "er ontbreken lagen, fasen, kaarten of kaartsets"),
    "no phases": (replace(PACK, phases=()), "er ontbreken lagen, fasen, kaarten of kaartsets"),
    "no sets": (replace(PACK, sets=()), "er ontbreken lagen, fasen, kaarten of kaartsets"),
    "no letter": (
        replace(PACK, layers=(Layer(code="AB", id="x", name="x", short="x"),)),
        "een laag heeft geen letter",
    ),
    "a layer twice": (replace(PACK, layers=PACK.layers * 2), "een laag staat er twee keer in"),
    "a phase twice": (replace(PACK, phases=PACK.phases * 2), "een fase staat er twee keer in"),
    "a source twice": (replace(PACK, sources=PACK.sources * 2), "een bron staat er twee keer in"),
    "a finding twice": (replace(PACK, findings=PACK.findings * 2), "een bevinding staat er twee keer in"),
    "a precondition twice": (
        replace(PACK, preconditions=PACK.preconditions * 2),
        "een randvoorwaarde staat er twee keer in",
    ),
    "a profile twice": (replace(PACK, profiles=PACK.profiles * 2), "een groep staat er twee keer in"),
    "a card twice": (replace(PACK, cards=PACK.cards * 2), "een kaart staat er twee keer in"),
    "a set twice": (replace(PACK, sets=PACK.sets * 2), "een kaartset staat er twee keer in"),
    "a huge number": (with_card(PACK, replace(FIRST, number=10**9)), "er staat een nummer in dat niet kan"),
    "a number below zero": (
        with_card(PACK, replace(FIRST, number=-1)),
        "er staat een nummer in dat niet kan",
    ),
    "a source that is missing at a finding": (
        replace(PACK, findings=(replace(PACK.findings[0], locators=(KRANT,)),)),
        "er ontbreekt een bron",
    ),
    "a source that is missing at a precondition": (
        replace(PACK, preconditions=(replace(PACK.preconditions[0], locators=(KRANT,)),)),
        "er ontbreekt een bron",
    ),
    "a source that is missing at a profile": (
        replace(PACK, profiles=(replace(PACK.profiles[0], locators=(KRANT,)),)),
        "er ontbreekt een bron",
    ),
    "a source that is missing at a row": (
        with_row(PACK, lambda row: replace(row, locators=(KRANT,))),
        "er ontbreekt een bron",
    ),
    "a source that is missing at a fit": (
        replace(PACK, cards=(*PACK.cards[:2], replace(PACK.cards[2], fits=(
            replace(PACK.cards[2].fits[0], locators=(KRANT,)),
        )))),
        "er ontbreekt een bron",
    ),
    "a set with a card that is missing": (
        replace(PACK, sets=(replace(PACK.sets[0], cards=(150,)),)),
        "een kaartset noemt een kaart die er niet is, of noemt er een twee keer",
    ),
    "a set with a card twice": (
        replace(PACK, sets=(replace(PACK.sets[0], cards=(101, 101)),)),
        "een kaartset noemt een kaart die er niet is, of noemt er een twee keer",
    ),
}  # fmt: skip

CARD_FLAWS = {
    "an own card": with_card(PACK, replace(FIRST, own=True)),
    "a finding that is missing": with_card(PACK, replace(FIRST, findings=(9,))),
    "a profile that is missing": replace(PACK, profiles=()),
    "a layer that is missing": with_row(PACK, lambda row: replace(row, layer="F")),
    "a layer twice on a card": with_row(PACK, lambda row: replace(row, layer="A")),
    "a phase that is missing": with_row(PACK, lambda row: replace(row, phases=(1, 2, 9))),
    "phases out of order": with_row(PACK, lambda row: replace(row, phases=(2, 1))),
    "no phases where the basis has them": with_row(PACK, lambda row: replace(row, phases=(), inferred=())),
    "phases where the basis has none": with_row(
        PACK, lambda row: replace(row, basis=Basis.UNKNOWN, kind=None, certainty=None)
    ),
    "no certainty": with_row(PACK, lambda row: replace(row, certainty=None)),
    "certainty about nothing": with_row(
        PACK,
        lambda row: replace(
            row, basis=Basis.UNKNOWN, phases=(), inferred=(), kind=None, certainty=Certainty.LOW
        ),
    ),
    "no kind": with_row(PACK, lambda row: replace(row, kind=None)),
    "a kind too many": with_row(PACK, lambda row: replace(row, basis=Basis.ORDER)),
    "an inferred phase that the row does not have": with_row(PACK, lambda row: replace(row, inferred=(3,))),
}


@pytest.mark.parametrize(("pack", "flaw"), FLAWS.values(), ids=FLAWS.keys())
def test_a_pack_that_does_not_hold_together_is_refused(pack: Pack, flaw: str) -> None:
    assert sentence(pack_to_json(pack)) == f"De spelset in dit bestand klopt niet: {flaw}."


@pytest.mark.parametrize("pack", CARD_FLAWS.values(), ids=CARD_FLAWS.keys())
def test_a_card_that_does_not_hold_together_is_named(pack: Pack) -> None:
    assert sentence(pack_to_json(pack)).startswith("De spelset in dit bestand klopt niet: bij kaart 10")


def test_a_pack_that_breaks_a_newer_rule_for_writers_still_opens() -> None:
    long = with_card(PACK, replace(FIRST, title="Een titel die ooit langer mocht zijn " * 5))
    assert pack_from_json(pack_to_json(long)) == long
