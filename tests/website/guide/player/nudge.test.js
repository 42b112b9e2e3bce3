// @ts-check
import { bindNudge, readNudge } from "/static/guide/player/nudge.js";
import { equal, test } from "/tests/website/testing.js";

/** @param {string | null} kept */
function store(kept) {
  return { getItem: () => kept, setItem: (/** @type {string} */ _, /** @type {string} */ value) => void (kept = value) };
}

test("what was set by hand is kept, and nonsense counts as nothing", () => {
  equal(
    ["120", "-400", "0", null, "401", "far", "NaN"].map((kept) => readNudge(store(kept))),
    [120, -400, 0, 0, 0, 0, 0],
  );
});

test("a slider tells what was kept, then what is set, even where nothing can be kept", () => {
  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", min: "-400", max: "400", step: "20" });
  /** @type {number[]} */
  const told = [];
  const refuse = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };
  bindNudge(slider, { getItem: () => "120", setItem: refuse }, (milliseconds) => told.push(milliseconds));
  slider.value = "200";
  slider.dispatchEvent(new Event("input"));
  equal(told, [120, 200]);
});
