// The lists: tabs, search, keys.

const shownPicks = () => picks.filter((pick) => pick.offsetParent !== null);

const selectTab = (name) => {
  groups.forEach((group) => { group.hidden = group.id !== name; });
  $("_tabs").querySelectorAll("button").forEach((button) => {
    const on = button.dataset.group === name;
    button.setAttribute("aria-selected", String(on));
    button.tabIndex = on ? 0 : -1;
  });
  placeRest();
};

const startTabs = () => {
  const bar = $("_tabs");
  bar.setAttribute("role", "tablist");
  bar.setAttribute("aria-label", "Lists");
  groups.forEach((group) => {
    const tab = make("button", "", { type: "button", role: "tab", id: `_tab${group.id}`, "aria-controls": group.id });
    tab.dataset.group = group.id;
    tab.append(`${group.dataset.tab} `, make("b", group.dataset.count));
    tab.addEventListener("click", () => { putBack(); release(); selectTab(group.id); });
    group.setAttribute("role", "tabpanel");
    group.setAttribute("aria-labelledby", tab.id);
    bar.append(tab);
  });
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tabs = [...bar.children];
    const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
    next.click();
    next.focus();
  });
  bar.hidden = false;
  selectTab(groups[0].id);
};

const rest = $("_rest");
const restHome = rest.parentElement;

// Where list and picture do not fit side by side, the picture stands behind the first three.
const placeRest = () => {
  const below = stacked.matches && currentTab() === restHome.id && !$("_search").value.trim();
  const home = below ? $("_after") : restHome;
  if (rest.parentElement !== home) home.append(rest);
  $("_after").hidden = !below || !rest.childElementCount;
};

const startMore = () => {
  const entries = [...rest.querySelectorAll(".entry")];
  if (entries.length < 9) return;
  entries.slice(6).forEach((entry) => entry.classList.add("later"));
  const list = entries[0].parentElement;
  list.classList.add("short");
  const more = make("button", `Show all ${groups[0].dataset.count}`, { type: "button", class: "show-all" });
  more.addEventListener("click", () => { list.classList.remove("short"); more.remove(); entries[6].querySelector("a").focus(); });
  list.after(more);
};

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

const search = () => {
  const words = fold($("_search").value).split(/\s+/).filter(Boolean);
  putBack();
  state.party = state.action = null;
  if (!words.length) {
    state.found = null;
    picks.forEach((pick) => { pick.parentElement.hidden = false; });
    groups.forEach((group) => { group.hidden = group.id !== currentTab(); });
    placeRest();
    say("");
  } else {
    const fits = (text) => words.every((word) => fold(text).includes(word));
    state.found = new Set(Object.keys(names).filter((id) => fits(`${names[id]} ${has(page.also, id) ? page.also[id] : ""}`)));
    picks.forEach((pick) => {
      pick.parentElement.hidden = pick.dataset.id ? !state.found.has(pick.dataset.id) : !fits(pick.textContent);
    });
    placeRest();
    groups.forEach((group) => { group.hidden = ![...group.querySelectorAll(".entry")].some((entry) => !entry.hidden); });
    const number = state.found.size;
    say(number === 1 ? "1 name fits." : `${number} names fit.`);
  }
  document.querySelectorAll(".short").forEach((list) => list.classList.toggle("searching", words.length > 0));
  markPicks();
  redraw();
};

const currentTab = () => {
  const on = $("_tabs").querySelector("[aria-selected=true]");
  return on ? on.dataset.group : groups[0].id;
};

const startLists = () => {
  picks.forEach((pick) => {
    pick.addEventListener("click", (event) => {
      event.preventDefault();
      if (pick.dataset.action) chooseAction(pick.dataset.action);
      else openCard(pick.dataset.id, true);
    });
    pick.addEventListener("focus", () => { if (pick.dataset.id && pick.matches(":focus-visible")) choose(pick.dataset.id); });
    pick.addEventListener("mouseenter", () => { if (pick.dataset.id && isDrawn(pick.dataset.id)) { state.hovered = pick.dataset.id; redraw(); } });
    pick.addEventListener("mouseleave", () => { state.hovered = null; redraw(); });
  });
  document.querySelectorAll("table a[data-id]").forEach((link) => link.addEventListener("click", (event) => {
    event.preventDefault();
    openCard(link.dataset.id, true);
    if (!stacked.matches) scrollTo({ top: 0, behavior: calm.matches ? "auto" : "smooth" });
  }));
  $("_search").addEventListener("input", search);
};

// ---- keys --------------------------------------------------------------------------------------

const move = (step) => {
  const shown = shownPicks();
  if (!shown.length) return;
  const at = shown.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + step, 0), shown.length - 1);
  shown[next].focus();
  if (shown[next].dataset.id) choose(shown[next].dataset.id);
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target === $("_search");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    $("_search").focus();
    $("_search").select();
  } else if (event.key === "Escape") {
    if (typing && $("_search").value) { $("_search").value = ""; search(); } else closeCard();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (typing || event.target.classList.contains("pick") || event.target === $("_list"))) {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  }
});

