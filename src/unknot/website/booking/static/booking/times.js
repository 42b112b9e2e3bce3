/* Times: looks again as soon as something else is chosen, and says which time is chosen, and how often. */

const looking = document.querySelector("[data-looking]");
looking?.addEventListener("change", () => {
  if (looking instanceof HTMLFormElement) {
    looking.requestSubmit();
  }
});
looking?.querySelector("[data-look]")?.setAttribute("hidden", "");

const say = document.querySelector("[data-say]");
const before = say?.textContent.trim() ?? "";

const holding = document.querySelector("form.holding");
holding?.addEventListener("change", () => {
  const time = holding.querySelector("[name=time]:checked");
  const often = holding.querySelector("[name=sessions]");
  const when = time instanceof HTMLInputElement ? time.dataset.when : "";
  const weeks = often instanceof HTMLSelectElement && often.value !== "1" ? often.selectedOptions[0]?.text : "";
  if (say) say.textContent = [when, weeks, before].filter(Boolean).join(" · ");
});

/* The day that is open is in the middle of the strip; the page itself stays where it is. */
const strip = document.querySelector(".strip");
const open = strip?.querySelector("[aria-current]")?.getBoundingClientRect();
if (strip && open) {
  const around = strip.getBoundingClientRect();
  strip.scrollLeft += open.left + open.width / 2 - (around.left + around.width / 2);
}
