"""Changes to a problem file: spliced into its text, proved, written safely, and taken back on request.

>>> patch = Patch((SetValue(("stakeholders", 0, "status"), "talking"),), "Vista Maria is now talking.")
"""

from stakemap.edits.change import Change, Lines
from stakemap.edits.commit import edit, forget, preview, rewrite, undo
from stakemap.edits.patch import AddEntry, Drop, Patch, SetValue

__all__ = ["AddEntry", "Change", "Drop", "Lines", "Patch", "SetValue", "edit", "forget", "preview", "rewrite", "undo"]
