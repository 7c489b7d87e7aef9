// What both pictures share: fitting into the window, zoom, and where the tip beside the pointer stands.

let network = null;

const fit = (animate = false) => {
  if (!network) return;
  const box = $("_canvas").getBoundingClientRect();
  if (!box.width || !box.height) return;
  const scale = Math.min(box.width / look.frame.w, box.height / look.frame.h);
  const animation = animate && !calm.matches ? { duration: 250, easingFunction: "easeInOutQuad" } : false;
  network.moveTo({ position: { x: 0, y: 0 }, scale, animation });
  root.classList.remove("zoomed");
};

// The library scales once more by itself after it has told of a new size.
const fitTwice = () => { fit(); requestAnimationFrame(() => fit()); };

const zoomBy = (factor) => {
  const scale = Math.min(Math.max(network.getScale() * factor, 0.4), 5);
  network.moveTo({ scale, animation: calm.matches ? false : { duration: 180, easingFunction: "easeInOutQuad" } });
  root.classList.add("zoomed");
};

const startZoom = () => {
  $("_zoom").addEventListener("click", (event) => {
    const way = event.target.dataset.zoom;
    if (way === "all") fit(true);
    else if (way) zoomBy(way === "in" ? 1.3 : 1 / 1.3);
  });
  // The wheel scrolls the page; with Ctrl it zooms the picture, as on other maps.
  $("_canvas").addEventListener("wheel", (event) => { if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation(); }, { capture: true, passive: true });
};

const putTip = (at) => {
  const tip = $("_tip");
  tip.hidden = false;
  const frame = $("_frame").getBoundingClientRect();
  const left = Math.min(Math.max(at.x + 14, 4), frame.width - tip.offsetWidth - 4);
  const top = at.y + 16 + tip.offsetHeight > frame.height ? at.y - tip.offsetHeight - 12 : at.y + 16;
  tip.style.left = `${Math.max(left, 4)}px`;
  tip.style.top = `${Math.max(top, 4)}px`;
};
