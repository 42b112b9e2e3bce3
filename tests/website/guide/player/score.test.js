// @ts-check
import { fetchScore, readScore } from "/static/guide/player/score.js";
import { equal, test, throws } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

test("a score of our version is played as it is", () => {
  equal(readScore(shortScore()).duration_ms, 60_000);
});

test("a score of a newer version is refused as such", () =>
  throws(() => readScore({ ...shortScore(), version: 3 }), "newer"));

test("anything else is refused", async () => {
  for (const value of [null, 3, "score", [], {}, { format: "other" }]) {
    await throws(() => readScore(value), "unreadable");
  }
});

test("a score without steps, events or time is refused", async () => {
  for (const part of [{ steps: [] }, { events: null }, { duration_ms: 0 }]) {
    await throws(() => readScore({ ...shortScore(), ...part }), "unreadable");
  }
});

test("a kind of event that this player does not know is not played at all", async () => {
  const { events, ...rest } = shortScore();
  const strange = { type: "heat", start_ms: 10, duration_ms: 100, step: 0 };
  await throws(() => readScore({ ...rest, events: [...events, strange] }), "unknown");
  for (const type of [undefined, null, "", "Stroke"]) {
    await throws(() => readScore({ ...rest, events: [...events, { ...events[0], type }] }), "unknown");
  }
});

test("an event without a time is not played either", async () => {
  const { events, ...rest } = shortScore();
  for (const time of [undefined, null, "10"]) {
    await throws(() => readScore({ ...rest, events: [{ ...events[0], start_ms: time }] }), "unreadable");
    await throws(() => readScore({ ...rest, events: [{ type: "cue", at_ms: time }] }), "unreadable");
  }
});

test("a score whose hands would stand, or come round without end, is not played", async () => {
  const { events, ...rest } = shortScore();
  const [stroke, ...others] = events;
  /** @type {object[]} */
  const odd = [
    ...[0, 1e9, NaN, undefined, null].map((cycles) => ({ cycles })),
    ...[0, -1, NaN, undefined, null].map((duration_ms) => ({ duration_ms })),
    { hands: [] },
    { hands: [{ ...stroke.hands[0], waypoints: [] }] },
    { gentler: [{ cycles: 0, hands: [] }] },
  ];
  for (const part of odd) {
    await throws(() => readScore({ ...rest, events: [{ ...stroke, ...part }, ...others] }), "unreadable");
  }
  const breath = { type: "breath", start_ms: 0, in_ms: 4000, out_ms: 6000, cycles: 1 };
  for (const part of [{ in_ms: 0 }, { out_ms: NaN }, { cycles: undefined }]) {
    await throws(() => readScore({ ...rest, events: [stroke, { ...breath, ...part }] }), "unreadable");
  }
});

/**
 * Fetch while the network answers like this.
 * @param {() => Promise<object>} answer
 */
async function fetching(answer) {
  const real = window.fetch;
  window.fetch = /** @type {any} */ (answer);
  try {
    return await fetchScore("/play/x/score.json");
  } finally {
    window.fetch = real;
  }
}

const answered = (/** @type {object} */ changes) => async () => ({
  ok: true,
  status: 200,
  redirected: false,
  json: async () => shortScore(),
  ...changes,
});

test("a score is fetched and read", async () => {
  equal((await fetching(answered({}))).steps.length, 3);
});

test("whatever keeps a score away has a reason that people can be told", async () => {
  const offline = async () => Promise.reject(new TypeError("Failed to fetch"));
  await throws(() => fetching(offline), "unreachable");
  await throws(() => fetching(answered({ ok: false, status: 503 })), "unreachable");
  await throws(() => fetching(answered({ ok: false, status: 404 })), "gone");
  await throws(() => fetching(answered({ ok: false, status: 410 })), "gone");
  await throws(() => fetching(answered({ redirected: true })), "ask-again");
  const broken = async () => Promise.reject(new SyntaxError("Unexpected token"));
  await throws(() => fetching(answered({ json: broken })), "unreadable");
});
