import type { Plugin } from 'vite';

interface Removal {
  from: RegExp;
  to: string;
}

interface Mend {
  /** How the module's path ends. */
  module: RegExp;
  removals: Removal[];
}

/** A method of Readability with its body, as its package is formatted. */
function bodyOf(method: string): Removal {
  return { from: new RegExp(`^  (${method}\\([^)]*\\)) \\{\\n[\\s\\S]*?^  \\},`, 'm'), to: '  $1 {},' };
}

/** A method that is asked for nowhere else. */
function allOf(method: string): Removal {
  return { from: new RegExp(`^  ${method}\\([^)]*\\) \\{\\n[\\s\\S]*?^  \\},`, 'm'), to: '' };
}

/** What our libraries can do and we never ask of them. The add-on reviewers' linter warns of each assignment to
 *  `innerHTML`, and what is not there needs no trust and no room. */
const MENDS: Mend[] = [
  {
    module: /preact\/dist\/preact\.(module|mjs)(\.js)?$/,
    removals: [
      // dangerouslySetInnerHTML, and its undoing.
      { from: /\(\w+\.innerHTML=\w+\.__html\)/, to: '(0)' },
      { from: /\w+&&\(\w+\.innerHTML=""\)/, to: '0' },
    ],
  },
  {
    // The check whether a page is readable at all: the spotter has its own.
    module: /readability\/index\.js$/,
    removals: [{ from: /require\("\.\/Readability-readerable"\)/, to: 'undefined' }],
  },
  {
    module: /readability\/Readability\.js$/,
    removals: [
      // A second attempt on the same copy, which page/find-content.ts makes on a fresh one, the whole page as text that
      // is kept for it, and what is noted for whoever debugs it.
      { from: /page\.innerHTML = pageCacheHtml;/, to: 'return null;' },
      { from: /page\.innerHTML;/, to: "'';" },
      { from: /^\s*this\.log\((?:[^()]|\([^()]*\))*\);$/gm, to: '' },
      { from: /if \(this\._debug\) \{\n[\s\S]*?^ {2}\} else \{/m, to: '{' },
      { from: /^ {4}jsonLdArticleTypes:\n.*,$/m, to: '' },
      { from: /^ {4}extraneous:\n.*,$/m, to: '' },
      { from: /^ {4}(?:nextLink|prevLink|replaceFonts|srcsetUrl|b64DataUrl): .*,$/gm, to: '' },
      { from: /^ {2}PRESENTATIONAL_ATTRIBUTES: \[[^\]]*\],$/m, to: '' },
      { from: /^ {2}DEPRECATED_SIZE_ATTRIBUTE_ELEMS: .*,$/m, to: '' },
      { from: /^ {2}HTML_ESCAPE_MAP: \{[^}]*\},$/m, to: '' },
      // For a parser of its authors' own, which knows no document.
      { from: /^ {4}if \(this\._docJSDOMParser\b[^{]*\{\n[\s\S]*?^ {4}\}$/gm, to: '' },
      { from: /^ {2}CLASSES_TO_PRESERVE: .*,$/m, to: '' },
      { from: /^ {2}this\._classesToPreserve = [^;]*;$/m, to: '' },
      { from: /^ {2}this\._(?:keepClasses|docJSDOMParser) = .*;$/gm, to: '' },
      { from: /^ {2}\/\/ In some older versions[\s\S]*?^ {2}\}$/m, to: '' },
      // The article's language, direction and excerpt.
      { from: /^ {8}if \(node\.tagName === "HTML"\) \{\n[\s\S]*?^ {8}\}$/m, to: '' },
      { from: /^ {8}\/\/ Find out text direction[\s\S]*?^ {8}\}\);$/m, to: '' },
      { from: /^ {4}if \(!metadata\.excerpt\) \{\n[\s\S]*?^ {4}\}$/m, to: '' },
      // What page/find-content.ts takes out of the copy before, videos in frames among it, and what makes the article's markup tidy.
      {
        from: /^ {4}this\._clean\(articleContent, "(?:object|embed|link|iframe|select|button)"\);$/gm,
        to: '',
      },
      { from: /^ {4}videos:\n.*,$/m, to: '' },
      { from: /^ {4}\/\/ replace H1 with H2[\s\S]*?^ {2}\},/m, to: '  },' },
      // What page/find-content.ts does without, and what that alone calls.
      ...[
        '_removeScripts',
        '_isProbablyVisible',
        '_headerDuplicatesTitle',
        '_unwrapNoscriptImages',
        '_fixLazyImages',
        '_cleanStyles',
        '_getArticleMetadata',
        '_getArticleTitle',
        '_postProcessContent',
      ].map(bodyOf),
      ...[
        '_isSingleImage',
        '_getJSONLD',
        '_isUrl',
        '_textSimilarity',
        '_unescapeHtmlEntities',
        '_fixRelativeUris',
        '_simplifyNestedElements',
        '_cleanClasses',
      ].map(allOf),
    ],
  },
];

/** Takes what we do without out of Preact and Readability as they are bundled, the assignments to `innerHTML` first of
 *  all. Fails the build where it meets the module without finding what it should take out: then the library has
 *  changed, and so must this. */
export function withoutInnerHtml(): Plugin {
  return {
    name: 'second-source:without-inner-html',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?', 1)[0] ?? '';
      const removals = MENDS.filter(({ module }) => module.test(path)).flatMap((mend) => mend.removals);
      if (removals.length === 0) return null;
      let left = code;
      for (const { from, to } of removals) {
        if (left.search(from) < 0) this.error(`${path}: found nothing for ${from} to remove`);
        left = left.replace(from, to);
      }
      return { code: left, map: null };
    },
  };
}
