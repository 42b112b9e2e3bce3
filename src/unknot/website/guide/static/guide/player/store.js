// @ts-check
/**
 * The store of this browser, whether or not it lets a page use it.
 *
 * @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Store
 */

/**
 * The browser's own store, or one that lasts as long as the page where the browser refuses it.
 * @param {() => Store} open
 * @returns {Store}
 */
export function openStore(open = () => window.localStorage) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return (
    attempt(open) ?? {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }
  );
}

/**
 * What a body gives, or null where the browser refuses it.
 * @template T
 * @param {() => T} body
 * @returns {T | null}
 */
export function attempt(body) {
  try {
    return body();
  } catch {
    return null;
  }
}
