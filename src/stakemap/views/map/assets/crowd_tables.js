// Names in the tables of a crowd: each opens a card. A table is one stop of the Tab key; arrows walk its names.

// Whom a row is about: itself, both ends of its ties, or whom its action needs.
const aboutRow = (row, number) => {
  if (row.id) return [row.id.slice(2)];
  if (row.closest("section").dataset.rows === "actions") return needsOf(actionIds[number]);
  return page.ties[number].filter((one) => one >= 0).map(idOf);
};

const linkIn = (row) => row.cells[0].querySelector("a");
const shownLinks = (table) => [...table.tBodies[0].rows].filter((row) => !row.hidden).map(linkIn).filter(Boolean);
const putStop = (table, link) => {
  table.querySelectorAll("a[tabindex='0']").forEach((other) => { other.tabIndex = -1; });
  if (link) link.tabIndex = 0;
};
// Where the stop is hidden or there is none yet, the first name that is shown becomes it.
const settleStop = ({ table }) => {
  const stop = table.querySelector("a[tabindex='0']");
  if (!stop || stop.closest("tr").hidden) putStop(table, shownLinks(table)[0]);
};

const linkName = (row, id) => {
  const link = make("a", row.cells[0].textContent.trim(), { href: `#${encodeURIComponent(id)}`, tabindex: "-1", dir: "auto" });
  link.dataset.id = id;
  row.cells[0].replaceChildren(link);
};

const walkNames = (event) => {
  const links = event.target.closest("tbody a") ? shownLinks(event.currentTarget) : [];
  const at = links.indexOf(event.target);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (at < 0 || !links[next] || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  links[next].focus();
};

const startNames = () => tables.forEach((one) => {
  const { table, rows } = one;
  if (table.closest("section").dataset.rows === "actions") return;
  rows.forEach((row, number) => { const [id] = aboutRow(row, number); if (id) linkName(row, id); });
  table.addEventListener("keydown", walkNames);
  table.addEventListener("focusin", ({ target }) => { if (target.dataset.id) putStop(table, target); });
  table.addEventListener("click", (event) => {
    const name = event.target.closest("tbody th");
    const link = name && name.querySelector("a");
    if (!link) return;
    event.preventDefault();
    link.focus({ preventScroll: true });
    openCard(link.dataset.id, true);
    if (!stacked.matches) scrollTo({ top: 0, behavior: glide() });
  });
  settleStop(one);
});
