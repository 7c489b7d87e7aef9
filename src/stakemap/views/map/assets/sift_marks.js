// Whom search, filters and legend leave where everybody has a mark: in the picture, in the lists and in the tables.

const everybody = Object.keys(page.cards);
const actionIds = Object.keys(page.actions);
const folded = new Map(everybody.map((id) => [id, fold(`${names[id]} ${has(page.also, id) ? page.also[id] : ""}`)]));
const foldedOf = (id) => folded.get(id);
const facetsOf = (id) => (has(page.facets.of, id) ? page.facets.of[id] : []);

// What a sign of the legend stands for: a test of a mark, or of a line.
const placed = (id) => frames.wide.places[id];
const SIGNS = {
  recruit: (mark) => mark.look === "recruit",
  aboard: (mark) => mark.look === "aboard",
  committed: (mark) => mark.double,
  unnamed: (mark) => mark.square && mark.look !== "ghost",
  ghost: (mark) => mark.look === "ghost",
};
const LINES = ["spoke", "guess", "active", "known", "strained", "ended"];
const isSign = (sign) => has(SIGNS, sign) || has(page.signs, sign) || LINES.includes(sign);
const isAtLine = (id, sign) => edgeList.some(({ from, to, look: line }) => line === sign && (to === id || (from === id && !isSpoke({ look: line }))));
const carries = (id, sign) => {
  if (has(page.signs, sign)) return page.signs[sign].includes(id);
  return has(SIGNS, sign) ? isDrawn(id) && SIGNS[sign](placed(id)) : isAtLine(id, sign);
};

const siftActions = (words, sorted, chosen) => picks.filter((pick) => pick.dataset.action).forEach((pick) => {
  const id = pick.dataset.action;
  const text = fold(pick.textContent);
  const fits = words.every((word) => text.includes(word)) && (!chosen || id === chosen) && (!sorted || needsOf(id).some((one) => sorted.has(one)));
  pick.parentElement.hidden = !fits;
});

const siftLists = (words, sorted, chosen) => {
  const { found } = state;
  picks.forEach((pick) => { if (pick.dataset.id) pick.parentElement.hidden = found !== null && !found.has(pick.dataset.id); });
  siftActions(words, sorted, chosen);
  placeRest();
  groups.forEach((group) => {
    const shown = [...group.querySelectorAll(".entry")].filter((entry) => !entry.hidden).length;
    group.hidden = found ? !shown : group.id !== currentTab();
    group.querySelector("h2").textContent = `${group.dataset.name}${found ? `: ${shown} of ${group.dataset.count}` : ""}`;
  });
  siftTables(found);
};

// Whom a row is about. Rows of ties name their two ends: a party, or a person who is found with it.
let ids = null;
const aboutRow = (row, number) => {
  if (row.id) return [row.id.slice(2)];
  if (has(page.actions, `action_${number}`) && row.closest("section").dataset.rows === "actions") return needsOf(`action_${number}`);
  if (!ids) {
    ids = new Map(everybody.flatMap((id) => (has(page.also, id) ? page.also[id].split("\n") : []).map((name) => [name, id])));
    everybody.forEach((id) => ids.set(names[id], id));
  }
  return [0, 1].map((column) => ids.get(row.cells[column].textContent)).filter(Boolean);
};

const goBack = () => { if (state.steps) surround(0); else closeCard(); };
