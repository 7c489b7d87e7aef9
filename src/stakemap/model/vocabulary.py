"""The fixed words of the format, each with its meaning in one line.

Words are matched without regard to case, ``_``, ``-`` and spaces.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from stakemap.words import fold

__all__ = [
    "ActionKind",
    "ActionStatus",
    "Better",
    "Kind",
    "Level",
    "LogHow",
    "LogPurpose",
    "Outcome",
    "PlaceKind",
    "Position",
    "ReadinessStage",
    "Rung",
    "Stage",
    "Status",
    "Strength",
    "TieState",
    "Word",
]


class Word(StrEnum):
    """A set of fixed words; each member is its text and has a ``meaning``."""

    meaning: str

    def __new__(cls, word: str, meaning: str = "") -> Self:
        member = str.__new__(cls, word)
        member._value_ = word
        member.meaning = meaning
        return member

    @classmethod
    def read(cls, value: Any) -> Self:
        """Find the word that a text stands for.

        Raises:
            PydanticCustomError: ``text-needed`` for a list or map, ``unknown-word`` for any other text.
        """
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("text-needed", "one word is needed here")
        folded = fold(value)
        for member in cls:
            if fold(member.value) == folded:
                return member
        raise PydanticCustomError("unknown-word", "not one of the fixed words", {"vocabulary": cls.__name__})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        exact = {member.value: member for member in cls}

        def read(value: Any) -> Word:
            found = exact.get(value) if isinstance(value, str) else None
            return found or cls.read(value)

        return core_schema.no_info_plain_validator_function(read, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: core_schema.CoreSchema, handler: Any) -> dict[str, Any]:
        return {"enum": [member.value for member in cls]}


class Stage(Word):
    """The four stages of the SARA model."""

    SCANNING = "scanning", "finding and choosing the problem: what keeps happening, to whom, how often"
    ANALYSIS = "analysis", "finding out why it happens, with numbers and with those who know"
    RESPONSE = "response", "choosing what to do, who does it, and doing it"
    ASSESSMENT = "assessment", "checking whether it was done and whether it worked"

    @property
    def step(self) -> int:
        """Place in the order of the stages, from 0 (scanning) to 3 (assessment)."""
        return list(Stage).index(self)


class Status(Word):
    """How far a stakeholder has come with us."""

    NOT_CONTACTED = "not contacted", "nobody on the team has been in touch yet"
    OUTREACH = "outreach", "they know about us and the problem; awareness only"
    TALKING = "talking", "we talk with each other about the problem"
    ENGAGED = "engaged", "they work on the problem with us"
    COMMITTED = "committed", "they deliver something that was agreed"
    DECLINED = "declined", "they were asked and said no"
    STEPPED_AWAY = "stepped away", "they were with us and stopped"


class Kind(Word):
    """What sort of body a stakeholder is."""

    POLICE = "police", "a police agency or a unit of one"
    FIRE_EMS = "fire and EMS", "fire department, ambulance service"
    COURTS = "prosecution and courts", "prosecutor, city attorney, court"
    CORRECTIONS = "corrections and probation", "jail, prison, probation, parole"
    ELECTED = "elected", "mayor, council, other elected people"
    CITY = "city service", "a city department that is none of the above"
    COUNTY = "county service", "a county department"
    STATE = "state agency", "a state department"
    FEDERAL = "federal agency", "a federal department"
    REGULATOR = "regulator", "whoever licenses, inspects or supervises"
    SCHOOL = "school", "school, college, school district"
    HEALTH = "health", "hospital, clinic, health department"
    SOCIAL = "social service", "child protection, shelter, treatment, housing help"
    NONPROFIT = "nonprofit", "charity, foundation, association"
    BUSINESS = "business", "company, shop, trade association"
    OWNER = "property owner", "whoever owns or manages the place"
    RESIDENTS = "residents", "people who live there, neighbourhood group"
    AFFECTED = "affected people", "those whom the problem harms or who are served there"
    FAITH = "faith", "house of worship in its role in the neighbourhood"
    MEDIA = "media", "newspaper, station, page that many read"
    RESEARCH = "research", "university, analyst outside the agency"
    FUNDER = "funder", "whoever pays: foundation, sponsor, grant office"
    OTHER = "other", "none of the other words fits"


class Level(Word):
    """Three steps of more or less."""

    LOW = "low", "little"
    MEDIUM = "medium", "some"
    HIGH = "high", "much"


class ReadinessStage(Word):
    """Stages of change toward what is asked (Prochaska and DiClemente, 1983)."""

    NOT_CONSIDERING = "not considering", "does not think about it"
    THINKING = "thinking", "sees reasons for and against"
    PREPARING = "preparing", "wants to, and plans how"
    ACTING = "acting", "has begun"
    KEEPING_UP = "keeping it up", "has done it for a while"
    SLIPPED_BACK = "slipped back", "had begun and stopped"


class Rung(Word):
    """Ways to win a reticent stakeholder, gentlest first (POP Center, Shifting and Sharing Responsibility)."""

    GET_TO_KNOW = "get to know", "meet without asking for anything"
    LISTEN = "listen", "hear their side of it"
    OFFER_HELP = "offer help", "give something useful first"
    EDUCATE = "educate", "show what happens and what would help"
    ASK = "ask", "ask plainly for one thing"
    CONFRONT = "confront with data", "show their own numbers and ask again"
    ANOTHER_AGENCY = "bring in another agency", "involve a body they listen to"
    NEW_SERVICE = "press for a new service", "ask for a body that does not exist yet"
    PUBLICISE = "publicise", "make the problem known"
    WITHDRAW = "withdraw service", "stop doing their part for them"
    CHARGE = "charge fees", "bill them for police time"
    LEGISLATE = "legislate", "ask for a rule or law"
    SUE = "sue", "go to court"


class Position(Word):
    """Where somebody stands on one named proposal."""

    SUPPORT = "support", "is for it"
    OPPOSE = "oppose", "is against it"
    MIXED = "mixed", "is for parts of it, or divided"
    UNDECIDED = "undecided", "has not decided"


class TieState(Word):
    """What a relationship is like today."""

    KNOWN = "known", "could call them, but does not work with them now"
    ACTIVE = "active", "works with them"
    STRAINED = "strained", "there is tension to repair first"
    ENDED = "ended", "it is over"


class Strength(Word):
    """How much a relationship can carry."""

    WEAK = "weak", "met once or twice"
    WORKING = "working", "gets things done"
    STRONG = "strong", "trust that holds under pressure"


class ActionKind(Word):
    """What sort of response an action is."""

    PREVENTION = "prevention", "makes the problem less likely"
    ENGAGEMENT = "engagement", "works with a party on preventing it"
    OUTREACH = "outreach", "makes people aware"
    ENVIRONMENT = "environment", "changes the place: lighting, road, doors"
    POLICY = "policy", "changes a rule, contract or routine"
    SERVICE = "service", "gives somebody help or treatment"
    TRAINING = "training", "teaches people to do something differently"
    ENFORCEMENT = "enforcement", "stops, tickets, arrests, details"


class ActionStatus(Word):
    """How far an action has come."""

    PROPOSED = "proposed", "somebody suggested it"
    AGREED = "agreed", "those needed said yes"
    UNDER_WAY = "under way", "it has begun"
    DONE = "done", "it is finished"
    DROPPED = "dropped", "it will not be done"


class PlaceKind(Word):
    """What sort of place it is."""

    SITE = "site", "one address"
    ROAD = "road", "a road or a stretch of it"
    AREA = "area", "a neighbourhood, park, district"
    SEVERAL = "several sites", "many places of one kind"


class Better(Word):
    """Which way a measure should move."""

    LOWER = "lower", "less is better"
    HIGHER = "higher", "more is better"


class LogHow(Word):
    """How a contact was made."""

    VISIT = "visit", "went to see them"
    CALL = "call", "by phone"
    EMAIL = "email", "by email or message"
    MEETING = "meeting", "sat down together"
    EVENT = "event", "met at an event"
    LETTER = "letter", "by letter"
    TRAINING = "training", "trained together"


class LogPurpose(Word):
    """What a contact was for."""

    OUTREACH = "outreach", "awareness: they hear about us"
    ENGAGEMENT = "engagement", "prevention: we work on it together"


class Outcome(Word):
    """How a problem ended."""

    SOLVED = "solved", "it is gone"
    REDUCED = "reduced", "there is less of it, or it does less harm"
    MOVED = "moved", "it went elsewhere"
    ENDED_WITHOUT = "ended without solution", "work stopped, the problem did not"
    EFFECT_UNKNOWN = "effect unknown", "nobody can say what changed"
    REOPENED = "reopened", "it came back and is worked on again"
