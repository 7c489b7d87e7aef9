"""Lay a scene out in one frame: every position of the picture, before any markup."""
