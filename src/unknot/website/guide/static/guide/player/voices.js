// @ts-check
/**
 * The voices of a browser: which there are, and which one speaks.
 *
 * A voice that is not on this device sends every sentence to whoever makes it. It speaks only where
 * people chose it.
 */

const POLL_MS = 250;
const POLL_AT_MOST_MS = 5000;

/**
 * The page's kind of a language, where it has one: English as it is spoken here.
 * @param {string} language of a score
 */
export function languageToSpeak(language) {
  const page = document.documentElement.lang;
  return page.startsWith(language) ? page : language;
}

/**
 * In which language each text is: a score keeps its own where its page speaks another by now.
 * @param {import("./score.js").Score} score
 * @returns {(text: string) => string}
 */
export function languageOfTexts({ language, events }) {
  const [own, page] = [languageToSpeak(language), document.documentElement.lang || language];
  const texts = new Set(events.flatMap((event) => (event.type === "cue" ? [event.text] : [])));
  return (text) => (texts.has(text) ? own : page);
}

/**
 * The voices of a language, those on this device and those far away.
 * @param {SpeechSynthesisVoice[]} voices
 * @param {string} language
 */
export function voicesOf(voices, language) {
  const family = language.slice(0, 2).toLowerCase();
  const fitting = voices.filter((voice) => voice.lang.toLowerCase().startsWith(family));
  return {
    here: fitting.filter((voice) => voice.localService),
    far: fitting.filter((voice) => !voice.localService),
  };
}

/**
 * The voice that was chosen, or else the best one of the language on this device.
 * @param {SpeechSynthesisVoice[]} voices
 * @param {string} language
 * @param {string} wanted the address of a voice, or ""
 */
export function chosenVoice(voices, language, wanted = "") {
  const { here, far } = voicesOf(voices, language);
  const exact = here.find((voice) => code(voice.lang) === code(language));
  const chosen = wanted ? [...here, ...far].find((voice) => voice.voiceURI === wanted) : null;
  return chosen ?? exact ?? here[0] ?? null;
}

/**
 * Call back whenever other voices are known. Some browsers load them late, some without saying so.
 * @param {SpeechSynthesis} synthesis
 * @param {(voices: SpeechSynthesisVoice[]) => void} changed
 */
export function watchVoices(synthesis, changed) {
  let known = "unasked";
  const look = () => {
    const voices = synthesis.getVoices();
    const listed = voices.map(({ voiceURI }) => voiceURI).join();
    if (listed === known) return;
    known = listed;
    changed(voices);
  };
  synthesis.addEventListener?.("voiceschanged", look);
  const poll = window.setInterval(() => {
    look();
    if (known) window.clearInterval(poll);
  }, POLL_MS);
  window.setTimeout(() => window.clearInterval(poll), POLL_AT_MOST_MS);
  look();
}

/** @param {string} lang */
function code(lang) {
  return lang.replace("_", "-").toLowerCase();
}
