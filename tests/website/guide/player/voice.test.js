// @ts-check
import { Voice } from "/static/guide/player/voice.js";
import { equal, test } from "/tests/website/testing.js";

/** A voice is a voice of some language, here or far away. @returns {any} */
const voice = (/** @type {string} */ lang, localService = true) => ({
  lang,
  localService,
  voiceURI: `${lang} ${localService ? "here" : "far"}`,
});

/** A browser that speaks only when it is told to. */
class Synthesis {
  /** @type {any[]} */
  said = [];
  cancelled = 0;
  pending = false;
  paused = false;
  /** @type {any[]} */
  voices = [];

  getVoices() {
    return this.voices;
  }

  /** @param {any} sentence */
  speak(sentence) {
    this.pending = true;
    if (sentence.text.trim()) this.said.push(sentence);
  }

  cancel() {
    this.pending = false;
    this.cancelled += 1;
  }

  resume() {
    this.paused = false;
  }

  get last() {
    return this.said.at(-1);
  }
}

// Utterances take real voices only.
Object.defineProperty(window, "SpeechSynthesisUtterance", {
  value: class {
    /** @param {string} text */
    constructor(text) {
      this.text = text;
    }
  },
});

function setUp(voices = [voice("en-GB")], languageOf = () => "en-ZA") {
  const synthesis = new Synthesis();
  synthesis.voices = voices;
  /** @type {boolean[][]} */
  const told = [];
  const speaker = new Voice(
    { synthesis: /** @type {any} */ (synthesis), language: "en-ZA", languageOf },
    ({ heard, speaking }) => told.push([heard, speaking]),
  );
  return { synthesis, told, speaker };
}

/**
 * Run a body with timers that go off only when told.
 * @param {(pass: () => void) => void} body
 */
function withTimers(body) {
  const [set, clear] = [window.setTimeout, window.clearTimeout];
  /** @type {(() => void) | null} */
  let waiting = null;
  window.setTimeout = /** @type {any} */ ((/** @type {() => void} */ run) => ((waiting = run), 1));
  window.clearTimeout = /** @type {any} */ (() => (waiting = null));
  try {
    body(() => waiting?.());
  } finally {
    [window.setTimeout, window.clearTimeout] = [set, clear];
  }
}

test("a sentence is said once, and told while it lasts", () =>
  withTimers(() => {
    const { synthesis, told, speaker } = setUp();
    speaker.say("Rest your hands.", 0.5);
    equal([synthesis.last.text, synthesis.last.volume], ["Rest your hands.", 0.5]);
    synthesis.last.onstart();
    synthesis.last.onend();
    equal(told, [
      [true, true],
      [true, false],
    ]);
  }));

test("a new sentence takes the place of an unfinished one", () =>
  withTimers(() => {
    const { synthesis, speaker } = setUp();
    speaker.say("One.", 1);
    const first = synthesis.last;
    first.onstart();
    speaker.say("Two.", 1);
    equal([synthesis.cancelled, speaker.speaking], [1, false]);
    synthesis.last.onstart();
    first.onend();
    first.onerror({ error: "interrupted" });
    equal([speaker.speaking, speaker.heard], [true, true]);
  }));

test("a voice that never starts is not heard, and heard again once it does", () =>
  withTimers((pass) => {
    const { synthesis, speaker } = setUp();
    speaker.say("One.", 1);
    pass();
    equal(speaker.heard, false);
    speaker.say("Two.", 1);
    synthesis.last.onstart();
    equal(speaker.heard, true);
  }));

test("a voice that never says that it ended is cut off in the end", () =>
  withTimers((pass) => {
    const { synthesis, speaker } = setUp();
    speaker.say("One.", 1);
    synthesis.last.onstart();
    pass();
    equal([speaker.speaking, speaker.heard], [false, true]);
  }));

test("with no voice in the list it speaks all the same, and is not taken for heard", () =>
  withTimers(() => {
    const { synthesis, speaker } = setUp([]);
    speaker.say("One.", 1);
    equal([synthesis.said.length, speaker.heard], [1, false]);
    synthesis.last.onstart();
    equal(speaker.heard, true);
  }));

test("voices that come late are used from then on", () =>
  withTimers(() => {
    const { synthesis, speaker } = setUp([]);
    speaker.say("One.", 1);
    synthesis.voices = [voice("en-GB")];
    speaker.say("Two.", 1);
    equal(synthesis.last.voice.lang, "en-GB");
  }));

test("a refusal is told, a cancel of our own is not", () =>
  withTimers(() => {
    const { synthesis, speaker } = setUp();
    speaker.say("One.", 1);
    synthesis.last.onerror({ error: "canceled" });
    equal(speaker.heard, true);
    synthesis.last.onerror({ error: "not-allowed" });
    equal(speaker.heard, false);
  }));

test("a browser without speech is never heard and never fails", () => {
  const speaker = new Voice({ synthesis: null, language: "en" }, () => undefined);
  speaker.prime();
  speaker.say("One.", 1);
  speaker.cancel();
  equal([speaker.heard, speaker.speaking], [false, false]);
});

test("where all voices are far away nothing is sent to them, and nothing is heard", () =>
  withTimers(() => {
    const { synthesis, told, speaker } = setUp([voice("en-ZA", false)]);
    speaker.say("One.", 1);
    equal([synthesis.said.length, speaker.heard, told], [0, false, [[false, false]]]);
    if (speaker.speech) speaker.speech.voice = "en-ZA far";
    speaker.say("Two.", 1);
    equal([synthesis.last.text, synthesis.last.voice.voiceURI], ["Two.", "en-ZA far"]);
  }));

test("it speaks as fast as was chosen", () =>
  withTimers(() => {
    const { synthesis, speaker } = setUp();
    speaker.say("One.", 1);
    if (speaker.speech) speaker.speech.rate = 0.85;
    speaker.say("Two.", 1);
    equal(synthesis.said.map(({ rate }) => rate), [0.92, 0.85]);
  }));

test("a synthesis that was left paused goes on", () =>
  withTimers(() => {
    const { synthesis, speaker } = setUp();
    synthesis.paused = true;
    speaker.say("One.", 1);
    equal(synthesis.paused, false);
  }));

/** A mouth that says only one sentence, and keeps what it is told with. */
function only(/** @type {string} */ text) {
  /** @type {any} */
  const mouth = { sure: true, told: null, primed: 0, cancelled: 0 };
  mouth.canSay = (/** @type {string} */ wanted) => wanted === text;
  mouth.prime = () => (mouth.primed += 1);
  mouth.cancel = () => (mouth.cancelled += 1);
  mouth.say = (/** @type {any} */ _text, /** @type {any} */ _volume, /** @type {any} */ told) =>
    (mouth.told = told);
  return mouth;
}

test("a mouth that is preferred says what it can, and the other one the rest", () =>
  withTimers(() => {
    const { synthesis, speaker } = setUp();
    const mouth = only("One.");
    speaker.prefer(mouth);
    speaker.say("One.", 1);
    mouth.told.began();
    equal([synthesis.said.length, speaker.heard, speaker.speaking], [0, true, true]);
    speaker.say("Two.", 1);
    equal([synthesis.last.text, mouth.cancelled > 0], ["Two.", true]);
  }));

test("what a preferred mouth fails to say, or to begin, is said by the other one", () =>
  withTimers((pass) => {
    const { synthesis, speaker } = setUp();
    const mouth = only("One.");
    speaker.prefer(mouth);
    speaker.say("One.", 1);
    mouth.told.failed();
    equal(synthesis.said.length, 1);
    speaker.say("One.", 1);
    pass();
    equal([synthesis.said.length, speaker.heard], [2, true]);
  }));

test("it is judged anew once the browser knows other voices", () => {
  const { synthesis, speaker, told } = setUp([]);
  speaker.judge();
  equal([speaker.heard, told], [true, []]); // no list is no reason to despair
  synthesis.voices = [voice("de-DE")];
  speaker.judge();
  equal(speaker.heard, false);
  synthesis.voices = [voice("de-DE"), voice("en-GB")];
  speaker.judge();
  equal([speaker.heard, told.length], [true, 2]);
});

test("what is being said is not judged", () => {
  const { synthesis, speaker } = setUp();
  speaker.say("Breathe.", 1);
  synthesis.last.onstart();
  synthesis.voices = [voice("de-DE")];
  speaker.judge();
  equal([speaker.heard, speaker.speaking], [true, true]);
});

test("each sentence is said in its own language, or not at all where no voice here speaks it", () => {
  const languageOf = (/** @type {string} */ text) => (text === "Stop." ? "en-ZA" : "af-ZA");
  const { synthesis, speaker } = setUp([voice("en-GB"), voice("af-ZA")], languageOf);
  for (const text of ["Stop.", "Hande weg."]) speaker.say(text, 1);
  const said = synthesis.said.map(({ lang, voice: { voiceURI } }) => `${lang} by ${voiceURI}`);
  equal(said, ["en-ZA by en-GB here", "af-ZA by af-ZA here"]);
  const english = setUp([voice("en-GB")], languageOf);
  english.speaker.say("Hande weg.", 1);
  equal([english.synthesis.said, english.speaker.heard], [[], false]);
});
