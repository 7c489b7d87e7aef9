// Draws the picture on the canvas of vis-network, from the same positions as the SVG.
// Texts only ever reach fillText; colours only ever come from the style sheet.

const FONT = '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const COLOURS = [
  "paper", "ink", "muted", "line", "ring0", "ring1", "ring2", "ring3", "ring4", "rim", "recruit",
  "recruit-fill", "recruit-ink", "aboard", "aboard-edge", "aboard-ink", "agency", "agency-ink",
  "ghost-fill", "badge", "badge-ink", "tie", "strained", "ended", "light",
];

const readTheme = () => {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
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
        return [span.textContent, span.classList.contains("more") ? 400 : 600, number(span, "x") + x, down + y];
      }),
    };
  };
  const all = (query, read) => [...svg.querySelectorAll(query)].map(read);
  const readMark = (mark) => {
    const [x, y] = mark.getAttribute("transform").match(/-?[\d.]+/g).map(Number);
    const shape = mark.firstElementChild;
    const square = shape.tagName === "rect";
    const inside = mark.querySelector(".inside");
    const spans = inside ? [...inside.querySelectorAll("tspan")] : [];
    const label = mark.querySelector(".label");
    const leader = mark.querySelector(".leader");
    return {
      id: mark.dataset.id, x, y, square,
      r: square ? number(shape, "width") / 1.8 : number(shape, "r"),
      look: ["agency", "recruit", "ghost", "aboard"].find((name) => mark.classList.contains(name)),
      big: mark.classList.contains("big"),
      double: mark.querySelector(".second") !== null,
      signs: [...mark.querySelectorAll(".badge-text")].map((badge) => badge.textContent),
      size: inside ? number(inside, "font-size") : 0,
      inside: spans.length ? spans.map((span) => [span.textContent, number(span, "y")]) : inside ? [[inside.textContent, number(inside, "y")]] : [],
      label: label ? readText(label, x, y) : null,
      leader: leader ? leader.getAttribute("d").match(/-?[\d.]+/g).map((value, place) => Number(value) + (place % 2 ? y : x)) : null,
    };
  };
  return {
    ...rest,
    manyTies: svg.classList.contains("many-ties"),
    manySpokes: svg.classList.contains("many-spokes"),
    rim: number(svg.querySelector(".rim"), "r"),
    rings: all(".ring", (ring) => number(ring, "r")),
    border: new Path2D(svg.querySelector(".border").getAttribute("d")),
    captions: all(".ring-caption", (text) => readText(text)),
    titles: all(".title", (text) => readText(text)),
    arcs: all(".sector", (text) => {
      const [r, m, f] = text.dataset.arc.split(" ").map(Number);
      return { t: text.textContent, r, m, f };
    }),
    spokes: all(".spoke-caption", (group) => {
      const plate = group.querySelector("rect");
      return {
        id: group.dataset.id,
        plate: ["x", "y", "width", "height"].map((name) => number(plate, name)),
        label: readText(group.querySelector("text")),
      };
    }),
    places: Object.fromEntries(all(".mark", readMark).map((place) => [place.id, place])),
  };
};

const painter = (look) => {
  // look: { frame, theme, faded(id), lit(id) }, read afresh at every drawing.
  const font = (weight, size) => `${weight} ${size}px ${FONT}`;

  const disc = (ctx, x, y, r) => {
    ctx.beginPath();
    ctx.arc(x, y, r, 0, 2 * Math.PI);
  };

  const words = (ctx, text, x, y, colour, halo) => {
    if (halo) {
      ctx.lineJoin = "round";
      ctx.lineWidth = 3;
      ctx.setLineDash([]);
      ctx.strokeStyle = halo;
      ctx.strokeText(text, x, y);
    }
    ctx.fillStyle = colour;
    ctx.fillText(text, x, y);
  };

  const drawLabel = (ctx, label, size, strong, weak, halo) => {
    ctx.textAlign = label.anchor;
    ctx.textBaseline = "alphabetic";
    label.lines.forEach(([text, weight, x, y]) => {
      ctx.font = font(weight, weight === 600 ? size : look.frame.small);
      words(ctx, text, x, y, weight === 600 ? strong : weak, halo);
    });
  };

  const drawArc = (ctx, arc) => {
    const { theme, frame } = look;
    ctx.font = font(600, frame.small);
    ctx.textAlign = "center";
    ctx.textBaseline = "alphabetic";
    const letters = [...arc.t];
    const widths = letters.map((letter) => ctx.measureText(letter).width);
    const way = arc.f ? -1 : 1;
    let angle = arc.m - (way * widths.reduce((sum, width) => sum + width, 0)) / arc.r / 2;
    letters.forEach((letter, number) => {
      const middle = angle + (way * widths[number]) / arc.r / 2;
      ctx.save();
      ctx.translate(arc.r * Math.sin(middle), -arc.r * Math.cos(middle));
      ctx.rotate(arc.f ? middle + Math.PI : middle);
      words(ctx, letter, 0, 0, theme.muted, theme.rim);
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

  const drawCaptions = (ctx) => {
    const { frame, theme } = look;
    ctx.save();
    frame.captions.forEach((label) => drawLabel(ctx, label, frame.small, theme.muted, theme.muted, null));
    frame.arcs.forEach((arc) => drawArc(ctx, arc));
    frame.titles.forEach((label) => drawLabel(ctx, label, frame.small, theme["recruit-ink"], theme.muted, null));
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

  const drawSpokeCaptions = (ctx) => {
    const { frame, theme } = look;
    frame.spokes.forEach((caption) => {
      if (look.faded(caption.id)) return;
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

  const drawBadge = (ctx, sign, x, y, r, number) => {
    const { theme } = look;
    const away = r > 13 ? r * 0.86 : r + 2;
    const [left, top] = [x + away, y + (number ? away : -away)];
    disc(ctx, left, top, 7.5);
    ctx.fillStyle = theme.badge;
    ctx.fill();
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = theme.paper;
    ctx.stroke();
    ctx.font = font(700, look.frame.least);
    ctx.textAlign = "center";
    ctx.textBaseline = "alphabetic";
    words(ctx, sign, left, top + 4, theme["badge-ink"], null);
  };

  const drawMark = (ctx, id, x, y) => {
    const { frame, theme } = look;
    const place = frame.places[id];
    const mark = place;
    const [fill, edge, dash] = STYLES[mark.look](theme);
    ctx.save();
    ctx.direction = "ltr";
    ctx.globalAlpha = look.faded(id) ? 0.22 : 1;
    if (look.lit(id)) {
      ctx.lineWidth = 3;
      ctx.strokeStyle = theme.light;
      outline(ctx, mark, x, y, place.r + 4.5);
      ctx.stroke();
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
    place.inside.forEach(([line, down]) => words(ctx, line, x, y + down, colour, null));
    mark.signs.forEach((sign, number) => drawBadge(ctx, sign, x, y, place.r, number));
    ctx.restore();
  };

  const drawName = (ctx, id) => {
    const { frame, theme } = look;
    const place = frame.places[id];
    if (!place.label) return;
    ctx.save();
    ctx.direction = "ltr";
    ctx.globalAlpha = look.faded(id) ? 0.22 : 1;
    if (place.leader) {
      const [x1, y1, x2, y2] = place.leader;
      ctx.lineWidth = 0.8;
      ctx.strokeStyle = theme.muted;
      ctx.beginPath();
      ctx.moveTo(x1, y1);
      ctx.lineTo(x2, y2);
      ctx.stroke();
    }
    drawLabel(ctx, place.label, frame.text, theme.ink, theme.muted, theme.paper);
    ctx.restore();
  };

  // The name of a mark that has no room for one, while it is chosen: on a plate above everything.
  const drawChosenName = (ctx, id, text) => {
    const { frame, theme } = look;
    const place = frame.places[id];
    if (!place || place.label || place.look === "agency") return;
    ctx.save();
    ctx.direction = "ltr";
    ctx.font = font(600, frame.text);
    const most = frame.w / 2 - 12;
    let said = text;
    while (said.length > 4 && ctx.measureText(said).width > most) said = `${said.slice(0, -2).trimEnd()}\u2026`;
    const width = ctx.measureText(said).width;
    const x = Math.min(Math.max(place.x, width / 2 + 8 - frame.w / 2), frame.w / 2 - width / 2 - 8);
    const y = place.y + place.r + 22 > frame.h / 2 ? place.y - place.r - 14 : place.y + place.r + 22;
    plate(ctx, x - width / 2 - 6, y - frame.text * 1.05, width + 12, frame.text * 1.5, theme.light);
    ctx.textAlign = "center";
    ctx.textBaseline = "alphabetic";
    words(ctx, said, x, y, theme.ink, null);
    ctx.restore();
  };

  const placeOf = (stop) => {
    const { frame } = look;
    if (!stop.name) return frame.places[stop.at] || null;
    const spot = frame.people[stop.id];
    return spot ? { x: spot[0], y: spot[1], r: 6 } : null;
  };

  const drawRoute = (ctx, stops) => {
    const { theme, frame } = look;
    const shown = stops.map((stop) => [stop, placeOf(stop)]).filter(([, place]) => place);
    ctx.save();
    ctx.direction = "ltr";
    ctx.lineWidth = 3.5;
    ctx.lineCap = ctx.lineJoin = "round";
    ctx.strokeStyle = theme.light;
    ctx.beginPath();
    shown.forEach(([, place], number) => (number ? ctx.lineTo(place.x, place.y) : ctx.moveTo(place.x, place.y)));
    ctx.stroke();
    ctx.restore();
    return () => {
      ctx.save();
      ctx.direction = "ltr";
      shown.filter(([stop]) => stop.name).forEach(([stop, place]) => {
        disc(ctx, place.x, place.y, 6);
        ctx.fillStyle = theme.light;
        ctx.strokeStyle = theme.paper;
        ctx.lineWidth = 2;
        ctx.fill();
        ctx.stroke();
        ctx.font = font(600, frame.small);
        ctx.textAlign = place.x > frame.w / 4 ? "right" : "left";
        ctx.textBaseline = "middle";
        words(ctx, stop.name, place.x + (place.x > frame.w / 4 ? -10 : 10), place.y, theme.ink, theme.paper);
      });
      ctx.restore();
    };
  };

  return { drawGround, drawCaptions, drawSpokeCaptions, drawMark, drawName, drawChosenName, drawRoute };
};
