// @ts-check
import { ClipMouth, readClips } from "/static/guide/player/clip_mouth.js";
import { equal, test } from "/tests/website/testing.js";

const CLIPS = new Map([["Let’s begin.", "/begin.mp3"]]);

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
  const mouth = new ClipMouth(CLIPS, player());
  equal([mouth.canSay("Let’s begin."), mouth.canSay("Let us begin.")], [true, false]);
});

test("a recording is played as loud as it should be, and tells how it goes", () => {
  const audio = player();
  const hears = told();
  new ClipMouth(CLIPS, audio).say("Let’s begin.", 0.5, hears);
  audio.onplaying();
  audio.onended();
  equal([audio.src, audio.volume, hears.heard], ["/begin.mp3", 0.5, ["began", "ended"]]);
});

test("a recording that may not or cannot play is told of", async () => {
  const hears = told();
  new ClipMouth(CLIPS, player({ refuses: true })).say("Let’s begin.", 1, hears);
  await Promise.resolve();
  await Promise.resolve();
  equal(hears.heard, ["failed"]);
});

test("what was cancelled tells nothing more", () => {
  const audio = player();
  const mouth = new ClipMouth(CLIPS, audio);
  mouth.say("Let’s begin.", 1, told());
  mouth.cancel();
  equal([audio.paused, audio.onended], [1, null]);
});

test("within a tap it is played without a sound", () => {
  const audio = player();
  new ClipMouth(CLIPS, audio).prime();
  equal([audio.muted, audio.played], [true, 1]);
  new ClipMouth(new Map(), audio).prime();
  equal(audio.played, 1);
});

test("recordings are read from a page; most pages have none", () => {
  document.body.innerHTML = "<main></main>";
  equal(readClips(document).size, 0);
  document.body.innerHTML =
    '<template class="player-clips"><audio data-says="Hush." src="/hush.mp3"></audio></template>';
  equal(readClips(document), new Map([["Hush.", "/hush.mp3"]]));
});
