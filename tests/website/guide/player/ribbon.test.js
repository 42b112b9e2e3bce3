// @ts-check
import { Ribbon } from "/static/guide/player/ribbon.js";
import { timelineOf } from "/static/guide/player/timeline.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

function setUp() {
  document.body.innerHTML = "<ol></ol>";
  const list = /** @type {HTMLElement} */ (document.querySelector("ol"));
  const { steps, duration_ms } = timelineOf(shortScore());
  return { list, steps, ribbon: new Ribbon(list, steps, duration_ms) };
}

/** @param {HTMLElement} list */
function read(list) {
  const parts = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".ribbon-part")]);
  return parts.map((part) => [part.dataset["when"], /** @type {HTMLElement} */ (part.firstElementChild).style.transform]);
}

test("steps that are over are full, the one that is done fills, and what is ahead is empty", () => {
  const { list, steps, ribbon } = setUp();
  const [, second] = steps;
  ribbon.show(((second?.start_ms ?? 0) + (second?.end_ms ?? 0)) / 2);
  equal(read(list), [
    ["past", "scaleX(1)"],
    ["now", "scaleX(0.5)"],
    ["ahead", "scaleX(0)"],
  ]);
});

test("its mark goes from the beginning to the end", () => {
  const { ribbon } = setUp();
  const at = (/** @type {number} */ time_ms) => (ribbon.show(time_ms), ribbon.here.style.transform);
  equal([at(0), at(30_000), at(60_000)], ["translateX(0%)", "translateX(50%)", "translateX(100%)"]);
});

test("what moved too little to be seen is not drawn anew", () => {
  const { list, ribbon } = setUp();
  ribbon.show(30_000);
  const watcher = new MutationObserver(() => undefined);
  watcher.observe(list, { attributes: true, subtree: true });
  ribbon.show(30_004);
  equal(watcher.takeRecords().length, 0);
  ribbon.show(31_000);
  equal(watcher.takeRecords().length > 0, true);
});
