// @ts-check
import { WakeLock } from "/static/guide/player/wakelock.js";
import { equal, test } from "/tests/website/testing.js";

/** A lock that can be lost, as browsers hand it out. */
class Sentinel extends EventTarget {
  released = false;

  async release() {
    this.released = true;
    this.dispatchEvent(new Event("release"));
  }
}

let hidden = false;
Object.defineProperty(document, "hidden", { get: () => hidden, configurable: true });

/** @param {() => Promise<Sentinel>} request */
function setUp(request) {
  /** @type {Sentinel[]} */
  const given = [];
  const wakeLock = {
    request: async () => {
      const sentinel = await request();
      given.push(sentinel);
      return sentinel;
    },
  };
  Object.defineProperty(navigator, "wakeLock", { value: wakeLock, configurable: true });
  /** @type {string[]} */
  const told = [];
  hidden = false;
  return { lock: new WakeLock((state) => told.push(state)), told, given };
}

const granted = async () => new Sentinel();
const later = () => new Promise((done) => setTimeout(done, 5));

/** @param {boolean} now */
async function turn(now) {
  hidden = now;
  document.dispatchEvent(new Event("visibilitychange"));
  await later();
}

test("the screen stays on while it is wanted, and not after", async () => {
  const { lock, told, given } = setUp(granted);
  await lock.want(true);
  equal(told, ["on"]);
  await lock.want(false);
  equal([told.at(-1), given.map((one) => one.released)], ["off", [true]]);
});

test("a refusal is told as one", async () => {
  const { lock, told } = setUp(async () => Promise.reject(new DOMException("low battery")));
  await lock.want(true);
  equal(told, ["refused"]);
  await lock.want(false);
});

test("a browser that cannot is told as a refusal", async () => {
  const { lock, told } = setUp(granted);
  Object.defineProperty(navigator, "wakeLock", { value: undefined, configurable: true });
  await lock.want(true);
  equal(told, ["refused"]);
  await lock.want(false);
});

test("a lock that was lost behind another page is asked for again", async () => {
  const { lock, told, given } = setUp(granted);
  await lock.want(true);
  hidden = true;
  await given[0]?.release();
  await turn(true);
  equal(told, ["on", "refused"]);
  await turn(false);
  equal([told, given.length], [["on", "refused", "on"], 2]);
  await lock.want(false);
  await turn(false);
  equal([told.at(-1), given.length], ["off", 2]);
});

test("a lock that comes after nobody wants it any more is let go", async () => {
  const { lock, told, given } = setUp(async () => {
    await later();
    return new Sentinel();
  });
  const asking = lock.want(true);
  await lock.want(false);
  await asking;
  equal([told, given.map((one) => one.released)], [["off"], [true]]);
});

test("asking twice at once takes one lock", async () => {
  const { lock, given } = setUp(async () => {
    await later();
    return new Sentinel();
  });
  await Promise.all([lock.want(true), turn(false), lock.want(true)]);
  await later();
  equal(given.length, 1);
  await lock.want(false);
});
