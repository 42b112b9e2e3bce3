// @ts-check
/**
 * What is kept asks again as soon as answers are sent. Where they turn out to be the same as before,
 * whatever came of them plays on.
 */
import { openStore } from "../guide/player/store.js";
import { untoldStop } from "../guide/player/untold.js";
import { askAllAgain, askAllBut, keepsAny } from "./kept.js";

const HOLDING = "/kept/holding.json";

/** @returns {Promise<import("./kept.js").Holding | null>} the answers of this visit, if they hold */
async function answersThatHold() {
  const answer = await fetch(HOLDING, { cache: "no-store" }).catch(() => null);
  return answer?.ok && !untoldStop(openStore()) ? answer.json() : null;
}

export async function letHold() {
  const answers = (await keepsAny()) ? await answersThatHold() : null;
  if (!answers) return;
  await askAllBut(answers);
  // Another tab may have changed them, or had to stop, meanwhile.
  if ((await answersThatHold())?.mark !== answers.mark) await askAllAgain();
}
