// @ts-check
/**
 * What a device holds of the website itself: fetched ahead, and fetched again where it was damaged.
 *
 * @typedef {{version: string, files: string[], pages: string[], language: string,
 *   takesBack: string[], damaged: string}} Ahead `takesBack` are the addresses that change the
 *   answers; `damaged` is a page for when no other is left
 */

export const OURS = "unknot-";

/** @param {Ahead} ahead @returns {string} the name of its cache */
export function nameOf({ version }) {
  return `${OURS}${version}`;
}

/**
 * Fetch everything ahead, past the browser's own cache and without anything that tells who asks.
 * @param {Ahead} ahead
 */
export async function fetchAhead(ahead) {
  const { files, pages, language } = ahead;
  const cache = await caches.open(nameOf(ahead));
  const whole = /** @type {RequestInit} */ ({ credentials: "omit", cache: "no-cache" });
  await cache.addAll(files.map((path) => new Request(path, whole)));
  const kept = pages.map((path) => {
    return keepPage(cache, path, new Request(`${path}?language=${language}`, whole));
  });
  await Promise.all(kept);
}

/**
 * Keep a page in the language of whoever uses this device.
 * @param {Cache} cache
 * @param {string} path
 * @param {Request} request
 */
async function keepPage(cache, path, request) {
  const page = await fetch(request);
  if (!page.ok) throw new TypeError(`${path} cannot be fetched`);
  await cache.put(path, page);
}

/**
 * Look without opening: a cache that was deleted meanwhile is not made again.
 * @param {Ahead} ahead
 * @param {string} path
 */
export function cachedIn(ahead, path) {
  return caches.match(path, { cacheName: nameOf(ahead) });
}

/**
 * Give a page, if it is there with every file that pages need; what is damaged is fetched again.
 * @param {Ahead} ahead
 * @param {string} path
 * @returns {Promise<Response | null>}
 */
export async function wholePage(ahead, path) {
  if (!ahead.pages.includes(path)) return null;
  if (!(await holds(ahead, [path, ...ahead.files]))) {
    const isMended = await fetchAhead(ahead).then(() => true).catch(() => false);
    if (!isMended) return null;
  }
  return (await cachedIn(ahead, path)) ?? null;
}

/**
 * @param {Ahead} ahead
 * @param {string[]} paths
 */
async function holds(ahead, paths) {
  const cache = await caches.open(nameOf(ahead));
  const held = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  return paths.every((path) => held.has(path));
}
