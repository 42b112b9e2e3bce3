// @ts-check
/**
 * Keyframes of a hand: a stroke's path sampled into transforms that the browser plays by itself.
 *
 * A hand's box is 100 mm square with its origin at the middle of the stage's coordinates, so that
 * one per cent of it is a millimetre and no keyframe knows how large the stage is.
 *
 * @typedef {import("./score.js").HandPath} HandPath
 * @typedef {import("./path.js").Place} Place
 * @typedef {{x_mm: number, y_mm: number}} Spot
 * @typedef {Spot & {turn_degrees: number, press: number, height: number}} Pose
 *   `press` 0 to 1, of the firmest that a home plan knows
 */
import { curveOf, placeAt } from "./path.js";

/** Half a back is 230 mm wide; sacrum to skull are 660 mm. */
const [WIDTH_MM, HEIGHT_MM] = [230, 660];
/** The firmest that a home plan knows. */
const FIRMEST = 3;
/** Between samples the browser goes straight: nobody sees it, and fewer of them are sooner ready. */
const SAMPLE_MS = 100;
const [FEWEST_SAMPLES, MOST_SAMPLES] = [16, 72];
const TRAVEL_SAMPLES = 24;

/**
 * Where back coordinates lie on the stage.
 * @param {number} x
 * @param {number} y
 * @returns {[x_mm: number, y_mm: number]}
 */
export function onStage(x, y) {
  return [WIDTH_MM * x, HEIGHT_MM * (1 - y)];
}

/**
 * The poses of one cycle, equally far apart in time, the first and the last included.
 * @param {HandPath} path
 * @param {number} pressure of the stroke
 * @param {number} cycle_ms
 * @returns {Pose[]}
 */
export function posesOf(path, pressure, cycle_ms) {
  const curve = curveOf(path);
  const samples = Math.min(Math.max(Math.round(cycle_ms / SAMPLE_MS), FEWEST_SAMPLES), MOST_SAMPLES);
  return Array.from({ length: samples + 1 }, (_, index) =>
    poseOf(path, pressure, placeAt(curve, (index / samples) * 1000)),
  );
}

/**
 * The pose at one moment of the cycle.
 * @param {HandPath} path
 * @param {number} pressure
 * @param {number} permille
 * @returns {Pose}
 */
export function poseAt(path, pressure, permille) {
  return poseOf(path, pressure, placeAt(curveOf(path), permille));
}

/**
 * Still, a hand shows the middle of the part that carries weight.
 * @param {HandPath} path
 * @param {number} pressure
 * @returns {Pose}
 */
export function stillPose(path, pressure) {
  const loaded = path.waypoints.filter((point) => point[3] > 0);
  return poseAt(path, pressure, ((loaded[0]?.[0] ?? 0) + (loaded.at(-1)?.[0] ?? 0)) / 2);
}

/**
 * Through the air from a spot to a pose.
 * @param {Spot} from
 * @param {Pose} goal
 * @returns {Pose[]} equally far apart in time
 */
export function posesTo(from, goal) {
  return Array.from({ length: TRAVEL_SAMPLES + 1 }, (_, index) => {
    const share = index / TRAVEL_SAMPLES;
    const eased = share * share * (3 - 2 * share);
    return { ...goal, ...between(from, goal, eased), height: Math.sin(Math.PI * share), press: 0 };
  });
}

/**
 * Where poses lead after so many turns, the way the browser goes between them.
 * What is heard comes late: at the very beginning, its moment lies before the first turn.
 * @param {Pose[]} poses
 * @param {number} turns
 * @param {number} most
 * @returns {Spot}
 */
export function spotIn(poses, turns, most) {
  const along = (turns < most ? Math.max(turns, 0) % 1 : 1) * (poses.length - 1);
  const before = /** @type {Pose} */ (poses[Math.floor(along)]);
  return between(before, poses[Math.floor(along) + 1] ?? before, along % 1);
}

/**
 * How a pose moves the hand: pressed it sinks a little, lifted it comes nearer.
 * @param {Pose} pose
 */
export function handTransform({ x_mm, y_mm, turn_degrees, press, height }) {
  const scale = 1 + 0.07 * height - 0.025 * press;
  return `translate(${fixed(x_mm)}%, ${fixed(y_mm)}%) rotate(${turn_degrees}deg) scale(${fixed(scale)})`;
}

/**
 * How a pose moves the shadow under the hand: it grows and darkens with pressure, and is wide and faint in the air.
 * @param {Pose} pose
 * @returns {{transform: string, opacity: string}}
 */
export function shadowStyle({ x_mm, y_mm, turn_degrees, press, height }) {
  const [x, y] = [fixed(x_mm + 10 * height), fixed(y_mm + 4 + 18 * height)];
  const scale = fixed(0.9 + 0.32 * height + 0.18 * press);
  return {
    transform: `translate(${x}%, ${y}%) rotate(${turn_degrees}deg) scale(${scale})`,
    opacity: String(fixed((0.35 + 0.65 * press) * (1 - 0.6 * height))),
  };
}

/**
 * @param {HandPath} path
 * @param {number} pressure
 * @param {Place} place
 * @returns {Pose}
 */
function poseOf(path, pressure, { x, y, weight, height }) {
  const [x_mm, y_mm] = onStage(x, y);
  const press = (Math.min(pressure, FIRMEST) / FIRMEST) * (weight / 100);
  return { x_mm, y_mm, turn_degrees: path.turn_degrees, press, height };
}

/**
 * @param {Spot} from
 * @param {Spot} goal
 * @param {number} share of the way
 * @returns {Spot}
 */
function between(from, goal, share) {
  const on = (/** @type {"x_mm" | "y_mm"} */ axis) => from[axis] + (goal[axis] - from[axis]) * share;
  return { x_mm: on("x_mm"), y_mm: on("y_mm") };
}

/** @param {number} value */
function fixed(value) {
  return Math.round(value * 1000) / 1000;
}
