// Search, filters and legend: whom they leave (state.found). Each page says who there is (everybody, actionIds), what is
// known of them (foldedOf, facetsOf, needsOf, carries), and what else changes (siftLists); goBack is its own last step back.

const selects = [];
const pressed = new Set();
const isAction = (value) => value.startsWith("action_");

// One sign more widens what the legend leaves; one filter more narrows what the filters leave.
const fitsFilters = (id) => selects.every(({ value }) => !value || (isAction(value) ? needsOf(value).includes(id) : facetsOf(id).includes(Number(value))));
const fitsSigns = (id) => !pressed.size || [...pressed].some((sign) => carries(id, sign));

const sift = () => {
  const words = fold($("_search").value).split(/\s+/).filter(Boolean);
  const asked = selects.filter(({ value }) => value).length;
  hideCardQuietly();
  const sorted = asked || pressed.size ? new Set(everybody.filter((id) => fitsFilters(id) && fitsSigns(id))) : null;
  state.found = words.length || sorted ? new Set(everybody.filter((id) => (!sorted || sorted.has(id)) && words.every((word) => foldedOf(id).includes(word)))) : null;
  root.classList.toggle("narrowed", state.found !== null);
  $("_tabs").hidden = state.found !== null;
  siftLists(words, sorted, selects.map(({ value }) => value).find(isAction));
  tellSifted(asked);
  redraw();
};

const tellSifted = (asked) => {
  const { found } = state;
  const text = found ? `${found.size} of ${everybody.length} shown` : "";
  $("_count").firstElementChild.textContent = text && !found.size ? "Nobody fits. Search for less, or clear the filters." : text;
  $("_count").hidden = !found;
  $("_sift").classList.toggle("on", asked > 0);
  $("_sift").textContent = asked ? `Filter (${asked})` : "Filter";
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
  const counts = new Map();
  everybody.forEach((id) => facetsOf(id).forEach((one) => counts.set(one, (counts.get(one) || 0) + 1)));
  const boxes = page.facets.heads.map(([label, ...words]) => {
    const options = words.map((word, place) => [first + place, `${word} (${counts.get(first + place)})`]);
    first += words.length;
    return makeSelect(label, options);
  });
  const actions = actionIds.filter((action) => needsOf(action).length);
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
  if (!isSign(sign)) return;
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
  } else {
    goBack();
  }
};
