// @ts-check
import { timelineOf } from "/static/guide/player/timeline.js";
import { viewOf, WHOLE } from "/static/guide/player/view.js";
import { Zoom } from "/static/guide/player/zoom.js";
import { equal, near, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

/** @param {[x: number, y: number][]} places */
function timelineThrough(places) {
  const timeline = timelineOf(shortScore());
  for (const span of timeline.spans) {
    if (span.type !== "stroke") continue;
    span.step = 0;
    for (const path of span.hands) path.waypoints = places.map(([x, y], turn) => [turn, x, y, 100]);
  }
  return timeline;
}

/** An empty window on the back, with its button. */
function aStage() {
  document.body.innerHTML = `<main class="player"><div class="stage"><div class="stage-view"></div></div>
    <button class="whole-back" aria-pressed="false"></button></main>`;
  return /** @type {HTMLElement} */ (document.querySelector(".stage"));
}

test("a small stroke is shown close, with itself in the middle", () => {
  const view = viewOf(timelineThrough([[0.3, 0.6], [0.32, 0.62]]), 0, "face_down");
  near(view.scale, 600 / 343, 1e-6);
  near(view.x, 0.5 + (0.31 * 230) / 600, 1e-6);
});

test("a long stroke is shown on the whole back", () => {
  equal(viewOf(timelineThrough([[-0.6, 0.1], [0.6, 0.9]]), 0, "face_down"), WHOLE);
});

test("a step without hands is shown on the whole back", () => {
  equal(viewOf(timelineOf(shortScore()), 99, "face_down"), WHOLE);
});

test("the view is turned with the receiver: up is the side they do not lie on", () => {
  const timeline = timelineThrough([[0.4, 0.6], [0.4, 0.6]]);
  const left = viewOf(timeline, 0, "side_lying_left");
  const right = viewOf(timelineThrough([[-0.4, 0.6], [-0.4, 0.6]]), 0, "side_lying_right");
  near(left.y, right.y, 1e-9);
  near(left.x, 1 - right.x, 1e-9);
  equal(left.y < 0.5, true);
});

test("on a side the legs are seen as well, so that the back is nearer to the head's end of the window", () => {
  const sacrum = viewOf(timelineThrough([[0, 0.4], [0, 0.4]]), 0, "side_lying_left");
  near(sacrum.x, 0.5 + (0.6 * 660 - 390) / 1160, 1e-6);
});

test("the window stays full of picture", () => {
  const { scale, y } = viewOf(timelineThrough([[0, 1], [0, 1]]), 0, "face_down");
  equal(y >= 0.5 / scale, true);
});

test("with less motion it stays on the whole back, and no button offers otherwise", () => {
  const stage = aStage();
  const zoom = new Zoom(stage, () => true);
  zoom.follow(timelineThrough([[0.3, 0.6], [0.3, 0.6]]), 0);
  equal([zoom.view.style.width, zoom.button?.hidden], ["", true]);
});

test("the whole back is shown when it is asked for, and the near view when it is asked for again", () => {
  const stage = aStage();
  const zoom = new Zoom(stage, () => false);
  zoom.follow(timelineThrough([[0.3, 0.6], [0.3, 0.6]]), 0);
  const near_view = zoom.view.style.width;
  zoom.button?.click();
  equal([zoom.view.style.width, zoom.button?.getAttribute("aria-pressed")], ["100%", "true"]);
  zoom.button?.click();
  equal([zoom.view.style.width, near_view], [near_view, near_view]);
});

test("once it is over the whole back is seen, and nothing is left to come near to", () => {
  const stage = aStage();
  const zoom = new Zoom(stage, () => false);
  zoom.follow(timelineThrough([[0.3, 0.6], [0.3, 0.6]]), 0);
  zoom.end();
  equal([zoom.view.style.width, zoom.button?.hidden, stage.hasAttribute("data-near")], ["100%", true, false]);
});
