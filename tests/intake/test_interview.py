"""The interview: its questions, the way back, names that are nearly known, and stopping early."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from stakemap.intake import Choice, Draft, Interview, Stopped, answers_to_draft, draft_file, hold_interview
from stakemap.intake.questions import STEPS, next_question
from stakemap.load import read_text

TYPES = (Choice("speeding", "Speeding on a road"), Choice("bar-violence", "Assaults in bars"))


class Screen:
    """Types the given lines, one at each prompt, and keeps what stands on the screen."""

    def __init__(self, lines: str) -> None:
        self.lines: Iterator[str] = iter(lines.splitlines())
        self.text = ""
        self.interview = Interview()
        self.stopped = False

    def read(self, prompt: str) -> str:
        """Give the next line; Ctrl-C where it says so, the end of input after the last."""
        line = next(self.lines, None)
        if line is None:
            raise EOFError
        if line == "^C":
            raise KeyboardInterrupt
        self.text += f"{prompt}{line}\n"
        return f"{line}\n"

    def show(self, text: str) -> None:
        """Keep a line."""
        self.text += f"{text}\n"

    def hold(self) -> Screen:
        """Hold the whole interview."""
        try:
            hold_interview(self.read, self.show, self.interview, lambda values: TYPES, refuse)
        except Stopped:
            self.stopped = True
        return self

    @property
    def draft(self) -> Draft:
        """What was answered."""
        return answers_to_draft(self.interview.values)


def refuse(title: str) -> str:
    """Refuse one title, as if its file were there."""
    return "noise.yaml is there already. Give this problem another name." if title == "Noise" else ""


SHORT = """\
Speeding on Elm Street
Exampleton Police
Road Commission
Neighbors

3
Sam Sample
Jordan Example, engineer


2, 3

1
3

3
2

?
y
1
"""

SHORT_SCREEN = """
1 of 8
What is the problem, in a few words?
  For example: Speeding on Elm Street
  > Speeding on Elm Street

2 of 8
Which police agency is this file for?
  For example: Exampleton Police
  > Exampleton Police

3 of 8
Who is involved, or should be? Think of agencies, schools, businesses, owners, neighbors.
  One name on each line. An empty line when you are done.
  > Road Commission
  > Neighbors
  >\x20

4 of 8
How far are you with Road Commission?
   1  Nobody has been in touch yet
   2  They know about us, no more
   3  We talk about it
   4  They work on it with us
   5  They deliver something we agreed on
   6  They said no
   7  They were with us and stopped
   8  I must find out
  > 3
Who on your team is in touch with Road Commission?
  One name, or several with commas.
  > Sam Sample
Whom do you know at Road Commission?
  Name, title, phone: Jordan Example, manager, 555-0100. Put ; between several people.
  > Jordan Example, engineer
How far are you with Neighbors?
  1 nobody in touch, 2 know about us, 3 talking, 4 working with us, 5 delivering, 6 said no, 7 stopped, 8 must find out
  >\x20
Whom do you know at Neighbors?
  Name, title, phone: Jordan Example, manager, 555-0100. Put ; between several people.
  >\x20

5 of 8
Who knows whom? This shows later who can introduce you.
  Type two numbers of the list, or two names with a comma: 1, 3. An empty line when you are done.
   1  Exampleton Police
   2  Road Commission
   3  Neighbors
   4  Jordan Example
  > 2, 3
  Noted: Road Commission and Neighbors.
  >\x20
How do Road Commission and Neighbors get along?
   1  They could call each other
   2  They work together
   3  There is tension between them
   4  I must find out
  > 1

6 of 8
Who is harmed by the problem?
  Numbers of the list, or new names, one on each line. Never name a victim. An empty line when you are done.
   1  Exampleton Police
   2  Road Commission
   3  Neighbors
  > 3
  Noted: Neighbors.
  >\x20
How much does it harm Neighbors?
   1  A little
   2  Some
   3  A lot
   4  I must find out
  > 3

7 of 8
Who can decide, pay for, allow or stop what would help?
  Numbers of the list, or new names, one on each line. An empty line when you are done.
   1  Exampleton Police
   2  Road Commission
   3  Neighbors
  > 2
  Noted: Road Commission.
  >\x20
How much can Road Commission decide here?
  1 a little, 2 some, 3 a lot, 4 must find out
  > ?

8 of 8
By their names, could these be:
  Type y if that is right, or the numbers that are wrong. Enter skips it.
   1  Neighbors: residents
  > y
Which of these is it most like?
  It brings a list of who such problems need. Enter if it is none of them.
   1  Speeding on a road
   2  Assaults in bars
  > 1
"""

SHORT_FILE = """\
stakeholders:
  - name: Road Commission
    roles: [decision-maker]
    people:
      - name: Jordan Example
        title: engineer
    status: talking
    influence: unknown
    officer: [Sam Sample]
  - name: Neighbors
    kind: residents
    roles: [harmed]
    affected: high
"""


def test_a_whole_interview() -> None:
    """Every question, every answer, and the lines of the file that come of them."""
    screen = Screen(SHORT).hold()
    assert not screen.stopped
    assert screen.text == SHORT_SCREEN
    text = draft_file(screen.draft)
    assert SHORT_FILE in text
    assert "\nagency: Exampleton Police\n" in text
    assert "  - between: [Road Commission, Neighbors]\n    state: known\n" in text
    assert screen.interview.values[("type",)] == ("speeding",)
    assert read_text(text.encode(), "x").errors == ()


def test_everything_but_the_title_can_be_skipped() -> None:
    """Enter at every question gives a file with a title and nothing that nobody said."""
    screen = Screen("Fights\n" + "\n" * 20).hold()
    assert not screen.stopped
    assert screen.draft == Draft("Fights")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "This one is needed: it names the file."),
        ("Noise", "noise.yaml is there already."),
        ("x" * 301, "301 letters"),
    ],
)
def test_a_title_that_cannot_be_used(typed: str, says: str) -> None:
    """It is asked for once more, with the reason."""
    screen = Screen(f"{typed}\nFights\n").hold()
    assert says in screen.text
    assert screen.draft.title == "Fights"


def test_the_way_back() -> None:
    """b opens the question before; Enter there keeps the answer, a new one replaces it, - takes it away."""
    screen = Screen("b\nFights\nExampleton\nb\nb\n\nOther Police\n\n").hold()
    assert "This is the first question." in screen.text
    assert "  [Fights] > \n" in screen.text
    assert (screen.draft.title, screen.draft.agency) == ("Fights", "Other Police")
    screen = Screen("Fights\nExampleton\nb\n-\n").hold()
    assert screen.draft.agency is None


def test_the_way_back_in_a_list() -> None:
    """b takes back the last name of this visit, then leads to the question before; nothing else is lost."""
    screen = Screen("Fights\n\nInn\nClub\nb\nCity Hall\n\nb\nOffice\n\n").hold()
    assert "Took back: Club" in screen.text
    assert [party.name for party in screen.draft.parties] == ["Inn", "City Hall", "Office"]
    screen = Screen("Fights\n\nInn\nb\nb\nExampleton\n\n").hold()
    assert (screen.draft.agency, screen.draft.parties) == ("Exampleton", ())


def test_answers_are_still_there_after_going_back() -> None:
    """A choice that was made is offered by its number."""
    screen = Screen("Fights\n\nInn\n\n6\nb\n\n\n").hold()
    assert "  [6] > \n" in screen.text
    assert screen.draft.parties[0].fields == {"status": "declined"}


@pytest.mark.parametrize("end", ["^C", ""])
@pytest.mark.parametrize("lines", range(1, 13))
def test_stopping_keeps_what_was_typed(end: str, lines: int) -> None:
    """Ctrl-C or the end of input, at any prompt: every line typed until then is in the file."""
    typed = SHORT.splitlines()[:lines]
    screen = Screen("\n".join([*typed, *([end] if end else [])])).hold()
    assert screen.stopped
    text = draft_file(screen.draft)
    assert read_text(text.encode(), "x").errors == ()
    said = [line for line in typed if line and not line[0].isdigit()]
    assert [line for line in said if line.split(",")[0] not in text] == []


def test_names_that_are_nearly_known() -> None:
    """A name that is like one of the list is asked about, and a listed one is not put there twice."""
    screen = Screen("Fights\n\nRoad Commission\nRoad Comission\ny\nRoad Comm\nn\nroad commission\n\n").hold()
    assert screen.text.count("Is that Road Commission? (y/n)") == 2
    assert "Road Commission is on the list already." in screen.text
    assert [party.name for party in screen.draft.parties] == ["Road Commission", "Road Comm"]


def test_several_names_on_a_line() -> None:
    """They are divided when the user says so; the name stays whole when not."""
    screen = Screen("Fights\n\nInn, Club\ny\nHall, Inc.\nmaybe\nn\n\n").hold()
    assert "Type y for yes or n for no." in screen.text
    assert [party.name for party in screen.draft.parties] == ["Inn", "Club", "Hall, Inc."]


@pytest.mark.parametrize(
    ("typed", "pairs"),
    [
        ("1, 2", [("Parks and Recreation", "Market Inn")]),
        ("1 2", [("Parks and Recreation", "Market Inn")]),
        ("parks and recreation and market inn", [("Parks and Recreation", "Market Inn")]),
        ("Inn - Jo", [("Market Inn", "Jo Sample")]),
        ("market, recreation\ninn, parks", [("Market Inn", "Parks and Recreation")]),
        ("1, 1", []),
        ("1, 9", []),
        ("1", []),
        ("Inn, Mayor\nn", []),
        ("Inn, Mayor\ny", [("Market Inn", "Mayor")]),
        ("Inn, Jo Sampel\ny", [("Market Inn", "Jo Sample")]),
    ],
)
def test_who_knows_whom(typed: str, pairs: list[tuple[str, str]]) -> None:
    """Numbers, names and parts of names are understood; whoever is new is put on the list only when asked."""
    screen = Screen(f"Fights\n\nParks and Recreation\nMarket Inn\n\n\n\n\nJo Sample\n{typed}\n\n").hold()
    assert [tie.ends for tie in screen.draft.ties] == pairs
    assert ("Mayor" in [party.name for party in screen.draft.parties]) == (("Market Inn", "Mayor") in pairs)


def test_two_people_of_one_name() -> None:
    """They are told apart by where they are, so that the file can be understood."""
    screen = Screen("Fights\n\nInn\nClub\n\n\nJo Sample\n\nJo Sample\n3, 4\n\n").hold()
    assert [tie.ends for tie in screen.draft.ties] == [("Jo Sample (Inn)", "Jo Sample (Club)")]
    assert read_text(draft_file(screen.draft).encode(), "x").errors == ()


@pytest.mark.parametrize("typed", ["unknown", "tbd", "x" * 130])
def test_what_is_no_name(typed: str) -> None:
    """Words for not knowing, and papers, are no names."""
    screen = Screen(f"Fights\n\n{typed}\n\n").hold()
    assert "That is no name." in screen.text
    assert screen.draft.parties == ()


@pytest.mark.parametrize("typed", ["y", "n", "done", "quit", "Q"])
def test_a_stray_answer_is_no_stakeholder(typed: str) -> None:
    """A yes that nobody asked for, or a word to get out, is not put on the list."""
    screen = Screen(f"Fights\n\nInn\n{typed}\n\n").hold()
    assert "That is no name." in screen.text
    assert [party.name for party in screen.draft.parties] == ["Inn"]


@pytest.mark.parametrize("typed", ["313-555-0100", "Kim Nobody 313-555-0100", "kim@example.org"])
def test_a_phone_number_is_no_stakeholder(typed: str) -> None:
    """It is asked for later, with the person; a number in a name is none."""
    screen = Screen(f"Fights\n\n{typed}\nMotel 6\n1200-1300 Block Elm Street\n\n").hold()
    assert "Type the name alone, without a phone number or mail." in screen.text
    assert [party.name for party in screen.draft.parties] == ["Motel 6", "1200-1300 Block Elm Street"]


def test_everyone_is_nobody() -> None:
    """Who says everyone is asked who that is."""
    screen = Screen("Fights\n\nInn\n\n\n\neveryone\nneighbors\n\n").hold()
    assert "Say who that is, for example: neighbors" in screen.text
    assert [party.name for party in screen.draft.parties] == ["Inn", "neighbors"]


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("y", ["business", "residents", None]),
        ("1", [None, "residents", None]),
        ("5\n1 2", [None, None, None]),
        ("", [None, None, None]),
        ("b\n\nmaybe\nYES", ["business", "residents", None]),
    ],
)
def test_kinds_are_guessed_and_asked(typed: str, kinds: list[str | None]) -> None:
    """What a name speaks for is written only where the user says that it is right."""
    screen = Screen(f"Fights\n\nMarket Inn\nElm neighbors\nX Group\n\n{chr(10) * 6}\n\n\n{typed}\n\n").hold()
    assert "   1  Market Inn: business\n   2  Elm neighbors: residents\n" in screen.text
    assert [party.fields.get("kind") for party in screen.draft.parties] == kinds


def test_a_choice_in_words() -> None:
    """The words that stand on the screen count too, long or short; not knowing in any words is unknown."""
    screen = Screen("Fights\n\nInn\nClub\nHall\n\nThey said no\n\n\nworking with us\n\n\nidk\n\n").hold()
    assert [party.fields.get("status") for party in screen.draft.parties] == ["declined", "engaged", "unknown"]


def test_a_choice_that_is_not_understood() -> None:
    """The answers are shown once more in full before it is asked again."""
    screen = Screen("Fights\n\nInn\n\nsort of\n3\n").hold()
    assert screen.text.count("   3  We talk about it\n") == 2
    assert "Type a number from 1 to 8, or Enter to skip." in screen.text


OFFICERS = "Fights\n\nInn\nClub\n\n3\nSam Sample\n\n3\n"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1", "Sam Sample"),
        ("SAM SAMPLE", "Sam Sample"),
        ("sam\ny", "Sam Sample"),
        ("Lt. Sam Sample\ny", "Sam Sample"),
        ("Sam Sampel\ny", "Sam Sample"),
        ("sam\nn", "sam"),
        ("me\nKim Nobody", "Kim Nobody"),
        ("7\n1", "Sam Sample"),
        ("313-555-0100\nKim Nobody", "Kim Nobody"),
        ("1, Kim Nobody", "Sam Sample+Kim Nobody"),
        ("?", "unknown"),
    ],
)
def test_one_officer_keeps_one_name(typed: str, kept: str) -> None:
    """A number, other letters, a part, a rank or a slip mean the officer who was named before; a new name is asked."""
    screen = Screen(f"{OFFICERS}{typed}\n\n").hold()
    assert "A number or a name: 1 Sam Sample\n" in screen.text
    officer = screen.draft.parties[1].fields["officer"]
    assert (officer if isinstance(officer, str) else "+".join(officer)) == kept
    assert read_text(draft_file(screen.draft).encode(), "x").errors == ()


def test_an_officer_knows_somebody() -> None:
    """The relationship is that of the agency, held by the officer, who is not put on the list of partners."""
    screen = Screen("Fights\nExampleton Police\nInn\nClub\n\n3\nSam Sample\n\n\n\nsam, Club\n\n1\n").hold()
    assert "Noted: Exampleton Police and Club, through Sam Sample.\n" in screen.text
    assert [(tie.ends, tie.fields) for tie in screen.draft.ties] == [
        (("Exampleton Police", "Club"), {"state": "known", "held_by": "Sam Sample"})
    ]
    assert [party.name for party in screen.draft.parties] == ["Inn", "Club"]
    assert read_text(draft_file(screen.draft).encode(), "x").errors == ()


@pytest.mark.parametrize(("answer", "harmed"), [("y", ["Inn"]), ("n", [])])
def test_a_person_is_no_second_stakeholder(answer: str, harmed: list[str]) -> None:
    """A person who was named before stands for the organization, when the user says so."""
    screen = Screen(f"Fights\n\nInn\n\n\nJo Sample\n\njo sample\n{answer}\n\n").hold()
    assert "Jo Sample is a person at Inn. Is it about Inn? (y/n)" in screen.text
    assert [party.name for party in screen.draft.parties if party.fields.get("roles") == ("harmed",)] == harmed
    assert len(screen.draft.parties) == 1


def test_who_came_up_late_is_asked_about_too() -> None:
    """A stakeholder that only a relationship named gets the questions of all others."""
    screen = Screen("Fights\n\nInn\nClub\n\n\n\n\n\nInn, Mayor Office\ny\n\n1\n1\nJo Sample\n").hold()
    assert screen.draft.parties[2].fields == {"status": "not contacted"}
    assert [person.name for person in screen.draft.parties[2].people] == ["Jo Sample"]


def test_unknown_is_not_skipped() -> None:
    """ "I must find out" is written as unknown; a skipped question leaves no line."""
    screen = Screen("Fights\n\nInn\nClub\n\n8\ntbd\n\n\n").hold()
    assert [party.fields for party in screen.draft.parties] == [{"status": "unknown", "people": "unknown"}, {}]


def test_signs_that_steer_a_screen_are_dropped() -> None:
    """Nothing invisible gets into a name."""
    screen = Screen("Fi\x1bghts\n\nIn\u200bn\u202e\n\n").hold()
    assert (screen.draft.title, [party.name for party in screen.draft.parties]) == ("Fights", ["Inn"])


def test_the_steps_are_counted() -> None:
    """No question has a step beyond the last, and the last one is reached."""
    done: list[tuple[str, ...]] = []
    steps = []
    while question := next_question({}, frozenset(done), lambda values: TYPES):
        done.append(question.key)
        steps.append(question.step)
    assert steps == sorted(steps)
    assert steps[-1] == STEPS
