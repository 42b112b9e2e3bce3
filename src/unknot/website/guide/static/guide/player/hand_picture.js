// @ts-check
/** How a hand looks: its drawing in the form of a contact, and the shadow beneath. */

const SVG = "http://www.w3.org/2000/svg";

export class HandPicture {
  #contact = "";

  /**
   * @param {HTMLElement} stage
   * @param {string} name left, right or ball
   */
  constructor(stage, name) {
    this.name = name;
    this.box = part(stage, "hand away");
    this.box.dataset["hand"] = name;
    this.shadow = part(this.box, "hand-shadow");
    this.body = part(this.box, "hand-body");
    this.drawing = document.createElementNS(SVG, "svg");
    this.use = document.createElementNS(SVG, "use");
    this.drawing.append(this.use);
    this.body.append(this.drawing);
  }

  get away() {
    return this.box.classList.contains("away");
  }

  /**
   * Show or hide the hand.
   * @param {boolean} away
   */
  setAway(away) {
    this.box.classList.toggle("away", away);
  }

  /**
   * Take the form of a contact.
   * @param {string} contact
   */
  shape(contact) {
    if (contact === this.#contact) return;
    this.#contact = contact;
    this.box.dataset["contact"] = contact;
    const symbol = symbolOf(contact, this.name) ?? symbolOf("palm", this.name);
    this.use.setAttribute("href", `#${symbol?.id ?? ""}`);
    const [left = "-50", top = "-50", width = "100", height = "100"] =
      symbol?.getAttribute("viewBox")?.split(/[ ,]+/) ?? [];
    Object.assign(this.drawing.style, {
      left: `${left}%`,
      top: `${top}%`,
      width: `${width}%`,
      height: `${height}%`,
    });
  }
}

/**
 * @param {string} contact
 * @param {string} name
 */
function symbolOf(contact, name) {
  return document.getElementById(`hand-${contact}-${name}`);
}

/**
 * @param {HTMLElement} parent
 * @param {string} className
 */
function part(parent, className) {
  const element = document.createElement("div");
  element.className = className;
  parent.append(element);
  return element;
}
