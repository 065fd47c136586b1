const PATIENCE_MS = 30_000;

/** Asks again and again until there is an answer, and gives it; throws an `Error` that names `what` when none comes. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`Waited ${PATIENCE_MS / 1000} seconds for ${what}, in vain.`);
}
