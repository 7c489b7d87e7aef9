// What the views know of the rest of the page: who is chosen, which action, and whom a search or filter leaves.

const actLinks = [...document.querySelectorAll(".act-link")];

// A set of ids, or null where nothing is searched for.
const showInViews = (fits) => inViews.forEach((chip) => chip.classList.toggle("dim", fits !== null && !fits.has(chip.dataset.id)));

const paintViews = () => {
  lightChips();
  actLinks.forEach((link) => {
    const chosen = state.action !== null && link.dataset.action === state.action;
    const act = link.closest(".act");
    if (act) act.classList.toggle("lit", chosen);
    if (chosen) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
  });
  showInViews(state.found);
};

const startActs = () => actLinks.forEach((link) => link.addEventListener("click", (event) => {
  event.preventDefault();
  if (!$("_card").hidden) hideCardQuietly();
  chooseAction(link.dataset.action);
  if (stacked.matches || state.action === null) return;
  selectTab("_actions");
  $(state.action).scrollIntoView({ block: "nearest" });
}));
