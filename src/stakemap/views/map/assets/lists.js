// The lists: tabs, and where the rest of a long list stands.

const shownPicks = () => picks.filter((pick) => pick.offsetParent !== null);

const currentTab = () => {
  const on = $("_tabs").querySelector("[aria-selected=true]");
  return on ? on.dataset.group : groups[0].id;
};

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
    tab.addEventListener("click", () => { hideCardQuietly(); selectTab(group.id); });
    group.setAttribute("role", "tabpanel");
    group.setAttribute("aria-labelledby", tab.id);
    bar.append(tab);
  });
  bar.addEventListener("keydown", (event) => {
    const tabs = [...bar.children];
    const at = tabs.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    tab.click();
    tab.focus();
  });
  bar.hidden = false;
  selectTab(groups[0].id);
};

const rest = $("_rest");
const restHome = rest.parentElement;

// Where list and picture do not fit side by side, the picture stands behind the first three.
const placeRest = () => {
  const below = stacked.matches && currentTab() === restHome.id && state.found === null;
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
    if (!stacked.matches) scrollTo({ top: 0, behavior: glide() });
  }));
};

