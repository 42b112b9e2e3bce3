// @ts-check
import { readSpeech } from "/static/guide/player/speech_choice.js";
import { bindSpeech } from "/static/guide/player/speech_panel.js";
import { bindTalk } from "/static/guide/talk_choice.js";
import { equal, test } from "/tests/website/testing.js";

const TALK = `<option value="full" data-kinds="name how care" data-explained="All of it."></option>
  <option value="least" data-kinds="care" data-explained="A bell."></option>`;
const PANEL = `<section class="speech" data-here="Here" data-far="Far" data-none="None here."
    data-leaves="It leaves." data-read-out="Read out: {text}">
  <select name="talk">${TALK}</select><p class="talk-note"></p>
  <select name="speaker"><option value="">Best</option>
    <option value="recorded">A person</option></select>
  <select name="rate"><option value="0.85"></option><option value="0.92"></option>
    <option value="1.05"></option></select>
  <p class="speech-note"></p></section>`;

/** @returns {any} */
const voice = (/** @type {string} */ name, localService = true) => ({
  name,
  voiceURI: name,
  lang: "en-ZA",
  localService,
});

/** @param {string | null} kept */
const store = (kept = null) => ({
  getItem: () => kept,
  setItem: (/** @type {string} */ _key, /** @type {string} */ value) => void (kept = value),
});

/** @param {{voices?: any[], kept?: any, company?: string, clips?: any}} session */
function setUp({ voices = [voice("Thandi")], kept = store(), company = "partner", clips } = {}) {
  document.body.innerHTML = PANEL;
  const panel = /** @type {HTMLElement} */ (document.querySelector(".speech"));
  const synthesis = Object.assign(new EventTarget(), { getVoices: () => voices });
  const speech = {
    synthesis,
    language: "en-ZA",
    voice: "",
    rate: 0.92,
    canSay: () => voices.length === 0 || voices.some((one) => one.localService || speech.voice),
  };
  let judged = 0;
  /** @type {any} */
  const caller = {
    says: null,
    readOut: (/** @type {string} */ text) => text,
    voice: { speech, judge: () => (judged += 1) },
  };
  bindSpeech(panel, caller, { store: kept, company, clips });
  const pick = (/** @type {string} */ name, /** @type {string} */ value) => {
    const select = /** @type {HTMLSelectElement} */ (panel.querySelector(`[name=${name}]`));
    select.value = value;
    select.dispatchEvent(new Event("change"));
    return select;
  };
  const note = () => panel.querySelector(".speech-note")?.textContent;
  const explained = () => panel.querySelector(".talk-note")?.textContent;
  const times = () => judged;
  return { panel, caller, speech, kept, pick, note, explained, synthesis, times };
}

test("everything is said until less is chosen, and that is kept", () => {
  const { caller, kept, pick, explained } = setUp();
  equal([caller.says("how"), explained()], [true, "All of it."]);
  pick("talk", "least");
  equal([caller.says("how"), caller.says("care"), explained()], [false, true, "A bell."]);
  equal(readSpeech(kept).talk, "least");
  equal(setUp({ kept }).caller.says("name"), false);
});

test("an amount that is no longer known says everything", () => {
  const { caller, explained } = setUp({ kept: store('{"talk":"whisper"}') });
  equal([caller.says("how"), explained()], [true, "All of it."]);
});

test("a voice and its pace are chosen and kept", () => {
  const { kept, pick, speech } = setUp({ voices: [voice("Thandi"), voice("Pieter")] });
  pick("speaker", "Pieter");
  pick("rate", "0.85");
  equal([speech.voice, speech.rate], ["Pieter", 0.85]);
  equal(readSpeech(kept), { talk: "full", voice: "Pieter", rate: 0.85 });
});

test("a voice far away is listed apart, and it is said that sentences leave the device", () => {
  const { panel, pick, note } = setUp({ voices: [voice("Thandi"), voice("Cloud", false)] });
  equal([...panel.querySelectorAll("optgroup")].map((group) => group.label), ["Here", "Far"]);
  equal(note(), "");
  pick("speaker", "Cloud");
  equal(note(), "It leaves.");
  pick("speaker", "Thandi");
  equal(note(), "");
});

test("a person who was recorded speaks where that is chosen, at the pace that is chosen", () => {
  const clips = { wanted: false, haste: 1 };
  const { kept, pick, note } = setUp({ voices: [voice("Cloud", false)], clips });
  equal([clips.wanted, note()], [false, "None here."]);
  pick("rate", "1.05");
  pick("speaker", "recorded");
  equal([clips.wanted, clips.haste, note()], [true, 1.05 / 0.92, ""]);
  const again = { wanted: false, haste: 1 };
  setUp({ kept, clips: again });
  equal(again.wanted, true);
});

test("where nobody was recorded, nobody is offered", () => {
  const options = setUp({ kept: store('{"voice":"recorded"}') }).panel.querySelectorAll(
    "[name=speaker] option",
  );
  equal([...options].map((one) => one.textContent), ["Best", "Thandi"]);
});

test("where no voice is on the device, that is said", () => {
  equal(setUp({ voices: [voice("Cloud", false)] }).note(), "None here.");
  equal(setUp({ voices: [] }).note(), "");
});

test("a chosen voice that comes late is shown once it is there", () => {
  /** @type {any[]} */
  const voices = [];
  const kept = store('{"voice":"Thandi"}');
  const { panel, synthesis } = setUp({ voices, kept });
  const speaker = /** @type {HTMLSelectElement} */ (panel.querySelector("[name=speaker]"));
  equal(speaker.value, "");
  voices.push(voice("Thandi"));
  synthesis.dispatchEvent(new Event("voiceschanged"));
  equal(speaker.value, "Thandi");
});

test("whether anybody speaks is judged at first, with other voices, and with another choice", () => {
  /** @type {any[]} */
  const voices = [];
  const { pick, synthesis, times } = setUp({ voices });
  const first = times();
  voices.push(voice("Thandi"));
  synthesis.dispatchEvent(new Event("voiceschanged"));
  equal([first > 0, times() > first], [true, true]);
  const before = times();
  pick("speaker", "Thandi");
  equal(times() > before, true);
});

test("with two the giver reads out, alone there is nobody to read to", () => {
  equal(setUp().caller.readOut("Breathe."), "Read out: Breathe.");
  equal(setUp({ company: "alone" }).caller.readOut("Breathe."), "Breathe.");
});

test("what is spoilt or refused falls back to the usual, part by part", () => {
  const usual = { talk: "full", voice: "", rate: 0.92 };
  for (const spoilt of [null, "", "{", "null", "7", '{"talk":1,"voice":{},"rate":9}']) {
    equal(readSpeech(store(spoilt)), usual);
  }
  const refuse = () => {
    throw new DOMException("blocked", "SecurityError");
  };
  equal(readSpeech({ getItem: refuse, setItem: refuse }), usual);
});

test("how much is said can be chosen before it begins", () => {
  document.body.innerHTML = `<div hidden><select>${TALK}</select><p class="help"></p></div>`;
  const field = /** @type {HTMLElement} */ (document.querySelector("div"));
  const talk = /** @type {HTMLSelectElement} */ (document.querySelector("select"));
  const kept = store('{"rate":1.05}');
  bindTalk(field, talk, kept);
  equal([field.hidden, talk.value], [false, "full"]);
  talk.value = "least";
  talk.dispatchEvent(new Event("change"));
  equal(readSpeech(kept), { talk: "least", voice: "", rate: 1.05 });
  equal(field.querySelector(".help")?.textContent, "A bell.");
});
