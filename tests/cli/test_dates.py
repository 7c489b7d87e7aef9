"""The date that everything is judged on."""

from __future__ import annotations

from datetime import date

import pytest

from stakemap.cli.dates import as_of_date
from stakemap.errors import WrongDate


def test_year_month_day() -> None:
    """A date is a year, a month and a day, with or without leading zeros."""
    assert as_of_date("2025-3-01") == as_of_date(" 2025-03-01 ") == date(2025, 3, 1)


@pytest.mark.parametrize("typed", ["3/1/2025", "2025-02-30", "20250301", "2025-W09-6", "0000-01-01", "", "soon"])
def test_anything_else_is_refused(typed: str) -> None:
    """Another habit of writing dates, or a day that does not exist, gets a sentence with an example."""
    with pytest.raises(WrongDate, match=r"Write it as year-month-day, for example 2025-03-01\."):
        as_of_date(typed)
