// The page of a crowd: what it was given, and everybody read off the tables.

// The rows of the tables as they were written; sorting moves them on the page, not here.
const rowsOf = (name) => [...document.querySelectorAll(`[data-rows=${name}] tbody tr`)];
const [people, bonds] = [rowsOf("stakeholders"), rowsOf("relationships")];
const [NAME, ORDER, STATUS, NAMED, WHY] = [0, 1, 2, 4, 8];
const heads = [...document.querySelectorAll("[data-rows=stakeholders] thead th")].map((head) => head.textContent);
const cellText = (number, column) => people[number].cells[column].textContent.trim();
const placeOf = new Map(people.map((row, number) => [row.id.slice(2), number]));
const idOf = (number) => people[number].id.slice(2);

// The cells with their members, by rank and then by name, as the table has them.
const cells = page.cells.map((id) => {
  const pick = document.querySelector(`#_cells [data-id="${id}"]`);
  return { id, name: pick.querySelector("bdi").textContent, says: pick.querySelector(".why").textContent, members: [] };
});
const cellById = new Map(cells.map((cell) => [cell.id, cell]));
page.of.forEach((cell, number) => { if (cell >= 0) cells[cell].members.push(number); });
const cellOf = (id) => (placeOf.has(id) ? cells[page.of[placeOf.get(id)]] : undefined);
const known = (id) => cellById.has(id) || placeOf.has(id) || has(page.cards, id);
const nameOf = (id) => (cellById.has(id) ? cellById.get(id).name : placeOf.has(id) ? cellText(placeOf.get(id), NAME) : "");

// What is chosen and which cell is open.
const state = { party: null, hovered: null, open: null };
