// @ts-check
/**
 * Buttons of headphones and the lock screen.
 *
 * Browsers give them only to a page that plays a media element longer than five seconds: a loop of
 * silence, made here. A system that wants quiet, for a call or because headphones came off, pauses
 * that element without pressing any button.
 *
 * @typedef {{play: () => void, pause: () => void, skip: () => void, repeat: () => void,
 *   silenced: () => void}} Deck
 * @typedef {{position_ms: number, duration_ms: number}} Progress
 */

const [RATE, SECONDS, HEADER_BYTES] = [8000, 10, 44];

export class MediaKeys {
  /** @type {HTMLAudioElement | null} */
  #silence = null;
  #playing = false;

  /**
   * @param {Deck} deck
   * @param {string} title
   */
  constructor(deck, title) {
    if (!("mediaSession" in navigator)) return;
    const session = navigator.mediaSession;
    session.metadata = new MediaMetadata({ title, artist: "Unknot" });
    session.setActionHandler("play", deck.play);
    session.setActionHandler("pause", deck.pause);
    session.setActionHandler("stop", deck.pause);
    session.setActionHandler("nexttrack", deck.skip);
    session.setActionHandler("previoustrack", deck.repeat);
    this.#silence = new Audio(URL.createObjectURL(new Blob([silentWave()], { type: "audio/wav" })));
    this.#silence.loop = true;
    this.#silence.addEventListener("pause", () => this.#isTakenAway() && deck.silenced());
  }

  /** Browsers tell of a pause late: by then it may play again, as it does after a quick change. */
  #isTakenAway() {
    return this.#playing && this.#silence?.paused;
  }

  /** @param {boolean} playing */
  setPlaying(playing) {
    if (!this.#silence) return;
    this.#playing = playing;
    navigator.mediaSession.playbackState = playing ? "playing" : "paused";
    if (playing) void this.#silence.play().catch(() => undefined);
    else this.#silence.pause();
  }

  /**
   * Show how far it is; the system counts on from there by itself.
   * @param {Progress} progress
   */
  setProgress({ position_ms, duration_ms }) {
    if (!this.#silence) return;
    const [position, duration] = [position_ms / 1000, duration_ms / 1000];
    navigator.mediaSession.setPositionState?.({ position, duration, playbackRate: 1 });
  }
}

/** Ten seconds of silence as a WAV file: 8 kHz, 8 bits, one channel. */
export function silentWave() {
  const samples = RATE * SECONDS;
  const bytes = new Uint8Array(HEADER_BYTES + samples).fill(128);
  const view = new DataView(bytes.buffer);
  const text = (/** @type {number} */ at, /** @type {string} */ word) =>
    [...word].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  text(0, "RIFF");
  view.setUint32(4, HEADER_BYTES - 8 + samples, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, "data");
  view.setUint32(40, samples, true);
  return bytes;
}
