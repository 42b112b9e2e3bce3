// @ts-check
/** A shared link carries its routine behind the #, which no browser sends: put it in the form. */

const field = /** @type {HTMLInputElement | null} */ (document.querySelector("#routine"));
const code = window.location.hash.slice(1);

if (field?.form && code && !document.querySelector("[role=alert]")) {
  field.value = code;
  // Going back leads to where the link was opened, not here again.
  history.replaceState(null, "", window.location.pathname);
  field.form.requestSubmit();
}
