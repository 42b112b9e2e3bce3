// @ts-check
import { MediaKeys, silentWave } from "/static/guide/player/media_keys.js";
import { equal, test } from "/tests/website/testing.js";

test("the silence is ten seconds of sound that says nothing", () => {
  const wave = silentWave();
  const word = (/** @type {number} */ from) =>
    String.fromCharCode(...wave.subarray(from, from + 4));
  equal([word(0), word(8), word(36)], ["RIFF", "WAVE", "data"]);
  equal(wave.length, 44 + 80_000);
  equal(new Set(wave.subarray(44)).size, 1);
});

test("the browser can play it, and it is long enough for lock screens", async () => {
  const silence = new Audio(URL.createObjectURL(new Blob([silentWave()], { type: "audio/wav" })));
  await new Promise((done, fail) => {
    silence.addEventListener("loadedmetadata", done);
    silence.addEventListener("error", fail);
    silence.load();
  });
  equal(silence.duration, 10);
});

test("headphones play, pause, skip and repeat", () => {
  /** @type {Map<string, () => void>} */
  const handlers = new Map();
  const set = (/** @type {string} */ name, /** @type {() => void} */ run) => handlers.set(name, run);
  const real = navigator.mediaSession.setActionHandler;
  navigator.mediaSession.setActionHandler = /** @type {any} */ (set);
  /** @type {string[]} */
  const done = [];
  const press = (/** @type {string} */ name) => () => void done.push(name);
  const deck = { play: press("play"), pause: press("pause"), skip: press("skip"), repeat: press("repeat"), silenced: press("silenced") };
  const keys = new MediaKeys(deck, "Your massage");
  navigator.mediaSession.setActionHandler = real;
  for (const name of ["play", "pause", "nexttrack", "previoustrack"]) handlers.get(name)?.();
  equal(done, ["play", "pause", "skip", "repeat"]);
  equal(navigator.mediaSession.metadata?.title, "Your massage");
  keys.setPlaying(true);
  equal(navigator.mediaSession.playbackState, "playing");
  keys.setPlaying(false);
  equal(navigator.mediaSession.playbackState, "paused");
});

test("a system that silences the page pauses it, and the page's own pause is no such thing", async () => {
  let pauses = 0;
  const nothing = () => undefined;
  const deck = { play: nothing, pause: nothing, skip: nothing, repeat: nothing, silenced: () => void (pauses += 1) };
  const { element, restore } = caughtAudio();
  const keys = new MediaKeys(deck, "Your massage");
  restore();
  keys.setPlaying(true);
  element()?.pause();
  await told(element());
  equal(pauses, 1);
  keys.setPlaying(true);
  keys.setPlaying(false);
  await told(element());
  equal(pauses, 1);
});

test("a pause that is told late, when it plays again already, is no silence", () => {
  let pauses = 0;
  const nothing = () => undefined;
  const deck = { play: nothing, pause: nothing, skip: nothing, repeat: nothing, silenced: () => void (pauses += 1) };
  const { element, restore } = caughtAudio();
  const keys = new MediaKeys(deck, "Your massage");
  restore();
  keys.setPlaying(true);
  Object.defineProperty(element(), "paused", { value: false });
  element()?.dispatchEvent(new Event("pause"));
  equal(pauses, 0);
});

test("the lock screen is told how far it is", () => {
  /** @type {object[]} */
  const told = [];
  const real = navigator.mediaSession.setPositionState;
  navigator.mediaSession.setPositionState = (state) => told.push(state ?? {});
  const nothing = () => undefined;
  const deck = { play: nothing, pause: nothing, skip: nothing, repeat: nothing, silenced: nothing };
  new MediaKeys(deck, "Your massage").setProgress({ position_ms: 90_000, duration_ms: 1_200_000 });
  navigator.mediaSession.setPositionState = real;
  equal(told, [{ position: 90, duration: 1200, playbackRate: 1 }]);
});

/**
 * Wait until an element has told of its pause.
 * @param {HTMLAudioElement | null} element
 */
async function told(element) {
  await new Promise((done) => element?.addEventListener("pause", done, { once: true }));
}

/** Watch which audio element is made. */
function caughtAudio() {
  const real = window.Audio;
  /** @type {HTMLAudioElement | null} */
  let made = null;
  window.Audio = /** @type {any} */ (
    class extends real {
      constructor(/** @type {string} */ address) {
        super(address);
        made = this;
      }
    }
  );
  return { element: () => made, restore: () => void (window.Audio = real) };
}
