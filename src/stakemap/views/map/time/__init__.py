"""The view over time: who stood where on which day, and what changed in between."""
