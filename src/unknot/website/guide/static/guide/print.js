/** Print the page with one tap. Without this script the browser's own menu prints it as well. */

for (const button of document.querySelectorAll("[data-print]")) {
  button.removeAttribute("hidden");
  button.addEventListener("click", () => window.print());
}
