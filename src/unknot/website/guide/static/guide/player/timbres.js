// @ts-check
/**
 * What a session sounds like: the description that files are rendered from stands on the page.
 *
 * Frequencies are in hertz, times in seconds; a level is an amplitude where 1 is full scale. Points
 * are shares of a time and levels there, joined by straight lines.
 *
 * @typedef {[share: number, level: number][]} Points
 * @typedef {{kind: "lowpass" | "highpass" | "bandpass", hertz: number, q: number}} Filter
 * @typedef {{level: number, rise: number, hold: number, fall: number}} Hit
 * @typedef {{name: string, level: number, filters: Filter[], still: number,
 *   loops: [from: number, seconds: number][], inward: Points, outward: Points}} Band
 * @typedef {{level: number, filters: Filter[], points: Points}} Glide
 * @typedef {{noise: {seconds: number, scatter: number},
 *   levels: {voice: number, tempo: number, waves: number},
 *   start: {share: number, seconds: number}, end: {seconds: number},
 *   ceiling: {straight: number, most: number},
 *   duck: {waves: number, tempo: number, down_seconds: number, up_seconds: number},
 *   breath: {paces: number[], usual: number, in_share: number, lowest: number, scatter: number},
 *   loudness: {least: number, a_pressure: number, most: number},
 *   hit: {over_after: number},
 *   tap: {other_hand: number, skin: {filters: Filter[], hit: Hit},
 *     thump: {hertz: number, falls_to: number, fall_seconds: number, hit: Hit}},
 *   sweep: {shortest_seconds: number, contacts: string[], bands: Glide[]},
 *   bell: {hertz: number, rise: number, hold: number, rings_for: string[],
 *     partials: [ratio: number, level: number, fall: number][]},
 *   waves: Band[]}} Timbres
 */

/** @type {Timbres | null} */
let read = null;

/** The page's description. */
export function timbres() {
  read ??= /** @type {Timbres} */ (JSON.parse(document.getElementById("timbres")?.textContent ?? ""));
  return read;
}

/**
 * The level at a share of a time.
 * @param {Points} points
 * @param {number} share
 */
export function levelAt(points, share) {
  const after = points.findIndex(([there]) => there > share);
  const [from, to] = [points.at(after - 1), points.at(after)];
  if (after === -1 || !from || !to) return points.at(-1)?.[1] ?? 0;
  return from[1] + ((share - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);
}
