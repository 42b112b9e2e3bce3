// @ts-check
import { addressAfter } from "/static/guide/player/stop_told.js";
import { equal, test } from "/tests/website/testing.js";

test("what comes after is told which answer a massage had to stop with", () => {
  const path = (/** @type {string} */ address) => address.replace(window.location.origin, "");
  equal(path(addressAfter("/after/", "stop_chest_1")), "/after/?stopped=stop_chest_1");
  equal(path(addressAfter("/kept/after/#one", "stop_numb_2")), "/kept/after/?stopped=stop_numb_2#one");
  equal(addressAfter("/kept/after/#one", ""), "/kept/after/#one");
});
