// The three views of one problem: one is shown at a time, and all three know what is chosen.

const faces = [...document.querySelectorAll(".face")];
const chips = [...document.querySelectorAll(".chip")];
chips.forEach((chip) => { chip.dataset.id = chip.getAttribute("href").slice("#s_".length); });
const inViews = [...document.querySelectorAll(".chip, .course")];
let view = faces[0].dataset.face;

const lightChips = () => inViews.forEach((chip) => chip.classList.toggle("lit", chip.dataset.id === state.party || look.lit(chip.dataset.id)));

const viewTabs = () => [...$("_views").children];

let showAgain = () => {};
const selectView = (name) => {
  const changed = view !== name;
  view = name;
  root.dataset.view = name;
  faces.forEach((face) => face.classList.toggle("off", face.dataset.face !== name));
  viewTabs().forEach((tab) => {
    const on = tab.dataset.face === name;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
  });
  $("_tip").hidden = true;
  if (changed && name === faces[0].dataset.face) showAgain();
};

const pickView = (name) => {
  selectView(name);
  if (!$("_card").hidden) return;
  const address = view === faces[0].dataset.face ? location.pathname + location.search : `#view=${view}`;
  try { history.replaceState(null, "", address); } catch { /* some viewers forbid it */ }
};

const openViewFromAddress = () => {
  const name = location.hash.replace(/^#view=/, "");
  if (faces.some((face) => face.dataset.face === name)) selectView(name);
};

// What it takes to show the picture again after it was hidden is the page's own.
const startViews = (again) => {
  showAgain = again;
  const bar = $("_views");
  faces.forEach((face) => {
    const tab = make("button", face.dataset.title, { type: "button", role: "tab", id: `_view${face.id}`, "aria-controls": face.id });
    tab.dataset.face = face.dataset.face;
    tab.addEventListener("click", () => pickView(tab.dataset.face));
    face.setAttribute("role", "tabpanel");
    face.setAttribute("aria-labelledby", tab.id);
    bar.append(tab);
  });
  bar.addEventListener("keydown", (event) => {
    const tabs = viewTabs();
    const at = tabs.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    pickView(tab.dataset.face);
    tab.focus();
  });
  chips.forEach((chip) => chip.addEventListener("click", (event) => {
    event.preventDefault();
    openCard(chip.dataset.id, true);
  }));
  bar.hidden = false;
  selectView(view);
  openViewFromAddress();
};

// Escape first closes what is open; where nothing is, it leads from a view back to the bullseye.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || view === faces[0].dataset.face || !event.target.closest(".stage")) return;
  if ($("_card").hidden && state.party === null && !state.action) {
    pickView(faces[0].dataset.face);
    viewTabs()[0].focus();
  }
});
addEventListener("hashchange", openViewFromAddress);
