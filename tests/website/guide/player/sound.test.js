// @ts-check
import { Sound } from "/static/guide/player/sound.js";
import { usualLevels } from "/static/guide/player/sound_levels.js";
import { timbres } from "/static/guide/player/timbres.js";
import { heightOf } from "/static/guide/player/waves.js";
import { equal, near, test } from "/tests/website/testing.js";

const RATE = 24_000;

/**
 * Render so many seconds of a sound.
 * @param {number} seconds
 * @param {Partial<import("/static/guide/player/sound_levels.js").Levels>} levels
 * @param {(sound: Sound, context: OfflineAudioContext) => void} play
 */
async function heard(seconds, levels, play) {
  const context = new OfflineAudioContext(2, seconds * RATE, RATE);
  play(new Sound(context, { ...usualLevels(), ...levels }), context);
  return (await context.startRendering()).getChannelData(0);
}

/** @param {Float32Array} samples @param {number} from_seconds @param {number} to_seconds */
function loudness(samples, from_seconds, to_seconds) {
  const part = samples.slice(from_seconds * RATE, to_seconds * RATE);
  return Math.sqrt(part.reduce((sum, sample) => sum + sample ** 2, 0) / part.length);
}

/** @param {Float32Array} samples */
const peak = (samples) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

/** @param {number} at_ms @param {number} [turn] */
const tap = (at_ms, turn = 0) =>
  /** @type {const} */ ({ kind: "tap", at_ms, duration_ms: 0, loudness: 1, turn });

/** @param {Sound} sound @param {number} at_seconds */
function breath(sound, at_seconds) {
  const height = heightOf(1);
  sound.waves.breathe(at_seconds, { phase: "in", seconds: 4, height });
  sound.waves.breathe(at_seconds + 4, { phase: "out", seconds: 6, height });
}

test("silence is silent, whatever is placed", async () => {
  const samples = await heard(2, { mode: "silent" }, (sound) => {
    sound.place(tap(0), 0.5);
    sound.ring();
    breath(sound, 0);
  });
  equal(peak(samples), 0);
});

test("with bells only, bells are all that is heard", async () => {
  const quiet = await heard(2, { mode: "bells" }, (sound) => sound.place(tap(0), 0.5));
  const rung = await heard(2, { mode: "bells" }, (sound) => sound.ring());
  equal([peak(quiet), peak(rung) > 0.01], [0, true]);
});

test("the waves are highest between in and out, and lowest between out and in", async () => {
  const samples = await heard(16, { tempo: 0 }, (sound) => breath(sound, 6));
  const [low, high, lowAgain] = [
    loudness(samples, 5.5, 6.5),
    loudness(samples, 9.5, 10.5),
    loudness(samples, 15, 16),
  ];
  equal([high > 2.5 * low, high > 2.5 * lowAgain], [true, true]);
});

test("a session begins softly, and comes to its loudness in seconds", async () => {
  const { share, seconds } = timbres().start;
  const samples = await heard(8, { waves: 0 }, (sound) => {
    sound.place(tap(0), 0);
    sound.place(tap(0), seconds + 1);
  });
  const [first, later] = [samples.slice(0, RATE / 2), samples.slice(RATE)];
  near(peak(first) / peak(later), share, 0.1); // where in a tap its noise is loudest, is chance
});

test("the voice makes all else give way", async () => {
  const levels = usualLevels();
  const samples = await heard(12, {}, (sound, context) => {
    void context.suspend(8).then(() => {
      sound.duck(true, levels);
      return context.resume();
    });
  });
  near(loudness(samples, 9, 11.5) / loudness(samples, 5.5, 8), timbres().duck.waves, 0.08);
});

test("turned up to the most, all stays under the ceiling", async () => {
  const samples = await heard(16, { tempo: 100, waves: 100 }, (sound) => {
    breath(sound, 5);
    for (let at = 6; at < 12; at += 0.5) sound.place(tap(at * 1000, at * 2), at);
    sound.place({ kind: "sweep", at_ms: 0, duration_ms: 6000, loudness: 1, turn: 0 }, 6);
    sound.ring();
  });
  equal(peak(samples) <= timbres().ceiling.most, true);
});

test("what is forgotten is not heard, and the water stays as high as it is", async () => {
  const samples = await heard(12, {}, (sound, context) => {
    breath(sound, 4);
    sound.place(tap(0), 9);
    void context.suspend(8).then(() => {
      sound.forget();
      return context.resume();
    });
  });
  near(loudness(samples, 8.5, 12) / loudness(samples, 7.7, 8), 1, 0.2);
});

test("what is dropped while it sounds falls silent at once, without a click", async () => {
  const samples = await heard(10, { waves: 0 }, (sound, context) => {
    sound.place({ kind: "sweep", at_ms: 0, duration_ms: 6000, loudness: 1, turn: 0 }, 4);
    void context.suspend(7).then(() => {
      sound.forget();
      return context.resume();
    });
  });
  const [before, after] = [loudness(samples, 6.9, 7), loudness(samples, 7, 7.01)];
  equal([after > before / 4, peak(samples.slice(7.2 * RATE))], [true, 0]);
});

test("what is placed after something was dropped is as loud as before", async () => {
  const samples = await heard(12, { waves: 0 }, (sound, context) => {
    sound.place(tap(0), 7);
    void context.suspend(8).then(() => {
      sound.forget();
      sound.place(tap(0), 9);
      return context.resume();
    });
  });
  near(peak(samples.slice(8.5 * RATE)) / peak(samples.slice(6.5 * RATE, 8 * RATE)), 1, 0.05);
});

test("at another pace as many whole breaths are led as fit, and none where none are wanted", async () => {
  const { paced } = await import("/static/guide/player/breath.js");
  const written = [{ type: /** @type {const} */ ("breath"), start_ms: 0, in_ms: 4000, out_ms: 6000, cycles: 6 }];
  equal(paced(written, 6), written);
  equal(paced(written, 5), [{ ...written[0], in_ms: 4800, out_ms: 7200, cycles: 5 }]);
  equal(paced(written, 0), []);
});
