// What the page was given, what is chosen, and how the two find each other. Every text goes in by textContent.

const $ = (id) => document.getElementById(id);
const make = (tag, text, attributes = {}) => {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
};

const whole = JSON.parse($("_data").textContent);
const { page, nodes: nodeList, edges: edgeList } = whole;
const root = document.documentElement;
root.classList.add("scripted");

const narrow = matchMedia("(max-width: 899.98px)");
const stacked = matchMedia("(max-width: 1239.98px)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const picks = [...document.querySelectorAll(".pick")];
// What the lists and tables say already is read off them.
const texts = [...document.querySelectorAll("[data-t]")].map((element) => element.textContent).concat(page.texts);
const names = Object.assign(Object.create(null), page.names);
document.querySelectorAll("table a[data-id]").forEach((link) => { names[link.dataset.id] = link.textContent; });
picks.forEach((pick) => { if (pick.dataset.id) names[pick.dataset.id] = pick.querySelector("bdi").textContent; });
const groups = [...document.querySelectorAll(".group")];
const frames = Object.fromEntries(["wide", "tall"].map((name) => [name, readFrame(document.querySelector(`.frame > .${name}`), page.frames[name])]));
const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
const isDrawn = (id) => has(frames.wide.places, id);
const say = (text) => { $("_said").textContent = text; };

// What is chosen: a party, an action, or nothing; and what the search leaves.
const state = { party: null, action: null, found: null, hovered: null };
const look = {
  frame: frames[narrow.matches ? "tall" : "wide"],
  theme: readTheme(),
  faded: (id) => {
    const lit = litIds();
    if (lit) return !lit.has(id);
    return state.found !== null && isDrawn(id) && id !== page.center && !state.found.has(id);
  },
  hides: (id) => state.party !== null && id !== state.party,
  lit: (id) => id === state.party || id === state.hovered || (state.action !== null && page.actions[state.action].needs.includes(id)),
};

const stopsOf = (id) => (has(page.stops, id) ? page.stops[id] : [])
  .map((stop) => (typeof stop === "string" ? { id: stop, at: stop } : { id: stop[0], at: stop[1], name: stop[2] }));

let litCache = null;
const litIds = () => {
  if (state.party === null && state.action === null) return null;
  if (litCache) return litCache;
  const lit = new Set([page.center]);
  if (state.party !== null) {
    lit.add(state.party);
    stopsOf(state.party).forEach((stop) => lit.add(stop.at));
    edgeList.forEach(({ from, to }) => { if (from === state.party) lit.add(to); if (to === state.party) lit.add(from); });
  } else {
    const action = page.actions[state.action];
    [...action.needs, ...action.maybe].forEach((id) => lit.add(id));
  }
  litCache = lit;
  return lit;
};

