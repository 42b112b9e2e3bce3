// @ts-check
/**
 * The way of the hands, drawn once a stroke: clear where they carry weight, faint on the way back.
 *
 * @typedef {import("./score.js").HandPath} HandPath
 * @typedef {import("./path.js").Place} Place
 */
import { curveOf, placeAt } from "./path.js";
import { onStage } from "./poses.js";
import { apart, signOf } from "./signs.js";

const SVG = "http://www.w3.org/2000/svg";
const SAMPLES = 96;
/** A path smaller than this, in millimetres, needs no arrow. */
const SMALLEST_MM = 14;

export class Trail {
  /** What was drawn already. @type {WeakMap<HandPath, SVGElement[]>} */
  #drawn = new WeakMap();

  /**
   * @param {HTMLElement} layer
   * @param {() => boolean} still whether the hands stand still: then small movements have a sign
   */
  constructor(layer, still) {
    this.still = still;
    this.svg = document.createElementNS(SVG, "svg");
    this.svg.setAttribute("viewBox", "-300 -190 600 940");
    this.svg.setAttribute("class", "trail");
    layer.append(this.svg);
  }

  /** Draw nothing. */
  clear() {
    this.svg.replaceChildren();
  }

  /** @param {HandPath[]} paths */
  draw(paths) {
    const shown = this.still() ? apart(paths) : paths;
    this.svg.replaceChildren(...shown.flatMap((path) => this.prepare(path)));
  }

  /**
   * Draw the way of a hand, without showing it.
   * @param {HandPath} path
   */
  prepare(path) {
    const sign = this.still() ? signOf(path) : null;
    if (sign) return ["trail-rim", "trail-sign"].map((name) => shape(name, sign.d, sign.transform));
    const lines = this.#drawn.get(path) ?? drawn(path);
    this.#drawn.set(path, lines);
    return lines;
  }
}

/** @param {HandPath} path */
function drawn(path) {
  const curve = curveOf(path);
  const places = Array.from({ length: SAMPLES + 1 }, (_, index) =>
    placeAt(curve, (index / SAMPLES) * 1000),
  );
  const loaded = places.filter((place) => place.weight > 0);
  if (extent(places) < SMALLEST_MM) return [];
  return [
    line("trail-back", places, (place) => place.weight === 0),
    line("trail-way", places, (place) => place.weight > 0),
    arrow(loaded.length > 1 ? loaded : places),
  ];
}

/**
 * @param {string} name
 * @param {Place[]} places
 * @param {(place: Place) => boolean} belongs
 */
function line(name, places, belongs) {
  let down = false;
  const steps = places.map((place) => {
    const word = down ? "L" : "M";
    down = belongs(place);
    return down ? `${word}${coordinates(place)}` : "";
  });
  return shape(name, steps.join(""));
}

/** @param {Place[]} places */
function arrow(places) {
  const tip = /** @type {Place} */ (places.at(-1));
  const [x, y] = onStage(tip.x, tip.y);
  const before = places.findLast((place) => distance(place, tip) > 8) ?? tip;
  const [fromX, fromY] = onStage(before.x, before.y);
  const degrees = (Math.atan2(y - fromY, x - fromX) * 180) / Math.PI;
  const turned = `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${degrees.toFixed(0)})`;
  return shape("trail-arrow", "M-11 -10L3 0L-11 10", turned);
}

/**
 * @param {string} name
 * @param {string} d
 * @param {string} transform
 */
function shape(name, d, transform = "") {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("class", name);
  path.setAttribute("d", d);
  if (transform) path.setAttribute("transform", transform);
  return path;
}

/** @param {Place} place */
function coordinates({ x, y }) {
  return onStage(x, y)
    .map((value) => value.toFixed(1))
    .join(" ");
}

/** @param {Place[]} places */
function extent(places) {
  const first = /** @type {Place} */ (places[0]);
  return Math.max(...places.map((place) => distance(place, first)));
}

/**
 * Millimetres between two places.
 * @param {Place} a
 * @param {Place} b
 */
function distance(a, b) {
  const [[ax, ay], [bx, by]] = [onStage(a.x, a.y), onStage(b.x, b.y)];
  return Math.hypot(ax - bx, ay - by);
}
