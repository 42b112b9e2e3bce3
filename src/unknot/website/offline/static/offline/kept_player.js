// @ts-check
/** Tells the player which session it plays, before the player looks. */
import { findKept } from "./kept.js";

const session = /^\/kept\/play\/([\w-]+)\/$/.exec(window.location.pathname);
const root = /** @type {HTMLElement | null} */ (document.querySelector("main.player"));

if (!session?.[1]) window.location.replace("/kept/");
else if (root) {
  root.dataset["score"] = `/kept/play/${session[1]}/score.json`;
  void paint(session[1]);
}

/** @param {string} id */
async function paint(id) {
  const kept = await findKept(id).catch(() => null);
  if (!kept || !root) return;
  lay(kept.position, root);
  if (kept.company === "alone") root.querySelector(".stage .scene")?.remove();
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
 * @param {string} position
 * @param {HTMLElement} root
 */
function lay(position, root) {
  const scene = root.querySelector(`template[data-scene="${CSS.escape(position)}"]`);
  if (!(scene instanceof HTMLTemplateElement)) return;
  root.querySelector(".stage")?.setAttribute("data-position", position);
  root.querySelector(".stage .scene")?.replaceWith(scene.content.cloneNode(true));
}
