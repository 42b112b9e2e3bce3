// @ts-check
/** A session of one minute, written by hand: arrive, glide, knead. */

const TILES = { type: "stroke", zone: "erector_thoracic_left", side: "left", point: "" };

/** @returns {any} */
export function shortScore() {
  return {
    format: "unknot.score",
    version: 2,
    knowledge_version: "test",
    language: "en",
    company: "partner",
    duration_ms: 60_000,
    steps: [
      step("arrive", "still_hold", "Rest your hands on the back", 0, 10_000),
      step("warm", "effleurage", "Long glides up the back", 10_000, 34_000),
      step("knead", "petrissage", "Knead: low back, left side", 34_000, 60_000),
    ],
    events: [
      { ...TILES, ...hold(), start_ms: 0, duration_ms: 10_000, step: 0, gentler: [], taps: [] },
      { type: "cue", at_ms: 0, step: 0, kind: "name", to: "giver", text: "Rest your hands on the back." },
      { type: "breath", start_ms: 0, in_ms: 4000, out_ms: 6000, cycles: 6 },
      { ...TILES, ...glide(), start_ms: 10_000, duration_ms: 20_000, step: 1 },
      { type: "cue", at_ms: 10_000, step: 1, kind: "name", to: "giver", text: "Glide up the back." },
      { type: "cue", at_ms: 25_000, step: 1, kind: "next", to: "giver", text: "Next, knead the left side." },
      { type: "rest", start_ms: 30_000, duration_ms: 4000, step: 2, reason: "move" },
      { ...TILES, ...knead(), start_ms: 34_000, duration_ms: 26_000, step: 2 },
      { type: "cue", at_ms: 34_000, step: 2, kind: "name", to: "giver", text: "Knead the left side." },
      { type: "cue", at_ms: 38_000, step: 2, kind: "how", to: "giver", text: "Lift and squeeze, slowly." },
      { type: "cue", at_ms: 50_000, step: 2, kind: "care", to: "giver", text: "Stay off the spine." },
    ],
  };
}

/** A closed path up and down one side: @returns {any} */
export function glidePath() {
  return {
    hand: "left",
    contact: "palm",
    turn_degrees: 0,
    lifts: false,
    waypoints: [
      [0, -0.3, 0.2, 100],
      [600, -0.3, 0.8, 100],
      [700, -0.6, 0.8, 0],
      [1000, -0.3, 0.2, 0],
    ],
  };
}

function hold() {
  const path = { ...glidePath(), waypoints: [[0, -0.3, 0.5, 100]] };
  return { technique: "still_hold", pressure: 0, cycles: 1, hands: [path] };
}

function glide() {
  return {
    technique: "effleurage",
    pressure: 2,
    cycles: 2,
    hands: [glidePath()],
    taps: [],
    gentler: [{ technique: "effleurage", pressure: 1, cycles: 2, hands: [], taps: [] }],
  };
}

function knead() {
  const path = { ...glidePath(), contact: "knead" };
  return {
    technique: "petrissage",
    pressure: 3,
    cycles: 13,
    hands: [path],
    taps: [0, 500],
    gentler: [
      { technique: "petrissage", pressure: 2, cycles: 13, hands: [], taps: [0, 500] },
      { technique: "effleurage", pressure: 1, cycles: 4, hands: [glidePath()], taps: [0] },
    ],
  };
}

/**
 * @param {string} phase
 * @param {string} technique
 * @param {string} title
 * @param {number} start_ms
 * @param {number} end_ms
 */
function step(phase, technique, title, start_ms, end_ms) {
  return { key: phase, phase, technique, title, zone: "", zones: [], how: "", why: "", pressure: 1, start_ms, end_ms };
}
