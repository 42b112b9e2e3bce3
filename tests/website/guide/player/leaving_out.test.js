// @ts-check
import { nextAfter, onwardFrom, stepsDone, without, workedUntil } from "/static/guide/player/leaving_out.js";
import { soundsBetween } from "/static/guide/player/sounding.js";
import { timelineOf } from "/static/guide/player/timeline.js";
import { momentAt } from "/static/guide/player/words.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const whole = timelineOf(shortScore());
const gliding = without(whole, new Set([1]));

test("nothing works in a step that is left out, and nobody speaks of it", () => {
  equal(gliding.spans.map(({ type, step }) => [type, step]), [
    ["stroke", 0],
    ["rest", 1],
    ["rest", 2],
    ["stroke", 2],
  ]);
  equal(gliding.cues.filter(({ step }) => step === 1).map(({ kind }) => kind), ["next"]);
  const kneading = without(whole, new Set([2]));
  equal(kneading.cues.map(({ step, kind }) => [step, kind]), [[0, "name"], [1, "name"]]);
  equal(soundsBetween(kneading, 34_000, 60_000).filter(({ kind }) => kind === "tap"), []);
});

test("to look at the skin is kept from a step that is left out: it is made up for", () => {
  const look = { ...whole.cues[0], step: 1, kind: "bruise_watch" };
  const watchful = { ...whole, cues: [...whole.cues, /** @type {any} */ (look)] };
  equal(without(watchful, new Set([0, 1])).cues.some(({ kind }) => kind === "bruise_watch"), true);
});

test("playing goes on after what is left out, however many steps that are", () => {
  equal([0, 9999, 10_000, 20_000, 34_000].map((at) => onwardFrom(gliding, at)), [0, 9999, 34_000, 34_000, 34_000]);
  const first = without(whole, new Set([0, 1]));
  equal([0, 12_000, 40_000].map((at) => onwardFrom(first, at)), [34_000, 34_000, 40_000]);
  equal(onwardFrom(without(whole, new Set([1, 2])), 10_000), 60_000);
});

test("the step that comes next is the next that is done", () => {
  equal([nextAfter(0, gliding.leftOut), nextAfter(1, gliding.leftOut)], [2, 2]);
  equal(stepsDone(gliding).map(({ key }) => key), ["arrive", "knead"]);
  equal(momentAt(gliding, 5000, new Map()).next?.what, "Knead");
});

test("what is left out takes no time, and none of it is left", () => {
  equal([0, 10_000, 20_000, 34_000, 60_000].map((at) => workedUntil(gliding, at)), [0, 10_000, 10_000, 10_000, 36_000]);
  equal([0, 60_000].map((at) => workedUntil(whole, at)), [0, 60_000]);
  const left = (/** @type {typeof whole} */ timeline) => momentAt(timeline, 5000, new Map()).seconds_left;
  equal([left(whole), left(gliding)], [55, 31]);
});
