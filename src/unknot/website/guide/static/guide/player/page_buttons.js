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
}
