"""What a problem is: frozen models of the file, one module for each part of the format."""

from stakemap.model.analysis import Analysis, Question, Triangle, Tried
from stakemap.model.assessment import Assessment
from stakemap.model.base import Many, Maybe, Name, NotKnown, Part, Text, known, listed
from stakemap.model.measure import Baseline, Measure, Reading, Target
from stakemap.model.money import Money
from stakemap.model.place import Place
from stakemap.model.problem import Closed, Lead, Problem
from stakemap.model.relationship import Relationship, Trust
from stakemap.model.response import Action, Goal, Response
from stakemap.model.scalars import Quantity, Span
from stakemap.model.scanning import Cheers, Issue, Scanning, View
from stakemap.model.stakeholder import Approach, Capacity, Person, Readiness, Stakeholder, Stance, Step
from stakemap.model.work import Accepted, Assignment, CheckIn, LogEntry

__all__ = [
    "Accepted",
    "Action",
    "Analysis",
    "Approach",
    "Assessment",
    "Assignment",
    "Baseline",
    "Capacity",
    "CheckIn",
    "Cheers",
    "Closed",
    "Goal",
    "Issue",
    "Lead",
    "LogEntry",
    "Many",
    "Maybe",
    "Measure",
    "Money",
    "Name",
    "NotKnown",
    "Part",
    "Person",
    "Place",
    "Problem",
    "Quantity",
    "Question",
    "Readiness",
    "Reading",
    "Relationship",
    "Response",
    "Scanning",
    "Span",
    "Stakeholder",
    "Stance",
    "Step",
    "Target",
    "Text",
    "Triangle",
    "Tried",
    "Trust",
    "View",
    "known",
    "listed",
]
