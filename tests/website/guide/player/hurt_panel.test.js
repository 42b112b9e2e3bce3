// @ts-check
import { HurtPanel } from "/static/guide/player/hurt_panel.js";
import { equal, test } from "/tests/website/testing.js";

const settled = () => new Promise((done) => setTimeout(done, 100));

function setUp() {
  document.body.innerHTML = `<dialog><button class="hurts-end"></button>
    <button class="hurts-gentler"></button></dialog>`;
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog"));
  /** @type {string[]} */
  const ways = [];
  const panel = new HurtPanel(dialog, {
    gentler: () => ways.push("gentler"),
    end: () => ways.push("end"),
    closed: () => ways.push("closed"),
  });
  const press = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (document.querySelector(name)).click();
  return { dialog, ways, panel, press };
}

test("it opens over everything, and says how it goes on", () => {
  const { dialog, panel } = setUp();
  panel.open("Go on, gentler");
  equal([dialog.open, dialog.querySelector(".hurts-gentler")?.textContent], [true, "Go on, gentler"]);
});

test("going on gently is one way, closed in any other fashion another", async () => {
  const { dialog, ways, panel, press } = setUp();
  panel.open("Go on, gentler");
  press(".hurts-gentler");
  await settled();
  equal([dialog.open, ways], [false, ["gentler"]]);
  panel.open("Go on, gentler");
  dialog.close();
  await settled();
  equal(ways, ["gentler", "closed"]);
});

test("ending is ending", async () => {
  const { ways, panel, press } = setUp();
  panel.open("Go on, gentler");
  press(".hurts-end");
  await settled();
  equal(ways, ["end"]);
});
