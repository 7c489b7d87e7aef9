// Whom search, filters and legend leave: in the picture, in the lists and in the tables.

const everybody = Object.keys(page.cards);
const folded = new Map(everybody.map((id) => [id, fold(`${names[id]} ${has(page.also, id) ? page.also[id] : ""}`)]));
const selects = [];
const pressed = new Set();

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
const isAtLine = (id, sign) => edgeList.some(({ from, to, look: line }) => line === sign && (to === id || (from === id && !isSpoke({ look: line }))));
const carries = (id, sign) => {
  if (has(page.signs, sign)) return page.signs[sign].includes(id);
  return has(SIGNS, sign) ? isDrawn(id) && SIGNS[sign](placed(id)) : isAtLine(id, sign);
};

// One sign more widens what the legend leaves; one filter more narrows what the filters leave.
const fitsFilters = (id) => selects.every(({ value }) => !value || (has(page.actions, value)
  ? needsOf(value).includes(id)
  : has(page.facets.of, id) && page.facets.of[id].includes(Number(value))));
const fitsSigns = (id) => !pressed.size || [...pressed].some((sign) => carries(id, sign));

const siftActions = (words, sorted, chosen) => picks.filter((pick) => pick.dataset.action).forEach((pick) => {
  const id = pick.dataset.action;
  const text = fold(pick.textContent);
  const fits = words.every((word) => text.includes(word)) && (!chosen || id === chosen) && (!sorted || needsOf(id).some((one) => sorted.has(one)));
  pick.parentElement.hidden = !fits;
});

const sift = () => {
  const words = fold($("_search").value).split(/\s+/).filter(Boolean);
  const asked = selects.filter(({ value }) => value).length;
  const chosen = selects.map(({ value }) => value).find((value) => has(page.actions, value));
  hideCardQuietly();
  const sorted = asked || pressed.size ? new Set(everybody.filter((id) => fitsFilters(id) && fitsSigns(id))) : null;
  state.found = words.length || sorted ? new Set(everybody.filter((id) => (!sorted || sorted.has(id)) && words.every((word) => folded.get(id).includes(word)))) : null;
  picks.forEach((pick) => { if (pick.dataset.id) pick.parentElement.hidden = state.found !== null && !state.found.has(pick.dataset.id); });
  siftActions(words, sorted, chosen);
  showSifted(asked);
  redraw();
};

const showSifted = (asked) => {
  const { found } = state;
  root.classList.toggle("narrowed", found !== null);
  placeRest();
  $("_tabs").hidden = found !== null;
  groups.forEach((group) => {
    const shown = [...group.querySelectorAll(".entry")].filter((entry) => !entry.hidden).length;
    group.hidden = found ? !shown : group.id !== currentTab();
    group.querySelector("h2").textContent = `${group.dataset.name}${found ? `: ${shown} of ${group.dataset.count}` : ""}`;
  });
  const text = found ? `${found.size} of ${everybody.length} shown` : "";
  $("_count").firstElementChild.textContent = text && !found.size ? "Nobody fits. Search for less, or clear the filters." : text;
  $("_count").hidden = !found;
  $("_sift").classList.toggle("on", asked > 0);
  $("_sift").textContent = asked ? `Filter (${asked})` : "Filter";
  siftTables(found);
  say(found && !found.size ? "Nobody fits." : found ? `${text}.` : `All ${everybody.length} shown.`);
};

const clearFilters = () => {
  $("_search").value = "";
  selects.forEach((select) => { select.value = ""; });
  pressed.clear();
  document.querySelectorAll(".legend [aria-pressed]").forEach((button) => button.setAttribute("aria-pressed", "false"));
  sift();
};

const makeSelect = (label, options) => {
  const select = make("select");
  select.append(make("option", "All", { value: "" }), ...options.map(([value, text]) => make("option", text, { value })));
  select.addEventListener("change", sift);
  const box = make("label", label);
  box.append(select);
  selects.push(select);
  return box;
};

const startFilters = () => {
  let first = 0;
  const every = Object.values(page.facets.of).flat();
  const boxes = page.facets.heads.map(([label, ...words]) => {
    const options = words.map((word, place) => [first + place, `${word} (${every.filter((one) => one === first + place).length})`]);
    first += words.length;
    return makeSelect(label, options);
  });
  const actions = Object.keys(page.actions).filter((action) => needsOf(action).length);
  if (actions.length) boxes.push(makeSelect("Needed for the action", actions.map((action) => [action, `${titleOf(action)} (${needsOf(action).length})`])));
  $("_filters").append(...boxes);
  $("_sift").hidden = !boxes.length;
  $("_sift").addEventListener("click", () => openFilters($("_filters").hidden));
  $("_clear").addEventListener("click", () => { clearFilters(); $($("_sift").hidden ? "_search" : "_sift").focus(); });
  $("_search").addEventListener("input", sift);
};

const openFilters = (open) => {
  $("_filters").hidden = !open;
  $("_sift").setAttribute("aria-expanded", String(open));
};

// With script an entry of the legend is a button that leaves only what carries its sign.
const startLegend = () => document.querySelectorAll(".legend [data-sign]").forEach((entry) => {
  const { sign } = entry.dataset;
  if (!has(SIGNS, sign) && !has(page.signs, sign) && !LINES.includes(sign)) return;
  const button = make("button", "", { type: "button", "aria-pressed": "false" });
  button.append(...entry.childNodes);
  button.addEventListener("click", () => {
    const on = !pressed.has(sign);
    if (on) pressed.add(sign); else pressed.delete(sign);
    button.setAttribute("aria-pressed", String(on));
    sift();
  });
  entry.append(button);
});

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
