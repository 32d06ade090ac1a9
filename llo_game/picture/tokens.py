"""Colours of the look "Straatwerk"; each has one meaning."""

from __future__ import annotations

PAPIER = "#FBF8F2"  # background
KAART = "#FFFFFF"  # a laid card, an input, a white spot
ZAND = "#ECE2CF"  # a place where nothing lies yet
INKT = "#17242A"  # text, marks, plates, strong lines
LEEM = "#554C40"  # secondary text, on papier or kaart only
VOEG = "#6B5F4E"  # thin borders and dividers, never text
NU = "#FFC526"  # now: the card in play, whose turn, focus; always with an ink border
BRON = "#083F7C"  # the source speaks
JULLIE = "#8F3811"  # the room speaks

# Amount 0, 1, 2, 3, 4 and more; the number on it is ink up to 2 and white from 3.
AMOUNT = (KAART, "#E5D9C0", "#BFAD8C", "#5B4B38", "#2B221A")
AMOUNT_TEXT = (INKT, INKT, INKT, KAART, KAART)

PAVING = ("#ECE2CF", "#E3D5BC", "#F1EADC", "#DACBAE", "#E9DDC7")
PAVING_JOINT = "#A08F72"
