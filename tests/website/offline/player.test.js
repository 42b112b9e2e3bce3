// @ts-check
import { STOPPED } from "/static/guide/player/stop_told.js";
import { keepUntold } from "/static/guide/player/untold.js";
import { findKept, keep, letGoOfAll } from "/static/offline/kept.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const KEPT = {
  id: "one",
  title: "5 minutes",
  limits: [],
  kept_ms: 1000,
  clear_until_ms: 5000,
  routine: "code",
  look: { build: "medium", tone: 3, hands: 4 },
  position: "face_down",
  company: "partner",
  score: shortScore(),
};

/** Whether a kept session asks again, now or soon. */
async function asksAgain() {
  for (let tries = 0; tries < 20; tries += 1) {
    if ((await findKept("one"))?.clear_until_ms === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}

test("a stop that a page was left with too soon closes what is kept", async () => {
  await keep(KEPT);
  keepUntold(localStorage, { answer: "stop_chest_1", once: "7" });
  await import("/static/offline/player.js");
  equal(await asksAgain(), true);
  localStorage.clear();
});

test("what is kept plays until a massage has to stop, and asks again from then on", async () => {
  await keep(KEPT);
  equal(await asksAgain(), false);
  window.dispatchEvent(new Event(STOPPED));
  equal(await asksAgain(), true);
  await letGoOfAll();
});
