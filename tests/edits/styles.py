"""Files of every style in which people write, all fictional."""

from __future__ import annotations

from pathlib import Path

PROBLEMS = Path(__file__).parent.parent.parent / "problems"

WIDE = """\
# A head remark

---
problem:    Racing on Elm Street     # aligned
agency :    Fernvale Police
type:       [ speeding , noise ]
summary:    >-
    Two lines that are folded
    into one.

    And a second paragraph.
stage:      'scanning'
sources:
    notes:    "Notes, with a # in quotes"   # a real remark
    walk:     |
        First line
          deeper line
        last line

stakeholders:
    -   name:   Fernvale Police   # ours
        kind:   police
        people:
            -   name:  Jordan Example
                title: Chief
                # remark about Jordan
            # remark about the list
        # remark about the entry

    -   Elm Street School   # only a name
    -   'Sam''s Garage'
    -   name: "Clinic"
        aka: ["The \\"Clinic\\"", 'Health: North']
        status:
        officer: Sam Sample
# remark in column one
    -   name: Bus Company
        influence: unknown
        affected: none
log:
"""

ZERO = """\
problem: Noise behind the bars
lead: Sam Sample  # since May
stakeholders:
# those who are harmed
- name: Residents of Block 5
  people:
  - Kim Nobody
  - name: Alex Placeholder
    title: Chair

  interests:
  - sleep
  - quiet: no
# those who decide
- City Council
-
  name: Corner Bar
  kind: business
- {name: Night Kitchen, kind: business}
- {name: City Office}
relationships:
- between: [Corner Bar, City Council]
  kind: works with
  state: active   # so they say
- from: Kim Nobody
  to: Corner Bar
  note: >
    Folded with a line end.
- between:
  - Corner Bar
  - Night Kitchen
  note: |+
    Keeps its empty lines.


scanning: {issues: [Noise at night, {name: Fights, harm: high}], priority: Everybody asks for it}
response:
  actions: []
  goals: {}
log: []   # nothing yet
accepted: none
"""

FLOW = """\
{problem: Theft from cars, agency: Fernvale Police,
 stakeholders: [
   Parking Garage,   # the big one
   {name: Residents, people: [{name: Kim Nobody, title: "Chair, east side"}]},
   "Quoted Party", {name: Mall, status: , officer: [A, B,]},
 ],
 log: [],
 scanning: {issues: [Thefts, "Broken: glass"]},
}
"""

MIXED = """\
problem: "Dumping at the river"
retain_until: 2027-12-31
stakeholders:
   - name: River Watch
     note: a plain text
       that goes on in a second line   # remark
     interests: [clean water,
       fish, # they love fish
       a path]
     brings:
        - volunteers
        - boats

   - name: Public Works
     approach:
         plan: Ask
         steps:
         - rung: listen
           result: "Two lines
             in quotes"
         - rung: ask


   - River Keeper
relationships:

  # commented out:
  # - between: [A, B]

  - between: [ River Watch , Public Works ]
    trust: { reliable: 3 , open: 2 }

checkins:
  - date: 2025-04-10
    with:
    about: Three months
  - date: 2025-07-10
    done: no

# the end
# of the file
"""

TINY = "problem: Vista Maria\nstakeholders:\n  - Vista Maria\n  - Garden City Hospital\n"
LOG = """\
problem: Loud engines
log:
  - date: 2025-01-08
    met: Corner Bar
    note: Listened.   # long

  # the second visit
  - date: 2025-02-01
    met: [Corner Bar, City Council]
    next: Call again

  - {date: 2025-03-01, met: City Council}

  - date: 2025-04-01

stakeholders: [Corner Bar, City Council]"""

LONE = """\
problem: Loud engines
closed:
  date: 2025-06-30
  why: |+
    Keeps its empty lines.


stakeholders:
    - name: Fernvale Motor Club
      readiness:   # as we see it
          # the first remark
          stage: thinking   # perhaps
          said: |
              First line
                deeper line

              # not a remark

          importance: "7"
# in column one
          ask: a plain text
            that goes on   # folded
          # the last remark
      # of the club
    - {name: Elm Garage, readiness: {stage: acting, said: "a # b", date: 2025-03}}
    - name: Corner Bar
      readiness: {stage: 'thinking',   # in braces
          said: "over two
             lines", by: Sam Sample}   # behind
    - readiness:
        said: >
          Folded with
          a line end.
        confidence:
      name: Bus Company
    - name: Mall
      readiness: {}
    - name: River Watch
      readiness:
       stage: 'acting'

       by:   Sam Sample
"""

HAND_WRITTEN = {"wide": WIDE, "zero": ZERO, "flow": FLOW, "mixed": MIXED, "tiny": TINY, "log": LOG, "lone": LONE}


def written(text: str, ends: str = "\n", mark: bool = False, final: bool = True) -> bytes:
    """Give a text as a file with these line ends, with or without a byte order mark and a last line end."""
    body = (text.rstrip("\n") + "\n" * final).replace("\n", ends)
    return b"\xef\xbb\xbf" * mark + body.encode("utf-8")


def all_styles() -> dict[str, bytes]:
    """Give every hand-written file in every dress, and the shipped problems, by a telling name."""
    found: dict[str, bytes] = {}
    for name, text in HAND_WRITTEN.items():
        found[name] = written(text)
        found[f"{name} CRLF"] = written(text, "\r\n")
        found[f"{name} CRLF, mark, no end"] = written(text, "\r\n", mark=True, final=False)
        found[f"{name} no end"] = written(text, final=False)
        found[f"{name} mark"] = written(text, mark=True)
    for path in sorted(PROBLEMS.glob("*.yaml")):
        found[path.stem] = path.read_bytes()
    return found
