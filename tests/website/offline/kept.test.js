import {
  allDamaged,
  allKept,
  askAllAgain,
  askAllBut,
  findKept,
  isClear,
  keep,
  letGo,
  letGoOfAll,
} from "/static/offline/kept.js";
import { equal, test } from "/tests/website/testing.js";

const STROKE = {
  type: "stroke",
  start_ms: 0,
  duration_ms: 1000,
  step: 0,
  technique: "still_hold",
  zone: "sacrum",
  side: "",
  cycles: 1,
  pressure: 1,
  hands: [
    { hand: "left", contact: "palm", waypoints: [[0, 0, 0.5, 1]], turn_degrees: 0, lifts: false },
  ],
  gentler: [],
  taps: [],
  point: "",
};
const STEP = { key: "one", title: "Hold: sacrum", start_ms: 0, end_ms: 1000, pressure: 1 };
const SCORE = {
  format: "unknot.score",
  version: 2,
  duration_ms: 1000,
  steps: [STEP],
  events: [STROKE],
};
const SESSION = {
  id: "one",
  title: "5 minutes",
  limits: ["Pressure at most 1 of 3"],
  kept_ms: 1000,
  clear_until_ms: 5000,
  routine: "code",
  look: { build: "medium", tone: 3, hands: 4 },
  position: "face_down",
  company: "partner",
  score: SCORE,
};

test("a session is clear until its answers are old", () => {
  equal([999, 1000, 4999, 5000].map((now) => isClear(SESSION, now)), [false, true, true, false]);
});

test("what is kept is found again, the newest first, and each once", async () => {
  await keep(SESSION);
  await keep({ ...SESSION, id: "two", kept_ms: 2000 });
  await keep(SESSION);
  equal((await allKept()).map(({ id }) => id), ["two", "one"]);
  equal(await findKept("one"), SESSION);
  await letGo("one");
  equal(await findKept("one"), null);
  await letGoOfAll();
  equal(await allKept(), []);
});

test("changed answers close every session, and its routine stays", async () => {
  await keep(SESSION);
  await askAllAgain();
  const found = await findKept("one");
  equal([isClear(found, 2000), found.routine], [false, "code"]);
  await letGoOfAll();
});

test("where a device has no room to note it, nothing is kept that would play on", async () => {
  const { put } = IDBObjectStore.prototype;
  for (const full of [
    () => {
      throw new DOMException("no room", "QuotaExceededError");
    },
    IDBObjectStore.prototype.add, // fails a moment later: it is there already
  ]) {
    await keep(SESSION);
    await keep({ ...SESSION, id: "two" });
    IDBObjectStore.prototype.put = full;
    await askAllAgain().finally(() => void (IDBObjectStore.prototype.put = put));
    equal(await allKept(), []);
  }
});

const clear = async () => {
  const found = (await allKept()).filter((session) => isClear(session, 2000));
  return found.map(({ id }) => id);
};

test("what came of the same answers need not ask again once they are known to hold", async () => {
  await keep({ ...SESSION, mark: "same" });
  await keep({ ...SESSION, id: "other", mark: "other" });
  await keep({ ...SESSION, id: "old" });
  await askAllAgain();
  await askAllBut({ mark: "same", clear_until_ms: 5000 });
  equal(await clear(), ["one"]);
  await letGoOfAll();
});

test("what came of other answers asks again, also where nobody said so before", async () => {
  await keep({ ...SESSION, mark: "same" });
  await keep({ ...SESSION, id: "other", mark: "other" });
  await keep({ ...SESSION, id: "old" });
  await askAllBut({ mark: "same", clear_until_ms: 5000 });
  equal(await clear(), ["one"]);
  await askAllBut({ clear_until_ms: 5000 });
  equal(await clear(), []);
  await letGoOfAll();
});

/** @type {[string, object][]} */
const DAMAGED = [
  ["no score", { score: undefined }],
  ["an empty score", { score: {} }],
  ["a stroke that never comes round", { score: { ...SCORE, events: [{ ...STROKE, cycles: 0 }] } }],
  ["a stroke of no length", { score: { ...SCORE, events: [{ ...STROKE, duration_ms: NaN }] } }],
  ["no look", { look: null }],
  ["half a look", { look: { build: "medium", tone: NaN, hands: 4 } }],
  ["no limits", { limits: undefined }],
  ["limits that cannot be read", { limits: [3] }],
  ["no moment until which it is clear", { clear_until_ms: "soon" }],
  ["no position", { position: undefined }],
];

for (const [what, fault] of DAMAGED) {
  test(`with ${what} it counts as damaged, and others stay as they are`, async () => {
    await keep(SESSION);
    await keep({ ...SESSION, id: "two", ...fault });
    equal([(await allKept()).map(({ id }) => id), await findKept("two")], [["one"], null]);
    equal((await allDamaged()).map(({ id }) => id), ["two"]);
    await letGo("two");
    equal([await allDamaged(), (await allKept()).length], [[], 1]);
    await letGoOfAll();
  });
}
