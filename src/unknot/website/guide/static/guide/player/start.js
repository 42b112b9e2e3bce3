// @ts-check
/** Fetches the player's scripts once its first picture is drawn: nobody waits for them to see it. */

/** Not every browser tells that it drew something, and a page that nobody sees draws nothing. */
const LATEST_MS = 500;

function fetchScripts() {
  const scripts = document.querySelector("template.scripts");
  if (!(scripts instanceof HTMLTemplateElement)) return;
  scripts.remove();
  document.head.append(document.importNode(scripts.content, true));
}

new PerformanceObserver(fetchScripts).observe({ type: "paint", buffered: true });
setTimeout(fetchScripts, document.hidden ? 0 : LATEST_MS);
