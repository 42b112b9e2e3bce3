// @ts-check
import { repeatTarget, skipTarget, stepIndexAt } from "/static/guide/player/steps.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const { steps } = shortScore();

test("a step holds from its start until the next one starts", () => {
  equal([0, 9999, 10_000, 33_999, 34_000, 60_000].map((at) => stepIndexAt(steps, at)), [0, 0, 1, 1, 2, 2]);
});

test("skipping leads to the next step, and from the last one to the end", () => {
  equal([0, 9999, 10_000, 40_000].map((at) => skipTarget(steps, at)), [10_000, 10_000, 34_000, 60_000]);
});

test("repeating leads to the start of the step, and just after it to the step before", () => {
  equal([20_000, 13_000, 12_999, 10_000].map((at) => repeatTarget(steps, at)), [10_000, 10_000, 0, 0]);
  equal([0, 2000].map((at) => repeatTarget(steps, at)), [0, 0]);
});
