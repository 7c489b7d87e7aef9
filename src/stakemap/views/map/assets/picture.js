// The picture on the canvas of vis-network: lines, marks, zoom, the tip beside the pointer.

const paint = painter(look);
const nodes = new vis.DataSet();
const edges = new vis.DataSet();
let finishRoute = null;

const isSpoke = (edge) => edge.look === "spoke" || edge.look === "guess";

// How much a line is seen; null as the style sheet says.
const strengthOfLine = (edge) => {
  if (state.steps) return [edge.from, edge.to].every((id) => litIds().has(id)) ? 1 : 0;
  if (state.party !== null) return edge.from === state.party || edge.to === state.party ? 1 : 0.1;
  if (state.action !== null) return isSpoke(edge) && page.actions[state.action].lines.includes(edge.to) ? 1 : 0.1;
  if (LINES.some((line) => pressed.has(line)) && !pressed.has(edge.look)) return 0.1;
  const ends = state.found === null ? 2 : [edge.from, edge.to].filter((id) => id === page.center || state.found.has(id)).length;
  if (ends < 2) return [0.1, 0.25][ends];
  return null;
};

// The lines are drawn by the painter, as the picture without script has them; the library only knows who is tied to whom.
const drawnEdge = (edge, place) => ({ id: place, from: edge.from, to: edge.to, hidden: true });

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
  if (network) network.redraw();
  paintViews();
};

const choosePlace = () => {
  look.frame = frames[narrow.matches ? "tall" : "wide"];
  look.theme = readTheme();
  nodes.update(nodeList.map(drawnNode));
  redraw();
  fit();
};

// Whose names are shown even where there is little room, and what the chosen action says of them.
const chosenOnes = () => {
  const more = state.action !== null ? needsOf(state.action) : state.steps ? [...litIds()].slice(0, 12) : [];
  const stops = state.party === null ? [] : stopsOf(state.party).map((stop) => stop.at);
  return [...new Set([state.party, state.hovered, ...stops, ...more])].filter((id) => id && isDrawn(id));
};
const wordOf = (id) => (look.missing(id) ? "missing" : state.action !== null && page.actions[state.action].maybe.includes(id) ? "perhaps" : "");

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
    paint.drawLines(ctx, edgeList.map(strengthOfLine));
    paint.forgetRoute();
    finishRoute = state.party !== null && stopsOf(state.party).length ? paint.drawRoute(ctx, stopsOf(state.party)) : null;
  });
  network.on("afterDrawing", (ctx) => {
    paint.drawCaptions(ctx);
    paint.drawSpokeCaptions(ctx);
    Object.keys(look.frame.places).forEach((id) => paint.drawName(ctx, id));
    if (finishRoute) finishRoute();
    paint.drawChosenNames(ctx, chosenOnes().map((id) => [id, names[id], wordOf(id)]));
  });
  network.on("click", ({ nodes: [id], pointer }) => {
    if (id === undefined || (state.steps && look.faded(id))) return stacked.matches ? release() : closeCard();
    return stacked.matches ? touchMark(id, pointer.DOM) : openCard(id, false);
  });
  network.on("hoverNode", ({ node, pointer }) => { if (touched || (state.steps && look.faded(node))) return; state.hovered = node; showTip(node, pointer.DOM, false); redraw(); });
  network.on("blurNode", () => { if (touched) return; state.hovered = null; $("_tip").hidden = true; redraw(); });
  network.on("zoom", () => root.classList.add("zoomed"));
  network.on("resize", fitTwice);
  $("_zoom").hidden = false;
  fit();
};

const follow = (id) => {
  const { x, y } = look.frame.places[id];
  network.moveTo({ position: { x, y }, animation: calm.matches ? false : { duration: 250, easingFunction: "easeInOutQuad" } });
};

// Status and reason as the list has them, then the actions that wait.
const tellMark = (id) => {
  const pick = picks.find((one) => one.dataset.id === id);
  const status = pick ? pick.querySelector(".tag").textContent : id === page.center ? "our own agency" : "";
  const waits = Object.keys(page.actions).filter((action) => page.actions[action].lines.includes(id)).map((action) => `\u201c${titleOf(action)}\u201d`);
  const why = pick && pick.querySelector(".why") ? pick.querySelector(".why").textContent : "";
  const more = waits.length > 2 ? ` and ${waits.length - 2} more` : "";
  const needed = state.action !== null && needsOf(state.action).includes(id);
  return [
    needed ? `${look.missing(id) ? "Still missing" : wordOf(id) ? "Perhaps needed" : "On board"} for \u201c${titleOf(state.action)}\u201d.` : "",
    status ? `${status.charAt(0).toUpperCase()}${status.slice(1)}. ${why}`.trim() : "",
    waits.length ? `${pick && !page.guesses.includes(id) ? "Waits" : "May wait"} for them: ${waits.slice(0, 2).join(", ")}${more}` : "",
  ].filter(Boolean);
};

const showTip = (id, at, touch) => {
  const tip = $("_tip");
  tip.replaceChildren(make("b", names[id], { dir: "auto" }), ...tellMark(id).map((line) => make("span", line, { dir: "auto" })));
  tip.classList.toggle("touch", touch);
  if (touch) {
    const open = make("button", "Show details", { type: "button" });
    open.addEventListener("click", () => openCard(id, true));
    tip.append(open);
  }
  putTip(at);
};

// A finger has no hover: what browsers make up after a tap must not hide what the tap has shown.
let touched = false;
["pointerdown", "pointermove"].forEach((kind) => addEventListener(kind, (event) => { touched = event.pointerType === "touch"; }, { capture: true, passive: true }));

const touchMark = (id, at) => {
  choose(id);
  showTip(id, at, true);
  say([names[id], ...tellMark(id)].join(". "));
};

