// @ts-check
import { distance, nearestPlace } from "/static/guide/nearest.js";
import { equal, near, test } from "/tests/website/testing.js";

/**
 * A square place.
 * @param {string} id
 * @param {number} x of its left side
 * @param {number} size
 */
const square = (id, x, size, y = 0) => ({
  id,
  outline: [
    { x, y },
    { x: x + size, y },
    { x: x + size, y: y + size },
    { x, y: y + size },
  ],
});

test("a tap inside a place means that place", () => {
  equal(nearestPlace([square("left", 0, 10), square("right", 20, 10)], { x: 25, y: 5 }, 5), "right");
});

test("of two that hold the tap the smaller is meant", () => {
  equal(nearestPlace([square("wide", 0, 30), square("small", 5, 5)], { x: 7, y: 2 }, 5), "small");
});

test("a tap beside every place means the nearest within reach, and none beyond", () => {
  const places = [square("left", 0, 10), square("right", 20, 10)];
  equal(nearestPlace(places, { x: 13, y: 5 }, 5), "left");
  equal(nearestPlace(places, { x: 60, y: 5 }, 5), null);
  equal(nearestPlace([], { x: 0, y: 0 }, 5), null);
});

test("distance is nothing inside, and to the nearest edge or corner outside", () => {
  const { outline } = square("one", 0, 10);
  equal(distance(outline, { x: 5, y: 5 }), 0);
  near(distance(outline, { x: 13, y: 5 }), 3, 1e-9);
  near(distance(outline, { x: 13, y: 14 }), 5, 1e-9);
});
