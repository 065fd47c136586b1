import { join } from 'node:path';
import { build } from 'vite';
import { withoutInnerHtml } from '../without-inner-html.ts';

/** A module of this folder, `entry`, as the product's build minifies it: a script that sets the variable `name`. */
export async function bundleSide(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [withoutInnerHtml()],
    build: { write: false, lib: { entry: join(import.meta.dirname, entry), formats: ['iife'], name } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was not built.`);
  return chunk.code;
}
