"""Nothing that a problem file contains can run, load or break the page: every payload in every text field."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest

from stakemap.cli import main
from stakemap.model.problem_type import ProblemType
from tests.browser.conftest import WATCH, WIDE
from tests.browser.hostile import fill, merge
from tests.browser.payloads import PAYLOADS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

GROUP = 6
"""So many payloads share a page in which everything is touched; with those whom they imply, some ninety parties."""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
SWEEP = """() => {
  const said = [document.title, document.body.textContent];
  const hear = () => ["_card", "_tip", "_said"].forEach((id) => said.push(document.getElementById(id).textContent));
  const touch = (element) => {
    if (element.matches("[hidden] *, [hidden]") && element.matches("button")) return;
    ["pointerenter", "mouseenter", "mouseover", "focus"].forEach((kind) => element.dispatchEvent(new Event(kind)));
    element.click();
    hear();
    ["mouseleave", "blur"].forEach((kind) => element.dispatchEvent(new Event(kind)));
  };
  const once = new Set();
  document.querySelectorAll("table a[data-id], .many tbody th, .pick, .chip, .act-link").forEach((element) => {
    const key = `${element.className} ${element.dataset.id || element.dataset.action || element.textContent}`;
    const again = once.has(key) || (once.size > 60 && element.matches(".chip"));
    once.add(key);
    if (!again) touch(element);
    if (once.size < 9) document.querySelectorAll("#_card button:not(.back)").forEach(touch);
  });
  document.querySelectorAll("[role=tab], button:not([data-save]), summary, input[type=checkbox]").forEach(touch);
  document.querySelectorAll("select").forEach((select) => [...select.options].forEach((option) => {
    select.value = option.value;
    ["input", "change"].forEach((kind) => select.dispatchEvent(new Event(kind, { bubbles: true })));
    hear();
  }));
  const search = document.getElementById("_search");
  ["<", "window", "~"].forEach((words) => {
    search.value = words;
    search.dispatchEvent(new Event("input", { bubbles: true }));
    hear();
  });
  said.push(document.body.textContent);
  return said.join("\\n");
}"""
INVENTORY = """() => [...new Set([...document.querySelectorAll("*")].flatMap((element) =>
  [element.localName, ...[...element.attributes].map(({ name, value }) =>
    `${element.localName} ${name}${name === "href" || name === "src" ? value.slice(0, 1) : ""}`)]))].sort()"""
PICTURE_PARTS = {"svg", "title", "desc", "style", "g", "rect", "circle", "path", "text", "tspan", "textPath"}
LETTERING = {f"tspan {name}" for name in ("class", "dy", "font-size", "lengthAdjust", "textLength", "x", "y")}
"""What the picture says of its lines of letters, as far as they need it."""
MARKER = re.compile(r"~([a-z_.]+)~(\d+)~")
TOUCH = """() => document.querySelectorAll("*").forEach((element) => {
  ["mouseover", "focus"].forEach((kind) => element.dispatchEvent(new Event(kind)));
  if (element.protocol === "javascript:") element.click();
})"""
SHOWN = {
    *("problem", "agency", "lead.name", "log.note", "log.next", "places.owner", "relationships.kind"),
    *("response.actions.do", "response.actions.needs", "response.actions.maybe", "response.actions.lead"),
    *("stakeholders.name", "stakeholders.aka", "stakeholders.roles", "stakeholders.concerns", "stakeholders.x_.value"),
    *("stakeholders.people.name", "stakeholders.people.title", "stakeholders.people.email", "stakeholders.officer"),
    *(
        "stakeholders.stances.words",
        "stakeholders.approach.plan",
        "stakeholders.approach.steps.result",
        "type.roles.name",
    ),
}
"""Fields that the map is known to show; there are more."""


def spoken(payload: str, path: str, number: int) -> str:
    """Give the text of a field, so that it can be found again in the page."""
    return f"{payload} ~{path}~{number}~"


def plain(text: str) -> str:
    """Give a text as it is compared: with single spaces, and without case, since sentences begin with a capital."""
    return " ".join(text.split()).casefold()


def problem(numbers: Iterable[int], harmless: bool = False) -> dict[str, Any]:
    """Make a problem file in which each payload stands in every text field; single fields hold the first one."""
    numbers = tuple(numbers)

    def filled(number: int) -> dict[str, Any]:
        def write(path: str) -> str:
            chosen = numbers[0] if path == "agency" else number
            return spoken("Plain words" if harmless else PAYLOADS[chosen], path, chosen)

        return fill(write)

    made: dict[str, Any] = merge([filled(number) for number in numbers])
    for place, party in enumerate(made["stakeholders"]):
        party["status"] = ("engaged", "not contacted", "declined", "unknown", "talking")[place % 5]
    return made


def draw(folder: Path, numbers: Iterable[int], harmless: bool = False, made: dict[str, Any] | None = None) -> str:
    """Draw the page of such a problem with the real command, with a problem type of its own beside it."""
    numbers = tuple(numbers)
    made = made or problem(numbers, harmless)

    def write(path: str) -> str:
        return spoken("Plain words" if harmless else PAYLOADS[numbers[0]], f"type.{path}", numbers[0])

    kind = fill(write, ProblemType)
    (folder / "problem_types").mkdir(exist_ok=True)
    (folder / "problem_types" / "own.yaml").write_text(json.dumps(kind, ensure_ascii=False), encoding="utf-8")
    return draw_file(folder, made | {"type": [kind["id"]]})


def draw_file(folder: Path, made: dict[str, Any], ending: str = "html") -> str:
    """Draw a problem with the real command, as a page or as a picture alone."""
    file, page = folder / "file.yaml", folder / f"file.{ending}"
    file.write_text(json.dumps(made, ensure_ascii=False, indent=0), encoding="utf-8")
    assert main(["map", str(file), "-o", str(page), "--no-open", "--as-of", "2025-03-01"]) == 0
    return page.read_text(encoding="utf-8")


def without_lists(part: dict[str, Any]) -> dict[str, Any]:
    """Leave out the lists of a problem, so that only the fields are left that a file has once."""
    kept = {key: without_lists(value) if isinstance(value, dict) else value for key, value in part.items()}
    return {key: value for key, value in kept.items() if not isinstance(value, list)}


def crowded(numbers: Iterable[int]) -> dict[str, Any]:
    """Make a problem with more than three hundred parties, in all of whose fields the payloads stand."""
    made = problem(numbers)
    more = [{**party, "name": f"{party['name']} {turn}"} for turn in (1, 2) for party in made["stakeholders"]]
    plain = [{key: value for key, value in party.items() if key not in ("aka", "people")} for party in more]
    response = {**made["response"], "actions": made["response"]["actions"][:40]}
    kept = {key: made[key] for key in ("problem", "agency", "relationships", "log", "scanning", "measures")}
    return {**kept, "stakeholders": [*made["stakeholders"], *plain], "response": response}


class Watch:
    """One window for many pages, and everything that they did and should not have done."""

    def __init__(self, browser: Browser, folder: Path, size: tuple[int, int] = WIDE) -> None:
        self.file = folder / "watched.html"
        self.context = browser.new_context(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
        self.page = self.context.new_page()
        self.page.add_init_script(WATCH)
        self.noise: list[str] = []
        self.page.on("request", lambda request: request.url == self.file.as_uri() or self.noise.append(request.url))
        self.page.on("console", lambda message: self.noise.append(message.text))
        self.page.on("pageerror", lambda error: self.noise.append(str(error)))
        self.page.on("dialog", lambda dialog: self.noise.append(dialog.message))

    def open(self, page: str, ready: bool = True) -> None:
        """Open a page; wait until its picture answers, if it is one of ours."""
        self.file.write_text(page, encoding="utf-8")
        self.page.goto(self.file.as_uri(), wait_until="load")
        if ready:
            self.page.wait_for_selector("html.ready", state="attached")

    def sweep(self) -> str:
        """Touch everybody and everything on the page, and give all that it said meanwhile."""
        return plain(self.page.evaluate(SWEEP))

    def heard(self) -> list[str]:
        """Give what the page did and should not have done; forget it."""
        ran = ["it ran"] if self.page.evaluate("window.ran") is not None else []
        found = [*ran, *self.noise, *self.page.evaluate("window.violations")]
        self.noise.clear()
        return found

    def inventory(self) -> list[str]:
        """Give every element and attribute that the page is made of, each once."""
        found: list[str] = self.page.evaluate(INVENTORY)
        return found


@pytest.fixture
def watch(chromium: Browser, tmp_path: Path) -> Iterator[Watch]:
    """A window that is closed after the test."""
    found = Watch(chromium, tmp_path)
    yield found
    found.context.close()


def wrong_texts(said: str) -> tuple[set[str], list[str]]:
    """Give the fields whose texts a page has said, and the texts of them that were not said whole."""
    found = set(MARKER.findall(said))
    texts = {plain(spoken(PAYLOADS[int(number)], path, int(number))) for path, number in found}
    return {path for path, _ in found}, sorted(text for text in texts if text not in said)


def test_payloads_are_many() -> None:
    """Payloads times text fields are more than nine thousand, and every text field of the format is among them."""
    fields: set[str] = set()
    fill(lambda path: fields.add(path) or path)  # type: ignore[func-returns-value]
    assert len(set(PAYLOADS)) == len(PAYLOADS) and len(fields) * len(PAYLOADS) >= 9000
    assert {"problem", "stakeholders.people.phone", "assessment.lessons", "measures.readings.x_"} <= fields


def test_payloads_are_live(watch: Watch) -> None:
    """The check can fail: in a page that escapes nothing most payloads run, load something or change the page."""
    alive = set()
    for payload in PAYLOADS:
        if payload.startswith("<meta http-equiv=refresh"):  # takes the page away before it can be asked
            continue
        sink = f"<!DOCTYPE html><title>{payload}</title><p title=\"{payload}\">{payload}</p><a href='{payload}'>x</a>"
        watch.open(f"{sink}<script>var a = '{payload}'; var b = \"{payload}\"</script><p id=end>", ready=False)
        watch.page.evaluate(TOUCH)
        heard = watch.heard()
        if "it ran" in heard or any(noise.startswith(("data:", "https://example.invalid")) for noise in heard):
            alive.add(payload)
    assert len(alive) > len(PAYLOADS) / 2, sorted(set(PAYLOADS) - alive)


def test_every_payload_is_text(watch: Watch, tmp_path: Path) -> None:
    """Each payload in all text fields at once is nothing but text: nothing runs, loads or changes the page."""
    shown = set()
    watch.open(draw(tmp_path, range(GROUP), harmless=True))
    watch.sweep()
    harmless = watch.inventory()
    for start in range(0, len(PAYLOADS), GROUP):
        numbers = range(start, min(start + GROUP, len(PAYLOADS)))
        watch.open(draw(tmp_path, numbers))
        fields, wrong = wrong_texts(watch.sweep())
        shown |= fields
        told = [PAYLOADS[number] for number in numbers]
        assert (watch.heard(), wrong) == ([], []), told
        assert set(watch.inventory()) <= {*harmless, *LETTERING}, told
    assert shown >= SHOWN, SHOWN - shown


def test_escaping_alone_is_enough(watch: Watch, tmp_path: Path) -> None:
    """With the content policy taken out still nothing runs or loads, whatever stands in the fields a file has once."""
    for number, payload in enumerate(PAYLOADS):
        made = without_lists(problem([number])) | {"stakeholders": [{"name": spoken(payload, "stakeholders.name", 0)}]}
        watch.open(without_own_scripts(without_policy(draw(tmp_path, [number], made=made))), ready=False)
        assert watch.heard() == [], payload
    watch.open(without_policy(draw(tmp_path, range(0, len(PAYLOADS), 20))))
    watch.sweep()
    assert watch.heard() == []


def test_crowd_is_text(watch: Watch, tmp_path: Path) -> None:
    """On the page of a crowd every payload is nothing but text, with its groups opened, and without the policy."""
    page = draw_file(tmp_path, crowded(range(len(PAYLOADS))))
    assert 'id="_cells"' in page
    watch.open(page)
    fields, wrong = wrong_texts(watch.sweep())
    assert (watch.heard(), wrong) == ([], [])
    assert fields >= {"stakeholders.name", "stakeholders.people.name", "response.actions.do", "scanning.issues.name"}
    watch.open(without_policy(page))
    assert watch.heard() == []


def test_names_with_signs_that_scripts_replace(watch: Watch, tmp_path: Path) -> None:
    """On the page of a crowd a name with the signs that a script may replace stands whole in every sentence."""
    names = ["Cash $$ and Carry", "Bar $& and $1 and $` and $'", *(f"Corner Bar {number}" for number in range(301))]
    parties = [{"name": name, "kind": "business"} for name in names]
    watch.open(draw_file(tmp_path, {"problem": "Noise", "agency": "Exampleton Police", "stakeholders": parties}))
    for name in names[:2]:
        watch.page.get_by_role("rowheader", name=name, exact=True).click()
        card = watch.page.locator("#_card")
        assert card.locator("h2").inner_text() == name
        assert f"Find a name at {name}:" in card.inner_text()


def test_pictures_that_leave_the_page_are_text(watch: Watch, tmp_path: Path) -> None:
    """The picture that the command writes and the ones that the page saves hold the payloads as text, and no script."""
    for start in range(0, len(PAYLOADS), 5 * GROUP):
        made = problem(range(start, min(start + 5 * GROUP, len(PAYLOADS))))
        made = {key: made[key] for key in ("problem", "agency", "stakeholders", "relationships")}
        drawn = draw_file(tmp_path, made, "svg")
        watch.open(draw_file(tmp_path, made))
        saved = {}
        for kind in ("svg", "png"):
            with watch.page.expect_download() as download:
                watch.page.locator(f"[data-save={kind}]").click()
            saved[kind] = Path(download.value.path()).read_bytes()
        assert [noise for noise in watch.heard() if not noise.startswith("blob:")] == []
        assert saved["png"].startswith(b"\x89PNG") and len(saved["png"]) > 20_000
        for svg in (drawn, saved["svg"].decode()):
            root = ElementTree.fromstring(svg)
            inside = {element.tag.removeprefix("{http://www.w3.org/2000/svg}") for element in root.iter()}
            assert inside <= PICTURE_PARTS, inside - PICTURE_PARTS
            assert not [name for element in root.iter() for name, _ in element.items() if name.startswith("on")]
            hrefs = [value for element in root.iter() for name, value in element.items() if name.endswith("href")]
            assert all(href.startswith("#_arc_") for href in hrefs)
            (tmp_path / "alone.svg").write_text(svg, encoding="utf-8")
            watch.page.goto((tmp_path / "alone.svg").as_uri())
            heard = [noise for noise in watch.heard() if not noise.endswith("/alone.svg")]
            assert heard == []


def without_policy(page: str) -> str:
    """Take the content policy out, so that escaping alone has to do."""
    bare = POLICY.sub("", page)
    assert bare != page
    return bare


def without_own_scripts(page: str) -> str:
    """Cut off the library and our own script, the last two of the page, so that it opens quickly."""
    last = page.rindex("</script>\n<script>")
    start = page.rindex("</script>\n<script>", 0, last) + len("</script>")
    assert page.endswith("</script>\n</body>\n</html>") and len(page) - start > 500_000
    return f"{page[:start]}\n</body>\n</html>"


def test_names_that_scripts_know(watch: Watch, tmp_path: Path) -> None:
    """Parties called like the inside of a script or of our page are parties like all others."""
    names = (
        *("__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "length", "name", "then"),
        *("_us", "_card", "s_list", "action_0", "page", "vis", "0", "-1", "NaN", "true", "x", "?", "!", "window"),
    )
    parties = [{"name": name, "people": [f"Jordan Example {at}"]} for at, name in enumerate(names)]
    ties = [{"between": pair, "state": "active"} for pair in pairwise(names)]
    actions = [{"do": name, "needs": [name, "__defineGetter__"], "status": "agreed"} for name in names]
    made = {"problem": "constructor", "stakeholders": parties, "relationships": ties, "response": {"actions": actions}}
    file, page = tmp_path / "file.yaml", tmp_path / "file.html"
    file.write_text(json.dumps(made), encoding="utf-8")
    assert main(["map", str(file), "-o", str(page), "--no-open"]) == 0
    watch.open(page.read_text(encoding="utf-8"))
    links = watch.page.locator("table a[data-id]")
    opened = set()
    for place in range(links.count()):
        name = links.nth(place).inner_text()
        links.nth(place).click()
        assert watch.page.locator("#_card h2").inner_text().casefold() == name.casefold()
        opened.add(name)
    assert opened >= set(names)
    watch.sweep()
    assert watch.heard() == []


def test_file_names(watch: Watch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file may be called like an attack: its page is written beside it under that name, and is inert."""
    monkeypatch.chdir(tmp_path)
    names = [payload for payload in PAYLOADS if "/" not in payload and "\n" not in payload]
    assert len(names) > 40
    for number, name in enumerate(names):
        Path(f"{name}.yaml").write_text("problem: Noise\nstakeholders: [Corner Bar]\n", encoding="utf-8")
        assert main(["map", f"./{name}.yaml", "--no-open"]) == 0
        page = Path(f"{name}.html").read_text(encoding="utf-8")
        if number % 10 == 0:
            watch.open(page)
            watch.sweep()
            assert watch.heard() == [], name
