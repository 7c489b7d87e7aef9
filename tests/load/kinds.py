"""What kind of mistake each pair in ``faults/`` is; a pair that shows several is counted once."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["KIND_OF"]

_NAMES: Mapping[str, str] = {
    "a line swallowed by the one above": """
        block-swallows-field dash-under-field-with-text long-line next-section-behind-a-value
        note-swallowed-field note-swallowed-in-word people-and-first-person quote-closed-a-line-too-late
        section-and-first-entry section-and-first-field section-and-its-list section-header-text
        stray-first-line stray-words swallowed-remark swallowed-section-in-text swallowed-status text-above-list
        text-runs-into-next-entry word-without-its-field
    """,
    "a second colon": """
        block-then-equal-sign colon-alone colon-behind-a-date colon-behind-a-name colon-in-a-text-of-two-lines
        colon-in-brackets comment-without-sign double-colon equal-sign flow-value-with-colon issue-with-a-colon
        list-without-its-colon missing-colon-field missing-colon-in-braces missing-colon-section name-with-colon
        second-colon second-colon-at-end second-colon-in-list second-colon-in-name-entry second-colon-next-line
        second-colon-title section-with-semicolon semicolon smart-dash-in-key sources-missing-colon time-in-list
        title-with-re two-fields-with-a-comma two-values-one-line unicode-colon
    """,
    "braces": """
        brace-colon-without-space braces-as-relationship braces-for-brackets braces-one-name
        comma-in-braces-money comma-in-braces-name empty-braces-name json-lines list-and-first-braces
        missing-comma-in-braces name-in-braces name-in-braces-in-list person-fields-behind-people unclosed-brace
        word-in-braces
    """,
    "brackets": """
        approach-as-list between-lost-its-bracket bracket-only-at-the-end bracket-twice-closed
        brackets-before-colon count-as-list empty-entry-in-brackets entry-in-brackets goal-as-list list-for-date
        list-for-date-and-name list-for-text list-for-word list-where-entry markdown-mail-link
        missing-comma-in-brackets nested-list-in-needs nested-too-deep parentheses-list semicolons-in-brackets
        text-after-a-list text-after-bracket title-in-list trailing-comma-after-value two-lists-on-a-line
        unclosed-bracket unclosed-bracket-lines word-with-comma wrong-bracket
    """,
    "curly quotes": """
        curly-quotes-and-colon curly-quotes-date curly-quotes-on-key curly-quotes-with-comma curly-single-word
        curly-yes guillemets-word known-words-in-quotes listed-name-in-curly-quotes note-curly-name
        unclosed-quote-curly unicode-quotes-list word-in-curly-quotes
    """,
    "dashes": """
        bullet-with-fields-below bullets checkboxes dash-among-fields dash-before-a-field dash-before-section
        dash-behind-colon dash-empty dash-no-space dash-no-space-field dash-on-every-field dash-too-deep
        dash-twice double-hyphen-entry em-dash-no-space fields-below-text glued-dash-and-fields
        lead-text-and-fields lettered-list list-as-file list-with-dashes-for-lead log-date-as-key long-dash
        missing-dash-all missing-dash-entry missing-dash-first missing-dash-same-fields missing-dash-text
        missing-first-line-of-entry name-as-head-among-entries names-as-file names-as-keys
        next-entry-on-the-same-line numbered-list one-entry-no-dash people-without-their-head plus-as-bullets
        relationship-without-its-dash stars-as-bullets word-bullets
    """,
    "dates": """
        date-about date-asap date-day-zero date-dots date-due-in-words date-due-without-day date-excel-number
        date-excel-short date-impossible-day date-impossible-month date-in-words date-in-words-day-first
        date-iso-time-zone date-letter-for-zero date-long-dashes date-month-in-words date-month-slash-year
        date-no-dashes date-no-leap-year date-one-digit date-ordinal date-quarter date-range date-season
        date-short-year-first date-slashes-year-first date-spaces date-today date-us-certain date-us-dashes
        date-us-short-year date-us-two-readings date-weekday date-with-time date-year-last-dots-short
        date-year-too-long day-of-wrong-kinds days-in-words
    """,
    "encodings": """
        html-space letter-lost letters-garbled pdf-file picture rtf-file table-with-commas utf16 utf16-big
        utf16-unmarked web-page web-signs wide-letters windows-1252 windows-1252-quotes windows-line-ends
        word-file
    """,
    "invisible characters": """
        control-character control-escaped empty-character invisible-space mark-inside next-line-character
        reversed-text soft-hyphen-in-name special-blank-after-colon special-blank-after-colon-in-entry
        special-blank-after-dash special-blank-after-dash-text special-blank-before-field special-blanks
        vertical-tab-from-word zero-width-in-key
    """,
    "keys and names given twice": """
        aka-is-anothers-name aka-twice both-ends-same duplicate-key duplicate-key-in-entry
        empty-section-then-again issue-twice key-and-its-synonym key-three-times name-twice-in-other-case
        note-party-and-person note-person-twice note-two-people-one-name part-of-in-circle part-of-itself
        person-twice-and-named same-name-looks-alike same-name-twice section-twice-in-a-row stakeholders-twice
    """,
    "lists as sentences": """
        between-and-in-brackets between-arrow between-as-sentence between-three list-in-sentence
        name-list-in-from needs-with-semicolons note-and note-comma relationship-arrow-text
        relationship-names-as-text sentence-as-file text-under-analysis text-under-log text-under-relationships
        text-under-trust
    """,
    "merge-conflict marks": """
        conflict-in-an-entry conflict-leftover conflict-onedrive-lines conflict-three-ways conflict-twice
        merge-conflict
    """,
    "missing spaces": """
        block-then-glued-field missing-space-before-block missing-space-before-brackets
        missing-space-below-sources missing-space-blank-before-colon missing-space-everywhere
        missing-space-first-field missing-space-in-braces missing-space-in-entry missing-space-only-note
        missing-space-title windows-path
    """,
    "names": """
        ambiguous-person last-name-first lead-with-a-slip name-acronym name-ampersand-and-short
        name-in-parentheses-unlisted name-initial name-person-for-organization name-possessive name-swapped
        name-two-fit name-with-role-behind names-without-a-comma not-listed-names-in-order note-close-issue
        note-close-measure note-close-name-in-needs note-close-name-short note-close-source unknown-accepted
        unknown-part-of unknown-stakeholder-misspelt unknown-stakeholder-nobody unknown-stakeholder-short
        unknown-stakeholder-titled unknown-stakeholder-wrong-party unlisted-agency-typo
    """,
    "numbers with words": """
        money-habits money-in-words money-without-currency number-as-name-list number-compound-words
        number-in-words number-many number-over number-per-period number-with-question-mark number-with-unit
        numbers-with-signs
    """,
    "other words for fixed words": """
        done-not-yet scale-out-of-range status-in-capitals-and-marks unknown-misspelt word-misspelt
        word-near-synonym word-not-known-otherwise word-unheard-of word-with-more words-of-actions
        words-of-contacts words-of-kinds words-of-levels words-of-log words-of-readiness words-of-relationships
        words-of-stances words-of-status yes-no
    """,
    "other words for keys": """
        block-under-misspelt-key key-capital key-genitive key-misspelt key-other-word-action key-other-word-log
        key-other-word-person key-other-word-relationship key-other-word-stakeholder key-other-word-top
        key-phone-of-stakeholder key-unheard-of key-unheard-of-short-list key-with-number key-with-space
        keys-of-a-form keys-of-the-report keys-singular keys-with-capitals-from-phone short-key-turned
    """,
    "pasted mail": """
        mail-signature old-mail-below outlook-head pasted-mail person-with-mail stakeholder-person-mail
    """,
    "quotes": """
        apostrophe-first apostrophe-inside backslash listed-name-with-a-quote phone-with-a-quote
        quote-after-comma quote-before-a-list quote-behind-a-list quote-behind-block-sign quote-in-name
        quote-only-at-the-end quotes-around-key-and-value quotes-doubled quotes-inside-quotes quotes-then-remark
        text-after-quote two-single-quotes unclosed-quote unclosed-quote-and-remark unclosed-quote-at-end
        unclosed-quote-over-lines unclosed-quote-then-another wrong-quotes-in-list
    """,
    "several mistakes at once": """
        more-than-twenty several-at-once several-from-a-phone several-from-excel several-from-outlook
        several-from-word several-in-a-hurry several-in-a-log several-levels several-names several-quotes
        two-mistakes-on-two-lines
    """,
    "signs": """
        ampersand-text anchor-and-alias at-sign backtick bar-text block-text-behind-sign brackets-in-text
        code-fence dash-as-value diff-plus dots-end excel-error exclamation-marks exclamation-text greater-than
        greater-than-two-digits html-remark list-under-a-remark list-under-a-remark-first mail-reply-marks
        merge-key note-remark-cut-text percent-sign question-mark-as-value question-mark-first remark-cut
        remark-cut-all remark-cut-in-list remark-lost-its-sign remark-lost-its-sign-inside ruled-line
        sign-before-field slashes-as-remark slashes-remark-with-colon star-emphasis-key star-text star-word
        template-left three-dashes two-files-in-one type-mark
    """,
    "spaces too many or too few": """
        block-first-line-deeper block-last-line-too-far-left block-text-not-indented block-too-far-right
        dash-one-space-off entry-too-deep-behind-people entry-two-spaces-too-deep entry-with-block-too-far-left
        indentation-first-dash one-space-too-few one-space-too-many plain-entry-too-deep
        readiness-field-too-deep section-indented staircase text-not-indented value-on-wrong-line
        whole-file-indented-but-title wrapped-text-after-a-comma
    """,
    "tabs": """
        list-with-tabs-and-numbers tab-after-dash tab-after-pasted-table tab-and-spaces-mixed tab-before-dash
        tab-every-line tab-in-middle-of-list tab-in-place-of-colon tab-in-place-of-many-spaces tab-one-line
        tab-row-from-spreadsheet
    """,
    "what does not belong in a file": """
        key-forbidden-compound key-forbidden-misspelt key-forbidden-subject key-suspects note-birth-date
        note-case-number note-plate note-ssn
    """,
    "wrong section or level": """
        between-and-from between-as-fields between-nobody empty-file field-list-with-a-dash
        fields-for-list-of-texts fields-for-text goal-at-top list-under-response list-under-scanning
        log-under-stakeholder missing-section-line no-title nothing-at-all one-end-only
        relationship-of-stakeholder roles-of-person section-under-entry stage-called-status
        stakeholder-name-empty stakeholder-unknown stakeholder-without-name status-as-fields successor-as-fields
        text-fields-in-list text-for-sources text-of-blanks title-empty title-of-stakeholder wrong-level-actions
        wrong-level-influence-of-person wrong-level-issues wrong-level-people wrong-level-status
        wrong-section-measures
    """,
}

KIND_OF: Mapping[str, str] = {name: kind for kind, names in _NAMES.items() for name in names.split()}
"""Each pair by its name, with the kind of its mistake."""
