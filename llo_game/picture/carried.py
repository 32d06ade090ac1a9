"""How the layers carry each phase together: the page behind the coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from llo_game.engine.dutch import count
from llo_game.engine.grid import Cell
from llo_game.engine.insight import thin_sentence
from llo_game.picture.headline import headline
from llo_game.picture.lettering import paragraph, snug
from llo_game.picture.plates import layer_plate, phase_plate, source_bar
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Anchor, Box, Pen, Shape, Weight, Words
from llo_game.picture.sheet import Page
from llo_game.picture.tokens import BRON, INKT, KAART
from llo_game.picture.type_scale import CAP, HEADLINE, MUST, STRONG

if TYPE_CHECKING:
    from llo_game.engine.grid import Phase
    from llo_game.engine.insight import Coverage
    from llo_game.engine.pack import Pack
    from llo_game.picture.sheet import Sheet

# In u.
_PLATE: Final = 6.6
_NAMES: Final = 11.0
_LAYERS: Final = 46.0
_STEP: Final = 8.4
_ROW: Final = 13.0
_UNDER: Final = 3.0
_BAR: Final = 2.2


def carried_page(sheet: Sheet, pack: Pack, cover: Coverage, remark: str | None) -> Page:
    """For every phase the layers that have a card there; then a remark of the source, if any."""
    area, measure = sheet.area, sheet.measure
    sentence = thin_sentence(cover, pack)
    title = headline(sheet, sentence, HEADLINE, area.y + 0.6)
    top = area.y + 0.6 + title.height + 3.0
    shapes: list[Shape] = [*title.shapes, sheet.rule(top)]
    says = [f"De dekking per fase. {sentence}"]
    words = None if remark is None else paragraph(remark, MUST, area.w - _BAR - 2.8, measure)
    below = 0.0 if words is None else words.rise + 2.6 + _UNDER
    height = min(_ROW, (area.bottom - top - below) / len(pack.phases))
    for number, phase in enumerate(pack.phases):
        row = Rect(area.x, top + number * height, area.w, height)
        carriers = [layer.code for layer in pack.layers if cover.counts[Cell(layer.code, phase.number)]]
        shapes += (*_phase(sheet, pack, phase, carriers, row), sheet.rule(row.bottom))
        says.append(f"{phase.name}: {', '.join(carriers) or 'geen laag'}.")
    if remark is not None and words is not None:
        at = Rect(area.x, top + len(pack.phases) * height + _UNDER, _BAR, words.rise + 2.6)
        shapes += (source_bar(at), *words.words(area.x + _BAR + 2.8, at.cy - words.rise / 2, BRON))
        says.append(remark)
    return Page(shapes=tuple(shapes), says=" ".join(says))


def _phase(sheet: Sheet, pack: Pack, phase: Phase, carriers: list[str], at: Rect) -> tuple[Shape, ...]:
    top = at.cy - _PLATE / 2
    baseline = at.cy + MUST.size * CAP / 2
    name = snug(phase.short, (MUST,), _LAYERS - _NAMES - 1.0, at.h, sheet.measure)
    shapes = [
        *phase_plate(phase.number, at.x, top, _PLATE),
        *name.words(at.x + _NAMES, at.cy - name.rise / 2, INKT),
    ]
    for number, layer in enumerate(pack.layers):
        x = at.x + _LAYERS + number * _STEP
        if layer.code in carriers:
            shapes += layer_plate(layer.code, x, top, _PLATE)
        else:
            shapes += _missing(layer.code, x, top)
    total = Words(
        x=at.right,
        y=baseline,
        text=count(len(carriers), "laag", "lagen") if carriers else "geen",
        size=STRONG.size,
        weight=STRONG.weight,
        colour=INKT,
        anchor=Anchor.END,
    )
    return (*shapes, total)


def _missing(code: str, x: float, y: float) -> tuple[Shape, ...]:
    """A layer without a card in this phase: white and dashed, as a white spot."""
    pen = Pen(colour=INKT, width=0.4, dash=(0.9, 0.65))
    edge = pen.width / 2
    return (
        Box(
            x=x + edge, y=y + edge, w=_PLATE - 2 * edge, h=_PLATE - 2 * edge, radius=0.6, fill=KAART, pen=pen
        ),
        Words(
            x=x + _PLATE / 2,
            y=y + (_PLATE + MUST.size * CAP) / 2,
            text=code,
            size=MUST.size,
            weight=Weight.MEDIUM,
            colour=INKT,
            anchor=Anchor.MIDDLE,
        ),
    )
