// @ts-check
/** What this browser remembers of playing a kept session. */
import { Memory } from "../guide/player/memory.js";
import { readScore } from "../guide/player/score.js";
import { openStore } from "../guide/player/store.js";
import { scoreAddress } from "./kept.js";

/** @param {import("./kept.js").Kept} session */
export function memoryOf({ id, score }) {
  const { duration_ms } = readScore(score);
  return new Memory(openStore(), { url: scoreAddress(id), duration_ms });
}

/**
 * The address of the answer that a kept session stopped with, or "" where it did not have to.
 * @param {import("./kept.js").Kept} session
 */
export function answerOf(session) {
  const { stopped } = memoryOf(session);
  return stopped ? `/kept/after/?${new URLSearchParams({ stopped })}#${session.id}` : "";
}
