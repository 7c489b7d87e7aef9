// Draws the picture on the canvas of vis-network, from the same positions as the SVG.
// Texts only ever reach fillText; colours only ever come from the style sheet.

const FONT = '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", Arimo, "Nimbus Sans", sans-serif';
const COLOURS = [
  "paper", "ink", "muted", "line", "ring0", "ring1", "ring2", "ring3", "ring4", "rim", "recruit",
  "recruit-fill", "recruit-ink", "aboard", "aboard-edge", "aboard-ink", "agency", "agency-ink",
  "ghost-fill", "badge", "badge-ink", "tie", "strained", "ended", "light",
];

const readTheme = () => {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
};

// The reader's font may be wider than the one the picture was laid out for: its lines are then drawn narrower.
const ruler = document.createElement("canvas").getContext("2d");
const squeeze = (span, text) => {
  const size = span.getAttribute("font-size") || text.getAttribute("font-size") || span.ownerSVGElement.getAttribute("font-size");
  ruler.font = `${span.classList.contains("more") ? 400 : 600} ${size}px ${FONT}`;
  if (ruler.measureText(span.textContent).width <= Number(span.dataset.w)) return;
  span.setAttribute("textLength", span.dataset.w);
  span.setAttribute("lengthAdjust", "spacingAndGlyphs");
};

// Everything that has a place is read off the drawn picture, so that both pictures are one.
const readFrame = (svg, rest) => {
  const number = (element, name) => Number(element.getAttribute(name) || 0);
  const readText = (text, x = 0, y = 0) => {
    let down = number(text, "y");
    const spans = [...text.querySelectorAll("tspan")];
    return {
      anchor: text.classList.contains("end") ? "right" : text.classList.contains("middle") ? "center" : "left",
      lines: spans.map((span, place) => {
        down += place ? number(span, "dy") : 0;
        squeeze(span, text);
        return [span.textContent, span.classList.contains("more") ? 400 : 600, number(span, "x") + x, down + y, Number(span.dataset.w)];
      }),
    };
  };
  const all = (query, read) => [...svg.querySelectorAll(query)].map(read);
  const readLine = (path) => ({ element: path, course: new Path2D(path.getAttribute("d")) });
  const readMark = (mark) => {
    const [x, y] = mark.getAttribute("transform").match(/-?[\d.]+/g).map(Number);
    const shape = mark.firstElementChild;
    const square = shape.tagName === "rect";
    const inside = mark.querySelector(".inside");
    const spans = inside ? [...inside.querySelectorAll("tspan")] : [];
    const label = mark.querySelector(".label");
    return {
      id: mark.dataset.id, x, y, square,
      r: square ? number(shape, "width") / 1.8 : number(shape, "r"),
      look: ["agency", "recruit", "ghost", "aboard"].find((name) => mark.classList.contains(name)),
      big: mark.classList.contains("big"),
      double: mark.querySelector(".second") !== null,
      signs: [...mark.querySelectorAll(".badge-text")].map((sign) => {
        const badge = sign.previousElementSibling;
        return [sign.textContent, number(badge, "cx"), number(badge, "cy"), number(badge, "r")];
      }),
      size: inside ? number(inside, "font-size") : 0,
      inside: spans.length ? spans.map((span) => [span.textContent, number(span, "y")]) : inside ? [[inside.textContent, number(inside, "y")]] : [],
      label: label ? readText(label, x, y) : null,
    };
  };
  return {
    ...rest,
    leaders: all(".leader", (path) => ({ id: path.dataset.id, course: new Path2D(path.getAttribute("d")) })),
    lines: [...all(".spoke", readLine), ...all(".tie", readLine)],
    rim: number(svg.querySelector(".rim"), "r"),
    rings: all(".ring", (ring) => number(ring, "r")),
    border: new Path2D(svg.querySelector(".border").getAttribute("d")),
    captions: all(".ring-caption", (text) => readText(text)),
    titles: all(".title", (text) => readText(text)),
    arcs: all(".sector", (text) => {
      const [r, m, f, w] = text.dataset.arc.split(" ").map(Number);
      return { t: text.textContent, r, m, f, w };
    }),
    spokes: all(".spoke-caption", (group) => {
      const plate = group.querySelector("rect");
      return {
        id: group.dataset.id,
        plate: ["x", "y", "width", "height"].map((name) => number(plate, name)),
        label: readText(group.querySelector("text")),
      };
    }),
    strains: all(".strain", (group) => ({ ends: [group.dataset.a, group.dataset.b], label: readText(group.querySelector("text")) })),
    places: Object.fromEntries(all(".mark", readMark).map((place) => [place.id, place])),
  };
};

const painter = (look) => {
  // look: { frame, theme, faded(id), alpha(id), lit(id), missing(id), hides(id) }, read afresh at every drawing.
  const font = (weight, size) => `${weight} ${size}px ${FONT}`;

  let routePoints = [];

  const disc = (ctx, x, y, r) => {
    ctx.beginPath();
    ctx.arc(x, y, r, 0, 2 * Math.PI);
  };

  // What begins with a letter of a script that runs from right to left is set that way.
  const BACKWARD = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

  const words = (ctx, text, x, y, colour, halo, width) => {
    ctx.direction = BACKWARD.test(text) ? "rtl" : "ltr";
    if (halo) {
      ctx.lineJoin = "round";
      ctx.lineWidth = 3;
      ctx.setLineDash([]);
      ctx.strokeStyle = halo;
      ctx.strokeText(text, x, y, width);
    }
    ctx.fillStyle = colour;
    ctx.fillText(text, x, y, width);
  };

  const drawLabel = (ctx, label, size, strong, weak, halo) => {
    ctx.textAlign = label.anchor;
    ctx.textBaseline = "alphabetic";
    label.lines.forEach(([text, weight, x, y, width]) => {
      ctx.font = font(weight, weight === 600 ? size : look.frame.small);
      words(ctx, text, x, y, weight === 600 ? strong : weak, halo, width);
    });
  };

  const drawArc = (ctx, arc) => {
    const { theme, frame } = look;
    ctx.font = font(600, frame.small);
    ctx.textAlign = "center";
    ctx.textBaseline = "alphabetic";
    const letters = [...arc.t];
    const natural = letters.map((letter) => ctx.measureText(letter).width);
    const share = Math.min(1, arc.w / natural.reduce((sum, width) => sum + width, 0));
    const widths = natural.map((width) => width * share);
    const way = arc.f ? -1 : 1;
    let angle = arc.m - (way * widths.reduce((sum, width) => sum + width, 0)) / arc.r / 2;
    letters.forEach((letter, number) => {
      const middle = angle + (way * widths[number]) / arc.r / 2;
      ctx.save();
      ctx.translate(arc.r * Math.sin(middle), -arc.r * Math.cos(middle));
      ctx.rotate(arc.f ? middle + Math.PI : middle);
      words(ctx, letter, 0, 0, theme.muted, theme.rim, widths[number] || undefined);
      ctx.restore();
      angle += (way * widths[number]) / arc.r;
    });
  };

  const drawGround = (ctx) => {
    const { frame, theme } = look;
    ctx.save();
    ctx.lineWidth = 1;
    ctx.strokeStyle = theme.line;
    ctx.fillStyle = theme.rim;
    disc(ctx, 0, 0, frame.rim);
    ctx.fill();
    ctx.stroke();
    frame.rings.forEach((radius, place) => {
      ctx.fillStyle = theme[`ring${frame.rings.length - 1 - place}`];
      disc(ctx, 0, 0, radius);
      ctx.fill();
      ctx.stroke();
    });
    ctx.stroke(frame.border);
    ctx.restore();
  };

  // How each sort of line looks is read off the style sheet, once for every theme.
  let pens = { theme: null };
  const penOf = (element) => {
    if (pens.theme !== look.theme) pens = { theme: look.theme, found: new Map() };
    const kind = `${element.ownerSVGElement.className.baseVal} ${element.className.baseVal}`;
    if (!pens.found.has(kind)) {
      const style = getComputedStyle(element);
      pens.found.set(kind, {
        colour: style.stroke, width: parseFloat(style.strokeWidth), opacity: Number(style.opacity),
        dashes: (style.strokeDasharray.match(/[\d.]+/g) || []).map(Number),
      });
    }
    return pens.found.get(kind);
  };

  // opacities: one for each line, spokes first, in the order of the page's list; null is as the style sheet says.
  const drawLines = (ctx, opacities) => {
    const { lines } = look.frame;
    ctx.save();
    const drawLine = ({ element, course }, opacity) => {
      const pen = penOf(element);
      ctx.globalAlpha = opacity ?? pen.opacity;
      ctx.lineWidth = pen.width;
      ctx.strokeStyle = pen.colour;
      ctx.setLineDash(pen.dashes);
      ctx.stroke(course);
    };
    const isTie = ({ element }) => element.classList.contains("tie");
    lines.forEach((line, number) => { if (isTie(line)) drawLine(line, opacities[number]); });
    lines.forEach((line, number) => { if (!isTie(line)) drawLine(line, opacities[number]); });
    ctx.restore();
    drawLeaders(ctx);
  };

  // Under the captions, so that these can be read.
  const drawLeaders = (ctx) => {
    ctx.save();
    ctx.lineWidth = 0.8;
    ctx.strokeStyle = look.theme.muted;
    look.frame.leaders.forEach(({ id, course }) => {
      ctx.globalAlpha = look.alpha(id);
      ctx.stroke(course);
    });
    ctx.restore();
  };

  const drawCaptions = (ctx) => {
    const { frame, theme } = look;
    ctx.save();
    frame.captions.forEach((label) => drawLabel(ctx, label, frame.small, theme.muted, theme.muted, null));
    frame.arcs.forEach((arc) => drawArc(ctx, arc));
    frame.titles.forEach((label) => drawLabel(ctx, label, frame.small, theme["recruit-ink"], theme.muted, null));
    ctx.restore();
  };

  const drawStrains = (ctx) => {
    const { frame, theme } = look;
    ctx.save();
    frame.strains.forEach(({ ends, label }) => {
      ctx.globalAlpha = ends.some(look.faded) ? 0.1 : 1;
      drawLabel(ctx, label, frame.small, theme.strained, theme.strained, theme.paper);
    });
    ctx.restore();
  };

  const plate = (ctx, x, y, width, height, edge) => {
    ctx.setLineDash([]);
    ctx.lineWidth = 0.8;
    ctx.fillStyle = look.theme.paper;
    ctx.strokeStyle = edge;
    ctx.beginPath();
    ctx.roundRect(x, y, width, height, 5);
    ctx.fill();
    ctx.stroke();
  };

  const overlaps = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

  const drawSpokeCaptions = (ctx) => {
    const { frame, theme } = look;
    drawStrains(ctx);
    frame.spokes.forEach((caption) => {
      if (look.faded(caption.id) || look.hides(caption.id)) return;
      const [left, top, width, height] = caption.plate;
      if (routePoints.some(({ x, y }) => overlaps([x - 3, y - 3, x + 3, y + 3], [left, top, left + width, top + height]))) return;
      ctx.save();
      plate(ctx, ...caption.plate, theme.recruit);
      drawLabel(ctx, caption.label, frame.small, theme["recruit-ink"], theme.muted, null);
      ctx.restore();
    });
  };

  const outline = (ctx, mark, x, y, r) => {
    if (mark.square) {
      const half = r * 0.9;
      ctx.beginPath();
      ctx.roundRect(x - half, y - half, 2 * half, 2 * half, 3);
    } else {
      disc(ctx, x, y, r);
    }
  };

  const STYLES = {
    agency: (theme) => [theme.agency, theme.agency, []],
    recruit: (theme) => [theme["recruit-fill"], theme.recruit, [5, 3]],
    ghost: (theme) => [theme["ghost-fill"], theme.recruit, [0.1, 4.2]],
    aboard: (theme) => [theme.aboard, theme["aboard-edge"], []],
  };

  const drawBadge = (ctx, [sign, right, down, r], x, y) => {
    const { theme } = look;
    disc(ctx, x + right, y + down, r);
    ctx.fillStyle = theme.badge;
    ctx.fill();
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = theme.paper;
    ctx.stroke();
    ctx.font = font(700, look.frame.least);
    ctx.textAlign = "center";
    ctx.textBaseline = "alphabetic";
    words(ctx, sign, x + right, y + down + 4, theme["badge-ink"], null);
  };

  const drawMark = (ctx, id, x, y) => {
    const { frame, theme } = look;
    const place = frame.places[id];
    const mark = place;
    const [fill, edge, dash] = STYLES[mark.look](theme);
    ctx.save();
    ctx.globalAlpha = look.alpha(id);
    if (look.lit(id)) {
      ctx.lineWidth = 3;
      ctx.strokeStyle = theme.light;
      outline(ctx, mark, x, y, place.r + 4.5);
      ctx.stroke();
    }
    if (look.missing(id)) {
      ctx.lineWidth = 3;
      ctx.strokeStyle = theme.recruit;
      ctx.setLineDash([6, 3]);
      outline(ctx, mark, x, y, place.r + 8.5);
      ctx.stroke();
      ctx.setLineDash([]);
    }
    ctx.lineWidth = mark.big ? 2.8 : 2.2;
    ctx.fillStyle = fill;
    ctx.strokeStyle = edge;
    ctx.lineCap = mark.look === "ghost" ? "round" : "butt";
    outline(ctx, mark, x, y, place.r);
    ctx.fill();
    ctx.setLineDash(dash);
    if (mark.look !== "agency") ctx.stroke();
    ctx.setLineDash([]);
    if (mark.double) {
      ctx.lineWidth = 1.6;
      outline(ctx, mark, x, y, place.r + 3.5);
      ctx.stroke();
    }
    if (mark.look === "aboard") {
      const s = place.r * 0.42;
      ctx.beginPath();
      ctx.moveTo(x - s, y);
      ctx.lineTo(x - s * 0.3, y + s * 0.75);
      ctx.lineTo(x + s * 0.9, y - s * 0.75);
      ctx.lineWidth = 2.4;
      ctx.lineCap = ctx.lineJoin = "round";
      ctx.strokeStyle = theme["aboard-ink"];
      ctx.stroke();
    }
    ctx.textAlign = "center";
    ctx.textBaseline = "alphabetic";
    ctx.font = font(mark.look === "agency" ? 600 : 700, place.size);
    const colour = mark.look === "agency" ? theme["agency-ink"] : theme["recruit-ink"];
    place.inside.forEach(([line, down]) => words(ctx, line, x, y + down, colour, null, 2 * place.r));
    mark.signs.forEach((sign) => drawBadge(ctx, sign, x, y));
    ctx.restore();
  };

  const drawName = (ctx, id) => {
    const { frame, theme } = look;
    const place = frame.places[id];
    if (!place.label) return;
    ctx.save();
    ctx.globalAlpha = look.alpha(id);
    drawLabel(ctx, place.label, frame.text, theme.ink, theme.muted, theme.paper);
    ctx.restore();
  };

  const placeOf = (stop) => {
    const { frame } = look;
    if (!stop.name) return frame.places[stop.at] || null;
    const spot = frame.people[stop.id];
    return spot ? { at: stop.at, x: spot[0], y: spot[1], r: 6 } : null;
  };

  // A stretch of a route bends around the marks it has nothing to do with, as the lines of the picture do.
  const stretch = (a, b) => {
    const others = Object.values(look.frame.places).filter((place) => ![a.id, a.at, b.id, b.at].includes(place.id));
    let best = null;
    for (const bend of [0, 0.12, -0.12, 0.24, -0.24, 0.38, -0.38, 0.55, -0.55]) {
      const control = { x: (a.x + b.x) / 2 - bend * (b.y - a.y), y: (a.y + b.y) / 2 + bend * (b.x - a.x) };
      const points = Array.from({ length: 21 }, (_, step) => {
        const t = step / 20;
        return {
          x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * control.x + t * t * b.x,
          y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * control.y + t * t * b.y,
        };
      });
      const hits = others.filter((place) => points.some((point) => Math.hypot(point.x - place.x, point.y - place.y) < place.r + 6)).length;
      if (!best || hits < best.hits) best = { hits, points, control };
      if (!hits) break;
    }
    return best;
  };

  const boxOf = (ctx, label, size) => {
    return label.lines.map(([text, weight, x, y, most]) => {
      ctx.font = font(weight, weight === 600 ? size : look.frame.small);
      const width = Math.min(ctx.measureText(text).width, most);
      const left = label.anchor === "right" ? x - width : label.anchor === "center" ? x - width / 2 : x;
      return [left, y - size, left + width, y + size * 0.3];
    });
  };

  const litBoxes = (ctx) => Object.values(look.frame.places)
    .filter((place) => place.label && !look.faded(place.id))
    .flatMap((place) => boxOf(ctx, place.label, look.frame.text));

  // Room for a text near a spot: where it covers no number, no line and no other name.
  const freeBox = (spot, gap, width, high, points, boxes) => {
    const { frame } = look;
    const inner = frame.rings[0];
    let best = null;
    for (const away of [0, 8, 20, 36]) {
      for (let eighth = 0; eighth < 16; eighth += 1) {
        const [right, down] = [Math.cos((eighth * Math.PI) / 8), Math.sin((eighth * Math.PI) / 8)];
        const x = spot.x + right * (gap + away) + (right > 0.35 ? width / 2 : right < -0.35 ? -width / 2 : 0);
        const y = spot.y + down * (gap + away + high / 2);
        const box = [x - width / 2, y - high / 2, x + width / 2, y + high / 2];
        const reach = [Math.hypot(box[0], y), Math.hypot(box[2], y), Math.hypot(x, y)];
        const marks = Object.values(frame.places).filter(({ id, x: left, y: top, r }) => id !== spot.id && overlaps(box, [left - r, top - r, left + r, top + r]));
        const cost = away / 10
          + 8 * points.filter((point) => overlaps(box, [point.x - 2, point.y - 2, point.x + 2, point.y + 2])).length
          + marks.reduce((sum, { id }) => sum + (look.faded(id) ? 3 : 20), 0)
          + 10 * boxes.filter((other) => overlaps(box, other)).length
          + (reach.some((one) => one > inner && one < frame.rim) ? 4 : 0)
          + (Math.max(-box[0], box[2]) > frame.w / 2 || Math.max(-box[1], box[3]) > frame.h / 2 ? 90 : 0);
        if (!best || cost < best.cost) best = { cost, box };
      }
    }
    return best.box;
  };

  // named: id, name, and a word that is said of them, if any.
  // The names of chosen marks that have no room for one: on a plate, where it covers no number that counts.
  const drawChosenNames = (ctx, named) => {
    const { frame, theme } = look;
    const boxes = litBoxes(ctx);
    ctx.save();
    named.forEach(([id, name, word]) => {
      const place = frame.places[id];
      if (!place || (place.label && !word) || place.look === "agency") return;
      const text = place.label ? word : word ? `${name}: ${word}` : name;
      ctx.font = font(600, frame.text);
      let said = text;
      while (said.length > 4 && ctx.measureText(said).width > frame.w / 2 - 12) said = `${said.slice(0, -2).trimEnd()}\u2026`;
      const box = freeBox(place, place.r + 12, ctx.measureText(said).width + 12, frame.text * 1.5, routePoints, boxes);
      boxes.push(box);
      plate(ctx, box[0], box[1], box[2] - box[0], box[3] - box[1], theme.light);
      ctx.font = font(600, frame.text);
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      words(ctx, said, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, theme.ink, null);
    });
    ctx.restore();
  };

  const drawRoute = (ctx, stops) => {
    const { theme, frame } = look;
    const shown = stops.map((stop) => [stop, placeOf(stop)]).filter(([, place]) => place);
    const stretches = shown.slice(1).map(([, place], number) => [shown[number][1], place, stretch(shown[number][1], place)]);
    routePoints = stretches.flatMap(([, , way]) => way.points);
    ctx.save();
    ctx.lineWidth = 3.5;
    ctx.lineCap = ctx.lineJoin = "round";
    ctx.strokeStyle = theme.light;
    ctx.beginPath();
    stretches.forEach(([a, b, way]) => {
      ctx.moveTo(a.x, a.y);
      ctx.quadraticCurveTo(way.control.x, way.control.y, b.x, b.y);
    });
    ctx.stroke();
    ctx.restore();
    return () => {
      ctx.save();
      const boxes = litBoxes(ctx);
      shown.filter(([stop]) => stop.name).forEach(([stop, place]) => {
        disc(ctx, place.x, place.y, 6);
        ctx.fillStyle = theme.light;
        ctx.strokeStyle = theme.paper;
        ctx.lineWidth = 2;
        ctx.fill();
        ctx.stroke();
        const dots = shown.filter(([other]) => other.name && other !== stop).map(([, spot]) => [spot.x - 7, spot.y - 7, spot.x + 7, spot.y + 7]);
        ctx.font = font(600, frame.small);
        const box = freeBox(place, 10, ctx.measureText(stop.name).width + 4, frame.small * 1.2, routePoints, [...boxes, ...dots]);
        boxes.push(box);
        ctx.font = font(600, frame.small);
        ctx.textAlign = "left";
        ctx.textBaseline = "middle";
        words(ctx, stop.name, box[0] + 2, (box[1] + box[3]) / 2, theme.ink, theme.paper);
      });
      ctx.restore();
    };
  };

  const forgetRoute = () => { routePoints = []; };

  return { drawGround, drawLines, drawCaptions, drawSpokeCaptions, drawMark, drawName, drawChosenNames, drawRoute, forgetRoute };
};
