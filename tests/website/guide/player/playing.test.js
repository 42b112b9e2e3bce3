// @ts-check
import { HIDDEN_TICK_MS, HORIZON_MS, Scheduler, TICK_MS } from "/static/guide/player/scheduler.js";
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

  /** @type {number[]} */
  wound_ms = [];

  /**
   * @param {() => void} body
   * @param {number} milliseconds
   */
  every(body, milliseconds) {
    this.body = body;
    this.wound_ms.push(milliseconds);
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
  time.pass(61, 0.05);
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

test("a page that is busy for seconds again and again places every sound in time", () => {
  const { time, timeline, transport, placed, scheduler } = setUp();
  transport.play(time);
  scheduler.start();
  for (let times = 0; times < 20; times += 1) {
    time.pass(0.1, 0.1);
    time.pass(3, 3);
  }
  equal(placed.length, soundsBetween(timeline, 0, 60_000).length);
  equal(placed.every(({ seconds, known_seconds }) => seconds >= known_seconds), true);
});

test("a page that nobody sees wakes less often, and one that stopped not at all", () => {
  const { time, transport, scheduler } = setUp();
  transport.play(time);
  scheduler.start();
  time.pass(1);
  time.hiddenNow = true;
  time.pass(1);
  time.hiddenNow = false;
  time.pass(1);
  equal(time.wound_ms, [TICK_MS, HIDDEN_TICK_MS, TICK_MS]);
  scheduler.stop();
  equal(time.body, null);
  scheduler.start();
  equal(time.wound_ms, [TICK_MS, HIDDEN_TICK_MS, TICK_MS, TICK_MS]);
});

test("what a sleeping page missed stays silent", () => {
  const { time, transport, placed, scheduler } = setUp();
  transport.play(time);
  scheduler.start();
  time.now += 36;
  time.pass(1);
  equal(placed.filter(({ at_ms }) => at_ms >= HORIZON_MS && at_ms < 35_800), []);
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
