"""The colours of the picture can be told apart by everybody: contrast is computed from the style itself."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from stakemap.views.map.scene import Scene

STYLE = files("stakemap.views.map").joinpath("assets", "picture.css").read_text(encoding="utf-8")
TEXT, SHAPE = 4.5, 3.0
PAIRS = [
    *(("ink", ground, TEXT) for ground in ("paper", "ring0", "ring1", "ring2", "ring3", "ring4")),
    *(("muted", ground, TEXT) for ground in ("paper", "ring0", "ring1", "ring2", "ring3", "ring4", "rim")),
    ("recruit-ink", "recruit-fill", TEXT),
    ("recruit-ink", "paper", TEXT),
    *(("strained", ground, TEXT) for ground in ("paper", "ring0", "ring1", "ring2", "ring3", "ring4")),
    ("agency-ink", "agency", TEXT),
    ("badge-ink", "badge", TEXT),
    *(("recruit", ground, SHAPE) for ground in ("paper", "ring0", "ring1", "ring2", "ring3", "ring4")),
    *(("aboard-edge", ground, SHAPE) for ground in ("ring0", "ring1")),
    *(("aboard", ground, SHAPE) for ground in ("ring0", "ring1")),
    ("aboard-ink", "aboard", SHAPE),
    *((line, ground, SHAPE) for line in ("tie", "strained", "light") for ground in ("ring0", "ring1", "ring4")),
]


def palette(start: str) -> dict[str, str]:
    """Read the colours that follow a mark in the style."""
    block = STYLE[STYLE.index(start) :]
    return dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", block[: block.index("}")]))


def luminance(colour: str) -> float:
    """Compute the relative luminance as WCAG 2.2 defines it, 0 black to 1 white."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Compute the contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [":root", "(prefers-color-scheme: dark)", "@media print"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS, ids=lambda value: str(value))
def test_contrast(scheme: str, front: str, ground: str, least: float) -> None:
    """Text has a contrast of 4.5 at least, shapes and lines of 3, in light, dark and on paper."""
    colours = palette(scheme)
    assert contrast(colours[front], colours[ground]) >= least


def test_every_scheme_names_every_colour() -> None:
    """Light, dark, print and forced colours set the same names, so that none is left over from another scheme."""
    blocks = [STYLE[match.end() :] for match in re.finditer(r":root \{", STYLE)]
    names = [set(re.findall(r"--([a-z0-9-]+):", block[: block.index("}")])) for block in blocks]
    assert len(names) == 4 and all(found == names[0] for found in names)


def test_scene_holds_no_colour() -> None:
    """Colours are no part of a scene: nothing from a file can become a style."""
    assert not [name for name in Scene.__slots__ if "colo" in name]
