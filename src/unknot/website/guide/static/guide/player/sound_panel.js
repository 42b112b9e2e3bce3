// @ts-check
/**
 * The panel of sounds: three volumes, the pace of the breath, bells only, silence.
 *
 * @typedef {import("./sound_levels.js").Levels} Levels
 * @typedef {import("./sound_levels.js").Mode} Mode
 */
import { PARTS } from "./sound_levels.js";

/**
 * Bind a panel to levels.
 * @param {HTMLDetailsElement} panel
 * @param {Levels} levels
 * @param {(levels: Levels) => void} changed
 */
export function bindSoundPanel(panel, levels, changed) {
  let current = levels;
  const become = (/** @type {Levels} */ next) => {
    current = next;
    show(panel, current);
    changed(current);
  };
  for (const part of PARTS) {
    panel.querySelector(`input[name=${part}]`)?.addEventListener("input", ({ target }) => {
      const value = Number(/** @type {HTMLInputElement} */ (target).value);
      become({ ...current, mode: "all", [part]: value });
    });
  }
  panel.querySelector("select[name=pace]")?.addEventListener("change", ({ target }) => {
    become({ ...current, pace: Number(/** @type {HTMLSelectElement} */ (target).value) });
  });
  for (const button of modeButtons(panel)) {
    button.addEventListener("click", () => {
      const mode = /** @type {Mode} */ (button.dataset["mode"]);
      become({ ...current, mode: current.mode === mode ? "all" : mode });
    });
  }
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.open) return;
    event.preventDefault(); // it closes the panel, and pauses nothing
    close(panel);
  });
  show(panel, current);
}

/** @param {HTMLDetailsElement} panel */
function close(panel) {
  panel.open = false;
  panel.querySelector("summary")?.focus();
}

/**
 * @param {HTMLDetailsElement} panel
 * @param {Levels} levels
 */
function show(panel, levels) {
  panel.dataset["mode"] = levels.mode;
  for (const part of PARTS) {
    const slider = panel.querySelector(`input[name=${part}]`);
    if (slider instanceof HTMLInputElement) slider.value = String(levels[part]);
  }
  const pace = panel.querySelector("select[name=pace]");
  if (pace instanceof HTMLSelectElement) pace.value = String(levels.pace);
  for (const button of modeButtons(panel)) {
    button.setAttribute("aria-pressed", String(button.dataset["mode"] === levels.mode));
  }
}

/** @param {HTMLDetailsElement} panel */
function modeButtons(panel) {
  return /** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll("button[data-mode]"));
}
