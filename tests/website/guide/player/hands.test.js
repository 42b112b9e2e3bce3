// @ts-check
import { Hands } from "/static/guide/player/hands.js";
import { timelineOf } from "/static/guide/player/timeline.js";
import { equal, near, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const GLIDE_MS = 10_000;

function setUp() {
  document.body.innerHTML = `<main class="player"><div class="stage"><div class="stage-view">
    <div class="stage-hands"></div></div></div></main>`;
  const stage = /** @type {HTMLElement} */ (document.querySelector(".stage"));
  const hands = new Hands(stage, () => false);
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
