// @ts-check
/**
 * What is heard when: taps, sweeps as long as a glide, the breath of the waves.
 *
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {import("./score.js").Stroke} Stroke
 * @typedef {import("./score.js").HandPath} HandPath
 * @typedef {{kind: "tap" | "sweep" | "in" | "out", at_ms: number, duration_ms: number,
 *   loudness: number, turn: number}} Sounding
 *   `loudness` is a share, 0 to 1; `turn` is which tap of its cycle, or which breath of its run
 * @typedef {{at_permille: number, permille: number}} Run
 */
import { breathsBetween } from "./breath.js";
import { timbres } from "./timbres.js";
import { cycleDuration, spanIndexAt } from "./timeline.js";
import { heightOf } from "./waves.js";

/**
 * Everything whose sound begins in [from, to), in order of time.
 * @param {Timeline} timeline
 * @param {number} from_ms
 * @param {number} to_ms
 * @returns {Sounding[]}
 */
export function soundsBetween(timeline, from_ms, to_ms) {
  /** @type {Sounding[]} */
  const sounds = breathsBetween(timeline, from_ms, to_ms).map((breath) => ({
    kind: breath.phase,
    at_ms: breath.at_ms,
    duration_ms: breath.duration_ms,
    loudness: heightOf(breath.turn),
    turn: breath.turn,
  }));
  for (let index = spanIndexAt(timeline, from_ms); index < timeline.spans.length; index += 1) {
    const span = timeline.spans[index];
    if (!span || span.start_ms >= to_ms) break;
    if (span.type === "stroke") sounds.push(...strokeSounds(span, from_ms, to_ms));
  }
  return sounds.sort((a, b) => a.at_ms - b.at_ms);
}

/**
 * @param {Stroke} stroke
 * @param {number} from_ms
 * @param {number} to_ms
 * @returns {Sounding[]}
 */
function strokeSounds(stroke, from_ms, to_ms) {
  const length = cycleDuration(stroke);
  const first = Math.max(0, Math.floor((from_ms - stroke.start_ms) / length) - 1);
  /** @type {Sounding[]} */
  const sounds = [];
  for (let cycle = first; cycle < stroke.cycles; cycle += 1) {
    const began_ms = stroke.start_ms + Math.floor((cycle * stroke.duration_ms) / stroke.cycles);
    if (began_ms >= to_ms) break;
    sounds.push(...cycleSounds(stroke, began_ms, length));
  }
  return sounds.filter(({ at_ms }) => at_ms >= from_ms && at_ms < to_ms);
}

/**
 * @param {Stroke} stroke
 * @param {number} began_ms
 * @param {number} length_ms
 * @returns {Sounding[]}
 */
function cycleSounds(stroke, began_ms, length_ms) {
  const { least, a_pressure, most } = timbres().loudness;
  const loudness = Math.min(least + a_pressure * stroke.pressure, most);
  const at = (/** @type {number} */ permille) => began_ms + (permille * length_ms) / 1000;
  /** @type {Sounding[]} */
  const taps = stroke.taps.map((tap, turn) => ({
    kind: "tap",
    at_ms: at(tap),
    duration_ms: 0,
    loudness,
    turn,
  }));
  /** @type {Sounding[]} */
  const sweeps = glides(stroke, length_ms).map((run) => ({
    kind: "sweep",
    at_ms: at(run.at_permille),
    duration_ms: (run.permille * length_ms) / 1000,
    loudness,
    turn: 0,
  }));
  return [...taps, ...sweeps];
}

/**
 * The runs of a cycle in which the leading hand glides with weight, long enough to be heard.
 * @param {Stroke} stroke
 * @param {number} length_ms
 * @returns {Run[]}
 */
function glides(stroke, length_ms) {
  const path = stroke.hands[0];
  const { contacts, shortest_seconds } = timbres().sweep;
  if (!path || !contacts.includes(path.contact)) return [];
  return loadedRuns(path).filter((run) => run.permille * length_ms >= 1e6 * shortest_seconds);
}

/**
 * The runs of a path that move and carry weight.
 * @param {HandPath} path
 * @returns {Run[]}
 */
function loadedRuns(path) {
  /** @type {Run[]} */
  const runs = [];
  path.waypoints.forEach((to, index) => {
    const from = path.waypoints[index - 1];
    if (!from || to[3] === 0 || (from[1] === to[1] && from[2] === to[2])) return;
    const last = runs.at(-1);
    const joins = last && last.at_permille + last.permille === from[0];
    if (joins) last.permille += to[0] - from[0];
    else runs.push({ at_permille: from[0], permille: to[0] - from[0] });
  });
  return runs;
}
