// @ts-check
/**
 * The clock that a session follows: the sound's own, or the page's where sound is refused.
 *
 * Each start opens a new one. After a call or a lock an old sound clock may stand still, and a
 * closed one takes every queued sound with it.
 *
 * @typedef {{seconds: () => number, latency_ms: () => number, context: AudioContext | null,
 *   close: () => void}} Clock
 */

/** How long sound may take to begin before the session begins without it. */
const PATIENCE_MS = 1500;
/** A sound clock that stands still for longer than this was taken away without a word. */
const STILL_MS = 3000;

/**
 * Open a clock; call it within a tap, and wait.
 * @param {() => void} interrupted called when the system takes the sound away
 * @returns {Promise<Clock>}
 */
export async function openClock(interrupted) {
  playEvenWhenMuted();
  let context = null;
  try {
    context = new AudioContext({ latencyHint: "playback" });
    if (await runs(context)) return soundClock(context, interrupted);
  } catch {
    // No sound here: the session goes on in pictures and words.
  }
  void context?.close().catch(() => undefined);
  return pageClock();
}

/**
 * A clock without sound.
 * @returns {Clock}
 */
export function pageClock() {
  return {
    seconds: () => performance.now() / 1000,
    latency_ms: () => 0,
    context: null,
    close: () => undefined,
  };
}

/**
 * @param {AudioContext} context
 * @param {() => void} interrupted
 * @returns {Clock}
 */
function soundClock(context, interrupted) {
  const listening = new AbortController();
  const changed = () => context.state !== "running" && interrupted();
  context.addEventListener("statechange", changed, { signal: listening.signal });
  return {
    seconds: watched(() => context.currentTime, interrupted),
    // What is heard now left the clock this long ago; wireless headphones add up to 200 ms.
    latency_ms: () => 1000 * (context.outputLatency || context.baseLatency || 0),
    context,
    close: () => {
      listening.abort();
      void context.close().catch(() => undefined);
    },
  };
}

/**
 * Read a clock, and call back once when it stands still while the page goes on.
 * @param {() => number} seconds
 * @param {() => void} stopped
 * @param {() => number} page_ms
 */
export function watched(seconds, stopped, page_ms = () => performance.now()) {
  let last = { seconds: seconds(), page_ms: page_ms() };
  let told = false;
  return () => {
    const now = { seconds: seconds(), page_ms: page_ms() };
    if (now.seconds !== last.seconds) last = now;
    else if (!told && now.page_ms - last.page_ms > STILL_MS) {
      told = true;
      queueMicrotask(stopped);
    }
    return now.seconds;
  };
}

/**
 * Whether the sound really runs: some browsers say so while their clock stands still.
 * @param {AudioContext} context
 */
async function runs(context) {
  const until = performance.now() + PATIENCE_MS;
  void context.resume().catch(() => undefined);
  while (performance.now() < until) {
    if (context.state === "running" && context.currentTime > 0) return true;
    await new Promise((done) => setTimeout(done, 10));
  }
  return false;
}

/** On an iPhone the ringer's switch would silence the session. */
function playEvenWhenMuted() {
  const session = /** @type {{audioSession?: {type: string}}} */ (navigator).audioSession;
  if (session) session.type = "playback";
}
