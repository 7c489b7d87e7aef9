// The picture as a file: with its headline, its legend, the date and the warning, in light colours.

const SVG = "http://www.w3.org/2000/svg";
const [LEFT, TOP, ROW, COLUMN] = [24, 66, 26, 208];

const [about, foot, fileName] = page.poster;

const drawPart = (tag, attributes, ...children) => {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
};

// The style of the picture with every colour written out: other programs know no variables. A halo only where it can
// lie under the letters; elsewhere it would cover them.
const plainStyle = () => {
  const rules = [...document.styleSheets[0].cssRules];
  const light = rules[0].style;
  return rules.filter((rule) => rule.selectorText && rule.selectorText.startsWith(".picture"))
    .flatMap(({ cssText: rule }) => (rule.includes("paint-order") ? [rule.replace(/paint-order[^}]*/, ""), `@supports (paint-order: stroke) { ${rule} }`] : [rule]))
    .map((rule) => rule.replace(/var\((--[\w-]+)\)/g, (_, name) => light.getPropertyValue(name).trim())).join("\n");
};

const drawLegend = (top) => [...document.querySelectorAll(".legend [data-sign]")].map((entry, place) => {
  const [x, y] = [LEFT + 13 + COLUMN * (place % 4), top + ROW * Math.floor(place / 4)];
  const sign = drawPart("g", { transform: `translate(${x} ${y})` }, ...[...entry.querySelector("svg").childNodes].map((part) => part.cloneNode(true)));
  return drawPart("g", {}, sign, drawPart("text", { x: x + 20, y: y + 4 }, entry.querySelector("span").textContent));
});

const drawPoster = () => {
  const picture = document.querySelector(".frame > .wide");
  const { w, h } = page.frames.wide;
  const legend = drawLegend(TOP + h + 24);
  const high = TOP + h + 24 + ROW * Math.ceil(legend.length / 4) + 26;
  const title = document.querySelector(".intro h1").textContent;
  const svg = drawPart("svg", { class: picture.getAttribute("class"), viewBox: `0 0 ${w} ${high}`, width: w, height: high, "font-size": page.frames.wide.small, role: "img" });
  const inner = drawPart("g", { transform: `translate(${w / 2} ${TOP + h / 2})` }, ...[...picture.childNodes].map((part) => part.cloneNode(true)));
  svg.append(
    drawPart("title", {}, `${title} - stakeholder map`), drawPart("desc", {}, `${page.summary} ${foot}`), drawPart("style", {}, plainStyle()),
    drawPart("rect", { class: "paper", width: w, height: high }),
    drawPart("text", { x: LEFT, y: 34, "font-size": 22, "font-weight": 700 }, title), drawPart("text", { x: LEFT, y: 54 }, about),
    inner, ...legend, drawPart("text", { x: LEFT, y: high - 12 }, foot),
  );
  return { svg, w, high };
};

const save = (blob, ending) => {
  const link = make("a", "", { href: URL.createObjectURL(blob), download: `${fileName}.${ending}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  say(`Saved ${fileName}.${ending}. It names people: keep it inside the agency.`);
};

const toBlob = (svg) => new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" });

const savePng = () => {
  const { svg, w, high } = drawPoster();
  const image = new Image();
  const address = URL.createObjectURL(toBlob(svg));
  image.addEventListener("load", () => {
    const canvas = make("canvas", "", { width: 3 * w, height: Math.round(3 * high) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(address);
    canvas.toBlob((blob) => save(blob, "png"), "image/png");
  });
  image.addEventListener("error", () => say("This browser cannot make a PNG. Save the SVG instead, or print the page."));
  image.src = address;
};

const startSaving = () => {
  $("_save").hidden = false;
  $("_save").addEventListener("click", (event) => {
    if (event.target.dataset.save === "png") savePng();
    if (event.target.dataset.save === "svg") save(toBlob(drawPoster().svg), "svg");
  });
};

