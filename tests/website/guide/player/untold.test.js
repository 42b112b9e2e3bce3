// @ts-check
import { openStore } from "/static/guide/player/store.js";
import { forgetUntold, keepUntold, tellUntold, untoldStop } from "/static/guide/player/untold.js";
import { equal, test } from "/tests/website/testing.js";

const NOW = 1_000_000;
const HOUR = 3600 * 1000;
const ownStore = () => openStore(() => /** @type {any} */ (null));

/** Let the website answer like that. @param {() => Promise<Response>} answer */
function website(answer) {
  /** @type {string[]} */
  const asked = [];
  window.fetch = (address) => {
    asked.push(String(address));
    return answer();
  };
  return asked;
}

test("a stop stays untold until it is forgotten, or its answers are old", () => {
  const store = ownStore();
  keepUntold(store, "stop_chest_1", NOW);
  equal([untoldStop(store, NOW), untoldStop(store, NOW + 13 * HOUR)], ["stop_chest_1", ""]);
  forgetUntold(store);
  equal(untoldStop(store, NOW), "");
});

test("whatever else is found in its place is nothing to tell", () => {
  for (const spoilt of ["{", "7", "null", '{"answer":7,"kept_ms":1}', '{"answer":"a"}']) {
    const store = ownStore();
    store.setItem("unknot.untold", spoilt);
    equal(untoldStop(store, NOW), "");
  }
});

test("the website is told once, and nothing is left to tell", async () => {
  const store = ownStore();
  const asked = website(async () => new Response());
  keepUntold(store, "stop_chest_1");
  equal([await tellUntold(store), await tellUntold(store)], [true, false]);
  equal([asked, untoldStop(store)], [["/after/?stopped=stop_chest_1"], ""]);
});

test("a website that is out of reach, or refuses, is told again later", async () => {
  const store = ownStore();
  keepUntold(store, "stop_chest_1");
  website(() => Promise.reject(new TypeError("no network")));
  equal([await tellUntold(store), untoldStop(store)], [false, "stop_chest_1"]);
  for (const status of [403, 429, 500, 503]) {
    website(async () => new Response(null, { status }));
    equal([await tellUntold(store), untoldStop(store)], [false, "stop_chest_1"]);
  }
});
