// @ts-check
/**
 * Which part of the picture is shown: near enough for the ways of the hands in a step, and no nearer.
 *
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {{scale: number, x: number, y: number}} View how many times nearer, and which part of
 *   the picture is in the middle, as shares of its width and height
 */
import { onStage } from "./poses.js";

/** The least that a near view shows of the width, in millimetres. */
const NEAREST_MM = 343;
/** Coming nearer than this is worth moving for. */
const WORTH_IT = 1.2;
/** The room that a hand and its arm take around its path. */
const AROUND_MM = [150, 190];
/** The window, upright and for somebody lying on a side; style sheets know the same. */
const [UPRIGHT_MM, LYING_MM] = [[600, 940], [1160, 800]];
/** How far down the back the middle of the window lies. */
const [UPRIGHT_MIDDLE_MM, LYING_MIDDLE_MM] = [280, 390];
/** @type {View} */
export const WHOLE = { scale: 1, x: 0.5, y: 0.5 };

/**
 * The view that shows all the ways of the hands in a step.
 * @param {Timeline} timeline
 * @param {number} step
 * @param {string} position how the receiver lies or sits
 * @returns {View}
 */
export function viewOf(timeline, step, position) {
  const strokes = timeline.spans.filter((span) => span.type === "stroke" && span.step === step);
  const places = strokes.flatMap((stroke) =>
    stroke.type === "stroke" ? stroke.hands.flatMap((path) => path.waypoints) : [],
  );
  if (!places.length) return WHOLE;
  const spots = places.map(([, x, y]) => turned(onStage(x, y), position));
  const [left, right] = extent(spots.map(([x]) => x));
  const [top, bottom] = extent(spots.map(([, y]) => y));
  const lying = position.startsWith("side");
  const [width = 0, height = 0] = lying ? LYING_MM : UPRIGHT_MM;
  const [aroundX = 0, aroundY = 0] = lying ? [...AROUND_MM].reverse() : AROUND_MM;
  const scale = Math.min(
    width / NEAREST_MM,
    width / (right - left + 2 * aroundX),
    height / (bottom - top + 2 * aroundY),
  );
  if (scale < WORTH_IT) return WHOLE;
  return withinPicture({
    scale,
    x: 0.5 + (left + right) / 2 / width,
    y: 0.5 + (top + bottom) / 2 / height,
  });
}

/**
 * Where a place lies from the middle of the picture, turned as the receiver lies.
 * @param {[x_mm: number, y_mm: number]} place
 * @param {string} position
 * @returns {[x_mm: number, y_mm: number]}
 */
function turned([x, y], position) {
  const along = y - LYING_MIDDLE_MM;
  if (position === "side_lying_left") return [along, -x];
  if (position === "side_lying_right") return [-along, x];
  return [x, y - UPRIGHT_MIDDLE_MM];
}

/**
 * Keep the window full of picture.
 * @param {View} view
 * @returns {View}
 */
function withinPicture({ scale, x, y }) {
  const half = 0.5 / scale;
  const kept = (/** @type {number} */ at) => Math.min(Math.max(at, half), 1 - half);
  return { scale, x: kept(x), y: kept(y) };
}

/** @param {number[]} values */
function extent(values) {
  return /** @type {const} */ ([Math.min(...values), Math.max(...values)]);
}
