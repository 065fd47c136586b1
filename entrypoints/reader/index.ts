import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ReaderWorld } from '../../platform/reader-tab.ts';
import { startReader } from './start-reader.ts';

/** Runs on a page that was spotted, or that a person asked about; done when the page has been read once. */
export default defineUnlistedScript(async () => {
  const world = globalThis as ReaderWorld;
  const anyway = world.secondSourceAnyway ?? false;
  delete world.secondSourceAnyway;
  if (world.secondSourceReading) return;
  world.secondSourceReading = true;
  await startReader(anyway, () => {
    delete world.secondSourceReading;
  });
});
