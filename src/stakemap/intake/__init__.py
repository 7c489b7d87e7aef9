"""From what an officer has (answers, a spreadsheet) to a problem file; nobody must type its form.

Three ways lead to one `Draft`: the interview (what it asks: `questions`), a list (what its columns may be called:
`columns`), the example. Whether two names may mean the same: `alike`. Nothing here opens a file or asks by itself.
"""

from stakemap.intake.answers import answers_to_draft
from stakemap.intake.blank_sheet import blank_sheet
from stakemap.intake.draft import Draft, DraftParty, DraftPerson, DraftTie
from stakemap.intake.entries import party_entry, person_entry, tie_entry
from stakemap.intake.gather import Gathered, gather
from stakemap.intake.interview import INTRODUCTION, Stopped, confirm_kinds, hold_interview
from stakemap.intake.known import Ask, Known, known_in, nobody_to_ask
from stakemap.intake.named import Values, parties_in
from stakemap.intake.questions import Choice
from stakemap.intake.read import no_columns, read_list
from stakemap.intake.remarks import Remark, to_lines
from stakemap.intake.table import LARGEST_LIST, CannotUseList
from stakemap.intake.talk import Interview
from stakemap.intake.text import draft_file, example_file, with_editor_line

__all__ = [
    "INTRODUCTION",
    "LARGEST_LIST",
    "Ask",
    "CannotUseList",
    "Choice",
    "Draft",
    "DraftParty",
    "DraftPerson",
    "DraftTie",
    "Gathered",
    "Interview",
    "Known",
    "Remark",
    "Stopped",
    "Values",
    "answers_to_draft",
    "blank_sheet",
    "confirm_kinds",
    "draft_file",
    "example_file",
    "gather",
    "hold_interview",
    "known_in",
    "no_columns",
    "nobody_to_ask",
    "parties_in",
    "party_entry",
    "person_entry",
    "read_list",
    "tie_entry",
    "to_lines",
    "with_editor_line",
]
