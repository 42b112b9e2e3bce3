// @ts-check
/** A browser's speech that is heard by tests only: what is said stands in `window.spoken`. */
{
  const voices = [
    { name: "Thandi", voiceURI: "thandi", lang: "en-ZA", localService: true, default: true },
    { name: "Cloud", voiceURI: "cloud", lang: "en-GB", localService: false, default: false },
  ];
  const listeners = new EventTarget();
  /** @type {any} */
  const wanted = window;
  wanted.spoken = [];
  /** Which voices there are by now; a test may have them come late. */
  wanted.voices = wanted.voices ?? voices;
  /** @type {any} */
  let current = null;
  const end = () => {
    const over = current;
    current = null;
    over?.onend?.();
  };
  const synthesis = {
    get speaking() {
      return current !== null;
    },
    pending: false,
    paused: false,
    getVoices: () => wanted.voices,
    addEventListener: listeners.addEventListener.bind(listeners),
    cancel: () => (current = null),
    resume: () => undefined,
    speak: (/** @type {any} */ sentence) => {
      if (!sentence.text.trim()) return;
      current = sentence;
      const said = { text: sentence.text, voice: sentence.voice?.name, rate: sentence.rate, began: false };
      wanted.spoken.push(said);
      const start = () => {
        sentence.onstart?.();
        said.began = true;
      };
      window.setTimeout(() => current === sentence && start(), 10);
      if (wanted.endless) return;
      window.setTimeout(() => current === sentence && end(), 300);
    },
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  Object.defineProperty(window, "SpeechSynthesisUtterance", {
    value: class {
      /** @param {string} text */
      constructor(text) {
        this.text = text;
      }
    },
  });
}
