// @ts-check
/** Whether a kept session has its player: what it was fetched ahead with may be damaged. */

/**
 * Ask the worker, which fetches again what is damaged, if there is a network.
 * @param {string} id
 */
export async function hasPlayer(id) {
  if (!navigator.serviceWorker?.controller) return true;
  const answer = await fetch(`/kept/play/${id}/`, { method: "HEAD" }).catch(() => null);
  return answer !== null && answer.ok && !answer.redirected;
}
