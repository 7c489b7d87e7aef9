"""The shapes that other programs rely on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
HEAD = {"stakemap", "command", "ok", "errors"}
DIAGNOSTIC = {"file", "line", "column", "code", "says", "try"}


def test_check(run: Run, mistaken: Path) -> None:
    """check gives all mistakes with their places."""
    answer = run("check", mistaken, "--json")
    assert answer.code == 1
    assert set(answer.json) == HEAD | {"notes"}
    assert (answer.json["stakemap"], answer.json["command"], answer.json["ok"]) == ("1", "check", False)
    assert answer.json["errors"][0] == {
        "file": "mistaken.yaml",
        "line": 4,
        "column": 5,
        "code": "unknown-key",
        "says": '"staus" is not a field of a stakeholder.',
        "try": "status: engaged",
    }


def test_check_gives_all(run: Run, here: Path) -> None:
    """JSON carries every mistake, text the first twenty."""
    (here / "many.yaml").write_text("problem: x\n" + "".join(f"wrong{n}: x\n" for n in range(30)))
    assert len(run("check", "many.yaml", "--json").json["errors"]) == 30
    text = run("check", "many.yaml").out
    assert text.count("many.yaml:") == 20
    assert "and 10 more" in text


def test_explain(run: Run) -> None:
    """explain gives what it says line by line, and every word that it knows."""
    answer = run("explain", "P101", "--json")
    assert set(answer.json) == HEAD | {"word", "says", "words"}
    assert answer.json["says"][0].startswith("P101 Nobody is named")
    assert {"P101", "committed"} <= set(answer.json["words"])
    assert run("explain", "enaged", "--json").json["ok"] is False


def test_gaps(run: Run, square: Path) -> None:
    """gaps gives each gap, what was not judged, and the sum of the points."""
    answer = run("gaps", square, "--json").json
    assert set(answer) == HEAD | {"gaps", "not_assessed", "points", "problems"}
    keys = {"code", "rule", "about", "severity", "confidence", "says", "remedy", "points", "sources", "accepted"}
    assert all(set(gap) == keys | {"file", "problem"} for gap in answer["gaps"])
    assert all({"rule", "why"} <= set(rule) for rule in answer["not_assessed"])
    assert answer["points"] == sum(gap["points"] for gap in answer["gaps"]) > 0


def test_recruit(run: Run, square: Path) -> None:
    """recruit gives every recruit with reasons that sum to the points."""
    found = run("recruit", square, "--json").json["recruits"]
    keys = {
        *("rank", "rank_range", "name", "basis", "role", "examples", "candidates", "status", "points"),
        *("reasons", "first_step", "person", "route", "officer", "file", "problem"),
    }
    assert all(set(one) == keys for one in found)
    assert all(one["points"] == sum(reason["points"] for reason in one["reasons"]) for one in found)
    assert {one["basis"] for one in found} == {"listed", "implied", "role"}


def test_recruit_route(run: Run, here: Path) -> None:
    """A route is a list of introductions, from the team on."""
    (here / "tied.yaml").write_text(
        "problem: x\nagency: Exampleton Police\nlead: Sam Example\nstakeholders: [Market Inn, Night Club]\n"
        "relationships:\n  - {between: [Sam Example, Market Inn], state: active, strength: strong}\n"
        "  - {between: [Market Inn, Night Club], kind: knows, state: known}\n"
    )
    recruits = {one["name"]: one for one in run("recruit", "tied.yaml", "--json").json["recruits"]}
    hop = recruits["Night Club"]["route"][-1]
    assert hop == {"from": "Market Inn", "to": "Night Club", "kind": "knows", "state": "known", "strength": None}


PAGE = {
    *("since", "ways", "readiness", "tried", "brings", "wants", "concerns", "interests", "power"),
    *("promises", "waiting", "stances", "unknown"),
}


def test_recruit_one(run: Run, square: Path) -> None:
    """With a name a recruit carries everything on its page beside the documented keys, which stay as they are."""
    in_list = next(one for one in run("recruit", square, "--json").json["recruits"] if one["name"].startswith("Spring"))
    answer = run("recruit", square, "springfield", "--json").json
    (one,) = answer["recruits"]
    assert {key: one[key] for key in in_list} == in_list
    assert set(one) - set(in_list) == PAGE | {"first_step_sources", "reason_sources", "mentions", "question"}
    assert all(set(source) == {"key", "cite", "url"} for source in one["first_step_sources"])
    assert [waiting["action"] for waiting in one["waiting"]] == ["Quiet hours after eleven"]
    assert answer["aboard"] == []


def test_recruit_one_aboard(run: Run, square: Path) -> None:
    """Somebody who needs no recruiting is no recruit and has a page all the same; so has the agency, a short one."""
    answer = run("recruit", square, "inn", "--as-of", "2025-03-01", "--json")
    assert (answer.code, answer.json["recruits"]) == (0, [])
    (one,) = answer.json["aboard"]
    assert set(one) == PAGE | {"file", "problem", "name", "status", "says", "officer"}
    assert (one["name"], one["officer"]) == ("Market Inn", "Officer Sam Example")
    assert [hop["from"] for hop in one["ways"][0]["hops"]] == ["Officer Sam Example"]
    (own,) = run("recruit", square, "exampleton", "--json").json["aboard"]
    assert own["says"] == "This is your own agency."


def test_show(run: Run, square: Path) -> None:
    """show gives the problem in figures and one entry for each stakeholder; both ways of asking are one."""
    answer = run("show", square, "--json").json
    assert answer == run("show", square, "--format", "json").json
    assert answer["problems"][0]["partners"] == 3
    assert [row["name"] for row in answer["stakeholders"]][1] == "Market Inn"
    assert [row["name"] for row in run("show", square, "inn", "--json").json["stakeholders"]] == ["Market Inn"]


@pytest.mark.parametrize("command", ["check", "show", "gaps", "recruit"])
def test_fails_in_json(run: Run, here: Path, command: str) -> None:
    """An answer that fails is JSON on stdout too, with the sentence that a person sees."""
    answer = run(command, "missing.yaml", "--json")
    assert answer.code == 2
    assert (answer.json["command"], answer.json["ok"]) == (command, False)
    assert set(answer.json["errors"][0]) == DIAGNOSTIC
    assert answer.json["errors"][0]["code"] == "no-such-file"
    assert answer.json["errors"][0]["says"] in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ("show", "square.yaml", "nobody"),
        ("show", "square.yaml", "market"),
        ("show", "square.yaml", "voice"),
        ("gaps", "--jsn"),
        ("gaps", "square.yaml", "--stage", "x"),
        ("gaps", "square.yaml", "--as-of", "x"),
        ("recruit", "square.yaml", "--top", "x"),
        ("recruit", "square.yaml", "--role", "x"),
        ("recruit", "square.yaml", "--kind", "x"),
        ("recruit", "missing.yaml"),
        ("recruit", "empty"),
    ],
)
def test_try_is_never_empty(run: Run, square: Path, here: Path, words: tuple[str, ...]) -> None:
    """Whatever fails, JSON carries something to try."""
    (here / "empty").mkdir()
    assert run(*words, "--json").json["errors"][0]["try"]


def test_show_names_in_json(run: Run, square: Path) -> None:
    """A person has ties and contacts of their own, a party has those of its people, and nobody is left out."""
    square.write_text(
        square.read_text()
        + "relationships: [{between: [Jordan Example, Springfield Hospital], state: strained}]\n"
        + "log: [{date: 2025-01-05, who: Officer Sam Example, met: Jordan Example, how: call}]\n"
    )
    (person,) = run("show", square, "jordan", "--json").json["people"]
    (party,) = run("show", square, "inn", "--json").json["stakeholders"]
    assert person["ties"] == party["ties"] == ["Jordan Example and Springfield Hospital: strained"]
    assert person["contacts"] == party["contacts"] == ["2025-01-05: Officer Sam Example called Jordan Example."]
    assert run("show", square, "night bus", "--json").json["not_listed"][0]["name"] == "Night bus company"
    (officer,) = run("show", square, "sam", "--json").json["people"]
    assert (officer["leads"], officer["looks_after"]) == (["the work on this problem"], ["Market Inn"])


def test_wrong_usage_in_json(run: Run) -> None:
    """Even a misspelt option gives JSON when JSON was asked for."""
    answer = run("gaps", "--jsn", "--json")
    assert (answer.code, answer.json["errors"][0]["code"]) == (2, "usage")


@pytest.mark.parametrize("command", ["show", "gaps", "recruit"])
def test_mistakes_in_json(run: Run, mistaken: Path, command: str) -> None:
    """The mistakes of a file are the answer of every command, with all places."""
    answer = run(command, mistaken, "--json")
    assert (answer.code, answer.json["ok"]) == (2, False)
    assert [error["line"] for error in answer.json["errors"]] == [4, 5]
