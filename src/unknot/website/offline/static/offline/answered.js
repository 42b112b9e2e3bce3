// @ts-check
/** What this page shows came of the answers of the visit: what is kept of the same ones plays on. */
import { letHold } from "./still_holding.js";

void letHold().catch(() => null); // it asks again, as it would have
