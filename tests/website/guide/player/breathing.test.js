// @ts-check
import { breathAt, breathRunAt, breathsBetween } from "/static/guide/player/breath.js";
import { Breathing } from "/static/guide/player/breathing.js";
import { timelineOf } from "/static/guide/player/timeline.js";
import { equal, near, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const timeline = timelineOf(shortScore());
const late = timelineOf({
  ...shortScore(),
  events: [{ type: "breath", start_ms: 20_000, in_ms: 4000, out_ms: 6000, cycles: 2 }],
});

test("the breath goes in for as long as the score says, and out for longer", () => {
  equal(breathAt(timeline, 0), { phase: "in", at_ms: 0, duration_ms: 4000, into_ms: 0, turn: 0 });
  equal(breathAt(timeline, 4000), { phase: "out", at_ms: 4000, duration_ms: 6000, into_ms: 0, turn: 0 });
  equal(breathAt(timeline, 12_500), { phase: "in", at_ms: 10_000, duration_ms: 4000, into_ms: 2500, turn: 1 });
});

test("nobody leads the breath before its run, and after", () => {
  equal([breathAt(late, 19_999), breathAt(late, 40_000)], [null, null]);
  equal([breathRunAt(late, 20_000)?.cycles, breathRunAt(late, 39_999)?.cycles], [2, 2]);
});

test("each phase begins once, whichever way time is cut", () => {
  const whole = breathsBetween(late, 0, 60_000).map(({ phase, at_ms }) => [phase, at_ms]);
  equal(whole, [
    ["in", 20_000],
    ["out", 24_000],
    ["in", 30_000],
    ["out", 34_000],
  ]);
  const cut = [];
  for (let from = 0; from < 60_000; from += 70) cut.push(...breathsBetween(late, from, from + 70));
  equal(cut.map(({ phase, at_ms }) => [phase, at_ms]), whole);
});

function setUp({ still = false } = {}) {
  document.body.innerHTML = `<main><span class="breath" hidden><em class="breath-word"></em></span>
    <div class="breath-ring"></div><svg class="swell-rises"></svg></main>`;
  const root = /** @type {HTMLElement} */ (document.querySelector("main"));
  const choice = { still };
  const breathing = new Breathing(root, { in: "breathe in", out: "breathe out" }, () => choice.still);
  return { root, breathing, choice, motions: () => document.getAnimations() };
}

test("the words follow the score", () => {
  const { root, breathing } = setUp();
  const word = () => root.querySelector(".breath-word")?.textContent;
  breathing.follow(timeline, 1000);
  equal(word(), "breathe in");
  breathing.follow(timeline, 4000);
  equal(word(), "breathe out");
});

test("the ring keeps the score's time, plays while it plays, and rests while it rests", () => {
  const { breathing, motions } = setUp();
  breathing.follow(timeline, 1000);
  equal(motions().map((motion) => motion.playState), ["paused", "paused"]);
  breathing.setPlaying(true);
  breathing.follow(timeline, 13_000);
  for (const motion of motions()) near(Number(motion.currentTime), 13_000, 60);
  breathing.setPlaying(false);
  equal(motions().every((motion) => motion.playState === "paused"), true);
});

test("where nobody leads the breath nothing is asked for", () => {
  const { root, breathing, motions } = setUp();
  breathing.follow(late, 25_000);
  equal(root.querySelector(".breath")?.hasAttribute("hidden"), false);
  breathing.follow(late, 45_000);
  equal([root.querySelector(".breath")?.hasAttribute("hidden"), motions().length], [true, 0]);
});

test("whoever asks for less motion keeps the words and loses the ring's movement", () => {
  const { root, breathing, choice, motions } = setUp();
  breathing.follow(timeline, 1000);
  equal(motions().length, 2);
  choice.still = true;
  breathing.reset();
  breathing.follow(timeline, 5000);
  equal([motions().length, root.querySelector(".breath-word")?.textContent], [0, "breathe out"]);
});
