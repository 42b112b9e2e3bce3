// @ts-check
/**
 * Touches of oily hands: a finger slides, two knuckles come down at once, an elbow bounces. Browsers
 * make a click of none of these.
 */

/** How far beside its button a finger may leave the screen; further away, people changed their mind. */
const SLIDE_PX = 48;
/** A second touch that follows sooner is the same touch, bouncing. */
const BOUNCE_MS = 400;

/**
 * Call back for each touch and each click of a button.
 * @param {HTMLElement} button
 * @param {() => void} body
 */
export function onPress(button, body) {
  const fingers = new Set();
  let last_ms = -Infinity;
  const lifted = (/** @type {PointerEvent} */ event) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0 || !isNear(button, event)) return;
    if (event.timeStamp - last_ms < BOUNCE_MS) return;
    last_ms = event.timeStamp;
    body();
  };
  button.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse") fingers.add(event.pointerId);
  });
  button.addEventListener("pointerup", lifted);
  button.addEventListener("pointercancel", (event) => fingers.delete(event.pointerId));
  // A click after the touch would fall on whatever the touch has opened.
  button.addEventListener("touchend", (event) => event.cancelable && event.preventDefault());
  button.addEventListener("click", body);
}

/**
 * @param {HTMLElement} button
 * @param {PointerEvent} event
 */
function isNear(button, { clientX: x, clientY: y }) {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  return x > left - SLIDE_PX && x < right + SLIDE_PX && y > top - SLIDE_PX && y < bottom + SLIDE_PX;
}
