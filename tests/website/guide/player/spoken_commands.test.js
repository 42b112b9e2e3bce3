// @ts-check
import { commandIn, readCommands } from "/static/guide/player/spoken_commands.js";
import { equal, test } from "/tests/website/testing.js";

const part = document.createElement("div");
part.innerHTML = `
  <p data-command="hurts">stop, it hurts, ouch</p>
  <p data-command="pause">pause, wait</p>
  <p data-command="play">go on</p>
  <p data-command="ease">softer</p>
  <p data-command="skip">next</p>`;
const commands = readCommands(part);

test("each word leads to what its button does, however it is written", () => {
  const said = ["Stop!", "It hurts.", "pause", "Go on", " softer ", "NEXT"];
  equal(said.map((text) => commandIn(text, commands)), ["hurts", "hurts", "pause", "play", "ease", "skip"]);
});

test("talk is no command, and neither is silence", () => {
  for (const talk of ["", " ", "…", "what comes next", "go on, tell me", "the bus stops", "do not touch"]) {
    equal([talk, commandIn(talk, commands)], [talk, null]);
  }
  equal(commandIn("and then I told him to do the next one softer", commands), null);
});

test("what stops the hands may stand in a sentence", () => {
  equal(commandIn("oh please stop now", commands), "hurts");
  equal(commandIn("ouch, no", commands), "hurts");
  equal(commandIn("wait a moment", commands), "pause");
  equal(commandIn("no no that is too much please stop right now", commands), "hurts");
  equal(commandIn("could you just wait until I turned my head round", commands), "pause");
});

test("while the page speaks only stopping counts, and never its own words", () => {
  equal(commandIn("next", commands, "Now glide up the back."), null);
  equal(commandIn("stop", commands, "Now glide up the back."), "hurts");
  equal(commandIn("stop", commands, "Stop. Take your hands away, gently."), null);
});
