// @ts-check
/**
 * What tabs of this website tell each other, as only one of them may know it.
 *
 * @typedef {{stopped: (answer: string) => void, forgotten: () => void, changed: () => void}} Heard
 *   a massage had to stop with this answer; this device forgets everything; answers may have changed
 */

const FORGOTTEN = "forgotten";
const CHANGED = "changed";
/** One for the whole page, which so hears nothing of what it tells. */
const channel = "BroadcastChannel" in window ? new BroadcastChannel("unknot") : null;

/** @param {string} answer that a massage had to stop with */
export function tellTabsStopped(answer) {
  channel?.postMessage({ stopped: answer });
}

export function tellTabsForgotten() {
  channel?.postMessage(FORGOTTEN);
}

export function tellTabsChanged() {
  channel?.postMessage(CHANGED);
}

/**
 * Hear what other tabs tell.
 * @param {Heard} heard
 * @param {AbortSignal} signal ends it
 */
export function hearTabs({ stopped, forgotten, changed }, signal) {
  const hear = (/** @type {MessageEvent} */ { data }) => {
    if (data === FORGOTTEN) forgotten();
    else if (data === CHANGED) changed();
    else if (typeof data?.stopped === "string") stopped(data.stopped);
  };
  channel?.addEventListener("message", hear, { signal });
}
