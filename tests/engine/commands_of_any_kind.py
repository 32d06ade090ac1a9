"""Commands for property tests: playable ones for the state at hand, and nonsense."""

from __future__ import annotations

from hypothesis import strategies as st

from llo_game.engine.commands import (
    AddOwnCard,
    ChangeDetails,
    Command,
    EndTurn,
    GiveSureness,
    KeepPlacement,
    MoveCard,
    NotePlacement,
    PickCard,
    PlaceCard,
    Redo,
    RevealVerdict,
    ShowPicture,
    StartSession,
    TakeBackCard,
    Undo,
)
from llo_game.engine.grid import Cell
from llo_game.engine.setup import Setup
from llo_game.engine.stage import Picture, PictureKind
from llo_game.engine.state import State
from tests.engine.playing import a_setup
from tests.engine.sample_pack import CELLS, OUTSIDE_THE_SETS, SHORT_SET

# Few cards and cells, so that commands meet each other; a few that do not exist.
cards = st.sampled_from([*SHORT_SET[:4], *SHORT_SET[:4], 102, 104, OUTSIDE_THE_SETS, 999, -1])
cells = st.sampled_from([*CELLS[:6], *CELLS[:6], Cell("G", 1), Cell("A", 0)])
teams = st.sampled_from([None, None, None, 1, 2, 3, 0])
sureness = st.sampled_from([None, 0, 1, 2, 3, 4, -1])
words = st.one_of(
    st.sampled_from(["", "Samen lunchen", "Van cursus naar werk", "w" * 25, "woord " * 101, "\u202elinks"]),
    st.text(st.characters(codec=None), max_size=40),
)
profiles = st.sampled_from([None, "A", "B", "Z"])
dates = st.sampled_from(["2026-03-12", "2024-02-29", "2026-02-30", ""])
pictures = st.builds(
    Picture,
    kind=st.sampled_from(PictureKind),
    subject=st.sampled_from(["", *map(str, SHORT_SET[:4]), "102", "C2", "A", "3", "x", "1" * 5000]),
    page=st.sampled_from([0, 0, 1, -1]),
)

history: st.SearchStrategy[Command] = st.sampled_from([Undo(), Redo()])
nonsense: st.SearchStrategy[Command] = st.one_of(
    st.builds(PlaceCard, card=cards, cell=cells, team=teams, sureness=sureness),
    st.builds(MoveCard, card=cards, cell=cells),
    st.builds(TakeBackCard, card=cards),
    st.builds(RevealVerdict, card=cards),
    st.builds(GiveSureness, card=cards, sureness=sureness),
    st.builds(KeepPlacement, card=cards, reason=words),
    st.builds(NotePlacement, card=cards, note=words),
    st.builds(AddOwnCard, title=words, sentence=words, team=teams),
    st.builds(ChangeDetails, title=words, organisation=words, place=words, date=dates, profile=profiles),
    st.builds(PickCard, card=cards),
    st.builds(ShowPicture, picture=pictures),
)

# The short set has eight cards: hands of two for one, two or three tables, or an open deck.
setups: st.SearchStrategy[Setup] = st.builds(
    a_setup, st.integers(1, 3), hand_size=st.sampled_from([0, 2]), profile=st.sampled_from([None, "A"])
)
starts = st.builds(StartSession, setup=setups, order=st.permutations(SHORT_SET).map(tuple))

good_cells = st.sampled_from(CELLS[:8])
good_words = st.sampled_from(["Samen lunchen", "Zo werkt het bij ons.", "Vraag het na.", "Eén keer per week"])
good_sureness = st.sampled_from([None, 0, 1, 2, 3])


@st.composite
def layings(draw: st.DrawFn, state: State) -> Command:
    """A card that may be laid now, by a table that may lay it; the end of the turn when there is none."""
    choices = [
        (number, team.number)
        for number in state.playable()
        for team in state.setup.teams
        if number not in state.placements
        and (not state.hands or number in state.own_cards or number in state.hands[team.number])
    ]
    if not choices:
        return EndTurn()
    card, team = draw(st.sampled_from(choices))
    return PlaceCard(card=card, cell=draw(good_cells), team=team, sureness=draw(good_sureness))


@st.composite
def follow_ups(draw: st.DrawFn, state: State) -> Command:
    """What a table does with a card on the board, before or after the reveal."""
    laid = draw(st.sampled_from(list(state.placements.values())))
    hidden = laid.revealed != laid.cell
    match draw(st.integers(0, 6)):
        case 0:
            return MoveCard(card=laid.card, cell=draw(good_cells))
        case 1:
            return NotePlacement(card=laid.card, note=draw(good_words))
        case 2:
            return GiveSureness(card=laid.card, sureness=draw(good_sureness))
        case 3:
            return TakeBackCard(card=laid.card)
        case _ if hidden:
            return RevealVerdict(card=laid.card)
        case _:
            return KeepPlacement(card=laid.card, reason=draw(good_words))


@st.composite
def around_the_board(draw: st.DrawFn, state: State) -> Command:
    match draw(st.integers(0, 2)):
        case 0:
            return EndTurn()
        case 1:
            team = draw(st.sampled_from([None, *(team.number for team in state.setup.teams)]))
            return AddOwnCard(title=draw(good_words), sentence=draw(good_words), team=team)
        case _:
            return ChangeDetails(
                title=draw(good_words),
                organisation=draw(good_words),
                place="",
                date="2026-03-12",
                profile=draw(st.sampled_from([None, "A", "B"])),
            )


@st.composite
def looks(draw: st.DrawFn, state: State) -> Command:
    kind = draw(st.sampled_from([None, PictureKind.VERDICT, *PictureKind]))
    if kind is None:
        return PickCard(card=draw(st.sampled_from(state.playable())))
    match kind:
        case PictureKind.CARD:
            subjects = [str(number) for number in state.playable()]
        case PictureKind.VERDICT:
            subjects = [str(number) for number in state.placements or state.order]
        case PictureKind.CELL:
            subjects = ["A1", "F5"]
        case PictureKind.LAYER:
            subjects = ["A", "F"]
        case PictureKind.PHASE:
            subjects = ["1", "5"]
        case _:
            subjects = [""]
    return ShowPicture(picture=Picture(kind=kind, subject=draw(st.sampled_from(subjects))))


@st.composite
def anything(draw: st.DrawFn, state: State) -> Command:
    kind = draw(st.integers(0, 7))
    if kind in {0, 1} and state.placements:
        return draw(follow_ups(state))
    match kind:
        case 0 | 1 | 2 | 3:
            return draw(layings(state))
        case 4:
            return draw(around_the_board(state))
        case 5:
            return draw(looks(state))
        case 6:
            return draw(history)
        case _:
            return draw(nonsense)
