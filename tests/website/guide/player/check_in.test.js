// @ts-check
import { CheckIn, outcomeOf } from "/static/guide/player/check_in.js";
import { equal, test } from "/tests/website/testing.js";

const at = (/** @type {number} */ time_ms) => ({ time_ms, now_ms: time_ms });

test("too firm eases while something gentler is left, and stops where nothing is", () => {
  equal(outcomeOf({ tooFirm: true, gentlerLeft: true }), "ease");
  equal(outcomeOf({ tooFirm: true, gentlerLeft: false }), "stop");
});

test("whatever is not too firm changes nothing, so it never gets firmer", () => {
  equal([true, false].map((gentlerLeft) => outcomeOf({ tooFirm: false, gentlerLeft })), [
    "stay",
    "stay",
  ]);
});

test("a question stands for a while, and nobody has to answer it", () => {
  const checkIn = new CheckIn();
  equal(checkIn.stands(0), false);
  checkIn.ask(60_000);
  equal([60_000, 99_000, 100_000].map((time_ms) => checkIn.stands(time_ms)), [true, true, false]);
});

test("an answer may be corrected for a moment", () => {
  const checkIn = new CheckIn();
  checkIn.ask(60_000);
  checkIn.answered(70_000);
  equal([checkIn.stands(75_000), checkIn.stands(76_000)], [true, false]);
  checkIn.settle();
  equal(checkIn.stands(70_000), false);
});

test("a digit counts only while it is asked for", () => {
  const checkIn = new CheckIn();
  equal(checkIn.typed(7, at(1000)), null);
  checkIn.ask(2000);
  equal([checkIn.typed(7, at(3000)), checkIn.typed(0, at(3100))], [7, 0]);
  equal(checkIn.typed(7, at(50_000)), null);
});

test("a one and a nought are a ten, even though the one was an answer", () => {
  const checkIn = new CheckIn();
  checkIn.ask(2000);
  equal(checkIn.typed(1, at(3000)), 1);
  checkIn.settle();
  equal(checkIn.typed(0, at(3600)), 10);
  equal(checkIn.typed(0, at(3700)), null);
  checkIn.ask(4000);
  equal([checkIn.typed(1, at(5000)), checkIn.typed(0, at(7000))], [1, 0]);
});
