// The page of a crowd starts to answer.

const leaveTab = () => { $("_search").value = ""; search(); };
const tabShown = () => {};

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
startZoom();
narrow.addEventListener("change", showPicture);
[matchMedia("(prefers-color-scheme: dark)"), matchMedia("(forced-colors: active)")].forEach((query) => query.addEventListener("change", showPicture));
addEventListener("hashchange", openFromAddress);
startPicture();
startViews(showPicture);
openFromAddress();
root.classList.add("ready");
