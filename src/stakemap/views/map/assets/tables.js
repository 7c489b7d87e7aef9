// Tables: a click on a heading sorts.

const startTables = () => document.querySelectorAll("table").forEach((table) => {
  const body = table.tBodies[0];
  const order = [...body.rows];
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const text = head.textContent;
    const button = make("button", text, { type: "button" });
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      [...table.tHead.rows[0].cells].forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = (row) => row.cells[column].textContent.trim();
      const sorted = [...order].sort((one, other) => {
        const [a, b] = [key(one), key(other)];
        if (!a || !b) return (a ? -1 : 0) + (b ? 1 : 0);
        return (down ? -1 : 1) * a.localeCompare(b, undefined, { numeric: true });
      });
      body.append(...sorted);
      say(`Sorted by ${text}.`);
    });
  });
});

