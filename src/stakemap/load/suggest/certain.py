"""Other words for fixed ones of which there is no doubt, so that ``check --fix`` may replace them; data only.

Far fewer than the suggestions in ``other_words``: only words that mean the same to everybody. All are compared
without case, spaces, ``_`` and ``-``. That they are certain is judgement.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["CERTAIN"]

CERTAIN: Mapping[str, tuple[str, ...]] = {
    "not contacted": ("not yet contacted", "not contacted yet", "uncontacted"),
    "declined": ("said no",),
    "low": ("l", "lo"),
    "medium": ("m", "med"),
    "high": ("h", "hi"),
    "scanning": ("scan",),
    "analysis": ("analyze", "analyse", "analyzing", "analysing"),
    "assessment": ("assess", "assessing"),
    "under way": ("in progress", "ongoing", "started"),
    "done": ("complete", "completed", "finished"),
    "call": ("phone call", "telephone call", "phone", "telephone"),
    "residents": ("resident",),
    "nonprofit": ("nonprofits", "not for profit"),
    "business": ("businesses",),
    "school": ("schools",),
    "support": ("supports", "for"),
    "oppose": ("opposes", "opposed", "against"),
    "publicise": ("publicize",),
    "yes": ("y",),
    "no": ("n",),
    "unknown": ("don't know", "dont know", "not known"),
}
"""The right word, and the others that are replaced by it."""
