// @ts-check
import { addressAfter, tellStopped } from "/static/guide/player/stop_told.js";
import { openStore } from "/static/guide/player/store.js";
import { untoldStop } from "/static/guide/player/untold.js";
import { keep, letGoOfAll, findKept, isClear } from "/static/offline/kept.js";
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

/**
 * Stop on a page, with a website that answers like that.
 * @param {string} page
 * @param {(asked: string) => Response} answer
 */
async function stop(page, answer) {
  const root = document.createElement("main");
  root.innerHTML = page;
  /** @type {string[]} */
  const asked = [];
  window.fetch = async (address, how) => {
    asked.push(`${how?.method ?? "GET"} ${String(address).replace(window.location.origin, "")}`);
    return answer(asked.at(-1) ?? "");
  };
  const store = openStore(() => /** @type {any} */ (null));
  await tellStopped(root, "stop_chest_1", store);
  return { asked, untold: untoldStop(store) };
}

const FORM = '<form class="stopped" action="/stopped/"></form>';
const AFTERWARDS = "GET /after/?stopped=stop_chest_1";

test("the visit is told with the key of the page, and that is all", async () => {
  const told = await stop(FORM, () => new Response(null, { status: 204 }));
  equal(told, { asked: ["POST /stopped/"], untold: "" });
});

test("where the key is refused, or there is none, the visit is told without one", async () => {
  const refuse = (/** @type {string} */ asked) =>
    new Response(null, { status: asked.startsWith("POST") ? 403 : 200 });
  equal(await stop(FORM, refuse), { asked: ["POST /stopped/", AFTERWARDS], untold: "" });
  equal(await stop("", refuse), { asked: [AFTERWARDS], untold: "" });
});

test("what the website did not take is kept to be told later", async () => {
  const told = await stop(FORM, () => new Response(null, { status: 503 }));
  equal(told.untold, "stop_chest_1");
});

test("what is kept on the device asks again at once, whether or not the website hears it", async () => {
  await keep(KEPT);
  await stop("", () => new Response(null, { status: 503 }));
  const found = await findKept("one");
  equal(found && isClear(found, 2000), false);
  await letGoOfAll();
});

test("what comes after is told which answer a massage had to stop with", () => {
  const path = (/** @type {string} */ address) => address.replace(window.location.origin, "");
  equal(path(addressAfter("/after/", "stop_chest_1")), "/after/?stopped=stop_chest_1");
  equal(path(addressAfter("/kept/after/#one", "stop_numb_2")), "/kept/after/?stopped=stop_numb_2#one");
  equal(addressAfter("/kept/after/#one", ""), "/kept/after/#one");
});
