import {
  allKept,
  askAllAgain,
  findKept,
  isClear,
  keep,
  letGo,
  letGoOfAll,
} from "/static/offline/kept.js";
import { equal, test } from "/tests/website/testing.js";

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
  score: { format: "unknot.score" },
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

test("what is damaged counts as not kept", async () => {
  await keep({ ...SESSION, score: undefined });
  equal([await allKept(), await findKept("one")], [[], null]);
  await letGoOfAll();
});
