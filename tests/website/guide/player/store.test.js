// @ts-check
import { openStore } from "/static/guide/player/store.js";
import { equal, test } from "/tests/website/testing.js";

test("where even asking for the store is refused, the page remembers by itself", () => {
  const own = openStore(() => {
    throw new DOMException("blocked", "SecurityError");
  });
  own.setItem("a", "1");
  equal([own.getItem("a"), own.getItem("b")], ["1", null]);
  own.removeItem("a");
  equal(own.getItem("a"), null);
});
