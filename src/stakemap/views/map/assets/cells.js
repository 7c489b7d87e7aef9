// The picture of a crowd: cells with counts; an open cell shows its first members in rows.

const MOST_DRAWN = 60;
const frames = Object.fromEntries(["wide", "tall"].map((name) => [name, readFrame(document.querySelector(`.frame > .${name}`), { ...page.frames[name], people: {} })]));
const isDrawn = (id) => has(look.frame.places, id);
// Where somebody is in the picture: a mark, or the cell that holds them.
const spotOf = (id) => (id === null || isDrawn(id) ? id : cellOf(id) && isDrawn(cellOf(id).id) ? cellOf(id).id : null);

// The spots through which we are introduced to somebody, each with the names that it stands for.
const spotsTo = (id) => {
  const way = wayOf(id);
  if (!Array.isArray(way)) return [];
  const spots = [{ at: page.center, names: [] }];
  [...way.slice(1).map(idOf), id].forEach((one) => {
    const [at, last] = [has(frames.wide.places, one) ? one : cellOf(one) && cellOf(one).id, spots[spots.length - 1]];
    if (at === last.at) last.names.push(nameOf(one));
    else if (at) spots.push({ at, names: [nameOf(one)] });
  });
  return spots;
};
// An open group gives way to the whole picture where the card of a member has a route to show.
const isGroupShown = () => state.open !== null && !(state.carded && spotsTo(state.party).length > 1);
let routeCache = null;
const route = () => {
  if (!routeCache) routeCache = state.party === null || isGroupShown() ? [] : spotsTo(state.party);
  return routeCache;
};
const isOnRoute = (id) => route().some(({ at }) => at === id);
const fits = (id) => (cellById.has(id) ? cellById.get(id).fits !== 0 : state.found === null || state.found.has(id));
const look = {
  frame: frames[narrow.matches ? "tall" : "wide"],
  theme: readTheme(),
  faded: (id) => (route().length ? !isOnRoute(id) : id !== page.center && !fits(id)),
  alpha: (id) => (look.faded(id) ? 0.25 : 1),
  hides: () => false,
  missing: () => false,
  lit: (id) => id === spotOf(state.party) || id === state.hovered || (id !== page.center && isOnRoute(id)),
};
const paint = painter(look);
const nodes = new vis.DataSet();

// Break a text into lines that fit; what is left over ends in dots.
const measure = document.createElement("canvas").getContext("2d");
const wrapped = (text, size, width, most) => {
  measure.font = `400 ${size}px ${FONT}`;
  const fits = (line) => measure.measureText(line).width <= width;
  const lines = [];
  text.split(/\s+/).forEach((word) => {
    const joined = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && fits(joined)) lines[lines.length - 1] = joined; else lines.push(word);
  });
  return lines.slice(0, most).map((line, place) => {
    let said = place === most - 1 && lines.length > most ? `${line}\u2026` : line;
    while (said.length > 2 && !fits(said)) said = `${said.replace(/\u2026$/, "").slice(0, -1)}\u2026`;
    return said;
  });
};

const SIGNS = { unknown: "?", declined: "\u00d7", "stepped away": "\u00d7" };
const memberMark = (number, cell, x, y, r, label) => {
  const [rank, status] = [cellText(number, ORDER).replace(", shared", "="), cellText(number, STATUS)];
  const aboard = !rank && (status === "engaged" || status === "committed");
  const ghost = cell.id === "_cell_roles" || cell.id === "_cell_implied";
  return {
    id: idOf(number), x, y, r, label, leader: null,
    look: ghost ? "ghost" : aboard ? "aboard" : "recruit",
    square: !ghost && cellText(number, NAMED) === "nobody named yet",
    big: false, double: status === "committed",
    signs: ghost || !SIGNS[status] ? [] : [SIGNS[status]],
    size: look.frame.least, inside: rank ? [[rank.length > 3 ? rank.replace("=", "") : rank, look.frame.least * 0.36]] : [],
  };
};

// A frame of its own for an open cell: no rings, its first members in rows, names where there is room.
const cellFrame = (cell) => {
  const base = frames[narrow.matches ? "tall" : "wide"];
  const left = fitting(cell);
  const shown = left.slice(0, MOST_DRAWN);
  const tall = narrow.matches; // there the button "All groups" stands above, and no buttons over the lower right corner
  const [top, width, height] = tall ? [100, base.w - 12, base.h - 108] : [58, base.w - 84, base.h - 66];
  const columns = Math.min(shown.length, Math.ceil(Math.sqrt((shown.length * width) / height)));
  const [across, down] = [width / columns, Math.min(height / Math.ceil(shown.length / columns), 130)];
  const r = Math.min(15, across / 2 - 4, down * 0.3);
  const named = across >= 70 && down >= 58;
  const places = shown.map((number, place) => {
    const x = -width / 2 + across * ((place % columns) + 0.5);
    const y = -base.h / 2 + top + down * Math.floor(place / columns) + r + 6;
    const lines = named ? wrapped(cellText(number, NAME), base.small, across - 8, Math.min(4, Math.floor((down - 2 * r - 10) / (base.small * 1.2)))) : [];
    const label = lines.length ? { anchor: "center", lines: lines.map((line, row) => [line, 400, x, y + r + base.small * (1.25 + row * 1.2)]) } : null;
    return memberMark(number, cell, x, y, r, label);
  });
  const some = state.found ? `${left.length} of ${cell.members.length} fit` : `The first ${shown.length} of ${left.length}`;
  const rest = state.found || left.length > shown.length ? some : "";
  const y = -base.h / 2 + (tall ? 48 : 0);
  return {
    ...base, rim: 0, rings: [], border: new Path2D(), captions: [], arcs: [], spokes: [], lines: [], leaders: [], strains: [],
    titles: [{ anchor: "center", lines: [[cell.name, 600, 0, y + 26], ...(rest ? [[rest, 400, 0, y + 44]] : [])].slice(0, 2) }],
    places: Object.fromEntries(places.map((place) => [place.id, place])),
  };
};

// What a filter leaves of a cell: so many inside, and where there is room for it, below, along its ring, of how many.
const short = (number) => (number < 1000 ? String(number) : `${number < 10000 ? (number / 1000).toFixed(1) : Math.floor(number / 1000)}k`);
const ofAll = (ctx, { x, y, r }, text) => {
  const width = ctx.measureText(text).width + 8;
  const angle = Math.atan2(x, -y);
  const away = (r + width / 2 - 5) * (Math.sin(angle) >= 0 ? 1 : -1);
  return { left: away * Math.cos(angle), top: away * Math.sin(angle), width, text, colours: ["paper", "muted", "ink"] };
};

const drawCell = (ctx, id, x, y) => {
  const { theme, frame } = look;
  const place = frame.places[id];
  const { members, fits: left } = cellById.get(id);
  const fill = place.look === "aboard" ? theme.aboard : theme["recruit-fill"];
  const edge = place.look === "aboard" ? theme["aboard-edge"] : theme.recruit;
  const disc = (left, top, r) => { ctx.beginPath(); ctx.arc(left, top, r, 0, 2 * Math.PI); };
  ctx.save();
  ctx.globalAlpha = look.alpha(id);
  if (look.lit(id)) {
    ctx.lineWidth = 3;
    ctx.strokeStyle = theme.light;
    disc(x + 1, y - 1, place.r + 6.5);
    ctx.stroke();
  }
  ctx.fillStyle = fill;
  ctx.strokeStyle = edge;
  ctx.lineCap = place.look === "ghost" ? "round" : "butt";
  ctx.setLineDash(place.look === "ghost" ? [0.1, 4.2] : place.look === "aboard" ? [] : [5, 3]);
  [[3, 1.4], [0, 2.2]].forEach(([away, width]) => {
    disc(x + away, y - away, place.r);
    ctx.lineWidth = width;
    ctx.fill();
    ctx.stroke();
  });
  ctx.setLineDash([]);
  ctx.textAlign = "center";
  ctx.font = `700 ${place.size}px ${FONT}`;
  ctx.fillStyle = place.look === "aboard" ? theme["aboard-ink"] : theme["recruit-ink"];
  place.inside.forEach(([text, top]) => ctx.fillText(left ? short(left) : text, x, y + top));
  ctx.lineWidth = 1.5;
  ctx.font = `700 ${frame.least}px ${FONT}`;
  const signs = !left ? place.signs : frame === frames.wide ? [ofAll(ctx, place, `of ${short(members.length)}`)] : [];
  signs.forEach(({ left: across, top, width, text, colours: [ground, rim, ink] }) => {
    ctx.beginPath();
    ctx.roundRect(x + across - width / 2, y + top - 7.5, width, 15, 7.5);
    ctx.fillStyle = theme[ground];
    ctx.strokeStyle = theme[rim];
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = theme[ink];
    ctx.fillText(text, x + across, y + top + 4);
  });
  ctx.restore();
};

// The small counts on a cell are read off the drawn picture: how many are on board, how many of unknown status.
const readSigns = (mark) => [...mark.querySelectorAll(".also, .doubt")].map((shape) => {
  const value = (name) => Number(shape.getAttribute(name));
  const text = shape.nextSibling.textContent;
  const colours = shape.classList.contains("also") ? ["aboard", "aboard-edge", "aboard-ink"] : ["badge", "paper", "badge-ink"];
  return { left: value("x") + value("width") / 2, top: value("y") + 7.5, width: value("width"), text, colours };
});
Object.entries(frames).forEach(([name, frame]) => document.querySelectorAll(`.frame > .${name} .cell`).forEach((mark) => {
  frame.places[mark.dataset.id].signs = readSigns(mark);
}));

const drawnNode = ({ id, x, y, r }) => ({
  id, x, y, size: r,
  ctxRenderer: ({ ctx, x: left, y: top }) => ({
    drawNode: () => (cellById.has(id) ? drawCell : paint.drawMark)(ctx, id, left, top),
    nodeDimensions: { width: 2 * r, height: 2 * r },
  }),
});

const redraw = () => {
  routeCache = null;
  if (network) network.redraw();
  lightChips();
};

// Draw the cells, or the members of the open one.
const showPicture = () => {
  routeCache = null;
  look.theme = readTheme();
  look.frame = isGroupShown() ? cellFrame(state.open) : frames[narrow.matches ? "tall" : "wide"];
  $("_up").hidden = !state.open;
  $("_canvas").setAttribute("aria-label", state.open ? `${state.open.name}. ${saysOf(state.open)} The list beside the picture says who they are.` : page.summary);
  state.hovered = null;
  $("_tip").hidden = true;
  nodes.clear();
  nodes.add(Object.values(look.frame.places).map(drawnNode));
  fit();
};

const tellMark = (id) => {
  if (cellById.has(id)) return [saysOf(cellById.get(id))];
  if (id === page.center) return ["Our own agency."];
  if (!placeOf.has(id)) return [];
  const number = placeOf.get(id);
  return [`${cellText(number, STATUS)}.`, cellText(number, WHY).split("\n")[0]].filter(Boolean);
};

const showTip = (id, at) => {
  const tip = $("_tip");
  tip.replaceChildren(make("b", nameOf(id), { dir: "auto" }), ...tellMark(id).map((line) => make("span", line, { dir: "auto" })));
  putTip(at);
};

const startPicture = () => {
  const box = $("_canvas");
  box.hidden = false;
  network = new vis.Network(box, { nodes, edges: new vis.DataSet() }, JSON.parse(whole.options));
  box.setAttribute("role", "img");
  box.querySelectorAll("[tabindex]").forEach((element) => element.removeAttribute("tabindex"));
  network.on("beforeDrawing", (ctx) => {
    paint.drawGround(ctx);
    paint.drawLines(ctx, []);
    paint.forgetRoute();
    if (route().length) paint.drawRoute(ctx, route().map(({ at }) => ({ id: at, at })));
  });
  network.on("afterDrawing", (ctx) => {
    paint.drawCaptions(ctx);
    Object.keys(look.frame.places).forEach((id) => paint.drawName(ctx, id));
    paint.drawChosenNames(ctx, route().map(({ at, names }) => [at, names.join(", "), ""]));
  });
  network.on("click", ({ nodes: [id] }) => { if (id === undefined) goBack(); else openAny(id, false); });
  network.on("hoverNode", ({ node, pointer }) => { state.hovered = node; showTip(node, pointer.DOM); redraw(); });
  network.on("blurNode", () => { state.hovered = null; $("_tip").hidden = true; redraw(); });
  network.on("zoom", () => root.classList.add("zoomed"));
  network.on("resize", fitTwice);
  $("_zoom").hidden = false;
  showPicture();
};
