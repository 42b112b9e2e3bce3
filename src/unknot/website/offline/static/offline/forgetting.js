// @ts-check
/** Forgets everything that this website put on this device, but a stop that is still to be told. */
import { tellTabsForgotten } from "../guide/player/tabs.js";
import { KEY as UNTOLD } from "../guide/player/untold.js";
import { letGoOfAll } from "./kept.js";

/** A cookie that no script can reach: the website takes it away. */
const BEGUN = "/kept/forget/";

/** Whatever the browser refuses to open holds nothing of ours. */
export async function forgetDevice() {
  tellTabsForgotten(); // what plays there would write down again how far it came
  const ways = [letGoOfAll, dropCaches, dropWorkers, dropNotes, dropBegun];
  await Promise.all(ways.map((way) => Promise.resolve().then(way).catch(() => null)));
}

async function dropCaches() {
  for (const name of await caches.keys()) await caches.delete(name);
}

async function dropWorkers() {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(registrations.map((registration) => registration.unregister()));
}

async function dropBegun() {
  await fetch(BEGUN, { method: "POST" });
}

/** The visit still offers what had to stop until it hears of it; nobody is named there. */
function dropNotes() {
  const { localStorage: store, sessionStorage } = window;
  for (const name of Object.keys(store)) if (name !== UNTOLD) store.removeItem(name);
  sessionStorage.clear();
}
