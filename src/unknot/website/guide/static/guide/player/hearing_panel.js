// @ts-check
/**
 * The switch for spoken commands: off until someone switches it on, and truthful about what it does.
 *
 * @typedef {import("./hearing.js").HearingState} HearingState
 */
import { Hearing } from "./hearing.js";
import { recognisersHere } from "./recognition.js";
import { commandIn, isUrgent, readCommands } from "./spoken_commands.js";

/**
 * Bind the switch, and tell which command was said.
 * @param {HTMLElement} root
 * @param {{language: string, say: (key: string) => string}} words
 * @param {{act: (action: import("./keys.js").Action) => void, spoken: () => string}} page
 *   `spoken` what the page itself says at the moment, or ""
 */
export function bindHearing(root, { language, say }, { act, spoken }) {
  const part = root.querySelector(".hearing");
  const button = part?.querySelector("button");
  const note = part?.querySelector(".hearing-note");
  const commands = readCommands(part?.querySelector("template")?.content ?? root);
  /** @type {Hearing["listener"]["said"]} */
  const said = (text, { sure }) => {
    const action = commandIn(text, commands, spoken());
    if (action && (sure || isUrgent(action))) act(action);
  };
  const changed = (/** @type {HearingState} */ state) => {
    button?.setAttribute("aria-pressed", String(state === "on" || state === "fetching"));
    if (note) note.textContent = say(`hearing-${state}`);
  };
  const recognisers = recognisersHere();
  const hearing = new Hearing(recognisers, language, { said, changed });
  button?.addEventListener("click", () => void hearing.want(!hearing.wanted));
  changed(recognisers ? "off" : "unavailable");
  return hearing;
}
