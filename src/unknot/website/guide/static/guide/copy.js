/** Copy a text with one tap, where the browser can. */

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-copy]"))) {
  const source = document.getElementById(button.getAttribute("data-copy") ?? "");
  if (!navigator.clipboard || !source) continue;
  button.removeAttribute("hidden");
  button.addEventListener("click", async () => {
    const words = button.querySelector("span");
    const copied = await copy(source);
    if (words) words.textContent = (copied ? button.dataset["copied"] : button.dataset["marked"]) ?? "";
  });
}

/**
 * Copy the words of an element; where the browser refuses, mark them.
 * @param {HTMLElement} source
 * @returns {Promise<boolean>} whether they were copied
 */
async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.textContent?.trim() ?? "");
    return true;
  } catch {
    window.getSelection()?.selectAllChildren(source);
    return false;
  }
}
