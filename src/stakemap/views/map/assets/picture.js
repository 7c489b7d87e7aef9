// The picture on the canvas of vis-network: lines, marks, zoom, the tip beside the pointer.

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

