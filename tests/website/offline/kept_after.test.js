// @ts-check
import { keep, letGoOfAll } from "/static/offline/kept.js";
import { equal, test } from "/tests/website/testing.js";

const CARD = `<section class="watch"><p class="watch-for">For whom it is.</p>
  <p class="watch-until" hidden data-words="Look until {moment}."></p>
  <div class="watch-days" hidden>
    <ol class="days" data-today="Today" data-tomorrow="Tomorrow"></ol></div></section>
  <ul><li class="unwatched" hidden>A large bruise.</li></ul>`;
const isShown = (/** @type {string} */ part) => document.querySelector(part)?.matches(":not([hidden])");
const SCORE = {
  format: "unknot.score",
  version: 2,
  duration_ms: 1000,
  steps: [{ key: "one", title: "Rest", start_ms: 0, end_ms: 1000, pressure: 1 }],
  events: [{ type: "rest", start_ms: 0, duration_ms: 1000, step: 0, reason: "settle" }],
};
const HOUR_MS = 3_600_000;
let opened = 0;

/** Open the page after a session whose answers ask to look for so many hours. */
async function after(/** @type {unknown} */ watch_hours, hash = "#one/1000") {
  await keep({
    id: "one",
    title: "5 minutes",
    limits: [],
    kept_ms: 0,
    clear_until_ms: 5000,
    routine: "code",
    look: { build: "medium", tone: 3, hands: 4 },
    position: "face_down",
    company: "partner",
    score: { ...SCORE, bounds: { watch_hours } },
  });
  document.documentElement.lang = "en-GB";
  document.body.innerHTML = CARD;
  window.history.replaceState(null, "", hash || "/");
  await import(`/static/offline/kept_after.js?opened=${(opened += 1)}`);
  await letGoOfAll();
  return document.querySelector(".watch");
}

test("who need not look for bruises is not told to", async () => {
  equal([await after(0), isShown(".unwatched")], [null, true]);
});

test("who has to look is told until when, counted from the end of the massage", async () => {
  const card = await after(48);
  const day = new Intl.DateTimeFormat("en-GB", { weekday: "long" }).format(1000 + 48 * HOUR_MS);
  const words = card?.querySelector(".watch-until")?.textContent ?? "";
  equal([words.startsWith(`Look until ${day}`), card?.querySelector(".watch-for")], [true, null]);
});

test("who has to look is told on which days, and of a bruise once only", async () => {
  const now = new Date();
  await after(48, `#one/${now.getTime()}`);
  const last = new Date(now);
  last.setDate(now.getDate() + 2);
  const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long" }).format(last);
  const days = [...document.querySelectorAll(".days li")].map((day) => day.textContent);
  equal(days, ["Today", "Tomorrow", weekday]);
  equal([isShown(".watch-days"), isShown(".unwatched")], [true, false]);
});

test("opened again later it still counts from the same end", async () => {
  await after(48, "#one");
  const first = window.location.hash;
  await after(48, first);
  equal([window.location.hash, /^#one\/\d{13}$/.test(first)], [first, true]);
});

test("where nothing is known of the session, the card says for whom it is", async () => {
  for (const card of [await after(48, "#other"), await after(48, ""), await after("soon")]) {
    equal(card?.querySelector(".watch-for")?.textContent, "For whom it is.");
  }
});

test("after a stop the answer stands in the place of what a session ends with", async () => {
  document.documentElement.lang = "en-GB";
  document.body.innerHTML = `<h1 class="page-say">Rest a little.</h1>
    <section class="page-say stopped" id="stop_chest_1" hidden>Get help now.</section>
    <section class="page-say stopped" id="stop_skin_1" hidden>Stop here.</section>
    <section class="rest-of-day">Walk about.</section>`;
  window.history.replaceState(null, "", "/?stopped=stop_chest_1");
  await import(`/static/offline/kept_after.js?opened=${(opened += 1)}`);
  const shown = [...document.body.children].filter((one) => !(/** @type {HTMLElement} */ (one).hidden));
  equal(shown.map((one) => one.id), ["stop_chest_1"]);
});
