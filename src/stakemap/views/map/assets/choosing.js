// Choosing a party or an action, and the card of a party.

const markPicks = () => picks.forEach((pick) => {
  const chosen = (state.party !== null && pick.dataset.id === state.party) || (state.action !== null && pick.dataset.action === state.action);
  pick.classList.toggle("chosen", chosen);
  if (chosen) pick.setAttribute("aria-current", "true"); else pick.removeAttribute("aria-current");
});

const choose = (id) => {
  state.party = id !== null && isDrawn(id) ? id : null;
  state.action = null;
  markPicks();
  redraw();
  if (state.party !== null && root.classList.contains("zoomed")) follow(state.party);
};

const chooseAction = (id) => {
  state.party = null;
  state.action = state.action === id ? null : id;
  markPicks();
  redraw();
  if (state.action !== null) say($(id).textContent.replace(/\s+/g, " ").trim());
};

const release = () => {
  state.party = state.action = null;
  $("_tip").hidden = true;
  markPicks();
  redraw();
};

let returnTo = null;

const remember = (id) => {
  try { history.replaceState(null, "", id ? `#${id}` : location.pathname + location.search); } catch { /* some viewers forbid it */ }
};

const makeCard = (id) => {
  const [tag, ...rows] = page.cards[id];
  const card = make("article", "", { class: "card" });
  const list = make("dl");
  rows.forEach(([label, ...lines]) => {
    list.append(make("dt", texts[label]));
    lines.forEach((line) => list.append(make("dd", texts[line], { dir: "auto" })));
  });
  card.append(make("h2", names[id], { tabindex: "-1", dir: "auto" }), make("p", texts[tag], { class: "tag" }), list);
  return card;
};

const openCard = (id, move) => {
  if (!has(page.cards, id)) return;
  const active = document.activeElement;
  if (active && active.closest("main") && !$("_card").contains(active)) returnTo = active;
  const back = make("button", "Back to the list", { type: "button", class: "back" });
  back.addEventListener("click", closeCard);
  const card = makeCard(id);
  $("_card").replaceChildren(back, card);
  $("_card").hidden = false;
  $("_list").hidden = true;
  $("_tip").hidden = true;
  choose(id);
  remember(id);
  $("_inner").scrollTop = 0;
  if (move || stacked.matches) card.querySelector("h2").focus({ preventScroll: true });
  if (stacked.matches) $("_panel").scrollIntoView({ behavior: calm.matches ? "auto" : "smooth" });
  say(`Details of ${names[id]}.`);
};

const putBack = () => {
  $("_card").replaceChildren();
  $("_card").hidden = true;
  $("_list").hidden = false;
};

const closeCard = () => {
  const open = !$("_card").hidden;
  putBack();
  release();
  remember("");
  if (open) {
    if (returnTo && returnTo.isConnected && returnTo.offsetParent) returnTo.focus();
    else $("_list").focus({ preventScroll: true });
    returnTo = null;
  }
};

