import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { editCorpus } from './build.ts';
import { knowledgeOf } from './corpus-files.ts';

const NAME = 'virtual:corpus';
const RESOLVED = `\0${NAME}`;
const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * Gives the virtual module `virtual:corpus`, whose default export is what the engine reads by, from the corpus in
 * the folder `root`; packs, model and what is shown are files of their own (`corpusFiles`). It is made anew when a file there changes. A corpus with something amiss fails the build with the `CorpusError`.
 */
export function corpusPlugin(root = HERE): Plugin {
  return {
    name: 'second-source:corpus',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }))
        if (/\.(yaml|txt)$/.test(file)) this.addWatchFile(join(root, file));
      // Parsing a string is faster than evaluating an object literal of this size.
      const json = JSON.stringify(JSON.stringify(knowledgeOf(editCorpus(root))));
      return `export default JSON.parse(${json});`;
    },
    // A file that is new is not watched yet.
    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('add', (path) => {
        const module = path.startsWith(root) && server.moduleGraph.getModuleById(RESOLVED);
        if (module) server.moduleGraph.invalidateModule(module);
      });
    },
  };
}
