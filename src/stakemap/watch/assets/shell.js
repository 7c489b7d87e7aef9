"use strict";
// Follows the file: shows each new map where the last one was, and what keeps the next one from coming.
// Every text goes in by textContent.
(() => {
  const $ = (id) => document.getElementById(id);
  const root = document.documentElement;
  const make = (tag, name, ...inside) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...inside);
    return element;
  };
  const put = (id, text) => { $(id).textContent = text; };

  let now = null; // the last message
  let frame = null; // the map that is shown
  let asked = 0; // which map was asked for last

  const makeMistake = ({ place, before, meant, after, says, try: attempt }) => {
    const entry = make("li", "", make("p", "place", place), make("p", "says", says));
    if (before || meant || after) entry.append(make("pre", "", before, make("mark", "", meant), after));
    entry.append(make("p", "try", "Try: ", make("code", "", attempt)));
    return entry;
  };

  // Where somebody is in a map: the lists and views that are open, the party, how far down, what has the focus.
  const readPlace = ({ contentWindow: view, contentDocument: page }) => ({
    hash: view.location.hash,
    top: view.scrollY,
    left: view.scrollX,
    inner: [...page.querySelectorAll("[id]")].filter((one) => one.scrollTop > 0).map((one) => [one.id, one.scrollTop]),
    fields: [...page.querySelectorAll("input[id]")].map((one) => [one.id, one.value, one.getAttribute("aria-valuetext")]),
    open: [...page.querySelectorAll("[aria-expanded=true][id]")].map((one) => one.id),
    tabs: [...page.querySelectorAll("[role=tab][aria-selected=true][id]")].map((one) => one.id),
    active: document.activeElement,
    focus: focusName(page),
  });
  const focusName = (page) => {
    const { id, dataset } = page.activeElement || page.body;
    if (id) return `#${CSS.escape(id)}`;
    return dataset.id ? `.pick[data-id="${CSS.escape(dataset.id)}"]` : "";
  };

  const scrollBack = ({ contentWindow: view, contentDocument: page }, place) => {
    view.scrollTo({ top: place.top, left: place.left, behavior: "instant" });
    place.inner.forEach(([id, top]) => { const one = page.getElementById(id); if (one) one.scrollTo({ top, behavior: "instant" }); });
  };

  const enter = (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event("input"));
  };

  const openAgain = ({ contentDocument: page }, place) => {
    place.fields.forEach(([id, value, means]) => {
      const field = page.getElementById(id);
      if (!field || field.value === value) return;
      const given = field.value;
      enter(field, value);
      // A slider that would stand on another day now stays where the new map put it.
      if (field.getAttribute("aria-valuetext") !== means) enter(field, given);
    });
    place.tabs.forEach((id) => {
      const tab = page.getElementById(id);
      if (tab && tab.getAttribute("aria-selected") !== "true") tab.click();
    });
    place.open.forEach((id) => {
      const one = page.getElementById(id);
      if (one && one.getAttribute("aria-expanded") === "false") one.click();
    });
  };

  // A party is opened by its address; the map answers a moment after that has changed.
  const goTo = ({ contentWindow: view }, hash, then) => {
    if (!hash || view.location.hash === hash) { then(); return; }
    let done = false;
    const once = () => { if (!done) { done = true; then(); } };
    view.addEventListener("hashchange", () => setTimeout(once), { once: true });
    setTimeout(once, 1000);
    view.location.replace(view.location.pathname + hash);
  };

  // A map that opens a party takes the focus to it: it goes back to where it was.
  const giveFocusBack = (next, old, { active, focus }) => {
    if (active === old) {
      const target = focus && next.contentDocument.querySelector(focus);
      next.contentWindow.focus();
      if (target) target.focus({ preventScroll: true });
    } else if (active && document.activeElement !== active) {
      if (active === document.body) document.activeElement.blur();
      else active.focus({ preventScroll: true });
    }
  };

  const swap = (next, place) => {
    const old = frame;
    frame = next;
    next.classList.remove("coming");
    if (place) giveFocusBack(next, old, place);
    if (old) old.remove();
    if (place) scrollBack(next, place);
    document.title = next.contentDocument.title;
    titleTrouble();
  };

  const load = (drawing) => {
    asked = drawing;
    const next = make("iframe", "coming");
    next.title = "Stakeholder map";
    next.src = frame ? "map" : `map${location.hash}`;
    next.addEventListener("load", () => {
      if (asked !== drawing || !next.contentDocument) { next.remove(); return; }
      if (!frame) { swap(next, null); return; }
      const place = readPlace(frame);
      openAgain(next, place);
      goTo(next, place.hash, () => { if (asked === drawing) swap(next, place); else next.remove(); });
    }, { once: true });
    $("_stand").append(next);
  };

  // The tab says it too: whoever works in the editor sees it there first.
  const titleTrouble = () => {
    const bare = document.title.replace(/^\(!\) /, "");
    document.title = root.classList.contains("alert") ? `(!) ${bare}` : bare;
  };

  const show = (message) => {
    const first = now === null;
    const isNew = message.drawing > 0 && message.drawing !== asked;
    now = message;
    const trouble = message.kind !== "drawn";
    root.classList.toggle("alert", trouble);
    root.classList.toggle("empty", message.drawing === 0);
    put("_file", message.file);
    put("_status", message.status);
    put("_page", message.page);
    put("_head", message.head);
    put("_hint", message.hint);
    put("_more", message.more);
    put("_below", message.below);
    $("_mistakes").replaceChildren(...message.mistakes.map(makeMistake));
    $("_trouble").hidden = !trouble;
    $("_trouble").scrollTop = 0;
    $("_below").hidden = !trouble;
    $("_alone").hidden = message.drawing === 0;
    if (message.drawing === 0) document.title = message.file;
    titleTrouble();
    if (!first) {
      put("_said", message.said);
      root.classList.remove("fresh");
      if (!trouble) requestAnimationFrame(() => root.classList.add("fresh"));
    }
    if (isNew) load(message.drawing);
  };

  const end = () => {
    root.classList.add("over");
    const { head, hint, again } = now ? now.ended : { head: "stakemap has ended", hint: "Start it again.", again: "" };
    put("_ended_head", head);
    put("_ended_hint", hint);
    put("_again", again);
    $("_again").hidden = !again;
    $("_ended").hidden = false;
    put("_status", "No longer followed.");
    put("_said", `${head}. ${hint} ${again}`);
    $("_alone").hidden = true;
  };

  const stream = new EventSource("events");
  let lost = 0;
  stream.addEventListener("open", () => { lost = 0; });
  stream.addEventListener("message", ({ data }) => show(JSON.parse(data)));
  stream.addEventListener("ended", () => { stream.close(); end(); });
  // A line that breaks is tried once more; where nobody answers, stakemap has ended without a word.
  stream.addEventListener("error", () => {
    lost += 1;
    if (lost < 2 && stream.readyState !== EventSource.CLOSED) return;
    stream.close();
    end();
  });
})();
