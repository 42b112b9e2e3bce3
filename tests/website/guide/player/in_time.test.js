// @ts-check
import { keepInTime } from "/static/guide/player/in_time.js";
import { equal, test } from "/tests/website/testing.js";

const frame = () => new Promise((done) => requestAnimationFrame(done));

async function motion() {
  const part = document.createElement("div");
  document.body.append(part);
  const made = part.animate([{ opacity: 0 }, { opacity: 1 }], 60_000);
  await made.ready;
  await frame();
  return made;
}

test("a motion that ran away is brought back to the moment, however old its last frame is", async () => {
  const made = await motion();
  const before = performance.now() - 20_000;
  keepInTime(made, 20_000);
  keepInTime(made, 20_000);
  const [began, after] = [Number(made.startTime), performance.now() - 20_000];
  equal([began >= before, began <= after, made.playState], [true, true, "running"]);
  made.cancel();
});

test("a clock that was read late once moves nothing", async () => {
  const made = await motion();
  const began = Number(made.startTime);
  for (const late_ms of [0, 300, 0, -120, 0]) keepInTime(made, performance.now() - began + late_ms);
  equal(made.startTime, began);
  made.cancel();
});

test("a motion that is hardly off is left alone", async () => {
  const made = await motion();
  const began = Number(made.startTime);
  keepInTime(made, performance.now() - began + 8);
  equal(made.startTime, began);
  made.cancel();
});

test("a motion that rests is put in its place, and rests on", async () => {
  const made = await motion();
  made.pause();
  await made.ready;
  keepInTime(made, 30_000);
  equal([made.currentTime, made.playState], [30_000, "paused"]);
  made.cancel();
});
