"""``stakemap set``: any fact, in one spelling; exact answers and exact lines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from stakemap.load import load
from stakemap.model import listed
from tests.cli.conftest import changed

Run = Callable[..., Any]
ROOT = Path(__file__).parents[2]


def moved_in(first: str, *rest: str) -> list[str]:
    """Give the changed lines of a map below readiness that becomes the first entry of a list."""
    new = [f"+      - {first}", *(f"+        {line}" for line in rest)]
    return [*(f"-      {line}" for line in (first, *rest)), *new]


IN_HARBOR = [
    (
        ("School District", "status", "talking", "--since", "2025-07-14"),
        "School District: unknown -> talking, since 2025-07-14",
        [
            "-    status: unknown  # the school officers of last year may have talked with them",
            "+    status: talking  # the school officers of last year may have talked with them",
            "+    since: 2025-07-14",
        ],
    ),
    (
        ("School", "District", "influence", "HIGH"),
        "School District, influence: unknown -> high",
        ["-    influence: unknown", "+    influence: high"],
    ),
    (
        ("harbor", "contact every", "30"),
        "Harbor Street Neighbors, contact every: 45 -> 30",
        ["-    contact_every: 45", "+    contact_every: 30"],
    ),
    (
        ("legal", "capacity", "low", "--why", "Two lawyers"),
        "Legal Aid, capacity: not recorded -> low (why Two lawyers)",
        ["+    capacity:", "+      level: low", "+      why: Two lawyers"],
    ),
    (
        ("lantern", "readiness", "keeping it up", "--ask", "clerk", "--date", "2025-07-15", "--by", "sam"),
        "Lantern Motel, readiness: acting -> keeping it up "
        "(date 2025-07-15, by Sam Sample, ask A clerk at the desk every night)\n"
        "The judgement of 2025-07-08 stays as it was. Only there: importance 8, confidence 6 and said. "
        "If that is still so, set it too.",
        [
            "+      - stage: keeping it up",
            "+        ask: A clerk at the desk every night",
            "+        date: 2025-07-15",
            "+        by: Sam Sample",
        ],
    ),
    (
        ("lantern", "readiness", "slipped back", "--ask", "clerk", "--date", "2025-07-08"),
        "Lantern Motel, readiness: acting -> slipped back (date 2025-07-08)",
        ["-        stage: acting", "+        stage: slipped back"],
    ),
    (
        ("lantern", "importance", "5", "--ask", "clerk", "--date", "2025-07-01"),
        "Lantern Motel, importance: not recorded -> 5 (date 2025-07-01, ask A clerk at the desk every night)\n"
        "The judgement of 2025-07-08 still counts, as the last one with a day.",
        ["+      - importance: 5", "+        ask: A clerk at the desk every night", "+        date: 2025-07-01"],
    ),
    (
        ("gull inn", "readiness", "acting", "--ask", "house rules", "--date", "2025-07-15"),
        "Gull Inn, readiness: not recorded -> acting (date 2025-07-15, ask house rules)",
        [
            *moved_in(
                "ask: A clerk at the desk every night",
                "stage: preparing",
                "importance: 8",
                "confidence: 2",
                'said: "I would start tomorrow. I do not sign the checks."',
                "date: 2025-06-10",
                "by: Jamie Novel",
            ),
            "+      - stage: acting",
            "+        ask: house rules",
            "+        date: 2025-07-15",
        ],
    ),
    (
        ("lantern", "step", "educate", "--date", "2025-07-15", "--result", "Figures shown"),
        "Lantern Motel, one more step: educate (date 2025-07-15, result Figures shown)",
        ["+        - rung: educate", "+          date: 2025-07-15", "+          result: Figures shown"],
    ),
    (
        ("council", "stance", "A yearly permit for motels", "--position", "mixed", "--date", "2025-07-15"),
        "City Council, one more stance: A yearly permit for motels (date 2025-07-15, position mixed)",
        [
            "+    stances:",
            "+      - about: A yearly permit for motels",
            "+        position: mixed",
            "+        date: 2025-07-15",
        ],
    ),
    (
        ("school", "officer", "alex", "--add"),
        "School District, officer, added: Alex Placeholder",
        ["-    officer: Jamie Novel", "+    officer: [Jamie Novel, Alex Placeholder]"],
    ),
    (
        ("harbor", "officer", "alex placeholder", "--remove"),
        "Harbor Street Neighbors, officer: Alex Placeholder and Jamie Novel -> Jamie Novel",
        ["-    officer: [Alex Placeholder, Jamie Novel]", "+    officer: [Jamie Novel]"],
    ),
    (
        ("school", "influence", "--clear"),
        "School District, influence: unknown -> not recorded",
        ["-    influence: unknown"],
    ),
    (
        ("night patrol", "status", "--clear"),
        "Night Patrol, status: committed -> not recorded\nNight Patrol, since: 2025-04-17 -> not recorded",
        ["-    status: committed", "-    since: 2025-04-17"],
    ),
    (
        ("Val Storybook", "telephone", "555-0101"),
        "Val Storybook, phone: not recorded -> 555-0101",
        ["+        phone: 555-0101"],
    ),
    (
        ("Val Storybook", "email", "none"),
        "Val Storybook, email: not recorded -> none",
        ["+        email: none"],
    ),
    (
        ("school", "person", "Wren Example", "--role", "Counselor", "--phone", "555-0102"),
        "School District has one more person: Wren Example (title Counselor, phone 555-0102)",
        ["+      - name: Wren Example", "+        title: Counselor", "+        phone: 555-0102"],
    ),
    (
        ("school", "person", "Nico Untitled", "--phone", "555-0103"),
        "Nico Untitled (School District): phone 555-0103",
        ["+        phone: 555-0103"],
    ),
    (
        ("school", "knows", "city council", "--strength", "weak", "--state", "active"),
        "New relationship: School District knows City Council (state active, strength weak)",
        [
            "+  - between: [School District, City Council]",
            "+    kind: knows",
            "+    state: active",
            "+    strength: weak",
        ],
    ),
    (
        ("council", "funds", "legal aid"),
        "New relationship: City Council funds Legal Aid",
        ["+  - from: City Council", "+    to: Legal Aid", "+    kind: funds"],
    ),
    (
        ("lantern", "competes", "with", "gull inn", "--state", "strained"),
        "Lantern Motel competes with Gull Inn: state strained",
        ["-    state: known", "+    state: strained"],
    ),
    (
        ("fernvale police", "works with", "lantern", "--state", "strained", "--since", "2025-07-15"),
        "Fernvale Police works with Lantern Motel: active until 2025-07-15, then strained",
        [
            "+    until: 2025-07-15",
            "+  - between: [Fernvale Police, Lantern Motel]",
            "+    kind: works with",
            "+    state: strained",
            "+    since: 2025-07-15",
        ],
    ),
    (
        ("measure", "police time", "33", "--from", "2025-07", "--to", "2025-09"),
        "Police time at the motels, one more reading: 33 (from 2025-07, to 2025-09)",
        ["+      - {from: 2025-07, to: 2025-09, value: 33}"],
    ),
    (
        ("measure", "police time", "target", "30", "--by", "2999-12-31"),
        "Police time at the motels, target: 35 -> 30 (by 2999-12-31)",
        ["-    target: {value: 35, by: 2025-12-31}", "+    target: {value: 30, by: 2999-12-31}"],
    ),
    (
        ("measure", "Guests asked", "30", "--date", "2025-07", "--new"),
        "New measure: Guests asked, readings: 30",
        ["+", "+  - name: Guests asked", "+    readings:", "+      - date: 2025-07", "+        value: 30"],
    ),
    (
        ("answer", "how many families", "About twelve"),
        "How many families from the motels do the schools know of?, answer: not recorded -> About twelve",
        ["+      answer: About twelve"],
    ),
    (
        ("action", "yearly permit", "under", "way"),
        "A yearly permit for motels, status: proposed -> under way",
        ["-      status: proposed", "+      status: under way"],
    ),
    (
        ("action", "help hour", "needs", "County Housing Agency", "--add"),
        "A help hour for families, once a month at the chamber, needs, added: County Housing Agency",
        [
            "-      needs: [School District, Legal Aid, Chamber of Commerce]",
            "+      needs: [School District, Legal Aid, Chamber of Commerce, County Housing Agency]",
        ],
    ),
    (
        ("checkin", "2025-10-09", "2025-10-10"),
        "2025-10-09, Nine months, done: not recorded -> 2025-10-10",
        ["+    done: 2025-10-10"],
    ),
    (("stage", "response"), "stage: assessment -> response", ["-stage: assessment", "+stage: response"]),
    (
        ("case_study", "yes"),
        "case study: unknown -> yes",
        [
            "-  case_study: unknown  # to be decided after a full year of numbers",
            "+  case_study: yes  # to be decided after a full year of numbers",
        ],
    ),
    (
        ("stakeholder", "Bus company", "--kind", "business", "--role", "operator"),
        "Bus company is on the list of stakeholders now: roles operator, kind business",
        ["+", "+  - name: Bus company", "+    kind: business", "+    roles: operator"],
    ),
    (
        ("lead", "ability", "Runs a good meeting"),
        "lead, ability: Runs a meeting so that the quiet ones speak, and writes... -> Runs a good meeting",
        [
            "-  ability: Runs a meeting so that the quiet ones speak, and writes down who promised what.",
            "+  ability: Runs a good meeting",
        ],
    ),
    (
        ("lead", "with", "Jamie", "--add"),
        "lead, with, added: Jamie Novel",
        ["-  with: [Toni Fictional]", "+  with: [Toni Fictional, Jamie Novel]"],
    ),
    (
        ("gull inn", "capacity", "why", "Asks first"),
        "Gull Inn, capacity, why: Decides on house rules, not on money. -> Asks first",
        ["-      why: Decides on house rules, not on money.", "+      why: Asks first"],
    ),
    (
        ("gull inn", "readiness", "capacity", "low", "--date", "2025-06-10"),
        "Gull Inn, readiness, capacity: not recorded -> low (date 2025-06-10)",
        ["+      capacity: low"],
    ),
    (
        ("gull inn", "readiness", "by", "sam"),
        "Gull Inn, readiness, by: Jamie Novel -> Sam Sample",
        ["-      by: Jamie Novel", "+      by: Sam Sample"],
    ),
    (
        ("gull inn", "confidence", "--clear"),
        "Gull Inn, readiness, confidence: 2 -> not recorded",
        ["-      confidence: 2"],
    ),
    (
        ("gull inn", "influence", "none"),
        "Gull Inn, influence: medium -> none",
        ["-    influence: medium", "+    influence: none"],
    ),
    (
        ("cheers", "recurring", "Every week"),
        "cheers, recurring: Two or three calls a night on weekends, for more than two... -> Every week",
        [
            "-    recurring: Two or three calls a night on weekends, for more than two years",
            "+    recurring: Every week",
        ],
    ),
    (
        ("triangle", "guardian", "night pat"),
        "triangle, guardian: Night Patrol, Harbor Street Neighbors -> Night Patrol",
        ["-    guardian: [Night Patrol, Harbor Street Neighbors]", "+    guardian: Night Patrol"],
    ),
    (
        ("triangle", "super", "controllers", "Chamber of Commerce", "--add"),
        "triangle, super controllers, added: Chamber of Commerce",
        [
            "-    super_controllers: [Building Office, City Council]",
            "+    super_controllers: [Building Office, City Council, Chamber of Commerce]",
        ],
    ),
    (
        ("Sam Sample", "works with", "Jordan Example", "trust", "reliable", "4"),
        "Sam Sample works with Jordan Example, trust, reliable: 3 -> 4",
        [
            "-    trust: {reliable: 3, mission: 3, open: 4}  # as Sam Sample sees it, 1 to 4",
            "+    trust: {reliable: 4, mission: 3, open: 4}  # as Sam Sample sees it, 1 to 4",
        ],
    ),
    (
        ("council", "funds", "public works", "amount", "$40,000 a year"),
        "City Council funds Public Works: amount $40,000 a year",
        ["-    amount: $38,000 a year", "+    amount: $40,000 a year"],
    ),
    (
        ("legal", "advises", "city council", "note", "--clear"),
        "Legal Aid advises City Council, note: Speaks for the guests in the safety committee. -> not recorded",
        ["-    note: Speaks for the guests in the safety committee."],
    ),
    (
        ("harbor", "knows", "city council", "--remove"),
        "Taken out of the file: Harbor Street Neighbors knows City Council",
        [
            "-  - between: [Harbor Street Neighbors, City Council]",
            "-    kind: knows",
            "-    state: active",
            "-    strength: working",
            "-    held_by: Kim Nobody",
        ],
    ),
    (
        ("legal", "works with", "school", "--state", "active", "--since", "2025-07-14"),
        "Legal Aid works with School District: unknown until 2025-07-14, then active",
        [
            "+    until: 2025-07-14",
            "+  - between: [Legal Aid, School District]",
            "+    kind: works with",
            "+    state: active",
            "+    since: 2025-07-14",
        ],
    ),
    (
        ("school", "person", "Nico Untitled", "--remove"),
        "Taken out of the file: Nico Untitled at School District",
        [
            "-    people:",
            "-      - name: Nico Untitled",
            "-        title: Liaison for families without a home",
        ],
    ),
    (
        ("view", "lantern", "Nobody helps at night"),
        "Lantern Motel, says: It comes from outside, and nobody helps at two in the... -> Nobody helps at night",
        [
            "-      says: It comes from outside, and nobody helps at two in the morning.",
            "+      says: Nobody helps at night",
        ],
    ),
    (
        ("tried", "letters", "why", "ended", "Nobody read them"),
        "Letters to both owners about the number of calls, why ended: It did harm. -> Nobody read them",
        ["-      why_ended: It did harm.", "+      why_ended: Nobody read them"],
    ),
    (
        ("log", "2025-06-24", "next", "Bring the figures"),
        "2025-06-24, Bo Mockup and Max Unreal, next: not recorded -> Bring the figures",
        ["+    next: Bring the figures"],
    ),
    (
        ("accepted", "P108", "until", "2999-01-01"),
        "P108, Toni Fictional, until: 2025-09-30 -> 2999-01-01",
        ["-    until: 2025-09-30", "+    until: 2999-01-01"],
    ),
    (
        ("source", "walk", "Night walk of February"),
        "source walk: Night walk with neighbors and Public Works, February 11, 2025 -> Night walk of February",
        [
            "-  walk: Night walk with neighbors and Public Works, February 11, 2025",
            "+  walk: Night walk of February",
        ],
    ),
    (
        ("retain", "until", "2999-01-01"),
        "retain until: 2027-12-31 -> 2999-01-01",
        [
            "-retain_until: 2027-12-31  # look at the file again by then, or delete it",
            "+retain_until: 2999-01-01  # look at the file again by then, or delete it",
        ],
    ),
    (
        ("measures", "police time", "34", "--date", "2025-09"),
        "Police time at the motels, one more reading: 34 (date 2025-09)",
        ["+      - {date: 2025-09, value: 34}"],
    ),
    (
        ("check-in", "nine months", "note", "Held late"),
        "2025-10-09, Nine months, note: not recorded -> Held late",
        ["+    note: Held late"],
    ),
    (
        ("Legal Aid", "name", "Legal Aid of Fernvale"),
        'Legal Aid is called Legal Aid of Fernvale now. "Legal Aid" stays as another name.',
        ["-  - name: Legal Aid", "+  - name: Legal Aid of Fernvale", "+    aka: [Legal Aid]"],
    ),
]


@pytest.mark.parametrize(("words", "says", "lines"), IN_HARBOR, ids=[" ".join(words)[:40] for words, _, _ in IN_HARBOR])
def test_a_fact(run: Run, harbor: Path, words: tuple[str, ...], says: str, lines: list[str]) -> None:
    """Each fact changes exactly its lines, says before and after, and is taken back to the byte."""
    before = harbor.read_bytes()
    answer = run("set", harbor, *words)
    assert answer.code == 0, answer.err
    assert answer.out.rpartition("\n")[0].rpartition("\n")[0] == says
    assert sorted(changed(harbor)) == sorted(lines)
    assert run("check", harbor).code == 0
    assert run("set", harbor, "--undo").code == 0
    assert harbor.read_bytes() == before


def test_readiness_of_several_days(run: Run, harbor: Path) -> None:
    """Each day keeps its own judgement, numbers, words and officer; and --timeline tells all of them."""
    for stage, day in (("acting", "2025-07-15"), ("slipped back", "2025-07-20"), ("acting", "2025-07-20")):
        assert run("set", harbor, "gull inn", "readiness", stage, "--date", day, "--by", "sam").code == 0
    (party,) = (one for one in load(harbor).stakeholders if one.name == "Gull Inn")
    told = [(str(one.stage), str(one.date), one.importance, str(one.by)) for one in listed(party.readiness)]
    assert told == [
        ("preparing", "2025-06-10", 8, "Jamie Novel"),
        ("acting", "2025-07-15", None, "Sam Sample"),
        ("acting", "2025-07-20", None, "Sam Sample"),
    ]
    shown = " ".join(run("show", harbor, "gull inn", "--timeline").out.split())
    for line in ("preparing, importance 8, confidence 2.", "2025-07-15 Readiness of Gull Inn", "every night: acting."):
        assert line in shown


NO_DAY = """\
problem: Noise
stakeholders:
  - name: Clinic
    readiness:  # told by phone
      stage: thinking
      importance: 7
"""


def test_readiness_without_a_day(run: Run, vista: Path) -> None:
    """A judgement without a day stays as it is beside one with a day, which counts; without a day it is mended."""
    vista.write_text(NO_DAY)
    answer = run("set", vista, "clinic", "readiness", "acting", "--date", "2025-07-15")
    assert answer.out.splitlines()[:2] == [
        "Clinic, readiness: thinking -> acting (date 2025-07-15)",
        "The judgement without a day stays as it was. Only there: importance 7. If that is still so, set it too.",
    ]
    entry = "      - stage: acting\n        date: 2025-07-15\n"
    moved = NO_DAY.replace("      stage", "      - stage").replace("      importance", "        importance")
    assert vista.read_text() == moved + entry
    run("set", vista, "clinic", "readiness", "preparing", "--date", "unknown")
    assert (
        vista.read_text() == moved.replace("thinking", "preparing").replace("7\n", "7\n        date: unknown\n") + entry
    )


def test_readiness_for_one_of_two_things(run: Run, vista: Path) -> None:
    """Where one judgement names no ask and another does, the words that are told find either."""
    vista.write_text(NO_DAY)
    run("set", vista, "clinic", "readiness", "acting", "--ask", "Fix the lamps.", "--date", "2025-07-15")
    refused = run("set", vista, "clinic", "importance", "4")
    assert "Several things are asked of Clinic: (nothing said) and Fix the lamps." in refused.err
    for ask in ("(nothing said)", "lamps"):
        assert run("set", vista, "clinic", "importance", "4", "--ask", ask, "--date", "2025-07-20").code == 0
    (party,) = load(vista).stakeholders
    told = [(one.importance, str(one.date), str(one.ask)) for one in listed(party.readiness)]
    lamps = "Fix the lamps."
    assert told == [
        (7, "None", "None"),
        (4, "2025-07-20", "None"),
        (None, "2025-07-15", lamps),
        (4, "2025-07-20", lamps),
    ]


def test_lead_from_unknown(run: Run, vista: Path) -> None:
    """A lead that was unknown becomes an entry, with the name as it stands on the list."""
    answer = run("set", vista, "lead", "hatten", "--why", "Asked for it")
    assert answer.out.startswith("lead: unknown -> Jake Hatten (why Asked for it)\n")
    assert changed(vista) == ["-lead: unknown", "+lead:", "+  name: Jake Hatten", "+  why: Asked for it"]


def test_type(run: Run, vista: Path) -> None:
    """A problem type is written by its id; one that is none is refused with the nearest."""
    assert run("set", vista, "type", "Youth home; speeding").out.startswith(
        "type: youth-home -> youth-home and speeding"
    )
    answer = run("set", vista, "type", "speding")
    assert answer.code == 2
    assert 'There is no problem type "speding". Did you mean speeding? The types are: ' in answer.err


def test_same_again(run: Run, harbor: Path) -> None:
    """What the file says already is not written again."""
    before = harbor.read_bytes()
    answer = run("set", harbor, "stage", "assessment")
    assert (answer.code, answer.out) == (0, "copies/harbor-street.yaml says so already. Nothing was changed.\n")
    assert run("set", harbor, "stage", "assessment", "--dry-run").out == answer.out
    assert harbor.read_bytes() == before


def test_not_known_words_stay_apart(run: Run, harbor: Path) -> None:
    """``unknown``, ``none`` and --clear are three things, and the file tells them apart."""
    seen = []
    for words in (("unknown",), ("none",), ("--clear",)):
        run("set", harbor, "Legal Aid", "power", *words)
        seen.append(load(harbor).stakeholders[7].power)
    assert load(harbor).stakeholders[7].name == "Legal Aid"
    assert [str(one) if one is not None else None for one in seen] == ["unknown", "none", None]


BAD = [
    ((), "Whom or what is it about? Type it too, for example: stakemap set copies/harbor-street.yaml"),
    (("legal",), "Which fact? (such as status) Type it too"),
    (("legal", "note"), "What is the note? Type it too"),
    (("zzz", "status", "talking"), 'Nobody in copies/harbor-street.yaml is called "zzz". To put a new stakeholder on'),
    (("scool", "status", "talking"), 'Did you mean "School District"?'),
    (("county", "status", "talking"), '"county" fits 2 names:'),
    (("legal", "staus", "talking"), 'There is no fact "staus" about Legal Aid. Did you mean "status"?'),
    (("Legal", "Aid", "staus", "talking"), 'There is no fact "staus" about Legal Aid. Did you mean "status"?'),
    (
        ("legal", "status", "in touch"),
        'status does not know "in touch". Did you mean "talking"? The words are: not cont',
    ),
    (("legal", "kind", "church"), 'Did you mean "faith"?'),
    (("legal", "status", "talking", "--phone", "1"), "--phone cannot go with status."),
    (("legal", "status", "talking", "--since", "2999-01-01"), "is still to come. If that is right, add --yes."),
    (("legal", "phone", "555"), 'For example: stakemap set copies/harbor-street.yaml "Blake Fable" phone VALUE'),
    (("Blake Fable", "influence", "high"), '"influence" is a fact of a stakeholder'),
    (("legal", "name", "--clear"), "name cannot be cleared"),
    (("legal", "note", "x", "--add"), "note is not a list"),
    (("legal", "officer", "sam", "--remove"), "Sam Sample cannot be taken out of officer. These are there:"),
    (("legal", "officer", "x", "--add", "--remove"), "Choose one of --add, --remove and --clear."),
    (("legal", "confidence", "12"), '"12" is not a whole number from 0 to 10'),
    (("legal", "readiness", "thinking", "--phone", "1"), "--phone cannot stand here. These can:"),
    (("night patrol", "part_of", "Kim Nobody"), "Kim Nobody"),
    (("legal", "knows", "legal aid"), "Both ends of this relationship are the same."),
    (("legal", "knows", "Zed Zebra"), 'is called "Zed Zebra"'),
    (("legal", "knows", "city council", "--state", "x"), "--state does not know"),
    (("lantern", "readiness", "acting"), "Several things are asked of Lantern Motel"),
    (("measure", "zzz", "1", "--date", "2025-06"), 'No measure fits "zzz". These are there: Calls per room'),
    (("measure", "police time", "33"), "Say when that was: --date 2025-06, or --from and --to."),
    (("measure", "police time", "many", "--date", "2025-06"), '"many"'),
    (("measure", "police time", "33", "--date", "2025-06", "--new"), "is there already. Leave out --new."),
    (("action", "permit", "staus", "done"), 'An action has no "staus". Did you mean "status"?'),
    (("action", "permit", "finished"), 'status does not know "finished". Did you mean "done"?'),
    (("stage", "responding"), 'Did you mean "response"?'),
    (("substantial_progress", "perhaps"), "substantial_progress is yes, no or unknown"),
    (("stakeholder", "Legal Aid"), '"Legal Aid" is on the list already, as Legal Aid.'),
    (("stge", "response"), 'is called "stge". Did you mean "stage"?'),
    (("legal", "status", "talking", "--add"), "--add cannot go with status. Leave it out."),
    (("legal", "status", "talking", "--new"), "--new cannot go with a fact about somebody. Leave it out."),
    (("stage", "response", "--new"), "--new cannot go with stage. Leave it out."),
    (("legal", "knows", "night patrol", "--remove"), "no relationship of this kind: Legal Aid knows Night Patrol."),
    (("legal", "advises", "city council", "--clear"), "To take the whole relationship out, use --remove."),
    (("legal", "advises", "city council", "--add"), "--add cannot go with a relationship."),
    (("measure", "police time", "--clear"), "To take the whole measure out of the file, use --remove."),
    (("log", "2999-01-01", "x", "--new"), "Another command adds this. See: stakemap log --help"),
    (("cheers", "x"), "cheers has several parts. Say which one you mean, then what it is: community, harm,"),
    (("legal", "step", "--clear"), "What was tried to win Legal Aid stays in the file."),
    (("gull inn", "person", "zzz", "--remove"), "These are there: Terry Anybody and Val Storybook."),
    (("stakeholder", "gull inn", "--remove"), "this change would leave a mistake, so nothing was changed."),
    (("stakeholder", "Kim Nobody", "--remove"), "is no stakeholder on the list"),
    (
        ("gull inn", "status", "engaged", "--since", "2025-01-01"),
        "Gull Inn: stays talking, which is from 2025-03-04, later than this. Write down the contact of that day",
    ),
    (("--undo", "x"), "--undo stands alone"),
]


@pytest.mark.parametrize(("words", "says"), BAD, ids=[" ".join(words)[:40] or "nothing" for words, _ in BAD])
def test_bad_input(run: Run, harbor: Path, words: tuple[str, ...], says: str) -> None:
    """What cannot be understood is told with what to type instead, and the file stays as it is."""
    answer = run("set", harbor, *words)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert changed(harbor) == []


def test_asked(run_typing: Run, harbor: Path) -> None:
    """A terminal asks for the name, the fact and the value, the value by its number."""
    answer = run_typing(["legal", "status", "5"], "set", harbor)
    assert answer.code == 0, answer.err
    assert answer.err.startswith("Whom or what is it about? > Which fact? (such as status) >    1  not contacted\n")
    assert answer.out.startswith("Legal Aid: engaged -> committed, since ")


def test_asked_for_a_thing(run_typing: Run, harbor: Path) -> None:
    """A terminal asks which one of a sort is meant, and for a fact that it does not know tells those there are."""
    answer = run_typing(["police time", "60"], "set", harbor, "measure", "--date", "2025-09")
    assert answer.err.startswith("Which measure? > What is the reading? > ")
    answer = run_typing(["staus"], "set", harbor, "legal")
    assert 'There is no fact "staus" about Legal Aid. Did you mean "status"?' in answer.err


def test_there_already(run: Run, harbor: Path) -> None:
    """What stands in a list already is not added a second time; what is new beside it is."""
    answer = run("set", harbor, "gull inn", "wants", "Fewer nights alone at the desk", "--add")
    assert (answer.code, changed(harbor)) == (0, [])
    assert answer.out.startswith("Gull Inn, Fewer nights alone at the desk is there already\n")
    run("set", harbor, "gull inn", "wants", "fewer nights alone at the desk; a raise", "--add")
    assert "+    wants: [fewer nights alone at the desk, a raise]" in changed(harbor)


def test_quotes_are_no_part_of_a_text(run: Run, copies: Path, here: Path) -> None:
    """What stands in quotes is told, compared and kept as another name by what it says."""
    path = here / "quoted.yaml"
    path.write_text("problem: Noise\nstakeholders:\n  - name: 'Joe''s Bar: front'\n    brings: ['a, b', \"c\"]\n")
    assert "Joe's Bar: front, brings: a, b and c -> c\n" in run("set", path, "joe", "brings", "a, b", "--remove").out
    answer = run("set", path, "joe", "name", "Joe's")
    assert answer.out.startswith("Joe's Bar: front is called Joe's now.")
    assert listed(load(path).stakeholders)[0].aka == ("Joe's Bar: front",)


def test_hidden_characters_stay_out(run: Run, harbor: Path) -> None:
    """A hidden character that came with pasted words is left out of the file."""
    assert run("set", harbor, "night patrol", "note", "Call\u200b first\u202e").code == 0
    assert "    note: Call first\n" in harbor.read_text()


def test_a_tie_that_changes_today(run: Run, harbor: Path) -> None:
    """A tie with a first day that changes keeps its past: it ends today, and a new one begins."""
    today = date.today().isoformat()
    answer = run("set", harbor, "building office", "inspects with", "fire department", "--state", "strained")
    assert answer.out.startswith(
        f"Building Office inspects with Fire Department: active until {today}, then strained\n"
    )
    assert {f"+    until: {today}", "+    state: strained", f"+    since: {today}"} <= set(changed(harbor))


def test_a_stakeholder_goes(run: Run, harbor: Path) -> None:
    """A stakeholder that nothing needs to be on the list for is taken off it, and comes back to the byte."""
    before = harbor.read_bytes()
    run("set", harbor, "stakeholder", "Night bus company")
    assert run("set", harbor, "stakeholder", "night bus", "--remove").out.startswith("Taken out of the file: Night bus")
    assert harbor.read_bytes() == before


def test_nothing_is_left_of_what_goes(run: Run, copies: Path, here: Path) -> None:
    """The last entry of a list takes the list along, and the last fact its section: empty would mean none."""
    path = here / "small.yaml"
    path.write_text("problem: Noise\nanalysis:\n  hypothesis: It is dark\nmeasures:\n  - name: calls\n")
    assert run("set", path, "hypothesis", "--clear").code == 0
    assert run("set", path, "measure", "calls", "--remove").code == 0
    assert path.read_text() == "problem: Noise\n"


def test_own_keys_stay(run: Run, copies: Path, here: Path) -> None:
    """A section that holds a key of the user's own is not taken along."""
    path = here / "own.yaml"
    path.write_text("problem: Noise\nanalysis:\n  hypothesis: It is dark\n  x_map: sheet 4\n")
    assert run("set", path, "hypothesis", "--clear").code == 0
    assert path.read_text() == "problem: Noise\nanalysis:\n  x_map: sheet 4\n"


def test_mistakes(run: Run, mistaken: Path, copies: Path) -> None:
    """A file with mistakes gets its mistakes, and no edit."""
    answer = run("set", mistaken, "Market Inn", "status", "talking")
    assert answer.code == 2
    assert answer.err.startswith("mistaken.yaml:4:5: ")


LEAST = 'problem: Noise\nstakeholders: [Vista Maria, "Garden City Hospital"]  # two\nanalysis: unknown\n'


def test_the_least_useful_file(run: Run, copies: Path, here: Path) -> None:
    """The shortest file takes every sort of fact, stays without mistakes, and comes back to the byte."""
    path = here / "least.yaml"
    path.write_text(LEAST)
    lines = (
        ("log", "garden", "--how", "call", "--who", "Sam Sample", "--status", "talking", "--date", "2025-03-01"),
        ("set", "garden", "person", "Jordan Example", "--role", "Nurse"),
        ("set", "garden", "readiness", "thinking", "--importance", "7", "--date", "2025-03"),
        ("set", "garden", "plan", "Go slowly"),
        ("set", "garden", "step", "listen", "--date", "2025-03"),
        ("set", "answer", "Why?", "It is dark", "--new"),
        ("set", "measure", "calls", "41", "--date", "2025-01", "--new"),
        ("set", "goal", "Half", "--measure", "calls"),
        ("set", "agency", "Exampleton Police"),
        ("set", "exampleton", "person", "Kim Nobody"),
        ("set", "lead", "kim"),
        ("set", "place", "Park", "owner", "vista", "--new"),
        ("assign", "Do it", "--who", "kim", "--due", "unknown"),
        ("accept", "P101", "--why", "Later"),
        ("set", "vista", "name", "Vista Maria Home"),
    )
    for command, *words in lines:
        answer = run(command, path, *words)
        assert answer.code == 0, answer.err
        assert run("check", path).code == 0
    for _ in lines:
        assert run("set", path, "--undo").code == 0
    assert path.read_text() == LEAST
