// The page of a crowd: what it was given, and everybody read off the tables.

// The rows of the tables as they were written; sorting moves them on the page, not here.
const rowsOf = (name) => [...document.querySelectorAll(`[data-rows=${name}] tbody tr`)];
const [people, bonds, deeds] = ["stakeholders", "relationships", "actions"].map(rowsOf);
const [NAME, ORDER, STATUS, NAMED, WHY] = [0, 1, 2, 4, 8];
const heads = [...document.querySelectorAll("[data-rows=stakeholders] thead th")].map((head) => head.textContent);
const cellText = (number, column) => people[number].cells[column].textContent.trim();
const placeOf = new Map(people.map((row, number) => [row.id.slice(2), number]));
const idOf = (number) => people[number].id.slice(2);

// The cells with their members, by rank and then by name, as the table has them.
const cells = page.cells.map((id) => {
  const pick = document.querySelector(`#_cells [data-id="${id}"]`);
  return { id, pick, name: pick.querySelector("bdi").textContent, says: pick.querySelector(".why").textContent, members: [], fits: null };
});
const cellById = new Map(cells.map((cell) => [cell.id, cell]));
// A letter stands for a small number: "0" is the first, the sign before it none.
const numberAt = (text, place) => text.charCodeAt(place) - 48;
people.forEach((row, number) => { const cell = cells[numberAt(page.of, number)]; if (cell) cell.members.push(number); });
const cellOf = (id) => (placeOf.has(id) ? cells[numberAt(page.of, placeOf.get(id))] : undefined);
const nameOf = (id) => (cellById.has(id) ? cellById.get(id).name : placeOf.has(id) ? cellText(placeOf.get(id), NAME) : "");

// What is chosen, which cell is open, whether the card of whoever is chosen is, and whom search and filters leave.
const state = { party: null, hovered: null, open: null, carded: false, found: null };
const fitting = ({ members }) => (state.found ? members.filter((number) => state.found.has(idOf(number))) : members);
const saysOf = (cell) => (cell.fits === null ? cell.says : `${cell.fits} of ${cell.members.length} fit. ${cell.says}`);

// The way to somebody as told to us: the place of its text, then the rows of the parties that we pass; none without a line.
const wayOf = (id) => page.ways[placeOf.get(id)];
