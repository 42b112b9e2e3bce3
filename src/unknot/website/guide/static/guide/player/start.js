// @ts-check
/** Fetches the player's scripts once its first picture is drawn: nobody waits for them to see it. */

const scripts = document.querySelector("template.scripts");

function fetchScripts() {
  if (scripts instanceof HTMLTemplateElement) {
    document.head.append(document.importNode(scripts.content, true));
  }
}

// A page that nobody sees draws nothing.
if (document.hidden) fetchScripts();
else requestAnimationFrame(() => setTimeout(fetchScripts));
