"""What people do wrong with the form of a file, recognised by looking at the lines and told in plain words.

Each ``check_`` looks at the lines around a complaint of the YAML reader for one kind of slip. They are
asked in a fixed order, from what is certain to what is only likely, and the first that sees something
speaks. The reader's own words are never shown.
"""

from __future__ import annotations

from collections.abc import Callable

from stakemap.load.syntax.blocks import check_block_text
from stakemap.load.syntax.brackets import check_bracket_text, check_unclosed_bracket
from stakemap.load.syntax.colons import check_missing_colon, check_missing_space, check_value_below
from stakemap.load.syntax.dash_among import check_dash_among_fields
from stakemap.load.syntax.dashes import check_first_dash, check_missing_dash, check_text_above
from stakemap.load.syntax.heads import check_head_as_remark, check_mail, check_missing_name, check_signature
from stakemap.load.syntax.leading import check_leading_sign
from stakemap.load.syntax.quotes import (
    check_backslash,
    check_quoted_field,
    check_text_after_quote,
    check_unclosed_quote,
)
from stakemap.load.syntax.run_on import check_run_on
from stakemap.load.syntax.sentences import check_second_colon, check_wrapped
from stakemap.load.syntax.signs import (
    check_bullet,
    check_rule,
    check_start,
    check_stray,
    tell_unreadable,
)
from stakemap.load.syntax.spaces import check_blanks, check_indent, check_tabs
from stakemap.load.syntax.view import Slip, View

__all__ = ["Slip", "View", "find_slips"]

_CHECKS: tuple[Callable[[View], tuple[Slip, ...]], ...] = (
    check_tabs,
    check_blanks,
    check_head_as_remark,
    check_signature,
    check_rule,
    check_start,
    check_backslash,
    check_unclosed_quote,
    check_unclosed_bracket,
    check_quoted_field,
    check_text_after_quote,
    check_run_on,
    check_bracket_text,
    check_leading_sign,
    check_block_text,
    check_missing_space,
    check_bullet,
    check_mail,
    check_second_colon,
    check_missing_dash,
    check_value_below,
    check_missing_colon,
    check_missing_name,
    check_text_above,
    check_first_dash,
    check_dash_among_fields,
    check_indent,
    check_wrapped,
    check_stray,
)


def find_slips(view: View) -> tuple[Slip, ...]:
    """Find what is behind a complaint; several slips are one mistake with several ways to mend it."""
    if view.suspects:
        for check in _CHECKS:
            if slips := check(view):
                return slips
    return (tell_unreadable(view),)
