// @ts-check
/** What comes from outside while it plays: the page is hidden or seen again, sound goes another way. */

/** A change of headphones is told several times in a row. */
const SETTLED_MS = 400;

/**
 * Call back for what comes from outside, until the signal aborts.
 * @param {{seen: (seen: boolean) => void, rerouted: () => void, left: () => void}} listener
 * @param {AbortSignal} signal
 */
export function listenForInterruptions({ seen, rerouted, left }, signal) {
  let timer = 0;
  const changed = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(rerouted, SETTLED_MS);
  };
  document.addEventListener("visibilitychange", () => seen(!document.hidden), { signal });
  navigator.mediaDevices?.addEventListener("devicechange", changed, { signal });
  window.addEventListener("pagehide", left, { signal });
  signal.addEventListener("abort", () => window.clearTimeout(timer));
}
