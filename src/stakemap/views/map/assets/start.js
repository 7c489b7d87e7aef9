// Everything is known now: the page starts to answer.

startTabs();
startMore();
startLists();
startFilters();
startLegend();
startTables();
startSaving();
startZoom();
narrow.addEventListener("change", choosePlace);
stacked.addEventListener("change", placeRest);
[matchMedia("(prefers-color-scheme: dark)"), matchMedia("(forced-colors: active)")].forEach((query) => query.addEventListener("change", choosePlace));
addEventListener("hashchange", openFromAddress);
startPicture();
startViews(choosePlace);
startActs();
if (location.hash) openFromAddress();
root.classList.add("ready");
