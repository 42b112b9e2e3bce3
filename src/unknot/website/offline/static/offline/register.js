// @ts-check
/**
 * Registers the service worker once the page is there, made for the language of the page, and lets
 * a newer one take its place.
 */

/** What is fetched for later must not stand in the way of the page that is looked at. */
const PAGE_FIRST_MS = 2000;

const { serviceWorker } = navigator;

/** @param {ServiceWorkerRegistration} registration */
function giveWay({ waiting }) {
  waiting?.postMessage("give-way");
}

/** @param {string} language */
async function register(language) {
  const options = /** @type {RegistrationOptions} */ ({ type: "module", updateViaCache: "none" });
  const address = `/service-worker.js?language=${language}`;
  const registration = await serviceWorker.register(address, options);
  giveWay(registration);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => giveWay(registration));
  });
}

/** A page that a device holds may be older than the choice of a language: the website knows. */
async function followChoice() {
  const before = serviceWorker.controller;
  const waits = await serviceWorker.getRegistration();
  if (waits) giveWay(waits);
  const manifest = document.querySelector("link[rel=manifest]")?.getAttribute("href") ?? "";
  const answer = await fetch(manifest, { method: "HEAD", cache: "no-store" });
  const chosen = plain(answer.headers.get("Content-Language") ?? shown);
  if (chosen !== shown) {
    const again = () => window.location.reload();
    if (serviceWorker.controller !== before) return again(); // it took over while we asked
    serviceWorker.addEventListener("controllerchange", again);
  }
  await register(chosen);
}

/** @param {string} language @returns {string} without its region */
function plain(language) {
  return language.split("-")[0] ?? "";
}

const shown = plain(document.documentElement.lang);
const isHeld = document.querySelector("script[data-held]") !== null;

if (serviceWorker) {
  // A browser that refuses, or is out of reach, has the website as it was without.
  const begin = () => (isHeld && serviceWorker.controller ? followChoice() : register(shown));
  const later = () => void begin().catch(() => null);
  const afterwards = () => setTimeout(later, isHeld ? 0 : PAGE_FIRST_MS);
  if (document.readyState === "complete") afterwards();
  else window.addEventListener("load", afterwards, { once: true });
}
