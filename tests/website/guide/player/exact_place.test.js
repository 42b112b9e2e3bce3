// @ts-check
/** Whatever people and systems do to a session, it is exactly where it should be. */
import { CueCaller } from "/static/guide/player/cue_caller.js";
import { Session } from "/static/guide/player/session.js";
import { usualLevels } from "/static/guide/player/sound_levels.js";
import { repeatTarget, skipTarget } from "/static/guide/player/steps.js";
import { equal, near, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const LEAD_MS = 80;
const TIMES = 20;
const SEEDS = 60;

/** Repeatable chance, 0 to 1: @param {number} seed */
function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A session on clocks that go on only when told; each start gets one with its own beginning. */
function setUp() {
  /** @type {{seconds: number, interrupted: () => void}[]} */
  const clocks = [];
  const open = async (/** @type {() => void} */ interrupted) => {
    const clock = { seconds: clocks.length * 1000, interrupted };
    clocks.push(clock);
    const context = /** @type {AudioContext} */ (/** @type {unknown} */ (null));
    const seconds = () => clock.seconds;
    return { seconds, heard_seconds: seconds, context, close: () => undefined };
  };
  const voice = { heard: true, speaking: false, prime() {}, say() {}, cancel() {} };
  const nothing = () => undefined;
  const listener = { said: nothing, ring: nothing, asks: nothing };
  const caller = new CueCaller(/** @type {any} */ (voice), new Map(), listener);
  const parts = { levels: usualLevels(), caller, open };
  const session = new Session(shortScore(), parts, { moved: nothing, changed: nothing, interrupted: nothing });
  return { session, clocks };
}

/** What should be true, counted by itself: @param {Session} session */
function reckoning(session) {
  const steps = session.timeline.steps;
  const sum = { at_ms: 0, lead_ms: LEAD_MS, level: 0 };
  const go = (/** @type {number} */ at_ms) => Object.assign(sum, { at_ms, lead_ms: LEAD_MS });
  return {
    sum,
    passed(/** @type {number} */ milliseconds) {
      const waited = Math.min(sum.lead_ms, milliseconds);
      sum.lead_ms -= waited;
      sum.at_ms += milliseconds - waited;
    },
    skipped: () => go(skipTarget(steps, sum.at_ms)),
    repeated: () => go(repeatTarget(steps, sum.at_ms)),
    began: () => (sum.lead_ms = LEAD_MS),
    eased: () => (sum.level = Math.min(sum.level + 1, 2)),
    firmer: () => (sum.level = Math.max(sum.level - 1, 0)),
  };
}

/**
 * What may happen: how likely it is where nothing before it happened, and what it does.
 *
 * @typedef {{seconds: number, interrupted: () => void}} Ticking
 * @typedef {{session: Session, should: ReturnType<typeof reckoning>, clock: Ticking}} Playing
 * @type {[number, (playing: Playing) => unknown][]}
 */
const happenings = [
  [0.15, ({ session, should }) => (session.skip(), should.skipped())],
  [0.2, ({ session, should }) => (session.easeUp(), should.eased())],
  [0.2, ({ session, should }) => (session.firmer(), should.firmer())],
  [0.3, (playing) => broken(playing, () => playing.session.pause())],
  [0.4, (playing) => broken(playing, () => playing.clock.interrupted())],
];

/** @param {Playing} playing */
function repeated({ session, should }) {
  session.repeat();
  should.repeated();
}

/**
 * @param {Playing} playing
 * @param {() => void} breakOff
 */
async function broken({ session, should, clock }, breakOff) {
  breakOff();
  clock.seconds += 5;
  near(session.time_ms, should.sum.at_ms, 1e-6);
  if (session.state === "ended") return;
  await session.play();
  should.began();
}

/** @param {number} seed */
async function playAtRandom(seed) {
  const [random, { session, clocks }] = [chance(seed), setUp()];
  const should = reckoning(session);
  await session.play();
  for (let time = 0; time < TIMES; time += 1) {
    const milliseconds = Math.floor(random() * 1500);
    const clock = /** @type {Ticking} */ (clocks.at(-1));
    clock.seconds += milliseconds / 1000;
    should.passed(milliseconds);
    const happening = happenings.find(([upTo]) => random() < upTo)?.[1] ?? repeated;
    await happening({ session, should, clock });
    if (session.state === "ended") return;
    near(session.time_ms, should.sum.at_ms, 1e-6);
    equal([session.level, session.step?.key], [should.sum.level, session.timeline.steps.findLast((step) => step.start_ms <= session.time_ms)?.key]);
  }
  session.pause();
}

test("after twenty pauses, skips, repeats, changes of pressure and lost sounds its place is exact", async () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) await playAtRandom(seed);
});
