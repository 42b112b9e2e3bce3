// @ts-check
import {
  answerFor,
  asksWhere,
  goesOn,
  NO_WAY_ON,
  placeMeant,
  waysOn,
} from "/static/guide/player/stopping.js";
import { equal, test } from "/tests/website/testing.js";

/** @type {import("/static/guide/player/stopping.js").Answer[]} */
const FIRM = [
  { id: "1", places: ["chest"], kind: "call" },
  { id: "2", places: ["back"], kind: "gentlest" },
  { id: "3", places: ["here"], kind: "leave_out" },
  { id: "4", places: [], kind: "end" },
];
/** @type {import("/static/guide/player/stopping.js").Answer[]} */
const CHEST = [{ id: "1", places: [], kind: "call" }];
const ALL = { leave_out: true, gentlest: true };

test("the first answer that fits the place holds", () => {
  const kinds = ["chest", "back", "here", "limb", ""].map((at) => answerFor(FIRM, at, ALL)?.kind);
  equal(kinds, ["call", "gentlest", "leave_out", "end", "end"]);
});

test("where nothing gentler is left, it ends", () => {
  const kinds = ["chest", "back", "here"].map((at) => answerFor(FIRM, at, NO_WAY_ON)?.kind);
  equal(kinds, ["call", "end", "end"]);
});

test("what is an emergency anywhere does not ask where, and never goes on", () => {
  equal([asksWhere(FIRM), asksWhere(CHEST)], [true, false]);
  equal(["call", "end", "gentlest", "leave_out"].map((kind) => goesOn(/** @type {any} */ (kind))), [
    false,
    false,
    true,
    true,
  ]);
});

test("there is a way on while something gentler is left, and a step after this one", () => {
  equal(waysOn({ level: 0, last: false }), { leave_out: true, gentlest: true });
  equal(waysOn({ level: 1, last: true }), { leave_out: false, gentlest: true });
  equal(waysOn({ level: 2, last: false }), NO_WAY_ON);
});

test("hands on the neck mean the neck, wherever else they point", () => {
  const zones = new Map([["here", []], ["neck", ["neck_base"]]]);
  equal(placeMeant("here", ["neck_base"], zones), "neck");
  equal(placeMeant("here", ["sacrum", "neck_base"], zones), "neck");
  equal(placeMeant("here", ["sacrum"], zones), "here");
  equal(placeMeant("limb", ["neck_base"], zones), "limb");
});
