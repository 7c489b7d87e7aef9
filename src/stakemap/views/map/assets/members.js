// The panel of a crowd: lists of members, cards made from the tables, search.

const AT_ONCE = 50;
const AT_FIRST = () => (stacked.matches ? 6 : AT_ONCE); // there the picture stands below the list
let returnTo = null;

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

// So many at once; a button brings the next ones.
const memberList = (numbers) => {
  const box = make("div");
  const list = make("ol", "", { class: "entries" });
  const more = make("button", "", { type: "button", class: "more" });
  const put = () => {
    const from = list.childElementCount;
    list.append(...numbers.slice(from, from + (from ? AT_ONCE : AT_FIRST())).map(memberEntry));
    const left = numbers.length - list.childElementCount;
    more.hidden = !left;
    more.textContent = `Show ${Math.min(left, AT_ONCE)} more of ${numbers.length}`;
    return list.children[from];
  };
  more.addEventListener("click", () => put().firstChild.focus());
  put();
  box.append(list, more);
  return box;
};

// One sentence serves many: signs stand for the name of whoever it is about, and of the person there.
const told = (place, id) => page.texts[place].replaceAll("\u0001", () => nameOf(id)).replaceAll("\u0002", () => (placeOf.has(id) ? cellText(placeOf.get(id), NAMED) : ""));
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
  const facts = heads.map((head, column) => [head, ...cellText(number, column).split("\n")]).slice(1).map(([head, ...lines]) => [head, ...(lines[0] ? lines : ["not stated"])]);
  return [cellText(number, ORDER) ? "Still to recruit." : "", [...step, ...facts, ...tail, ["More", "The file says more: type stakemap show, the name of the file, and this name."]]];
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

const setAddress = (id) => {
  try { history.replaceState(null, "", id ? `#${encodeURIComponent(id)}` : location.pathname + location.search); } catch { /* some viewers forbid it */ }
};

const fill = (back, heading, ...rest) => {
  const active = document.activeElement;
  if (active && active.closest("main") && !$("_card").contains(active) && active !== $("_up")) returnTo = active;
  const button = make("button", back, { type: "button", class: "back" });
  button.addEventListener("click", stepBack);
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

const openCell = (cell, move) => {
  state.open = cell;
  choose(null);
  showPicture();
  const title = fill("Back to all groups", cell.name, make("p", cell.says, { class: "tag" }), memberList(cell.members));
  if (move || stacked.matches) title.focus({ preventScroll: true });
  setAddress(cell.id);
  say(`${cell.name}. ${cell.says}`);
};

const openCard = (id, move) => {
  const [tag, rows] = cardRows(id);
  const title = fill(state.open ? "Back to the group" : "Back to the list", nameOf(id), make("p", tag, { class: "tag" }), rowsFrom(rows));
  choose(id);
  if (move || stacked.matches) title.focus({ preventScroll: true });
  setAddress(id);
  say(`Details of ${nameOf(id)}.`);
};

const openAny = (id, move) => {
  if (cellById.has(id)) openCell(cellById.get(id), move);
  else if (placeOf.has(id)) openCard(id, move);
};

// One step back: from a card to the group it was opened from, from a group to all groups and the list.
const stepBack = (from) => {
  if (from === $("_search") && from.value) {
    leaveTab();
    return;
  }
  if ($("_card").hidden && !state.open) return;
  if (state.open && state.party !== null && !$("_card").hidden) { openCell(state.open, true); return; }
  state.open = null;
  $("_card").hidden = true;
  $("_card").replaceChildren();
  $("_found").hidden = !$("_search").value.trim();
  $("_list").hidden = !$("_found").hidden;
  choose(null);
  showPicture();
  setAddress("");
  if (returnTo && returnTo.isConnected && returnTo.offsetParent) returnTo.focus();
  else $("_list").focus({ preventScroll: true });
  returnTo = null;
};

let folded = null;

const search = () => {
  const words = fold($("_search").value).split(/\s+/).filter(Boolean);
  if (!folded) folded = people.map((row, number) => fold(`${cellText(number, NAME)} ${cellText(number, NAMED)}`));
  const found = words.length ? people.map((row, number) => number).filter((number) => words.every((word) => folded[number].includes(word))) : [];
  $("_card").hidden = true;
  $("_card").replaceChildren();
  choose(null);
  $("_found").hidden = !words.length;
  $("_list").hidden = words.length > 0;
  const told = found.length === 1 ? "1 name fits." : `${found.length} names fit.`;
  $("_found").replaceChildren(...(words.length ? [make("h2", told), memberList(found)] : []));
  say(words.length ? told : "");
};
