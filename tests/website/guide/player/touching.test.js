// @ts-check
import { onPress } from "/static/guide/player/touching.js";
import { equal, test } from "/tests/website/testing.js";

/** A button of 100 by 100, and how often it was pressed. */
function aButton() {
  document.body.innerHTML = `<button style="position: fixed; left: 0; top: 0; width: 100px; height: 100px"></button>`;
  const button = /** @type {HTMLElement} */ (document.querySelector("button"));
  const pressed = { times: 0 };
  onPress(button, () => (pressed.times += 1));
  return { button, pressed };
}

/**
 * Something happens to a finger.
 * @param {HTMLElement} button
 * @param {string} type
 * @param {{at?: number, ms?: number, finger?: number, by?: string}} how
 */
function happen(button, type, { at = 50, ms = 1000, finger = 1, by = "touch" } = {}) {
  const how = { pointerId: finger, pointerType: by, clientX: at, clientY: 50 };
  const event = new PointerEvent(type, how);
  Object.defineProperty(event, "timeStamp", { value: ms });
  button.dispatchEvent(event);
}

/**
 * A finger comes down and leaves.
 * @param {HTMLElement} button
 * @param {{at?: number, ms?: number, by?: string}} how where and when it leaves
 */
function touch(button, how = {}) {
  happen(button, "pointerdown", { by: how.by ?? "touch" });
  happen(button, "pointerup", how);
}

test("a finger that slid, even a little over the edge, has pressed", () => {
  const { button, pressed } = aButton();
  touch(button, { at: 130 });
  equal(pressed.times, 1);
});

test("a finger that leaves far away has changed its mind", () => {
  const { button, pressed } = aButton();
  touch(button, { at: 160 });
  equal(pressed.times, 0);
});

test("two knuckles press once, as the last of them leaves", () => {
  const { button, pressed } = aButton();
  happen(button, "pointerdown", { finger: 1 });
  happen(button, "pointerdown", { finger: 2 });
  happen(button, "pointerup", { finger: 1 });
  equal(pressed.times, 0);
  happen(button, "pointerup", { finger: 2 });
  equal(pressed.times, 1);
});

test("a touch that bounces is one touch; the next one counts again", () => {
  const { button, pressed } = aButton();
  touch(button, { ms: 1000 });
  touch(button, { ms: 1300 });
  equal(pressed.times, 1);
  touch(button, { ms: 1500 });
  equal(pressed.times, 2);
});

test("a touch with which the browser zoomed presses nothing, and is forgotten", () => {
  const { button, pressed } = aButton();
  happen(button, "pointerdown");
  happen(button, "pointercancel");
  equal(pressed.times, 0);
  touch(button);
  equal(pressed.times, 1);
});

test("no click follows a touch: it would fall on whatever the touch has opened", () => {
  const { button } = aButton();
  const lifted = new TouchEvent("touchend", { cancelable: true });
  button.dispatchEvent(lifted);
  equal(lifted.defaultPrevented, true);
});

test("a mouse, a key or a screen reader presses as ever, once", () => {
  const { button, pressed } = aButton();
  touch(button, { by: "mouse" });
  button.click();
  equal(pressed.times, 1);
});
