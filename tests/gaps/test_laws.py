"""Laws that hold for every file: what may change a total, and what may not."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from stakemap.gaps import Assessment, Finding

Judge = Callable[..., Assessment]
Tree = dict[str, Any]
Keys = set[tuple[str, tuple[str, ...]]]

AGENCY = "Fernvale Police"
NAMES = [f"Fernvale {what}" for what in ("Arena", "Bank", "Clinic", "Depot", "Estates", "Tenants")]
PEOPLE = ["Jordan Example", "Kim Nobody", "Pat Madeup"]
OFFICERS = ["Sam Sample", "Alex Placeholder", "Robin Invented"]
ISSUES = ["Fights", "Noise", "Litter"]
STATUSES = ["not contacted", "outreach", "talking", "engaged", "committed", "declined", "stepped away", "unknown"]


def some(names: list[str], most: int = 3) -> st.SearchStrategy[list[str]]:
    """Give a few different names."""
    return st.lists(st.sampled_from(names), unique=True, max_size=most)


def entry(fields: dict[str, st.SearchStrategy[Any]], **always: st.SearchStrategy[Any]) -> st.SearchStrategy[Tree]:
    """Give an entry that has some of its fields."""
    return st.fixed_dictionaries(always, optional=fields)


PERSON = entry({"until": st.sampled_from(["2024", "2025-06-01"])}, name=st.sampled_from(PEOPLE))
STANCE = entry(
    {"position": st.sampled_from(["support", "oppose", "mixed"]), "date": st.sampled_from(["2024", "2025-06"])},
    about=st.sampled_from(["Fix the lights", "Open a skate park"]),
)
PRESSED = {"steps": [{"rung": "sue", "date": "2024-11-15"}]}
STAKEHOLDER = {
    "people": st.lists(PERSON, max_size=2, unique_by=lambda person: person["name"]),
    "status": st.sampled_from(STATUSES),
    "officer": some(OFFICERS, 2),
    "roles": some(["owner", "harmed", "voice", "funder"]),
    "kind": st.sampled_from(["residents", "affected people", "health", "elected", "property owner"]),
    "since": st.sampled_from(["2024-06", "2025-01-02", "2025-06"]),
    "influence": st.sampled_from(["high", "low"]),
    "affected": st.sampled_from(["high", "none"]),
    "contact_every": st.sampled_from(["30", "none"]),
    "left": st.just("2024"),
    "readiness": st.sampled_from(
        ["thinking", "not considering", {"stage": "preparing", "date": "2025-06"}, {"importance": "unknown"}]
    ),
    "capacity": st.sampled_from(["low", "none"]),
    "stances": st.lists(STANCE, max_size=2),
    "approach": st.sampled_from(["Visit them first", {"steps": [{"rung": "listen"}]}, {"plan": "unknown"}, PRESSED]),
}
ACTION = entry(
    {
        "kind": st.sampled_from(["enforcement", "prevention", "outreach"]),
        "status": st.sampled_from(["proposed", "agreed", "under way", "done", "dropped"]),
        "needs": some([*NAMES, AGENCY]),
        "maybe": some(NAMES),
        "for": some(NAMES, 1),
        "lead": some(OFFICERS, 1),
        "answers": some(ISSUES),
        "due": st.sampled_from(["2025-01-02", "2025-06-01"]),
        "start": st.sampled_from(["2024-06", "2025-01-02", "2025-06"]),
    },
    do=st.sampled_from(["Open evenings", "Fix the lights", "Lock the back door"]),
)
MEASURE = entry(
    {
        "baseline": st.sampled_from(["21", "unknown"]),
        "target": st.sampled_from(["10", "none"]),
        "readings": st.lists(
            entry({"date": st.sampled_from(["2025-01-02", "2025-06"])}, value=st.just("18")), max_size=2
        ),
    },
    name=st.sampled_from(["Calls", "Hours", "Arrests"]),
)
QUESTION = entry(
    {"answer": st.just("At night"), "data_from": some([*NAMES, AGENCY, "A lab"], 2)},
    ask=st.sampled_from(["When?", "Where?"]),
)
TRIANGLE = entry(
    {
        "offender": st.just(["drivers"]),
        "target": some(NAMES, 1),
        **{key: some([*NAMES, AGENCY], 1) for key in ("handler", "guardian", "manager", "super_controllers")},
    }
)
ANALYSIS = entry(
    {
        "triangle": TRIANGLE,
        "hypothesis": st.just("It is dark"),
        "tried": st.sampled_from(["none", "Extra patrols"]),
        "questions": st.lists(QUESTION, max_size=3),
    }
)
CHEERS = entry({key: st.just("Some") for key in ("community", "harm", "events", "recurring")})
VIEW = entry({}, who=st.sampled_from(NAMES), says=st.sampled_from(["Too loud", "Too fast"]))
SCANNING = entry(
    {"cheers": CHEERS, "views": st.lists(VIEW, max_size=3), "priority": st.just("Noise")}, issues=some(ISSUES)
)
GOAL = entry({"by": st.just("2026-01-01"), "measure": st.just("Calls")}, text=st.sampled_from(["Quiet", "At most 10"]))
CONTACT = entry(
    {
        "status": st.sampled_from(STATUSES),
        "who": st.sampled_from(OFFICERS),
        "purpose": st.sampled_from(["outreach", "outreach", "engagement"]),
        "date": st.sampled_from(["2024-09", "2024-11", "2025-01-02", "2025-06-01"]),
        "due": st.sampled_from(["2025-01-02", "2025-06-01"]),
    },
    met=some([*NAMES, *PEOPLE]),
)
VISIT = entry({"date": st.sampled_from(["2024-11", "2025-06-01"])}, met=some(NAMES[:2]), purpose=st.just("outreach"))
TASK = entry(
    {"due": st.sampled_from(["2025-01-02", "2025-06-01"]), "done": st.sampled_from(["yes", "2025-06-01"])},
    who=st.sampled_from(OFFICERS),
    **{"for": some(NAMES, 2)},
)
LEAD = entry({"ability": st.just("high"), "why": st.just("Knows them")}, name=st.sampled_from(OFFICERS))


@st.composite
def files(draw: st.DrawFn) -> Tree:
    """Give a fictional problem file of any completeness, without accepted gaps."""
    listed = draw(some(NAMES, 5))
    tree: Tree = {
        "stakeholders": [{"name": name, **draw(entry(STAKEHOLDER))} for name in listed],
        "response": {"actions": draw(st.lists(ACTION, max_size=4))},
        "scanning": draw(SCANNING),
        "analysis": draw(ANALYSIS),
        "measures": draw(st.lists(MEASURE, max_size=2)),
        "checkins": draw(some(["2025-01-01", "2025-01-09", "2025-06-01"])),
        "log": [*draw(st.lists(CONTACT, max_size=6)), *draw(st.lists(VISIT, max_size=3))],
        "assignments": draw(st.lists(TASK, max_size=4)),
    }
    if draw(st.booleans()):
        tree["lead"] = draw(LEAD)
    if draw(st.booleans()):
        tree["response"]["goal"] = draw(GOAL)
    if draw(st.booleans()):
        tree["agency"] = AGENCY
    if draw(st.booleans()):
        tree["places"] = [{"name": "Elm Street", "owner": draw(some(NAMES, 1))}]
    ends = [*listed, *([AGENCY] if "agency" in tree else [])]
    if len(ends) > 1:
        tree["relationships"] = draw(st.lists(_tie(ends), max_size=4))
    return tree


def _tie(ends: list[str]) -> st.SearchStrategy[Tree]:
    pair = st.lists(st.sampled_from(ends), min_size=2, max_size=2, unique=True)
    states = st.sampled_from(["known", "active", "strained", "strained", "ended", "none", "unknown"])
    kinds = st.sampled_from(["works with", "opposes"])
    return entry({"state": states, "kind": kinds, "held_by": st.sampled_from(OFFICERS)}, between=pair)


def keys(findings: tuple[Finding, ...], *codes: str) -> Keys:
    """Give which rules found something about whom."""
    return {(f.code, f.about) for f in findings if not codes or f.code in codes}


def shuffled(value: Any, draw: Callable[[st.SearchStrategy[Any]], Any]) -> Any:
    """Put the keys and entries of a whole file in another order."""
    if isinstance(value, dict):
        return {key: shuffled(value[key], draw) for key in draw(st.permutations(sorted(value)))}
    if isinstance(value, list):
        return [shuffled(item, draw) for item in draw(st.permutations(value))]
    return value


@given(files(), st.data())
def test_the_order_of_lines_changes_nothing(judge: Judge, tree: Tree, data: st.DataObject) -> None:
    """The same lines in another order give the same assessment, to the last word."""
    assert judge(shuffled(tree, data.draw)) == judge(tree)


@given(files())
def test_renaming_changes_only_names(judge: Judge, tree: Tree) -> None:
    """With every stakeholder renamed the findings are the same, with the new names in them."""
    renamed = json.loads(json.dumps(tree).replace("Fernvale", "Exampleton"))
    before = [finding.as_json() for finding in judge(tree).findings]
    after = [finding.as_json() for finding in judge(renamed).findings]
    assert json.loads(json.dumps(before).replace("Fernvale", "Exampleton")) == after


@given(files())
def test_the_total_is_the_sum_of_what_is_shown(judge: Judge, tree: Tree) -> None:
    """Every point belongs to a finding, and every open finding about the problem has points."""
    result = judge(tree)
    assert result.points == sum(finding.points for finding in result.findings)
    assert all(finding.points > 0 for finding in result.findings)


@given(files())
def test_every_rule_gives_one_answer(judge: Judge, tree: Tree) -> None:
    """A rule that could not judge has no findings."""
    result = judge(tree)
    assert not {entry.rule for entry in result.not_assessed} & {finding.code for finding in result.findings}


@given(files())
def test_listing_an_implied_party_never_raises_the_total(judge: Judge, tree: Tree) -> None:
    """Whoever writes an implied name on the list is not punished for it."""
    before = judge(tree)
    for finding in before.of("P104"):
        longer = {**tree, "stakeholders": [*tree["stakeholders"], {"name": finding.about[0]}]}
        after = judge(longer)
        assert finding.about not in {other.about for other in after.of("P104")}
        assert after.points <= before.points


@given(files(), st.data())
def test_naming_a_person_never_leaves_more_unnamed(judge: Judge, tree: Tree, data: st.DataObject) -> None:
    """One more name under a stakeholder takes that one off, and puts nobody on."""
    if not tree["stakeholders"]:
        return
    fuller = deepcopy(tree)
    chosen = data.draw(st.sampled_from(fuller["stakeholders"]))
    chosen["people"] = [*chosen.get("people", []), {"name": "Chris Invented"}]
    before, after = judge(tree), judge(fuller)
    gone = {(code, (chosen["name"],)) for code in ("P101", "P114")}
    assert keys(after.findings, "P101", "P114") == keys(before.findings, "P101", "P114") - gone


@given(files(), st.data())
def test_an_officer_never_leaves_more_unheld(judge: Judge, tree: Tree, data: st.DataObject) -> None:
    """One more officer takes that stakeholder off, and puts nobody on."""
    if not tree["stakeholders"]:
        return
    fuller = deepcopy(tree)
    chosen = data.draw(st.sampled_from(fuller["stakeholders"]))
    chosen["officer"] = [*chosen.get("officer", []), "Toni Fictional"]
    before, after = judge(tree), judge(fuller)
    gone = {("P102", (chosen["name"],))}
    assert keys(after.findings, "P102") == keys(before.findings, "P102") - gone


@given(files(), st.data())
def test_one_more_tie_never_leaves_more_unreached(judge: Judge, tree: Tree, data: st.DataObject) -> None:
    """Where ties can be judged at all, a further working tie cuts nobody off."""
    if len(tree.get("relationships", [])) == 0:
        return
    fuller = deepcopy(tree)
    names = [entry["name"] for entry in tree["stakeholders"]] + ([AGENCY] if "agency" in tree else [])
    pair = data.draw(st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True))
    fuller["relationships"].append({"between": pair, "state": "active"})
    assert keys(judge(fuller).findings, "P103") <= keys(judge(tree).findings, "P103")


@given(files(), st.data())
def test_one_more_answer_never_leaves_more_issues_open(judge: Judge, tree: Tree, data: st.DataObject) -> None:
    """An action that answers an issue leaves all other issues as they were."""
    actions = tree["response"]["actions"]
    if not actions:
        return
    fuller = deepcopy(tree)
    chosen = data.draw(st.sampled_from(fuller["response"]["actions"]))
    chosen["answers"] = [*chosen.get("answers", []), data.draw(st.sampled_from(ISSUES))]
    assert keys(judge(fuller).findings, "R101") <= keys(judge(tree).findings, "R101")


@given(files())
def test_saying_unknown_is_never_worse_than_saying_nothing(judge: Judge, tree: Tree) -> None:
    """The word unknown in place of a missing line changes what a gap rests on, never whether there is one."""
    fuller = deepcopy(tree)
    lead = fuller.setdefault("lead", "unknown")
    if isinstance(lead, dict):
        fuller["lead"] = {"ability": "unknown", "knowledge": "unknown", "motivation": "unknown", **lead}
    fuller.setdefault("places", "unknown")
    logged = any("status" in contact for contact in tree["log"])
    for stakeholder in fuller["stakeholders"]:
        for key in (*STAKEHOLDER, "influence", "affected", "capacity", "readiness"):
            if not (key == "status" and logged):  # where the log gives a status, its line is not missing
                stakeholder.setdefault(key, "unknown")
    for contact in fuller["log"]:
        for key in ("purpose", "date", "due"):
            contact.setdefault(key, "unknown")
    for task in fuller["assignments"]:
        task.setdefault("due", "unknown")
        task.setdefault("done", "unknown")
    for action in fuller["response"]["actions"]:
        for key in ("needs", "maybe", "for", "lead", "answers", "kind", "status", "due"):
            action.setdefault(key, "unknown")
    for measure in fuller["measures"]:
        for key in ("baseline", "target", "readings"):
            measure.setdefault(key, "unknown")
    for key in ("hypothesis", "tried", "questions", "triangle"):
        fuller["analysis"].setdefault(key, "unknown")
    if isinstance(triangle := fuller["analysis"]["triangle"], dict):
        for key in ("offender", "target", "place", "handler", "guardian", "manager", "super_controllers"):
            triangle.setdefault(key, "unknown")
    for question in fuller["analysis"]["questions"] if isinstance(fuller["analysis"]["questions"], list) else ():
        question.setdefault("answer", "unknown")
        question.setdefault("data_from", "unknown")
    for key in ("cheers", "views", "priority"):
        fuller["scanning"].setdefault(key, "unknown")
    fuller["response"].setdefault("goal", "unknown")
    fuller.setdefault("sources", "unknown")
    fuller.setdefault("assessment", "unknown")
    before, after = judge(tree), judge(fuller)
    assert keys(after.findings) == keys(before.findings)
    assert after.points == before.points


@given(files())
def test_somebody_new_changes_nothing_for_others(judge: Judge, tree: Tree) -> None:
    """A stakeholder that nothing mentions brings gaps about itself and no others."""
    if all("left" in entry for entry in tree["stakeholders"]):
        return
    before = judge(tree)
    after = judge({**tree, "stakeholders": [*tree["stakeholders"], {"name": "Chess Club"}]})
    assert keys(after.findings) - keys(before.findings) <= {
        (code, ("Chess Club",)) for code in ("P101", "P102", "P103", "P105")
    }
    assert keys(before.findings) <= keys(after.findings)


@given(files())
def test_accepting_everything_leaves_no_points(judge: Judge, tree: Tree) -> None:
    """All gaps stay in sight, and the total is nothing."""
    before = judge(tree)
    codes = sorted({finding.code for finding in before.findings})
    after = judge({**tree, "accepted": [{"gap": code, "because": "For a test"} for code in codes]})
    assert after.points == 0
    assert after.open == ()
    assert keys(after.findings) == keys(before.findings)
