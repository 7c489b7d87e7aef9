"""One rule per file; a rule never imports another."""
