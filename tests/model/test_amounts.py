"""Counts, money, rulers, days and yes or no."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.model import Money, NotKnown, Quantity, Span, listed
from tests.model.builders import read, read_stakeholder, refusal, refusals


def quantity(typed: Any) -> Quantity:
    found = read_stakeholder(count=typed).count
    assert isinstance(found, Quantity)
    return found


def money(typed: str) -> Money:
    (measure,) = listed(read(measures=[{"name": "Calls", "cost": typed}]).measures)
    assert isinstance(measure.cost, Money)
    return measure.cost


@pytest.mark.parametrize(
    ("typed", "low", "high", "about"),
    [
        ("21", "21", "21", False),
        ("1,200", "1200", "1200", False),
        ("1,234,567.5", "1234567.5", "1234567.5", False),
        ("0", "0", "0", False),
        ("08", "8", "8", False),
        ("1.10", "1.10", "1.10", False),
        (".5", "0.5", "0.5", False),
        ("about 500", "500", "500", True),
        ("About  1,500", "1500", "1500", True),
        ("~500", "500", "500", True),
        ("500+", "500", None, False),
        ("500 or more", "500", None, False),
        ("200-500", "200", "500", False),
        ("200 \u2013 500", "200", "500", False),
        ("1,200 to 1,500", "1200", "1500", False),
        ("about 200-500", "200", "500", True),
        ("5-5", "5", "5", False),
    ],
)
def test_counts_are_read_as_said(typed: str, low: str, high: str | None, about: bool) -> None:
    """A rough, open or ranged count keeps what is meant and how it was said."""
    found = quantity(typed)
    assert (found.low, found.high, found.about) == (Decimal(low), Decimal(high) if high else None, about)
    assert str(found) == typed


@pytest.mark.parametrize(
    ("typed", "exact"), [("21", True), ("5-5", True), ("about 21", False), ("21+", False), ("1-2", False)]
)
def test_only_one_value_said_plainly_is_exact(typed: str, exact: bool) -> None:
    """What is rough, open or a range is not exact."""
    assert quantity(typed).exact is exact


@pytest.mark.parametrize(
    "typed",
    [
        "many",
        "-5",
        "5%",
        "1,20",
        "12,34",
        "1e5",
        "500-200",
        "1-2-3",
        "about",
        "+5",
        "5 calls",
        "$5",
        "1 200",
        "1.2.3",
        "\u221e",
    ],
)
def test_other_counts_are_refused(typed: str) -> None:
    """What is no count is refused, never guessed."""
    assert refusal(stakeholders=[{"name": "Clinic", "count": typed}]) == "wrong-number"


@pytest.mark.parametrize("value", [["5"], {"a": "5"}, True])
def test_what_is_no_text_is_no_count(value: Any) -> None:
    """A list, a map or a yes where a count is asked is refused."""
    assert refusal(stakeholders=[{"name": "Clinic", "count": value}]) == "text-needed"


@given(st.integers(0, 10**12), st.booleans())
def test_every_whole_number_is_read_as_itself(number: int, commas: bool) -> None:
    """Whole numbers are read with and without thousands commas."""
    assert quantity(f"{number:,}" if commas else str(number)).low == number


@pytest.mark.parametrize(
    ("typed", "low", "high", "currency", "period"),
    [
        ("$1,200", "1200", "1200", "USD", ""),
        ("$85 an hour", "85", "85", "USD", "an hour"),
        ("$1,200/year", "1200", "1200", "USD", "year"),
        ("1200 EUR a year", "1200", "1200", "EUR", "a year"),
        ("EUR 1200", "1200", "1200", "EUR", ""),
        ("USD1,200", "1200", "1200", "USD", ""),
        ("1200 usd", "1200", "1200", "USD", ""),
        ("\u00a350", "50", "50", "GBP", ""),
        ("50 \u20ac per visit", "50", "50", "EUR", "per visit"),
        ("150 SEK", "150", "150", "SEK", ""),
        ("$500+", "500", None, "USD", ""),
        ("$200-500", "200", "500", "USD", ""),
        ("$200 - $500 a month", "200", "500", "USD", "a month"),
        ("$200 to $500", "200", "500", "USD", ""),
        ("$5 million a year", "5000000", "5000000", "USD", "a year"),
        ("$2-3 million", "2000000", "3000000", "USD", ""),
        ("$1.5k", "1500", "1500", "USD", ""),
        ("12 thousand EUR", "12000", "12000", "EUR", ""),
        ("$0.50", "0.50", "0.50", "USD", ""),
    ],
)
def test_money_is_read_with_its_currency(typed: str, low: str, high: str | None, currency: str, period: str) -> None:
    """An amount keeps its currency, its period and how it was said."""
    found = money(typed)
    assert (found.amount.low, found.amount.high) == (Decimal(low), Decimal(high) if high else None)
    assert (found.currency, found.period, str(found)) == (currency, period, typed)


@pytest.mark.parametrize("typed", ["about $500", "approx. $500", "~$500", "around 500 EUR", "roughly $500"])
def test_rough_money_is_rough(typed: str) -> None:
    """Every word that makes a count rough makes money rough."""
    assert money(typed).amount.about
    assert not money("$500").amount.about


@pytest.mark.parametrize(
    "typed",
    [
        "1200",
        "1,200 a year",
        "50 per hour",
        "12 hrs",
        "3 men",
        "2 cup",
        "$",
        "five dollars",
        "$1,20",
        "$-5",
        "$5m",
        "500-200 USD",
        "EUR",
    ],
)
def test_an_amount_without_a_currency_is_refused(typed: str) -> None:
    """Three letters that are no currency, and numbers alone, are no money."""
    assert refusal(measures=[{"name": "Calls", "cost": typed}]) in ("wrong-money", "wrong-number")


@given(st.text(alphabet="0123456789 ,.-+$€abouthkmilnUSDEUR/", max_size=30))
def test_no_text_breaks_the_reading_of_amounts(typed: str) -> None:
    """Any text is an amount, nothing, or refused with a reason."""
    try:
        read(measures=[{"name": "Calls", "cost": typed, "baseline": typed}])
    except ValueError:
        found = refusals(measures=[{"name": "Calls", "cost": typed, "baseline": typed}])
        assert {reason for _, reason in found} <= {"wrong-money", "wrong-number", "string_too_short"}


@pytest.mark.parametrize(
    ("typed", "value"), [("yes", True), ("YES ", True), ("true", True), ("no", False), ("False", False), (True, True)]
)
def test_yes_and_no(typed: Any, value: bool) -> None:
    """Yes, no, true and false are read in any case."""
    assert read_stakeholder(confidential=typed).confidential is value


@pytest.mark.parametrize("typed", ["y", "on", "1", "maybe", "nope", ["yes"]])
def test_other_answers_are_refused(typed: Any) -> None:
    """Anything else is neither yes nor no."""
    assert refusal(stakeholders=[{"name": "Clinic", "confidential": typed}]) == "wrong-yes-no"


def test_no_is_not_none() -> None:
    """No is an answer; none and unknown are not."""
    assert read_stakeholder(confidential="no").confidential is False
    assert read_stakeholder(confidential="none").confidential is NotKnown.NONE
    assert read_stakeholder(confidential="unknown").confidential is NotKnown.UNKNOWN


@pytest.mark.parametrize(("typed", "value"), [("yes", True), ("no", False)])
def test_done_is_yes_or_no(typed: str, value: bool) -> None:
    """A task is done or not."""
    (task,) = listed(read(assignments=[{"task": "Call", "done": typed}]).assignments)
    assert task.done is value


def test_done_may_be_a_date() -> None:
    """A task may say when it was done, and a wrong date there is told as a date."""
    (task,) = listed(read(assignments=[{"task": "Call", "done": "2025-03"}]).assignments)
    assert isinstance(task.done, Span)
    assert refusal(assignments=[{"task": "Call", "done": "2025-02-30"}]) == "impossible-date"
    assert refusal(assignments=[{"task": "Call", "done": "3/1/2025"}]) == "wrong-date"
    assert refusal(assignments=[{"task": "Call", "done": "finished"}]) == "wrong-yes-no"


@pytest.mark.parametrize("typed", ["0", "10", "07", 5])
def test_rulers_go_from_0_to_10(typed: Any) -> None:
    """Both ends of a ruler are on it."""
    (found,) = listed(read_stakeholder(readiness={"stage": "thinking", "importance": typed}).readiness)
    assert found.importance == int(typed)


@pytest.mark.parametrize("typed", ["11", "-1", "5.5", "7/10", "high", "5-6", True])
def test_what_is_not_on_the_ruler_is_refused(typed: Any) -> None:
    """A ruler holds whole numbers within its ends."""
    assert refusal(stakeholders=[{"name": "Clinic", "readiness": {"importance": typed}}]) == "wrong-ruler"


@pytest.mark.parametrize(("typed", "fits"), [("1", True), ("4", True), ("0", False), ("5", False)])
def test_trust_goes_from_1_to_4(typed: str, fits: bool) -> None:
    """Trust has four steps and no zero."""
    keys = {"relationships": [{"between": ["A", "B"], "trust": {"open": typed}}]}
    if fits:
        read(**keys)
    else:
        assert refusal(**keys) == "wrong-trust"


@pytest.mark.parametrize(("typed", "days"), [("30", 30), ("1,000", 1000), ("3650", 3650)])
def test_days_between_contacts_are_whole(typed: str, days: int) -> None:
    """Days are counted in whole numbers, with or without a thousands comma."""
    assert read_stakeholder(contact_every=typed).contact_every == days


@pytest.mark.parametrize("typed", ["0", "3651", "weekly", "30 days", "1,00", "-7", "10,000"])
def test_other_numbers_of_days_are_refused(typed: str) -> None:
    """No contact every zero days, and none every ten years."""
    assert refusal(stakeholders=[{"name": "Clinic", "contact_every": typed}]) == "wrong-days"
