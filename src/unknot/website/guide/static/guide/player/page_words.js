// @ts-check
/**
 * Words that scripts show come from the page, so that they are translated with it.
 *
 * @typedef {import("./words.js").Sentences} Sentences
 */

/**
 * Read a `<template>` of `<p data-key="…">` and `<p data-technique="…" data-title="…">`.
 * @param {ParentNode} root
 * @returns {{say: (key: string, values?: Record<string, string | number>) => string,
 *   sentences: Sentences}}
 */
export function readPageWords(root) {
  const template = root.querySelector("template.player-words");
  const lines = template instanceof HTMLTemplateElement ? [...template.content.children] : [];
  /** @type {Map<string, string>} */
  const words = new Map();
  /** @type {Sentences} */
  const sentences = new Map();
  for (const line of lines) {
    const { key, technique, title } = /** @type {HTMLElement} */ (line).dataset;
    const text = line.textContent?.trim() ?? "";
    if (key !== undefined) words.set(key, text);
    if (technique !== undefined) sentences.set(technique, { title: title ?? text, text });
  }
  return { sentences, say: (key, values = {}) => filled(words.get(key) ?? "", values) };
}

/**
 * Put values in the place of `{names}`.
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
