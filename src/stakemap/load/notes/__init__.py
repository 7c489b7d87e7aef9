"""Remarks on a file that can be understood but may not say what was meant."""

from stakemap.load.notes.lines import note_lines
from stakemap.load.notes.names import note_names
from stakemap.load.notes.pasted import note_pasted
from stakemap.load.notes.private import note_private
from stakemap.load.notes.slips import note_slips

__all__ = ["note_lines", "note_names", "note_pasted", "note_private", "note_slips"]
