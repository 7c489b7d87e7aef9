// Tables: a click on a heading sorts; filters hide rows.

const tables = [...document.querySelectorAll("table")].map((table) => ({ table, rows: [...table.tBodies[0].rows] }));
const order = new Intl.Collator(undefined, { numeric: true });
const STEPS = ["low", "weak", "medium", "working", "high", "strong"];
// Words that are steps sort as steps; what is not stated comes last whichever way the order runs.
const keyOf = (row, column) => {
  const text = row.cells[column].textContent.trim();
  const step = STEPS.indexOf(text.toLowerCase());
  return step < 0 ? (text === "not stated" ? "" : text) : String(step);
};

const sortTable = ({ table, rows }, head, column) => {
  const heads = [...table.tHead.rows[0].cells];
  const down = head.getAttribute("aria-sort") === "ascending";
  heads.forEach((other) => other.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const keys = new Map(rows.map((row) => [row, keyOf(row, column)]));
  const sorted = [...rows].sort((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)];
    return a && b ? (down ? -1 : 1) * order.compare(a, b) : (a ? -1 : 0) + (b ? 1 : 0);
  });
  table.tBodies[0].append(...sorted);
  say(`Sorted by ${head.textContent}, ${down ? "last to first" : "first to last"}.`);
};

// Whom a row is about, each page says (aboutRow).
const siftTables = (found) => tables.forEach(({ table, rows }) => {
  rows.forEach((row, number) => { row.hidden = found !== null && !aboutRow(row, number).some((id) => found.has(id)); });
  const shown = rows.filter((row) => !row.hidden).length;
  table.closest("section").querySelector(".shown").textContent = found ? `${shown} of ${rows.length} shown` : "";
});

const startTables = () => tables.forEach((one) => [...one.table.tHead.rows[0].cells].forEach((head, column) => {
  const button = make("button", head.textContent, { type: "button" });
  head.replaceChildren(button);
  button.addEventListener("click", () => sortTable(one, head, column));
}));

