// @ts-check
import { bellGain, gainOf, keepLevels, readLevels, usualLevels } from "/static/guide/player/sound_levels.js";
import { bindSoundPanel } from "/static/guide/player/sound_panel.js";
import { equal, test } from "/tests/website/testing.js";

/** @param {string | null} kept */
const store = (kept) => ({
  getItem: () => kept,
  setItem: (/** @type {string} */ _key, /** @type {string} */ value) => void (kept = value),
});

test("loudness is chosen part by part, and silence is silent", () => {
  equal([gainOf({ ...usualLevels(), voice: 100 }, "voice"), gainOf({ ...usualLevels(), waves: 0 }, "waves")], [1, 0]);
  equal([gainOf({ ...usualLevels(), mode: "bells" }, "tempo"), bellGain({ ...usualLevels(), mode: "bells" })], [0, 1]);
  equal([gainOf({ ...usualLevels(), mode: "silent" }, "voice"), bellGain({ ...usualLevels(), mode: "silent" })], [0, 0]);
});

test("what was chosen is kept for the next time", () => {
  const kept = store(null);
  keepLevels(kept, { voice: 10, tempo: 20, waves: 30, mode: "bells", pace: 5 });
  equal(readLevels(kept), { voice: 10, tempo: 20, waves: 30, mode: "bells", pace: 5 });
});

test("what is spoilt or refused falls back to the usual, part by part", () => {
  for (const spoilt of [null, "", "{", "null", "7", '{"voice":"loud","mode":"shout"}', '{"waves":101}', '{"pace":60}']) {
    equal(readLevels(store(spoilt)), usualLevels());
  }
  equal(readLevels(store('{"voice":0,"tempo":-1}')), { ...usualLevels(), voice: 0 });
  const refuse = () => {
    throw new DOMException("blocked", "SecurityError");
  };
  equal(readLevels({ getItem: refuse, setItem: refuse }), usualLevels());
  keepLevels({ getItem: refuse, setItem: refuse }, { ...usualLevels() });
});

function setUp() {
  document.body.innerHTML = `<details open><summary></summary>
    <input type="range" name="voice" min="0" max="100"><input type="range" name="tempo" min="0" max="100">
    <input type="range" name="waves" min="0" max="100">
    <select name="pace"><option value="6">6</option><option value="0">none</option></select>
    <button data-mode="bells"></button><button data-mode="silent"></button></details>`;
  const panel = /** @type {HTMLDetailsElement} */ (document.querySelector("details"));
  /** @type {import("/static/guide/player/sound_levels.js").Levels[]} */
  const told = [];
  bindSoundPanel(panel, { ...usualLevels() }, (levels) => told.push(levels));
  const pressed = () =>
    [...panel.querySelectorAll("button")].map((button) => button.getAttribute("aria-pressed"));
  return { panel, told, pressed };
}

test("the panel shows what is chosen, and tells what changes", () => {
  const { panel, told, pressed } = setUp();
  const voice = /** @type {HTMLInputElement} */ (panel.querySelector("input[name=voice]"));
  equal([voice.value, pressed()], ["80", ["false", "false"]]);
  voice.value = "20";
  voice.dispatchEvent(new Event("input"));
  equal(told, [{ ...usualLevels(), voice: 20 }]);
});

test("the breath can be led at another pace, or not at all", () => {
  const { panel, told } = setUp();
  const pace = /** @type {HTMLSelectElement} */ (panel.querySelector("select"));
  equal(pace.value, "6");
  pace.value = "0";
  pace.dispatchEvent(new Event("change"));
  equal(told, [{ ...usualLevels(), pace: 0 }]);
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
