// @ts-check
/** Keeps this visit's session on the device, and says truthfully whether it will stay there. */
import { openStore } from "../guide/player/store.js";
import { untoldStop } from "../guide/player/untold.js";
import { askAllBut, keep } from "./kept.js";
import { keepClips } from "./kept_clips.js";
import { memoryOf } from "./kept_memory.js";
import { hasPlayer } from "./playable.js";

const part = /** @type {HTMLElement | null} */ (document.querySelector(".keep"));
const button = /** @type {HTMLButtonElement | null | undefined} */ (part?.querySelector("button"));

/** @param {string} which */
function say(which) {
  for (const one of part?.querySelectorAll("[data-when]") ?? []) {
    one.toggleAttribute("hidden", one.getAttribute("data-when") !== which);
  }
}

async function keepThis() {
  if (!button || !part) return;
  button.disabled = true;
  say((await kept().catch(() => "refused")) ?? "refused");
  button.disabled = false;
}

/** @returns {Promise<string>} what to say */
async function kept() {
  const answer = await fetch(part?.dataset["record"] ?? "").catch(() => null);
  if (!answer) return "unreachable";
  // A website that has not heard of a stop gives what it would not give else.
  if (!answer.ok || untoldStop(openStore())) return "nothing";
  const { clips, ...session } = await answer.json();
  await keep(session);
  await askAllBut(session);
  memoryOf(session).letGoOfStop(); // it was asked about afresh, or the website would not have given it
  await keepClips(session.id, clips);
  await hasPlayer(session.id);
  const stays = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
  return stays ? "stays" : "kept";
}

if (part && button && navigator.serviceWorker && window.indexedDB) {
  button.addEventListener("click", () => void keepThis());
  // Without the worker nothing would play later: it is ready once everything was fetched ahead.
  void navigator.serviceWorker.ready.then(() => part.removeAttribute("hidden"));
}
