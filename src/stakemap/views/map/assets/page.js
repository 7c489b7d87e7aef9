// What the page was given, what is chosen, and how the two find each other.

const { nodes: nodeList } = whole;
const edgeList = whole.edges.map(({ from, to, look: line }) => ({ from: nodeList[from].id, to: nodeList[to].id, look: line }));
const picks = [...document.querySelectorAll(".pick")];
// What the lists and tables say already is read off them.
const tieText = ({ cells }) => {
  const [from, to, what, ...facts] = [...cells].slice(0, 5).map((cell) => cell.textContent);
  const known = facts.filter((fact) => fact !== "not stated" && fact !== "unknown or none");
  return `${from} ${what} ${to}${known.length ? ` (${known.join(", ")})` : ""}`;
};
const texts = [...document.querySelectorAll("[data-t]")].map((element) => element.textContent)
  .concat([...document.querySelectorAll("[data-rows=relationships] tbody tr")].map(tieText), page.texts);
// A sentence about many stands once, with a sign for the name of whoever it is about.
const sentence = (place, id) => texts[place].replaceAll("\u0001", () => names[id]);
const names = Object.assign(Object.create(null), page.names);
document.querySelectorAll("table a[data-id]").forEach((link) => { names[link.dataset.id] = link.textContent; });
picks.forEach((pick) => { if (pick.dataset.id) names[pick.dataset.id] = pick.querySelector("bdi").textContent; });
const waiting = new Set([...document.querySelectorAll("#_recruits .pick")].map((pick) => pick.dataset.id));
const frames = Object.fromEntries(["wide", "tall"].map((name) => [name, readFrame(document.querySelector(`.frame > .${name}`), page.frames[name])]));
const isDrawn = (id) => has(frames.wide.places, id);
const titleOf = (action) => $(action).querySelector("bdi").textContent;
const needsOf = (action) => [...page.actions[action].needs, ...page.actions[action].maybe];

// What is chosen: a party, with how many steps around it alone, or an action, or nothing; and whom the filters leave.
const state = { party: null, steps: 0, action: null, found: null, hovered: null };
const look = {
  frame: frames[narrow.matches ? "tall" : "wide"],
  theme: readTheme(),
  faded: (id) => {
    const lit = litIds();
    if (lit) return !lit.has(id);
    return state.found !== null && isDrawn(id) && id !== page.center && !state.found.has(id);
  },
  alpha: (id) => (look.faded(id) ? (state.steps ? 0 : 0.22) : 1),
  hides: (id) => state.party !== null && id !== state.party,
  lit: (id) => id === state.party || id === state.hovered || (state.action !== null && page.actions[state.action].needs.includes(id)),
  missing: (id) => state.action !== null && waiting.has(id) && page.actions[state.action].needs.includes(id),
};

const stopsOf = (id) => (has(page.stops, id) ? page.stops[id] : [])
  .map((stop) => (Array.isArray(stop) ? stop : [nodeList[stop] ? nodeList[stop].id : stop]))
  .map((stop) => (stop.length === 1 ? { id: stop[0], at: stop[0] } : { id: stop[0], at: stop[1], name: stop[2] }));

// Whoever is so many lines away. No step goes on through our own agency: with it, nearly everybody is near.
const around = (id, steps) => {
  const near = new Set([id]);
  for (let edge = [id]; steps > 0 && edge.length; steps -= 1) {
    const next = new Set();
    edgeList.forEach(({ from, to }) => [[from, to], [to, from]].forEach(([one, other]) => {
      if (edge.includes(one) && (one !== page.center || one === id) && !near.has(other)) next.add(other);
    }));
    next.forEach((one) => near.add(one));
    edge = [...next];
  }
  return near.add(page.center);
};

let litCache = null;
const litIds = () => {
  if (state.party === null && state.action === null) return null;
  if (litCache) return litCache;
  if (state.party === null) return litCache = new Set([page.center, ...needsOf(state.action)]);
  litCache = around(state.party, state.steps || 1);
  if (!state.steps) stopsOf(state.party).forEach((stop) => litCache.add(stop.at));
  return litCache;
};

