// @ts-check
/**
 * What opens when it hurts: what to do, and two ways to go on, neither as firm as before.
 *
 * @typedef {{gentler: () => void, end: () => void, closed: () => void}} Ways
 *   `closed` when the panel was closed without choosing a way
 */

const GENTLER = "gentler";

export class HurtPanel {
  /**
   * @param {HTMLDialogElement} dialog
   * @param {Ways} ways
   */
  constructor(dialog, { gentler, end, closed }) {
    this.dialog = dialog;
    this.gentler = dialog.querySelector(".hurts-gentler");
    this.gentler?.addEventListener("click", () => {
      dialog.close(GENTLER);
      gentler();
    });
    dialog.querySelector(".hurts-end")?.addEventListener("click", end);
    dialog.addEventListener("close", () => dialog.returnValue === GENTLER || closed());
  }

  /** @param {string} words for the way that goes on */
  open(words) {
    if (this.gentler) this.gentler.textContent = words;
    this.dialog.returnValue = "";
    this.dialog.showModal();
  }
}
