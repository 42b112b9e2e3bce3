// @ts-check
/** Forgets everything that this website put on this device. */
import { letGoOfAll } from "./kept.js";

/** Whatever the browser refuses to open holds nothing of ours. */
export async function forgetDevice() {
  const ways = [letGoOfAll, dropCaches, dropWorkers, dropNotes];
  await Promise.all(ways.map((way) => Promise.resolve().then(way).catch(() => null)));
}

async function dropCaches() {
  for (const name of await caches.keys()) await caches.delete(name);
}

async function dropWorkers() {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(registrations.map((registration) => registration.unregister()));
}

function dropNotes() {
  window.localStorage.clear();
  window.sessionStorage.clear();
}
