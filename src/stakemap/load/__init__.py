"""From a file to a `Problem`, and from its mistakes to plain messages.

A line that YAML cannot read is recognised in `syntax`; what YAML can do and a problem file may not, in `guard`. What
the model refused is told in `explain`; what can be read and may be meant otherwise, in `notes`; what a wrong key, word
or name was meant to be, in `suggest`. What is certain is mended by `fixes`.
"""

from stakemap.load.folder import InFolder, find_problem_files, problem_files
from stakemap.load.read import Loaded, load, read, read_text
from stakemap.load.tell import to_text

__all__ = ["InFolder", "Loaded", "find_problem_files", "load", "problem_files", "read", "read_text", "to_text"]
