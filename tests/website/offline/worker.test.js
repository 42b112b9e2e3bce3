// @ts-check
import { start } from "/static/offline/worker.js";
import { equal, test } from "/tests/website/testing.js";

/**
 * Say who answers when a page is asked for like that.
 * @param {object} how
 */
function whoAnswers(how) {
  /** @type {Map<string, (event: any) => void>} */
  const heard = new Map();
  const scope = {
    location,
    registration: { waiting: null },
    /** @param {string} name @param {(event: any) => void} body */
    addEventListener: (name, body) => heard.set(name, body),
  };
  const ahead = { files: [], pages: [], takesBack: [], damaged: "" };
  start(/** @type {any} */ (scope), /** @type {any} */ (ahead));
  window.fetch = async () => new Response();
  let who = "the browser";
  const request = { method: "GET", mode: "navigate", cache: "default", url: location.href, ...how };
  const respondWith = () => {
    who = "the worker";
  };
  heard.get("fetch")?.({ request, respondWith, waitUntil: () => undefined });
  return who;
}

test("a page is answered by the worker, so that it can say when there is no network", () => {
  equal(whoAnswers({}), "the worker");
});

test("a way back to what was sent is the browser’s, which asks whether to send it again", () => {
  equal(whoAnswers({ cache: "only-if-cached" }), "the browser");
});
