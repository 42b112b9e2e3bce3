// @ts-check
import { ClipMouth, clipMouthOf } from "/static/guide/player/clip_mouth.js";
import { equal, test } from "/tests/website/testing.js";

const CLIPS = new Map([["Let’s begin.", "/begin.mp3"]]);

/** A mouth that people chose. @param {any} audio */
const mouthOf = (audio, clips = CLIPS) => Object.assign(new ClipMouth(clips, audio), { wanted: true });

/** @returns {any} */
function player({ refuses = false } = {}) {
  return {
    src: "",
    played: 0,
    paused: 0,
    play() {
      this.played += 1;
      return refuses ? Promise.reject(new Error("no")) : Promise.resolve();
    },
    pause() {
      this.paused += 1;
    },
  };
}

function told() {
  /** @type {string[]} */
  const heard = [];
  const hear = (/** @type {string} */ what) => () => void heard.push(what);
  return { heard, began: hear("began"), ended: hear("ended"), failed: hear("failed") };
}

test("it says what was recorded word for word, and nothing else", () => {
  const mouth = mouthOf(player());
  equal([mouth.canSay("Let’s begin."), mouth.canSay("Let us begin.")], [true, false]);
});

test("until people choose it, it says nothing", () => {
  const audio = player();
  const mouth = new ClipMouth(CLIPS, audio);
  mouth.prime();
  equal([mouth.canSay("Let’s begin."), audio.played], [false, 0]);
});

test("a recording is played as loud as it should be, and tells how it goes", () => {
  const audio = player();
  const hears = told();
  Object.assign(mouthOf(audio), { haste: 1.1 }).say("Let’s begin.", 0.5, hears);
  audio.onplaying();
  audio.onended();
  equal([audio.src, audio.volume, audio.playbackRate], ["/begin.mp3", 0.5, 1.1]);
  equal(hears.heard, ["began", "ended"]);
});

test("a recording that may not or cannot play is told of", async () => {
  const hears = told();
  mouthOf(player({ refuses: true })).say("Let’s begin.", 1, hears);
  await Promise.resolve();
  await Promise.resolve();
  equal(hears.heard, ["failed"]);
});

test("what was cancelled tells nothing more", () => {
  const audio = player();
  const mouth = mouthOf(audio);
  mouth.say("Let’s begin.", 1, told());
  mouth.cancel();
  equal([audio.paused, audio.onended], [1, null]);
});

test("within a tap it is played without a sound", () => {
  const audio = player();
  mouthOf(audio).prime();
  equal([audio.muted, audio.played], [true, 1]);
  mouthOf(audio, new Map()).prime();
  equal(audio.played, 1);
});

test("what is said right after the tap is not cut off by it", async () => {
  const audio = player();
  const mouth = mouthOf(audio);
  mouth.prime();
  mouth.say("Let’s begin.", 1, told());
  await Promise.resolve();
  await Promise.resolve();
  equal(audio.paused, 0);
});

test("recordings are read from a page, where they say anything that there is to say", () => {
  document.body.innerHTML = "<main></main>";
  equal(clipMouthOf(document, ["Hush."]), null);
  document.body.innerHTML =
    '<template class="player-clips"><audio data-says="Hush." src="/hush.mp3"></audio></template>';
  equal(clipMouthOf(document, ["Wait.", "Hush."])?.clips, new Map([["Hush.", "/hush.mp3"]]));
  equal(clipMouthOf(document, ["Wag."]), null);
});
