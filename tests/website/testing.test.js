import { equal, near, run, test, throws } from "/tests/website/testing.js";

test("values are equal when they read the same, whatever the order of their keys", async () => {
  equal({ a: 1, b: [2, { c: NaN }] }, { b: [2, { c: NaN }], a: 1 });
  await throws(() => equal({ a: 1 }, { a: 2 }), 'got {"a":1}, expected {"a":2}');
  await throws(() => equal(undefined, null), "expected null");
});

test("numbers are near within the tolerance, and nothing is near to no number", async () => {
  near(1.04, 1, 0.05);
  await throws(() => near(1.06, 1, 0.05), "within 0.05");
  await throws(() => near(NaN, 1, 0.05), "got NaN");
});

test("a body that throws nothing is noticed", async () => {
  await throws(() => throws(() => 1, "anything"), "threw nothing");
  equal(typeof run, "function");
});
