// @ts-check
/** Pictures that move by themselves, held to the clock. */

/** Being this much off the clock is seen as little as corrected. */
const TOLERANCE_MS = 20;
/** How far each motion seemed to be off when it was looked at last. @type {WeakMap<Animation, number>} */
const seemed = new WeakMap();

/**
 * Bring a motion to where it should be now, if it ran away.
 *
 * A motion that runs is judged by when it began: where it is was last reckoned for the frame before.
 * It is moved once it is off by the same twice: a busy page reads a clock late now and then, and to
 * heed that would make the page busier, and the hands jump there and back.
 * @param {Animation} motion
 * @param {number} into_ms
 */
export function keepInTime(motion, into_ms) {
  if (motion.playState === "running" && typeof motion.startTime === "number") {
    const off_ms = motion.startTime - (performance.now() - into_ms);
    const again = Math.abs(off_ms - (seemed.get(motion) ?? 0)) <= TOLERANCE_MS;
    const moved = again && Math.abs(off_ms) > TOLERANCE_MS;
    if (moved) motion.startTime -= off_ms;
    seemed.set(motion, moved ? 0 : off_ms);
    return;
  }
  const off_ms = Math.abs(Number(motion.currentTime) - into_ms);
  if (off_ms > TOLERANCE_MS) motion.currentTime = into_ms;
}
