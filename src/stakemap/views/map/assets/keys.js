// Keys: slash searches, arrows walk the list, Escape goes one step back.

const move = (step) => {
  const shown = shownPicks();
  if (!shown.length) return;
  const at = shown.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + step, 0), shown.length - 1);
  shown[next].focus();
  if (shown[next].dataset.id) choose(shown[next].dataset.id);
};

const stepBack = (from) => {
  if (from === $("_search") && from.value) {
    from.value = "";
    sift();
  } else if (!$("_filters").hidden && from.closest(".tools")) {
    openFilters(false);
    $("_sift").focus();
  } else if (state.steps) {
    surround(0);
  } else {
    closeCard();
  }
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const from = event.target;
  const typing = from === $("_search");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    $("_search").focus();
    $("_search").select();
  } else if (event.key === "Escape") {
    stepBack(from);
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (typing || from.classList.contains("pick") || from === $("_list"))) {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  }
});

