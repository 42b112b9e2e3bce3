// @ts-check
/**
 * The service worker: what it answers without a network, and when it gives way to a newer one.
 * It holds what was fetched ahead and nothing else; no page of anybody's is ever put aside.
 *
 * @typedef {import("./fetched_ahead.js").Ahead} Ahead
 * @typedef {Event & {request: Request, data: unknown, waitUntil: (done: Promise<unknown>) => void,
 *   respondWith: (answer: Promise<Response>) => void}} Happening
 * @typedef {{location: Location, skipWaiting: () => Promise<void>,
 *   registration: {waiting: unknown},
 *   addEventListener: (name: string, body: (event: Happening) => void) => void,
 *   clients: {claim: () => Promise<void>, matchAll: (which: object) => Promise<{url: string}[]>}
 * }} Scope what a service worker is given, as far as it is used here
 */
import { OURS, cachedIn, fetchAhead, nameOf, wholePage } from "./fetched_ahead.js";
import { askAllAgain, findKept, isClear } from "./kept.js";
import { clipFor, isClip } from "./kept_clips.js";

const KEPT = "/kept/";
const OFFLINE = "/offline/";
const AFTER = "/after/";
const KEPT_AFTER = "/kept/after/";
const SESSION = /^\/kept\/play\/([\w-]+)\/(score\.json)?$/;
const PLAYING = /^\/(kept\/)?play\/[^/]+\/$/;

/**
 * @param {Scope} scope
 * @param {Ahead} ahead
 */
export function start(scope, ahead) {
  const held = new Set([...ahead.files, ...ahead.pages]);
  const answers = { ahead, held, isLeaving: () => isLeaving(scope) };
  scope.addEventListener("install", (event) => event.waitUntil(fetchAhead(ahead)));
  scope.addEventListener("activate", (event) => event.waitUntil(takeOver(scope, nameOf(ahead))));
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
 * @param {{ahead: Ahead, held: Set<string>, isLeaving: () => boolean}} answers
 * @returns {Promise<Response> | null} null where the browser asks the network itself
 */
function answerTo(request, path, { ahead, held, isLeaving }) {
  const session = SESSION.exec(path);
  if (session) return session[2] ? scoreOf(session[1] ?? "") : playerOf(session[1] ?? "", ahead);
  if (isClip(path)) return clipFor(request);
  const isPage = request.mode === "navigate";
  if (request.method === "GET" && held.has(path)) return first(ahead, request, path, isPage);
  if (!isPage || (isLeaving() && navigator.onLine)) return null;
  if (request.cache === "only-if-cached") return null; // a way back: the browser asks to send again
  return fetch(request).catch(() => withoutNetwork(ahead, request, path));
}

/**
 * @param {Ahead} ahead
 * @param {Request} request
 * @param {string} path
 * @param {boolean} isPage
 */
async function first(ahead, request, path, isPage) {
  const found = await cachedIn(ahead, path);
  if (found) return found;
  return isPage ? fetch(request).catch(() => damaged(ahead)) : fetch(request);
}

/**
 * Say that there is no network; a massage that it was lost in still has what helps afterwards.
 * @param {Ahead} ahead
 * @param {Request} request
 * @param {string} path
 */
async function withoutNetwork(ahead, request, path) {
  const isAfterwards = request.method === "GET" && path === AFTER;
  const found = isAfterwards ? await cachedIn(ahead, KEPT_AFTER) : null;
  return found ?? (await cachedIn(ahead, OFFLINE)) ?? damaged(ahead);
}

/** The last page that is left. @param {Ahead} ahead */
function damaged(ahead) {
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  return new Response(ahead.damaged, { status: 503, headers });
}

/**
 * The player, drawn for the session that it is to play; or the list, which says why not of which.
 * @param {string} id
 * @param {Ahead} ahead
 */
async function playerOf(id, ahead) {
  const session = await findKept(id).catch(() => null);
  if (!session || !isClear(session, Date.now())) return Response.redirect(`${KEPT}#${id}`, 302);
  const player = await wholePage(ahead, `/kept/player/${session.look.build}/`).catch(() => null);
  return player ?? Response.redirect(KEPT, 302);
}

/** @param {string} id */
async function scoreOf(id) {
  const session = await findKept(id).catch(() => null);
  if (!session || !isClear(session, Date.now())) return new Response(null, { status: 410 });
  return Response.json(session.score);
}
