// @ts-check
/**
 * What is said: how much, by which voice, how fast. What was chosen is kept for the next time.
 *
 * @typedef {import("./clip_mouth.js").ClipMouth} ClipMouth
 * @typedef {import("./cue_caller.js").CueCaller} CueCaller
 * @typedef {import("./speech_choice.js").SpeechChoice} SpeechChoice
 * @typedef {import("./speech_choice.js").Store} Store
 */
import { RECORDED } from "./clip_mouth.js";
import { filled } from "./page_words.js";
import { keepSpeech, readSpeech, USUAL_SPEECH } from "./speech_choice.js";
import { saysOf, showTalk } from "./talk.js";
import { voicesOf, watchVoices } from "./voices.js";

/**
 * Bind the panel to who calls the cues.
 * @param {HTMLElement} panel
 * @param {CueCaller} caller
 * @param {{store: Store, company: string, clips?: ClipMouth | null}} session `clips` of a person
 *   who was recorded, if there are any
 */
export function bindSpeech(panel, caller, { store, company, clips = null }) {
  const [talk, speaker, rate] = ["talk", "speaker", "rate"].map((name) => select(panel, name));
  const { speech } = caller.voice;
  let choice = readSpeech(store);
  const follow = () => {
    caller.says = saysOf(talk, choice.talk);
    if (speech) Object.assign(speech, { voice: choice.voice, rate: choice.rate });
    const wanted = choice.voice === RECORDED;
    if (clips) Object.assign(clips, { wanted, haste: choice.rate / USUAL_SPEECH.rate });
    caller.voice.judge();
    showTalk(talk, choice.talk, panel.querySelector(".talk-note"));
    rate.value = String(choice.rate);
    speaker.value = choice.voice;
    // A voice that was chosen and is not listed, or not listed yet: the best one here speaks.
    if (speaker.selectedIndex < 0) speaker.value = "";
    note(panel, speaker, clips?.wanted || (speech?.canSay() ?? false));
  };
  const choose = (/** @type {Partial<SpeechChoice>} */ change) => {
    choice = { ...choice, ...change };
    keepSpeech(store, choice);
    follow();
  };
  talk.addEventListener("change", () => choose({ talk: talk.value }));
  speaker.addEventListener("change", () => choose({ voice: speaker.value }));
  rate.addEventListener("change", () => choose({ rate: Number(rate.value) }));
  if (!clips) speaker.querySelector(`[value=${RECORDED}]`)?.remove();
  const { readOut = "" } = panel.dataset;
  if (company !== "alone") caller.readOut = (text) => filled(readOut, { text });
  if (speech) {
    watchVoices(speech.synthesis, (voices) => {
      list(panel, speaker, voicesOf(voices, speech.language));
      follow();
    });
  }
  follow();
}

/**
 * List the voices, those far away apart.
 * @param {HTMLElement} panel
 * @param {HTMLSelectElement} speaker
 * @param {ReturnType<typeof voicesOf>} voices
 */
function list(panel, speaker, { here, far }) {
  const { here: onDevice = "", far: overNet = "" } = panel.dataset;
  for (const group of speaker.querySelectorAll("optgroup")) group.remove();
  for (const [label, voices, leaves] of /** @type {const} */ ([
    [onDevice, here, "false"],
    [overNet, far, "true"],
  ])) {
    const group = document.createElement("optgroup");
    group.label = label;
    group.append(...voices.map(({ name, voiceURI }) => new Option(name, voiceURI)));
    group.dataset["leaves"] = leaves;
    if (voices.length > 0) speaker.append(group);
  }
}

/**
 * Say where sentences go, or that nothing can say them.
 * @param {HTMLElement} panel
 * @param {HTMLSelectElement} speaker
 * @param {boolean} canSay
 */
function note(panel, speaker, canSay) {
  const { leaves = "", none = "" } = panel.dataset;
  const group = speaker.selectedOptions[0]?.parentElement;
  const far = group?.dataset["leaves"] === "true";
  const line = panel.querySelector(".speech-note");
  if (line) line.textContent = far ? leaves : canSay ? "" : none;
}

/**
 * @param {HTMLElement} panel
 * @param {string} name
 */
function select(panel, name) {
  const found = panel.querySelector(`select[name=${name}]`);
  if (!(found instanceof HTMLSelectElement)) throw new Error(`the panel lacks ${name}`);
  return found;
}
