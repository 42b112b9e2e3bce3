// @ts-check
/**
 * The service worker: what it answers without a network, and when it gives way to a newer one.
 * It holds what was fetched ahead and nothing else; no page of anybody's is ever put aside.
 *
 * @typedef {{version: string, files: string[], pages: string[], language: string,
 *   takesBack: string[]}} Ahead `takesBack` are the addresses that change the answers
 * @typedef {Event & {request: Request, data: unknown, waitUntil: (done: Promise<unknown>) => void,
 *   respondWith: (answer: Promise<Response>) => void}} Happening
 * @typedef {{location: Location, skipWaiting: () => Promise<void>,
 *   registration: {waiting: unknown},
 *   addEventListener: (name: string, body: (event: Happening) => void) => void,
 *   clients: {claim: () => Promise<void>, matchAll: (which: object) => Promise<{url: string}[]>}
 * }} Scope what a service worker is given, as far as it is used here
 */
import { askAllAgain, findKept, isClear } from "./kept.js";

const OURS = "unknot-";
const KEPT = "/kept/";
const OFFLINE = "/offline/";
const SESSION = /^\/kept\/play\/([\w-]+)\/(score\.json)?$/;
const PLAYING = /^\/(kept\/)?play\/[^/]+\/$/;

/**
 * @param {Scope} scope
 * @param {Ahead} ahead
 */
export function start(scope, ahead) {
  const name = `${OURS}${ahead.version}`;
  const held = new Set([...ahead.files, ...ahead.pages]);
  const cached = (/** @type {string} */ path) => cachedIn(name, path);
  const answers = { cached, held, isLeaving: () => isLeaving(scope) };
  scope.addEventListener("install", (event) => event.waitUntil(fetchAhead(name, ahead)));
  scope.addEventListener("activate", (event) => event.waitUntil(takeOver(scope, name)));
  scope.addEventListener("message", (event) => {
    if (event.data === "give-way") event.waitUntil(unlessPlaying(scope));
  });
  scope.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    if (url.origin !== scope.location.origin) return;
    const takesBack = ahead.takesBack.includes(url.pathname);
    if (event.request.method === "POST" && takesBack) event.waitUntil(askAllAgain());
    const answer = answerTo(event.request, url.pathname, answers);
    if (answer) event.respondWith(answer);
  });
}

/**
 * Fetch everything ahead, past the browser's own cache and without anything that tells who asks.
 * @param {string} name
 * @param {Ahead} ahead
 */
async function fetchAhead(name, { files, pages, language }) {
  const cache = await caches.open(name);
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
 * @param {Scope} scope
 * @param {string} name
 */
async function takeOver(scope, name) {
  const old = (await caches.keys()).filter((one) => one.startsWith(OURS) && one !== name);
  await Promise.all(old.map((one) => caches.delete(one)));
  await scope.clients.claim();
}

/**
 * Take the place of an older worker, but never under a session.
 * @param {Scope} scope
 */
async function unlessPlaying(scope) {
  const windows = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  const plays = windows.some(({ url }) => PLAYING.test(new URL(url).pathname));
  if (!plays) await scope.skipWaiting();
}

/**
 * Say whether a newer worker waits to take over. What this one answers while it is replaced may
 * never arrive, so the browser fetches its pages itself.
 * @param {Scope} scope
 */
function isLeaving(scope) {
  return scope.registration.waiting !== null;
}

/**
 * @param {Request} request
 * @param {string} path
 * @param {{cached: (path: string) => Promise<Response | undefined>, held: Set<string>,
 *   isLeaving: () => boolean}} answers
 * @returns {Promise<Response> | null} null where the browser asks the network itself
 */
function answerTo(request, path, { cached, held, isLeaving }) {
  const session = SESSION.exec(path);
  if (session) return session[2] ? scoreOf(session[1] ?? "") : playerOf(session[1] ?? "", cached);
  if (request.method === "GET" && held.has(path)) return first(cached(path), request);
  if (request.mode !== "navigate" || (isLeaving() && navigator.onLine)) return null;
  return fetch(request).catch(async (error) => (await cached(OFFLINE)) ?? Promise.reject(error));
}

/**
 * @param {Promise<Response | undefined>} found
 * @param {Request} request
 */
async function first(found, request) {
  return (await found) ?? fetch(request);
}

/**
 * The player, drawn for the session that it is to play; or the list, which says why not.
 * @param {string} id
 * @param {(path: string) => Promise<Response | undefined>} cached
 */
async function playerOf(id, cached) {
  const session = await findKept(id).catch(() => null);
  if (!session || !isClear(session, Date.now())) return Response.redirect(KEPT, 302);
  const player = `/kept/player/${session.look.build}/`;
  return (await cached(player)) ?? fetch(player);
}

/** @param {string} id */
async function scoreOf(id) {
  const session = await findKept(id).catch(() => null);
  if (!session || !isClear(session, Date.now())) return new Response(null, { status: 410 });
  return Response.json(session.score);
}

/**
 * Look without opening: a cache that was deleted meanwhile is not made again.
 * @param {string} name
 * @param {string} path
 */
function cachedIn(name, path) {
  return caches.match(path, { cacheName: name });
}
