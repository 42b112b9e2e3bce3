// @ts-check
/** Marks on elements that style sheets look for. */

/**
 * Mark an element, unless it is marked so already: each mark has the browser reckon its style anew.
 * @param {HTMLElement} element
 * @param {string} name of a data attribute
 * @param {string} value
 */
export function mark(element, name, value) {
  if (element.dataset[name] !== value) element.dataset[name] = value;
}
