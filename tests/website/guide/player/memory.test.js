// @ts-check
import { BEGINNING, Memory, memoryKey } from "/static/guide/player/memory.js";
import { equal, test } from "/tests/website/testing.js";

const NOW = 1_000_000;
const HOUR = 3600 * 1000;

function store() {
  const kept = new Map();
  return {
    kept,
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value),
    removeItem: (/** @type {string} */ key) => void kept.delete(key),
  };
}

/** @param {object} changes */
function memory(kept = store(), { url = "a", duration_ms = 60_000, now = NOW, answered = [""] } = {}) {
  return new Memory(kept, { url, duration_ms, answered }, () => now);
}

/** @param {Partial<import("/static/guide/player/memory.js").Place>} how */
const place = (how) => ({ ...BEGINNING, ...how });

test("a session that was left is offered again at its place and gentleness", () => {
  const kept = store();
  memory(kept).remember(place({ position_ms: 30_000, level: 1, floor: 0 }));
  equal(memory(kept).recall(), place({ position_ms: 30_000, level: 1, floor: 0 }));
  equal(memory(kept, { url: "b" }).recall(), null);
  memory(kept).forget();
  equal(memory(kept).recall(), null);
});

test("the beginning, the end, another length and yesterday are not offered", () => {
  const kept = store();
  const offered = (/** @type {number} */ position_ms, /** @type {object} */ later = {}) => {
    memory(kept).remember(place({ position_ms, level: 0, floor: 0 }));
    return memory(kept, later).recall();
  };
  equal([offered(4000), offered(60_000)], [null, null]);
  equal(offered(30_000, { duration_ms: 61_000 }), null);
  equal(offered(30_000, { now: NOW + 13 * HOUR }), null);
  equal(offered(30_000, { now: NOW + 11 * HOUR }), place({ position_ms: 30_000, level: 0, floor: 0 }));
});

test("whoever eased up right at the start stays eased after a reload", () => {
  const kept = store();
  memory(kept).remember(place({ position_ms: 2000, level: 2, floor: 0 }));
  equal(memory(kept).recall(), place({ position_ms: 0, level: 2, floor: 0 }));
});

test("what had to stop is found stopped, at whatever place it was", () => {
  const kept = store();
  memory(kept).remember(place({ position_ms: 2000, level: 0, floor: 0, stopped: "stop_numb_1", once: "7" }));
  equal(memory(kept).recall(), place({ position_ms: 0, level: 0, floor: 0, stopped: "stop_numb_1", once: "7" }));
});

test("what had to stop in one tab stays so, whatever another tab keeps of it later", () => {
  const kept = store();
  memory(kept).remember(place({ position_ms: 8000, level: 0, floor: 0, stopped: "stop_chest_1", once: "7" }));
  memory(kept).remember(place({ position_ms: 14_000, level: 0, floor: 0 }));
  equal(memory(kept).stopped, "stop_chest_1");
  equal([memory(kept, { url: "b" }).stopped, memory().stopped], ["", ""]);
});

test("told again, what had to stop is the same stop, unless it stopped anew", () => {
  const kept = store();
  const once = () => memory(kept).recall()?.once;
  memory(kept).remember(place({ stopped: "stop_chest_1", once: "7" }));
  memory(kept).remember(place({ position_ms: 14_000, once: "8" }));
  equal(once(), "7");
  memory(kept).remember(place({ stopped: "stop_chest_1", once: "8" }));
  equal(once(), "8");
});

test("a stop after which health was asked about afresh is over, and it begins anew as gently", () => {
  const kept = store();
  const left = { level: 1, floor: 1, leftOut: [2] };
  memory(kept).remember(place({ position_ms: 8000, ...left, stopped: "stop_chest_1", once: "7" }));
  const asked = { answered: ["stop_numb_1 5", "stop_chest_1 7"] };
  equal(memory(kept, asked).recall(), place(left));
  memory(kept, asked).remember(place({ position_ms: 14_000 }));
  equal(memory(kept).recall(), place({ position_ms: 14_000, ...left }));
});

test("a stop that the website has not heard, or that came after the answers, always counts", () => {
  const kept = store();
  for (const answered of [[], ["stop_chest_1 6"], ["stop_numb_1 7"], ["stop_chest_1"], ["7"], [""]]) {
    memory(kept).remember(place({ position_ms: 8000, stopped: "stop_chest_1", once: "7" }));
    equal(memory(kept, { answered }).stopped, "stop_chest_1");
  }
  const keyless = { position_ms: 8000, level: 1, stopped: "stop_chest_1", duration_ms: 60_000, kept_ms: NOW };
  kept.kept.set(memoryKey("a"), JSON.stringify(keyless));
  equal(memory(kept, { answered: ["stop_chest_1 7"] }).stopped, "stop_chest_1");
});

test("what is kept again lets go of its stop, and stays as gentle as it was left", () => {
  const kept = store();
  const left = { level: 2, floor: 1, leftOut: [2] };
  memory(kept).remember(place({ position_ms: 8000, ...left }));
  memory(kept).letGoOfStop();
  equal(memory(kept).recall(), place({ position_ms: 8000, ...left }));
  memory(kept).remember(place({ position_ms: 8000, stopped: "stop_chest_1", once: "7", level: 2 }));
  memory(kept).letGoOfStop();
  equal(memory(kept).recall(), place(left));
});

test("what hurt in one tab stays left out and as gentle, whatever another keeps of it later", () => {
  const kept = store();
  memory(kept).remember(place({ position_ms: 8000, level: 2, floor: 1, leftOut: [3] }));
  memory(kept).remember(place({ position_ms: 14_000, level: 0, floor: 0, leftOut: [1] }));
  equal(memory(kept).recall(), place({ position_ms: 14_000, level: 1, floor: 1, leftOut: [3, 1] }));
});

test("a spoilt memory is none, and a spoilt level counts as the gentlest", () => {
  for (const spoilt of ["{", "7", "null", '"x"', "[]", '{"duration_ms":60000,"kept_ms":"x"}']) {
    const kept = store();
    kept.kept.set(memoryKey("a"), spoilt);
    equal(memory(kept).recall(), null);
  }
  const kept = store();
  const known = { position_ms: 30_000, level: "firm", duration_ms: 60_000, kept_ms: NOW };
  kept.kept.set(memoryKey("a"), JSON.stringify(known));
  equal(memory(kept).recall(), place({ position_ms: 30_000, level: 2, floor: 2 }));
});

test("what hurt stays as gentle as it was, and where that cannot be told nothing gets firmer", () => {
  const kept = store();
  const floorOf = (/** @type {unknown} */ floor) => {
    memory(kept).remember(place({ position_ms: 30_000, level: 1, floor: /** @type {any} */ (floor) }));
    return memory(kept).recall()?.floor;
  };
  equal([floorOf(0), floorOf(1), floorOf(2), floorOf("none"), floorOf(undefined)], [0, 1, 1, 1, 1]);
});

test("a browser that refuses to store, or has no room left, loses nothing else", () => {
  const refuse = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };
  const refusing = memory(/** @type {any} */ ({ getItem: refuse, setItem: refuse, removeItem: refuse }));
  refusing.remember(place({ position_ms: 30_000, level: 1, floor: 0 }));
  refusing.forget();
  equal(refusing.recall(), null);
});

test("the name of a memory does not hold the private address", () => {
  const key = memoryKey("/play/secret-token/score.json");
  equal([key.startsWith("unknot.play."), key.includes("secret"), key.length], [true, false, 20]);
});
