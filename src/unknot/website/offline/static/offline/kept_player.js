// @ts-check
/** Tells the player which session it plays, before the player looks. */
import { findKept, scoreAddress } from "./kept.js";
import { answerOf } from "./kept_memory.js";

const session = /^\/kept\/play\/([\w-]+)\/$/.exec(window.location.pathname);
const root = /** @type {HTMLElement | null} */ (document.querySelector("main.player"));

if (!session?.[1]) window.location.replace("/kept/");
else if (root) {
  root.dataset["score"] = scoreAddress(session[1]);
  root.dataset["after"] += `#${session[1]}`;
  root.querySelector(".after-link")?.setAttribute("href", root.dataset["after"] ?? "");
  void paint(session[1]);
}

/** @param {string} id */
async function paint(id) {
  const kept = await findKept(id).catch(() => null);
  if (!kept || !root) return;
  // Its score may be closed already while this page was still given out.
  const answer = answerOf(kept);
  if (answer) return window.location.replace(answer);
  root.dataset["holdsMs"] = String(kept.clear_until_ms - performance.timeOrigin);
  list(kept.limits, root);
  lay(kept, root);
  tint(root.querySelectorAll(".stage svg[data-tone]"), kept.look.tone);
  tint(root.querySelectorAll(".stage-hands"), kept.look.hands);
}

/**
 * Say what it is limited to, as the list of what is kept does.
 * @param {string[]} limits
 * @param {HTMLElement} root
 */
function list(limits, root) {
  const items = limits.map((line) => {
    const item = document.createElement("li");
    item.textContent = line;
    return item;
  });
  root.querySelector(".limits ul")?.replaceChildren(...items);
}

/**
 * @param {NodeListOf<Element>} parts
 * @param {number} tone
 */
function tint(parts, tone) {
  for (const part of parts) part.setAttribute("data-tone", String(tone));
}

/**
 * Lay the receiver the way that the session wants.
 * @param {import("./kept.js").Kept} kept
 * @param {HTMLElement} root
 */
function lay({ position, company }, root) {
  const wanted = `[data-scene="${CSS.escape(position)}"][data-company~="${CSS.escape(company)}"]`;
  const scene = root.querySelector(`template${wanted}`);
  const back = root.querySelector(".stage .back");
  if (!(scene instanceof HTMLTemplateElement) || !back) return;
  const drawn = document.importNode(scene.content, true);
  const cover = drawn.querySelector(".over");
  root.querySelector(".stage")?.setAttribute("data-position", position);
  back.classList.toggle("lying", cover !== null);
  back.querySelector("[id$=-sil]")?.setAttribute("d", scene.dataset["outline"] ?? "");
  if (cover) back.after(cover);
  root.querySelector(".stage .under")?.replaceWith(drawn);
}
