// @ts-check
/** The list of what is kept on this device; it works without a network. */
import { openStore } from "../guide/player/store.js";
import { untoldStop } from "../guide/player/untold.js";
import { forgetDevice } from "./forgetting.js";
import { allDamaged, allKept, findKept, isClear, letGo } from "./kept.js";
import { letGoOfClips } from "./kept_clips.js";
import { answerOf } from "./kept_memory.js";
import { hasPlayer } from "./playable.js";

/** @typedef {import("./kept.js").Damaged} Damaged */
/** @typedef {import("./kept.js").Kept} Kept */

const main = /** @type {HTMLElement} */ (document.querySelector("main.kept"));
const list = /** @type {HTMLElement} */ (main.querySelector(".kept-list"));
const pattern = /** @type {HTMLTemplateElement} */ (main.querySelector("template.whole"));
const broken = /** @type {HTMLTemplateElement} */ (main.querySelector("template.damaged"));
const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" });

async function show() {
  const items = await itemsOfAll().catch(() => null);
  main.dataset["state"] = items === null ? "blocked" : items.length ? "some" : "none";
  list.replaceChildren(...(items ?? []));
}

async function itemsOfAll() {
  const whole = (await allKept()).map(itemOf);
  return Promise.all([...whole, ...(await allDamaged()).map(damagedItem)]);
}

/** @param {Kept} session */
async function itemOf(session) {
  const mayPlay = isClear(session, Date.now()) && !untoldStop(openStore());
  if (!mayPlay) return item(session, "over");
  return item(session, (await hasPlayer(session.id)) ? "clear" : "unready");
}

/** @param {Damaged} session */
function damagedItem({ id, title }) {
  const made = /** @type {DocumentFragment} */ (broken.content.cloneNode(true));
  if (typeof title === "string" && title) write(made.querySelector("h2"), title);
  made.querySelector(".let-go")?.addEventListener("click", () => void letGoWhole(id));
  return made;
}

/**
 * @param {Kept} session
 * @param {"clear" | "over" | "unready"} state unready while the page that plays it is not whole
 */
function item(session, state) {
  const made = /** @type {DocumentFragment} */ (pattern.content.cloneNode(true));
  const part = (/** @type {string} */ selector) => made.querySelector(selector);
  write(part("h2"), session.title);
  write(part(".limits"), session.limits.map((line) => `${line}.`).join(" "));
  for (const one of made.querySelectorAll(`:is(.clear, .over, .unready):not(.${state})`)) one.remove();
  write(part("time"), time.format(session.clear_until_ms));
  part(".play")?.setAttribute("href", `/kept/play/${session.id}/`);
  part(".again")?.setAttribute("href", `/shared/?own=on#${session.routine}`);
  part(".let-go")?.addEventListener("click", () => void letGoWhole(session.id));
  return made;
}

/**
 * @param {Element | null} part
 * @param {string} words
 */
function write(part, words) {
  if (part) part.textContent = words;
}

/** @param {IDBValidKey} id */
async function letGoWhole(id) {
  await letGo(id);
  await letGoOfClips(id);
  await show();
}

/** Whose player is opened again after it had to stop finds the answer it stopped with. */
async function leadToAnswer() {
  const id = window.location.hash.slice(1);
  const session = id ? await findKept(id).catch(() => null) : null;
  const answer = session ? answerOf(session) : "";
  if (answer) window.location.replace(answer);
}

async function forget() {
  await forgetDevice();
  main.dataset["state"] = "forgotten";
  list.replaceChildren();
}

main.querySelector(".forget-device")?.addEventListener("click", () => void forget());
// A session runs out while the list is open, or another page keeps one.
document.addEventListener("visibilitychange", () => void show());
void show();
void leadToAnswer();
