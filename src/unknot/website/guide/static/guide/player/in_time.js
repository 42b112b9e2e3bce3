// @ts-check
/** Pictures that move by themselves, held to the clock. */

/** Being this much off the clock is seen as little as corrected. */
const TOLERANCE_MS = 20;

/**
 * Bring a motion to where it should be now, if it ran away.
 *
 * A motion that runs is judged by when it began: where it is was last reckoned for the frame before.
 * @param {Animation} motion
 * @param {number} into_ms
 */
export function keepInTime(motion, into_ms) {
  if (motion.playState === "running" && typeof motion.startTime === "number") {
    const began_ms = performance.now() - into_ms;
    if (Math.abs(motion.startTime - began_ms) > TOLERANCE_MS) motion.startTime = began_ms;
    return;
  }
  const off_ms = Math.abs(Number(motion.currentTime) - into_ms);
  if (off_ms > TOLERANCE_MS) motion.currentTime = into_ms;
}
