// @ts-check
import { openStore } from "/static/guide/player/store.js";
import {
  forgetUntold,
  keepUntold,
  newKey,
  tellUntold,
  untoldStop,
} from "/static/guide/player/untold.js";
import { equal, test } from "/tests/website/testing.js";

const NOW = 1_000_000;
const HOUR = 3600 * 1000;
const CHEST = { answer: "stop_chest_1", once: "7" };
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
  keepUntold(store, CHEST, NOW);
  equal([untoldStop(store, NOW), untoldStop(store, NOW + 13 * HOUR)], [CHEST, null]);
  forgetUntold(store);
  equal(untoldStop(store, NOW), null);
});

test("whatever else is found in its place is nothing to tell", () => {
  for (const spoilt of ["{", "7", "null", '{"answer":7,"kept_ms":1}', '{"answer":"a"}']) {
    const store = ownStore();
    store.setItem("unknot.untold", spoilt);
    equal(untoldStop(store, NOW), null);
  }
});

test("each stop has a key of its own, and one that was kept without a key is told without one", () => {
  equal([newKey() === newKey(), /^[0-9]{1,20}$/.test(newKey())], [false, true]);
  const store = ownStore();
  store.setItem("unknot.untold", JSON.stringify({ answer: "stop_chest_1", kept_ms: NOW }));
  equal(untoldStop(store, NOW), { answer: "stop_chest_1", once: "" });
});

test("the website is told once, and nothing is left to tell", async () => {
  const store = ownStore();
  const asked = website(async () => new Response(null, { status: 204 }));
  keepUntold(store, CHEST);
  equal([await tellUntold(store), await tellUntold(store)], [true, false]);
  equal([asked, untoldStop(store)], [["/after/?stopped=stop_chest_1&once=7&told=1"], null]);
});

test("a website that is out of reach, or refuses, is told again later", async () => {
  const store = ownStore();
  keepUntold(store, CHEST);
  website(() => Promise.reject(new TypeError("no network")));
  equal([await tellUntold(store), untoldStop(store)], [false, CHEST]);
  for (const status of [403, 429, 500, 503]) {
    website(async () => new Response(null, { status }));
    equal([await tellUntold(store), untoldStop(store)], [false, CHEST]);
  }
});

test("a network that answers with a page of its own, as before signing in, has heard nothing", async () => {
  const store = ownStore();
  keepUntold(store, CHEST);
  website(async () => new Response("<h1>Welcome to our guests</h1>"));
  equal([await tellUntold(store), untoldStop(store)], [false, CHEST]);
});
