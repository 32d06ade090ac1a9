"""What the files say is what the rules of the game get."""

from __future__ import annotations

import pytest

from llo_game.content.build import build
from llo_game.content.draft import Draft
from llo_game.content.load import load_pack
from llo_game.engine.evidence import (
    Basis,
    Certainty,
    EvidenceRow,
    Finding,
    FindingKind,
    Fit,
    Locator,
    Mixed,
    ProfileFit,
    Source,
    TextKind,
)
from llo_game.engine.grid import Layer, Phase
from llo_game.engine.pack import Card, CardSet, Pack, Precondition, Profile
from tests.content.small_pack import small_files


@pytest.fixture
def pack() -> Pack:
    return load_pack(small_files())


def test_the_pack_carries_its_name_version_and_date(pack: Pack) -> None:
    assert (pack.id, pack.title, pack.version, pack.date) == ("klein", "Klein", "1.0", "2026-03-12")


def test_layers_and_phases_stand_in_board_order() -> None:
    mixed_up = small_files({"pack.toml": ('code = "A"', 'code = "Z"')})
    pack = load_pack(mixed_up)
    assert [layer.id for layer in pack.layers] == ["hr", "taken"]
    turned = small_files({"pack.toml": ("number = 1", "number = 7")})
    assert [phase.id for phase in load_pack(turned).phases] == ["actie", "continu", "onbewust"]


def test_a_layer_and_a_phase_are_complete(pack: Pack) -> None:
    assert pack.layers[0] == Layer(code="A", id="taken", name="taken", short="taken")
    assert pack.phases[2] == Phase(
        number=3, id="continu", name="continu leren", short="continu", meaning="Iemand blijft leren."
    )


def test_a_source_is_complete(pack: Pack) -> None:
    assert pack.source("rapport") == Source(
        id="rapport",
        short="Rapport 2023",
        authors="Een instituut",
        title="Een rapport",
        publisher="Een uitgever",
        year=2023,
    )


def test_a_finding_is_complete_and_its_year_may_be_unknown(pack: Pack) -> None:
    assert pack.finding(1) == Finding(
        number=1,
        text="Een mentor helpt.",
        kind=FindingKind.EFFECT,
        year="1999, 2018",
        locators=(Locator(source="rapport", section="hoofdstuk 2", lines="10-12"),),
    )
    assert pack.finding(2).year == ""


def test_a_source_without_numbered_lines_has_locators_without_lines(pack: Pack) -> None:
    assert pack.finding(2).locators == (Locator(source="nieuws", section="bericht", lines=""),)


def test_a_precondition_and_a_profile_are_complete(pack: Pack) -> None:
    assert pack.preconditions == (
        Precondition(
            id="visie",
            title="Een visie",
            text="Iedereen weet waarom.",
            locators=(Locator(source="rapport", section="hoofdstuk 3", lines="30"),),
        ),
    )
    assert pack.profile("A") == Profile(
        id="A",
        name="Groeiers",
        direction="hoge eigen regie",
        people=9,
        traits=("willen uitdaging",),
        works=("ruimte",),
        works_less=("regels",),
        locators=(Locator(source="rapport", section="tabel 1", lines="40-44"),),
    )


def test_cards_of_all_files_stand_in_the_order_of_their_numbers(pack: Pack) -> None:
    assert [card.number for card in pack.cards] == [101, 102, 103]


def test_a_card_with_rows_is_complete(pack: Pack) -> None:
    assert pack.cards_by_number[101] == Card(
        id="mentor",
        number=101,
        title="Een mentor voor wie begint",
        text="Een ervaren collega loopt mee.",
        example="Een hovenier neemt een nieuwe collega mee.",
        question="Wie loopt met wie mee?",
        rows=(
            EvidenceRow(
                layer="B",
                phases=(1, 2),
                basis=Basis.TEXT,
                kind=TextKind.DIRECT,
                certainty=Certainty.HIGH,
                minimum=True,
                either=False,
                star=True,
                name="Mentorschap",
                reason="De tekst noemt beide fasen.",
                locators=(Locator(source="rapport", section="hoofdstuk 2", lines="10"),),
                inferred=(2,),
            ),
            EvidenceRow(
                layer="A",
                phases=(2, 3),
                basis=Basis.ORDER,
                kind=None,
                certainty=Certainty.LOW,
                minimum=False,
                either=True,
                star=False,
                name="Meelopen",
                reason="De plek op de dia wijst hierheen.",
                locators=(Locator(source="rapport", section="hoofdstuk 2", lines="11"),),
            ),
        ),
        findings=(1,),
        mixed=Mixed(
            text="Twee kanten op.",
            locators=(Locator(source="nieuws", section="bericht", lines=""),),
        ),
    )


def test_a_card_with_only_a_fit_has_no_rows(pack: Pack) -> None:
    card = pack.cards_by_number[103]
    assert card.rows == ()
    assert card.fits == (
        ProfileFit(
            profile="A",
            fit=Fit.WORKS,
            item="veel ruimte",
            locators=(Locator(source="rapport", section="tabel 1", lines="41"),),
        ),
    )


@pytest.mark.parametrize(
    ("box", "minimum", "either"),
    [
        ("[3, 3]", True, False),
        ("[2, 3]", False, False),
        ("[2, 2]", False, False),
        ("[1, 2]", False, False),
        ("[1, 1]", False, True),
    ],
)
def test_the_width_of_the_box_says_how_two_phases_are_meant(box: str, minimum: bool, either: bool) -> None:
    row = load_pack(small_files({"cards-1.toml": ("[3, 3]", box)})).cards[0].rows[0]
    assert (row.minimum, row.either) == (minimum, either)


def test_a_row_without_a_box_is_neither_a_minimum_nor_a_choice() -> None:
    row = load_pack(small_files({"cards-1.toml": ("box = [3, 3]", "")})).cards[0].rows[0]
    assert (row.minimum, row.either) == (False, False)


def test_a_row_without_phases_is_never_a_minimum(pack: Pack) -> None:
    row = pack.cards_by_number[102].rows[0]
    assert row.phases == ()
    assert not row.minimum


def test_a_set_names_its_cards_or_takes_them_all(pack: Pack) -> None:
    assert pack.sets == (
        CardSet(id="kort", title="Korte set", description="Eén kaart.", minutes=45, cards=(101,)),
        CardSet(
            id="volledig",
            title="Volledige set",
            description="Alle kaarten.",
            minutes=90,
            cards=(101, 102, 103),
        ),
    )


def test_a_draft_with_problems_cannot_be_built() -> None:
    with pytest.raises(ValueError, match="draft with problems"):
        build(Draft())
