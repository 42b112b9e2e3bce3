// @ts-check
import { ROUND, signOf, SWAY, TAPS } from "/static/guide/player/signs.js";
import { Trail } from "/static/guide/player/trail.js";
import { equal, test } from "/tests/website/testing.js";
import { glidePath } from "/tests/website/guide/player/short_score.js";

/** @param {[x: number, y: number][]} places */
function pathThrough(places, lifts = false) {
  const waypoints = places.map(([x, y], turn) => [turn * 250, x, y, 100]);
  return { ...glidePath(), lifts, waypoints };
}

const CLOCKWISE = pathThrough([[0.3, 0.51], [0.32, 0.5], [0.3, 0.49], [0.28, 0.5], [0.3, 0.51]]);
const THE_OTHER_WAY = pathThrough([[0.3, 0.51], [0.28, 0.5], [0.3, 0.49], [0.32, 0.5], [0.3, 0.51]]);

/** @param {boolean} still */
function drawn(still, path = CLOCKWISE) {
  const layer = document.createElement("div");
  new Trail(layer, () => still).draw([path]);
  return [...layer.querySelectorAll("path")].map((line) => line.getAttribute("class"));
}

test("a round has a curved arrow, the way round that the hand goes", () => {
  equal([signOf(CLOCKWISE)?.d, signOf(THE_OTHER_WAY)?.d], [ROUND, ROUND]);
  equal(signOf(CLOCKWISE)?.transform, "translate(69.0 330.0)");
  equal(signOf(THE_OTHER_WAY)?.transform, "translate(69.0 330.0) scale(-1 1)");
});

test("to and fro has two arrows, and taps have their strokes", () => {
  equal(signOf(pathThrough([[0.28, 0.5], [0.32, 0.5], [0.28, 0.5]]))?.d, SWAY);
  equal(signOf(pathThrough([[0.3, 0.5], [0.3, 0.5]], true))?.d, TAPS);
});

test("a long way has a line of its own, and a hand at rest has no sign", () => {
  equal(signOf(glidePath()), null);
  equal(signOf(pathThrough([[0.3, 0.5], [0.3, 0.5]])), null);
});

test("over hands that stand still there is the sign; hands that move show so small a way themselves", () => {
  equal(drawn(true), ["trail-rim", "trail-sign"]);
  equal(drawn(false), []);
  equal(drawn(true, glidePath()), ["trail-back", "trail-way", "trail-arrow"]);
});

test("two hands in one place have one sign, and hands that are apart have their own", () => {
  const layer = document.createElement("div");
  const trail = new Trail(layer, () => true);
  const signs = () => layer.querySelectorAll(".trail-sign").length;
  trail.draw([CLOCKWISE, THE_OTHER_WAY]);
  equal(signs(), 1);
  trail.draw([CLOCKWISE, pathThrough([[-0.3, 0.51], [-0.28, 0.5], [-0.3, 0.49], [-0.32, 0.5]])]);
  equal(signs(), 2);
});
