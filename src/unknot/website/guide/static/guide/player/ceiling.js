// @ts-check
/** A ceiling over all that is heard: what rises too high is bent, so that nothing ever clips. */
import { timbres } from "./timbres.js";

/** How high the sum of all parts may come, where people turned each to the most. */
const HIGHEST = 4;
const STEPS = 4096;

/**
 * Put a ceiling before an output; gives what to connect to instead.
 * @param {BaseAudioContext} context
 */
export function underCeiling(context) {
  const curve = Float32Array.from({ length: STEPS + 1 }, (_, step) =>
    bent(HIGHEST * ((2 * step) / STEPS - 1)),
  );
  const scaled = new GainNode(context, { gain: 1 / HIGHEST });
  scaled.connect(new WaveShaperNode(context, { curve })).connect(context.destination);
  return scaled;
}

/** @param {number} level */
function bent(level) {
  const { straight, most } = timbres().ceiling;
  const over = Math.max(Math.abs(level) - straight, 0);
  const rise = (most - straight) * Math.tanh(over / (most - straight));
  return Math.sign(level) * (Math.min(Math.abs(level), straight) + rise);
}
