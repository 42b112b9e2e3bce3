// @ts-check
/**
 * Noise, cut and coloured: what water, skin and gliding hands are made of.
 *
 * @typedef {import("./timbres.js").Filter} Filter
 */
import { timbres } from "./timbres.js";

/** @type {Float32Array<ArrayBuffer> | null} */
let grain = null;

/**
 * White noise as a buffer of a context.
 * @param {BaseAudioContext} context
 */
export function whiteNoise(context) {
  const length = Math.round(timbres().noise.seconds * context.sampleRate);
  if (grain?.length !== length) grain = new Float32Array(length).map(() => Math.random() * 2 - 1);
  const buffer = new AudioBuffer({ length, sampleRate: context.sampleRate });
  buffer.copyToChannel(grain, 0);
  return buffer;
}

/**
 * Filters in a row, from a source on; gives the last.
 * @param {AudioNode} source
 * @param {Filter[]} filters
 * @returns {AudioNode}
 */
export function throughFilters(source, filters) {
  return filters.reduce((from, { kind, hertz, q }) => {
    const options = /** @type {const} */ ({ type: kind, frequency: hertz, Q: q });
    return from.connect(new BiquadFilterNode(source.context, options));
  }, source);
}

/**
 * Where in the noise a short sound begins: elsewhere for each moment.
 * @param {number} at_ms
 */
export function scattered(at_ms) {
  const { scatter, seconds } = timbres().noise;
  return ((scatter * at_ms) / 1000) % seconds;
}
