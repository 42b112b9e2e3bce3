// @ts-check
import { forget, memoryKey, recall, remember } from "/static/guide/player/memory.js";
import { Scheduler } from "/static/guide/player/scheduler.js";
import { soundsBetween } from "/static/guide/player/sounding.js";
import { timelineOf } from "/static/guide/player/timeline.js";
import { Transport } from "/static/guide/player/transport.js";
import { equal, near, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

/** A clock and a timer that go on only when told. */
class FakeTime {
  now = 100;
  hiddenNow = false;
  /** @type {(() => void) | null} */
  body = null;

  seconds() {
    return this.now;
  }

  /** @param {() => void} body */
  every(body) {
    this.body = body;
    return 1;
  }

  stop() {
    this.body = null;
  }

  hidden() {
    return this.hiddenNow;
  }

  /**
   * @param {number} seconds
   * @param {number} wake_seconds how often the timer wakes
   */
  pass(seconds, wake_seconds = 0.025) {
    const until = this.now + seconds;
    while (this.now < until - 1e-9) {
      this.now += wake_seconds;
      this.body?.();
    }
  }
}

function setUp() {
  const time = new FakeTime();
  const timeline = timelineOf(shortScore());
  const transport = new Transport(timeline.duration_ms);
  /** @type {{at_ms: number, seconds: number, known_seconds: number}[]} */
  const placed = [];
  const place = (/** @type {number} */ from, /** @type {number} */ to) => {
    for (const { at_ms } of soundsBetween(timeline, from, to)) {
      placed.push({ at_ms, seconds: transport.secondsAt(at_ms), known_seconds: time.now });
    }
  };
  const scheduler = new Scheduler(transport, place, () => undefined, time);
  return { time, timeline, transport, placed, scheduler };
}

test("every sound of a session is placed once, in time, on the clock's exact second", () => {
  const { time, timeline, transport, placed, scheduler } = setUp();
  transport.play(time);
  scheduler.start();
  time.pass(61);
  equal(placed.map((sound) => sound.at_ms), soundsBetween(timeline, 0, 60_000).map((one) => one.at_ms));
  for (const { at_ms, seconds, known_seconds } of placed) {
    near(seconds, 100.08 + at_ms / 1000, 1e-6);
    equal(seconds >= known_seconds, true);
  }
});

test("a page in the background, woken once a second, still places every sound in time", () => {
  const { time, timeline, transport, placed, scheduler } = setUp();
  time.hiddenNow = true;
  transport.play(time);
  scheduler.start();
  time.pass(61, 1);
  equal(placed.length, soundsBetween(timeline, 0, 60_000).length);
  equal(placed.every(({ seconds, known_seconds }) => seconds >= known_seconds - 1e-9), true);
});

test("what a sleeping page missed stays silent", () => {
  const { time, transport, placed, scheduler } = setUp();
  transport.play(time);
  scheduler.start();
  time.now += 36;
  time.pass(1);
  equal(placed.filter(({ at_ms }) => at_ms > 150 && at_ms < 35_800), []);
});

test("pausing keeps the place, and going on starts from it", () => {
  const { time, transport } = setUp();
  transport.play(time);
  time.now += 12.08;
  transport.pause();
  time.now += 500;
  near(transport.position_ms, 12_000, 1e-6);
  transport.play(time);
  time.now += 1.08;
  near(transport.position_ms, 13_000, 1e-6);
});

test("seeking while playing goes on from there, and never past either end", () => {
  const { time, transport } = setUp();
  transport.play(time);
  transport.seek(34_000);
  equal([transport.playing, transport.position_ms], [true, 34_000]);
  transport.seek(-5);
  equal(transport.position_ms, 0);
  transport.seek(90_000);
  equal([transport.position_ms, transport.ended], [60_000, true]);
});

test("a new clock takes over without moving the place", () => {
  const { time, transport } = setUp();
  transport.play(time);
  time.now += 20.08;
  transport.play({ seconds: () => 3 });
  near(transport.position_ms, 20_000, 1e-6);
});

/** @returns {any} */
function store() {
  const kept = new Map();
  return {
    kept,
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => kept.set(key, value),
    removeItem: (/** @type {string} */ key) => kept.delete(key),
  };
}

const session = { now_ms: 1_000_000, duration_ms: 60_000 };

test("a session that was left is offered again at its place and gentleness", () => {
  const kept = store();
  remember(kept, "a", { position_ms: 30_000, level: 1 }, session);
  equal(recall(kept, "a", session), { position_ms: 30_000, level: 1 });
  equal(recall(kept, "b", session), null);
  forget(kept, "a");
  equal(recall(kept, "a", session), null);
});

test("the beginning, the end, another plan and yesterday are not offered", () => {
  const kept = store();
  const offered = (/** @type {number} */ position_ms, /** @type {object} */ later = {}) => {
    remember(kept, "a", { position_ms, level: 0 }, session);
    return recall(kept, "a", { ...session, ...later });
  };
  equal([offered(4000), offered(60_000)], [null, null]);
  equal(offered(30_000, { duration_ms: 61_000 }), null);
  equal(offered(30_000, { now_ms: session.now_ms + 13 * 3600 * 1000 }), null);
});

test("whoever eased up right at the start stays eased after a reload", () => {
  const kept = store();
  remember(kept, "a", { position_ms: 2000, level: 2 }, session);
  equal(recall(kept, "a", session), { position_ms: 0, level: 2 });
});

test("a spoilt memory, or a browser that refuses to store, loses nothing else", () => {
  const kept = store();
  kept.kept.set("a", "{");
  equal(recall(kept, "a", session), null);
  const refusing = { getItem: fail, setItem: fail, removeItem: fail };
  remember(refusing, "a", { position_ms: 30_000, level: 1 }, session);
  equal(recall(refusing, "a", session), null);
});

test("the name of a memory does not hold the private address", () => {
  const key = memoryKey("/play/secret-token/score.json");
  equal([key.startsWith("unknot.play."), key.includes("secret"), key.length], [true, false, 20]);
});

/** @returns {never} */
function fail() {
  throw new Error("refused");
}
