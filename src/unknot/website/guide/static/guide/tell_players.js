// @ts-check
/** What this page shows may come of new answers: a massage that is open elsewhere asks at once. */
import { tellTabsChanged } from "./player/tabs.js";

tellTabsChanged();
