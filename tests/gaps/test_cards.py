"""Every rule's card: what it must say, and how."""

from __future__ import annotations

import re

import pytest

from stakemap.gaps import RULES, Card, rule
from stakemap.knowledge import sources, weights

CARDS = [rule.card for rule in RULES]
FAMILIES = "SAPRMG"
VERBS = frozenset(
    ["Add", "Agree", "Ask", "Bring", "Choose", "Find", "Look", "Plan", "Put", "Say", "Take", "Write"],
)
BANNED = frozenset(
    {
        *("node", "nodes", "edge", "edges", "schema", "validation", "null", "parse", "traceback"),
        *("entity", "entities", "metric", "actor", "actors"),
    }
)
TEXTS = ("title", "why", "remedy", "looks_at", "judged", "not_assessed", "may_mean")
LONGEST_SENTENCE = 25

each_card = pytest.mark.parametrize("card", CARDS, ids=lambda card: card.code)


def words(text: str) -> list[str]:
    """Give the words of a text in small letters."""
    return re.findall(r"[a-z']+", text.lower())


def test_codes_and_names_are_unique() -> None:
    """No two rules share a code or a name."""
    assert len({card.code for card in CARDS}) == len(CARDS)
    assert len({card.name for card in CARDS}) == len(CARDS)


@each_card
def test_a_code_is_a_family_letter_and_three_digits(card: Card) -> None:
    """The family is one of those that the design names."""
    assert re.fullmatch(rf"[{FAMILIES}]\d{{3}}", card.code)


@each_card
def test_a_name_is_kebab_case(card: Card) -> None:
    """A name has only small letters and single hyphens."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", card.name)


@each_card
def test_every_part_of_a_card_is_written(card: Card) -> None:
    """No part of the card is empty, and all but the title end with a full stop."""
    for part in TEXTS:
        text = getattr(card, part)
        assert text.strip() == text != ""
        assert text.endswith(".") != (part == "title"), part


@each_card
def test_a_remedy_starts_with_a_verb(card: Card) -> None:
    """The first word of what to do next is something to do."""
    assert card.remedy.split()[0] in VERBS


@each_card
def test_a_remedy_has_no_slots(card: Card) -> None:
    """A remedy can be shown as it is, for one gap or for many."""
    assert "{" not in card.remedy


@each_card
def test_a_card_is_in_plain_words(card: Card) -> None:
    """No word of the trade of programmers, and no sentence that nobody can follow."""
    for part in TEXTS:
        text = getattr(card, part)
        assert not BANNED & set(words(text)), part
        assert max(len(words(sentence)) for sentence in re.split(r"[.!?]", text)) <= LONGEST_SENTENCE, part


@each_card
def test_the_sources_of_a_card_exist(card: Card) -> None:
    """Each rule cites something, and each key is in the bibliography."""
    assert card.sources
    assert set(card.sources) <= set(sources())


@each_card
def test_required_rules_exist_and_come_in_no_circle(card: Card) -> None:
    """Following what a rule requires always ends."""
    seen: list[str] = []
    waiting = list(card.requires)
    while waiting:
        needed = rule(waiting.pop())
        assert needed is not None
        assert needed.card.code != card.code
        seen.append(needed.card.code)
        waiting += needed.card.requires
    assert len(seen) <= len(CARDS)


@each_card
def test_a_required_rule_is_named_in_the_manual(card: Card) -> None:
    """The manual says which other gaps come first."""
    assert all(code in card.not_assessed for code in card.requires)


@each_card
def test_the_manual_holds_all_parts(card: Card) -> None:
    """The manual has one paragraph for each of its four parts."""
    starts = [paragraph.split(":")[0] for paragraph in card.manual.split("\n\n")]
    assert starts == ["What it looks at", "How it is judged", "Not assessed", "What else it may mean"]


def test_weights_name_only_rules_that_exist() -> None:
    """A rule that counts otherwise exists, and so do the gaps it stands for."""
    codes = {card.code for card in CARDS}
    for code, weight in weights().gaps.items():
        assert {code, *weight.stands_for} <= codes


@pytest.mark.parametrize("word", ["P101", "p101", " P101 ", "unnamed-stakeholder", "Unnamed-Stakeholder"])
def test_a_rule_is_found_by_code_or_name(word: str) -> None:
    """Case and spaces around do not matter."""
    found = rule(word)
    assert found is not None
    assert found.card.code == "P101"
    assert found.manual == found.card.manual


def test_an_unknown_rule_is_nobody() -> None:
    """A word that is no rule gives nothing."""
    assert rule("P999") is None


def test_codes_come_family_by_family() -> None:
    """The registry is the order of the report: partnership, scanning, analysis, response, measures, upkeep."""
    families = list(dict.fromkeys(card.code[0] for card in CARDS))
    assert families == ["P", "S", "A", "R", "M", "G"]
    for family in families:
        codes = [card.code for card in CARDS if card.code[0] == family]
        assert codes == sorted(codes)
