// Choosing a party, its surroundings, or an action.

const markPicks = () => picks.forEach((pick) => {
  const chosen = (state.party !== null && pick.dataset.id === state.party) || (state.action !== null && pick.dataset.action === state.action);
  pick.classList.toggle("chosen", chosen);
  if (pick.dataset.action) pick.setAttribute("aria-expanded", String(chosen));
  else if (chosen) pick.setAttribute("aria-current", "true");
  else pick.removeAttribute("aria-current");
});

const setChoice = (party, action = null, steps = 0) => {
  Object.assign(state, { party, action, steps });
  root.classList.toggle("near", steps > 0);
  document.querySelectorAll(".needed").forEach((list) => list.remove());
  if (action !== null) $(action).after(makeNeeded(action));
  markPicks();
  redraw();
};

const choose = (id) => {
  setChoice(id !== null && isDrawn(id) ? id : null);
  if (state.party !== null && root.classList.contains("zoomed")) follow(state.party);
};

// Whom an action needs, each a link, with how it stands: the missing first.
const makeNeeded = (action) => {
  const { needs, maybe } = page.actions[action];
  const list = make("ul", "", { class: "needed" });
  const put = (id, word, kind) => {
    const entry = make("li", "", { class: kind });
    const link = make("a", names[id], { href: `#${id}`, dir: "auto" });
    link.addEventListener("click", (event) => { event.preventDefault(); openCard(id, true); });
    entry.append(link, " ", make("b", word));
    list.append(entry);
  };
  const others = needs.filter((id) => id !== page.center);
  others.filter((id) => waiting.has(id)).forEach((id) => put(id, "still missing", "missing"));
  others.filter((id) => !waiting.has(id)).forEach((id) => put(id, "on board", "here"));
  maybe.forEach((id) => put(id, "perhaps needed, a guess", "perhaps"));
  return list;
};

const chooseAction = (id) => {
  const on = state.action !== id;
  setChoice(null, on ? id : null);
  say(on ? $(id).textContent.replace(/\s+/g, " ").trim() : "");
};

const release = () => {
  $("_tip").hidden = true;
  setChoice(null);
};

// Only whoever is so many steps away; nought shows everybody again.
const surround = (steps) => {
  setChoice(state.party, null, steps);
  $("_card").querySelectorAll("[data-steps]").forEach((button) => button.setAttribute("aria-pressed", String(Number(button.dataset.steps) === steps)));
  say(steps ? `Only ${names[state.party]} and who is ${steps === 1 ? "1 step" : "2 steps"} away: ${litIds().size - 1} shown, and our own agency.` : "Everybody is shown again.");
};

