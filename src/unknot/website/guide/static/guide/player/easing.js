// @ts-check
/**
 * Easing up: the rest of a session in the gentler forms that its strokes carry.
 *
 * A level says how often the people eased up. It never falls below 0: nothing is ever firmer than
 * planned. Once it hurt, it never falls below what it was eased to then.
 *
 * @typedef {import("./score.js").Score} Score
 * @typedef {import("./score.js").Stroke} Stroke
 */

export const MOST_EASED = 2;

/**
 * One step gentler, as far as it goes.
 * @param {number} level
 */
export function gentlerLevel(level) {
  return Math.min(level + 1, MOST_EASED);
}

/**
 * One step back towards the plan, never beyond it nor below a floor.
 * @param {number} level
 * @param {number} floor
 */
export function firmerLevel(level, floor) {
  return Math.max(level - 1, floor);
}

/**
 * Read a level that was kept somewhere: whatever is not one counts as the gentlest.
 * @param {unknown} level
 */
export function readLevel(level) {
  return level === 0 || level === 1 ? level : MOST_EASED;
}

/**
 * Read the floor of a level that was kept: where it cannot be told, nothing gets firmer again.
 * @param {unknown} floor
 * @param {number} level
 */
export function readFloor(floor, level) {
  return Math.min(readLevel(floor), level);
}

/**
 * Whether a stroke has a gentler form left, beyond those of a level.
 * @param {Stroke | null} stroke
 * @param {number} level
 */
export function canEase(stroke, level) {
  return level < MOST_EASED && (!stroke || stroke.gentler.length > level);
}

/**
 * A stroke in the form of a level: its own, the next gentler one, or the gentlest that it has.
 * @param {Stroke} stroke
 * @param {number} level
 * @returns {Stroke}
 */
export function easedStroke(stroke, level) {
  const gentler = level < MOST_EASED ? stroke.gentler[level - 1] : stroke.gentler.at(-1);
  if (!gentler) return stroke;
  return {
    ...stroke,
    technique: gentler.technique,
    pressure: Math.min(gentler.pressure, stroke.pressure),
    cycles: gentler.cycles,
    hands: gentler.hands.length > 0 ? gentler.hands : stroke.hands,
    taps: gentler.taps,
  };
}
