// @ts-check
/** Shows how far a file has come, without loading the page again until there is something else. */

const EVERY_MS = 1500;
const UNDERWAY = ["waiting", "working"];
const bar = /** @type {HTMLProgressElement} */ (document.querySelector("progress[data-state]"));
const line = /** @type {HTMLElement} */ (document.querySelector("[data-line]"));

async function look() {
  if (document.hidden) return;
  const answer = await fetch(bar.dataset["state"] ?? "").catch(() => null);
  if (!answer) return; // out of reach for now: the next look may find it
  const said = answer.ok ? await answer.json().catch(() => null) : null;
  if (!said || !UNDERWAY.includes(said.state)) return window.location.reload();
  bar.value = said.percent;
  if (line.textContent !== said.line) line.textContent = said.line;
}

window.setInterval(() => void look(), EVERY_MS);
document.addEventListener("visibilitychange", () => void look());
