// @ts-check
/** Waves on a beach: soft noise that swells while one breathes in and sinks while one breathes out. */

const LOOP_SECONDS = 7;
const SWELL = { in: { gain: 0.5, hertz: 900 }, out: { gain: 0.1, hertz: 320 } };
const UNLED = { gain: 0.2, hertz: 480 };
/** The share of a breath in which the swell comes two thirds of its way. */
const RISE_SHARE = 0.45;

/** @type {Float32Array<ArrayBuffer> | null} */
let grain = null;

export class Waves {
  /**
   * @param {AudioContext} context
   * @param {AudioNode} output
   */
  constructor(context, output) {
    this.context = context;
    this.filter = new BiquadFilterNode(context, { type: "lowpass", frequency: UNLED.hertz, Q: 0.3 });
    this.gain = new GainNode(context, { gain: 0 });
    this.source = noiseSource(context);
    this.source.connect(this.filter).connect(this.gain).connect(output);
    this.source.start();
    this.gain.gain.setTargetAtTime(UNLED.gain, context.currentTime, 1.5);
  }

  /**
   * Swell or sink over a phase of the breath.
   * @param {"in" | "out"} phase
   * @param {number} at_seconds
   * @param {number} duration_seconds
   */
  breathe(phase, at_seconds, duration_seconds) {
    const { gain, hertz } = SWELL[phase];
    this.gain.gain.setTargetAtTime(gain, at_seconds, duration_seconds * RISE_SHARE);
    this.filter.frequency.setTargetAtTime(hertz, at_seconds, duration_seconds * RISE_SHARE);
  }

  /** Drop the breaths that were still to come. */
  forget() {
    this.gain.gain.cancelScheduledValues(this.context.currentTime);
    this.filter.frequency.cancelScheduledValues(this.context.currentTime);
  }
}

/**
 * A source of endless soft noise.
 * @param {AudioContext} context
 */
export function noiseSource(context) {
  grain ??= softNoise(LOOP_SECONDS * context.sampleRate);
  const buffer = new AudioBuffer({ length: grain.length, sampleRate: context.sampleRate });
  buffer.copyToChannel(grain, 0);
  return new AudioBufferSourceNode(context, { buffer, loop: true });
}

/**
 * Noise with less hiss: each octave about as loud as the next; its end fades into its beginning.
 * @param {number} length
 */
function softNoise(length) {
  const samples = new Float32Array(length);
  const [slow, middle] = [{ value: 0 }, { value: 0 }];
  for (let index = 0; index < length; index += 1) {
    const white = Math.random() * 2 - 1;
    slow.value = 0.99 * slow.value + 0.06 * white;
    middle.value = 0.9 * middle.value + 0.12 * white;
    samples[index] = slow.value + middle.value + 0.06 * white;
  }
  const seam = Math.floor(length / 20);
  for (let index = 0; index < seam; index += 1) {
    const share = index / seam;
    const end = length - seam + index;
    samples[end] = (samples[end] ?? 0) * (1 - share) + (samples[index] ?? 0) * share;
  }
  return samples.slice(seam);
}
