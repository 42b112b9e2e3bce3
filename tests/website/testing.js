// @ts-check
/** The few words that unit tests of scripts need: describe with `test`, compare with `equal`. */

/** @type {{name: string, body: () => unknown}[]} */
const tests = [];

/**
 * Add a test; its name is a sentence that holds.
 * @param {string} name
 * @param {() => unknown} body may return a promise
 */
export function test(name, body) {
  tests.push({ name, body });
}

/**
 * Fail unless both values read the same, deeply.
 * @param {unknown} actual
 * @param {unknown} expected
 */
export function equal(actual, expected) {
  const [got, wanted] = [written(actual), written(expected)];
  if (got !== wanted) throw new Error(`got ${got}, expected ${wanted}`);
}

/**
 * Fail unless two numbers lie within `tolerance` of each other.
 * @param {number} actual
 * @param {number} expected
 * @param {number} tolerance
 */
export function near(actual, expected, tolerance) {
  if (!(Math.abs(actual - expected) <= tolerance)) {
    throw new Error(`got ${actual}, expected ${expected} within ${tolerance}`);
  }
}

/**
 * Fail unless the body throws (or rejects) with a message that holds `part`.
 * @param {() => unknown} body
 * @param {string} part
 */
export async function throws(body, part) {
  try {
    await body();
  } catch (error) {
    if (String(error).includes(part)) return;
    throw new Error(`threw “${error}”, expected “${part}”`, { cause: error });
  }
  throw new Error(`threw nothing, expected “${part}”`);
}

/**
 * Run every test in order.
 * @returns {Promise<{name: string, failure: string | null}[]>}
 */
export async function run() {
  const results = [];
  for (const { name, body } of tests) {
    results.push({ name, failure: await failureOf(body) });
  }
  return results;
}

/** @param {() => unknown} body */
async function failureOf(body) {
  try {
    await body();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/**
 * JSON with sorted keys, and with the values that JSON has no words for.
 * @param {unknown} value
 */
function written(value) {
  return JSON.stringify(value, (_key, part) => {
    if (part === undefined || Number.isNaN(part) || Math.abs(part) === Infinity) return String(part);
    if (part instanceof Map) return [...part];
    if (part instanceof Set) return [...part];
    if (part && typeof part === "object" && !Array.isArray(part)) {
      return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    return part;
  });
}
