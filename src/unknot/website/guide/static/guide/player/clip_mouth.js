// @ts-check
/**
 * A mouth of recorded clips: it says the sentences that were recorded, word for word, and no other.
 *
 * @typedef {import("./voice.js").Mouth} Mouth
 * @typedef {import("./voice.js").Told} Told
 */

/** @implements {Mouth} */
export class ClipMouth {
  sure = true;

  /**
   * @param {ReadonlyMap<string, string>} clips the address of each recording, by what it says
   * @param {HTMLAudioElement} audio
   */
  constructor(clips, audio = new Audio()) {
    this.clips = clips;
    this.audio = audio;
  }

  /** @param {string} text */
  canSay(text) {
    return this.clips.has(text);
  }

  /** A player that was played once within a tap may play later on. */
  prime() {
    const [first] = this.clips.values();
    if (!first) return;
    this.audio.src = first;
    this.audio.muted = true;
    void this.audio.play().then(() => this.audio.pause(), () => undefined);
  }

  /**
   * @param {string} text
   * @param {number} volume
   * @param {Told} told
   */
  say(text, volume, { began, ended, failed }) {
    this.audio.onplaying = began;
    this.audio.onended = ended;
    this.audio.onerror = failed;
    this.audio.src = this.clips.get(text) ?? "";
    this.audio.muted = false;
    this.audio.volume = volume;
    void this.audio.play().catch(failed);
  }

  cancel() {
    this.audio.onplaying = this.audio.onended = this.audio.onerror = null;
    this.audio.pause();
  }
}

/**
 * The recordings of a page: `<template class="player-clips">` of `<audio data-says="…" src="…">`.
 * @param {ParentNode} root
 * @returns {ReadonlyMap<string, string>}
 */
export function readClips(root) {
  const template = root.querySelector("template.player-clips");
  const found = template instanceof HTMLTemplateElement ? [...template.content.children] : [];
  return new Map(
    found.map((clip) => [clip.getAttribute("data-says") ?? "", clip.getAttribute("src") ?? ""]),
  );
}
