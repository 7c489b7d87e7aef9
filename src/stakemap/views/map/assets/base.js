// What every page of ours begins with. Every text goes in by textContent.

const $ = (id) => document.getElementById(id);
const make = (tag, text, attributes = {}) => {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
};

const whole = JSON.parse($("_data").textContent);
const { page } = whole;
const root = document.documentElement;
root.classList.add("scripted");

const narrow = matchMedia("(max-width: 899.98px)");
const stacked = matchMedia("(max-width: 1239.98px)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const glide = () => (calm.matches ? "auto" : "smooth");
const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
const say = (text) => { $("_said").textContent = text; };
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
