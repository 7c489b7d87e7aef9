// The panel of a crowd: lists of members, cards made from the tables, search.

const AT_ONCE = 50;
const AT_FIRST = () => (stacked.matches ? 6 : AT_ONCE); // there the picture stands below the list
let returnTo = null;
let leaving = false;

const memberEntry = (number) => {
  const [rank, status] = [cellText(number, ORDER), cellText(number, STATUS)];
  const link = make("a", "", { class: "pick", href: `#s_${idOf(number)}`, "data-id": idOf(number) });
  const about = make("span", "", { class: "about" });
  const who = make("span", "", { class: "who" });
  who.append(make("bdi", cellText(number, NAME)), " ", make("span", status, { class: "tag" }));
  about.append(who);
  if (rank) about.append(make("span", `Rank ${rank}`, { class: "why" }));
  link.append(about);
  link.addEventListener("click", (event) => { event.preventDefault(); openAny(idOf(number), true); });
  link.addEventListener("focus", () => { if (link.matches(":focus-visible")) choose(idOf(number)); });
  const entry = make("li", "", { class: "entry" });
  entry.append(link);
  return entry;
};

// So many at once; a button brings the next ones. Whoever one comes back from is in view again.
const memberList = (numbers, from = null) => {
  const box = make("div");
  const list = make("ol", "", { class: "entries" });
  const more = make("button", "", { type: "button", class: "more" });
  const put = () => {
    const shown = list.childElementCount;
    list.append(...numbers.slice(shown, shown + (shown ? AT_ONCE : AT_FIRST())).map(memberEntry));
    const left = numbers.length - list.childElementCount;
    more.hidden = !left;
    more.textContent = `Show ${Math.min(left, AT_ONCE)} more of ${numbers.length}`;
    return list.children[shown];
  };
  more.addEventListener("click", () => put().firstChild.focus());
  put();
  while (list.childElementCount <= numbers.findIndex((number) => idOf(number) === from)) put();
  box.append(list, more);
  return box;
};

// One sentence serves many: signs stand for the name of whoever it is about, and of the person there.
const told = (place, id) => page.texts[place].replaceAll("\u0001", () => nameOf(id)).replaceAll("\u0002", () => (placeOf.has(id) ? cellText(placeOf.get(id), NAMED) : ""));
// Who introduces us: the name of each party that we pass comes from its row.
const toldWay = (id) => {
  const [place, ...passed] = [wayOf(id)].flat();
  return place === undefined || place < 0 ? "" : passed.reduce((text, number) => text.replace("\u0003", () => cellText(number, NAME)), told(place, id));
};
const rowsFrom = (rows) => {
  const list = make("dl");
  rows.forEach(([label, ...lines]) => list.append(make("dt", label), ...lines.map((line) => make("dd", line, { dir: "auto" }))));
  return list;
};

// Ties as the table tells them, from either end.
const tiesOf = (number) => page.ties.flatMap(([from, ...ends], row) => {
  const mine = from === number;
  if (!mine && !ends.includes(number)) return [];
  const [who, lines] = [0, 1].map((column) => bonds[row].cells[column].textContent.trim());
  return lines.split("\n").filter((_, line) => mine || ends[line] === number).map((line) => `${who} ${line}`);
});

const cardRows = (id) => {
  const number = placeOf.has(id) ? placeOf.get(id) : -1;
  const ties = number < 0 ? [] : tiesOf(number);
  const tail = ties.length ? [["Ties", ...ties]] : [];
  if (has(page.cards, id)) {
    const said = (place) => told(place, id);
    const [tag, ...rows] = page.cards[id];
    return [said(tag), [...rows.map((row) => row.map(said)), ...tail]];
  }
  const step = cellText(number, ORDER) && page.steps[number] !== undefined ? [["First step", told(page.steps[number], id)]] : [];
  const way = toldWay(id);
  const facts = heads.map((head, column) => [head, ...cellText(number, column).split("\n")]).slice(1).map(([head, ...lines]) => [head, ...(lines[0] ? lines : ["not stated"])]);
  return [cellText(number, ORDER) ? "Still to recruit." : "", [...step, ...(way ? [["Way in", way]] : []), ...facts, ...tail, ["More", "The file says more: type stakemap show, the name of the file, and this name."]]];
};

const choose = (id) => {
  state.party = id;
  document.querySelectorAll(".pick").forEach((pick) => {
    const chosen = id !== null && pick.dataset.id === id;
    pick.classList.toggle("chosen", chosen);
    if (chosen) pick.setAttribute("aria-current", "true"); else pick.removeAttribute("aria-current");
  });
  redraw();
};

// What is open, as its address says it. A step forward is one that the Back button of the browser takes back.
const openOne = () => (state.carded ? state.party : state.open ? state.open.id : "");
const setAddress = (id, forward) => {
  const address = id ? `#${encodeURIComponent(id)}` : location.pathname + location.search;
  try { history[forward ? "pushState" : "replaceState"](id && (forward || history.state) ? { step: true } : null, "", address); } catch { /* some viewers forbid it */ }
};

const fill = (back, heading, ...rest) => {
  const active = document.activeElement;
  if (active && active.closest("main") && !$("_card").contains(active) && active !== $("_up")) returnTo = active;
  const button = make("button", back, { type: "button", class: "back" });
  button.addEventListener("click", goBack);
  const title = make("h2", heading, { tabindex: "-1", dir: "auto" });
  const card = make("article", "", { class: "card" });
  card.append(title, ...rest);
  $("_card").replaceChildren(button, card);
  $("_card").hidden = false;
  $("_list").hidden = $("_found").hidden = true;
  $("_tip").hidden = true;
  $("_inner").scrollTop = 0;
  if (stacked.matches) $("_panel").scrollIntoView({ behavior: glide() });
  return title;
};

const showCell = (cell, move, from = null) => {
  Object.assign(state, { open: cell, carded: false });
  choose(null);
  showPicture();
  const left = fitting(cell);
  const nobody = left.length ? [] : [make("p", `Nobody in this group fits. Clear the filters to see all ${cell.members.length}.`, { class: "empty" })];
  const title = fill("Back to all groups", cell.name, make("p", saysOf(cell), { class: "tag" }), memberList(left, from), ...nobody);
  const link = from !== null && [...$("_card").querySelectorAll(".pick")].find((pick) => pick.dataset.id === from);
  if (link) link.focus();
  else if (move || stacked.matches) title.focus({ preventScroll: true });
  say(`${cell.name}. ${saysOf(cell)}`);
};

const showMember = (id, move) => {
  const [tag, rows] = cardRows(id);
  if (cellOf(id) !== state.open) state.open = null;
  const title = fill(state.open ? "Back to the group" : "Back to the list", nameOf(id), make("p", tag, { class: "tag" }), rowsFrom(rows));
  state.carded = true;
  choose(id);
  showPicture();
  if (move || stacked.matches) title.focus({ preventScroll: true });
  say(`Details of ${nameOf(id)}.`);
};

// The address comes first: with it the browser keeps how far the page was scrolled.
const openCell = (cell, move) => {
  setAddress(cell.id, $("_card").hidden);
  showCell(cell, move);
};

const openCard = (id, move) => {
  setAddress(id, !state.carded);
  showMember(id, move);
};

const openAny = (id, move) => {
  if (cellById.has(id)) openCell(cellById.get(id), move);
  else if (placeOf.has(id)) openCard(id, move);
};

const showLists = () => {
  Object.assign(state, { open: null, carded: false });
  $("_card").hidden = true;
  $("_card").replaceChildren();
  $("_list").hidden = false;
  $("_found").hidden = state.found === null;
  choose(null);
  showPicture();
};

// Where something else is asked for than what is open, the focus stays where it is.
const hideCardQuietly = () => {
  if ($("_card").hidden) return;
  showLists();
  setAddress("", false);
  returnTo = null;
};

const closeAll = () => {
  showLists();
  if (returnTo && returnTo.isConnected && returnTo.offsetParent) returnTo.focus();
  else $("_list").focus({ preventScroll: true });
  returnTo = null;
};

// One step back: from a card to the group it was opened from, from a group to all groups and the list.
const goBack = () => {
  if ($("_card").hidden) return;
  if (state.open && state.carded) showCell(state.open, true, state.party); else closeAll();
  if (leaving || !history.state || !history.state.step) { setAddress(openOne(), false); return; }
  leaving = true;
  history.back();
};

// The browser goes back a moment later. Whatever was opened or closed in between, its address follows.
addEventListener("popstate", () => {
  if (leaving && location.hash.slice(1) !== encodeURIComponent(openOne())) setAddress(openOne(), false);
  leaving = false;
});
