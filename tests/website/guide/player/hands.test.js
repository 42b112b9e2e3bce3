// @ts-check
import { Hands } from "/static/guide/player/hands.js";
import { strokeFrom, timelineOf } from "/static/guide/player/timeline.js";
import { equal, near, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const GLIDE_MS = 10_000;
const [MOVE_MS, KNEAD_MS] = [30_000, 34_000];

/** @param {{still?: boolean}} how */
function setUp({ still = false } = {}) {
  document.body.innerHTML = `<main class="player"><div class="stage"><div class="stage-view">
    <div class="stage-hands"></div></div></div></main>`;
  const stage = /** @type {HTMLElement} */ (document.querySelector(".stage"));
  const hands = new Hands(stage, () => still);
  const timeline = timelineOf(shortScore());
  hands.follow(timeline, 0, { jumped: true });
  const goOn = (/** @type {number} */ times) => {
    for (let time = 1; time <= times; time += 1) hands.follow(timeline, 100 * time);
  };
  return { hands, timeline, goOn };
}

/** How many motions are made in a call: @param {() => void} call */
function madeIn(call) {
  const real = window.KeyframeEffect;
  let made = 0;
  window.KeyframeEffect = class extends real {
    /** @param {[any, any, any]} given */
    constructor(...given) {
      super(...given);
      made += 1;
    }
  };
  call();
  window.KeyframeEffect = real;
  return made;
}

/** What moves the hand on the skin. */
function motion() {
  const [animation] = document.querySelector(".hand-body")?.getAnimations() ?? [];
  const effect = /** @type {KeyframeEffect} */ (animation?.effect);
  return { frames: effect.getKeyframes().map(({ transform }) => transform), at_ms: Number(animation?.currentTime) };
}

test("a stroke is made ready while the one before goes on: when it begins nothing is left to make", () => {
  const ahead = setUp();
  ahead.goOn(5);
  equal(madeIn(() => ahead.hands.follow(ahead.timeline, GLIDE_MS + 40)), 0);
  const late = setUp();
  equal(madeIn(() => late.hands.follow(late.timeline, GLIDE_MS + 40)), 2);
});

test("made ready or not, a hand moves the same way from the same moment", () => {
  const moved = [5, 0].map((times) => {
    const { hands, timeline, goOn } = setUp();
    goOn(times);
    hands.follow(timeline, GLIDE_MS + 40);
    return motion();
  });
  equal(moved[0]?.frames, moved[1]?.frames);
  for (const one of moved) near(one.at_ms, 40, 5);
});

test("whoever eases up gets the gentler stroke, though the firmer one was ready", () => {
  const { hands, timeline, goOn } = setUp();
  goOn(5);
  const gentler = timelineOf(shortScore(), 1);
  hands.follow(gentler, 600, { jumped: true });
  hands.follow(gentler, GLIDE_MS + 40);
  const eased = motion().frames;
  hands.follow(timeline, GLIDE_MS + 40, { jumped: true });
  equal(eased.join() === motion().frames.join(), false);
});

/** What is seen of a hand and of its way. */
function seen() {
  const body = /** @type {HTMLElement} */ (document.querySelector(".hand-body"));
  return {
    contact: body.closest(".hand")?.getAttribute("data-contact"),
    where: getComputedStyle(body).transform,
    arrows: document.querySelectorAll(".trail-arrow").length,
    running: document.getAnimations().filter(({ playState }) => playState === "running").length,
  };
}

test("with less motion, a rest between steps shows the next stroke where it will be, with its way", () => {
  const { hands, timeline } = setUp({ still: true });
  const knead = strokeFrom(timeline, timeline.spans.length - 1);
  for (const path of knead?.hands ?? []) path.waypoints = [[0, 0.5, 0.3, 100], [1000, 0.5, 0.6, 100]];
  hands.setPlaying(true);
  hands.follow(timeline, GLIDE_MS);
  const glide = seen();
  hands.follow(timeline, MOVE_MS);
  const rest = seen();
  hands.follow(timeline, KNEAD_MS);
  equal(rest, seen());
  equal([rest.contact, rest.arrows, rest.running], ["knead", 1, 0]);
  equal(rest.where === glide.where, false);
});
