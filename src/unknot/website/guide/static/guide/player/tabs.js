// @ts-check
/**
 * What tabs of this website tell each other, as only one of them may know it.
 *
 * @typedef {import("./untold.js").Stop} Stop
 * @typedef {{massage: string, floor: number, leftOut: number[]}} Hurt
 *   which massage, how gentle it stays at least, and the places of the steps that are left out
 * @typedef {{stopped: (stop: Stop) => void, hurt: (hurt: Hurt) => void, forgotten: () => void,
 *   changed: () => void, begun: () => void}} Heard
 *   a massage had to stop; it hurt; this device forgets everything; answers may have changed; one
 *   plays there now
 */

const FORGOTTEN = "forgotten";
const CHANGED = "changed";
const BEGUN = "begun";
/** One for the whole page, which so hears nothing of what it tells. */
const channel = "BroadcastChannel" in window ? new BroadcastChannel("unknot") : null;

/** @param {Stop} stop that a massage had to end with */
export function tellTabsStopped({ answer, once }) {
  channel?.postMessage({ stopped: answer, once });
}

/** @param {Hurt} hurt */
export function tellTabsHurt(hurt) {
  channel?.postMessage({ hurt });
}

export function tellTabsForgotten() {
  channel?.postMessage(FORGOTTEN);
}

export function tellTabsChanged() {
  channel?.postMessage(CHANGED);
}

/** Two voices at once lead nobody. */
export function tellTabsBegun() {
  channel?.postMessage(BEGUN);
}

/**
 * Hear what other tabs tell.
 * @param {Heard} heard
 * @param {AbortSignal} signal ends it
 */
export function hearTabs({ stopped, hurt, forgotten, changed, begun }, signal) {
  const hear = (/** @type {MessageEvent} */ { data }) => {
    if (data === FORGOTTEN) forgotten();
    else if (data === CHANGED) changed();
    else if (data === BEGUN) begun();
    else if (typeof data?.stopped === "string") stopped({ answer: data.stopped, once: data.once });
    else if (data?.hurt) hurt(data.hurt);
  };
  channel?.addEventListener("message", hear, { signal });
}
