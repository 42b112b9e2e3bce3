// @ts-check
/**
 * Where a hand is within a cycle, and how it touches.
 *
 * Between waypoints each coordinate follows a monotone cubic (Fritsch and Carlson): smooth, and
 * never past a waypoint, so that no drawn hand strays where the checked path does not go.
 *
 * @typedef {import("./score.js").HandPath} HandPath
 * @typedef {import("./score.js").Waypoint} Waypoint
 * @typedef {{x: number, y: number, weight: number, height: number}} Place
 *   `weight` 0 to 100; `height` above the skin, 0 to 1
 * @typedef {{path: HandPath, points: Waypoint[], slopes: [number, number][]}} Curve
 */

/** A moving hand takes on the weight of a stretch within this share of it; one at rest sinks in slowly. */
const LEANING_SHARE = 0.25;

/**
 * Prepare a path for asking where its hand is.
 * @param {HandPath} path
 * @returns {Curve}
 */
export function curveOf(path) {
  const points = [...path.waypoints];
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) throw new RangeError("a hand's path has no places");
  if (!path.lifts && last[0] < 1000) points.push([1000, first[1], first[2], first[3]]);
  return { path, points, slopes: points.map((_, index) => slopesAt(points, index)) };
}

/**
 * Say where the hand is, and how.
 * @param {Curve} curve
 * @param {number} permille of the cycle, 0 to 1000
 * @returns {Place}
 */
export function placeAt(curve, permille) {
  const first = /** @type {Waypoint} */ (curve.points[0]);
  const last = /** @type {Waypoint} */ (curve.points.at(-1));
  if (curve.path.lifts && (permille < first[0] || permille > last[0])) {
    return inTheAir(first, last, permille);
  }
  const index = stretchAt(curve.points, permille);
  const [from, to] = [curve.points[index] ?? first, curve.points[index + 1] ?? last];
  const span = to[0] - from[0];
  const share = span > 0 ? Math.min(Math.max((permille - from[0]) / span, 0), 1) : 1;
  const leaning = from[1] === to[1] && from[2] === to[2] ? 1 : LEANING_SHARE;
  return {
    x: between(curve, index, share, 0),
    y: between(curve, index, share, 1),
    weight: from[3] + (to[3] - from[3]) * Math.min(share / leaning, 1),
    height: 0,
  };
}

/**
 * Between the last touch of one cycle and the first of the next.
 * @param {Waypoint} first
 * @param {Waypoint} last
 * @param {number} permille
 * @returns {Place}
 */
function inTheAir(first, last, permille) {
  const gap = 1000 - last[0] + first[0];
  const share = ((permille - last[0] + 1000) % 1000) / gap;
  const eased = share * share * (3 - 2 * share);
  return {
    x: last[1] + (first[1] - last[1]) * eased,
    y: last[2] + (first[2] - last[2]) * eased,
    weight: 0,
    height: Math.sin(Math.PI * share),
  };
}

/**
 * The place of the stretch between two waypoints that holds a moment.
 * @param {readonly Waypoint[]} points
 * @param {number} permille
 */
function stretchAt(points, permille) {
  const next = points.findIndex(([at], index) => index > 0 && at > permille);
  return next > 0 ? next - 1 : Math.max(points.length - 2, 0);
}

/**
 * One coordinate on the cubic of a stretch.
 * @param {Curve} curve
 * @param {number} index of the stretch
 * @param {number} share of the stretch, 0 to 1
 * @param {0 | 1} axis
 */
function between({ points, slopes }, index, share, axis) {
  const from = /** @type {Waypoint} */ (points[index]);
  const to = points[index + 1] ?? from;
  const span = to[0] - from[0];
  const [begin, end] = [from[axis + 1] ?? 0, to[axis + 1] ?? 0];
  const [leave, arrive] = [slopes[index]?.[axis] ?? 0, slopes[index + 1]?.[axis] ?? 0];
  const [s2, s3] = [share ** 2, share ** 3];
  return (
    (2 * s3 - 3 * s2 + 1) * begin +
    (s3 - 2 * s2 + share) * span * leave +
    (3 * s2 - 2 * s3) * end +
    (s3 - s2) * span * arrive
  );
}

/**
 * How fast both coordinates change at a waypoint, per permille; round the turn of a closed path.
 * @param {readonly Waypoint[]} points
 * @param {number} index
 * @returns {[number, number]}
 */
function slopesAt(points, index) {
  const here = /** @type {Waypoint} */ (points[index]);
  const before = points[index - 1] ?? turned(points, -1);
  const after = points[index + 1] ?? turned(points, 1);
  if (!before || !after) return [0, 0];
  return [slope(before, here, after, 1), slope(before, here, after, 2)];
}

/**
 * The neighbour across the turn of a cycle, where the path closes; none where it does not.
 * @param {readonly Waypoint[]} points
 * @param {1 | -1} direction
 * @returns {Waypoint | null}
 */
function turned(points, direction) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || last[0] - first[0] < 1000) return null;
  if (first[1] !== last[1] || first[2] !== last[2]) return null;
  const neighbour = direction === 1 ? points[1] : points.at(-2);
  return neighbour
    ? [neighbour[0] + direction * 1000, neighbour[1], neighbour[2], neighbour[3]]
    : null;
}

/**
 * The weighted harmonic mean of the slopes on both sides; 0 at a turning point.
 * @param {Waypoint} before
 * @param {Waypoint} here
 * @param {Waypoint} after
 * @param {1 | 2} axis
 */
function slope(before, here, after, axis) {
  const [left, right] = [here[0] - before[0], after[0] - here[0]];
  if (left <= 0 || right <= 0) return 0;
  const [rise, run] = [(here[axis] - before[axis]) / left, (after[axis] - here[axis]) / right];
  if (rise * run <= 0) return 0;
  return (3 * (left + right)) / ((2 * right + left) / rise + (right + 2 * left) / run);
}
