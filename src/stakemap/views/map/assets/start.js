// Everything is known now: the page starts to answer.

startTabs();
startMore();
startLists();
startFilters();
startLegend();
startTables();
startSaving();
$("_zoom").addEventListener("click", (event) => {
  const way = event.target.dataset.zoom;
  if (way === "all") fit(true);
  else if (way) zoomBy(way === "in" ? 1.3 : 1 / 1.3);
});
// The wheel scrolls the page; with Ctrl it zooms the picture, as on other maps.
$("_canvas").addEventListener("wheel", (event) => { if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation(); }, { capture: true, passive: true });
narrow.addEventListener("change", choosePlace);
stacked.addEventListener("change", placeRest);
[matchMedia("(prefers-color-scheme: dark)"), matchMedia("(forced-colors: active)")].forEach((query) => query.addEventListener("change", choosePlace));
addEventListener("hashchange", openFromAddress);
startPicture();
startViews(choosePlace);
startActs();
if (location.hash) openFromAddress();
root.classList.add("ready");
