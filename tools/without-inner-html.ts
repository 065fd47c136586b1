import type { Plugin } from 'vite';

interface Removal {
  /** How the module's path ends. */
  module: RegExp;
  from: RegExp;
  to: string;
}

/** What our libraries can do with `innerHTML` and we never ask of them. The add-on reviewers' linter warns of each
 *  assignment, and what is not there needs no trust. */
const REMOVALS: Removal[] = [
  // dangerouslySetInnerHTML, and its undoing.
  { module: /preact\/dist\/preact\.(module|mjs)(\.js)?$/, from: /\(\w+\.innerHTML=\w+\.__html\)/, to: '(0)' },
  { module: /preact\/dist\/preact\.(module|mjs)(\.js)?$/, from: /\w+&&\(\w+\.innerHTML=""\)/, to: '0' },
  // A second attempt on the same copy, which page/find-content.ts makes on a fresh one, and images out of noscript.
  { module: /readability\/Readability\.js$/, from: /page\.innerHTML = pageCacheHtml;/, to: 'return null;' },
  { module: /readability\/Readability\.js$/, from: /tmp\.innerHTML = noscript\.innerHTML;/, to: 'return;' },
  // The whole page as text, kept for that second attempt, and the article as text for a log that nobody reads.
  { module: /readability\/Readability\.js$/, from: /page\.innerHTML;/, to: "'';" },
  {
    module: /readability\/Readability\.js$/,
    from: /this\.log\("Grabbed: " \+ articleContent\.innerHTML\);/,
    to: '',
  },
];

/** Takes the assignments to `innerHTML` out of Preact and Readability as they are bundled. Fails the build where it
 *  meets the module without finding what it should take out: then the library has changed, and so must this. */
export function withoutInnerHtml(): Plugin {
  return {
    name: 'second-source:without-inner-html',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?', 1)[0] ?? '';
      const removals = REMOVALS.filter(({ module }) => module.test(path));
      if (removals.length === 0) return null;
      let left = code;
      for (const { from, to } of removals) {
        if (!from.test(left)) this.error(`${path}: found nothing for ${from} to remove`);
        left = left.replace(from, to);
      }
      return { code: left, map: null };
    },
  };
}
