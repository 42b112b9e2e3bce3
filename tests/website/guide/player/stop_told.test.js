// @ts-check
import { addressAfter, STOPPED, tellStopped } from "/static/guide/player/stop_told.js";
import { openStore } from "/static/guide/player/store.js";
import { untoldStop } from "/static/guide/player/untold.js";
import { equal, test } from "/tests/website/testing.js";

const CHEST = { answer: "stop_chest_1", once: "7" };

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
  await tellStopped(root, CHEST, store);
  return { asked, untold: untoldStop(store) };
}

const FORM = '<form class="stopped" action="/stopped/"></form>';
const AFTERWARDS = "GET /after/?stopped=stop_chest_1&once=7&told=1";

test("the visit is told with the key of the page, and that is all", async () => {
  const told = await stop(FORM, () => new Response(null, { status: 204 }));
  equal(told, { asked: ["POST /stopped/"], untold: null });
});

test("where the key is refused, or there is none, the visit is told without one", async () => {
  const refuse = (/** @type {string} */ asked) =>
    new Response(null, { status: asked.startsWith("POST") ? 403 : 204 });
  equal(await stop(FORM, refuse), { asked: ["POST /stopped/", AFTERWARDS], untold: null });
  equal(await stop("", refuse), { asked: [AFTERWARDS], untold: null });
});

test("what the website did not take is kept to be told later", async () => {
  const told = await stop(FORM, () => new Response(null, { status: 503 }));
  equal(told.untold, CHEST);
});

test("whoever listens on the page hears it at once, whether or not the website does", () => {
  let heard = 0;
  window.addEventListener(STOPPED, () => (heard += 1), { once: true });
  void stop("", () => new Response(null, { status: 503 }));
  equal(heard, 1);
});

test("what comes after is told which answer a massage had to stop with", () => {
  const path = (/** @type {string} */ address) => address.replace(window.location.origin, "");
  equal(path(addressAfter("/after/", CHEST)), "/after/?stopped=stop_chest_1&once=7");
  equal(path(addressAfter("/kept/after/#one", CHEST)), "/kept/after/?stopped=stop_chest_1&once=7#one");
  equal(addressAfter("/kept/after/#one", { answer: "", once: "7" }), "/kept/after/#one");
});
