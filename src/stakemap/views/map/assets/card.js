// The card of a party, and the address that opens it.

const MOST = 10;
let returnTo = null;
let returnAction = null;

// Opening a card is a step forward: the Back button of the browser leads to the list, as "Back to the list" does.
const setAddress = (id, forward) => {
  const address = id ? `#${encodeURIComponent(id)}` : location.pathname + location.search;
  try { history[forward ? "pushState" : "replaceState"](id && (forward || history.state) ? { card: true } : null, "", address); } catch { /* some viewers forbid it */ }
};

const makeTime = (lines) => {
  const list = make("ol", "", { class: "time" });
  lines.forEach((line, place) => {
    const [day] = line.split(": ", 1);
    const entry = make("li", "", { dir: "auto" });
    entry.append(make("b", day), " ", line.slice(day.length + 2));
    entry.hidden = place >= MOST;
    list.append(entry);
  });
  const box = make("dd");
  box.append(list);
  if (lines.length > MOST) {
    const more = make("button", `Show all ${lines.length}`, { type: "button", class: "more" });
    more.addEventListener("click", () => {
      [...list.children].forEach((entry) => { entry.hidden = false; });
      list.children[MOST].tabIndex = -1;
      list.children[MOST].focus();
      more.remove();
    });
    box.append(more);
  }
  return [box];
};

const makeRows = (rows, id) => {
  const list = make("dl");
  rows.forEach((row) => {
    const kind = typeof row[0] === "string" ? row[0] : "";
    const [label, ...lines] = row.filter((part) => part !== kind).map((place) => sentence(place, id));
    const told = kind === "time" ? makeTime(lines) : lines.map((line) => make("dd", line, { dir: "auto" }));
    list.append(make("dt", label), ...told);
  });
  return list;
};

const makeSteps = (id) => {
  const box = make("div", "", { class: "steps", role: "group", "aria-label": "Only their surroundings" });
  box.append(make("span", "Only their surroundings:"));
  [1, 2].forEach((steps) => {
    const button = make("button", steps === 1 ? "1 step" : "2 steps", { type: "button", "aria-pressed": "false", "data-steps": steps });
    button.addEventListener("click", () => surround(state.steps === steps ? 0 : steps));
    box.append(button);
  });
  box.hidden = !isDrawn(id) || id === page.center || !edgeList.some(({ from, to }) => from === id || to === id);
  return box;
};

const makeCard = (id) => {
  const [tag, ...rows] = page.cards[id];
  const card = make("article", "", { class: "card" });
  card.append(make("h2", names[id], { tabindex: "-1", dir: "auto" }), make("p", sentence(tag, id), { class: "tag" }), makeSteps(id), makeRows(rows, id));
  return card;
};

const showCard = (id, move) => {
  const active = document.activeElement;
  if (active && active.closest("main") && !$("_card").contains(active)) [returnTo, returnAction] = [active, state.action];
  const back = make("button", "Back to the list", { type: "button", class: "back" });
  back.addEventListener("click", closeCard);
  const card = makeCard(id);
  $("_card").replaceChildren(back, card);
  $("_card").hidden = false;
  $("_list").hidden = true;
  $("_tip").hidden = true;
  choose(id);
  $("_inner").scrollTop = 0;
  if (move || stacked.matches) card.querySelector("h2").focus({ preventScroll: true });
  if (stacked.matches) $("_panel").scrollIntoView({ behavior: glide() });
  say(`Details of ${names[id]}.`);
};

const openCard = (id, move) => {
  if (!has(page.cards, id)) return;
  const open = !$("_card").hidden;
  showCard(id, move);
  setAddress(id, !open);
};

const putBack = () => {
  $("_card").replaceChildren();
  $("_card").hidden = true;
  $("_list").hidden = false;
};

// Where something else is asked for than the card, the focus stays where it is.
const hideCardQuietly = () => {
  if (!$("_card").hidden) setAddress("", false);
  putBack();
  release();
  returnTo = returnAction = null;
};

const hideCard = () => {
  const open = !$("_card").hidden;
  putBack();
  release();
  if (!open) return;
  if (returnAction !== null) setChoice(null, returnAction);
  const link = returnTo && !returnTo.isConnected && returnAction !== null ? $(returnAction) : returnTo;
  if (link && link.isConnected && link.offsetParent) link.focus();
  else $("_list").focus({ preventScroll: true });
  returnTo = returnAction = null;
};

const closeCard = () => {
  const open = !$("_card").hidden;
  hideCard();
  // The browser goes back a moment later: a second Escape must not go back once more.
  if (open && history.state && history.state.card) history.back();
  else if (location.hash) setAddress("", false);
};

const openFromAddress = () => {
  let name = location.hash.slice(1);
  try { name = decodeURIComponent(name); } catch { /* keep it as it is */ }
  name = name.replace(/^s_/, "");
  const id = [name, name.normalize("NFKC").toLowerCase()].find((one) => has(page.cards, one));
  if (id !== undefined) {
    if ($("_card").hidden || state.party !== id) showCard(id, false);
  } else if (has(page.actions, name)) {
    hideCard();
    selectTab($(name).closest(".group").id);
    if (state.action !== name) chooseAction(name);
  } else if (!$("_card").hidden) {
    hideCard();
  }
};

