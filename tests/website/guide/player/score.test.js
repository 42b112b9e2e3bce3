// @ts-check
import { readScore } from "/static/guide/player/score.js";
import { equal, test, throws } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

test("a score of our version is played as it is", () => {
  equal(readScore(shortScore()).duration_ms, 60_000);
});

test("a score of a newer version is refused with a sentence", () =>
  throws(() => readScore({ ...shortScore(), version: 2 }), "newer Unknot"));

test("anything else is refused", async () => {
  for (const value of [null, 3, "score", [], {}, { format: "other" }]) {
    await throws(() => readScore(value), "not a massage");
  }
});

test("a score without steps, events or time is refused", async () => {
  for (const part of [{ steps: [] }, { events: null }, { duration_ms: 0 }]) {
    await throws(() => readScore({ ...shortScore(), ...part }), "incomplete");
  }
});
