// The view over time: the slider sets a day; rows and dots stand where everybody stood then, the words say what changed.

const courses = [...document.querySelectorAll(".course")];
const moments = [...$("_moments").children];
const dots = Object.fromEntries([...document.querySelectorAll(".dial [data-id]")].map((dot) => [dot.dataset.id, dot.firstElementChild]));
let moment = moments.length - 1;

const standOf = (course, place) => page.stands[Number(course.dataset.stands[place])];
const labelOf = (place) => moments[place].querySelector("h3").textContent;

const placeCourse = (course, from, to) => {
  const [[before], [word, ring, shape]] = [standOf(course, from), standOf(course, to)];
  const [trail, spot] = course.querySelector(".rail").children;
  trail.className = `trail f${standOf(course, from)[1]} p${ring}`;
  spot.className = `spot-${shape} p${ring}`;
  dots[course.dataset.id].setAttribute("class", `spot-${shape} p${ring}`);
  const then = course.querySelector(".then");
  then.textContent = before === word ? word : `${word} `;
  if (before !== word) then.append(make("small", `was ${before}`));
  course.classList.toggle("moved", before !== word);
  dots[course.dataset.id].parentNode.classList.toggle("moved", before !== word);
};

const showMoment = (place) => {
  moment = place;
  courses.forEach((course) => placeCourse(course, Math.max(place - 1, 0), place));
  moments.forEach((entry, at) => entry.classList.toggle("off", at !== place));
  const day = $("_day");
  day.value = String(place);
  day.setAttribute("aria-valuetext", labelOf(place));
  $("_when").textContent = `: ${labelOf(place)}`;
  $("_earlier").disabled = place === 0;
  $("_later").disabled = place === moments.length - 1;
};

const pickMoment = (place) => {
  showMoment(place);
  const told = moments[place].querySelectorAll("ul li").length;
  say(`${labelOf(place)}: ${moments[place].querySelector(".then-says").textContent}. ${told ? `${told} ${told === 1 ? "change" : "changes"} told below.` : "Nobody moved."}`);
};

courses.forEach((course) => {
  const light = (on) => dots[course.dataset.id].parentNode.classList.toggle("lit", on);
  course.addEventListener("pointerenter", () => light(true));
  course.addEventListener("pointerleave", () => light(false));
  const link = course.querySelector("a");
  link.addEventListener("focus", () => light(true));
  link.addEventListener("blur", () => light(false));
  link.addEventListener("click", (event) => {
    event.preventDefault();
    openCard(course.dataset.id, true);
  });
});
$("_day").addEventListener("input", (event) => pickMoment(Number(event.target.value)));
$("_earlier").addEventListener("click", () => pickMoment(moment - 1));
$("_later").addEventListener("click", () => pickMoment(moment + 1));
$("_slide").hidden = false;
showMoment(moment);
