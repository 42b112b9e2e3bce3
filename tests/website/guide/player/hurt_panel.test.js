// @ts-check
import { HurtPanel } from "/static/guide/player/hurt_panel.js";
import { NO_WAY_ON } from "/static/guide/player/stopping.js";
import { equal, test } from "/tests/website/testing.js";

const possible = { leave_out: true, gentlest: true };
const onTheLowBack = { underHands: ["sacrum"], zones: ["sacrum"], possible };

/** Resolves once the browser has said that it closed, and the panel has heard it. */
const closed = (/** @type {HTMLDialogElement} */ dialog) =>
  new Promise((done) => dialog.addEventListener("close", done, { once: true }));

function setUp() {
  document.body.innerHTML = `<dialog data-stage="sign">
    <div class="hurts-stop"><h2 id="hurts-title" tabindex="-1"></h2></div>
    <section class="hurts-sign"><button data-sign="firm"></button><button data-sign="chest"></button>
    </section>
    <section class="hurts-place" hidden><h3 tabindex="-1"></h3>
      <button data-place="here" data-zones=""></button>
      <button data-place="neck" data-zones="neck_base"></button></section>
    <section class="hurts-answer" id="firm_1" data-of="firm" data-places="neck" data-answer="end" hidden>
      <h3 tabindex="-1"></h3><p class="hurts-text">Leave the neck.</p></section>
    <section class="hurts-answer" id="firm_2" data-of="firm" data-places="here"
      data-answer="leave_out" hidden><h3 tabindex="-1"></h3><p class="hurts-text">Gentler.</p></section>
    <section class="hurts-answer" id="firm_3" data-of="firm" data-places="" data-answer="end" hidden>
      <h3 tabindex="-1"></h3><p class="hurts-text">Stop and rest.</p></section>
    <section class="hurts-answer" id="chest_1" data-of="chest" data-places="" data-answer="call" hidden>
      <h3 tabindex="-1"></h3><p class="hurts-text">Get help.</p></section>
    <div class="hurts-warnings"><p data-zones="neck_base" hidden>Dizzy: stop.</p></div>
    <ul class="hurts-numbers" hidden></ul>
    <button class="hurts-gentler" hidden></button><button class="hurts-back" hidden></button>
    <button class="hurts-end"></button></dialog>`;
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog"));
  /** @type {string[]} */
  const ways = [];
  const panel = new HurtPanel(dialog, {
    answered: (id, text) => ways.push(`${id}: ${text}`),
    gentler: (kind) => ways.push(kind),
    end: () => ways.push("end"),
    closed: () => ways.push("closed"),
  });
  const part = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (dialog.querySelector(selector));
  const press = (/** @type {string[]} */ ...selectors) =>
    selectors.forEach((selector) => part(selector).click());
  const shown = () =>
    [...dialog.children].filter((one) => !(/** @type {HTMLElement} */ (one).hidden)).map((one) => one.id || one.className);
  return { dialog, ways, panel, part, press, shown };
}

test("it asks what it is like, then where, and answers", () => {
  const { panel, press, shown, dialog } = setUp();
  panel.open(onTheLowBack);
  equal([dialog.open, shown()], [true, ["hurts-stop", "hurts-sign", "hurts-warnings", "hurts-end"]]);
  press("[data-sign=firm]");
  equal(shown().includes("hurts-place"), true);
  press("[data-place=here]");
  equal(shown(), ["firm_2", "hurts-warnings", "hurts-gentler", "hurts-end"]);
});

test("an emergency shows whom to call at once, and no way on", () => {
  const { panel, part, press, shown, ways } = setUp();
  panel.open(onTheLowBack);
  press("[data-sign=chest]");
  equal(shown(), ["chest_1", "hurts-warnings", "hurts-end"]);
  const said = [...part("#chest_1").children].map((one) => one.className || one.localName);
  equal([said, part(".hurts-numbers").hidden], [["h3", "hurts-numbers", "hurts-text"], false]);
  equal(ways, ["chest_1: Get help."]);
});

test("the neck shows its own warning, and whom to call", () => {
  const { panel, press, part } = setUp();
  panel.open(onTheLowBack);
  press("[data-sign=firm]", "[data-place=neck]");
  equal([part(".hurts-warnings p").hidden, part(".hurts-numbers").hidden], [false, false]);
  panel.open(onTheLowBack);
  press("[data-sign=firm]", "[data-place=here]");
  equal([part(".hurts-warnings p").hidden, part(".hurts-numbers").hidden], [true, true]);
});

test("one may go on gentler, or end", async () => {
  const { panel, press, ways, dialog } = setUp();
  panel.open(onTheLowBack);
  press("[data-sign=firm]", "[data-place=here]", ".hurts-gentler");
  await closed(dialog);
  equal([dialog.open, ways], [false, ["leave_out"]]);
  panel.open(onTheLowBack);
  press(".hurts-end");
  equal(ways, ["leave_out", "end"]);
});

test("where nothing gentler is left there is no way on", () => {
  const { panel, press, part, ways } = setUp();
  panel.open({ ...onTheLowBack, possible: NO_WAY_ON });
  press("[data-sign=firm]", "[data-place=here]");
  equal([part(".hurts-gentler").hidden, ways], [true, ["firm_3: Stop and rest."]]);
  panel.stop("firm");
  equal(ways.at(-1), "firm_3: Stop and rest.");
});

test("a question may be closed, an answer not", async () => {
  const { panel, press, dialog, ways } = setUp();
  panel.open(onTheLowBack);
  dialog.close();
  await closed(dialog);
  equal([dialog.open, ways], [false, ["closed"]]);
  panel.open(onTheLowBack);
  press("[data-sign=chest]");
  dialog.close();
  await closed(dialog);
  equal([dialog.open, ways.at(-1)], [true, "chest_1: Get help."]);
});

test("one may think again about what it is like", () => {
  const { panel, press, shown } = setUp();
  panel.open(onTheLowBack);
  press("[data-sign=firm]", ".hurts-back");
  equal(shown().includes("hurts-sign"), true);
});

test("what it ended with is shown again, and what is no longer known is asked again", () => {
  const { panel, shown } = setUp();
  panel.reopen("chest_1");
  equal(shown().includes("chest_1"), true);
  const afresh = setUp();
  afresh.panel.reopen("gone_9");
  equal(afresh.shown().includes("hurts-sign"), true);
});
