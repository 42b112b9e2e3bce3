// @ts-check
import { Hand } from "/static/guide/player/hand.js";
import { equal, near, test } from "/tests/website/testing.js";

/** A stage of 600 millimetres, as wide as it is in pixels. */
function stage() {
  document.body.innerHTML = `<style>.hand, .hand-body { position: absolute; width: 100px; height: 100px }
    .hand-body { inset: 0 }</style><main style="position: relative; width: 600px; height: 940px"></main>`;
  return /** @type {HTMLElement} */ (document.querySelector("main"));
}

const pose = (/** @type {number} */ x_mm, /** @type {number} */ y_mm) => ({
  x_mm,
  y_mm,
  turn_degrees: 0,
  press: 0.5,
  height: 0,
});
const TIME = { cycle_ms: 10_000, cycles: 3 };
const INTO_MS = 12_500;

function paused(/** @type {import("/static/guide/player/poses.js").Pose[]} */ poses) {
  const hand = new Hand(stage(), "right");
  hand.move(hand.motionOf(poses, TIME), INTO_MS);
  hand.setPlaying(false);
  return hand;
}

test("a hand is where its poses lead by then, and nowhere while it is away", () => {
  const hand = paused([pose(0, 0), pose(100, 40)]);
  const place = hand.place();
  near(place?.x_mm ?? NaN, 25, 0.1);
  near(place?.y_mm ?? NaN, 10, 0.1);
  hand.setAway(true);
  equal(hand.place(), null);
});

test("into another motion it glides from where it was, without a jump", () => {
  const hand = paused([pose(0, 0), pose(100, 40)]);
  const before = hand.place();
  const other = hand.motionOf([pose(200, 0), pose(300, 0), pose(200, 0)], TIME);
  hand.move(other, INTO_MS, before);
  hand.setPlaying(false);
  for (const motion of hand.picture.box.getAnimations()) motion.pause();
  const now = hand.place();
  near(now?.x_mm ?? NaN, 25, 0.5);
  near(now?.y_mm ?? NaN, 10, 0.5);
});

test("at its end a motion rests in its last pose", () => {
  const hand = new Hand(stage(), "left");
  hand.move(hand.motionOf([pose(0, 0), pose(50, 0)], TIME), 30_000, { x_mm: 50, y_mm: 0 });
  equal(hand.picture.box.getAnimations().length, 0);
  near(hand.place()?.x_mm ?? NaN, 50, 0.1);
});
