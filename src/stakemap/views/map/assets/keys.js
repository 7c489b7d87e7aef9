// Keys: slash searches, arrows walk the list, Escape goes one step back, which each page does in its own way (stepBack).

const shownPicks = () => [...document.querySelectorAll(".pick")].filter((pick) => pick.offsetParent !== null);

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

