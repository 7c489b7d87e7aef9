"""Our own style and script get smaller and mean the same."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from stakemap.views.map.squeeze import squeeze_script, squeeze_style

ASSETS = sorted(
    path.name
    for path in files("stakemap.views.map").joinpath("assets").iterdir()
    if path.name.endswith((".js", ".css"))
)


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("// a remark\nconst a = 1;\n", "const a=1;\n"),
        ('say("a : b , c");\n', 'say("a : b , c");\n'),
        ("say('it \\' s , b');\n", "say('it \\' s , b');\n"),
        ('f(`a , ${b ? `c : ${d + 1} , e` : "f , g"} ; h`, i);\n', 'f(`a , ${b?`c : ${d+1} , e`:"f , g"} ; h`,i);\n'),
        ("t.replace(/ , \\/[/ ]/g, x) / 2;\n", "t.replace(/ , \\/[/ ]/g,x)/2;\n"),
        ("const cut = / a /;\n", "const cut=/ a /;\n"),
        ("try { a(); } catch { /* never mind */ }\n", "try{a();}catch{}\n"),
        ("f(`${{ a: 1 }.a} , `);\n", "f(`${{a:1}.a} , `);\n"),
        ("return a in b;\n", "return a in b;\n"),
        ('a("http://b"); // a remark\nc();\n', 'a("http://b");\nc();\n'),
    ],
)
def test_script(long: str, short: str) -> None:
    """Code loses its spare spaces; texts, templates, what stands in templates, and patterns keep theirs."""
    assert squeeze_script(long) == short


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("/* a remark */\n.a > .b, .c { color: red; }\n", ".a>.b,.c{color:red;}"),
        ('th::after { content: " : , "; }\n', 'th::after{content:" : , ";}'),
        (".a :is(.b, .c) { margin: 0 -8px; }\n", ".a :is(.b,.c){margin:0 -8px;}"),
        (
            "@media (min-width: 9px) and (pointer: fine) {\n.a { top: 0; }\n}\n",
            "@media (min-width:9px) and (pointer:fine){.a{top:0;}}",
        ),
    ],
)
def test_style(long: str, short: str) -> None:
    """A style loses its spare spaces; those that mean something stay."""
    assert squeeze_style(long) == short


@pytest.mark.parametrize("name", ASSETS)
def test_own_files_hold_nothing_it_does_not_know(name: str) -> None:
    """No file of ours holds what would change its meaning: signs that would grow together, single quotes in a style."""
    text = files("stakemap.views.map").joinpath("assets", name).read_text(encoding="utf-8")
    assert not re.search(r"\+ \+|- -", text)
    assert not name.endswith(".css") or "'" not in re.sub(r"/\*.*?\*/", "", text)
