"""``stakemap log``: exact answers, exact lines, what it asks, and a week of contacts on the complete example."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stakemap.load import load
from tests.cli.conftest import changed

Run = Callable[..., Any]
ROOT = Path(__file__).parents[2]


def test_first_contact(run: Run, vista: Path) -> None:
    """One line records a contact, sets status and since, and says what changed and what to type next."""
    answer = run(
        *("log", vista, "--met", "garden city", "--how", "visit", "--status", "talking", "--who", "hatten"),
        *("--date", "2025-03-04", "Will check ER numbers"),
    )
    assert answer.out == (
        "Logged: 2025-03-04 (Tuesday), Jake Hatten met Garden City Hospital, visit.\n"
        "Garden City Hospital: not recorded -> talking\n"
        "10 lines of copies/vista-maria.yaml changed.\n"
    )
    assert answer.err == (
        "Take it back: stakemap log copies/vista-maria.yaml --undo\n"
        "Next:         stakemap recruit copies/vista-maria.yaml\n"
    )
    assert changed(vista) == [
        "+    status: talking",
        "+    since: 2025-03-04",
        "+",
        "+log:",
        "+  - date: 2025-03-04",
        "+    who: Jake Hatten",
        "+    met: Garden City Hospital",
        "+    how: visit",
        "+    status: talking",
        "+    note: Will check ER numbers",
    ]


def test_name_first(run: Run, harbor: Path) -> None:
    """Without --met the first words are the name; the status keeps its remark, and the day its place in the log."""
    answer = run(
        "log",
        harbor,
        "School",
        "District",
        "Left",
        "word",
        "--how",
        "call",
        "--date",
        "2025-06-05",
        "--status",
        "outreach",
    )
    assert answer.out == (
        "Logged: 2025-06-05 (Thursday), Jamie Novel met School District, call.\n"
        "School District: unknown -> outreach\n"
        "8 lines of copies/harbor-street.yaml changed.\n"
    )
    assert answer.err.splitlines()[0] == (
        "Taken for granted: Jamie Novel was there, who looks after School District. "
        "If not: stakemap log copies/harbor-street.yaml --undo, then add --who NAME"
    )
    assert changed(harbor) == [
        "-    status: unknown  # the school officers of last year may have talked with them",
        "+    status: outreach  # the school officers of last year may have talked with them",
        "+    since: 2025-06-05",
        "+  - date: 2025-06-05",
        "+    who: Jamie Novel",
        "+    met: School District",
        "+    how: call",
        "+    status: outreach",
        "+    note: Left word",
    ]
    days = [str(entry.date) for entry in load(harbor).log or ()]
    assert days == sorted(days)


def test_dry_run(run: Run, harbor: Path) -> None:
    """--dry-run shows each line with its number, before and after, and writes nothing."""
    lines = harbor.read_text().splitlines()
    old = "    status: unknown  # the school officers of last year may have talked with them"
    here, log = lines.index(old) + 1, lines.index("    note: The numbers of the quarter, and thanks.") + 3
    answer = run("log", harbor, "school", "--how", "call", "--date", "2025-07-14", "--status", "outreach", "--dry-run")
    assert answer.out == (
        "copies/harbor-street.yaml would change like this:\n"
        f"{here:6} - {old}\n"
        f"{here:6} + {old.replace('unknown', 'outreach')}\n"
        f"{here + 1:6} +     since: 2025-07-14\n"
        f"{log:6} +   - date: 2025-07-14\n"
        f"{log + 1:6} +     who: Jamie Novel\n"
        f"{log + 2:6} +     met: School District\n"
        f"{log + 3:6} +     how: call\n"
        f"{log + 4:6} +     status: outreach\n"
        "Nothing was written.\n"
    )
    assert changed(harbor) == []


def test_a_later_status_stays(run: Run, harbor: Path) -> None:
    """An older contact goes into the log, and does not turn back a status that the file dates later."""
    answer = run("log", harbor, "--met", "lantern", "--how", "visit", "--date", "2025-03-01", "--status", "talking")
    assert "Lantern Motel: stays committed, which is from 2025-04-17, later than this.\n" in answer.out
    assert changed(harbor) == [
        "+  - date: 2025-03-01",
        "+    who: Sam Sample",
        "+    met: Lantern Motel",
        "+    how: visit",
        "+    status: talking",
    ]


def test_new_person(run: Run, harbor: Path) -> None:
    """--add-person puts whom you met on the list at a known stakeholder, with the job after a comma."""
    answer = run(
        *("log", harbor, "--met", "Wren Example, Counselor", "--add-person", "school", "--how", "email"),
        *("--date", "2025-07-17", "--who", "jamie"),
    )
    assert answer.out.startswith(
        "Logged: 2025-07-17 (Thursday), Jamie Novel met Wren Example (School District, new on the list), email.\n"
    )
    assert changed(harbor)[:2] == ["+      - name: Wren Example", "+        title: Counselor"]
    assert "+    met: Wren Example" in changed(harbor)
    first = harbor.read_bytes()
    run("log", harbor, "--undo")
    run(
        *("log", harbor, "Wren Example, Counselor", "--add-person", "school", "--how", "email"),
        *("--date", "2025-07-17", "--who", "jamie"),
    )
    assert harbor.read_bytes() == first


def test_unlisted_party_with_a_status(run: Run, square: Path, copies: Path) -> None:
    """A party that the file only implies comes on the list once it has a status."""
    answer = run("log", square, "--met", "night bus", "--how", "call", "--status", "talking", "--date", "2025-03-01")
    assert "Night bus company: new on the list -> talking\n" in answer.out
    assert load(square).stakeholders[-1].name == "Night bus company"


def test_readiness(run: Run, harbor: Path) -> None:
    """--readiness is written with its day and who judged; where several things are asked it must be said for which."""
    answer = run("log", harbor, "school", "--how", "call", "--readiness", "thinking", "--date", "2025-07-17")
    assert "School District, readiness: not recorded -> thinking\n" in answer.out
    assert changed(harbor)[:4] == [
        "+    readiness:",
        "+      stage: thinking",
        "+      date: 2025-07-17",
        "+      by: Jamie Novel",
    ]
    refused = run("log", harbor, "lantern", "--how", "call", "--readiness", "acting")
    assert (refused.code, refused.err.splitlines()[-1]) == (
        2,
        "Several things are asked of Lantern Motel: A clerk at the desk every night and Deadbolts and peepholes in "
        'every room. Say which one: stakemap set "Lantern Motel" readiness WORD --ask '
        '"A clerk at the desk every night"',
    )


def test_twice(run: Run, harbor: Path) -> None:
    """The same contact typed twice stands in the log once."""
    words = ("log", harbor, "school", "--how", "call", "--date", "2025-07-14", "Left word")
    run(*words)
    first = harbor.read_bytes()
    answer = run(*words)
    assert answer.code == 0
    assert answer.out == (
        "The log of copies/harbor-street.yaml has this contact already.\n"
        "copies/harbor-street.yaml says so already. Nothing was changed.\n"
    )
    assert harbor.read_bytes() == first


BAD = [
    (("--met", "scool", "--how", "call"), 'called "scool". Did you mean "School District"?'),
    (
        ("--met", "zzz", "--how", "call"),
        'on the list: stakemap log copies/harbor-street.yaml --met zzz --add-person "Building Office"',
    ),
    (("--met", "county", "--how", "call"), '"county" fits 2 names: "County Housing Agency", "County Probation".'),
    (("--met", "legal", "--how", "fone"), '--how does not know "fone". The words are: visit, call, email, meeting,'),
    (("--met", "legal", "--how", "phone"), 'Did you mean "call"?'),
    (("--met", "legal", "--how", "call", "--status", "engagd"), 'Did you mean "engaged"?'),
    (("--met", "legal", "--how", "call", "--date", "3/4/2025"), "Type --date 2025-03-04 or --date 2025-04-03."),
    (("--met", "legal", "--how", "call", "--date", "someday"), '--date does not know the day "someday".'),
    (("--met", "legal", "--how", "call", "--date", "2999-01-01"), "2999-01-01 (Tuesday) is still to come. If that is"),
    (
        ("--met", "legal", "--how", "call", "--next", "Call", "--due", "2025-01-01"),
        "is past. If that is right, add --yes.",
    ),
    (("--met", "legal", "--how", "call", "--due", "2999-01-01"), "Say what that is with --next."),
    (("--met", "legal"), "How was the contact made? Add --how with one of visit, call, email,"),
    ((), "Whom did you meet? Add: --met NAME."),
    (("--met", "legal", "--how", "call", "--who", "Toni Fictionel"), 'Did you mean "Toni Fictional"?'),
    (("--met", "Jo New", "--how", "call", "--add-person", "zzz"), 'Nobody in the file is called "zzz".'),
    (
        ("--undo", "--met", "legal"),
        "--undo stands alone, with the file at most: stakemap log copies/harbor-street.yaml",
    ),
]


@pytest.mark.parametrize(("words", "says"), BAD, ids=[says[:40] for _, says in BAD])
def test_bad_input(run: Run, harbor: Path, words: tuple[str, ...], says: str) -> None:
    """What cannot be understood is told with what to type instead, and the file stays as it is."""
    answer = run("log", harbor, *words)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert changed(harbor) == []


def test_mistakes(run: Run, mistaken: Path, copies: Path) -> None:
    """A file with mistakes gets its mistakes, and no edit."""
    before = mistaken.read_bytes()
    answer = run("log", mistaken, "--met", "Market Inn", "--how", "call")
    assert answer.code == 2
    assert answer.err.startswith("mistaken.yaml:4:5: ")
    assert answer.err.endswith("Nothing was changed. Mend this first, then see: stakemap check mistaken.yaml\n")
    assert mistaken.read_bytes() == before


def test_nobody_known_to_have_been_there(run: Run, vista: Path) -> None:
    """Where the file names no lead and no officer, who was there must be said."""
    answer = run("log", vista, "--met", "garden", "--how", "call")
    assert answer.code == 2
    assert answer.err.startswith("Who of you was there? Add: --who NAME.")


def test_everything_asked(run_typing: Run, harbor: Path) -> None:
    """With a name alone, a terminal asks how, what came of it, where they stand and what is next."""
    answer = run_typing(
        ["2", "Left word", "2", "Call again", "soon", "in 2 weeks"], "log", harbor, "school", "--date", "2025-07-14"
    )
    assert answer.code == 0, answer.err
    assert "How? 1 to 7 > " in answer.err
    assert "What came of it? (Enter to skip) > Where do they stand with us now?\n" in answer.err
    assert '--due does not know the day "soon".' in answer.err
    entry = (load(harbor).log or ())[-1]
    assert (str(entry.how), entry.note, str(entry.status), entry.next) == (
        "call",
        "Left word",
        "outreach",
        "Call again",
    )
    assert entry.due is not None


def test_choices_asked(run_typing: Run, harbor: Path) -> None:
    """On a terminal a name that fits several is chosen by number, and a new person is put on the list."""
    answer = run_typing(["2"], "log", harbor, "--met", "county", "--how", "call", "--date", "2025-07-14", "x")
    assert '"county" fits 2 names.\n   1  County Housing Agency\n   2  County Probation\n' in answer.err
    assert "Toni Fictional met County Probation, call." in answer.out
    words = ("log", harbor, "--met", "Wren Example", "--how", "call", "--date", "2025-07-14", "x")
    answer = run_typing(["n", "school"], *words)
    assert answer.err.startswith(
        '"Wren Example": is that Jordan Example? (y/n) > "Wren Example" is not on the list yet.\n'
        "Put this person on the list? At which stakeholder? (Enter to stop) > "
    )
    assert "met Wren Example (School District, new on the list), call." in answer.out


@pytest.mark.parametrize(("line", "code"), [("y", 0), ("n", 130)])
def test_past_day_asked(run_typing: Run, harbor: Path, line: str, code: int) -> None:
    """On a terminal a due day that is past is a question."""
    words = ("log", harbor, "school", "--how", "call", "--next", "Call", "--due", "2025-01-01", "--date", "2025-07-14")
    answer = run_typing([line], *words)
    assert answer.err.startswith("2025-01-01 (Wednesday) is past. Write it all the same? (y/n) > ")
    assert (answer.code, bool(changed(harbor))) == (code, code == 0)


def test_changed_meanwhile(run_typing: Run, harbor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that somebody else changes while a question is open stays as that other left it."""
    original = harbor.read_text()

    def answer_late(question: str) -> str:
        harbor.write_text(original + "# by somebody else\n")
        return ""

    monkeypatch.setattr("stakemap.cli.log_questions.ask_line", answer_late)
    answer = run_typing(["2", ""], "log", harbor, "school", "--date", "2025-07-14")
    assert answer.code == 2
    assert "copies/harbor-street.yaml was changed by somebody else in the meantime. Nothing was written." in answer.err
    assert set(changed(harbor)) == {"+# by somebody else"}


def test_end_of_input(run_typing: Run, harbor: Path) -> None:
    """Whoever stops answering changes nothing."""
    answer = run_typing([], "log", harbor)
    assert answer.code == 130
    assert answer.err.endswith("Stopped; nothing was changed.\n")
    assert changed(harbor) == []


WEEK: tuple[tuple[str, ...], ...] = (
    ("log", "school", "Left word", "--how", "call", "--date", "2025-07-14", "--status", "outreach", "--who", "jamie",
     "--next", "Call again", "--due", "2025-07-17", "--yes"),
    ("log", "--met", "jordan", "--how", "visit", "--date", "2025-07-15", "--purpose", "engagement", "Was held"),
    ("log", "--met", "legal aid", "--met", "long-stay", "--how", "meeting", "--date", "2025-07-15", "--who", "alex",
     "--who", "toni", "Second survey read together"),
    ("log", "--met", "nico", "--how", "visit", "--date", "2025-07-17", "--status", "talking", "--readiness",
     "thinking"),
    ("log", "--met", "Wren Example, Counselor", "--add-person", "school", "--how", "email", "--date", "2025-07-17"),
    ("assign", "Bring Nico Untitled along", "--who", "jamie", "--due", "2025-09-09", "--for", "school", "--yes"),
    ("assign", "--done", "find out who in the schools", "--date", "2025-07-18"),
    ("set", "answer", "how many families", "Nine, says the liaison"),
    ("set", "school district", "knows", "legal aid", "--state", "known", "--since", "2025-07-18"),
    ("set", "measure", "police time", "36", "--date", "2025-07-18"),
    ("set", "County Housing Agency", "capacity", "medium"),
    ("set", "Wren Example", "phone", "555-0117"),
    ("log", "--met", "tidewater", "--how", "letter", "--date", "2025-07-11", "--who", "toni", "The first figures"),
    ("accept", "P111", "Building Office", "--why", "The summer is theirs", "--until", "2999-09-30", "--by", "sam"),
)  # fmt: skip


def type_week(run: Run, path: Path) -> list[bytes]:
    """Type the week and give the file before it and after each line."""
    states = [path.read_bytes()]
    for command, *words in WEEK:
        answer = run(command, path, *words)
        assert answer.code == 0, answer.err
        states.append(path.read_bytes())
    return states


def test_a_week(run: Run, harbor: Path) -> None:
    """A week is logged, taken back step by step by any of the commands, and redone, to the byte; remarks stay."""
    states = type_week(run, harbor)
    assert len(set(states)) == len(WEEK) + 1
    for number, state in enumerate(reversed(states[:-1])):
        answer = run(("log", "assign", "set", "accept")[number % 4], harbor, "--undo")
        assert answer.out.startswith("Taken back, from "), answer.err
        assert harbor.read_bytes() == state
    assert run("log", harbor, "--undo").err.startswith(
        "There is nothing to take back: no more changes to copies/harbor-street.yaml"
    )
    assert type_week(run, harbor) == states
    assert run("check", harbor).code == 0
    kept = [line for line in states[0].decode().splitlines() if "#" in line]
    left = iter(states[-1].decode().splitlines())
    lost = [line for line in kept if not any(line.split("#", 1)[1] == other.partition("#")[2] for other in left)]
    assert not lost


def test_a_week_compared(run: Run, harbor: Path, here: Path) -> None:
    """What changed in that week is told by compare, without opening the file."""
    before = here / "before.yaml"
    before.write_bytes(harbor.read_bytes())
    type_week(run, harbor)
    answer = run("compare", before, harbor)
    assert answer.code == 0
    assert "School District" in answer.out
    assert "Wren Example" in answer.out


def test_forget(run: Run, harbor: Path) -> None:
    """--forget wipes what undo remembers, and leaves the file."""
    run("log", harbor, "school", "--how", "call", "--date", "2025-07-14")
    after = harbor.read_bytes()
    answer = run("log", harbor, "--forget")
    assert answer.out == (
        "Wiped what was kept of 1 change to copies/harbor-street.yaml. --undo and --redo know them no more.\n"
    )
    assert run("log", harbor, "--undo").code == 2
    assert run("log", harbor, "--forget").out == "Nothing was kept of changes to copies/harbor-street.yaml.\n"
    assert harbor.read_bytes() == after


def test_several_files(run: Run, copies: Path) -> None:
    """A folder of several is asked about, or told with the line to type."""
    answer = run("log", copies, "--met", "x", "--how", "call")
    assert answer.code == 2
    assert "For example: stakemap log copies/ford-road.yaml\n" in answer.err


def test_newest_first(run: Run, here: Path, copies: Path) -> None:
    """A log that runs from the newest to the oldest keeps that order."""
    path = here / "down.yaml"
    path.write_text(
        "problem: Noise\nlead: Sam Sample\nstakeholders: [Legal Aid]\nlog:\n"
        "  - {date: 2025-03-03, met: Legal Aid}\n  - {date: 2025-03-01, met: Legal Aid}\n"
    )
    run("log", path, "legal", "--how", "call", "--date", "2025-03-02")
    assert [str(entry.date) for entry in load(path).log or ()] == ["2025-03-03", "2025-03-02", "2025-03-01"]


def test_a_past_day_that_was_not_meant(run_typing: Run, harbor: Path) -> None:
    """Whoever says no to a past day is asked for the day again, and keeps what was typed before."""
    typed = ["call", "Called back", "talking", "Visit them", "yesterday", "n", "2999-01-04"]
    answer = run_typing(typed, "log", harbor, "school", "--date", "2025-07-14")
    assert answer.code == 0, answer.err
    assert {"+    note: Called back", "+    next: Visit them", "+    due: 2999-01-04"} <= set(changed(harbor))


def test_the_line_that_is_offered_works(run: Run, vista: Path) -> None:
    """What is missing is told with the whole line to type, what was typed already included."""
    answer = run("log", vista, "--met", "garden", "--how", "call", "Will count")
    line = 'stakemap log copies/vista-maria.yaml --met garden --how call "Will count" --who "Sam Sample"'
    assert answer.err.rstrip("\n").endswith(f"Who of you was there? Add: --who NAME. For example: {line}")


def test_a_contact_older_than_what_the_log_says(run: Run, copies: Path, here: Path) -> None:
    """A status that only the log gives, and gives later, is not written over by an older contact."""
    path = here / "old.yaml"
    path.write_text(
        "problem: Noise\nagency: Exampleton Police\nstakeholders:\n  - name: School\n    status: outreach\n"
        "log:\n  - {date: 2025-06-01, who: Sam Sample, met: School, how: visit, status: engaged}\n"
    )
    answer = run("log", path, "school", "--how", "call", "--date", "2025-03-01", "--status", "talking")
    assert "School: stays outreach, as the log has a later contact, on 2025-06-01.\n" in answer.out
    assert "    status: outreach\nlog:\n  - {date: 2025-03-01, " in path.read_text()


def test_a_day_that_can_be_two_is_asked(run_typing: Run, harbor: Path) -> None:
    """At a terminal a day that can be two days is asked about, each with its weekday."""
    answer = run_typing(["2"], "log", harbor, "--met", "Val Storybook", "--how", "call", "--date", "3/4/2025", "x")
    assert answer.code == 0, answer.err
    assert "2025-03-04 (Tuesday)" in answer.err and "2025-04-03 (Thursday)" in answer.err
    assert answer.out.startswith("Logged: 2025-04-03 (Thursday), ")
