// @ts-check
import { canEase, easedStroke, firmerLevel, gentlerLevel, readLevel } from "/static/guide/player/easing.js";
import { timelineOf } from "/static/guide/player/timeline.js";
import { cueText, momentAt } from "/static/guide/player/words.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const strokes = shortScore().events.filter((/** @type {any} */ one) => one.type === "stroke");
const [hold, glide, knead] = strokes;
const sentences = new Map([
  ["effleurage", { title: "Glide lightly", text: "Gentler now: glide lightly." }],
  ["", { title: "Lighter", text: "Gentler now: lighter." }],
]);

test("easing up once and twice takes the stroke's own gentler forms", () => {
  const forms = [0, 1, 2].map((level) => easedStroke(knead, level));
  equal(forms.map((form) => [form.technique, form.pressure, form.cycles]), [
    ["petrissage", 3, 13],
    ["petrissage", 2, 13],
    ["effleurage", 1, 4],
  ]);
});

test("a stroke with one gentler form keeps it when eased up twice, and one without stays", () => {
  equal(easedStroke(glide, 2).pressure, 1);
  equal(easedStroke(hold, 2), hold);
});

test("eased up twice, a stroke is as gentle as it goes, however many forms it has", () => {
  const resting = { technique: "hold", pressure: 0, cycles: 1, hands: [], taps: [] };
  const many = { ...knead, gentler: [...knead.gentler, resting] };
  equal([1, 2].map((level) => easedStroke(many, level).technique), ["petrissage", "hold"]);
});

test("easing up never presses harder and never takes longer", () => {
  const odd = { ...glide, gentler: [{ technique: "effleurage", pressure: 3, cycles: 2, hands: [], taps: [] }] };
  equal(easedStroke(odd, 1).pressure, 2);
  for (const level of [1, 2]) {
    const eased = timelineOf(shortScore(), level).spans;
    equal(eased.map((one) => one.start_ms), timelineOf(shortScore()).spans.map((one) => one.start_ms));
  }
});

test("levels go up to two, and back to the plan but never firmer than it", () => {
  equal([0, 1, 2].map(gentlerLevel), [1, 2, 2]);
  equal([2, 1, 0].map((level) => firmerLevel(level, 0)), [1, 0, 0]);
  equal([2, 1].map((level) => firmerLevel(level, 1)), [1, 1]);
});

test("what has no gentler form left cannot be eased, nor what is as gentle as it goes", () => {
  equal([0, 1, 2].map((level) => canEase(knead, level)), [true, true, false]);
  equal([0, 1].map((level) => canEase(glide, level)), [true, false]);
  equal([canEase(hold, 0), canEase(null, 0), canEase(null, 2)], [false, true, false]);
});

test("a level that makes no sense counts as the gentlest", () => {
  equal([0, 1, 2, 3, -1, null, "0", NaN].map(readLevel), [0, 1, 2, 2, 2, 2, 2, 2]);
});

test("each form has its own rhythm", () => {
  equal(easedStroke(knead, 1).taps, [0, 500]);
  equal(easedStroke(knead, 2).taps, [0]);
  equal(easedStroke(glide, 1).taps, []);
});

test("the voice does not ask for what was eased away", () => {
  const said = (/** @type {number} */ level) => {
    const timeline = timelineOf(shortScore(), level);
    return timeline.cues.slice(-4).map((cue) => cueText(cue, timeline, sentences));
  };
  equal(said(0), [
    "Next, knead the left side.",
    "Knead the left side.",
    "Lift and squeeze, slowly.",
    "Stay off the spine.",
  ]);
  equal(said(1)[2], "Gentler now: lighter.");
  equal(said(2), [
    "Gentler now: glide lightly.",
    "Gentler now: glide lightly.",
    "Gentler now: glide lightly.",
    "Stay off the spine.",
  ]);
});

test("the screen names the step, the one after it and the time that is left", () => {
  equal(momentAt(timelineOf(shortScore()), 12_000, sentences), {
    index: 1,
    count: 3,
    title: { what: "Long glides up the back", where: "" },
    phase: "warm",
    next: { what: "Knead", where: "low back, left side" },
    minutes_left: 1,
    seconds_left: 48,
  });
  equal(momentAt(timelineOf(shortScore(), 2), 12_000, sentences).next, {
    what: "Glide lightly",
    where: "low back, left side",
  });
  equal(momentAt(timelineOf(shortScore()), 59_000, sentences).next, null);
});
