"""The bibliography: complete, and looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

import pytest

from stakemap.gaps import RULES
from stakemap.knowledge import JUDGEMENT, cite, problem_types, shipped_heads, sources
from stakemap.knowledge.room import open_file
from stakemap.views.concepts import concepts

TYPES = [head.id for head in shipped_heads()]


def listed_in(name: str) -> Mapping[str, Any]:
    """Give the sources that a type file lists, as they stand there."""
    found: Mapping[str, Any] = open_file(f"types/{name}.yaml").get("sources", {})
    return found


def cited_in(tree: Any) -> Iterator[str]:
    """Give every key under ``source``, however deep."""
    for key, value in tree.items() if isinstance(tree, Mapping) else enumerate(tree) if isinstance(tree, list) else ():
        if key == "source":
            yield from [value] if isinstance(value, str) else value
        else:
            yield from cited_in(value)


def plain_address(url: str) -> str:
    """Give an address without what does not tell two pages apart."""
    without = url.rstrip("/").removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return without.replace("gov./", "gov/")


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
    """One page is one source, however its address is written."""
    addresses = [plain_address(source.url) for source in sources().values() if source.url]
    assert [url for url in addresses if addresses.count(url) > 1] == []


def test_a_key_that_stands_in_several_files_says_the_same_in_each() -> None:
    """A source that two types share is one source."""
    says: dict[str, list[Any]] = {}
    for entries in (open_file("sources.yaml"), *map(listed_in, TYPES)):
        for key, entry in entries.items():
            says.setdefault(key, []).append(entry)
    assert [key for key, entries in says.items() if any(entry != entries[0] for entry in entries)] == []


@pytest.mark.parametrize("name", TYPES)
def test_every_source_that_a_type_lists_is_cited_there(name: str) -> None:
    """Nothing is listed for show, and everything that is cited is listed there or in the general bibliography."""
    (kind,) = problem_types([name])
    assert set(kind.sources) - set(kind.cites) == set()
    assert set(kind.cites) <= {*kind.sources, *open_file("sources.yaml")}


def test_every_general_source_is_cited() -> None:
    """A data file, a rule, an explanation or a type rests on it; and whatever is cited is listed."""
    names = [file.name for file in files("stakemap.knowledge").iterdir() if file.name.endswith(".yaml")]
    cited = {
        *(key for name in names for key in cited_in(open_file(name))),
        *(key for rule in RULES for key in rule.card.sources),
        *(key for concept in concepts() for key in concept.sources),
        *(key for kind in problem_types(TYPES) for key in kind.cites),
    }
    assert set(open_file("sources.yaml")) - cited == set()
    assert {key for name in names if name != "template.yaml" for key in cited_in(open_file(name))} <= set(sources())


def test_a_text_that_is_no_key_is_a_citation_itself() -> None:
    """A department's own type may cite its own report in plain words."""
    (source,) = cite(("Our own report of 2024",))
    assert (source.cite, source.url) == ("Our own report of 2024", None)
