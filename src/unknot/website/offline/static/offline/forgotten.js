// @ts-check
/** Clears this device as well, in browsers that do not do it when they are told. */
import { openStore } from "../guide/player/store.js";
import { forgetUntold } from "../guide/player/untold.js";
import { forgetDevice } from "./forgetting.js";

void forgetDevice();
forgetUntold(openStore()); // the visit that had to hear of a stop is gone
