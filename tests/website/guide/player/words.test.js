// @ts-check
import { timelineOf } from "/static/guide/player/timeline.js";
import { cueText } from "/static/guide/player/words.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const SENTENCES = new Map([["effleurage", { title: "Glide lightly", text: "Glide lightly." }]]);
const EASED = timelineOf(shortScore(), 2);
/** In the kneading, which gliding has taken the place of. @returns {any} */
const cue = (/** @type {string} */ kind) => ({ at_ms: 40_000, step: 2, kind, text: "As it was." });

test("as planned every cue says what the score says", () => {
  equal(cueText(cue("name"), timelineOf(shortScore()), SENTENCES), "As it was.");
});

test("eased up, what would ask for more than is done tells the gentler stroke", () => {
  for (const kind of ["name", "how", "halfway"]) {
    equal(cueText(cue(kind), EASED, SENTENCES), "Glide lightly.");
  }
});

test("eased up, what keeps people safe, and what says where, stays", () => {
  for (const kind of ["care", "bruise_watch", "check_in", "switch_sides", "point", "end"]) {
    equal(cueText(cue(kind), EASED, SENTENCES), "As it was.");
  }
});
