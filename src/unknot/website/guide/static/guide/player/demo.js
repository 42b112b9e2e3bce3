// @ts-check
/**
 * Moving hands on pages that teach: a short score played over and over, without a sound.
 *
 * Expects `<figure class="demo" data-demo="<score url>" data-play="…" data-pause="…">` around a
 * stage; adds the button that stops it.
 *
 * @typedef {import("./timeline.js").Timeline} Timeline
 */
import { pageClock } from "./clock.js";
import { Hands } from "./hands.js";
import { fetchScore } from "./score.js";
import { browserTimers, Scheduler } from "./scheduler.js";
import { timelineOf } from "./timeline.js";
import { Transport } from "./transport.js";

const lessMotion = window.matchMedia("(prefers-reduced-motion: reduce)");

export class Demo {
  #clock = pageClock();

  /**
   * @param {HTMLElement} figure
   * @param {Timeline} timeline
   */
  constructor(figure, timeline) {
    this.figure = figure;
    this.timeline = timeline;
    this.transport = new Transport(timeline.duration_ms);
    const stage = /** @type {HTMLElement} */ (figure.querySelector(".stage"));
    this.hands = new Hands(stage, () => lessMotion.matches);
    this.scheduler = new Scheduler(this.transport, () => undefined, () => this.#tick(), browserTimers);
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "btn quiet small";
    this.button.addEventListener("click", () => this.setPlaying(!this.transport.playing));
    stage.after(this.button);
    this.hands.follow(timeline, 0, { jumped: true });
    this.setPlaying(!lessMotion.matches);
  }

  /** @param {boolean} playing */
  setPlaying(playing) {
    if (playing) this.transport.play(this.#clock);
    else this.transport.pause();
    if (playing) this.scheduler.start();
    else this.scheduler.stop();
    this.hands.setPlaying(playing);
    this.button.dataset["playing"] = String(playing);
    const { pause = "", play = "" } = this.figure.dataset;
    this.button.textContent = playing ? pause : play;
  }

  #tick() {
    const jumped = this.transport.ended;
    if (jumped) this.transport.seek(0);
    this.hands.follow(this.timeline, this.transport.position_ms, { jumped });
  }
}

/**
 * Play the score of a figure; a figure whose score is not there stays a still picture.
 * @param {HTMLElement} figure
 */
export async function mount(figure) {
  try {
    return new Demo(figure, timelineOf(await fetchScore(figure.dataset["demo"] ?? "")));
  } catch {
    return null;
  }
}

for (const figure of document.querySelectorAll("figure.demo[data-demo]")) {
  if (figure instanceof HTMLElement) void mount(figure);
}
