// @ts-check
/**
 * Sweeps: a hand gliding over skin, as long as it glides.
 *
 * @typedef {import("./striking.js").Played} Played
 */
import { scattered, throughFilters } from "./noise.js";
import { timbres } from "./timbres.js";

/**
 * One sweep.
 * @param {AudioBuffer} noise
 * @param {BaseAudioContext} context
 * @param {{at: number, at_ms: number, loudness: number, seconds: number}} sounding
 * @returns {Played[]}
 */
export function sweep(noise, context, { at, at_ms, loudness, seconds }) {
  return timbres().sweep.bands.map(({ level, filters, points }) => {
    const source = new AudioBufferSourceNode(context, { buffer: noise, loop: true });
    const glide = new GainNode(context, { gain: 0 });
    glide.gain.setValueAtTime(0, at);
    for (const [share, height] of points) {
      glide.gain.linearRampToValueAtTime(level * loudness * height, at + share * seconds);
    }
    source.start(at, scattered(at_ms));
    const until = at + seconds;
    return { source, last: throughFilters(source, filters).connect(glide), until };
  });
}
