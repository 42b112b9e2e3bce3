// @ts-check
/**
 * Sessions kept on this device: scores with their limits, and until when the answers behind them
 * hold. Moments are milliseconds since 1970.
 *
 * @typedef {{id: string, title: string, limits: string[], kept_ms: number, clear_until_ms: number,
 *   routine: string, mark?: string, look: {build: string, tone: number, hands: number},
 *   position: string, company: string, score: unknown}} Kept
 *   `mark` is the same for all that came of the same answers
 * @typedef {{mark?: string, clear_until_ms: number}} Holding answers that hold
 * @typedef {{id: IDBValidKey, title?: unknown}} Damaged what can no longer be read
 */
import { readScore } from "../guide/player/score.js";

const NAME = "unknot";
const STORE = "kept";

/** Keep a session; kept again, it takes the place of the one before. @param {Kept} session */
export function keep(session) {
  return inStore("readwrite", (store) => store.put(session));
}

/** All that is kept, the newest first. @returns {Promise<Kept[]>} */
export async function allKept() {
  const whole = (await everything()).filter(isWhole);
  return whole.sort((one, other) => other.kept_ms - one.kept_ms);
}

/** What was kept and is damaged. @returns {Promise<Damaged[]>} */
export async function allDamaged() {
  const damaged = (await everything()).filter((one) => !isWhole(one));
  return /** @type {Damaged[]} */ (damaged);
}

/** @returns {Promise<unknown[]>} */
function everything() {
  return inStore("readonly", (store) => store.getAll());
}

/** @param {string} id @returns {Promise<Kept | null>} null where it is not kept, or damaged */
export async function findKept(id) {
  const found = await inStore("readonly", (store) => store.get(id));
  return isWhole(found) ? found : null;
}

/** @param {IDBValidKey} id */
export function letGo(id) {
  return inStore("readwrite", (store) => store.delete(id));
}

/**
 * Answers changed, or a massage had to stop: whatever is kept asks again before it plays. On a device
 * without room to note that, nothing is kept any more: letting go needs none.
 */
export function askAllAgain() {
  return markAll().catch(letGoOfAll);
}

/**
 * All at once and without reading the scores, as the page may be left in the next moment.
 * @param {Holding} [answers] that hold
 */
function markAll(answers) {
  /** @param {Kept} one */
  const until = (one) => (answers?.mark && one.mark === answers.mark ? answers.clear_until_ms : 0);
  return inStore("readwrite", (store) => {
    const all = store.getAll();
    all.onsuccess = () => all.result.forEach((one) => store.put({ ...one, clear_until_ms: until(one) }));
    return all;
  });
}

/** Let go of everything that is kept. */
export function letGoOfAll() {
  return inStore("readwrite", (store) => store.clear());
}

/**
 * These answers hold: whatever came of them need not ask again, and whatever came of others has to.
 * @param {Holding} answers
 */
export function askAllBut(answers) {
  return markAll(answers);
}

/** Whether anything is kept that may ask or not. */
export async function keepsAny() {
  return (await inStore("readonly", (store) => store.count())) > 0;
}

/** The address of a session's score, which the worker answers for. @param {string} id */
export function scoreAddress(id) {
  return `/kept/play/${id}/score.json`;
}

/**
 * Whether the answers behind a session still hold. A clock that was set back opens nothing.
 * @param {Kept} session
 * @param {number} now_ms
 */
export function isClear(session, now_ms) {
  return session.kept_ms <= now_ms && now_ms < session.clear_until_ms;
}

/** @param {unknown} value @returns {value is Kept} */
function isWhole(value) {
  const session = /** @type {Kept | undefined} */ (value);
  return (
    areTexts([session?.id, session?.title, session?.routine, session?.position, session?.company]) &&
    Number.isFinite(session?.kept_ms) &&
    Number.isFinite(session?.clear_until_ms) &&
    Array.isArray(session?.limits) &&
    areTexts(session.limits) &&
    isLook(session.look) &&
    isPlayable(session.score)
  );
}

/** @param {Kept["look"] | null} look */
function isLook(look) {
  return areTexts([look?.build]) && Number.isFinite(look?.tone) && Number.isFinite(look?.hands);
}

/** @param {unknown[]} values */
function areTexts(values) {
  return values.every((value) => typeof value === "string");
}

/** Whether the player takes it; reading what is damaged may fail in any way. @param {unknown} score */
function isPlayable(score) {
  try {
    return Boolean(readScore(score));
  } catch {
    return false;
  }
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} ask
 * @returns {Promise<T>} what was asked for, once it is on the device
 */
async function inStore(mode, ask) {
  const database = await opened();
  try {
    const exchange = database.transaction(STORE, mode);
    const request = ask(exchange.objectStore(STORE));
    await new Promise((resolve, reject) => {
      exchange.oncomplete = resolve;
      exchange.onerror = exchange.onabort = () => reject(exchange.error);
    });
    return request.result;
  } finally {
    database.close();
  }
}

/** @returns {Promise<IDBDatabase>} */
function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
