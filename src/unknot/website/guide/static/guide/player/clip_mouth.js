// @ts-check
/**
 * A mouth of recorded clips: it says the sentences that were recorded, word for word, and no other.
 *
 * @typedef {import("./voice.js").Mouth} Mouth
 * @typedef {import("./voice.js").Told} Told
 */

/** What is chosen to have this mouth speak, instead of the address of a voice. */
export const RECORDED = "recorded";

/** @implements {Mouth} */
export class ClipMouth {
  sure = true;
  /** What people chose: whether it speaks at all, and how much faster than it was recorded. */
  wanted = false;
  haste = 1;

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
    return this.wanted && this.clips.has(text);
  }

  /** A player that was played once within a tap may play later on. */
  prime() {
    const [first] = this.clips.values();
    if (!first || !this.wanted) return;
    this.audio.src = first;
    this.audio.muted = true;
    // It may learn only later that it played: by then, something may be said already.
    void this.audio.play().then(() => this.audio.muted && this.audio.pause(), () => undefined);
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
    this.audio.playbackRate = this.haste;
    void this.audio.play().catch(failed);
  }

  cancel() {
    this.audio.onplaying = this.audio.onended = this.audio.onerror = null;
    this.audio.pause();
  }
}

/**
 * The mouth of a page's recordings: `<template class="player-clips">` of `<audio data-says="…" src="…">`.
 * @param {ParentNode} root
 * @param {Iterable<string>} sentences that there are to say
 * @returns {ClipMouth | null} null where none of them was recorded
 */
export function clipMouthOf(root, sentences) {
  const template = root.querySelector("template.player-clips");
  const found = template instanceof HTMLTemplateElement ? [...template.content.children] : [];
  const clips = new Map(
    found.map((clip) => [clip.getAttribute("data-says") ?? "", clip.getAttribute("src") ?? ""]),
  );
  return [...sentences].some((text) => clips.has(text)) ? new ClipMouth(clips) : null;
}
