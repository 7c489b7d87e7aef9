"""Every rule, in the order of the report. A new rule is one new file in ``rules`` and its name here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from stakemap.gaps.card import Card
from stakemap.gaps.case import Case
from stakemap.gaps.finding import Outcome
from stakemap.gaps.rules import (
    a101_no_data,
    a102_no_hypothesis,
    a103_response_before_analysis,
    a104_nothing_tried_recorded,
    a105_single_source,
    a106_data_holder_missing,
    g101_stale_acceptance,
    m101_no_baseline,
    m102_no_target,
    m103_output_as_outcome,
    m104_no_displacement_check,
    m105_checkin_unrecorded,
    m106_nothing_read_since,
    p100_no_stakeholders,
    p101_unnamed_stakeholder,
    p102_unheld_relationship,
    p103_unreached_stakeholder,
    p104_implied_stakeholder,
    p105_idle_stakeholder,
    p106_required_role_empty,
    p107_controller_missing,
    p108_single_officer_dependency,
    p109_strained_tie_unattended,
    p110_reticent_without_approach,
    p111_contact_gone_stale,
    p112_outreach_only,
    p113_voice_absent,
    p114_contact_left,
    p115_comfort_zone,
    p116_competing_interests,
    p117_readiness_unassessed,
    p118_no_lead,
    p119_overloaded_officer,
    p120_known_not_active,
    p121_lead_without_basis,
    r101_issue_without_action,
    r102_action_without_lead,
    r103_enforcement_only,
    r104_police_only,
    r105_action_blocked,
    r106_goal_without_number_or_date,
    r107_coercive_too_early,
    r108_action_overdue,
    s101_no_issues,
    s102_cheers_incomplete,
    s103_contested_definition,
    s104_no_sources,
)

__all__ = ["CLOSING", "JUDGING", "RULES", "Rule", "rule"]


class _Module(Protocol):
    CARD: Card

    def check(self, case: Case) -> Outcome: ...


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what is fixed about it, and how it judges a case."""

    card: Card
    _module: _Module

    def check(self, case: Case) -> Outcome:
        """Judge one case."""
        return self._module.check(case)

    @property
    def manual(self) -> str:
        """The manual that ``stakemap explain`` prints, in paragraphs."""
        return self.card.manual


def _rules(*modules: _Module) -> tuple[Rule, ...]:
    return tuple(Rule(module.CARD, module) for module in modules)


JUDGING = _rules(
    p100_no_stakeholders,
    p101_unnamed_stakeholder,
    p102_unheld_relationship,
    p103_unreached_stakeholder,
    p104_implied_stakeholder,
    p105_idle_stakeholder,
    p106_required_role_empty,
    p107_controller_missing,
    p108_single_officer_dependency,
    p109_strained_tie_unattended,
    p110_reticent_without_approach,
    p111_contact_gone_stale,
    p112_outreach_only,
    p113_voice_absent,
    p114_contact_left,
    p115_comfort_zone,
    p116_competing_interests,
    p117_readiness_unassessed,
    p118_no_lead,
    p119_overloaded_officer,
    p120_known_not_active,
    p121_lead_without_basis,
    s101_no_issues,
    s102_cheers_incomplete,
    s103_contested_definition,
    s104_no_sources,
    a101_no_data,
    a102_no_hypothesis,
    a103_response_before_analysis,
    a104_nothing_tried_recorded,
    a105_single_source,
    a106_data_holder_missing,
    r101_issue_without_action,
    r102_action_without_lead,
    r103_enforcement_only,
    r104_police_only,
    r105_action_blocked,
    r106_goal_without_number_or_date,
    r107_coercive_too_early,
    r108_action_overdue,
    m101_no_baseline,
    m102_no_target,
    m103_output_as_outcome,
    m104_no_displacement_check,
    m105_checkin_unrecorded,
    m106_nothing_read_since,
)
"""Rules about the problem."""

CLOSING = _rules(g101_stale_acceptance)
"""Rules that look at what the others found; they run last."""

RULES = (*JUDGING, *CLOSING)

_BY_WORD = {word: rule for rule in RULES for word in (rule.card.code, rule.card.name)}


def rule(word: str) -> Rule | None:
    """Find a rule by its code or name; None when there is none."""
    return _BY_WORD.get(word) or _BY_WORD.get(word.strip().upper()) or _BY_WORD.get(word.strip().lower())
