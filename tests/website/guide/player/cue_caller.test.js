// @ts-check
import { CueCaller } from "/static/guide/player/cue_caller.js";
import { timelineOf } from "/static/guide/player/timeline.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const SENTENCES = new Map([["effleurage", { title: "Glide lightly", text: "Glide lightly." }]]);

function setUp({ heard = true } = {}) {
  /** @type {string[]} */
  const [spoken, shown] = [[], []];
  let [bells, asked] = [0, 0];
  const voice = {
    heard,
    speaking: false,
    say: (/** @type {string} */ text) => spoken.push(text),
    cancel: () => void (voice.speaking = false),
  };
  const listener = {
    said: (/** @type {string} */ text) => shown.push(text),
    ring: () => void (bells += 1),
    asks: () => void (asked += 1),
  };
  const caller = new CueCaller(/** @type {any} */ (voice), SENTENCES, listener);
  return { caller, voice, spoken, shown, bells: () => bells, asked: () => asked };
}

const timeline = timelineOf(shortScore());

test("each cue is said once, when its moment comes", () => {
  const { caller, spoken } = setUp();
  for (let time_ms = 0; time_ms < 26_000; time_ms += 25) caller.upTo(time_ms, timeline);
  equal(spoken, ["Rest your hands on the back.", "Glide up the back.", "Next, knead the left side."]);
});

test("a check-in is said, and asked once", () => {
  const { caller, spoken, asked } = setUp();
  const question = { type: "cue", at_ms: 15_000, step: 1, kind: "check_in", text: "Which number?" };
  const score = shortScore();
  score.events.push(/** @type {any} */ (question));
  const asking = timelineOf(score);
  asking.cues.sort((one, other) => one.at_ms - other.at_ms);
  for (const time_ms of [0, 14_000, 15_000, 16_000]) caller.upTo(time_ms, asking);
  equal([spoken.at(-1), asked()], ["Which number?", 1]);
});

test("after a long sleep only the last cue still matters, with one bell at most", () => {
  const { caller, shown, bells } = setUp({ heard: false });
  caller.upTo(0, timeline);
  caller.upTo(38_500, timeline);
  equal([shown.at(-1), shown.length, bells()], ["Lift and squeeze, slowly.", 2, 2]);
});

test("a bell rings for names where no voice is heard, and for nothing else", () => {
  const { caller, bells } = setUp({ heard: false });
  for (const [time_ms, rung] of [[0, 1], [10_000, 2], [25_000, 2], [34_000, 3], [38_000, 3]]) {
    caller.upTo(Number(time_ms), timeline);
    equal([time_ms, bells()], [time_ms, rung]);
  }
  const loud = setUp();
  loud.caller.upTo(0, timeline);
  equal(loud.bells(), 0);
});

test("whoever turned the voice off reads, and hears the bell", () => {
  const { caller, spoken, shown, bells } = setUp();
  caller.loudness = 0;
  caller.upTo(0, timeline);
  equal([spoken, shown.length, bells(), caller.heard], [[], 1, 1, false]);
});

test("a sentence broken off by a pause is said again, a finished one is not", () => {
  const { caller, voice, spoken } = setUp();
  caller.upTo(0, timeline);
  voice.speaking = true;
  caller.pause(900, timeline);
  caller.upTo(1000, timeline);
  equal(spoken.length, 2);
  caller.pause(2000, timeline);
  caller.upTo(2100, timeline);
  equal(spoken.length, 2);
});

test("with less talk only chosen kinds are said, and a bell rings for a step that is not named", () => {
  const { caller, spoken, shown, bells } = setUp();
  caller.says = (kind) => kind === "care";
  for (const time_ms of [0, 10_000, 25_000, 34_000, 38_000, 50_000]) caller.upTo(time_ms, timeline);
  equal([spoken, shown, bells()], [["Stay off the spine."], ["Stay off the spine."], 3]);
});

test("after a pause what was said is said again, and not what was left unsaid", () => {
  const { caller, voice, spoken } = setUp();
  caller.says = (kind) => kind === "name";
  caller.upTo(34_000, timeline);
  voice.speaking = true;
  caller.upTo(38_000, timeline);
  caller.pause(38_500, timeline);
  caller.upTo(38_600, timeline);
  equal(spoken, ["Knead the left side.", "Knead the left side."]);
});

test("where no voice is heard the giver is asked to read out what both should hear", () => {
  const score = shortScore();
  for (const event of score.events) if (event.kind === "name") event.to = "both";
  for (const [heard, shown] of /** @type {const} */ ([
    [true, "Rest your hands on the back."],
    [false, "Read out: Rest your hands on the back."],
  ])) {
    const set = setUp({ heard });
    set.caller.readOut = (text) => `Read out: ${text}`;
    set.caller.upTo(0, timelineOf(score));
    set.caller.upTo(25_000, timelineOf(score));
    equal([set.spoken[0], set.shown[0]], ["Rest your hands on the back.", shown]);
    equal(set.shown.at(-1), "Next, knead the left side.");
  }
});

test("going elsewhere calls what comes from there", () => {
  const { caller, spoken } = setUp();
  caller.upTo(0, timeline);
  caller.from(34_000);
  caller.upTo(34_010, timeline);
  equal(spoken.at(-1), "Knead the left side.");
});

test("easing up is said in the words of the gentler stroke", () => {
  const { caller, spoken } = setUp();
  caller.sayGentler(40_000, timelineOf(shortScore(), 2));
  equal(spoken, ["Glide lightly."]);
});
