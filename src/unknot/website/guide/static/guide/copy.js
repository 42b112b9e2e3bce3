/** Copy a text with one tap, where the browser can. */

for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.getAttribute("data-copy") ?? "");
  if (!navigator.clipboard || !source) continue;
  button.removeAttribute("hidden");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.textContent ?? "");
    const words = button.querySelector("span");
    if (words) words.textContent = "Copied";
  });
}
