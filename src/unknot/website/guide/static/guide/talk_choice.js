// @ts-check
/** How much the voice says, chosen before a massage begins. */
import { openStore } from "./player/store.js";
import { keepSpeech, readSpeech } from "./player/speech_choice.js";
import { showTalk } from "./player/talk.js";

for (const field of document.querySelectorAll(".talk-choice")) {
  const talk = field.querySelector("select");
  if (field instanceof HTMLElement && talk) bindTalk(field, talk, openStore());
}

/**
 * Show what was chosen before, and keep what is chosen now.
 * @param {HTMLElement} field
 * @param {HTMLSelectElement} talk
 * @param {import("./player/speech_choice.js").Store} store
 */
export function bindTalk(field, talk, store) {
  const show = () => showTalk(talk, readSpeech(store).talk, field.querySelector(".help"));
  talk.addEventListener("change", () => {
    keepSpeech(store, { ...readSpeech(store), talk: talk.value });
    show();
  });
  show();
  field.hidden = false;
}
