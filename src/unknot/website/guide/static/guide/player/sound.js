// @ts-check
/**
 * The sounds of a session, made here: soft pats as hands make them, sweeps, waves, a bell.
 *
 * @typedef {import("./sounding.js").Sounding} Sounding
 * @typedef {import("./sound_levels.js").Levels} Levels
 */
import { bellGain, gainOf } from "./sound_levels.js";
import { noiseSource, Waves } from "./waves.js";

const TURN_SECONDS = 0.08;
const DUCKED = 0.45;
const WHOLE = 0.8;
/** A bowl: its partials, how loud each is, and how long it rings. */
const BELL = [
  [1, 0.5, 4],
  [2.02, 0.18, 2.6],
  [2.98, 0.1, 1.8],
];
const BELL_HERTZ = 396;

export class Sound {
  /** @type {Set<AudioScheduledSourceNode>} */
  #live = new Set();

  /**
   * @param {AudioContext} context
   * @param {Levels} levels
   */
  constructor(context, levels) {
    this.context = context;
    // However the parts add up, the whole stays soft.
    this.limit = new DynamicsCompressorNode(context, { threshold: -20, knee: 18, ratio: 8 });
    this.whole = new GainNode(context, { gain: WHOLE });
    this.limit.connect(this.whole).connect(context.destination);
    this.tempo = this.#bus(gainOf(levels, "tempo"));
    this.sea = this.#bus(gainOf(levels, "waves"));
    this.bells = this.#bus(bellGain(levels));
    this.waves = new Waves(context, this.sea);
  }

  /**
   * Place a sound on the clock.
   * @param {Sounding} sounding
   * @param {number} at_seconds of the context
   */
  place(sounding, at_seconds) {
    const at = Math.max(at_seconds, this.context.currentTime);
    const seconds = sounding.duration_ms / 1000;
    if (sounding.kind === "tap") this.#pat(at, sounding.loudness);
    else if (sounding.kind === "sweep") this.#sweep(at, seconds, sounding.loudness);
    else this.waves.breathe(sounding.kind, at, seconds);
  }

  /** Ring once, now. */
  ring() {
    const now = this.context.currentTime;
    for (const [ratio = 1, loudness = 0, seconds = 1] of BELL) {
      const partial = new OscillatorNode(this.context, { frequency: BELL_HERTZ * ratio });
      const fade = new GainNode(this.context, { gain: 0 });
      fade.gain.setTargetAtTime(loudness, now, 0.006);
      fade.gain.setTargetAtTime(0, now + 0.03, seconds / 4);
      this.#sing(partial, [fade], this.bells, now, seconds * 1.6);
    }
  }

  /**
   * Make room for the voice, or fill it again.
   * @param {boolean} speaking
   * @param {Levels} levels
   */
  duck(speaking, levels) {
    this.#turn(this.sea, gainOf(levels, "waves") * (speaking ? DUCKED : 1), 0.3);
  }

  /** @param {Levels} levels */
  setLevels(levels) {
    this.#turn(this.tempo, gainOf(levels, "tempo"), TURN_SECONDS);
    this.#turn(this.sea, gainOf(levels, "waves"), TURN_SECONDS);
    this.#turn(this.bells, bellGain(levels), TURN_SECONDS);
  }

  /**
   * Let everything fade out over so many seconds.
   * @param {number} seconds
   */
  fade(seconds) {
    this.#turn(this.whole, 0, seconds / 4);
  }

  /** Drop whatever was placed and has not ended. */
  forget() {
    for (const source of this.#live) source.stop();
    this.#live.clear();
    this.waves.forget();
  }

  /**
   * A palm on skin: a low thump and a breath of noise.
   * @param {number} at
   * @param {number} loudness
   */
  #pat(at, loudness) {
    const thump = new OscillatorNode(this.context, { frequency: 150 });
    thump.frequency.setTargetAtTime(78, at, 0.03);
    this.#sing(thump, [this.#hit(at, 0.55 * loudness, 0.045)], this.tempo, at, 0.4);
    const skin = new BiquadFilterNode(this.context, { type: "lowpass", frequency: 620 });
    const puff = this.#hit(at, 0.9 * loudness, 0.022);
    this.#sing(noiseSource(this.context), [skin, puff], this.tempo, at, 0.25);
  }

  /**
   * A hand gliding over skin, as long as it glides.
   * @param {number} at
   * @param {number} seconds
   * @param {number} loudness
   */
  #sweep(at, seconds, loudness) {
    const skin = new BiquadFilterNode(this.context, { type: "bandpass", frequency: 420, Q: 0.7 });
    skin.frequency.setTargetAtTime(880, at, seconds * 0.4);
    const glide = new GainNode(this.context, { gain: 0 });
    glide.gain.setTargetAtTime(0.5 * loudness, at, seconds * 0.18);
    glide.gain.setTargetAtTime(0, at + seconds * 0.62, seconds * 0.13);
    this.#sing(noiseSource(this.context), [skin, glide], this.tempo, at, seconds * 1.15);
  }

  /**
   * A quick rise and a soft fall.
   * @param {number} at
   * @param {number} loudness
   * @param {number} fall_seconds
   */
  #hit(at, loudness, fall_seconds) {
    const hit = new GainNode(this.context, { gain: 0 });
    hit.gain.setTargetAtTime(loudness, at, 0.004);
    hit.gain.setTargetAtTime(0, at + 0.016, fall_seconds);
    return hit;
  }

  /**
   * @param {AudioScheduledSourceNode} source
   * @param {AudioNode[]} through
   * @param {AudioNode} bus
   * @param {number} at
   * @param {number} seconds
   */
  #sing(source, through, bus, at, seconds) {
    const last = through.reduce((from, to) => from.connect(to), /** @type {AudioNode} */ (source));
    last.connect(bus);
    source.start(at);
    source.stop(at + seconds);
    this.#live.add(source);
    source.addEventListener("ended", () => {
      this.#live.delete(source);
      last.disconnect();
    });
  }

  /** @param {number} gain */
  #bus(gain) {
    const bus = new GainNode(this.context, { gain });
    bus.connect(this.limit);
    return bus;
  }

  /**
   * @param {GainNode} bus
   * @param {number} gain
   * @param {number} seconds
   */
  #turn(bus, gain, seconds) {
    bus.gain.cancelScheduledValues(this.context.currentTime);
    bus.gain.setTargetAtTime(gain, this.context.currentTime, seconds);
  }
}
