"""Changes to a problem file: spliced into its text, proved, written safely, taken back and put in again.

>>> patch = Patch((SetValue(("stakeholders", 0, "status"), "talking"),), "Vista Maria is now talking.")
"""

from stakemap.edits.back import redo, undo
from stakemap.edits.change import Change, Lines
from stakemap.edits.commit import edit, forget, preview, rewrite
from stakemap.edits.patch import AddEntry, Drop, Patch, SetValue

__all__ = [
    "AddEntry",
    "Change",
    "Drop",
    "Lines",
    "Patch",
    "SetValue",
    "edit",
    "forget",
    "preview",
    "redo",
    "rewrite",
    "undo",
]
