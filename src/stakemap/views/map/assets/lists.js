// The lists, and where the rest of a long list stands.

const leaveTab = () => hideCardQuietly();
const tabShown = () => placeRest();

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

