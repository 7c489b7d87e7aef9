"""The map of a crowd: cells with counts in place of single marks, each of which opens on demand."""
