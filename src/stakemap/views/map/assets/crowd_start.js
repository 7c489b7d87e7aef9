// The page of a crowd starts to answer.

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
  const id = [name, name.normalize("NFKC").toLowerCase()].find((one) => cellById.has(one) || placeOf.has(one)) || "";
  const asks = actionIds.includes(name) && needsOf(name).length > 0;
  if (leaving || (id === openOne() && !asks)) return;
  if (cellById.has(id)) showCell(cellById.get(id), false);
  else if (id) showMember(id, false);
  else if (asks) chooseAction(name);
  else closeAll();
};

startTabs();
startMore();
startFilters();
startLegend();
startTables();
startNames();
startSaving();
document.querySelectorAll("#_list a.pick").forEach((pick) => {
  const { id, action } = pick.dataset;
  pick.addEventListener("click", (event) => { event.preventDefault(); if (action) { chooseAction(action); $("_clear").focus(); } else openAny(id, true); });
  pick.addEventListener("focus", () => { if (id && pick.matches(":focus-visible")) choose(id); });
});
$("_up").addEventListener("click", () => { state.carded = false; goBack(); });
startZoom();
narrow.addEventListener("change", showPicture);
[matchMedia("(prefers-color-scheme: dark)"), matchMedia("(forced-colors: active)")].forEach((query) => query.addEventListener("change", showPicture));
addEventListener("hashchange", openFromAddress);
startPicture();
startViews(showPicture);
openFromAddress();
root.classList.add("ready");
