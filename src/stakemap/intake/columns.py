"""What the columns of a list may be called; data only.

All words are compared without case, spaces and signs; a number behind a word (``Contact 2``) does not matter.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["LABELS", "LISTED", "PARTY_LEVELS", "TIE_COLUMNS", "UNDER_PARTY", "UNDER_PERSON", "WORDS"]

WORDS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "full name", "names", "label", "who", "who is involved", "entry"),
    "party": (
        *("organization", "organisation", "org", "orgs", "organizations", "organisations", "organization name"),
        *("organisation name", "name of organization", "name of organisation", "agency", "agencies", "agency name"),
        *("stakeholder", "stakeholders", "stakeholder name", "partner", "partners", "partner name", "partner agency"),
        *("company", "company name", "business name", "institution", "department", "dept", "group", "group name"),
        *("body", "party", "employer", "affiliation", "represents", "works for", "works at", "community partner"),
    ),
    "person": (
        *("contact", "contact person", "contact name", "contacts", "person", "people", "name of contact"),
        *("point of contact", "poc", "representative", "rep", "key contact", "main contact", "primary contact"),
        *("member", "staff", "staff member", "name of person", "person name", "named person", "attendee", "employee"),
    ),
    "first": ("first name", "first", "given name", "forename"),
    "last": ("last name", "last", "surname", "family name"),
    "title": ("title", "job title", "position", "rank", "job", "post", "contact title", "person title", "designation"),
    "phone": (
        *("phone", "phone number", "telephone", "telephone number", "tel", "mobile", "mobile phone", "cell"),
        *(
            "cell phone",
            "work phone",
            "business phone",
            "office phone",
            "direct line",
            "contact number",
            "contact phone",
        ),
        *("phone no", "ph"),
    ),
    "email": ("email", "e-mail", "email address", "e-mail address", "mail", "work email", "contact email", "emails"),
    "kind": (
        *(
            "kind",
            "type",
            "category",
            "sector",
            "kind of body",
            "organization type",
            "organisation type",
            "type of agency",
        ),
        *("stakeholder type", "type of organization", "type of organisation", "agency type", "class"),
    ),
    "role": ("role", "roles", "function"),
    "roles": ("role in this problem", "roles in this problem", "role in problem", "part in this problem"),
    "part_of": ("part of", "parent", "unit of", "division of", "belongs to", "parent organization", "within"),
    "aka": (
        *("aka", "also known as", "abbreviation", "acronym", "short name", "other names", "other name", "alias"),
        *("aliases", "nickname", "initials"),
    ),
    "count": ("count", "how many", "number of them", "quantity"),
    "status": (
        *("status", "engagement", "engagement status", "contact status", "stage", "progress", "state of contact"),
        *("level of engagement", "engagement level", "current status", "where we stand"),
    ),
    "since": ("since", "status date", "status since", "date of status", "as of"),
    "influence": ("influence", "influence level", "level of influence", "power level", "who decides", "decides"),
    "power": ("power", "what they decide", "what they can decide"),
    "affected": ("affected", "harmed", "harm", "impact", "how affected", "who is harmed", "affected by the problem"),
    "officer": (
        *("officer", "our officer", "officer in touch", "who is in touch", "in touch", "liaison", "our contact"),
        *(
            "assigned to",
            "assigned officer",
            "assigned",
            "responsible",
            "relationship owner",
            "internal contact",
            "lead",
        ),
        *("our liaison", "officer assigned", "contact officer"),
    ),
    "interests": ("interests", "interest", "motivation", "motivations", "goals", "cares about"),
    "wants": ("wants", "needs", "expects", "asks"),
    "brings": ("brings", "resources", "offers", "contribution", "contributions", "assets", "can bring", "could bring"),
    "concerns": ("concerns", "concern", "objections", "worries", "barriers", "obstacles"),
    "note": ("note", "notes", "comment", "comments", "remark", "remarks", "description", "details"),
    "from": ("from", "from name", "person a", "party a", "a", "end 1", "source", "one side", "party 1", "name 1"),
    "to": (
        *("to", "to name", "person b", "party b", "b", "end 2", "target", "knows", "knows whom", "connected to"),
        *("other side", "party 2", "name 2"),
    ),
    "tie": (
        "tie",
        "relationship",
        "relation",
        "connection",
        "how",
        "link",
        "kind of tie",
        "relationship type",
        "tie type",
    ),
    "state": ("state", "tie state", "relationship status", "relationship state", "quality", "condition"),
    "strength": ("strength", "tie strength", "relationship strength", "weight", "strength of tie", "how strong"),
    "number": ("#", "no", "nr", "number", "id", "row", "key", "index"),
}
"""What a column holds, with the words that people put over it. ``number`` is passed over in silence."""

UNDER_PARTY = (
    *("aka", "kind", "roles", "part_of", "count", "since", "influence", "affected", "interests", "wants", "brings"),
    *("concerns", "power", "officer"),
)
"""Columns that say something about a stakeholder."""

UNDER_PERSON = ("title", "phone", "email")
"""Columns that say something about a person."""

TIE_COLUMNS = {"tie": "kind", "state": "state", "strength": "strength", "since": "since", "note": "note"}
"""Columns that say something about a relationship, with the keys of the format; ``kind`` and ``status`` are read
as ``tie`` and ``state`` in a list of relationships."""

LISTED = frozenset({"aka", "roles", "interests", "wants", "brings", "concerns", "officer"})
"""Columns that may hold several texts, divided by semicolons or line breaks."""

PARTY_LEVELS = ("influence", "affected")
"""Columns with a level: low, medium or high."""

LABELS: Mapping[str, str] = {
    "party": "Organization",
    "person": "Contact",
    "title": "Title",
    "phone": "Phone",
    "email": "Email",
    "kind": "Kind",
    "status": "Status",
    "officer": "Officer",
    "note": "Notes",
    "from": "From",
    "to": "To",
}
"""The headers that are offered where a list has none that can be used."""
