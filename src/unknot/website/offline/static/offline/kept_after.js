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
  if (hours === 0) return leaveOut();
  showDays(new Date(), new Date(ended_ms + hours * HOUR_MS));
  const until = watch?.querySelector(".watch-until");
  if (!(until instanceof HTMLElement)) return;
  until.textContent = (until.dataset["words"] ?? "").replace("{moment}", inWords(hours));
  until.hidden = false;
  watch?.querySelector(".watch-for")?.remove();
}

/** Who need not look for bruises shows a large one to a doctor, as everyone does. */
function leaveOut() {
  watch?.remove();
  document.querySelector(".unwatched")?.removeAttribute("hidden");
}

/**
 * Name the days on which to look, from this one to the last.
 * @param {Date} now
 * @param {Date} ends
 */
function showDays(now, ends) {
  const list = /** @type {HTMLElement | null} */ (watch?.querySelector(".days"));
  const { today = "", tomorrow = "" } = list?.dataset ?? {};
  const { lang } = document.documentElement;
  const weekday = new Intl.DateTimeFormat(lang, { weekday: "long" });
  const days = [today];
  const day = new Date(now);
  while (day < ends && day.toDateString() !== ends.toDateString()) {
    day.setDate(day.getDate() + 1);
    days.push(days.length === 1 ? tomorrow : weekday.format(day));
  }
  list?.replaceChildren(...days.map(asItem));
  watch?.querySelector(".watch-days")?.toggleAttribute("hidden", now > ends);
}

/** @param {string} words */
function asItem(words) {
  const item = document.createElement("li");
  item.textContent = words;
  return item;
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

/**
 * It had to stop: what to do instead takes the place of what a session ends with.
 * @param {HTMLElement | null} answer
 */
function showStopped(answer) {
  if (!answer?.matches(".stopped")) return;
  for (const part of document.querySelectorAll(".page-say:not(.stopped), .rest-of-day")) part.remove();
  answer.hidden = false;
}

showStopped(document.getElementById(new URLSearchParams(window.location.search).get("stopped") ?? ""));

if (id) {
  // Opened again later, it still counts from the end of the massage.
  window.history.replaceState(null, "", `${window.location.search}#${id}/${ended_ms}`);
  const kept = await findKept(id).catch(() => null);
  const score = /** @type {{bounds?: {watch_hours?: unknown}} | undefined} */ (kept?.score);
  const hours = score?.bounds?.watch_hours;
  if (typeof hours === "number") show(hours);
}
