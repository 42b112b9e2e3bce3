// @ts-check
import { actionOf, digitOf, listenForKeys } from "/static/guide/player/keys.js";
import { equal, test } from "/tests/website/testing.js";

document.body.innerHTML = `
  <main><button class="pause"></button><a href="/plan/">Plan</a>
  <details open><summary>Sound</summary><input type="range"><button class="bells"></button>
  <select></select><ul tabindex="0"></ul></details><textarea></textarea>
  <dialog open><button class="gentler"></button></dialog></main>`;

/**
 * @param {string} key
 * @param {string} on
 * @param {KeyboardEventInit} held
 */
function pressed(key, on = "main", held = {}) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held });
  /** @type {import("/static/guide/player/keys.js").Action | null | undefined} */
  let action;
  const listen = (/** @type {Event} */ heard) =>
    (action = actionOf(/** @type {KeyboardEvent} */ (heard)));
  document.addEventListener("keydown", listen, { once: true });
  document.querySelector(on)?.dispatchEvent(event);
  return action;
}

test("each key does what its button does, in capitals too", () => {
  const keys = [" ", "k", "K", "ArrowLeft", "ArrowRight", "e", "h", "Escape"];
  equal(
    keys.map((key) => pressed(key)),
    ["toggle", "toggle", "toggle", "repeat", "skip", "ease", "hurts", "pause"],
  );
  equal(pressed("x"), null);
});

test("a pedal that turns pages turns to the next step and back, whichever keys it sends", () => {
  const pedals = [["PageUp", "PageDown"], ["ArrowUp", "ArrowDown"], ["ArrowLeft", "ArrowRight"]];
  equal(pedals.flat().map((key) => pressed(key)), ["repeat", "skip", "repeat", "skip", "repeat", "skip"]);
  equal([pressed("Enter"), pressed("Enter", ".pause")], ["toggle", null]);
});

test("digits are numbers, except where another part of the page wants them", () => {
  const digit = (/** @type {string} */ key, target = document.body, held = {}) => {
    const event = new KeyboardEvent("keydown", { key, ...held });
    Object.defineProperty(event, "target", { value: target });
    return digitOf(event);
  };
  equal(["0", "7", "e", "F1", " "].map((key) => digit(key)), [0, 7, null, null, null]);
  const field = /** @type {HTMLElement} */ (document.querySelector("textarea"));
  equal([digit("7", field), digit("7", document.body, { ctrlKey: true })], [null, null]);
});

test("a key that is held down, or belongs to the browser, does nothing", () => {
  equal(pressed("ArrowRight", "main", { repeat: true }), null);
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
    equal(pressed("e", "main", held), null);
  }
});

test("whoever writes, chooses from a list or answers a dialog keeps their keys", () => {
  for (const on of ["textarea", "select", ".gentler"]) {
    for (const key of [" ", "ArrowLeft", "PageDown", "h", "Escape"]) {
      equal([on, key, pressed(key, on)], [on, key, null]);
    }
  }
});

test("from any other part of the page it is said that it hurts, and a pedal turns on", () => {
  for (const on of ["input", "summary", ".bells", "a", "ul"]) {
    equal([on, pressed("h", on), pressed("PageDown", on)], [on, "hurts", "skip"]);
  }
});

test("arrows move a slider and scroll a list, and what is pressed by keys stays pressed by them", () => {
  equal([pressed("ArrowLeft", "input"), pressed("ArrowDown", "ul")], [null, null]);
  for (const on of ["summary", ".bells", "a", "input"]) {
    equal([on, pressed(" ", on), pressed("Enter", on)], [on, null, null]);
  }
});

test("the key that closed a sheet pauses nothing", () => {
  const close = (/** @type {Event} */ event) => event.preventDefault();
  document.querySelector("details")?.addEventListener("keydown", close, { once: true });
  equal(pressed("Escape", "input"), null);
  equal(pressed("Escape", "input"), "pause");
});

test("the space bar on a button presses that button, and other keys still work", () => {
  equal([pressed(" ", ".pause"), pressed("ArrowRight", ".pause")], [null, "skip"]);
});

test("a key that was used does not scroll, and nobody listens once it is over", () => {
  /** @type {string[]} */
  const done = [];
  const over = new AbortController();
  const typed = (/** @type {number} */ digit, /** @type {number} */ at_ms) =>
    done.push(`${digit}`, `${at_ms <= performance.now()}`);
  listenForKeys({ act: (action) => done.push(action), typed }, over.signal);
  const space = new KeyboardEvent("keydown", { key: " ", bubbles: true, cancelable: true });
  document.querySelector("main")?.dispatchEvent(space);
  pressed("7");
  over.abort();
  pressed("h");
  equal([done, space.defaultPrevented], [["toggle", "7", "true"], true]);
});
