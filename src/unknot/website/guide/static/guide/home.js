/** The back as the interface: taps set the fields of the list, and the fields draw the back. */

import { nearestPlace } from "./nearest.js";

/** @typedef {import("./nearest.js").Place} Place */

const REACH_MM = 40;
const STEP_MM = 6;
const form = /** @type {HTMLFormElement} */ (document.querySelector("form.home-grid"));
const figure = /** @type {HTMLElement} */ (form.querySelector(".home-back"));
const chips = /** @type {HTMLElement} */ (form.querySelector(".home-picked"));
const fields = /** @type {HTMLElement[]} */ ([...form.querySelectorAll(".zone-field")]);

/** @param {HTMLElement} field @returns {number} */
function levelOf(field) {
  const chosen = /** @type {HTMLInputElement | null} */ (field.querySelector("input:checked"));
  return Number(chosen?.value ?? 0);
}

/** @param {string} zone @param {number} level */
function setLevel(zone, level) {
  const input = form.elements.namedItem(`ache_${zone}`);
  if (input instanceof RadioNodeList) input.value = String(level);
  show();
}

/** Sample each zone's outline once for the picture that is shown. @returns {Place[]} */
function outlines() {
  return [...figure.querySelectorAll("path.zone")].map((path) => {
    const line = /** @type {SVGPathElement} */ (path);
    const length = line.getTotalLength();
    const count = Math.max(8, Math.round(length / STEP_MM));
    const outline = Array.from({ length: count }, (_, index) =>
      line.getPointAtLength((length * index) / count),
    );
    return { id: line.dataset.zone ?? "", outline };
  });
}

/** @type {Place[]} */
let places = [];

/** @param {MouseEvent} event */
function tap(event) {
  const picture = figure.querySelector("svg");
  const matrix = picture?.getScreenCTM();
  if (!matrix) return;
  if (!places.length) places = outlines();
  const spot = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  const zone = nearestPlace(places, spot, REACH_MM);
  const field = fields.find((one) => one.dataset.zone === zone);
  if (zone && field) setLevel(zone, (levelOf(field) + 1) % 3);
}

function show() {
  for (const field of fields) {
    const zone = figure.querySelector(`path.zone[data-zone="${field.dataset.zone}"]`);
    const level = levelOf(field);
    if (level) zone?.setAttribute("data-mark", String(level));
    else zone?.removeAttribute("data-mark");
  }
  chips.replaceChildren(...fields.filter(levelOf).sort(worstFirst).map(chip));
  say();
}

/** @param {HTMLElement} one @param {HTMLElement} other */
function worstFirst(one, other) {
  return levelOf(other) - levelOf(one);
}

/** @param {HTMLElement} field @returns {HTMLElement} */
function chip(field) {
  const level = levelOf(field);
  const name = field.querySelector("legend")?.textContent ?? "";
  const item = element("li", "chip");
  const words = element("span", "", `${name} `);
  words.append(element("em", "", (level === 2 ? chips.dataset["worse"] : chips.dataset["sore"]) ?? ""));
  const button = element("button", "");
  button.setAttribute("type", "button");
  button.setAttribute("aria-label", filled(chips.dataset["takeAway"], { name }));
  button.append(cross());
  button.addEventListener("click", () => setLevel(field.dataset.zone ?? "", 0));
  item.append(element("i", level === 2 ? "pebble two" : "pebble"), words, button);
  return item;
}

/** @param {string} tag @param {string} className @param {string} [text] @returns {HTMLElement} */
function element(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** @returns {SVGElement} */
function cross() {
  const space = "http://www.w3.org/2000/svg";
  const icon = document.createElementNS(space, "svg");
  icon.setAttribute("class", "icon s");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  const lines = document.createElementNS(space, "path");
  lines.setAttribute("d", "M7 7l10 10M17 7L7 17");
  icon.append(lines);
  return icon;
}

/** @param {string | undefined} words @param {Record<string, string>} values */
function filled(words, values) {
  return (words ?? "").replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Say the wish in one line above the button. */
function say() {
  const data = new FormData(form);
  const line = /** @type {HTMLElement | null} */ (form.querySelector("[data-summary]"));
  const aim = line?.dataset[String(data.get("aim"))];
  const picked = form.querySelector("input[name=position]:checked ~ .face");
  const position = picked?.textContent?.trim().toLowerCase() ?? "";
  const alone = data.get("company") === "alone";
  if (!line || !aim) return;
  const said = alone ? line.dataset["alone"] : line.dataset["together"];
  line.textContent = filled(said, { minutes: String(data.get("minutes")), aim, position });
}

/** @param {string} build */
async function draw(build) {
  const address = (figure.dataset.builds ?? "").replace("medium", build);
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return;
  const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
  const picture = drawn.querySelector("svg");
  if (!picture || new FormData(form).get("build") !== build) return; // they chose again meanwhile
  figure.querySelector("svg")?.replaceWith(picture);
  places = [];
  tint();
  show();
}

function tint() {
  const tone = String(new FormData(form).get("tone"));
  figure.querySelector("svg")?.setAttribute("data-tone", tone);
}

figure.addEventListener("click", tap);
form.addEventListener("change", (event) => {
  const changed = /** @type {HTMLInputElement} */ (event.target);
  if (changed.name === "build") void draw(changed.value);
  if (changed.name === "tone") tint();
  show();
});
show();
