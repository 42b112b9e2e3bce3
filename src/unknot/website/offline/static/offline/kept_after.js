// @ts-check
/**
 * After a kept session: the bruise watch that its answers asked for, counted from its end.
 * Where nothing is known of the session, the page says for whom the watch is.
 */
import { findKept } from "./kept.js";

const HOUR_MS = 3_600_000;
const watch = /** @type {HTMLElement | null} */ (document.querySelector(".watch"));
const [id = "", ended = ""] = window.location.hash.slice(1).split("/");
const ended_ms = Number(ended) || Date.now();

/** @param {number} hours to look for bruises; none for whoever need not */
function show(hours) {
  if (hours === 0) return watch?.remove();
  const until = watch?.querySelector(".watch-until");
  if (!(until instanceof HTMLElement)) return;
  until.textContent = (until.dataset["words"] ?? "").replace("{moment}", inWords(hours));
  until.hidden = false;
  watch?.querySelector(".watch-for")?.remove();
}

/** @param {number} hours */
function inWords(hours) {
  const day = /** @type {const} */ ({ weekday: "long", day: "numeric", month: "long" });
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    ...day,
    hour: "2-digit",
    minute: "2-digit",
  });
  return format.format(ended_ms + hours * HOUR_MS);
}

if (id) {
  // Opened again later, it still counts from the end of the massage.
  window.history.replaceState(null, "", `#${id}/${ended_ms}`);
  const kept = await findKept(id).catch(() => null);
  const score = /** @type {{bounds?: {watch_hours?: unknown}} | undefined} */ (kept?.score);
  const hours = score?.bounds?.watch_hours;
  if (typeof hours === "number") show(hours);
}
