// @ts-check
/** Clips of a recorded voice that kept sessions say: fetched with each, and let go with it. */

const CLIPS = "/static/voice/";

/** @param {IDBValidKey} id @returns {string} the name of a session's cache */
function nameOf(id) {
  return `voice-${id}`;
}

/**
 * Fetch what a session says; for a clip that is missing the device's own voice speaks.
 * @param {string} id
 * @param {string[]} addresses
 */
export async function keepClips(id, addresses) {
  if (addresses.length === 0) return;
  const cache = await caches.open(nameOf(id));
  await Promise.allSettled(addresses.map((address) => cache.add(address)));
}

/** @param {IDBValidKey} id */
export function letGoOfClips(id) {
  return caches.delete(nameOf(id));
}

/** @param {string} path */
export function isClip(path) {
  return path.startsWith(CLIPS);
}

/**
 * Answer with a clip that is kept, or with the part of it that is asked for.
 * @param {Request} request
 */
export async function clipFor(request) {
  const kept = await caches.match(request.url);
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") ?? "");
  if (!kept) return fetch(request);
  return range ? partOf(await kept.blob(), Number(range[1]), range[2]) : kept;
}

/**
 * Some browsers play no sound that does not come in parts.
 * @param {Blob} whole
 * @param {number} first
 * @param {string | undefined} wanted the last byte, where one is named
 */
function partOf(whole, first, wanted) {
  const last = Math.min(wanted ? Number(wanted) : Infinity, whole.size - 1);
  const headers = {
    "Content-Type": whole.type,
    "Content-Range": `bytes ${first}-${last}/${whole.size}`,
  };
  if (first > last) return new Response(null, { status: 416 });
  return new Response(whole.slice(first, last + 1), { status: 206, headers });
}
