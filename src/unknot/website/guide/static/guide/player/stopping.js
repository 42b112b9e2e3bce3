// @ts-check
/**
 * What is answered when it hurts. Which answers there are comes with the page; here is only which of
 * them holds.
 *
 * @typedef {"leave_out" | "gentlest" | "end" | "call"} Kind
 * @typedef {{id: string, places: string[], kind: Kind}} Answer
 * @typedef {{leave_out: boolean, gentlest: boolean}} Possible which ways of going on are left
 */
import { MOST_EASED } from "./easing.js";

/** Under the hands. */
const HERE = "here";
/** No way on is left. @type {Possible} */
export const NO_WAY_ON = { leave_out: false, gentlest: false };

/**
 * Which ways of going on are left: neither where it is as gentle as it goes already, and no step can
 * be left out after which nothing comes.
 * @param {{level: number, last: boolean}} session
 * @returns {Possible}
 */
export function waysOn({ level, last }) {
  const gentlest = level < MOST_EASED;
  return { leave_out: gentlest && !last, gentlest };
}

/**
 * The answer in a place: the first that fits and can be done.
 * @param {readonly Answer[]} answers
 * @param {string} place
 * @param {Possible} possible
 * @returns {Answer | null}
 */
export function answerFor(answers, place, possible) {
  const fits = (/** @type {Answer} */ { places }) => places.length === 0 || places.includes(place);
  const can = (/** @type {Answer} */ { kind }) => !goesOn(kind) || possible[kind];
  return answers.find((answer) => fits(answer) && can(answer)) ?? null;
}

/**
 * Whether the answer depends on the place.
 * @param {readonly Answer[]} answers
 */
export function asksWhere(answers) {
  return answers.some(({ places }) => places.length > 0);
}

/**
 * The place that is meant: hands that rest on a zone of a place mean that place.
 * @param {string} place as it was pointed out
 * @param {readonly string[]} underHands zones
 * @param {ReadonlyMap<string, string[]>} zones of each place
 */
export function placeMeant(place, underHands, zones) {
  if (place !== HERE) return place;
  const holds = (/** @type {string} */ name) =>
    underHands.some((zone) => zones.get(name)?.includes(zone));
  return [...zones.keys()].find(holds) ?? HERE;
}

/**
 * @param {Kind} kind
 * @returns {kind is "leave_out" | "gentlest"}
 */
export function goesOn(kind) {
  return kind === "leave_out" || kind === "gentlest";
}
