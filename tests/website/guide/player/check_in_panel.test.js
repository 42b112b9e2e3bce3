// @ts-check
import { CheckInPanel } from "/static/guide/player/check_in_panel.js";
import { equal, test } from "/tests/website/testing.js";

function setUp() {
  document.body.innerHTML = `<main><section class="check-in" hidden>
    <button data-number="4" data-counts-as="" data-text="It stays.">4</button>
    <button data-number="7" data-counts-as="stop_firm" data-text="Gentler.">7</button>
    <p class="check-in-answer"></p></section></main>`;
  const root = /** @type {HTMLElement} */ (document.querySelector("main"));
  /** @type {number[]} */
  const rated = [];
  return { root, rated, panel: new CheckInPanel(root, ({ number }) => rated.push(number)) };
}

test("it asks, and goes away again", () => {
  const { root, panel } = setUp();
  equal(panel.shown, false);
  panel.show();
  equal([panel.shown, "asking" in root.dataset], [true, true]);
  panel.hide();
  equal([panel.shown, "asking" in root.dataset], [false, false]);
});

test("a pressed number is told, and what was answered is shown", () => {
  const { root, rated, panel } = setUp();
  panel.show();
  root.querySelectorAll("button")[1]?.click();
  panel.show("Gentler.");
  equal([rated, root.querySelector(".check-in-answer")?.textContent], [[7], "Gentler."]);
});

test("the page says what a number means", () => {
  const { panel } = setUp();
  equal(panel.felt(7), { number: 7, countsAs: "stop_firm", text: "Gentler." });
  equal(panel.felt(11), null);
});
