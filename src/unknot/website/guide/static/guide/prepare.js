/** A minute to warm the hands, shown as a ring that empties. */

const card = /** @type {HTMLElement} */ (document.querySelector(".warmhands"));
const total = Number(card.dataset.seconds);
const button = /** @type {HTMLButtonElement} */ (card.querySelector("[data-timer]"));
const words = /** @type {HTMLElement} */ (button.querySelector("span"));
const number = /** @type {HTMLElement} */ (card.querySelector("[role=timer]"));
const ring = /** @type {SVGElement} */ (card.querySelector(".r1"));
let left = total;
let ticking = 0;

function show() {
  number.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  ring.style.setProperty("stroke-dasharray", `${(100 * left) / total} 100`);
}

function stop() {
  window.clearInterval(ticking);
  ticking = 0;
}

function tick() {
  left -= 1;
  show();
  if (left > 0) return;
  stop();
  words.textContent = button.dataset["warm"] ?? "";
  button.disabled = true;
}

button.addEventListener("click", () => {
  if (ticking) stop();
  else ticking = window.setInterval(tick, 1000);
  words.textContent = (ticking ? button.dataset["pause"] : button.dataset["goOn"]) ?? "";
  button.querySelector("svg")?.remove();
});
button.hidden = false;
show();
