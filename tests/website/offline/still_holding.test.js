// @ts-check
import { forgetUntold, keepUntold } from "/static/guide/player/untold.js";
import { askAllAgain, findKept, keep, letGoOfAll } from "/static/offline/kept.js";
import { letHold } from "/static/offline/still_holding.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const KEPT = {
  id: "one",
  title: "5 minutes",
  limits: [],
  kept_ms: 1000,
  clear_until_ms: 5000,
  mark: "same",
  routine: "code",
  look: { build: "medium", tone: 3, hands: 4 },
  position: "face_down",
  company: "partner",
  score: shortScore(),
};
const SAME = { mark: "same", clear_until_ms: 5000 };
const OTHER = { mark: "other", clear_until_ms: 9000 };

/**
 * Until when a kept session plays, once answers were sent and the website said this of them.
 * @param {(object | null)[]} said in turn; null where no answers hold
 */
async function holdsUntil(...said) {
  await keep(KEPT);
  await askAllAgain();
  window.fetch = async () => {
    const one = said.shift();
    return one ? Response.json(one) : new Response(null, { status: 409 });
  };
  await letHold();
  const found = await findKept("one");
  await letGoOfAll();
  return [found?.clear_until_ms, said.length];
}

test("what came of answers that are still the same plays on", async () => {
  equal(await holdsUntil(SAME, SAME), [5000, 0]);
});

test("what came of other answers asks again", async () => {
  equal(await holdsUntil(OTHER, OTHER), [0, 0]);
});

test("after a stop, or where the website says nothing, it asks again", async () => {
  equal(await holdsUntil(null), [0, 0]);
});

test("a stop or a change in the moment between closes it again", async () => {
  equal(await holdsUntil(SAME, null), [0, 0]);
  equal(await holdsUntil(SAME, OTHER), [0, 0]);
});

test("a stop that the website has not heard of keeps it closed", async () => {
  keepUntold(localStorage, { answer: "stop_chest_1", once: "7" });
  equal(await holdsUntil(SAME, SAME), [0, 1]);
  forgetUntold(localStorage);
});

test("whoever keeps nothing asks the website nothing", async () => {
  let asked = 0;
  window.fetch = async () => new Response(String((asked += 1)));
  await letHold();
  equal(asked, 0);
});
