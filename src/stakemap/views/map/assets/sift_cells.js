// Whom search, filters and legend leave in a crowd: in one list, in the groups, in the views and in the tables.

const everybody = people.map((row) => row.id.slice(2));
const actionIds = page.needs.map((_, number) => `action_${number}`);
const needsOf = (action) => page.needs[Number(action.slice("action_".length))].flat().map(idOf);
const titleOf = (action) => deeds[Number(action.slice("action_".length))].cells[0].textContent.trim();
const { mixes, of: mixOf, heads: facetHeads } = page.facets;
const firstOf = facetHeads.map((_, place) => facetHeads.slice(0, place).reduce((sum, words) => sum + words.length - 1, 0));
const facetsOf = (id) => mixes.flatMap((own, facet) => own[numberAt(mixOf[facet], placeOf.get(id))].map((word) => firstOf[facet] + word));
const folded = new Map();
const foldedOf = (id) => {
  const number = placeOf.get(id);
  if (!folded.has(id)) folded.set(id, fold(`${cellText(number, NAME)} ${cellText(number, NAMED)}`));
  return folded.get(id);
};

// What a sign of the legend stands for: a test of a row.
const isOutside = (id) => cellOf(id) !== undefined && ["_cell_roles", "_cell_implied"].includes(cellOf(id).id);
const isAboard = (id) => !cellText(placeOf.get(id), ORDER) && ["engaged", "committed"].includes(cellText(placeOf.get(id), STATUS));
const CARRIES = {
  recruit: (id) => has(frames.wide.places, id) && id !== page.center,
  cell: (id) => cellText(placeOf.get(id), ORDER) !== "" && !isOutside(id),
  "cell-aboard": isAboard,
  "cell-both": isAboard,
  "cell-unknown": (id) => cellText(placeOf.get(id), STATUS) === "unknown",
  "cell-ghost": isOutside,
};
const isSign = (sign) => has(CARRIES, sign);
const carries = (id, sign) => CARRIES[sign](id);

const note = document.querySelector(".stage-note").textContent;
const FILTERED = "The number in a group says how many of it fit. Faint: nobody there fits.";

const siftCell = (cell) => {
  cell.fits = state.found && fitting(cell).length;
  cell.pick.parentElement.hidden = cell.fits === 0;
  cell.pick.querySelector(".tag").textContent = cell.fits === null ? "" : `${cell.fits} of ${cell.members.length}`;
};

const siftLists = () => {
  const { found } = state;
  cells.forEach(siftCell);
  const numbers = found ? people.map((row, number) => number).filter((number) => found.has(idOf(number))) : [];
  $("_found").replaceChildren(...(numbers.length ? [make("h2", "Who fits"), memberList(numbers)] : []));
  $("_found").hidden = found === null;
  groups.forEach((group) => { group.hidden = found ? group.id !== "_cells" || !numbers.length : group.id !== currentTab(); });
  const left = cells.filter(({ fits: some }) => some !== 0).length;
  $("_cells").querySelector("h2").textContent = `Groups in the picture${found ? `: ${left} of ${cells.length}` : ""}`;
  inViews.forEach((chip) => chip.classList.toggle("dim", found !== null && !found.has(chip.dataset.id)));
  document.querySelector(".stage-note").textContent = found ? FILTERED : note;
  siftTables(found);
  tables.forEach(settleStop);
};

// An action leaves whom it needs, as its word in the filter does; nothing else is asked for.
const chooseAction = (action) => {
  clearFilters();
  selects[selects.length - 1].value = action;
  sift();
  openFilters(true);
};

const leaveTab = () => hideCardQuietly();
const tabShown = () => {};
