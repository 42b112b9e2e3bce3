// @ts-check
/**
 * Signs for small movements, drawn over hands that stand still: round, to and fro, or taps; the same
 * as in pictures on paper.
 *
 * @typedef {import("./score.js").HandPath} HandPath
 */
import { onStage } from "./poses.js";

export const SWAY = "M-34 0H34M-24-10L-34 0L-24 10M24-10L34 0L24 10";
export const ROUND = "M-21-16A26 26 0 1 1-25 9M-36-2L-25 10L-14-1";
export const TAPS = "M-30-14L-40-26M0-22V-38M30-14L40-26";
/** From these on, in millimetres, a way is long enough for a line and an arrow. */
const [WIDE_MM, LONG_MM] = [22, 60];
/** The share of its length that a way leads away, from which on it is no round. */
const STRAIGHT = 0.9;
/** Marks nearer to one another than this would cover one another. */
const APART_MM = 45;

/**
 * Show each place once: the ways that lie well apart from those before.
 * @param {HandPath[]} paths
 */
export function apart(paths) {
  return paths.filter((path, index) =>
    paths.slice(0, index).every((other) => distance(beginOf(path), beginOf(other)) >= APART_MM),
  );
}

/**
 * The sign of a small movement, and how it lies on the stage; none for a long way or a hand at rest.
 * @param {HandPath} path
 */
export function signOf(path) {
  const spots = path.waypoints
    .filter(([, , , weight], index) => weight > 0 || index === 0)
    .map(([, x, y]) => onStage(x, y));
  const d = isLong(spots) ? "" : drawingOf(path);
  if (!d) return null;
  const [x, y] = [middle(spots.map((spot) => spot[0])), middle(spots.map((spot) => spot[1]))];
  const mirrored = d === ROUND && !isClockwise(path) ? " scale(-1 1)" : "";
  return { d, transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})${mirrored}` };
}

/**
 * @param {HandPath} path
 * @returns {[x_mm: number, y_mm: number]}
 */
function beginOf({ waypoints: [[, x, y] = [0, 0, 0, 0]] }) {
  return onStage(x, y);
}

/** @param {[number, number][]} spots */
function isLong(spots) {
  const [first = [0, 0]] = spots;
  const wide = Math.max(...spots.map((spot) => distance(spot, first)));
  const long = spots.reduce((sum, spot, index) => sum + distance(spot, spots[index - 1] ?? spot), 0);
  return wide >= WIDE_MM && (long >= LONG_MM || wide >= STRAIGHT * long);
}

/** @param {HandPath} path */
function drawingOf({ lifts, waypoints }) {
  if (lifts) return TAPS;
  const across = new Set(waypoints.map(([, x]) => x)).size > 1;
  const along = new Set(waypoints.map(([, , y]) => y)).size > 1;
  if (across && along) return ROUND;
  return across ? SWAY : "";
}

/**
 * Whether a round goes the way of a clock, as it is seen: twice the area within is then positive.
 * @param {HandPath} path
 */
function isClockwise({ waypoints }) {
  const spots = waypoints.map(([, x, y]) => onStage(x, y));
  const areas = spots.map(([x, y], index) => {
    const [nextX, nextY] = spots[(index + 1) % spots.length] ?? [x, y];
    return x * nextY - nextX * y;
  });
  return areas.reduce((sum, area) => sum + area, 0) >= 0;
}

/** @param {number[]} values */
function middle(values) {
  return (Math.min(...values) + Math.max(...values)) / 2;
}

/**
 * @param {[number, number]} a
 * @param {[number, number]} b
 */
function distance([ax, ay], [bx, by]) {
  return Math.hypot(ax - bx, ay - by);
}
