/** Makes a queue: what it is given runs one after the other, in the order in which it comes. Work that fails rejects
 *  for its own asker and holds up nobody. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
