// @ts-check
import { CueCaller } from "/static/guide/player/cue_caller.js";
import { without } from "/static/guide/player/leaving_out.js";
import { timelineOf } from "/static/guide/player/timeline.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const LOOK = "Look at the skin.";
const [NAME, HOW] = ["Knead the left side.", "Lift and squeeze, slowly."];

/** A massage that looks for bruises in its first and in its second step. */
function watchful(leftOut = /** @type {number[]} */ ([])) {
  const score = shortScore();
  for (const [at_ms, step] of [[5000, 0], [15_000, 1]]) {
    score.events.push({ type: "cue", at_ms, step, kind: "bruise_watch", to: "both", text: LOOK });
  }
  const timeline = timelineOf(score);
  timeline.cues.sort((one, other) => one.at_ms - other.at_ms);
  return without(timeline, new Set(leftOut));
}

/** A caller whose voice speaks until it is told that a sentence ended. */
function setUp({ heard = true } = {}) {
  /** @type {string[]} */
  const [spoken, shown] = [[], []];
  const voice = {
    heard,
    busy: false,
    say: (/** @type {string} */ text) => {
      spoken.push(text);
      voice.busy = heard;
    },
    cancel: () => void (voice.busy = false),
    get speaking() {
      return voice.busy;
    },
  };
  const nothing = () => undefined;
  const listener = { said: (/** @type {string} */ text) => shown.push(text), ring: nothing, asks: nothing };
  const caller = new CueCaller(/** @type {any} */ (voice), new Map(), listener);
  const ends = () => void (voice.busy = false);
  return { caller, spoken, shown, ends };
}

test("a look at the skin that was skipped is told once, where the next step began", () => {
  const { caller, spoken, ends } = setUp();
  const timeline = watchful();
  caller.from(34_000);
  for (let time_ms = 34_000; time_ms < 50_000; time_ms += 100) {
    caller.upTo(time_ms, timeline);
    if (time_ms % 3000 === 0) ends();
  }
  equal(spoken, [NAME, LOOK, HOW]);
});

test("a look in a step that is left out is told after it", () => {
  const { caller, spoken, ends } = setUp();
  const timeline = watchful([1]);
  caller.upTo(5000, timeline);
  ends();
  caller.from(34_000);
  caller.upTo(34_000, timeline);
  ends();
  caller.upTo(37_000, timeline);
  equal(spoken, [LOOK, NAME, LOOK]);
});

test("where no voice is heard the look is shown, and stays until something else is said", () => {
  const { caller, shown } = setUp({ heard: false });
  const timeline = watchful([1]);
  caller.from(34_000);
  for (let time_ms = 34_000; time_ms < 38_000; time_ms += 100) caller.upTo(time_ms, timeline);
  equal(shown, [NAME, LOOK]);
});

test("a look is heard to its end, and what came due meanwhile is said after it", () => {
  const { caller, spoken, ends } = setUp();
  const timeline = watchful();
  caller.from(34_000);
  caller.upTo(34_000, timeline);
  ends();
  for (const time_ms of [37_000, 38_000, 39_000]) caller.upTo(time_ms, timeline);
  equal(spoken, [NAME, LOOK]);
  ends();
  caller.upTo(41_000, timeline);
  equal(spoken.at(-1), HOW);
});

test("a look that is broken off by a skip, a pause or other words is told again", () => {
  for (const breakOff of [
    (/** @type {CueCaller} */ caller) => caller.from(10_000),
    (/** @type {CueCaller} */ caller) => caller.pause(6000, watchful()),
    (/** @type {CueCaller} */ caller) => caller.say("Gentler now."),
  ]) {
    const { caller, spoken, ends } = setUp();
    caller.upTo(5000, watchful());
    breakOff(caller);
    for (const time_ms of [10_000, 10_100, 10_200]) {
      caller.upTo(time_ms, watchful());
      ends();
    }
    equal(spoken.filter((text) => text === LOOK).length, 2);
  }
});

test("what waits for a look is not lost in a pause", () => {
  const { caller, spoken, ends } = setUp();
  const timeline = watchful();
  caller.from(34_000);
  caller.upTo(34_000, timeline);
  ends();
  for (const time_ms of [37_000, 38_000]) caller.upTo(time_ms, timeline);
  caller.pause(38_500, timeline);
  for (const time_ms of [38_500, 38_600]) {
    caller.upTo(time_ms, timeline);
    ends();
  }
  equal(spoken, [NAME, LOOK, HOW, LOOK]);
});

test("a look that a sleeping page missed is told when it wakes", () => {
  const { caller, spoken, ends } = setUp();
  const timeline = watchful();
  caller.upTo(0, timeline);
  ends();
  for (const time_ms of [10_000, 10_100]) {
    caller.upTo(time_ms, timeline);
    ends();
  }
  equal(spoken.slice(1), [LOOK, "Glide up the back."]);
});

test("where nothing was passed over a look is told in its course, each time that it is played", () => {
  const { caller, spoken, ends } = setUp();
  const timeline = watchful();
  for (const _ of "12") {
    caller.from(0);
    for (let time_ms = 0; time_ms < 20_000; time_ms += 100) {
      caller.upTo(time_ms, timeline);
      ends();
    }
  }
  equal(spoken.filter((text) => text === LOOK).length, 4);
});
