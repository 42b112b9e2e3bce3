/** Which place on the back a tap means. */

/**
 * @typedef {{x: number, y: number}} Spot
 * @typedef {{id: string, outline: readonly Spot[]}} Place
 */

/**
 * Give the nearest place within reach; null where there is none.
 * A place that holds the spot is at distance 0; of several, the smallest wins.
 * @param {readonly Place[]} places
 * @param {Spot} spot
 * @param {number} reach in the unit of the outlines
 * @returns {string | null}
 */
export function nearestPlace(places, spot, reach) {
  const found = places
    .map((place) => ({ id: place.id, away: distance(place.outline, spot), size: area(place.outline) }))
    .filter(({ away }) => away <= reach)
    .sort((one, other) => one.away - other.away || one.size - other.size);
  return found[0]?.id ?? null;
}

/**
 * Give the distance of a spot from a closed outline; 0 inside.
 * @param {readonly Spot[]} outline
 * @param {Spot} spot
 * @returns {number}
 */
export function distance(outline, spot) {
  if (holds(outline, spot)) return 0;
  return Math.min(...edges(outline).map(([from, to]) => toEdge(from, to, spot)));
}

/** @param {readonly Spot[]} outline @returns {[Spot, Spot][]} */
function edges(outline) {
  return outline.map((from, index) => [from, outline[(index + 1) % outline.length]]);
}

/** @param {readonly Spot[]} outline @param {Spot} spot @returns {boolean} */
function holds(outline, spot) {
  const crossed = edges(outline).filter(
    ([from, to]) =>
      from.y > spot.y !== to.y > spot.y &&
      spot.x < from.x + ((spot.y - from.y) * (to.x - from.x)) / (to.y - from.y),
  );
  return crossed.length % 2 === 1;
}

/** @param {Spot} from @param {Spot} to @param {Spot} spot @returns {number} */
function toEdge(from, to, spot) {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const length = along.x ** 2 + along.y ** 2 || 1;
  const share = ((spot.x - from.x) * along.x + (spot.y - from.y) * along.y) / length;
  const part = Math.max(0, Math.min(1, share));
  return Math.hypot(spot.x - from.x - part * along.x, spot.y - from.y - part * along.y);
}

/** @param {readonly Spot[]} outline @returns {number} */
function area(outline) {
  return Math.abs(
    edges(outline).reduce((sum, [from, to]) => sum + from.x * to.y - to.x * from.y, 0) / 2,
  );
}
