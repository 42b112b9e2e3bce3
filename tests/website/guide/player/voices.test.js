// @ts-check
import { chosenVoice, languageOfTexts, voicesOf, watchVoices } from "/static/guide/player/voices.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

/** @returns {any} */
const voice = (/** @type {string} */ lang, localService = true) => ({
  lang,
  localService,
  voiceURI: `${lang} ${localService}`,
});
const FAR = voice("en-ZA", false);
const HERE = voice("en-US");
const EXACT = voice("en_ZA");
const OTHER = voice("de-DE");

test("the voice of the right country on this device comes first, another language never", () => {
  equal(chosenVoice([OTHER, HERE, EXACT], "en-ZA"), EXACT);
  equal(chosenVoice([FAR, HERE], "en-ZA"), HERE);
  equal(chosenVoice([OTHER], "en-ZA"), null);
  equal(chosenVoice([], "en-ZA"), null);
});

test("a voice that is far away speaks only where it was chosen", () => {
  equal(chosenVoice([OTHER, FAR], "en-ZA"), null);
  equal(chosenVoice([OTHER, FAR, HERE], "en-ZA", FAR.voiceURI), FAR);
});

test("a chosen voice that is gone, or of another language, gives way to the best one here", () => {
  equal(chosenVoice([FAR, HERE], "en-ZA", "gone"), HERE);
  equal(chosenVoice([OTHER, HERE], "en-ZA", OTHER.voiceURI), HERE);
});

test("voices are told apart by whether they are on this device", () => {
  equal(voicesOf([FAR, OTHER, HERE], "en"), { here: [HERE], far: [FAR] });
});

/** Let intervals and time-outs go off only when told. */
function withTimers(/** @type {(tick: () => void, end: () => void) => void} */ body) {
  const real = [window.setInterval, window.clearInterval, window.setTimeout];
  /** @type {(() => void) | null} */
  let [poll, out] = /** @type {any} */ ([null, null]);
  Object.assign(window, {
    setInterval: (/** @type {() => void} */ run) => ((poll = run), 1),
    clearInterval: () => (poll = null),
    setTimeout: (/** @type {() => void} */ run) => ((out = run), 2),
  });
  try {
    body(() => poll?.(), () => out?.());
  } finally {
    [window.setInterval, window.clearInterval, window.setTimeout] = real;
  }
}

function browser() {
  const synthesis = Object.assign(new EventTarget(), {
    voices: /** @type {any[]} */ ([]),
    getVoices: () => synthesis.voices,
  });
  return synthesis;
}

test("voices that come late are told of, whether or not the browser says so", () =>
  withTimers((tick) => {
    const synthesis = browser();
    /** @type {number[]} */
    const told = [];
    watchVoices(/** @type {any} */ (synthesis), (voices) => told.push(voices.length));
    tick();
    synthesis.voices = [HERE];
    tick();
    synthesis.voices = [HERE, FAR];
    synthesis.dispatchEvent(new Event("voiceschanged"));
    equal(told, [0, 1, 2]);
  }));

test("nobody polls for ever", () =>
  withTimers((tick, end) => {
    const synthesis = browser();
    let told = 0;
    watchVoices(/** @type {any} */ (synthesis), () => (told += 1));
    end();
    synthesis.voices = [HERE];
    tick();
    equal(told, 1);
  }));

test("other voices are told of even where there are as many as before", () =>
  withTimers(() => {
    const synthesis = browser();
    synthesis.voices = [HERE];
    /** @type {string[]} */
    const told = [];
    watchVoices(/** @type {any} */ (synthesis), ([first]) => told.push(first?.lang ?? ""));
    synthesis.dispatchEvent(new Event("voiceschanged"));
    synthesis.voices = [OTHER];
    synthesis.dispatchEvent(new Event("voiceschanged"));
    equal(told, ["en-US", "de-DE"]);
  }));

test("what a score says is in its language, and what its page says in the page's", () => {
  const languageOf = languageOfTexts(shortScore());
  const [cue] = shortScore().events.filter((event) => event.type === "cue");
  document.documentElement.lang = "af-ZA";
  const afrikaans = languageOfTexts(shortScore());
  document.documentElement.lang = "";
  const text = cue?.type === "cue" ? cue.text : "";
  equal([languageOf(text), languageOf("Stop.")], ["en", "en"]);
  equal([afrikaans(text), afrikaans("Hande weg.")], ["en", "af-ZA"]);
});
