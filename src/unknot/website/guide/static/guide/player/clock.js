// @ts-check
/**
 * The clock that a session follows: the sound's own, or the page's where sound is refused.
 *
 * Each start opens a new one. After a call or a lock an old sound clock may stand still, and a
 * closed one takes every queued sound with it.
 *
 * @typedef {{seconds: () => number, heard_seconds: () => number, context: AudioContext | null,
 *   close: () => void}} Clock
 *   `seconds` is where sounds are placed, `heard_seconds` what reaches the ear at this moment
 */

/** How long sound may take to begin before the session begins without it. */
const PATIENCE_MS = 1500;
/** A sound clock that stands still for longer than this was taken away without a word. */
const STILL_MS = 3000;
/** A time stamp of the output further from the clock than this, in seconds, is not true. */
const [MOST_AHEAD, MOST_BEHIND] = [0.05, 1];

/**
 * Open a clock; call it within a tap, and wait.
 * @param {() => void} interrupted called when the system takes the sound away
 * @param {() => void} begun called when sound that was not waited for begins after all
 * @returns {Promise<Clock>}
 */
export async function openClock(interrupted, begun) {
  playEvenWhenMuted();
  try {
    const context = new AudioContext({ latencyHint: "playback" });
    if (await runs(context)) return soundClock(context, interrupted);
    return clockUntilSound(context, begun);
  } catch {
    return pageClock(); // no sound here: the session goes on in pictures and words
  }
}

/**
 * A clock without sound.
 * @returns {Clock}
 */
export function pageClock() {
  const seconds = () => performance.now() / 1000;
  return {
    seconds,
    heard_seconds: seconds,
    context: null,
    close: () => undefined,
  };
}

/**
 * A clock without sound as yet: headphones may take seconds to wake.
 * @param {AudioContext} context
 * @param {() => void} begun
 * @returns {Clock}
 */
function clockUntilSound(context, begun) {
  const listening = new AbortController();
  const changed = () => context.state === "running" && begun();
  context.addEventListener("statechange", changed, { signal: listening.signal });
  return { ...pageClock(), close: () => close(context, listening) };
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
    heard_seconds: () => heardSeconds(context),
    context,
    close: () => close(context, listening),
  };
}

/**
 * @param {AudioContext} context
 * @param {AbortController} listening
 */
function close(context, listening) {
  listening.abort();
  void context.close().catch(() => undefined);
}

/**
 * The moment of a sound clock that is heard now: wireless headphones are up to 200 ms behind.
 *
 * The clock goes in steps of many milliseconds; the time stamp of what leaves the device is smooth,
 * where the browser has one that can be true.
 * @param {AudioContext} context
 * @param {number} page_ms
 */
export function heardSeconds(context, page_ms = performance.now()) {
  const { currentTime, outputLatency, baseLatency } = context;
  const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp?.() ?? {};
  const heard = contextTime + (page_ms - performanceTime) / 1000;
  const behind = currentTime - heard;
  if (performanceTime > 0 && behind >= -MOST_AHEAD && behind < MOST_BEHIND) return heard;
  return currentTime - (outputLatency || baseLatency || 0);
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
