// The page of a crowd starts to answer.

const groups = [...document.querySelectorAll(".group")];
const selectTab = (name) => {
  groups.forEach((group) => { group.hidden = group.id !== name; });
  [...$("_tabs").children].forEach((tab) => {
    const on = tab.dataset.group === name;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
  });
};

const startTabs = () => {
  const bar = $("_tabs");
  bar.setAttribute("role", "tablist");
  bar.setAttribute("aria-label", "Lists");
  groups.forEach((group) => {
    const tab = make("button", group.dataset.tab, { type: "button", role: "tab", id: `_tab${group.id}`, "aria-controls": group.id, "data-group": group.id });
    tab.addEventListener("click", () => { $("_search").value = ""; search(); selectTab(group.id); });
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

// Where list and picture do not fit side by side, the picture stands behind the first three.
const startMore = () => {
  const list = document.querySelector("#_recruits .entries");
  if (!list || list.childElementCount < 9) return;
  const later = [...list.children].slice(3);
  later.forEach((entry) => entry.classList.add("later"));
  list.classList.add("short");
  const more = make("button", `Show the first ${list.childElementCount}`, { type: "button", class: "show-all" });
  more.addEventListener("click", () => { list.classList.remove("short"); more.remove(); later[0].querySelector("a").focus(); });
  list.after(more);
};

const openFromAddress = () => {
  let name = location.hash.slice(1);
  try { name = decodeURIComponent(name); } catch { /* keep it as it is */ }
  name = name.replace(/^s_/, "");
  if (known(name)) openAny(name, false);
};

const walk = (step) => {
  const shown = [...$("_inner").querySelectorAll(".pick")].filter((pick) => pick.offsetParent !== null);
  if (!shown.length) return;
  const at = shown.indexOf(document.activeElement);
  shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + step, 0), shown.length - 1)].focus();
};

startTabs();
startMore();
startTables();
document.querySelectorAll("#_list a.pick").forEach((pick) => {
  pick.addEventListener("click", (event) => { event.preventDefault(); openAny(pick.dataset.id, true); });
  pick.addEventListener("focus", () => { if (pick.matches(":focus-visible")) choose(pick.dataset.id); });
});
document.querySelector("[data-rows=stakeholders]").addEventListener("click", (event) => {
  const name = event.target.closest("tbody th");
  if (!name) return;
  openCard(name.parentElement.id.slice(2), true);
  if (!stacked.matches) scrollTo({ top: 0, behavior: glide() });
});
$("_search").addEventListener("input", search);
$("_up").addEventListener("click", () => { state.party = null; stepBack(); });
$("_zoom").addEventListener("click", (event) => {
  const way = event.target.dataset.zoom;
  if (way === "all") { fit(); return; }
  if (!way) return;
  const scale = Math.min(Math.max(network.getScale() * (way === "in" ? 1.3 : 1 / 1.3), 0.4), 5);
  network.moveTo({ scale, animation: calm.matches ? false : { duration: 180, easingFunction: "easeInOutQuad" } });
  root.classList.add("zoomed");
});
// The wheel scrolls the page; with Ctrl it zooms the picture, as on other maps.
$("_canvas").addEventListener("wheel", (event) => { if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation(); }, { capture: true, passive: true });
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target === $("_search");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    $("_search").focus();
    $("_search").select();
  } else if (event.key === "Escape") {
    if (typing && $("_search").value) { $("_search").value = ""; search(); } else stepBack();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (typing || event.target.classList.contains("pick") || event.target === $("_list"))) {
    event.preventDefault();
    walk(event.key === "ArrowDown" ? 1 : -1);
  }
});
narrow.addEventListener("change", showPicture);
[matchMedia("(prefers-color-scheme: dark)"), matchMedia("(forced-colors: active)")].forEach((query) => query.addEventListener("change", showPicture));
addEventListener("hashchange", openFromAddress);
startPicture();
startViews(showPicture);
openFromAddress();
root.classList.add("ready");
