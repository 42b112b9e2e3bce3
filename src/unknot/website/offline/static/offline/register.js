// @ts-check
/** Registers the service worker once the page is there, and lets a newer one take its place. */

/** @param {ServiceWorkerRegistration} registration */
function giveWay({ waiting }) {
  waiting?.postMessage("give-way");
}

async function register() {
  const options = /** @type {RegistrationOptions} */ ({ type: "module", updateViaCache: "none" });
  const registration = await navigator.serviceWorker.register("/service-worker.js", options);
  giveWay(registration);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => giveWay(registration));
  });
}

if (navigator.serviceWorker) {
  // A browser that refuses, or is out of reach, has the website as it was without.
  const later = () => void register().catch(() => null);
  if (document.readyState === "complete") later();
  else window.addEventListener("load", later, { once: true });
}
