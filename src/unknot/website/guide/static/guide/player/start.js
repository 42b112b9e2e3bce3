// @ts-check
/**
 * Fetches the player's scripts once its first picture is drawn: nobody waits for them to see it. What
 * never came is fetched anew; this file needs no other, as any may be damaged.
 */

/** Not every browser tells that it drew something, and a page that nobody sees draws nothing. */
const LATEST_MS = 500;

function fetchScripts() {
  const scripts = document.querySelector("template.scripts");
  if (!(scripts instanceof HTMLTemplateElement)) return;
  scripts.remove();
  document.head.append(document.importNode(scripts.content, true));
}

/** What a device holds is let go of only where there is a network to fetch it from. */
async function loadAgain() {
  const how = /** @type {RequestInit} */ ({ method: "HEAD", cache: "no-store" });
  const answer = await fetch("/service-worker.js", how).catch(() => null);
  if (answer?.ok) await letGoOfFiles().catch(() => null);
  window.location.reload();
}

async function letGoOfFiles() {
  const ours = (await caches.keys()).filter((name) => name.startsWith("unknot-"));
  await Promise.all(ours.map((name) => caches.delete(name)));
}

new PerformanceObserver(fetchScripts).observe({ type: "paint", buffered: true });
setTimeout(fetchScripts, document.hidden ? 0 : LATEST_MS);
document.querySelector(".late a")?.addEventListener("click", (event) => {
  event.preventDefault();
  void loadAgain();
});
