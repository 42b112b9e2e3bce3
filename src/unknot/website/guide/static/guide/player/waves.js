// @ts-check
/**
 * Waves on a shore: noise that swells while one breathes in and sinks while one breathes out.
 *
 * @typedef {import("./timbres.js").Band} Band
 * @typedef {{phase: "in" | "out", seconds: number, into_seconds?: number, height: number}} Swell
 *   `height` is a share; `into_seconds` is how much of the phase is over already
 */
import { throughFilters } from "./noise.js";
import { levelAt, timbres } from "./timbres.js";

/** How long the shore takes to join a breath that has begun. */
const JOIN_SECONDS = 0.15;
/** How long it takes, as a time constant, to come to rest where nobody leads the breath. */
const REST_SECONDS = 1;

export class Waves {
  /**
   * @param {BaseAudioContext} context
   * @param {AudioNode} output
   * @param {AudioBuffer} noise
   */
  constructor(context, output, noise) {
    this.context = context;
    this.swells = timbres().waves.map((band) => ({ band, gain: flow(band, noise, output) }));
  }

  /**
   * Swell or sink over a phase of the breath.
   * @param {number} at_seconds of the context
   * @param {Swell} swell
   */
  breathe(at_seconds, { phase, seconds, into_seconds = 0, height }) {
    for (const { band, gain } of this.swells) {
      const low = band.inward[0]?.[1] ?? 0;
      const points = phase === "in" ? band.inward : band.outward;
      const reach = (/** @type {number} */ share, /** @type {number} */ level) => {
        const time = at_seconds + share * seconds - into_seconds;
        gain.gain.linearRampToValueAtTime(band.level * (low + height * (level - low)), time);
      };
      const joined = into_seconds > 0 ? (into_seconds + JOIN_SECONDS) / seconds : 0;
      if (joined > 0 && joined < 1) reach(joined, levelAt(points, joined));
      for (const [share, level] of points) if (share >= joined) reach(share, level);
    }
  }

  /** Swell no more: nobody leads the breath. */
  rest() {
    const now = this.context.currentTime;
    for (const { band, gain } of this.swells) {
      gain.gain.setTargetAtTime(band.level * band.still, now, REST_SECONDS);
    }
  }

  /** Drop the breaths that were still to come, and stay as high as the water is. */
  forget() {
    for (const { gain } of this.swells) hold(gain.gain, this.context.currentTime);
  }
}

/**
 * How high a wave comes, as a share: no two neighbours alike.
 * @param {number} turn which breath it is
 */
export function heightOf(turn) {
  const { lowest, scatter } = timbres().breath;
  return lowest + (1 - lowest) * ((turn * scatter) % 1);
}

/**
 * A band of water, for the left and the right ear, at its lowest.
 * @param {Band} band
 * @param {AudioBuffer} noise
 * @param {AudioNode} output
 */
function flow(band, noise, output) {
  const { context } = output;
  const ears = new ChannelMergerNode(context, { numberOfInputs: band.loops.length });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(band.level * (band.inward[0]?.[1] ?? 0), context.currentTime);
  band.loops.forEach(([from, seconds], ear) => {
    const source = new AudioBufferSourceNode(context, {
      buffer: noise,
      loop: true,
      loopStart: from,
      loopEnd: from + seconds,
    });
    throughFilters(source, band.filters).connect(ears, 0, ear);
    source.start(0, from);
  });
  ears.connect(gain).connect(output);
  return gain;
}

/**
 * @param {AudioParam} param
 * @param {number} now
 */
function hold(param, now) {
  if (param.cancelAndHoldAtTime) return void param.cancelAndHoldAtTime(now);
  const { value } = param;
  param.cancelScheduledValues(now).setValueAtTime(value, now);
}
