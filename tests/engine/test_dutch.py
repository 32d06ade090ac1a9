"""Dutch lists, dates and counts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from llo_game.engine.dutch import count, is_date, joined, long_date, number_word, sentence


@pytest.mark.parametrize("day", ["2026-03-12", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
def test_a_real_day_is_a_date(day: str) -> None:
    assert is_date(day)


@pytest.mark.parametrize(
    "day",
    [
        "",
        "vandaag",
        "12-03-2026",
        "2026-3-12",
        "2026-03-1",
        "26-03-12",
        "2026-03-12-01",
        "2026/03/12",
        "2026-00-10",
        "2026-13-10",
        "2026-03-00",
        "2026-03-32",
        "2026-04-31",
        "2026-02-29",
        "1900-02-29",
        "0000-01-01",
        "٢٠٢٦-03-12",
        "2026-0a-12",
        "+026-03-12",
        "2026-03-12\n",
        " 2026-03-12",
    ],
)
def test_anything_else_is_no_date(day: str) -> None:
    assert not is_date(day)


def test_the_calendar_agrees_with_that_of_python() -> None:
    days = [date(1999, 12, 1) + timedelta(days=number) for number in range(1700)]
    assert all(is_date(day.isoformat()) for day in days)
    known = {day.isoformat() for day in days}
    tried = {
        f"{year}-{month:02}-{day:02}"
        for year in range(2000, 2004)
        for month in range(1, 14)
        for day in range(1, 33)
    }
    assert {day for day in tried if is_date(day)} == {day for day in known if "2000" <= day[:4] < "2004"}


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2026-03-12", "12 maart 2026"), ("2026-01-01", "1 januari 2026"), ("0950-12-31", "31 december 950")],
)
def test_a_date_is_written_out_in_dutch(iso: str, words: str) -> None:
    assert long_date(iso) == words


@pytest.mark.parametrize(
    ("words", "last", "text"),
    [
        ([], "en", ""),
        (["a"], "en", "a"),
        (["a", "b"], "en", "a en b"),
        (["a", "b", "c"], "en", "a, b en c"),
        (["a", "b", "c"], "of", "a, b of c"),
    ],
)
def test_a_list_has_commas_and_one_joining_word(words: list[str], last: str, text: str) -> None:
    assert joined(words, last) == text


def test_a_list_is_joined_with_en_unless_told_otherwise() -> None:
    assert joined(["a", "b"]) == "a en b"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 kaarten"), (1, "1 kaart"), (2, "2 kaarten"), (11, "11 kaarten")]
)
def test_one_is_singular_and_all_else_plural(number: int, words: str) -> None:
    assert count(number, "kaart", "kaarten") == words


@pytest.mark.parametrize(
    ("number", "word"), [(0, "geen"), (1, "één"), (12, "twaalf"), (13, "13"), (200, "200"), (-1, "-1")]
)
def test_numbers_up_to_twelve_are_words(number: int, word: str) -> None:
    assert number_word(number) == word


@pytest.mark.parametrize(("text", "result"), [("", ""), ("een zin", "Een zin"), ("HR doet", "HR doet")])
def test_a_sentence_begins_with_a_capital(text: str, result: str) -> None:
    assert sentence(text) == result
