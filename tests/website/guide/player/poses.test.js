// @ts-check
import { spotIn } from "/static/guide/player/poses.js";
import { equal, test } from "/tests/website/testing.js";

/** @param {number} x_mm */
const pose = (x_mm) => ({ x_mm, y_mm: 0, turn_degrees: 0, press: 0, height: 0 });
const POSES = [pose(10), pose(20), pose(30)];

test("a hand is between two poses as far as its turn has come", () => {
  equal(spotIn(POSES, 0.25, 2), { x_mm: 15, y_mm: 0 });
});

test("a moment before the first turn is where it begins: what is heard comes late", () => {
  equal(spotIn(POSES, -0.01, 2), { x_mm: 10, y_mm: 0 });
});

test("after its last turn a hand is where that ends", () => {
  equal(spotIn(POSES, 2.5, 2), { x_mm: 30, y_mm: 0 });
});
