// @ts-check
import { Hearing } from "/static/guide/player/hearing.js";
import { recognisersHere } from "/static/guide/player/recognition.js";
import { equal, test } from "/tests/website/testing.js";

/** Speech recognition that does what it is told, and remembers what was asked of it. */
function recognition(found = "available") {
  /** @type {any[]} */
  const ears = [];
  class Ear extends EventTarget {
    static asked = /** @type {object[]} */ ([]);
    static available = async (/** @type {object} */ how) => (Ear.asked.push(how), found);
    static install = async () => true;
    processLocally = false;
    running = false;
    start() {
      this.running = true;
      ears.push(this);
    }
    abort() {
      this.running = false;
      this.dispatchEvent(new Event("end"));
    }
    hear(/** @type {string} */ transcript, isFinal = true) {
      const results = [Object.assign([{ transcript }], { isFinal })];
      this.dispatchEvent(Object.assign(new Event("result"), { results, resultIndex: 0 }));
    }
    fail(/** @type {string} */ error) {
      this.dispatchEvent(Object.assign(new Event("error"), { error }));
      this.dispatchEvent(new Event("end"));
    }
  }
  return { Ear, ears };
}

/** @param {any} ear */
function setUp(ear) {
  /** @type {string[]} */
  const [said, states] = [[], []];
  const listener = {
    said: (/** @type {string} */ text, /** @type {{sure: boolean}} */ { sure }) =>
      void said.push(sure ? text : `${text}…`),
    changed: (/** @type {string} */ state) => void states.push(state),
  };
  return { hearing: new Hearing(ear, "en-GB", listener), said, states };
}

/** What a call leaves for later, and for how long: @param {() => void} call */
function whatWaits(call) {
  const real = window.setTimeout;
  const rest = { milliseconds: 0, over: () => undefined };
  window.setTimeout = /** @type {any} */ (
    (/** @type {() => undefined} */ over, /** @type {number} */ milliseconds) =>
      void Object.assign(rest, { over, milliseconds })
  );
  call();
  window.setTimeout = real;
  return rest;
}

test("it listens on the device, and nowhere else", async () => {
  const { Ear, ears } = recognition();
  const { hearing, said, states } = setUp(Ear);
  await hearing.want(true);
  equal(Ear.asked, [{ langs: ["en-GB"], processLocally: true }]);
  equal([ears.length, ears[0].processLocally, ears[0].lang, ears[0].running], [1, true, "en-GB", true]);
  ears[0].hear("sof", false);
  ears[0].hear("softer");
  equal([said, states], [["sof…", "softer"], ["on"]]);
  await hearing.want(false);
  equal([ears[0].running, states], [false, ["on", "off"]]);
});

test("where the device cannot, it stays off and says so", async () => {
  for (const ear of [null, class extends EventTarget {}, recognition("unavailable").Ear]) {
    const { hearing, states } = setUp(ear);
    await hearing.want(true);
    equal([states, hearing.wanted], [["unavailable"], false]);
  }
});

test("a language that is not here yet is fetched by the browser first", async () => {
  const { Ear, ears } = recognition("downloadable");
  const { hearing, states } = setUp(Ear);
  await hearing.want(true);
  equal([states, ears.length], [["fetching", "on"], 1]);
  await hearing.want(false);
});

test("where another kind of the language is known, that one is listened for", async () => {
  const { Ear, ears } = recognition();
  Ear.available = async (/** @type {any} */ how) => (how.langs[0] === "en-US" ? "available" : "downloadable");
  const { hearing, states } = setUp(Ear);
  await hearing.want(true);
  equal([states, ears[0].lang], [["on"], "en-US"]);
  await hearing.want(false);
});

test("a microphone that is refused switches it off for good", async () => {
  const { Ear, ears } = recognition();
  const { hearing, states } = setUp(Ear);
  await hearing.want(true);
  ears[0].fail("not-allowed");
  equal([states, hearing.wanted, ears.length], [["on", "refused"], false, 1]);
});

test("a browser that stops listening is asked again after a rest, and a quiet moment is no fault", async () => {
  const { Ear, ears } = recognition();
  const { hearing, states } = setUp(Ear);
  await hearing.want(true);
  const rest = whatWaits(() => ears[0].fail("no-speech"));
  equal([ears.length, rest.milliseconds], [1, 1000]);
  rest.over();
  equal([ears.length, states], [2, ["on"]]);
  await hearing.want(false);
});

test("while there is nothing to command it hears nothing", async () => {
  const { Ear, ears } = recognition();
  const { hearing } = setUp(Ear);
  hearing.allow(false);
  await hearing.want(true);
  equal([hearing.state, ears.length], ["on", 0]);
  hearing.allow(true);
  equal(ears[0].running, true);
  hearing.allow(false);
  equal(ears[0].running, false);
  hearing.allow(true);
  equal([ears.length, ears[1].running], [2, true]);
  await hearing.want(false);
});

test("recognition that cannot promise to stay on the device is not used", () => {
  const real = Object.getOwnPropertyDescriptor(window, "SpeechRecognition");
  const put = (/** @type {unknown} */ value) =>
    Object.defineProperty(window, "SpeechRecognition", { value, configurable: true });
  class Remote {}
  class Local {
    get processLocally() {
      return false;
    }
  }
  put(Remote);
  equal(recognisersHere(), null);
  put(Local);
  equal(recognisersHere() === /** @type {unknown} */ (Local), true);
  if (real) Object.defineProperty(window, "SpeechRecognition", real);
});
