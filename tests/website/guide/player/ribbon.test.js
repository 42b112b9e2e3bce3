// @ts-check
import { Ribbon } from "/static/guide/player/ribbon.js";
import { timelineOf } from "/static/guide/player/timeline.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

function setUp() {
  document.body.innerHTML = "<ol></ol>";
  const list = /** @type {HTMLElement} */ (document.querySelector("ol"));
  const timeline = timelineOf(shortScore());
  const ribbon = new Ribbon(list, timeline.steps);
  /** @param {number} time_ms */
  const show = (time_ms, leftOut = timeline.leftOut) => ribbon.show({ ...timeline, leftOut }, time_ms);
  return { list, steps: timeline.steps, ribbon, show };
}

/** @param {HTMLElement} list */
function read(list) {
  const parts = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".ribbon-part")]);
  return parts.map((part) => [part.dataset["when"], /** @type {HTMLElement} */ (part.firstElementChild).style.transform]);
}

test("steps that are over are full, the one that is done fills, and what is ahead is empty", () => {
  const { list, steps, show } = setUp();
  const [, second] = steps;
  show(((second?.start_ms ?? 0) + (second?.end_ms ?? 0)) / 2);
  equal(read(list), [
    ["past", "scaleX(1)"],
    ["now", "scaleX(0.5)"],
    ["ahead", "scaleX(0)"],
  ]);
});

test("its mark goes from the beginning to the end", () => {
  const { ribbon, show } = setUp();
  const at = (/** @type {number} */ time_ms) => (show(time_ms), ribbon.here.style.transform);
  equal([at(0), at(30_000), at(60_000)], ["translateX(0%)", "translateX(50%)", "translateX(100%)"]);
});

test("a step that is left out is no part of it, and takes no way", () => {
  const { list, ribbon, show } = setUp();
  const leftOut = new Set([1]); // 10 to 34 of 60 seconds
  const parts = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".ribbon-part")]);
  show(10_000, leftOut);
  equal(parts.map(({ hidden }) => hidden), [false, true, false]);
  const before = ribbon.here.style.transform;
  show(34_000, leftOut);
  equal([before, ribbon.here.style.transform], ["translateX(27.8%)", "translateX(27.8%)"]);
  show(60_000, leftOut);
  equal(ribbon.here.style.transform, "translateX(100%)");
});

test("what moved too little to be seen is not drawn anew", () => {
  const { list, show } = setUp();
  show(30_000);
  const watcher = new MutationObserver(() => undefined);
  watcher.observe(list, { attributes: true, subtree: true });
  show(30_004);
  equal(watcher.takeRecords().length, 0);
  show(31_000);
  equal(watcher.takeRecords().length > 0, true);
});
