// @ts-check
/**
 * The player on a device that may keep sessions: once a massage had to stop, all of them ask again
 * before they play. Without this there is no player, as a stop would close nothing that is kept.
 */
import "../guide/player/player.js";
import { STOPPED } from "../guide/player/stop_told.js";
import { openStore } from "../guide/player/store.js";
import { untoldStop } from "../guide/player/untold.js";
import { askAllAgain } from "./kept.js";

/** A browser that keeps nothing has none to ask about. */
const ask = () => void askAllAgain().catch(() => null);

window.addEventListener(STOPPED, ask);
if (untoldStop(openStore())) ask(); // a page that was left too soon may not have come to it
