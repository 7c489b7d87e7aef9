"""What every command answers, and with which exit code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stakemap.cli.app import COMMANDS, GROUPS

Run = Callable[..., Any]


def test_help_without_a_word(run: Run) -> None:
    """Alone, stakemap shows its help; that is no mistake."""
    answer = run()
    assert answer.code == 0
    assert "First steps:" in answer.out
    assert answer.out == run("--help").out == run("-h").out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command(run: Run, command: str) -> None:
    """The sentence beside a command in the list is the first one of its own help, and neither holds jargon."""
    answer = run(command, "--help")
    summary = next(group[command] for group in GROUPS.values() if command in group)
    assert answer.code == 0
    assert answer.out.split("\n\n")[1].strip() == summary
    for jargon in ("<str>", "node", "edge", "schema", "valid", "null", "pars", "traceback"):
        assert jargon not in answer.out.lower().replace("--schema", "")


def test_check_clean_file(run: Run, square: Path) -> None:
    """A file without mistakes gives one line, the next step beside it, and 0."""
    answer = run("check", square)
    assert (answer.code, answer.out) == (0, "square.yaml: no mistakes, 4 stakeholders.\n")
    assert answer.err == "Next: stakemap recruit square.yaml\n"


def test_check_mistakes(run: Run, mistaken: Path) -> None:
    """Every mistake comes with its line and its fix on stdout, and the exit code is 1."""
    answer = run("check", mistaken)
    assert answer.code == 1
    assert [line for line in answer.out.splitlines() if line.startswith("mistaken.yaml:")] == [
        "mistaken.yaml:4:5: unknown-key",
        "mistaken.yaml:5:12: wrong-date",
    ]
    assert "try: status: engaged" in answer.out
    assert answer.out.endswith("2 mistakes. Nothing was changed.\n")


def test_check_counts_notes(run: Run, here: Path) -> None:
    """The last line counts mistakes and notes, and says when more mistakes wait than are shown."""
    note = "problem: Noise\nstakeholders: [Market Inn]\nresponse: {actions: [{do: Talk, needs: Market In}]}\n"
    (here / "note.yaml").write_text(note)
    assert run("check", "note.yaml").out.endswith("\nnote.yaml: no mistakes, 1 note, 1 stakeholder.\n")
    (here / "both.yaml").write_text(note + "wrong: 1\n")
    assert run("check", "both.yaml").out.endswith("1 mistake, 1 note. Nothing was changed.\n")
    (here / "many.yaml").write_text("problem: x\n" + "".join(f"wrong{n}: x\n" for n in range(30)))
    assert run("check", "many.yaml").out.endswith("Fix these, then run check again: the rest is shown then.\n")


def test_check_for_github(run: Run, mistaken: Path) -> None:
    """For a pull request each mistake is one workflow command in one line."""
    answer = run("check", mistaken, "--format", "github")
    assert answer.code == 1
    assert answer.out.splitlines()[0] == (
        '::error file=mistaken.yaml,line=4,col=5,title=unknown-key::"staus" is not a field of a stakeholder. '
        "Try: status: engaged"
    )
    assert len(answer.out.splitlines()) == 2


@pytest.mark.parametrize("command", ["show", "map", "gaps", "recruit"])
def test_other_commands_refuse_mistakes(run: Run, mistaken: Path, command: str) -> None:
    """From a file with mistakes nothing is made: the mistakes are told on stderr and the exit code is 2."""
    answer = run(command, mistaken)
    assert (answer.code, answer.out) == (2, "")
    assert "mistaken.yaml:4:5: unknown-key" in answer.err
    assert sorted(path.name for path in Path().iterdir()) == ["mistaken.yaml"]


@pytest.mark.parametrize("words", [("recruit", "inn"), ("recruit", "--action", "x"), ("show", "inn")])
def test_mistakes_come_first(run: Run, mistaken: Path, words: tuple[str, ...]) -> None:
    """Whatever else was asked, the mistakes of the file are what is told."""
    answer = run(words[0], mistaken, *words[1:])
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("mistaken.yaml:4:5: unknown-key")


def test_show_one_problem(run: Run, square: Path) -> None:
    """A problem is shown as figures, dates and one row for each stakeholder."""
    answer = run("show", square, "--as-of", "2025-02-01")
    assert answer.code == 0
    assert "3 partners: 1 on board, 0 talking with us, 2 with nobody named." in answer.out
    assert "Next check-in: 2025-03-01." in answer.out
    assert "Market Inn                  business  engaged" in answer.out


def test_show_late_checkin(run: Run, square: Path) -> None:
    """A check-in whose day has passed is called so from the day after it."""
    assert "Next check-in: 2025-03-01." in run("show", square, "--as-of", "2025-03-01").out
    assert "The check-in of 2025-03-01 has passed" in run("show", square, "--as-of", "2025-03-02").out


def test_show_late_checkin_and_the_next(run: Run, square: Path) -> None:
    """Beside a late check-in stands the next one."""
    square.write_text(square.read_text() + "  - date: 2025-06-01\n")
    out = " ".join(run("show", square, "--as-of", "2025-04-01").out.split())
    assert "nothing is recorded. The next one: 2025-06-01." in out


def test_show_one_party(run: Run, square: Path) -> None:
    """With a name everything the file says about that party is shown, whichever of its names was typed."""
    answer = run("show", square, "the inn")
    heading, page = answer.out.split("\n\n")
    assert heading.startswith("Noise on Market Square (square.yaml), as of ")
    assert page.startswith("Market Inn\n  Status: engaged\n  People: Jordan Example, owner, 555-0100\n")
    assert run("show", square, "market in").out == answer.out


def test_show_a_person_and_an_unlisted_party(run: Run, square: Path) -> None:
    """A name may also be a person, or somebody whom the file only mentions."""
    assert "\n\nJordan Example\n  At: Market Inn\n" in run("show", square, "jordan").out
    assert "Not on the stakeholder list." in run("show", square, "night bus").out


def test_name_that_fits_several(run: Run, square: Path) -> None:
    """A part that fits more than one name lists them, and decides nothing."""
    answer = run("show", square, "market")
    assert (answer.code, answer.out) == (2, "")
    assert '"market" fits 2 names: "Market Inn", "Residents of Market Square".' in answer.err


def test_name_that_fits_nobody(run: Run, square: Path) -> None:
    """A misspelt name gets the nearest one."""
    answer = run("recruit", square, "Springfeld Hospitl")
    assert answer.code == 2
    assert 'Did you mean "Springfield Hospital"?' in answer.err


def test_gaps(run: Run, square: Path) -> None:
    """Gaps come with why, next step and source; the total with its parts; finding some is success."""
    answer = run("gaps", square)
    assert answer.code == 0
    assert answer.out.index("HIGH") < answer.out.index("MEDIUM") < answer.out.index("LOW")
    assert "P101  Nobody is named: 2 of 3 partners" in answer.out
    assert "Residents of Market Square and Springfield Hospital." in answer.out
    assert "Next: stakemap recruit square.yaml" in answer.err


@pytest.mark.parametrize(("command", "extra"), [("show", ()), ("gaps", ()), ("recruit", ()), ("gaps", ("--all",))])
def test_first_line_tells_the_day(run: Run, square: Path, command: str, extra: tuple[str, ...]) -> None:
    """The first line says which problem, which file and which day, and as which stage it was taken."""
    first = "Noise on Market Square (square.yaml), as of 2025-02-01"
    assert run(command, square, "--as-of", "2025-02-01", *extra).out.splitlines()[0] == first
    judged = run("gaps", square, "--as-of", "2025-02-01", "--stage", "scanning").out
    assert judged.splitlines()[0] == f"{first}, judged as if at scanning"


def test_nobody_listed_yet(run: Run) -> None:
    """For a file that was just begun every answer says so, and what to type once somebody is listed."""
    run("new", "Noise")
    for command in ("show", "gaps", "recruit"):
        answer = run(command, "noise.yaml")
        assert "Nobody is on the list yet" in answer.out
        assert "0 of 0" not in answer.out
        assert "then type: stakemap recruit noise.yaml" in answer.err


def test_gaps_all(run: Run, square: Path) -> None:
    """--all tells every single gap and why a rule was not judged."""
    short, long = run("gaps", square).out, run("gaps", square, "--all").out
    assert "Nobody is named at Springfield Hospital" not in short
    assert "- Nobody is named at Springfield Hospital" in long
    assert "because" in long.split("NOT JUDGED")[1]


def test_gaps_at_a_stage(run: Run, square: Path) -> None:
    """--stage judges as if that stage had been reached, whatever the file says."""
    early = run("gaps", square, "--stage", "scanning", "--json").json
    now = run("gaps", square, "--json").json
    assert early["points"] < now["points"]


def test_gaps_as_a_gate(run: Run, square: Path, here: Path) -> None:
    """--fail-on gives 1 when a gap is at least that high, else 0."""
    high = run("gaps", square, "--json").json["gaps"]
    number = sum(gap["severity"] == "high" for gap in high)
    answer = run("gaps", square, "--fail-on", "high", "--quiet")
    assert (answer.code, answer.err) == (1, f"{number} gaps are high.\n")
    assert run("gaps", square, "--fail-on", "low").code == 1
    assert run("gaps", square).code == 0


def test_recruit(run: Run, square: Path) -> None:
    """The list says how many, then each with rank, reason and first step, and what is next."""
    answer = run("recruit", square)
    assert answer.code == 0
    assert answer.out.splitlines()[1].startswith("2 of 3 partners still to recruit, plus 1 party that the file")
    assert "1    Springfield Hospital (declined) - " in answer.out
    assert "the order inside a tie is by name and means nothing" in answer.out
    assert 'stakemap recruit square.yaml "Springfield Hospital"' in answer.err


def test_recruit_top(run: Run, square: Path) -> None:
    """--top shortens the list and says how to see the rest."""
    answer = run("recruit", square, "--top", "1")
    assert "Night bus company (" not in answer.out
    assert "10 more: stakemap recruit square.yaml --top 11\n" in answer.err
    words = ("--role", "whoever", "--why", "--as-of", "2025-02-01")
    assert f"stakemap recruit square.yaml {' '.join(words)} --top 3\n" in run("recruit", square, *words, "--top", 1).err


def test_recruit_why_sums(run: Run, square: Path) -> None:
    """--why gives every reason with its points, and the points sum to the total."""
    out = run("recruit", square, "--why", "--top", "1").out
    reasons = [int(line.split()[0]) for line in out.splitlines() if line.strip().startswith("+")]
    assert f"{sum(reasons)}   points in all" in out
    assert len(reasons) > 1


def test_recruit_one(run: Run, square: Path) -> None:
    """With a name the answer is a page about that one, also for those who need no recruiting."""
    page = run("recruit", square, "springfield").out
    assert "\n\nSpringfield Hospital (declined)\nRank 1 of 11, " in page
    for heading in ("Why they are needed", "Ways in", "First step"):
        assert f"\n{heading}\n" in page
    assert "They are on board (engaged)." in run("recruit", square, "jordan").out
    assert "This is your own agency." in run("recruit", square, "exampleton police").out


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        (("--kind", "health"), ["Springfield Hospital"]),
        (("--status", "Declined"), ["Springfield Hospital"]),
        (("--action", "quiet"), ["Springfield Hospital", "Night bus company"]),
        (("--action", "quiet", "--status", "not listed"), ["Night bus company"]),
        (("--role", "whoever pays"), ["Whoever pays"]),
    ],
)
def test_recruit_filters(run: Run, square: Path, filters: tuple[str, ...], names: list[str]) -> None:
    """Filters combine, and ranks stay those of the whole list."""
    found = run("recruit", square, "--json", *filters).json["recruits"]
    assert [one["name"] for one in found] == names
    ranks = {one["name"]: one["rank"] for one in run("recruit", square, "--json").json["recruits"]}
    assert all(one["rank"] == ranks[one["name"]] for one in found)


def test_recruit_unnamed(run: Run, square: Path) -> None:
    """--unnamed keeps those where nobody is named."""
    assert all(one["person"] is None for one in run("recruit", square, "--unnamed", "--json").json["recruits"])


@pytest.mark.parametrize(
    ("filters", "says"),
    [
        (("--kind", "helth"), 'Did you mean "health"?'),
        (("--status", "keen"), "The words are: not contacted, outreach,"),
        (("--action", "fireworks"), 'No action here fits "fireworks". These are there:\n  Quiet hours after eleven'),
        (("--officer", "Sam"), 'No officer here fits "Sam". No officer is recorded for anybody on this list.'),
    ],
)
def test_wrong_word_in_a_filter(run: Run, square: Path, filters: tuple[str, ...], says: str) -> None:
    """A filter that fits nothing says what it could have been."""
    answer = run("recruit", square, *filters)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err


@pytest.mark.parametrize(
    ("filters", "says"),
    [
        (("--kind", "school"), 'None of the 11 fits: --kind "school". Kinds that are still to recruit: health.'),
        (("--kind", "health", "--unnamed", "--status", "engaged"), "Leave one of them out."),
        (("--action", "drink free"), 'Nobody is missing for an action with "drink free" in its title.'),
    ],
)
def test_filter_that_fits_nobody(run: Run, square: Path, filters: tuple[str, ...], says: str) -> None:
    """Where nobody fits, the answer says so and what is there."""
    done = "    - {do: Drinks for free, needs: Market Inn}\ncheckins:"
    square.write_text(square.read_text().replace("checkins:", done))
    answer = run("recruit", square, *filters)
    assert answer.code == 0
    assert says in " ".join(answer.out.split())
    assert run("recruit", square, "--json", *filters).json["recruits"] == []


@pytest.mark.parametrize("typed", ["funder", "payer", "Whoever pays", "whoever p"])
def test_role_by_any_word(run: Run, square: Path, typed: str) -> None:
    """A role is found by its word in the file, another word for it, its name or a part of the name."""
    found = run("recruit", square, "--role", typed, "--json").json["recruits"]
    assert [one["name"] for one in found] == ["Whoever pays"]


def test_role_as_a_name(run: Run, square: Path) -> None:
    """recruit with a role's word is the page of that role, or of whoever holds it."""
    assert "\nWhoever pays (role nobody fills)\n" in run("recruit", square, "funder").out
    square.write_text(square.read_text().replace("    kind: health\n", "    kind: health\n    roles: [funder]\n"))
    assert "\nSpringfield Hospital (declined)\n" in run("recruit", square, "payer").out
    assert "\nSpringfield Hospital\n" in run("show", square, "funder").out
    answer = run("show", square, "voice")
    assert answer.code == 2
    assert "a role that nobody on the list holds yet. See who could: stakemap recruit square.yaml voice" in answer.err


def test_party_before_its_people(run: Run, square: Path) -> None:
    """A part that fits a party and a person there means the party."""
    square.write_text(square.read_text().replace("Jordan Example,", "Inn Manager,"))
    assert "\nMarket Inn\n" in run("show", square, "inn").out


def test_misspelt_word(run: Run, square: Path) -> None:
    """One misspelt word of a name leads to that name, with a line to type."""
    err = run("show", square, "hosptial").err
    assert 'Did you mean "Springfield Hospital"? Type: stakemap show square.yaml "Springfield Hospital"' in err
    assert "See all names with: stakemap show square.yaml" in run("show", square, "xyz").err


def test_new(run: Run, here: Path) -> None:
    """A new file has the title, can be understood as it is, and is never replaced."""
    answer = run("new", "Speeding: Elm Street")
    assert (answer.code, answer.out) == (0, "Wrote speeding-elm-street.yaml\n")
    assert "stakemap check speeding-elm-street.yaml" in answer.err
    assert "stakemap recruit speeding-elm-street.yaml" in answer.err
    assert 'problem: "Speeding: Elm Street"' in (here / "speeding-elm-street.yaml").read_text()
    assert run("check", "speeding-elm-street.yaml").code == 0
    again = run("new", "Speeding, Elm Street")
    assert again.code == 2
    assert "is already there, and nothing was changed" in again.err


def test_new_in_the_usual_folder(run: Run, here: Path) -> None:
    """Where a folder 'problems' lies, the new file goes into it."""
    (here / "problems").mkdir()
    assert run("new", "Noise").out == f"Wrote {Path('problems') / 'noise.yaml'}\n"


@pytest.mark.parametrize(("title", "name"), [("CON", "con-problem"), ("..", "x"), ("x" * 300, "x" * 60)])
def test_new_names_that_no_disk_takes(run: Run, here: Path, title: str, name: str) -> None:
    """The file name is one that every system takes, and never leads out of the folder."""
    assert run("new", title).out == f"Wrote {name}.yaml\n"


def test_new_without_a_word(run: Run) -> None:
    """Only spaces are no name."""
    answer = run("new", "  ")
    assert answer.code == 2
    assert "Give the problem a name" in answer.err


def test_explain(run: Run) -> None:
    """A gap code, a key, a fixed word and a role are all explained; alone, explain lists what there is."""
    assert run("explain", "p101").out.startswith("P101  Nobody is named (unnamed-stakeholder, high)")
    assert "committed: they deliver something that was agreed" in run("explain", "status").out
    assert run("explain", "committed").out.startswith("committed (a word for: stakeholders > status,")
    assert "Owner or manager of the place (a role" in run("explain", "owner").out
    index = run("explain").out
    assert "P101  Nobody is named" in index
    assert "stakeholders: Everybody who is needed" in index


def test_explain_unknown_word(run: Run) -> None:
    """A word that is nothing here gets the nearest one that is."""
    answer = run("explain", "enaged")
    assert answer.code == 2
    assert 'Did you mean "engaged"?' in answer.err


@pytest.mark.parametrize("words", [("gasp",), ("gaps", "--fial-on", "high"), ("check", "a", "b"), ("new",)])
def test_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    """Words that make no command get a sentence, where to look, and 2."""
    answer = run(*words)
    assert (answer.code, answer.out) == (2, "")
    assert "\nSee: stakemap" in answer.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("recruit", "--top", "abc"), "--top needs a whole number, such as 3.\n"),
        (("recruit", "--top", "0"), "--top needs a whole number, such as 3.\n"),
        (("gaps", "--fail-on", "hi"), 'does not know "hi". Write high, medium or low, for example: --fail-on high\n'),
        (("gaps", "--stage", "Analyss"), "for example: --stage analysis\n"),
        (("show", "--format", "word"), "Write table or json, for example: --format table\n"),
    ],
)
def test_wrong_word_after_an_option(run: Run, square: Path, words: tuple[str, ...], says: str) -> None:
    """A word that an option does not know gets a plain sentence with one that it does."""
    answer = run(words[0], square, *words[1:])
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith(says)
    assert not [jargon for jargon in ("parse", "valid", "rror") if jargon in answer.err]


@pytest.mark.parametrize("typed", ["Analysis", "ANALYSIS", "ana-lysis"])
def test_words_in_any_case(run: Run, square: Path, typed: str) -> None:
    """Words after an option are read however they are typed."""
    assert run("gaps", square, "--stage", typed).out == run("gaps", square, "--stage", "analysis").out
    assert run("gaps", square, "--fail-on", "HIGH").code == 1


def test_one_word_too_many(run: Run) -> None:
    """A name without quotes is told as such."""
    assert 'Too many words: "b". A name of several words needs quotes.' in run("check", "a", "b").err


def test_wrong_date(run: Run, square: Path) -> None:
    """A date of another habit is refused with an example."""
    answer = run("gaps", square, "--as-of", "3/1/2025")
    assert answer.code == 2
    assert "Write it as year-month-day" in answer.err


def test_quiet(run: Run, square: Path) -> None:
    """--quiet leaves only the answer, wherever it stands."""
    assert run("--quiet", "check", square).err == ""
    assert run("recruit", square, "--quiet").err == ""
