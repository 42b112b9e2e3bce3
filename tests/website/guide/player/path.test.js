// @ts-check
import { curveOf, placeAt } from "/static/guide/player/path.js";
import { handTransform, onStage, posesOf, shadowStyle } from "/static/guide/player/poses.js";
import { equal, near, test, throws } from "/tests/website/testing.js";
import { glidePath } from "/tests/website/guide/player/short_score.js";

const curve = curveOf(glidePath());

test("a hand is at each waypoint when its time has come", () => {
  for (const [at, x, y] of glidePath().waypoints) {
    near(placeAt(curve, at).x, x, 1e-9);
    near(placeAt(curve, at).y, y, 1e-9);
  }
});

test("a hand never swings past the places that it goes between", () => {
  for (let permille = 0; permille <= 1000; permille += 1) {
    const { x, y } = placeAt(curve, permille);
    near(x, -0.45, 0.15 + 1e-9);
    near(y, 0.5, 0.3 + 1e-9);
  }
});

test("a hand moves without jumps", () => {
  let before = placeAt(curve, 0);
  for (let permille = 1; permille <= 1000; permille += 1) {
    const place = placeAt(curve, permille);
    near(place.y, before.y, 0.005);
    before = place;
  }
});

test("the way to a waypoint carries that waypoint's weight", () => {
  equal(placeAt(curve, 300).weight, 100);
  equal(placeAt(curve, 850).weight, 0);
});

test("a hand that lifts comes back through the air, from its last place to its first", () => {
  const open = { ...glidePath(), lifts: true, waypoints: glidePath().waypoints.slice(0, 2) };
  near(placeAt(curveOf(open), 1000).y, 0.2, 1e-9);
  equal(placeAt(curveOf(open), 800).height, 1);
  equal(placeAt(curveOf(open), 800).weight, 0);
});

test("a hand that taps off the beat is in the air across the turn of the cycle", () => {
  const tapping = { ...glidePath(), lifts: true, waypoints: [[500, 0.2, 0.5, 100], [700, 0.2, 0.5, 100]] };
  const air = curveOf(tapping);
  near(placeAt(air, 0).height, placeAt(air, 1000).height, 1e-9);
  equal([placeAt(air, 600).height, placeAt(air, 100).height], [0, 1]);
});

test("a hand at rest sinks in slowly, and lets go slowly", () => {
  const waypoints = [[0, 0.2, 0.5, 0], [200, 0.2, 0.5, 100], [800, 0.2, 0.5, 100], [1000, 0.2, 0.5, 0]];
  const press = curveOf({ ...glidePath(), waypoints });
  equal([0, 100, 200, 500, 900].map((at) => placeAt(press, at).weight), [0, 50, 100, 100, 50]);
});

test("a hand with one place stays there", () => {
  const still = curveOf({ ...glidePath(), waypoints: [[0, 0.2, 0.5, 60]] });
  equal(placeAt(still, 777), { x: 0.2, y: 0.5, weight: 60, height: 0 });
});

test("a path without places is refused", () =>
  throws(() => curveOf({ ...glidePath(), waypoints: [] }), "no places"));

test("the stage is measured in millimetres", () => {
  equal(onStage(-1, 1), [-230, 0]);
  equal(onStage(0.5, 0.25), [115, 495]);
});

test("poses begin where the cycle begins and end where it ends", () => {
  const poses = posesOf(glidePath(), 3, 8000);
  equal(poses.length, 73);
  equal([poses[0]?.x_mm, poses[0]?.y_mm], onStage(-0.3, 0.2));
  near(poses.at(-1)?.y_mm ?? 0, 528, 1e-9);
});

test("pressing darkens the shadow, lifting widens it", () => {
  const pose = { x_mm: 0, y_mm: 0, turn_degrees: 10, press: 1, height: 0 };
  equal(handTransform(pose), "translate(0%, 0%) rotate(10deg) scale(0.975)");
  equal(shadowStyle(pose).opacity, "1");
  equal(shadowStyle({ ...pose, press: 0, height: 1 }).opacity, "0.14");
});

test("the shadow under a hand grows with every level of pressure", () => {
  const pose = { x_mm: 0, y_mm: 0, turn_degrees: 0, height: 0 };
  const sizes = [0, 1, 2, 3].map((level) =>
    Number(/scale\(([\d.]+)\)/.exec(shadowStyle({ ...pose, press: level / 3 }).transform)?.[1]),
  );
  equal(sizes, [0.9, 0.96, 1.02, 1.08]);
});
