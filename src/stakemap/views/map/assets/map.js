// Makes the page answer: lists, picture, details, search, tables. Every text goes in by textContent.

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

// ---- the picture -------------------------------------------------------------------------------

const paint = painter(look);
const nodes = new vis.DataSet();
const edges = new vis.DataSet();
let network = null;
let finishRoute = null;

const LINES = {
  spoke: { colour: "recruit", dashes: [6, 4], width: 1.6 },
  guess: { colour: "recruit", dashes: [1.5, 4.5], width: 1.3 },
  active: { colour: "tie", dashes: false },
  known: { colour: "tie", dashes: [1.5, 4] },
  strained: { colour: "strained", dashes: [7, 3, 2, 3] },
  ended: { colour: "ended", dashes: [2, 6] },
};
const WIDTHS = [1.6, 1.2, 2, 3.2];
const isSpoke = (edge) => edge.look === "spoke" || edge.look === "guess";

const strengthOfLine = (edge) => {
  if (state.party !== null) return edge.from === state.party || edge.to === state.party ? 1 : 0.1;
  if (state.action !== null) return isSpoke(edge) && page.actions[state.action].lines.includes(edge.to) ? 1 : 0.1;
  if (state.found !== null && !state.found.has(edge.from) && !state.found.has(edge.to)) return 0.1;
  if (isSpoke(edge)) return look.frame.manySpokes ? 0.4 : 1;
  return look.frame.manyTies && edge.look !== "strained" ? 0.3 : 1;
};

const drawnEdge = (edge, place) => {
  const bend = look.frame.bends[place];
  const line = LINES[edge.look];
  return {
    id: place, from: edge.from, to: edge.to, dashes: line.dashes, width: line.width || WIDTHS[edge.strength],
    color: { color: look.theme[line.colour], opacity: strengthOfLine(edge), inherit: false },
    smooth: bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : false,
  };
};

const drawnNode = (node) => ({
  ...node,
  x: look.frame.places[node.id].x,
  y: look.frame.places[node.id].y,
  size: look.frame.places[node.id].r,
  ctxRenderer: ({ ctx, id, x, y }) => ({
    drawNode: () => paint.drawMark(ctx, id, x, y),
    nodeDimensions: { width: 2 * look.frame.places[id].r, height: 2 * look.frame.places[id].r },
  }),
});

const redraw = () => {
  litCache = null;
  edges.update(edgeList.map(drawnEdge));
  if (network) network.redraw();
};

const fit = (animate = false) => {
  if (!network) return;
  const box = $("_canvas").getBoundingClientRect();
  if (!box.width || !box.height) return;
  const scale = Math.min(box.width / look.frame.w, box.height / look.frame.h);
  const animation = animate && !calm.matches ? { duration: 250, easingFunction: "easeInOutQuad" } : false;
  network.moveTo({ position: { x: 0, y: 0 }, scale, animation });
  root.classList.remove("zoomed");
};

const choosePlace = () => {
  look.frame = frames[narrow.matches ? "tall" : "wide"];
  look.theme = readTheme();
  nodes.update(nodeList.map(drawnNode));
  redraw();
  fit();
};

const startPicture = () => {
  const box = $("_canvas");
  box.hidden = false;
  nodes.add(nodeList.map(drawnNode));
  edges.add(edgeList.map(drawnEdge));
  network = new vis.Network(box, { nodes, edges }, JSON.parse(whole.options));
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", page.summary);
  box.querySelectorAll("[tabindex]").forEach((element) => element.removeAttribute("tabindex"));
  network.on("beforeDrawing", (ctx) => {
    paint.drawGround(ctx);
    paint.forgetRoute();
    finishRoute = state.party !== null && stopsOf(state.party).length ? paint.drawRoute(ctx, stopsOf(state.party)) : null;
  });
  network.on("afterDrawing", (ctx) => {
    paint.drawCaptions(ctx);
    paint.drawSpokeCaptions(ctx);
    Object.keys(look.frame.places).forEach((id) => paint.drawName(ctx, id));
    if (finishRoute) finishRoute();
    const chosen = [state.party, state.hovered, ...(state.party === null ? [] : stopsOf(state.party).map((stop) => stop.at))];
    paint.drawChosenNames(ctx, [...new Set(chosen)].filter((id) => id && isDrawn(id)).map((id) => [id, names[id]]));
  });
  network.on("click", ({ nodes: [id], pointer }) => {
    if (id === undefined) return stacked.matches ? release() : closeCard();
    return stacked.matches ? touchMark(id, pointer.DOM) : openCard(id, false);
  });
  network.on("hoverNode", ({ node, pointer }) => { if (touched) return; state.hovered = node; showTip(node, pointer.DOM, false); redraw(); });
  network.on("blurNode", () => { if (touched) return; state.hovered = null; $("_tip").hidden = true; redraw(); });
  network.on("zoom", () => root.classList.add("zoomed"));
  network.on("resize", () => fit());
  $("_zoom").hidden = false;
  fit();
};

const zoomBy = (factor) => {
  const scale = Math.min(Math.max(network.getScale() * factor, 0.4), 5);
  network.moveTo({ scale, animation: calm.matches ? false : { duration: 180, easingFunction: "easeInOutQuad" } });
  root.classList.add("zoomed");
};

const follow = (id) => {
  const { x, y } = look.frame.places[id];
  network.moveTo({ position: { x, y }, animation: calm.matches ? false : { duration: 250, easingFunction: "easeInOutQuad" } });
};

// Status and reason as the list has them, then the actions that wait.
const tellMark = (id) => {
  const pick = picks.find((one) => one.dataset.id === id);
  const status = pick ? pick.querySelector(".tag").textContent : id === page.center ? "our own agency" : "";
  const waiting = Object.keys(page.actions).filter((action) => page.actions[action].lines.includes(id)).map((action) => `\u201c${titleOf(action)}\u201d`);
  const why = pick && pick.querySelector(".why") ? pick.querySelector(".why").textContent : "";
  const more = waiting.length > 2 ? ` and ${waiting.length - 2} more` : "";
  return [
    status ? `${status.charAt(0).toUpperCase()}${status.slice(1)}. ${why}`.trim() : "",
    waiting.length ? `${pick && !page.guesses.includes(id) ? "Waits" : "May wait"} for them: ${waiting.slice(0, 2).join(", ")}${more}` : "",
  ].filter(Boolean);
};
const titleOf = (action) => $(action).querySelector("bdi").textContent;

const showTip = (id, at, touch) => {
  const tip = $("_tip");
  tip.replaceChildren(make("b", names[id], { dir: "auto" }), ...tellMark(id).map((line) => make("span", line, { dir: "auto" })));
  tip.classList.toggle("touch", touch);
  if (touch) {
    const open = make("button", "Show details", { type: "button" });
    open.addEventListener("click", () => openCard(id, true));
    tip.append(open);
  }
  tip.hidden = false;
  const frame = $("_frame").getBoundingClientRect();
  const left = Math.min(Math.max(at.x + 14, 4), frame.width - tip.offsetWidth - 4);
  const top = at.y + 16 + tip.offsetHeight > frame.height ? at.y - tip.offsetHeight - 12 : at.y + 16;
  tip.style.left = `${Math.max(left, 4)}px`;
  tip.style.top = `${Math.max(top, 4)}px`;
};

// A finger has no hover: what browsers make up after a tap must not hide what the tap has shown.
let touched = false;
["pointerdown", "pointermove"].forEach((kind) => addEventListener(kind, (event) => { touched = event.pointerType === "touch"; }, { capture: true, passive: true }));

const touchMark = (id, at) => {
  choose(id);
  showTip(id, at, true);
  say([names[id], ...tellMark(id)].join(". "));
};

// ---- choosing ----------------------------------------------------------------------------------

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

// ---- lists, tabs, search -----------------------------------------------------------------------

const shownPicks = () => picks.filter((pick) => pick.offsetParent !== null);

const selectTab = (name) => {
  groups.forEach((group) => { group.hidden = group.id !== name; });
  $("_tabs").querySelectorAll("button").forEach((button) => {
    const on = button.dataset.group === name;
    button.setAttribute("aria-selected", String(on));
    button.tabIndex = on ? 0 : -1;
  });
  placeRest();
};

const startTabs = () => {
  const bar = $("_tabs");
  bar.setAttribute("role", "tablist");
  bar.setAttribute("aria-label", "Lists");
  groups.forEach((group) => {
    const tab = make("button", "", { type: "button", role: "tab", id: `_tab${group.id}`, "aria-controls": group.id });
    tab.dataset.group = group.id;
    tab.append(`${group.dataset.tab} `, make("b", group.dataset.count));
    tab.addEventListener("click", () => { putBack(); release(); selectTab(group.id); });
    group.setAttribute("role", "tabpanel");
    group.setAttribute("aria-labelledby", tab.id);
    bar.append(tab);
  });
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tabs = [...bar.children];
    const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
    next.click();
    next.focus();
  });
  bar.hidden = false;
  selectTab(groups[0].id);
};

const rest = $("_rest");
const restHome = rest.parentElement;

// Where list and picture do not fit side by side, the picture stands behind the first three.
const placeRest = () => {
  const below = stacked.matches && currentTab() === restHome.id && !$("_search").value.trim();
  const home = below ? $("_after") : restHome;
  if (rest.parentElement !== home) home.append(rest);
  $("_after").hidden = !below || !rest.childElementCount;
};

const startMore = () => {
  const entries = [...rest.querySelectorAll(".entry")];
  if (entries.length < 9) return;
  entries.slice(6).forEach((entry) => entry.classList.add("later"));
  const list = entries[0].parentElement;
  list.classList.add("short");
  const more = make("button", `Show all ${groups[0].dataset.count}`, { type: "button", class: "show-all" });
  more.addEventListener("click", () => { list.classList.remove("short"); more.remove(); entries[6].querySelector("a").focus(); });
  list.after(more);
};

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

const search = () => {
  const words = fold($("_search").value).split(/\s+/).filter(Boolean);
  putBack();
  state.party = state.action = null;
  if (!words.length) {
    state.found = null;
    picks.forEach((pick) => { pick.parentElement.hidden = false; });
    groups.forEach((group) => { group.hidden = group.id !== currentTab(); });
    placeRest();
    say("");
  } else {
    const fits = (text) => words.every((word) => fold(text).includes(word));
    state.found = new Set(Object.keys(names).filter((id) => fits(`${names[id]} ${has(page.also, id) ? page.also[id] : ""}`)));
    picks.forEach((pick) => {
      pick.parentElement.hidden = pick.dataset.id ? !state.found.has(pick.dataset.id) : !fits(pick.textContent);
    });
    placeRest();
    groups.forEach((group) => { group.hidden = ![...group.querySelectorAll(".entry")].some((entry) => !entry.hidden); });
    const number = state.found.size;
    say(number === 1 ? "1 name fits." : `${number} names fit.`);
  }
  document.querySelectorAll(".short").forEach((list) => list.classList.toggle("searching", words.length > 0));
  markPicks();
  redraw();
};

const currentTab = () => {
  const on = $("_tabs").querySelector("[aria-selected=true]");
  return on ? on.dataset.group : groups[0].id;
};

const startLists = () => {
  picks.forEach((pick) => {
    pick.addEventListener("click", (event) => {
      event.preventDefault();
      if (pick.dataset.action) chooseAction(pick.dataset.action);
      else openCard(pick.dataset.id, true);
    });
    pick.addEventListener("focus", () => { if (pick.dataset.id && pick.matches(":focus-visible")) choose(pick.dataset.id); });
    pick.addEventListener("mouseenter", () => { if (pick.dataset.id && isDrawn(pick.dataset.id)) { state.hovered = pick.dataset.id; redraw(); } });
    pick.addEventListener("mouseleave", () => { state.hovered = null; redraw(); });
  });
  document.querySelectorAll("table a[data-id]").forEach((link) => link.addEventListener("click", (event) => {
    event.preventDefault();
    openCard(link.dataset.id, true);
    if (!stacked.matches) scrollTo({ top: 0, behavior: calm.matches ? "auto" : "smooth" });
  }));
  $("_search").addEventListener("input", search);
};

// ---- keys --------------------------------------------------------------------------------------

const move = (step) => {
  const shown = shownPicks();
  if (!shown.length) return;
  const at = shown.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + step, 0), shown.length - 1);
  shown[next].focus();
  if (shown[next].dataset.id) choose(shown[next].dataset.id);
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target === $("_search");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    $("_search").focus();
    $("_search").select();
  } else if (event.key === "Escape") {
    if (typing && $("_search").value) { $("_search").value = ""; search(); } else closeCard();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (typing || event.target.classList.contains("pick") || event.target === $("_list"))) {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  }
});

// ---- tables ------------------------------------------------------------------------------------

const startTables = () => document.querySelectorAll("table").forEach((table) => {
  const body = table.tBodies[0];
  const order = [...body.rows];
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const text = head.textContent;
    const button = make("button", text, { type: "button" });
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      [...table.tHead.rows[0].cells].forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = (row) => row.cells[column].textContent.trim();
      const sorted = [...order].sort((one, other) => {
        const [a, b] = [key(one), key(other)];
        if (!a || !b) return (a ? -1 : 0) + (b ? 1 : 0);
        return (down ? -1 : 1) * a.localeCompare(b, undefined, { numeric: true });
      });
      body.append(...sorted);
      say(`Sorted by ${text}.`);
    });
  });
});

// ---- start -------------------------------------------------------------------------------------

const openFromAddress = () => {
  let name = location.hash.slice(1);
  try { name = decodeURIComponent(name); } catch { /* keep it as it is */ }
  name = name.replace(/^s_/, "");
  if (has(page.cards, name)) openCard(name, false);
};

startTabs();
startMore();
startLists();
startTables();
$("_zoom").addEventListener("click", (event) => {
  const way = event.target.dataset.zoom;
  if (way === "all") fit(true);
  else if (way) zoomBy(way === "in" ? 1.3 : 1 / 1.3);
});
// The wheel scrolls the page; with Ctrl it zooms the picture, as on other maps.
$("_canvas").addEventListener("wheel", (event) => { if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation(); }, { capture: true, passive: true });
narrow.addEventListener("change", choosePlace);
stacked.addEventListener("change", placeRest);
[matchMedia("(prefers-color-scheme: dark)"), matchMedia("(forced-colors: active)")].forEach((query) => query.addEventListener("change", choosePlace));
addEventListener("hashchange", openFromAddress);
startPicture();
openFromAddress();
root.classList.add("ready");
