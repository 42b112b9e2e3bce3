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

/* The day that is open is in sight on the strip. */
document.querySelector(".strip [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
