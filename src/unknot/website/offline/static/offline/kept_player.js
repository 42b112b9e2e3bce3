// @ts-check
/** Tells the player which session it plays, before the player looks. */
import { findKept } from "./kept.js";

const session = /^\/kept\/play\/([\w-]+)\/$/.exec(window.location.pathname);
const root = /** @type {HTMLElement | null} */ (document.querySelector("main.player"));

if (!session?.[1]) window.location.replace("/kept/");
else if (root) {
  root.dataset["score"] = `/kept/play/${session[1]}/score.json`;
  root.dataset["after"] += `#${session[1]}`;
  root.querySelector(".after-link")?.setAttribute("href", root.dataset["after"] ?? "");
  void paint(session[1]);
}

/** @param {string} id */
async function paint(id) {
  const kept = await findKept(id).catch(() => null);
  if (!kept || !root) return;
  lay(kept, root);
  tint(root.querySelector("svg[data-tone]"), kept.look.tone);
  tint(root.querySelector(".stage-hands"), kept.look.hands);
}

/**
 * @param {Element | null} part
 * @param {number} tone
 */
function tint(part, tone) {
  part?.setAttribute("data-tone", String(tone));
}

/**
 * Lay the receiver the way that the session wants.
 * @param {import("./kept.js").Kept} kept
 * @param {HTMLElement} root
 */
function lay({ position, company }, root) {
  const wanted = `[data-scene="${CSS.escape(position)}"][data-company="${CSS.escape(company)}"]`;
  const scene = root.querySelector(`template${wanted}`);
  if (!(scene instanceof HTMLTemplateElement)) return;
  root.querySelector(".stage")?.setAttribute("data-position", position);
  root.querySelector(".stage .scene")?.replaceWith(scene.content.cloneNode(true));
}
