"""The shipped pack: all coded rows, nothing broken, and cards that do not give their place away."""

from __future__ import annotations

import csv
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from llo_game.content.check import check_dir
from llo_game.content.frozen import pack_from_json, pack_to_json
from llo_game.content.load import load_pack, read_pack_dir
from llo_game.engine.evidence import Basis, Certainty, EvidenceRow, Finding, Fit, Mixed, ProfileFit
from llo_game.engine.pack import Pack, Precondition, Profile

FOLDER = Path(__file__).parents[2] / "assets" / "cards" / "leercultuur"
CODED_ROWS = Path(__file__).parent / "coded_rows.csv"

LAYERS = {
    "taken": "taken",
    "collega's": "collegas",
    "direct leidinggevende": "leidinggevende",
    "HR": "hr",
    "hoger management": "management",
    "omgeving/onderwijs": "omgeving",
}
PHASES = {
    "onbewust": "onbewust",
    "selectie": "selectie",
    "actie": "actie",
    "toepassing": "toepassing",
    "continu leren": "continu",
}
EXTERNAL = {"tno-nieuws", "ser-monitor"}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(read_pack_dir(FOLDER))


@pytest.fixture(scope="module")
def rows(pack: Pack) -> list[EvidenceRow]:
    return [row for card in pack.cards for row in card.rows]


def test_the_pack_has_no_problems() -> None:
    assert [problem.line for problem in check_dir(FOLDER).problems] == []


def test_every_coded_row_stands_on_a_card_exactly_once_and_none_is_added() -> None:
    assert Counter(rows_in_files()) == Counter(coded_rows())


def coded_rows() -> list[tuple[object, ...]]:
    with CODED_ROWS.open(encoding="utf-8", newline="") as file:
        return [
            (
                LAYERS[row["layer"]],
                row["intervention"],
                row["star"] == "1",
                tuple(PHASES[phase] for phase in row["phases"].split(";") if phase),
                row["basis"],
                row["kind"],
                row["certainty"],
                row["box_columns_min"],
                row["box_columns_max"],
            )
            for row in csv.DictReader(file)
        ]


def rows_in_files() -> list[tuple[object, ...]]:
    tables = [tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("cards*.toml"))]
    cards = [card for table in tables for card in table["cards"]]
    return [
        (
            row["layer"],
            row["name"],
            row.get("star", False),
            tuple(row["phases"]),
            row["basis"],
            row.get("kind", ""),
            row.get("certainty", ""),
            *(str(side) for side in row.get("box", ("", ""))),
        )
        for card in cards
        for row in card.get("rows", [])
    ]


def test_there_are_82_rows_on_six_layers(pack: Pack, rows: list[EvidenceRow]) -> None:
    assert len(rows) == 82
    by_layer = Counter(row.layer for row in rows)
    assert [by_layer[layer.code] for layer in pack.layers] == [7, 9, 23, 15, 18, 10]


def test_the_bases_are_counted_as_the_evidence_base_counts_them(rows: list[EvidenceRow]) -> None:
    assert Counter(row.basis for row in rows) == {
        Basis.TEXT: 36,
        Basis.ORDER: 13,
        Basis.LITERATURE: 5,
        Basis.UNKNOWN: 28,
    }
    assert sum(row.star for row in rows) == 13
    assert sum(row.certainty is Certainty.HIGH for row in rows) == 16


def test_the_phases_are_counted_as_the_evidence_base_counts_them(rows: list[EvidenceRow]) -> None:
    assert Counter(phase for row in rows for phase in row.phases) == {1: 20, 2: 15, 3: 15, 4: 17, 5: 19}


def test_only_certain_text_has_high_certainty(rows: list[EvidenceRow]) -> None:
    assert {row.basis for row in rows if row.certainty is Certainty.HIGH} == {Basis.TEXT}


def test_one_phase_rests_on_the_layout_although_its_row_is_text(rows: list[EvidenceRow]) -> None:
    (row,) = [row for row in rows if row.inferred]
    assert row.name == "Voeren van ontwikkel- en functioneringsgesprekken"
    assert row.inferred == (2,)


def test_all_52_findings_are_there_with_the_kinds_of_the_evidence_base(pack: Pack) -> None:
    assert [finding.number for finding in pack.findings] == list(range(1, 53))
    kinds = "EEEEEEEEEEEEEEEEECCCCCEXCXXXXKPPEEEEKKPKKKKPKXXXPPEC"
    assert "".join(finding.kind for finding in pack.findings) == kinds


def test_every_source_is_used(pack: Pack, rows: list[EvidenceRow]) -> None:
    used = {locator.source for row in rows for locator in row.locators}
    used |= {locator.source for finding in pack.findings for locator in finding.locators}
    assert {source.id for source in pack.sources} == used


def test_only_what_was_seen_as_a_fragment_has_no_lines(pack: Pack, rows: list[EvidenceRow]) -> None:
    located: list[EvidenceRow | Finding | Precondition | Profile | ProfileFit | Mixed]
    located = [*rows, *pack.findings, *pack.preconditions, *pack.profiles]
    located += [fit for card in pack.cards for fit in card.fits]
    located += [card.mixed for card in pack.cards if card.mixed]
    for statement in located:
        for locator in statement.locators:
            assert (locator.lines == "") == (locator.source in EXTERNAL), locator


def test_what_was_seen_as_a_fragment_says_so(pack: Pack) -> None:
    for source_id in EXTERNAL:
        assert "fragment" in pack.source(source_id).title
    for number in (51, 52):
        assert "alleen een fragment gezien" in pack.finding(number).text


@pytest.mark.parametrize(
    ("number", "remark"),
    [
        (8, "schrijffout"),
        (21, "afgeleid"),
        (26, "zonder bronvermelding"),
        (31, "28"),
        (32, "geen resultaat"),
        (46, "zonder bron"),
        (47, "zonder bron"),
    ],
)
def test_findings_keep_their_honest_remarks(pack: Pack, number: int, remark: str) -> None:
    assert remark in pack.finding(number).text


def test_a_figure_without_a_source_has_no_year(pack: Pack) -> None:
    assert [pack.finding(number).year for number in (46, 47)] == ["", ""]


def test_the_four_preconditions_stand_in_the_order_of_the_source(pack: Pack) -> None:
    assert [one.id for one in pack.preconditions] == ["werkvloer", "visie", "gereedheid", "veiligheid"]


def test_the_misprinted_group_of_table_32_is_group_a(pack: Pack) -> None:
    profiles = {profile.id: profile for profile in pack.profiles}
    assert {key: (one.people, one.direction) for key, one in profiles.items()} == {
        "A": (9, "hoge eigen regie"),
        "B": (10, "gematigde eigen regie"),
        "C": (5, "lage eigen regie"),
    }
    counts = {key: (len(one.works), len(one.works_less)) for key, one in profiles.items()}
    assert counts == {"A": (8, 3), "B": (6, 3), "C": (7, 4)}


def test_every_item_of_table_32_fits_a_card(pack: Pack) -> None:
    fits = Counter((fit.profile, fit.fit) for card in pack.cards for fit in card.fits)
    for profile in pack.profiles:
        assert fits[profile.id, Fit.WORKS] >= len(profile.works), profile.id
        assert fits[profile.id, Fit.WORKS_LESS] >= len(profile.works_less), profile.id


def test_no_title_names_a_layer_or_a_phase(pack: Pack) -> None:
    words = {word.casefold() for layer in pack.layers for word in (layer.short, layer.name)}
    words |= {word.casefold() for phase in pack.phases for word in (phase.short, phase.name)}
    given_away = [
        card.title
        for card in pack.cards
        if words & {word.strip(".,?!").casefold() for word in (*card.title.split(), card.title)}
    ]
    assert given_away == []


def test_the_number_of_a_card_says_nothing_about_its_layer(pack: Pack) -> None:
    # Every block of ten numbers that holds several cards holds several layers.
    blocks: dict[int, list[str]] = {}
    for card in pack.cards:
        blocks.setdefault(card.number // 10, []).extend(row.layer for row in card.rows)
    assert all(len(set(layers)) > 1 for layers in blocks.values() if len(layers) > 2)


def test_the_short_set_has_24_cards_from_every_layer_and_phase(pack: Pack) -> None:
    short = pack.card_set("kort")
    rows = [row for number in short.cards for row in pack.cards_by_number[number].rows]
    assert (len(short.cards), short.minutes) == (24, 90)
    assert {row.layer for row in rows} == {layer.code for layer in pack.layers}
    assert {phase for row in rows for phase in row.phases} == {phase.number for phase in pack.phases}


def test_the_full_set_has_every_card(pack: Pack) -> None:
    assert pack.card_set("volledig").cards == tuple(card.number for card in pack.cards)


def test_the_pack_travels_unchanged(pack: Pack) -> None:
    assert pack_from_json(pack_to_json(pack)) == pack


def test_texts_use_typographic_apostrophes(pack: Pack) -> None:
    shown = [text for card in pack.cards for text in (card.title, card.text, card.example, card.question)]
    shown += [finding.text for finding in pack.findings] + [one.text for one in pack.preconditions]
    assert [text for text in shown if "'" in text] == []
