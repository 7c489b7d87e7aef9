"""The bibliography: complete, and looked up."""

from __future__ import annotations

from stakemap.knowledge import JUDGEMENT, cite, sources


def test_both_founding_documents_are_sources() -> None:
    """The training report and the Proactive Alliance article can be cited."""
    report, article = cite(("training-report", "proactive-alliance"))
    assert "Dearborn Heights Police Department" in report.cite
    assert "Proactive Alliance" in article.cite
    assert "not been rigorously evaluated" in article.says


def test_every_source_says_what_it_is_cited_for() -> None:
    """Each entry has a citation and a sentence about what we use."""
    assert [key for key, source in sources().items() if not source.cite or not source.says.endswith(".")] == []


def test_every_source_but_documents_and_judgement_has_an_address() -> None:
    """What was looked up has the address where it was read."""
    without = {key for key, source in sources().items() if source.url is None}
    assert without == {JUDGEMENT, "training-report"}
    assert all(source.url is None or source.url.startswith("http") for source in sources().values())


def test_only_judgement_was_not_looked_up() -> None:
    """Judgement is one marked entry, and nothing else hides behind it."""
    assert [key for key, source in sources().items() if source.read == "judgement"] == [JUDGEMENT]


def test_no_address_is_listed_twice() -> None:
    """One page is one source."""
    addresses = [source.url for source in sources().values() if source.url]
    assert len(addresses) == len(set(addresses))


def test_a_text_that_is_no_key_is_a_citation_itself() -> None:
    """A department's own type may cite its own report in plain words."""
    (source,) = cite(("Our own report of 2024",))
    assert (source.cite, source.url) == ("Our own report of 2024", None)
