// @ts-check
import { StopHere } from "/static/guide/player/stop_here.js";
import { openStore } from "/static/guide/player/store.js";
import { equal, test } from "/tests/website/testing.js";

/** @param {{stopped?: string, isAnswered?: boolean}} [before] */
function setUp({ stopped = "", isAnswered = false } = {}) {
  /** @type {string[]} */
  const reopened = [];
  const care = { stopped, reopen: (/** @type {string} */ answer) => reopened.push(answer) };
  const place = { keep: () => undefined, memory: { isAnswered: () => isAnswered } };
  const root = document.createElement("main");
  const here = new StopHere(/** @type {any} */ (care), /** @type {any} */ (place), root, openStore());
  return { care, here, reopened };
}

test("what did not have to stop leads on to the plain address", () => {
  const { here } = setUp();
  equal([here.stop.answer, here.addressAfter("/after/")], ["", "/after/"]);
});

test("a stop has one key, however often it is told, and two stops have two", () => {
  const { here } = setUp({ stopped: "chest_1" });
  equal(here.stop, here.stop);
  equal(here.stop.once === setUp().here.stop.once, false);
});

test("a stop from before is shown again as the same stop", () => {
  const { here, reopened } = setUp();
  here.reopen({ answer: "chest_1", once: "7" });
  equal([reopened, here.stop.once], [["chest_1"], "7"]);
});

test("what was asked about since, or stops here already, is not shown again", () => {
  for (const before of [{ isAnswered: true }, { stopped: "skin_1" }]) {
    const { here, reopened } = setUp(before);
    here.reopen({ answer: "chest_1", once: "7" });
    equal([reopened, here.stop.once === "7"], [[], false]);
  }
});
