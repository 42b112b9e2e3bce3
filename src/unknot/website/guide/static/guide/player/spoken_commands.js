// @ts-check
/**
 * Which command somebody said. Its words come with the page.
 *
 * Talk is not a command: it has to be said by itself. Only what stops the hands may stand in a longer
 * sentence, and be heard while the page itself is speaking: stopping once too often does no harm.
 *
 * @typedef {import("./keys.js").Action} Action
 * @typedef {{action: Action, phrases: string[]}} Command
 */

/** More words than this are talk, unless they stop the hands: to say so a sentence may be long. */
const MOST_WORDS = 6;
/** @type {ReadonlySet<Action>} */
const STOPPING = new Set(["hurts", "pause"]);

/**
 * The command in what was heard, or null.
 * @param {string} heard
 * @param {readonly Command[]} commands
 * @param {string} spoken what the page itself says at the moment, or ""
 * @returns {Action | null}
 */
export function commandIn(heard, commands, spoken = "") {
  const [sentence, own] = [plain(heard), plain(spoken)];
  if (!sentence.trim()) return null;
  const talk = wordsOf(sentence) > MOST_WORDS;
  const said = commands.find(({ action, phrases }) => {
    const stops = STOPPING.has(action);
    if ((talk || own.trim()) && !stops) return false;
    return phrases.map(plain).some((phrase) => {
      if (own.includes(phrase)) return false;
      return stops ? sentence.includes(phrase) : sentence === phrase;
    });
  });
  return said?.action ?? null;
}

/**
 * Whether a command may be heard before the sentence is over: what stops the hands waits for nothing.
 * @param {Action} action
 */
export function isUrgent(action) {
  return STOPPING.has(action);
}

/**
 * Read `<p data-command="…">` of words with commas between them.
 * @param {ParentNode} root
 * @returns {Command[]}
 */
export function readCommands(root) {
  return [...root.querySelectorAll("[data-command]")].map((line) => ({
    action: /** @type {Action} */ (/** @type {HTMLElement} */ (line).dataset["command"]),
    phrases: (line.textContent ?? "").split(",").map((phrase) => phrase.trim()).filter(Boolean),
  }));
}

/**
 * Lower case, no marks, one space around each word, so that whole words are found.
 * @param {string} text
 */
function plain(text) {
  const words = text.toLowerCase().replace(/['’]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

/** @param {string} sentence as `plain` gives it */
function wordsOf(sentence) {
  return sentence.trim().split(" ").length;
}
