"""The SARA view: issues, the actions that answer them, whom these need, and what is held up."""
