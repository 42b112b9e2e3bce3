/** Names of medicines while somebody types: to choose from, never to be taken for granted. */

const PATIENCE = 120;

const typing = /** @type {HTMLElement} */ (document.querySelector(".typing"));
const box = /** @type {HTMLInputElement} */ (typing.querySelector("input"));
const add = /** @type {HTMLButtonElement} */ (document.querySelector("button[name=add]"));
const names = document.createElement("ul");
const heard = document.createElement("p");
let asking = new AbortController();
let waiting = 0;
let at = -1;

function begin() {
  names.id = "medicine-names";
  names.className = "names";
  names.setAttribute("role", "listbox");
  names.setAttribute("aria-label", typing.dataset["names"] ?? "");
  names.hidden = true;
  heard.className = "sr";
  heard.setAttribute("role", "status");
  typing.append(names, heard);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", names.id);
  box.addEventListener("input", ask);
  box.addEventListener("keydown", press);
  box.addEventListener("blur", close);
  box.addEventListener("paste", keepLines);
  names.addEventListener("pointerdown", pick);
}

/** The name that is being typed: what stands behind the last comma. @param {string} text */
const last = (text) => text.slice(text.search(/[^,;]*$/)).trim();

function ask() {
  asking.abort();
  clearTimeout(waiting);
  if (last(box.value) === "") close();
  else waiting = setTimeout(suggest, PATIENCE);
}

/** Asked as a form is sent: an address would write what somebody takes into logs. */
async function suggest() {
  asking = new AbortController();
  const { csrfmiddlewaretoken: token } = Object.fromEntries(new FormData(box.form ?? undefined));
  try {
    const body = new URLSearchParams({ q: last(box.value), csrfmiddlewaretoken: String(token) });
    const asked = { method: "POST", body, signal: asking.signal };
    const answer = await fetch(typing.dataset["suggest"] ?? "", asked);
    if (answer.ok) show((await answer.json()).names);
  } catch {
    close(); // Without names to choose from, typing works just as well.
  }
}

/** @param {{name: string, generic: string, kind: string}[]} found */
function show(found) {
  at = -1;
  box.removeAttribute("aria-activedescendant");
  names.replaceChildren(...found.map(option));
  names.hidden = found.length === 0 || document.activeElement !== box;
  box.setAttribute("aria-expanded", String(!names.hidden));
  heard.textContent = names.hidden ? "" : (typing.dataset["found"] ?? "").replace("{number}", String(found.length));
}

/** @param {{name: string, generic: string, kind: string}} one @param {number} index */
function option({ name, generic, kind }, index) {
  const line = document.createElement("li");
  const more = document.createElement("span");
  line.id = `medicine-name-${index}`;
  line.dataset["name"] = name;
  line.setAttribute("role", "option");
  line.setAttribute("aria-selected", "false");
  more.textContent = generic && generic !== name ? `${generic}, ${kind}` : kind;
  line.append(name, more);
  return line;
}

function close() {
  asking.abort();
  clearTimeout(waiting);
  show([]);
}

/** @param {number} step */
function move(step) {
  const lines = [...names.children];
  if (lines.length === 0) return;
  at = at < 0 && step < 0 ? lines.length - 1 : (at + step + lines.length) % lines.length;
  lines.forEach((line, index) => line.setAttribute("aria-selected", String(index === at)));
  box.setAttribute("aria-activedescendant", lines[at]?.id ?? "");
}

/** @param {Element | null | undefined} line */
function take(line) {
  const name = line instanceof HTMLElement ? line.dataset["name"] : undefined;
  if (name === undefined) return;
  box.value = box.value.slice(0, box.value.search(/[^,;]*$/)) + name;
  close();
}

/** @param {KeyboardEvent} event */
function press(event) {
  const open = !names.hidden;
  if (open && event.key === "ArrowDown") move(1);
  else if (open && event.key === "ArrowUp") move(-1);
  else if (open && event.key === "Escape") close();
  else if (event.key === "Enter" && open && at >= 0) take(names.children[at]);
  else if (event.key === "Enter" && box.value.trim() !== "") add.click();
  else return;
  event.preventDefault();
}

/** @param {PointerEvent} event */
function pick(event) {
  event.preventDefault();
  take(/** @type {Element} */ (event.target).closest("[role=option]"));
}

/** A list that is pasted keeps its lines apart. @param {ClipboardEvent} event */
function keepLines(event) {
  const text = event.clipboardData?.getData("text") ?? "";
  if (!/[\r\n]/.test(text.trim())) return;
  event.preventDefault();
  box.setRangeText(text.trim().split(/[\r\n]+/).join("; "), box.selectionStart ?? 0, box.selectionEnd ?? 0, "end");
}

begin();
