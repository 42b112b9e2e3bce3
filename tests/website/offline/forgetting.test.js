// @ts-check
import { keepUntold, untoldStop } from "/static/guide/player/untold.js";
import { forgetDevice } from "/static/offline/forgetting.js";
import { equal, test } from "/tests/website/testing.js";

const CHEST = { answer: "stop_chest_1", once: "7" };

test("a device forgets everything but a stop that the website has not heard of", async () => {
  window.fetch = () => Promise.reject(new TypeError("no network"));
  localStorage.setItem("unknot.play.1234", "{}");
  sessionStorage.setItem("unknot.draft", "{}");
  keepUntold(localStorage, CHEST);
  await forgetDevice();
  equal([Object.keys(localStorage), sessionStorage.length], [["unknot.untold"], 0]);
  equal(untoldStop(localStorage), CHEST);
  localStorage.clear();
});
