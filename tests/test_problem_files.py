"""The two shipped problem files, held against the training report of December 2024.

What the report says is typed here once more, from the report, so that a slip in a file shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

import stakemap
from stakemap.model import Action, NotKnown, Problem, known, listed
from stakemap.model.vocabulary import ActionStatus

AGENCY = "Dearborn Heights Police"
ATTENDEES = frozenset(
    {
        "Officer Mohammad Alkhafaji",
        "Officer Maxwell Bearden",
        "Detective Sergeant Kevin Campbell",
        "Deputy Chief Hussein Farhat",
        "Lieutenant Michael Guzowski",
        "Captain Jake Hatten",
        "Officer Khalil Hojeij",
        "Lieutenant Shaun Pawlus",
        "Officer Mark Pugh",
        "Officer Faten Shokr",
        "Sergeant Christopher Suggs",
        "Lieutenant Patrick Thomas",
        "Crime Analyst Daniel Eshoo",
    }
)
OUTSIDERS_IN_THE_REPORT = ("McCaffrey", "Mastoras", "Harris")
MEASURES = (
    "Time out of service",
    "Arrests",
    "Court time",
    "Report time",
    "NCIC entry",
    "Fire/EMS response times",
)
BOTH = frozenset(
    {
        "Dearborn Heights Police",
        "Dearborn Heights Fire/EMS",
        "Dearborn Heights Police City Attorney",
        "Dearborn Heights Police City Council",
        "Dearborn Heights Police Mayor",
        "Wayne County District Attorney",
        "Garden City Hospital",
    }
)


@dataclass(frozen=True)
class Report:
    """What the report says about one of the two problems."""

    file: str
    issues: tuple[str, ...]
    stakeholders: frozenset[str]
    responses: tuple[str, ...]
    implied: frozenset[str]
    idle: int
    unanswered: frozenset[str]


VISTA_MARIA = Report(
    file="vista-maria.yaml",
    issues=(
        "Runaway juveniles",
        "Incomplete information when reporting runaway juveniles",
        "Assaults",
        "Police use of force",
        "Resident complaints",
    ),
    stakeholders=BOTH | {"Vista Maria", "Michigan State Child Protective Services/Department of Human Services"},
    responses=(
        "Review circumstances that resulted in police use of force",
        "De-escalation training and expectations provided by DHPD for Vista Maria staff",
        "Discuss having an officer work in the capacity of SRO on the Vista Maria campus",
        "Vista Maria should consider adding private security",
        "Vista Maria should consider adding private ambulatory services",
        "DHPD conducts outreach with the Vista Maria clients",
        "DHPD works with local corporate sponsors to fulfill Vista Maria's needs list "
        "(Toys, art supplies, personal hygiene items, etc.)",
    ),
    implied=frozenset(
        {
            "Vista Maria's clients",
            "local corporate sponsors",
            "a private security company",
            "a private ambulance service",
        }
    ),
    idle=7,
    unanswered=frozenset({"Incomplete information when reporting runaway juveniles", "Resident complaints"}),
)
FORD_ROAD = Report(
    file="ford-road.yaml",
    issues=(
        "Resident complaints",
        "Crashes and injuries",
        "Unclear how big the problem is beyond perceptions",
    ),
    stakeholders=BOTH
    | {
        "Dearborn Heights residents",
        "Wayne County Road Commission",
        "Wayne County Sheriff's Office",
        "Michigan State Police",
        "Michigan Office of Highway Safety Planning",
        "Local tow company",
    },
    responses=(
        "School workshops",
        "Multi-jurisdictional response to areas with high rates of offenses, crashes, and injuries/deaths",
        "State-funded traffic details",
        "Community seminars",
    ),
    implied=frozenset({"schools"}),
    idle=12,
    unanswered=frozenset({"Unclear how big the problem is beyond perceptions", "Resident complaints"}),
)


@pytest.fixture(params=[VISTA_MARIA, FORD_ROAD], ids=["vista-maria", "ford-road"])
def report(request: pytest.FixtureRequest) -> Report:
    """What the report says about one problem."""
    found: Report = request.param
    return found


@pytest.fixture
def problem(report: Report, root: Path) -> Problem:
    """The shipped file about the same problem."""
    return stakemap.load(root / "problems" / report.file)


@pytest.fixture
def text(report: Report, root: Path) -> str:
    """The same file, as an officer sees it."""
    return (root / "problems" / report.file).read_text(encoding="utf-8")


def _actions(problem: Problem) -> tuple[Action, ...]:
    response = known(problem.response)
    assert response is not None
    return listed(response.actions)


def _in_the_plan(problem: Problem) -> set[str]:
    """Give every name in a field that gives a party a part in the work, or implies one."""
    names: set[str] = set()
    for action in _actions(problem):
        names |= {*listed(action.needs), *listed(action.for_), *listed(action.lead), *listed(action.with_)}
    for place in listed(problem.places):
        for role in (place.owner, place.maintainer, place.enforcer, place.manager):
            names |= set(listed(role))
    return names


def test_every_issue_of_the_report_is_there_in_its_words(report: Report, problem: Problem) -> None:
    """The issues are those of the report, in its order and words."""
    scanning = known(problem.scanning)
    assert scanning is not None
    assert tuple(issue.name for issue in listed(scanning.issues)) == report.issues


def test_every_stakeholder_of_the_report_is_there_and_no_other(report: Report, problem: Problem) -> None:
    """Each stakeholder carries the wording of the report as its name or as another name."""
    found = [{entry.name, *listed(entry.aka)} & report.stakeholders for entry in listed(problem.stakeholders)]
    assert all(len(names) == 1 for names in found)
    assert set().union(*found) == report.stakeholders


def test_slips_of_the_report_are_mended_in_the_name(problem: Problem) -> None:
    """City offices do not carry the word Police in their names."""
    names = {entry.name for entry in listed(problem.stakeholders)}
    assert {f"Dearborn Heights {office}" for office in ("City Attorney", "City Council", "Mayor")} <= names


def test_every_response_is_there_in_the_report_s_words(report: Report, problem: Problem) -> None:
    """The responses are those of the report, word for word, and all are only proposed."""
    assert tuple(action.do for action in _actions(problem)) == report.responses
    assert {action.status for action in _actions(problem)} == {ActionStatus.PROPOSED}


def test_all_thirteen_of_the_department_are_there_with_their_ranks(problem: Problem) -> None:
    """The attendees of the department, the crime analyst among them, are people of the agency."""
    assert problem.agency == AGENCY
    people = {entry.name: listed(entry.people) for entry in listed(problem.stakeholders)}
    assert {f"{person.title} {person.name}" for person in people[AGENCY]} == ATTENDEES
    assert len(people[AGENCY]) == len(ATTENDEES)


def test_nobody_outside_the_department_is_named(problem: Problem, text: str) -> None:
    """No partner has a person, and people whom the report names elsewhere appear nowhere."""
    assert not [entry.name for entry in listed(problem.stakeholders) if entry.people and entry.name != AGENCY]
    assert not [name for name in OUTSIDERS_IN_THE_REPORT if name in text]


def test_the_six_measures_are_there_without_any_number(problem: Problem) -> None:
    """Every measure is named and waits for its first value, which is unknown and not zero."""
    measures = listed(problem.measures)
    assert tuple(measure.name for measure in measures) == MEASURES
    assert {measure.baseline for measure in measures} == {NotKnown.UNKNOWN}
    assert not [m.name for m in measures if m.target or m.readings or m.cost]


def test_both_checkins_are_planned_with_safe_night(problem: Problem) -> None:
    """The check-ins at three and six months are there, and nothing is recorded about them yet."""
    checkins = listed(problem.checkins)
    assert [checkin.date for checkin in checkins] == [date(2025, 3, 1), date(2025, 6, 1)]
    assert {checkin.with_ for checkin in checkins} == {("Safe Night",)}
    assert {checkin.done for checkin in checkins} == {None}


def test_what_the_report_does_not_say_is_left_open(problem: Problem) -> None:
    """There is no relationship, lead, status, influence, readiness or log that the report does not state."""
    assert problem.lead is NotKnown.UNKNOWN
    assert not (problem.relationships or problem.log or problem.assignments or problem.analysis or problem.stage)
    unsaid = (
        "status",
        "since",
        "influence",
        "affected",
        "readiness",
        "capacity",
        "officer",
        "stances",
        "roles",
    )
    for entry in listed(problem.stakeholders):
        assert not [key for key in unsaid if getattr(entry, key) is not None]


def test_progress_is_to_be_found_out(problem: Problem) -> None:
    """Substantial progress and a case study are neither claimed nor denied."""
    assessment = known(problem.assessment)
    assert assessment is not None
    assert assessment.substantial_progress is NotKnown.UNKNOWN
    assert assessment.case_study is NotKnown.UNKNOWN


def test_unlisted_parties_are_exactly_those_the_responses_name(report: Report, problem: Problem) -> None:
    """The plan names the parties that nobody listed, and a guess never names an unlisted one."""
    names = {entry.name for entry in listed(problem.stakeholders)}
    assert _in_the_plan(problem) - names == report.implied
    assert {guess for action in _actions(problem) for guess in listed(action.maybe)} <= names


def test_idle_partners_are_as_many_as_in_the_report(report: Report, problem: Problem) -> None:
    """A response of the report names no partner outside the department but Vista Maria."""
    partners = {entry.name for entry in listed(problem.stakeholders)} - {AGENCY}
    assert len(partners - _in_the_plan(problem)) == report.idle


def test_issues_without_a_response_stay_without_one(report: Report, problem: Problem) -> None:
    """No response is bent to answer an issue that the report leaves without one."""
    answered = {issue for action in _actions(problem) for issue in listed(action.answers)}
    assert set(report.issues) - answered == report.unanswered
    assert answered <= set(report.issues)


def test_vista_maria_is_quoted_with_its_source(vista_maria: Path) -> None:
    """What Vista Maria says of itself stands word for word, with the source that the report gives."""
    problem = stakemap.load(vista_maria)
    entry = next(entry for entry in listed(problem.stakeholders) if entry.name == "Vista Maria")
    assert (
        '"a home for girls and women in need that has evolved to encompass mental health services, '
        "foster care and adoption, and secure care for the survivors of human trafficking, "
        "along with a focus on education, independent living, "
        'and advocacy for the welfare of children."'
    ) in str(entry.note)
    sources = known(problem.sources)
    assert sources is not None
    assert "https://www.vistamaria.org/" in sources[str(entry.source)]


def test_the_report_is_the_first_source(problem: Problem) -> None:
    """An entry that names no source rests on the training report."""
    sources = known(problem.sources)
    assert sources is not None
    first = next(iter(sources.values()))
    assert "Training and Survey Summary" in first
    assert "December 3-4, 2024" in first


def test_the_first_line_says_what_the_file_is(text: str) -> None:
    """A reader learns from the first line below the editor's what the file is and where its facts come from."""
    assert text.startswith("# yaml-language-server: ")
    first = text.splitlines()[1]
    assert first.startswith("# ")
    assert "training report" in first


def test_no_line_is_too_long_to_read(text: str) -> None:
    """Every line fits a plain editor window."""
    assert [line for line in text.splitlines() if len(line) > 110] == []
