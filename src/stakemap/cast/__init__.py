"""Who is who in one problem on one day: names resolved, standings, ties, who is implied."""

from stakemap.cast.asks import Ask, Implied
from stakemap.cast.cast import Cast, build_cast, cast_on
from stakemap.cast.mentions import Mention, find_mentions
from stakemap.cast.party import Human, Party, Standing
from stakemap.cast.roster import Roster, build_roster
from stakemap.cast.ties import Tie

__all__ = [
    "Ask",
    "Cast",
    "Human",
    "Implied",
    "Mention",
    "Party",
    "Roster",
    "Standing",
    "Tie",
    "build_cast",
    "build_roster",
    "cast_on",
    "find_mentions",
]
