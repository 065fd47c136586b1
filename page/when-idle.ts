/** In milliseconds: a page that never rests is not waited for any longer. */
const PATIENCE = 200;

/** Resolves in a task of its own once the page has drawn what it has to draw and has nothing else to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: PATIENCE }));
}
