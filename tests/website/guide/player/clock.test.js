// @ts-check
import { heardSeconds, openClock, pageClock, watched } from "/static/guide/player/clock.js";
import { equal, near, test } from "/tests/website/testing.js";

const settled = () => new Promise((done) => setTimeout(done, 0));

test("a device without sound gets the page's clock", async () => {
  const real = window.AudioContext;
  Object.assign(window, { AudioContext: undefined });
  const clock = await openClock(() => undefined, () => undefined);
  window.AudioContext = real;
  equal(clock.context, null);
  near(clock.heard_seconds(), clock.seconds(), 0.1);
  near(clock.seconds(), pageClock().seconds(), 0.1);
  clock.close();
});

/** A sound clock that is told what to do. */
class FakeContext extends EventTarget {
  state = "running";
  currentTime = 0.01;
  outputLatency = 0.12;
  closed = false;

  async resume() {}

  async close() {
    this.closed = true;
  }

  /** @param {string} state */
  become(state) {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

/** @param {FakeContext} context */
async function opened(context, interrupted = () => undefined, begun = () => undefined) {
  const real = window.AudioContext;
  Object.assign(window, {
    AudioContext: function () {
      return context;
    },
  });
  const clock = await openClock(interrupted, begun);
  window.AudioContext = real;
  return clock;
}

test("the sound's clock leads, and says how late it is heard", async () => {
  const context = new FakeContext();
  const clock = await opened(context);
  context.currentTime = 5;
  equal([clock.seconds(), clock.heard_seconds()], [5, 4.88]);
});

test("what is heard goes on smoothly between the steps of the clock, as the output is stamped", () => {
  const context = new FakeContext();
  context.currentTime = 5;
  const heard = (/** @type {object} */ stamp, /** @type {number} */ page_ms) => {
    Object.assign(context, { getOutputTimestamp: () => stamp });
    return heardSeconds(/** @type {any} */ (context), page_ms);
  };
  near(heard({ contextTime: 4.8, performanceTime: 900 }, 900), 4.8, 1e-9);
  near(heard({ contextTime: 4.8, performanceTime: 900 }, 912), 4.812, 1e-9);
});

test("a stamp that cannot be true is not believed", () => {
  const context = new FakeContext();
  context.currentTime = 5;
  for (const stamp of [{}, { contextTime: 0, performanceTime: 0 }, { contextTime: 3, performanceTime: 900 }, { contextTime: 7, performanceTime: 900 }]) {
    Object.assign(context, { getOutputTimestamp: () => stamp });
    near(heardSeconds(/** @type {any} */ (context), 900), 4.88, 1e-9);
  }
});

test("sound that begins too late is not waited for, told when it comes, and closed in the end", async () => {
  let begun = 0;
  const context = new FakeContext();
  context.state = "suspended";
  const clock = await opened(context, () => undefined, () => void (begun += 1));
  equal([clock.context, begun, context.closed], [null, 0, false]);
  context.become("running");
  equal(begun, 1);
  clock.close();
  context.become("running");
  equal([begun, context.closed], [1, true]);
});

test("a call that takes the sound away is told, and nothing is after closing", async () => {
  let calls = 0;
  const context = new FakeContext();
  const clock = await opened(context, () => void (calls += 1));
  context.become("interrupted");
  equal(calls, 1);
  clock.close();
  context.become("closed");
  equal([calls, context.closed], [1, true]);
});

test("a clock that stands still while the page goes on was taken away: told once", async () => {
  let [seconds, page_ms, calls] = [1, 0, 0];
  const read = watched(() => seconds, () => void (calls += 1), () => page_ms);
  page_ms = 2000;
  read();
  await settled();
  equal(calls, 0);
  page_ms = 4000;
  equal([read(), read()], [1, 1]);
  await settled();
  equal(calls, 1);
});

test("a page that was woken rarely is no interruption, as long as the sound went on", async () => {
  let [seconds, page_ms, calls] = [1, 0, 0];
  const read = watched(() => seconds, () => void (calls += 1), () => page_ms);
  for (let minute = 1; minute < 4; minute += 1) {
    [seconds, page_ms] = [minute * 60, minute * 60_000];
    read();
  }
  await settled();
  equal(calls, 0);
});
