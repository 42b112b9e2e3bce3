// @ts-check
import { filled, readPageWords } from "/static/guide/player/page_words.js";
import { Screen } from "/static/guide/player/screen.js";
import { timelineOf } from "/static/guide/player/timeline.js";
import { momentAt } from "/static/guide/player/words.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const PAGE = `<main><ol class="pebbles"></ol><span class="count-words"></span>
  <h1 class="cue"></h1><p class="where"></p><p class="said"></p><span class="next-what"></span>
  <span class="next-where"></span><span class="wake"></span><span class="left"></span>
  <p class="notice"></p>
  <template class="player-words"><p data-key="count">{step} of {count}</p>
  <p data-key="left">{minutes} min left</p><p data-key="moments">Nearly</p>
  <p data-key="last">then rest</p><p data-key="over">Rest now</p><p data-key="wake-on">On</p>
  <p data-technique="effleurage" data-title="Glide lightly"> Glide, lightly. </p></template></main>`;

function setUp() {
  document.body.innerHTML = PAGE;
  const root = /** @type {HTMLElement} */ (document.querySelector("main"));
  const words = readPageWords(root);
  const screen = new Screen(root, words.say, 3);
  const read = (/** @type {string} */ where) => root.querySelector(where)?.textContent;
  return { root, words, screen, read };
}

test("words come from the page, with their values filled in", () => {
  const { words } = setUp();
  equal(words.say("count", { step: 2, count: 9 }), "2 of 9");
  equal([words.say("unknown"), filled("{a} {b}", { a: 1 })], ["", "1 {b}"]);
  equal(words.sentences.get("effleurage"), { title: "Glide lightly", text: "Glide, lightly." });
});

test("the screen tells which step, what is next and how long still", () => {
  const { root, words, screen, read } = setUp();
  const show = (/** @type {number} */ time_ms) =>
    screen.show(momentAt(timelineOf(shortScore()), time_ms, words.sentences));
  show(0);
  equal([read(".count-words"), read(".left"), read(".next-what")], ["1 of 3", "1 min left", "Long glides up the back"]);
  show(40_000);
  equal([read(".cue"), read(".where")], ["Knead", "low back, left side"]);
  equal([read(".next-what"), read(".left"), root.dataset["phase"]], ["then rest", "Nearly", "knead"]);
  const pebbles = [...root.querySelectorAll(".pebbles li")];
  equal(pebbles.map((one) => /** @type {HTMLElement} */ (one).dataset["when"]), ["past", "past", "now"]);
  show(60_000);
  equal([read(".left"), read(".cue")], ["", "Rest now"]);
});

test("what has not changed is not written again, so that nobody hears it twice", async () => {
  const { root, screen } = setUp();
  let written = 0;
  new MutationObserver((changes) => (written += changes.length)).observe(root, {
    childList: true,
    subtree: true,
  });
  for (let times = 0; times < 3; times += 1) screen.said("Rest your hands.");
  screen.wake("on");
  screen.wake("on");
  await new Promise((done) => setTimeout(done, 0));
  equal(written, 2);
});
