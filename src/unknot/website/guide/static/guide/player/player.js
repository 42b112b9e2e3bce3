// @ts-check
/** The player: fetches a page's score and plays it there, or says why it cannot. */
import { clipMouthOf } from "./clip_mouth.js";
import { readPageWords } from "./page_words.js";
import { fetchScore, ScoreError } from "./score.js";
import { SessionPage } from "./session_page.js";
import { bindSpeech } from "./speech_panel.js";
import { openStore } from "./store.js";

/**
 * Fetch a page's score and play it there.
 * @param {HTMLElement} root
 * @returns {Promise<SessionPage | null>}
 */
export async function mount(root) {
  const words = readPageWords(root);
  try {
    const score = await fetchScore(root.dataset["score"] ?? "");
    const store = openStore();
    const page = new SessionPage(root, score, words, store);
    const cues = score.events.filter((event) => event.type === "cue");
    const clips = clipMouthOf(root, cues.map(({ text }) => text));
    if (clips) page.caller.voice.prefer(clips);
    const panel = root.querySelector(".speech");
    if (panel instanceof HTMLElement) {
      bindSpeech(panel, page.caller, { store, company: score.company, clips });
    }
    await page.ready;
    return page;
  } catch (error) {
    const reason = error instanceof ScoreError ? error.reason : "unreadable";
    showBroken(root, reason, words.say);
    if (!(error instanceof ScoreError)) throw error;
    return null;
  }
}

/**
 * Say why there is nothing to play; the whole screen tries again.
 * @param {HTMLElement} root
 * @param {import("./score.js").Reason} reason
 * @param {import("./screen.js").Say} say
 */
function showBroken(root, reason, say) {
  const write = (/** @type {string} */ selector, /** @type {string} */ key) => {
    const element = root.querySelector(selector);
    if (element) element.textContent = say(key);
  };
  root.dataset["state"] = "broken";
  write(".notice", `broken-${reason}`);
  write(".pause-words", "state-broken");
  const button = root.querySelector(".pause");
  button?.setAttribute("aria-label", say("state-broken"));
  const again = () => {
    write(".pause-words", "state-loading");
    // Whatever else is wrong, a page loaded afresh knows better: the server says what became of it.
    if (reason === "unreachable") void mount(root);
    else window.location.reload();
  };
  button?.addEventListener("click", again, { once: true });
}

for (const root of document.querySelectorAll("main.player[data-score]")) {
  if (root instanceof HTMLElement) void mount(root);
}
