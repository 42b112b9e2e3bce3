// @ts-check
import { breathAt, breathsBetween } from "/static/guide/player/breath.js";
import { repeatTarget, skipTarget, stepIndexAt } from "/static/guide/player/steps.js";
import {
  cuesBetween,
  cycleAt,
  isEasedFrom,
  nextCue,
  spanAt,
  timelineOf,
} from "/static/guide/player/timeline.js";
import { equal, near, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const timeline = timelineOf(shortScore());

test("every moment has its stroke or rest, from the first to the last", () => {
  const at = [0, 9999, 10_000, 30_000, 33_999, 34_000, 60_000].map((time) => spanAt(timeline, time));
  equal(
    at.map((span) => (span?.type === "stroke" ? span.technique : span?.type)),
    ["still_hold", "still_hold", "effleurage", "rest", "rest", "petrissage", "petrissage"],
  );
});

test("a moment falls into one cycle of its stroke", () => {
  const glide = /** @type {any} */ (spanAt(timeline, 10_000));
  equal(cycleAt(glide, 10_000), { cycle: 0, permille: 0 });
  equal(cycleAt(glide, 25_000), { cycle: 1, permille: 500 });
  equal(cycleAt(glide, 30_000), { cycle: 1, permille: 1000 });
});

test("cues are found once, whichever way time is cut", () => {
  const whole = cuesBetween(timeline, 0, 60_000).map((cue) => cue.text);
  const cut = [];
  for (let from = 0; from < 60_000; from += 700) {
    cut.push(...cuesBetween(timeline, from, Math.min(from + 700, 60_000)).map((cue) => cue.text));
  }
  equal(cut, whole);
  equal(whole.length, 6);
});

test("the next cue is the one after now", () => {
  equal(nextCue(timeline, 0)?.at_ms, 10_000);
  equal(nextCue(timeline, 59_000), null);
});

test("a breath goes in for four seconds and out for six", () => {
  equal(breathAt(timeline, 0), { phase: "in", at_ms: 0, duration_ms: 4000, into_ms: 0, turn: 0 });
  equal(breathAt(timeline, 13_999), { phase: "in", at_ms: 10_000, duration_ms: 4000, into_ms: 3999, turn: 1 });
  equal(breathAt(timeline, 14_000), { phase: "out", at_ms: 14_000, duration_ms: 6000, into_ms: 0, turn: 1 });
  equal(breathAt(timeline, 60_000), null);
});

test("breaths are handed out as they begin", () => {
  equal(
    breathsBetween(timeline, 1, 24_001).map((breath) => [breath.phase, breath.at_ms]),
    [["out", 4000], ["in", 10_000], ["out", 14_000], ["in", 20_000], ["out", 24_000]],
  );
});

test("skip leads to the next step, and from the last one to the end", () => {
  equal([0, 20_000, 40_000].map((at) => skipTarget(timeline.steps, at)), [10_000, 34_000, 60_000]);
});

test("repeat leads to the start of this step, or just after it to the step before", () => {
  const from = [500, 8000, 11_000, 20_000, 36_999, 37_000];
  equal(from.map((at) => repeatTarget(timeline.steps, at)), [0, 0, 0, 10_000, 10_000, 34_000]);
});

test("the travel between steps belongs to the step that it leads away from", () => {
  equal(stepIndexAt(timeline.steps, 33_000), 1);
  near(timeline.steps.length, 3, 0);
});

test("what is left is gentler than planned while anything of it has a gentler form", () => {
  const score = shortScore();
  const eased = timelineOf(score, 1);
  equal([isEasedFrom(timeline, 0), isEasedFrom(eased, 0)], [false, true]);
  for (const event of score.events) if (event.type === "stroke") event.gentler = [];
  equal(isEasedFrom(timelineOf(score, 1), 0), false);
});
