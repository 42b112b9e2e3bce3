// @ts-check
import { Memory } from "/static/guide/player/memory.js";
import { PlaceKeeper } from "/static/guide/player/place_keeper.js";
import { openStore } from "/static/guide/player/store.js";
import { equal, test } from "/tests/website/testing.js";

/** @param {import("/static/guide/player/store.js").Store} store */
function setUp({ floor = 0, stopped = "" } = {}, store = openStore(() => /** @type {any} */ (null))) {
  const transport = { position_ms: 30_000 };
  const session = { state: "paused", playing: true, level: 1, floor, leftOut: [], transport };
  const memory = new Memory(store, { url: "a", duration_ms: 60_000 });
  const keeper = new PlaceKeeper(memory, /** @type {any} */ (session), () => ({
    answer: stopped,
    once: "7",
  }));
  return { keeper, memory };
}

test("what had to stop stays so when its tab, or another, is done with it", () => {
  const { keeper, memory } = setUp();
  memory.remember({ position_ms: 30_000, level: 1, floor: 1, leftOut: [], stopped: "stop_chest_1", once: "7" });
  keeper.forget();
  equal(memory.stopped, "stop_chest_1");
});

test("what hurt stays gentle when it is played again, and nothing else is kept of what is over", () => {
  const gentle = setUp({ floor: 1 });
  gentle.keeper.forget();
  const { position_ms, floor } = gentle.memory.recall() ?? {};
  equal([position_ms, floor], [0, 1]);
  const firm = setUp();
  firm.keeper.keep();
  firm.keeper.forget();
  equal(firm.memory.recall(), null);
});

test("once this device was told to forget, what plays on is not kept there again", () => {
  const { keeper, memory } = setUp({ floor: 1 });
  keeper.keep();
  keeper.keepNothing();
  equal(memory.recall(), null);
  keeper.keepNowAndThen(90_000);
  keeper.forget();
  equal(memory.recall(), null);
});

test("what hurt in one tab is kept whatever another tab, where it did not, keeps or forgets", () => {
  const store = openStore(() => /** @type {any} */ (null));
  const [here, there] = [setUp({ floor: 0 }, store), setUp({ floor: 1 }, store)];
  there.memory.remember({ position_ms: 8000, level: 2, floor: 2, leftOut: [3], stopped: "", once: "" });
  for (const done of [() => here.keeper.keep(), () => here.keeper.forget(), () => there.keeper.forget()]) {
    done();
    const { level, floor, leftOut } = here.memory.recall() ?? {};
    equal([level, floor, leftOut], [2, 2, [3]]);
  }
  equal(there.keeper.hurt, { massage: there.memory.key, floor: 1, leftOut: [] });
});
