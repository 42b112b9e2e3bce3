// @ts-check
/** Clears this device as well, in browsers that do not do it when they are told. */
import { forgetDevice } from "./forgetting.js";

void forgetDevice();
