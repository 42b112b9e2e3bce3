// @ts-check
import { soundsBetween } from "/static/guide/player/sounding.js";
import { timelineOf } from "/static/guide/player/timeline.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const timeline = timelineOf(shortScore());

test("kneading is heard twice a cycle, at the score's own moments", () => {
  const taps = soundsBetween(timeline, 34_000, 38_000).filter((sound) => sound.kind === "tap");
  equal(taps.map((tap) => tap.at_ms), [34_000, 35_000, 36_000, 37_000]);
});

test("a glide is heard as one sweep as long as the part that carries weight", () => {
  const sweeps = soundsBetween(timeline, 10_000, 30_000).filter((sound) => sound.kind === "sweep");
  equal(sweeps.map(({ at_ms, duration_ms }) => [at_ms, duration_ms]), [
    [10_000, 6000],
    [20_000, 6000],
  ]);
});

test("the waves swell and sink with the breath", () => {
  const waves = soundsBetween(timeline, 0, 20_000).filter(({ kind }) => kind === "in" || kind === "out");
  equal(waves.map(({ kind, at_ms }) => [kind, at_ms]), [
    ["in", 0],
    ["out", 4000],
    ["in", 10_000],
    ["out", 14_000],
  ]);
});

test("each sound is handed out once, whichever way time is cut", () => {
  const whole = soundsBetween(timeline, 0, 60_000);
  const cut = [];
  for (let from = 0; from < 60_000; from += 130) {
    cut.push(...soundsBetween(timeline, from, Math.min(from + 130, 60_000)));
  }
  equal(cut.length, whole.length);
  equal(cut, whole);
});

test("a softer stroke sounds softer", () => {
  const tap = (/** @type {number} */ level) =>
    soundsBetween(timelineOf(shortScore(), level), 34_000, 34_100).find(({ kind }) => kind === "tap");
  equal((tap(1)?.loudness ?? 1) < (tap(0)?.loudness ?? 0), true);
});
