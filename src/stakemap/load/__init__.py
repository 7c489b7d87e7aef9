"""From a file to a `Problem`, and from its mistakes to plain messages."""

from stakemap.load.folder import InFolder, find_problem_files, problem_files
from stakemap.load.read import Loaded, load, read, read_text
from stakemap.load.tell import to_text

__all__ = ["InFolder", "Loaded", "find_problem_files", "load", "problem_files", "read", "read_text", "to_text"]
