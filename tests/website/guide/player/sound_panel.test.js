// @ts-check
import { bellGain, gainOf, keepLevels, readLevels, USUAL } from "/static/guide/player/sound_levels.js";
import { bindSoundPanel } from "/static/guide/player/sound_panel.js";
import { equal, test } from "/tests/website/testing.js";

/** @param {string | null} kept */
const store = (kept) => ({
  getItem: () => kept,
  setItem: (/** @type {string} */ _key, /** @type {string} */ value) => void (kept = value),
});

test("loudness is chosen part by part, and silence is silent", () => {
  equal([gainOf({ ...USUAL, voice: 100 }, "voice"), gainOf({ ...USUAL, waves: 0 }, "waves")], [1, 0]);
  equal([gainOf({ ...USUAL, mode: "bells" }, "tempo"), bellGain({ ...USUAL, mode: "bells" })], [0, 0.5]);
  equal([gainOf({ ...USUAL, mode: "silent" }, "voice"), bellGain({ ...USUAL, mode: "silent" })], [0, 0]);
});

test("what was chosen is kept for the next time", () => {
  const kept = store(null);
  keepLevels(kept, { voice: 10, tempo: 20, waves: 30, mode: "bells" });
  equal(readLevels(kept), { voice: 10, tempo: 20, waves: 30, mode: "bells" });
});

test("what is spoilt or refused falls back to the usual, part by part", () => {
  for (const spoilt of [null, "", "{", "null", "7", '{"voice":"loud","mode":"shout"}', '{"waves":101}']) {
    equal(readLevels(store(spoilt)), USUAL);
  }
  equal(readLevels(store('{"voice":0,"tempo":-1}')), { ...USUAL, voice: 0 });
  const refuse = () => {
    throw new DOMException("blocked", "SecurityError");
  };
  equal(readLevels({ getItem: refuse, setItem: refuse }), USUAL);
  keepLevels({ getItem: refuse, setItem: refuse }, { ...USUAL });
});

function setUp() {
  document.body.innerHTML = `<details open><summary></summary>
    <input type="range" name="voice" min="0" max="100"><input type="range" name="tempo" min="0" max="100">
    <input type="range" name="waves" min="0" max="100">
    <button data-mode="bells"></button><button data-mode="silent"></button></details>`;
  const panel = /** @type {HTMLDetailsElement} */ (document.querySelector("details"));
  /** @type {import("/static/guide/player/sound_levels.js").Levels[]} */
  const told = [];
  bindSoundPanel(panel, { ...USUAL }, (levels) => told.push(levels));
  const pressed = () =>
    [...panel.querySelectorAll("button")].map((button) => button.getAttribute("aria-pressed"));
  return { panel, told, pressed };
}

test("the panel shows what is chosen, and tells what changes", () => {
  const { panel, told, pressed } = setUp();
  const voice = /** @type {HTMLInputElement} */ (panel.querySelector("input[name=voice]"));
  equal([voice.value, pressed()], ["75", ["false", "false"]]);
  voice.value = "20";
  voice.dispatchEvent(new Event("input"));
  equal(told, [{ ...USUAL, voice: 20 }]);
});

test("a mode is switched on, over to another, and off; a volume leaves it", () => {
  const { panel, told, pressed } = setUp();
  const [bells, silent] = panel.querySelectorAll("button");
  bells?.click();
  silent?.click();
  equal([told.at(-1)?.mode, pressed()], ["silent", ["false", "true"]]);
  silent?.click();
  equal([told.at(-1)?.mode, pressed()], ["all", ["false", "false"]]);
  bells?.click();
  panel.querySelector("input[name=waves]")?.dispatchEvent(new Event("input"));
  equal(told.at(-1)?.mode, "all");
});

test("Escape closes the panel and gives the focus back", () => {
  const { panel } = setUp();
  const inside = /** @type {HTMLElement} */ (panel.querySelector("button"));
  inside.focus();
  inside.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  equal([panel.open, document.activeElement === panel.querySelector("summary")], [false, true]);
});
