// @ts-check
/**
 * The buttons on the page, and what each of them does.
 *
 * @typedef {import("./page_view.js").PageView} PageView
 * @typedef {import("./keys.js").Action} Action
 */
import { onPress } from "./touching.js";

/** @type {Readonly<Record<string, Action>>} */
const DOES = { pause: "toggle", repeat: "repeat", skip: "skip", ease: "ease", hurt: "hurts" };

/**
 * Bind the buttons.
 * @param {PageView} view
 * @param {{act: (action: Action) => void, firmer: () => void, afresh: () => void}} page
 */
export function bindButtons(view, { act, firmer, afresh }) {
  for (const [name, action] of Object.entries(DOES)) onPress(view.part(`.${name}`), () => act(action));
  onPress(view.part(".firmer"), firmer);
  onPress(view.part(".afresh"), afresh);
  for (const summary of view.root.querySelectorAll(".top summary")) leaveAfterTaps(summary);
}

/**
 * A tap that closes a sheet is over: a pedal that sends Enter or a space leads the massage next, not
 * the sheet. Whoever closed it by keys stays there.
 * @param {Element} summary
 */
function leaveAfterTaps(summary) {
  summary.addEventListener("click", (event) => {
    const isTap = event instanceof MouseEvent && event.detail > 0;
    const closes = summary.parentElement?.hasAttribute("open");
    if (isTap && closes && summary instanceof HTMLElement) summary.blur();
  });
}
