// @ts-check
import { clipFor, isClip, keepClips, letGoOfClips } from "/static/offline/kept_clips.js";
import { equal, test } from "/tests/website/testing.js";

const HUSH = "/static/voice/hush.mp3";

/** @param {string} range */
const asked = (range) => new Request(HUSH, { headers: range ? { range } : {} });

/** @param {() => Promise<void>} body */
async function withHush(body) {
  const cache = await caches.open("voice-one");
  await cache.put(HUSH, new Response("0123456789", { headers: { "Content-Type": "audio/mpeg" } }));
  await body();
  await letGoOfClips("one");
}

test("a clip that is kept is given whole", () =>
  withHush(async () => {
    const answer = await clipFor(asked(""));
    equal([answer.status, await answer.text()], [200, "0123456789"]);
  }));

test("of a clip that is kept, the part is given that is asked for", () =>
  withHush(async () => {
    const [from, between] = [await clipFor(asked("bytes=4-")), await clipFor(asked("bytes=2-3"))];
    equal([from.status, from.headers.get("content-range")], [206, "bytes 4-9/10"]);
    equal([await from.text(), await between.text()], ["456789", "23"]);
    equal((await clipFor(asked("bytes=10-"))).status, 416);
  }));

test("what is let go of is not kept any more", async () => {
  await withHush(async () => undefined);
  equal(await caches.has("voice-one"), false);
});

test("a clip that cannot be fetched holds up no other", async () => {
  await keepClips("two", ["/static/voice/none.mp3", "/static/offline/kept_clips.js"]);
  const cache = await caches.open("voice-two");
  equal((await cache.keys()).length, 1);
  await letGoOfClips("two");
});

test("a session of which nothing was recorded keeps nothing", async () => {
  await keepClips("three", []);
  equal(await caches.has("voice-three"), false);
});

test("clips are what was recorded, and no other file", () => {
  equal([isClip(HUSH), isClip("/static/offline/worker.js")], [true, false]);
});
