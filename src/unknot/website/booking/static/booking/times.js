/* Times: looks again as soon as something else is chosen, and says which time is chosen. */

const looking = document.querySelector("[data-looking]");
looking?.addEventListener("change", () => {
  if (looking instanceof HTMLFormElement) {
    looking.requestSubmit();
  }
});
looking?.querySelector("[data-look]")?.setAttribute("hidden", "");

const say = document.querySelector("[data-say]");
const before = say?.textContent.trim() ?? "";

document.querySelector("form.holding")?.addEventListener("change", (event) => {
  if (!(event.target instanceof HTMLInputElement) || event.target.name !== "time" || !say) {
    return;
  }
  const when = event.target.dataset.when ?? "";
  say.textContent = `${when} · ${before}`;
});

/* The day that is open is in the middle of the strip; the page itself stays where it is. */
const strip = document.querySelector(".strip");
const open = strip?.querySelector("[aria-current]")?.getBoundingClientRect();
if (strip && open) {
  const around = strip.getBoundingClientRect();
  strip.scrollLeft += open.left + open.width / 2 - (around.left + around.width / 2);
}
