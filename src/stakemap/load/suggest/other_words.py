"""Words that people use in place of the fixed ones; data only.

``WORDS`` maps, for each set of fixed words, other words to the right one; ``NOT_KNOWN`` those that say
``unknown`` or ``none``. All are compared without case, spaces, ``_`` and ``-``. These are suggestions, and
the user decides.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["NOT_KNOWN", "WORDS"]

NOT_KNOWN: Mapping[str, str] = {
    "tbd tba ? ?? ??? unclear unsure notsure notknown dontknow don'tknow idk tofindout pending undetermined": "unknown",
    "nothing nobody noone - -- nil": "none",
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "Status": {
        "noresponse noreply noanswer leftmessage leftvoicemail voicemail waiting lettersent": "outreach",
        "contacted reachedout informed aware invited emailed called approached introduced interested": "outreach",
        "intouch incontact met meeting meetings indiscussion discussing intalks conversation responsive": "talking",
        "active involved participating working onboard partner collaborating cooperating joined member": "engaged",
        "agreed signedup delivering signed pledged confirmed allin": "committed",
        "no refused rejected saidno notinterested opposed hostile": "declined",
        "left quit withdrew withdrawn dropped droppedout gone inactive lapsed former ended": "stepped away",
        "new notyet uncontacted tocontact todo notintouch notintouchyet nocontact notreached cold identified no-one": (
            "not contacted"
        ),
    },
    "Level": {
        "med mid moderate average middle m some fair normal": "medium",
        "h hi strong great big large veryhigh severe much heavy critical": "high",
        "l lo little small weak minor verylow minimal slight": "low",
    },
    "Stage": {
        "scan scanned": "scanning",
        "analyze analyse analyzing analysing": "analysis",
        "respond responding responses intervention acting action": "response",
        "assess assessing evaluate evaluation evaluating": "assessment",
    },
    "Kind": {
        "lawenforcement policedepartment sheriff pd": "police",
        "fire ems fireems fire/ems ambulance firedepartment paramedics": "fire and EMS",
        "court courts prosecutor cityattorney da legal attorney judge": "prosecution and courts",
        "probation parole jail prison corrections": "corrections and probation",
        "mayor council citycouncil politician official officials electedofficial electedofficials": "elected",
        "city municipal municipality citydepartment publicworks dpw library parks government": "city service",
        "county": "county service",
        "state": "state agency",
        "federal fbi": "federal agency",
        "licensing inspector inspection inspections regulatory": "regulator",
        "schools education college schooldistrict": "school",
        "hospital clinic healthcare medical": "health",
        "socialservices childprotection shelter cps counseling": "social service",
        "ngo charity notforprofit nonprofits foundation association organization organisation": "nonprofit",
        "company store shop businesses retail hotel motel bar restaurant private corporate": "business",
        "landlord owner owners": "property owner",
        "resident neighbors neighbours neighborhood neighbourhood community hoa tenants": "residents",
        "clients customers youth patients affected": "affected people",
        "church religious mosque temple synagogue": "faith",
        "press news newspaper tv radio": "media",
        "university researchers researcher academic analyst": "research",
        "funders donor sponsor sponsors grant": "funder",
        "misc unknownkind various": "other",
    },
    "ReadinessStage": {
        "precontemplation resistant notready no unwilling": "not considering",
        "contemplation contemplating considering interested": "thinking",
        "preparation planning ready": "preparing",
        "action started doing active": "acting",
        "maintenance maintaining": "keeping it up",
        "relapse relapsed stopped": "slipped back",
    },
    "Rung": {
        "meet gettoknowthem introduce introduction": "get to know",
        "listening": "listen",
        "help helping": "offer help",
        "teach inform education educating": "educate",
        "request asking": "ask",
        "data confront numbers": "confront with data",
        "agency anotheragency": "bring in another agency",
        "newservice": "press for a new service",
        "publicize publicity media publicizing": "publicise",
        "withdraw": "withdraw service",
        "fees fee bill billing fine": "charge fees",
        "law ordinance legislation": "legislate",
        "lawsuit court suing": "sue",
    },
    "Position": {
        "for pro yes supports supportive supporting favor favour agree agrees": "support",
        "against con no opposes opposed opposing disagree disagrees": "oppose",
        "neutral unsure unclear": "undecided",
        "partly divided both split": "mixed",
    },
    "TieState": {
        "good works working ok fine current ongoing open": "active",
        "tense bad difficult tension poor broken hostile": "strained",
        "over former past inactive closed": "ended",
        "knows acquainted contact acquaintance": "known",
        "no": "none",
    },
    "Strength": {
        "medium moderate ok normal average": "working",
        "low poor little new": "weak",
        "high good close solid": "strong",
    },
    "ActionKind": {
        "education teaching": "training",
        "awareness information": "outreach",
        "patrol patrols arrest arrests ticketing tickets citations police": "enforcement",
        "design cpted lighting engineering physical": "environment",
        "legislation law rule regulation ordinance legal": "policy",
        "treatment help support services": "service",
        "meeting partnership collaboration": "engagement",
        "preventive preventative": "prevention",
    },
    "ActionStatus": {
        "idea planned plan suggested open new pending todo": "proposed",
        "approved accepted decided": "agreed",
        "started ongoing inprogress active running working current begun": "under way",
        "finished complete completed closed": "done",
        "cancelled canceled stopped abandoned rejected": "dropped",
    },
    "PlaceKind": {
        "address building house property facility": "site",
        "street highway intersection corridor": "road",
        "neighborhood neighbourhood park district zone": "area",
        "sites multiple many": "several sites",
    },
    "Better": {
        "down less fewer decrease lowerisbetter reduce smaller": "lower",
        "up more increase higherisbetter larger": "higher",
    },
    "LogHow": {
        "visited inperson sitevisit walkin dropin": "visit",
        "phone called phonecall telephone telephonecall": "call",
        "text textmessage texted message sms": "email",
        "met zoom teams videocall conference": "meeting",
        "mail": "letter",
        "class": "training",
        "townhall openhouse fair": "event",
    },
    "LogPurpose": {
        "awareness information inform": "outreach",
        "prevention collaboration partnership": "engagement",
    },
    "Outcome": {
        "fixed resolved done success": "solved",
        "better improved less partlysolved": "reduced",
        "displaced relocated": "moved",
        "stopped abandoned unsolved failed": "ended without solution",
        "unclear": "effect unknown",
        "back returned": "reopened",
    },
}
