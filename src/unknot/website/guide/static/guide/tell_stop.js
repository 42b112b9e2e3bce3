// @ts-check
/** Tells the website of a stop that it has not heard of, from the first page that reaches it. */
import { openStore } from "./player/store.js";
import { tellUntold } from "./player/untold.js";

/** Where it is said already, or the device shows what it holds, nobody is led away. */
const STAYS = "script[data-held], section.stopped:not([hidden]), dialog.hurts[open]";

async function tell() {
  const isNews = await tellUntold(openStore());
  if (isNews && !document.querySelector(STAYS)) window.location.replace("/after/");
}

window.addEventListener("online", () => void tell());
void tell();
