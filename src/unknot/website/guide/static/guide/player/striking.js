// @ts-check
/**
 * What is struck, built for one moment: taps of a hand on skin, and a bell.
 *
 * @typedef {{source: AudioScheduledSourceNode, last: AudioNode, until: number}} Played
 * @typedef {import("./timbres.js").Hit} Hit
 */
import { scattered, throughFilters } from "./noise.js";
import { timbres } from "./timbres.js";

/**
 * A palm on skin: a low thump and a puff of air.
 * @param {AudioBuffer} noise
 * @param {BaseAudioContext} context
 * @param {{at: number, at_ms: number, loudness: number, turn: number}} sounding
 *   `at` is the context's time, `at_ms` the score's
 * @returns {Played[]}
 */
export function tap(noise, context, { at, at_ms, loudness, turn }) {
  const { thump, skin, other_hand } = timbres().tap;
  const pitch = turn % 2 === 1 ? other_hand : 1;
  const tone = new OscillatorNode(context, { frequency: thump.hertz * pitch });
  tone.frequency.setTargetAtTime(thump.falls_to * pitch, at, thump.fall_seconds);
  tone.start(at);
  const puff = new AudioBufferSourceNode(context, { buffer: noise, loop: true });
  puff.start(at, scattered(at_ms));
  return [
    struck(tone, tone, at, { ...thump.hit, level: thump.hit.level * loudness }),
    struck(puff, throughFilters(puff, skin.filters), at, {
      ...skin.hit,
      level: skin.hit.level * loudness,
    }),
  ];
}

/**
 * One ring of the bowl.
 * @param {BaseAudioContext} context
 * @param {number} at
 * @returns {Played[]}
 */
export function ring(context, at) {
  const { hertz, partials, rise, hold } = timbres().bell;
  return partials.map(([ratio, level, fall]) => {
    const tone = new OscillatorNode(context, { frequency: hertz * ratio });
    tone.start(at);
    return struck(tone, tone, at, { level, rise, hold, fall });
  });
}

/**
 * A quick rise and a soft fall.
 * @param {AudioScheduledSourceNode} source
 * @param {AudioNode} from
 * @param {number} at
 * @param {Hit} hit
 * @returns {Played}
 */
function struck(source, from, at, { level, rise, hold, fall }) {
  const loudness = new GainNode(source.context, { gain: 0 });
  loudness.gain.setTargetAtTime(level, at, rise);
  loudness.gain.setTargetAtTime(0, at + hold, fall);
  const until = at + hold + timbres().hit.over_after * fall;
  return { source, last: from.connect(loudness), until };
}
