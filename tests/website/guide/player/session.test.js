// @ts-check
import { CueCaller } from "/static/guide/player/cue_caller.js";
import { Session } from "/static/guide/player/session.js";
import { usualLevels } from "/static/guide/player/sound_levels.js";
import { equal, near, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

const settled = () => new Promise((done) => setTimeout(done, 0));

function setUp() {
  const clock = {
    now: 100,
    closed: 0,
    context: null,
    seconds: () => clock.now,
    heard_seconds: () => clock.now,
    close: () => void (clock.closed += 1),
  };
  /** @type {{interrupted: () => void, open: () => void}[]} */
  const starts = [];
  const open = (/** @type {() => void} */ interrupted) =>
    new Promise((done) => starts.push({ interrupted, open: () => done(clock) }));
  /** @type {string[]} */
  const [states, said, interruptions] = [[], [], []];
  const voice = { heard: true, speaking: false, prime() {}, say() {}, cancel() {} };
  const caller = new CueCaller(/** @type {any} */ (voice), new Map(), {
    said: (text) => said.push(text),
    ring: () => undefined,
    asks: () => undefined,
  });
  /** @type {(value?: unknown) => void} */
  let ends = () => undefined;
  const ended = new Promise((done) => (ends = done));
  const changed = (/** @type {string} */ state) => {
    states.push(state);
    if (state === "ended") ends();
  };
  const session = new Session(
    shortScore(),
    { levels: usualLevels(), caller, open: /** @type {any} */ (open) },
    { moved: () => undefined, changed, interrupted: () => interruptions.push("once") },
  );
  const begin = async () => {
    const playing = session.play();
    starts.at(-1)?.open();
    await playing;
  };
  return { session, clock, starts, states, said, interruptions, begin, ended };
}

test("it plays from the tap on, and pauses where it is", async () => {
  const { session, clock, states, begin } = setUp();
  await begin();
  clock.now += 12.08;
  session.pause();
  near(session.time_ms, 12_000, 1e-6);
  equal([states, clock.closed], [["playing", "paused"], 1]);
});

test("a pause while the sound is still starting keeps it from starting", async () => {
  const { session, clock, starts, states } = setUp();
  const playing = session.play();
  session.pause();
  starts[0]?.open();
  await playing;
  equal([session.state, states, clock.closed], ["ready", [], 1]);
});

test("who skips past the end is told the last words all the same", async () => {
  for (const playing of [true, false]) {
    const { session, said, begin } = setUp();
    const end = { at_ms: 55_000, step: 2, kind: "end", text: "All done.", to: "both" };
    session.timeline.cues.push(/** @type {any} */ (end));
    if (playing) await begin();
    for (const _ of session.timeline.steps) session.skip();
    equal(said.at(-1), "All done.");
  }
});

test("pain while the sound is still starting stops all the same", async () => {
  const { session, starts } = setUp();
  const playing = session.play();
  session.pause("hurt");
  starts[0]?.open();
  await playing;
  await settled();
  equal([session.state, session.transport.playing], ["hurt", false]);
});

test("a second tap while the sound is starting starts nothing twice", async () => {
  const { session, starts } = setUp();
  const playing = session.play();
  session.toggle();
  equal(starts.length, 1);
  starts[0]?.open();
  await playing;
  equal(session.state, "playing");
  session.pause();
});

test("a call pauses it at its place", async () => {
  const { session, clock, starts, interruptions, begin } = setUp();
  await begin();
  clock.now += 20.08;
  starts[0]?.interrupted();
  starts[0]?.interrupted();
  equal([session.state, interruptions], ["paused", ["once"]]);
  near(session.time_ms, 20_000, 1e-6);
});

test("skipping past the last step ends it, whether it plays or not", async () => {
  const paused = setUp();
  for (const _ of paused.session.timeline.steps) paused.session.skip();
  equal(paused.session.state, "ended");
  const playing = setUp();
  await playing.begin();
  for (const _ of playing.session.timeline.steps) playing.session.skip();
  equal(playing.states, ["playing", "ended"]);
});

test("what may not be played starts neither from a tap nor from the beginning", async () => {
  const { session, starts, states } = setUp();
  session.may = () => false;
  session.toggle();
  await session.play();
  for (const _ of session.timeline.steps) session.skip();
  await session.play();
  equal([starts, states, session.time_ms], [[], ["ended"], 60_000]);
});

test("sound that goes another way is no new start: what plays may finish", async () => {
  const { session, starts, begin } = setUp();
  await begin();
  session.may = () => false;
  const reopened = session.reopen();
  starts.at(-1)?.open();
  await reopened;
  equal([session.state, starts.length], ["playing", 2]);
  session.pause();
});

test("a step that hurt is left out for good, whatever leads there", async () => {
  const { session, clock, begin } = setUp();
  await begin();
  clock.now += 14.08;
  session.pause("hurt");
  session.leaveOut();
  equal([session.time_ms, session.step?.key], [34_000, "knead"]);
  session.repeat();
  equal([session.time_ms, session.step?.key], [0, "arrive"]);
  session.skip();
  equal(session.step?.key, "knead");
  session.easeUp();
  session.resumeFrom({ position_ms: 20_000, level: 1, floor: 1 });
  equal([session.time_ms, session.leftOut], [34_000, [1]]);
});

test("what hurts is told late: a step that was played until a moment ago is left out as well", async () => {
  const { session, clock, begin } = setUp();
  await begin();
  clock.now += 12.08;
  session.pause("hurt");
  equal(session.zonesUnderHands.length, 2);
  session.leaveOut();
  equal([session.time_ms, session.leftOut], [34_000, [0, 1]]);
});

test("a step that was skipped was not what hurts in the next", async () => {
  const { session, begin } = setUp();
  await begin();
  session.skip();
  session.pause("hurt");
  session.leaveOut();
  equal(session.leftOut, [1]);
});

test("a step that hurt in another tab is left at once, and nothing is firmer than there", async () => {
  const { session, clock, begin } = setUp();
  await begin();
  clock.now += 12.08;
  session.heed({ floor: 1, leftOut: [0] });
  near(session.time_ms, 12_000, 1e-6);
  session.heed({ floor: 1, leftOut: [1] });
  near(session.time_ms, 34_000, 1e-6);
  equal([session.state, session.level, session.floor], ["playing", 1, 1]);
  session.pause();
  equal(session.leftOut, [0, 1]);
});

test("where it hurts here as well, that is answered before what another tab left out is left", async () => {
  const { session, clock, begin } = setUp();
  await begin();
  clock.now += 14.08;
  session.pause("hurt");
  session.heed({ floor: 1, leftOut: [1] });
  near(session.time_ms, 14_000, 1e-6);
  session.leaveOut();
  equal([session.time_ms, session.leftOut], [34_000, [1]]);
});

test("played into from the step before, what is left out is gone past", async () => {
  const { session, clock, said, begin } = setUp();
  session.resumeFrom({ position_ms: 0, level: 0, floor: 0, leftOut: [1] });
  await begin();
  clock.now += 10.5;
  await new Promise((done) => setTimeout(done, 100));
  equal(session.step?.key, "knead");
  equal(said.includes("Glide up the back."), false);
  session.pause();
});

test("played to the end it ends once, and can begin again", async () => {
  const { session, clock, states, begin, ended } = setUp();
  await begin();
  clock.now += 61;
  await ended;
  equal(states, ["playing", "ended"]);
  await begin();
  equal([session.state, session.time_ms], ["playing", 0]);
  session.pause();
});

test("easing up goes one level gentler and never beyond the gentlest, and back to the plan", async () => {
  const { session, said, begin } = setUp();
  await begin();
  for (let times = 0; times < 4; times += 1) session.easeUp();
  equal(session.level, 2);
  for (let times = 0; times < 4; times += 1) session.firmer();
  equal([session.level, said.length > 0], [0, true]);
  session.pause();
});

test("once it hurt it never gets firmer than it is, whatever is asked", async () => {
  const { session, begin } = setUp();
  await begin();
  session.easeUp();
  session.stayGentle();
  session.easeUp();
  for (let times = 0; times < 4; times += 1) session.firmer();
  equal(session.level, 1);
  session.resumeFrom({ position_ms: 0, level: session.level, floor: session.floor });
  session.firmer();
  equal(session.level, 1);
  session.pause();
});

test("pictures wait for sound that is heard later than the device says", async () => {
  const { session, clock, begin } = setUp();
  await begin();
  clock.now += 10.08;
  session.playback.nudge_ms = 200;
  near(session.time_ms, 9800, 1e-6);
  session.playback.nudge_ms = -200;
  near(session.time_ms, 10_200, 1e-6);
  session.pause();
});

test("a device without sound is told as one only while it plays", async () => {
  const { session, begin } = setUp();
  equal(session.mute, false);
  await begin();
  equal(session.mute, true);
  session.pause();
  equal(session.mute, false);
});

test("it resumes where and as gently as it was left", () => {
  const { session } = setUp();
  session.resumeFrom({ position_ms: 40_000, level: 1, floor: 0 });
  equal([session.step?.title, session.stroke?.technique], [session.timeline.steps[2]?.title, "petrissage"]);
  equal([session.time_ms, session.level, session.state], [40_000, 1, "ready"]);
});
