// @ts-check
import { Clearance } from "/static/guide/player/clearance.js";
import { forgetUntold, keepUntold } from "/static/guide/player/untold.js";
import { equal, test } from "/tests/website/testing.js";

const HOURS_MS = 3_600_000;

/**
 * A page whose answers hold for four hours, open for so long, while its score answers like this.
 * @param {{open_ms?: number, answer?: object | null, holds_ms?: string}} how
 */
function setUp({ open_ms = 0, answer = { status: 200 }, holds_ms = String(4 * HOURS_MS) } = {}) {
  const root = document.createElement("main");
  root.dataset["score"] = "/play/x/score.json";
  if (holds_ms) root.dataset["holdsMs"] = holds_ms;
  /** @type {string[]} */
  const [refusals, asked] = [[], []];
  const fetching = async (/** @type {string} */ url, /** @type {RequestInit} */ how) => {
    asked.push(`${how.method} ${url} ${how.cache}`);
    if (!answer) throw new TypeError("Failed to fetch");
    return answer;
  };
  const clearance = new Clearance(root, (one) => refusals.push(one), () => open_ms);
  return { clearance, refusals, asked, fetching };
}

/**
 * @template T
 * @param {object} fetching
 * @param {() => T} body
 */
async function whileFetching(fetching, body) {
  const real = window.fetch;
  window.fetch = /** @type {any} */ (fetching);
  try {
    const given = body();
    await new Promise((done) => setTimeout(done));
    return given;
  } finally {
    window.fetch = real;
  }
}

/** @param {Parameters<typeof setUp>[0]} how */
async function beginning(how) {
  const { clearance, refusals, asked, fetching } = setUp(how);
  const begins = await whileFetching(fetching, () => clearance.begins());
  return { begins, refusals, asked };
}

test("it starts at once, and the website is asked meanwhile, past every cache", async () => {
  equal(await beginning({}), { begins: true, refusals: [], asked: ["HEAD /play/x/score.json no-store"] });
});

test("what the website refuses starts, and is refused as soon as it answers", async () => {
  for (const [answer, refusal] of /** @type {const} */ ([
    [{ status: 410 }, "gone"],
    [{ status: 404 }, "gone"],
    [{ status: 200, redirected: true }, "ask-again"],
  ])) {
    const { begins, refusals } = await beginning({ answer });
    equal([begins, refusals], [true, [refusal]]);
  }
});

test("out of reach, or in trouble, the website keeps nobody from going on", async () => {
  for (const answer of [null, { status: 500 }, { status: 429 }]) {
    const { begins, refusals } = await beginning({ answer });
    equal([begins, refusals], [true, []]);
  }
});

test("past the hours of its answers nothing starts, whatever can be reached", async () => {
  const late = await beginning({ open_ms: 4 * HOURS_MS, answer: null });
  equal(late, { begins: false, refusals: ["ask-again"], asked: [] });
  const intime = await beginning({ open_ms: 4 * HOURS_MS - 1, answer: null });
  equal(intime.begins, true);
  const unknown = await beginning({ open_ms: 9 * HOURS_MS, holds_ms: "" });
  equal(unknown.begins, true);
});

test("while the website has not heard that a massage had to stop, none starts", async () => {
  keepUntold(localStorage, { answer: "stop_chest_1", once: "7" });
  equal(await beginning({}), { begins: false, refusals: ["stopped"], asked: [] });
  forgetUntold(localStorage);
  equal((await beginning({})).begins, true);
});

test("what was refused once is refused each time, without asking again", async () => {
  const { clearance, refusals, asked, fetching } = setUp({ answer: { status: 410 } });
  await whileFetching(fetching, () => clearance.ask());
  const begins = await whileFetching(fetching, () => clearance.begins());
  equal([begins, refusals, asked.length], [false, ["gone", "gone"], 1]);
});
