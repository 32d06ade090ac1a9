"""A small invented pack in which every kind of evidence row stands once; other tests may play with it too."""

from __future__ import annotations

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
from llo_game.engine.grid import Cell, Layer, Phase
from llo_game.engine.pack import Card, CardSet, Pack, Precondition, Profile

# Card numbers by what their evidence is like.
SAID = 101
EITHER = 103
MINIMUM = 105
LOW = 107
NO_PHASE = 109
PARTLY_INFERRED = 111
NO_ROWS = 113
GAPS = 115
WHOLE_ROW = 117
FIRM_AND_WEAK = 119
LOW_MINIMUM = 121
BARE = 123
FIRM_MINIMUM = 125

SHORT_SET = (SAID, EITHER, MINIMUM, LOW, NO_PHASE, PARTLY_INFERRED, NO_ROWS, GAPS)
FULL_SET = (*SHORT_SET, WHOLE_ROW, FIRM_AND_WEAK, LOW_MINIMUM, BARE)
# In the pack, but in no set.
OUTSIDE_THE_SETS = FIRM_MINIMUM

LAYERS = (
    Layer(code="A", id="taken", name="taken", short="taken"),
    Layer(code="B", id="collegas", name="collega’s", short="collega’s"),
    Layer(code="C", id="leidinggevende", name="direct leidinggevende", short="leidinggevende"),
    Layer(code="D", id="hr", name="HR", short="HR"),
    Layer(code="E", id="management", name="hoger management", short="management"),
    Layer(code="F", id="omgeving", name="omgeving en onderwijs", short="omgeving"),
)
PHASES = tuple(
    Phase(number=number, id=short, name=name, short=short, meaning=f"Zo ziet fase {number} eruit.")
    for number, (name, short) in enumerate(
        [
            ("onbewust", "onbewust"),
            ("selectie", "selectie"),
            ("actie", "actie"),
            ("toepassing", "toepassing"),
            ("continu leren", "continu"),
        ],
        start=1,
    )
)
CELLS = tuple(Cell(layer.code, phase.number) for layer in LAYERS for phase in PHASES)


def cell(code: str) -> Cell:
    """`cell("C2")`."""
    return Cell(code[0], int(code[1:]))


def locator(section: str, source: str = "boek") -> Locator:
    return Locator(source=source, section=section, lines="10-12")


def row(
    layer: str,
    *phases: int,
    basis: Basis = Basis.TEXT,
    certainty: Certainty | None = Certainty.HIGH,
    kind: TextKind | None = None,
    minimum: bool = False,
    either: bool = False,
    star: bool = False,
    inferred: tuple[int, ...] = (),
) -> EvidenceRow:
    """A row of text that says it, unless told otherwise."""
    if basis is Basis.TEXT and kind is None:
        kind = TextKind.DIRECT
    return EvidenceRow(
        layer=layer,
        phases=phases,
        basis=basis,
        kind=kind,
        certainty=certainty,
        minimum=minimum,
        either=either,
        star=star,
        name=f"naam in laag {layer}",
        reason=f"De reden in laag {layer}.",
        locators=(locator(f"overzicht laag {layer}"), locator(f"toelichting laag {layer}")),
        inferred=inferred,
    )


def without_phase(layer: str, *, star: bool = False) -> EvidenceRow:
    return row(layer, basis=Basis.UNKNOWN, certainty=None, star=star)


def card(
    number: int,
    *rows: EvidenceRow,
    title: str = "",
    findings: tuple[int, ...] = (),
    fits: tuple[ProfileFit, ...] = (),
    mixed: Mixed | None = None,
) -> Card:
    return Card(
        id=f"kaart-{number}",
        number=number,
        title=title or f"Titel van kaart {number}",
        text=f"Dit is kaart {number}.",
        example="Op de werf gaat dat zo.",
        question="Hoe gaat dat bij jullie?",
        rows=rows,
        findings=findings,
        fits=fits,
        mixed=mixed,
    )


def fit(profile: str, answer: Fit) -> ProfileFit:
    return ProfileFit(
        profile=profile, fit=answer, item="iets uit de tabel", locators=(locator("tabel", "gids"),)
    )


FINDINGS = tuple(
    Finding(
        number=number, text=text, kind=kind, year=year, locators=(locator(f"bevinding {number}", "gids"),)
    )
    for number, kind, year, text in (
        (1, FindingKind.EFFECT, "2018", "Een proef liet verschil zien."),
        (2, FindingKind.FIGURE, "2020, 2021", "De helft van de mensen doet het."),
        (3, FindingKind.INTERVIEWS, "", "Mensen vertellen dat het helpt."),
        (4, FindingKind.PRACTICE, "", "Een gemeente deed het zo."),
        (5, FindingKind.EXPERTS, "2023", "Kenners raden het aan."),
    )
)

SAMPLE = Pack(
    id="proef",
    title="Proefset",
    version="0.1.0",
    date="2026-01-02",
    layers=LAYERS,
    phases=PHASES,
    sources=(
        Source(
            id="boek",
            short="Boek 2023",
            authors="De schrijvers",
            title="Het boek",
            publisher="De uitgever",
            year=2023,
        ),
        Source(
            id="gids",
            short="Gids 2019",
            authors="De makers",
            title="De gids",
            publisher="De drukker",
            year=2019,
        ),
    ),
    findings=FINDINGS,
    preconditions=(
        Precondition(id="tijd", title="Tijd", text="Er is tijd om te leren.", locators=(locator("slot"),)),
    ),
    profiles=tuple(
        Profile(
            id=letter,
            name=f"Groep {letter}",
            direction="veel eigen regie",
            people=8,
            traits=("werken graag buiten",),
            works=("samen doen",),
            works_less=("een dik boek",),
            locators=(locator("tabel", "gids"),),
        )
        for letter in "ABC"
    ),
    cards=(
        card(
            SAID,
            row("C", 4, star=True),
            title="Van cursus naar werk",
            findings=(5, 1),
            fits=(fit("A", Fit.WORKS), fit("B", Fit.WORKS_LESS)),
        ),
        card(
            EITHER,
            row("C", 2, 3, either=True),
            row("D", 2, 3, certainty=Certainty.MIDDLE, kind=TextKind.ANALOGY, either=True),
            row("E", 2, 3, either=True),
            title="Tijd en geld om te leren",
        ),
        card(
            MINIMUM,
            row("B", 3, basis=Basis.ORDER, certainty=Certainty.MIDDLE, minimum=True),
            title="Een buddy of mentor",
            findings=(4,),
        ),
        card(
            LOW,
            row("D", 5, basis=Basis.LITERATURE, certainty=Certainty.LOW),
            title="Leren met een andere gemeente",
            findings=(2,),
        ),
        card(
            NO_PHASE,
            without_phase("B", star=True),
            without_phase("C"),
            title="Van taak wisselen",
            findings=(4, 5),
        ),
        card(
            PARTLY_INFERRED,
            row("C", 1, 2, inferred=(2,)),
            title="Een goed gesprek",
            findings=(3,),
        ),
        card(
            NO_ROWS,
            title="Zelf je route kiezen",
            fits=(fit("C", Fit.WORKS_LESS),),
            mixed=Mixed(text="De een wil dit wel, de ander niet.", locators=(locator("twee kanten"),)),
        ),
        card(
            GAPS,
            row("B", 1, 3, 4, 5, certainty=Certainty.MIDDLE, kind=TextKind.LAYER_WIDE),
            without_phase("C"),
            title="Waarderen en succes vieren",
        ),
        card(
            WHOLE_ROW,
            row("F", 1, 2, 3, 4, 5, basis=Basis.ORDER, certainty=Certainty.MIDDLE),
            title="Makkelijk even binnenlopen",
        ),
        card(
            FIRM_AND_WEAK,
            row("A", 4),
            row("E", 4, basis=Basis.ORDER, certainty=Certainty.LOW),
            title="Fouten maken mag",
        ),
        card(
            LOW_MINIMUM,
            row("B", 4, certainty=Certainty.LOW, kind=TextKind.ANALOGY, minimum=True),
            title="Terugkijken op een klus",
        ),
        card(
            BARE,
            row("E", 3, certainty=Certainty.MIDDLE, kind=TextKind.PARAPHRASE),
            title="Eén plan voor iedereen",
        ),
        card(FIRM_MINIMUM, row("F", 2, minimum=True), title="Op bezoek bij de klant"),
    ),
    sets=(
        CardSet(id="kort", title="Korte set", description="Acht kaarten.", minutes=45, cards=SHORT_SET),
        CardSet(id="alles", title="Alles", description="Twaalf kaarten.", minutes=90, cards=FULL_SET),
    ),
)
