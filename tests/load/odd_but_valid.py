"""Odd files that are right: what is odd, the lines below the title, and the codes of the notes that they get."""

from __future__ import annotations

__all__ = ["FILES"]

TITLE = "problem: Speeding on Elm Street\n"


def _stakeholder(*fields: str) -> str:
    return "\n".join(("stakeholders:", "  - name: Elm Street School", *(f"    {field}" for field in fields), ""))


def _entry(section: str, entry: str) -> str:
    return f"stakeholders: [Elm Street School, City Engineer]\n{section}:\n  - {entry}\n"


def _measure(number: str) -> str:
    return f"measures:\n  - name: Crashes\n    baseline: {number}\n"


def _cost(amount: str) -> str:
    return f"measures:\n  - name: Hours\n    cost: {amount}\n"


def _list(*lines: str) -> str:
    return "\n".join(("stakeholders:", *lines, ""))


_TEXTS = {
    "a bullet inside a text": "summary: one \u2022 two \u2022 three\n",
    "a long dash inside a text": "summary: fast \u2013 too fast \u2014 cars\n",
    "a text that ends with a dash": "summary: slow down -\n",
    "two dashes inside a text": "summary: they said -- slow down\n",
    "a text that begins with a long dash": "summary: \u2014 see the log\n",
    "a special blank inside a text": "summary: Cars go\u00a0too fast\n",
    "a special blank behind a colon inside a text": "summary: the sign says:\u00a0slow\n",
    "a special blank behind a dash inside a text": "summary: pages 3-\u00a05\n",
    "a tab inside a text": "summary: Cars\tgo too fast\n",
    "a tab behind a value": "stage: analysis\t\n",
    "a tab between colon and value": "stage:\tanalysis\n",
    "a tab before a remark": "stage: analysis\t# since May\n",
    "a time": "summary: It is worst at 7:45 and 15:10\n",
    "an address of a web page": "summary: see https://example.org/a?b=c&d=e#f\n",
    "a file of Windows": "summary: counts in C:\\counts\\may.xlsx\n",
    "a hash inside a word": "summary: Unit#5 counts\n",
    "a hash behind an item": 'summary: "Patrol Unit #5"\n',
    "an at sign inside": "summary: write to office@example.org\n",
    "percent inside": "summary: 85% of drivers speed\n",
    "and sign inside": "summary: Smith & Sons\n",
    "and sign of web pages without its end": "summary: Parks &amp Recreation\n",
    "stars inside": "summary: very *fast* cars\n",
    "an exclamation mark at the end": "summary: Slow down!\n",
    "a question mark at the end": "summary: Who owns the road?\n",
    "an apostrophe inside": "summary: the school's parents don't agree\n",
    "a curly apostrophe": "summary: the school\u2019s parents\n",
    "curly quotes inside a text": "summary: they say \u201cenough\u201d now\n",
    "a whole text in curly quotes": "summary: \u201cSlow down\u201d\n",
    "straight quotes inside": 'summary: they say "enough" now\n',
    "feet and inches": "summary: a 5' 6\" sidewalk\n",
    "brackets inside": "summary: cars [and trucks] go too fast\n",
    "braces inside": "summary: cars {and trucks} go too fast\n",
    "parentheses around all": "summary: (to be written)\n",
    "a text of one letter": "summary: x\n",
    "a text that is a number": "summary: 12\n",
    "a text that is a date": "summary: 2025-03-01\n",
    "a text that is yes": "summary: yes\n",
    "a text like an empty value": "summary: null\n",
    "a tilde": "summary: ~\n",
    "a text over lines": "summary: Cars go too fast\n  on Elm Street\n  every day\n",
    "a text over lines with a dash inside": "summary: Cars go too fast -\n  every day\n",
    "a block of text with a bullet list": "summary: |\n  We want:\n  \u2022 a crossing\n  \u2022 a guard\n",
    "a block of text with numbers": "summary: |\n  1. a crossing\n  2. a guard\n",
    "a block of text with what looks like fields": "summary: |\n  stage: analysis\n  -name: nobody\n  status:talking\n",
    "a block of text with tabs": "summary: |\n  a\tb\n  c\td\n",
    "a block of text with answer marks": "summary: |\n  > they wrote\n  > slow down\n",
    "a block of text with special blanks": "summary: |\n  -\u00a0one\n  note:\u00a0two\n",
    "a folded text with a colon": "summary: >-\n  We met on Monday: they agreed.\n  More to come.\n",
    "a text in quotes over lines": 'summary: "Cars go\n  too fast"\n',
    "accents": "summary: Caf\u00e9 Jos\u00e9, \u00c2ge, \u00c3o, na\u00efve\n",
    "letters that look garbled but are words": "summary: \u00c2 and \u00c3 are letters\n",
    "another script": "summary: \u0645\u0631\u062d\u0628\u0627 \u4f60\u597d\n",
    "an emoji": "summary: cars \U0001f697 too fast\n",
    "a remark of slashes": "# // they moved\n",
    "a remark as of a web page": "# <!-- they moved -->\n",
    "a remark with a merge mark": "# ======= not a merge\n",
    "a remark that looks like a field": "# stage: analysis\n",
    "a remark with a tab": "#\tstage: analysis\n",
    "a ruled remark": "# ------------------\n",
    "a remark in the first column of a list": "stakeholders:\n  - Elm Street School\n# - City Engineer\n",
    "spaces at the end of lines": "stage: analysis   \n   \n",
    "spaces before the colon": "stage : analysis\n",
    "several spaces behind the colon": "stage:      analysis\n",
    "a key in straight quotes": '"stage": analysis\n',
    "a value in straight quotes": "stage: 'analysis'\n",
    "a word in capitals": "stage: ANALYSIS\n",
    "three dots and nothing behind": "stage: analysis\n...\n",
}

_LISTS = {
    "dashes at the left edge": "stakeholders:\n- Elm Street School\n- City Engineer\n",
    "dashes far to the right": "stakeholders:\n          - Elm Street School\n          - City Engineer\n",
    "several spaces behind dashes": _list(
        "  -   Elm Street School", "  -   name: City Engineer", "      kind: city service"
    ),
    "fields below a dash alone": _list("  -", "    name: Elm Street School", "    status: talking"),
    "blank lines between entries": _list("  - Elm Street School", "", "", "  - City Engineer"),
    "remarks between entries": _list("  - Elm Street School", "  # soon", "  - City Engineer  # road owner"),
    "one entry in brackets": "stakeholders: [Elm Street School]\n",
    "brackets over lines": "stakeholders: [\n  Elm Street School,\n  City Engineer,\n]\n",
    "braces over lines": "stakeholders:\n  - {\n      name: Elm Street School,\n      status: talking\n    }\n",
    "a comma inside quotes": 'stakeholders: ["Smith, Jones and Co", City Engineer]\n',
    "a colon inside quotes": _list('  - "Elm Street School: Parents"'),
    "a name with a dash": _list("  - Elm-Street School", "  - Parents - Elm Street"),
    "a name that begins with a number": _list("  - 36th District Court", "  - 7-Eleven", "  - 3rd Precinct"),
    "a name with a number and a dot": _list("  - St. Mary No. 4", "  - 1. FC Elm Street"),
    "a name of one letter with a dot": _list("  - A. Philip Hall", "  - K9 Unit"),
    "a name with a plus": _list("  - Elm+Oak Alliance", "  - Age 55+"),
    "a name with a star behind": _list("  - Elm Street School *"),
    "a name with a hash": _list("  - IAFF Local#12"),
    "a name with an and sign": _list("  - Smith & Sons"),
    "a name with parentheses": _list("  - Parents (Elm Street)"),
    "a name with a slash": _list("  - Fire/EMS"),
    "a name with an apostrophe": _list("  - Parents' Club", "  - Joe's Diner"),
    "a name in capitals": _list("  - ELM STREET SCHOOL"),
    "a name in small letters": _list("  - elm street school"),
    "a name with a long dash": _list("  - Elm Street School \u2013 Parents"),
    "a name that is a word of the format": _list("  - Agency", "  - Status", "  - Police"),
    "a name like a field without its colon": _list("  - name", "  - kind"),
    "two names that share words": _list("  - Elm Street School", "  - Elm Street School Parents"),
    "names that are the first letters of others": _list("  - Elm Street School", "  - ESS"),
    "letters before parentheses": _list("  - a) the parents"),
}

_FIELDS = {
    "a word with an underscore": _stakeholder("status: not_contacted"),
    "a word with a dash": _stakeholder("status: Not-Contacted"),
    "a word without its space": _stakeholder("status: notcontacted"),
    "a word with a capital": _stakeholder("kind: School"),
    "a month as a date": _stakeholder("since: 2025-03"),
    "a year as a date": _stakeholder("since: 2025"),
    "a date in quotes": _stakeholder('since: "2025-03-01"'),
    "a leap day": _stakeholder("since: 2024-02-29"),
    "a status that is unknown in capitals": _stakeholder("status: UNKNOWN"),
    "people who are none": _stakeholder("people: None"),
    "people in an empty list": _stakeholder("people: []"),
    "a person without a name but a title": _stakeholder("people:", "  - {name: unknown, title: principal}"),
    "people at the column of their key": _stakeholder("people:", "- Jordan Example", "- Alex Sample"),
    "a telephone number": _stakeholder("people:", "  - {name: Jordan Example, phone: +1 313 555 0100}"),
    "an e-mail address": _stakeholder("people:", "  - {name: Jordan Example, email: jordan@example.org}"),
    "a readiness of one word": _stakeholder("readiness: thinking"),
    "several readiness": _stakeholder(
        "readiness:", "  - {stage: thinking, ask: guards}", "  - {stage: acting, ask: talks}"
    ),
    "yes in capitals": _stakeholder("confidential: YES"),
    "true": _stakeholder("confidential: true"),
    "an own key": _stakeholder("x_district: 4", "x_map: {a: [1, 2]}"),
    "a fraction": _stakeholder("count: 1.5"),
    "a source of its own": _stakeholder('source: "The Example, 3 March 2025, page 4"'),
    "wants with commas in brackets": _stakeholder("wants: [guards, lights, a slower road]"),
    "about": _measure("about 500"),
    "approximately": _measure("approx. 500"),
    "a tilde before a number": _measure("~500"),
    "more than": _measure("500+"),
    "or more": _measure("500 or more"),
    "a range": _measure("200-500"),
    "a range with a long dash": _measure("200\u2013500"),
    "a range in words": _measure("200 to 500"),
    "thousands": _measure("1,200,000"),
    "a number that begins with a dot": _measure(".5"),
    "nought": _measure("0"),
    "money with the sign behind": _cost("1200$"),
    "money with a code": _cost("1200 EUR"),
    "money with a period": _cost("$85 an hour"),
    "money in millions": _cost("about $2 million"),
    "a range of money": _cost("$5,000-$8,000 a year"),
    "a relationship in braces": _entry("relationships", "{between: [Elm Street School, City Engineer], kind: knows}"),
    "ends in another case": _entry("relationships", "between: [elm street school, CITY ENGINEER]"),
    "a special blank inside a name": _entry("relationships", "between: [Elm\u00a0Street School, City Engineer]"),
    "two spaces inside a name": _entry("relationships", "between: [Elm  Street School, City Engineer]"),
    "a kind in own words": _entry("relationships", "{from: Elm Street School, to: City Engineer, kind: used to coach}"),
    "a state that is none": _entry("relationships", "{between: [Elm Street School, City Engineer], state: none}"),
    "a text as a question": _entry("checkins", "2025-06-01"),
    "a log without a date": _entry("log", "{met: Elm Street School, note: met at the fair}"),
    "a log with two who were met": _entry("log", "{date: 2025-03-01, met: [Elm Street School, City Engineer]}"),
    "done on a day": _entry("assignments", "{task: Count cars, done: 2025-03-01}"),
    "not done": _entry("assignments", "{task: Count cars, done: no}"),
    "a question with a colon in quotes": 'analysis:\n  questions:\n    - "When is it worst: mornings?"\n',
    "a question that asks with its field": "analysis:\n  questions:\n    - ask: Who owns the road?\n",
    "a goal as text": "response:\n  goal: Fewer crashes\n",
    "a goal with fields": "response:\n  goal: {text: Fewer crashes, by: 2025-12-31}\n",
    "something tried in words": "analysis:\n  tried:\n    - {what: a sign, when: summer 2019}\n",
    "closed twice": "closed:\n  - {date: 2024-03-01, outcome: reduced}\n  - {date: 2024-09-01, outcome: reopened}\n",
    "a lead of one word": "lead: Jordan\n",
    "two types": "type: [speeding, other]\n",
    "sources with long keys": "sources:\n  city-report-2024: City of Fernvale, Annual report, 2024\n",
}

_LOOKALIKES = {
    "inches at the end": 'summary: the pipe is 6"\n',
    "feet at the end": "summary: a fence of 6'\n",
    "a quote that ends a text": 'summary: they say "enough"\n',
    "a bracket that ends a text": "summary: counted twice [see the log]\n",
    "a brace that ends a text": "summary: the blank was {name}\n",
    "a list closed on a later line": _stakeholder("wants: [", "  slow cars,", "]"),
    "a text of one word that says no more": "analysis:\n  tried:\n    - {what: a sign, result: unclear}\n",
    "names that begin like unknown": _list("  - Unknowns Anonymous", "  - Knownow"),
    "an officer called nearly so": _stakeholder("officer: Unity Known"),
    "two people one letter apart": _stakeholder("people: [Maria Example]", "officer: Mario Example"),
    "an agency whose unit is listed": "agency: Fernvale Police\n" + _list("  - Fernvale Police Night Patrol"),
    "a unit that is nearly the agency": "agency: Fernvale Police\n"
    + _list("  - {name: Fernvale Police 2, part_of: Fernvale Police}"),
    "a last name first of nobody": _entry("log", "{date: 2025-03-01, met: [Elm Street School], who: Sample}"),
    "issues that begin alike": "scanning:\n  issues: [Noise, Noise at night]\n",
    "an issue and a measure of one name": "scanning:\n  issues: [Crashes]\n" + _measure("5"),
    "an action done twice": "response:\n  actions:\n    - {do: Talk, due: 2025-03-01}\n"
    "    - {do: Talk, due: 2025-06-01}\n",
    "field names in a text below it": "summary: >-\n  Where: at the school\n  When: at noon\n",
    "a field of another part in a text below": "summary: >-\n  Cars go fast.\n  met: nobody yet\n",
    "a field in a text that the entry has too": "summary: >-\n  Cars go fast.\n  stage: see below\nstage: analysis\n",
    "a text below whose second line is further right": "summary: >-\n  Cars:\n    go fast\n  and stop nowhere\n",
    "an empty text below": "summary: >-\nstage: analysis\n",
    "a text below with a key that keeps its lines": "summary: |2-\n    Cars go fast\nstage: analysis\n",
    "an own source that has the name of a field": "sources:\n  log: Our log\n  stage: A report on stages\n",
    "a remark with a colon behind a value": "stage: analysis  # our reading: since May\n",
    "a remark that is a field": "stage: analysis\n# started: 2025-03-01\n",
    "a remark with the name of a list above it": "# stakeholders: those we know\n" + _list("  - A", "  - B"),
    "the head of another list as a remark": _list("  - A", "  # people:", "  - B"),
    "an example left as a remark": "#log:\n#  - date: 2025-01-15\n" + _list("  - A"),
    "a list at the column of its key below a remark": "# lists:\nstakeholders:\n- A\n- B\n",
    "a value below its key": "stage:\n  analysis\n",
    "a text with two dashes in a row": _list("  - A -- B"),
    "a name with a colon in quotes": _list('  - "Project: Hope"'),
    "a question mark in a list": _stakeholder('wants: ["more lights?", less noise]'),
    "a date with a month only": _entry(
        "relationships", "{between: [Elm Street School, City Engineer], since: 2025-03}"
    ),
    "dashes in the name of a source": "sources:\n  night-walk: Walk of March 2025\n",
}

FILES: tuple[tuple[str, str], ...] = tuple(
    (odd, TITLE + below) for table in (_TEXTS, _LISTS, _FIELDS, _LOOKALIKES) for odd, below in table.items()
)
"""What is odd about each file, and its text."""
