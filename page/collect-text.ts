import type { Run } from './text-map.ts';

/** A paragraph with white space collapsed, and where its characters stand, counted from its own start. */
export interface Piece {
  text: string;
  isHeading?: true;
  runs: Run[];
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const HEADING = /^H[1-6]$/;
const SILENT = new Set(
  'AUDIO BUTTON CANVAS IFRAME INPUT NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);
const WHITE = /\s/;
/** Soft hyphen, zero-width space and joiners, word joiner, byte order mark: they hide a word from the engine. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
/** What is not taken as it stands: white space other than single spaces, and what is not seen. */
const UNEVEN = /[^\S ]| {2}|[\u00ad\u200b-\u200d\u2060\ufeff]/;

/** Whether an element never shows text of its own: scripts, form controls, embedded things. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName.toUpperCase());
}

/** The paragraphs under `root`: text that no block's border and no double line break parts. `placeOf` gives the
 *  node of the page that a text node stands for: undefined where there is none, null where it is not to be read. */
export function collectText(root: Element, placeOf: (node: Text) => Text | undefined | null): Piece[] {
  const pieces: Piece[] = [];
  let piece = startPiece();
  let breaks = 0;
  let isInHeading = false;

  function close(): void {
    const done = piece.finish();
    if (done.text) pieces.push(isInHeading ? { ...done, isHeading: true } : done);
    piece = startPiece();
    breaks = 0;
  }

  function walk(element: Element): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const place = placeOf(child as Text);
        if (place !== null && piece.add((child as Text).data, place)) breaks = 0;
      } else if (child.nodeType === 1) enter(child as Element);
    }
  }

  function enter(element: Element): void {
    const tag = element.tagName.toUpperCase();
    if (SILENT.has(tag)) return;
    if (tag === 'BR') {
      breaks += 1;
      if (breaks > 1) close();
      else piece.add(' ', undefined);
    } else if (BLOCKS.has(tag)) {
      close();
      const wasInHeading = isInHeading;
      isInHeading ||= HEADING.test(tag);
      walk(element);
      close();
      isInHeading = wasInHeading;
    } else walk(element);
  }

  walk(root);
  close();
  return pieces;
}

function startPiece() {
  let text = '';
  const runs: Run[] = [];

  /** Appends a node's data; says whether any of it is more than white space. */
  function add(data: string, node: Text | undefined): boolean {
    return UNEVEN.test(data) ? addSigns(data, node) : addWhole(data, node);
  }

  function addWhole(data: string, node: Text | undefined): boolean {
    const from = data.startsWith(' ') && (text === '' || text.endsWith(' ')) ? 1 : 0;
    if (from === data.length) return false;
    const start = text.length;
    text += data.slice(from);
    if (node) runs.push({ start, end: text.length, node, nodeStart: from });
    return data !== ' ';
  }

  function addSigns(data: string, node: Text | undefined): boolean {
    let seen = false;
    let open: Run | undefined;
    let taken = 0;
    const keep = (until: number) => {
      text += data.slice(taken, until);
      if (open) open.end = text.length;
    };
    const drop = (at: number) => {
      keep(at);
      open = undefined;
      taken = at + 1;
    };
    for (let at = 0; at < data.length; at += 1) {
      const sign = data.charAt(at);
      const isPlain = sign > ' ' && sign <= '~';
      const white = !isPlain && WHITE.test(sign);
      const before = at > taken ? data.charAt(at - 1) : text.at(-1);
      if (!isPlain && (UNSEEN.test(sign) || (white && (before === undefined || before === ' ')))) {
        drop(at);
        continue;
      }
      if (!white) seen = true;
      if (!open && node) {
        keep(at);
        taken = at;
        open = { start: text.length, end: text.length, node, nodeStart: at };
        runs.push(open);
      }
      if (white && sign !== ' ') {
        keep(at);
        text += ' ';
        taken = at + 1;
        if (open) open.end = text.length;
      }
    }
    keep(data.length);
    return seen;
  }

  function finish(): Piece {
    const kept = text.trimEnd();
    for (const run of runs) run.end = Math.min(run.end, kept.length);
    return { text: kept, runs: runs.filter((run) => run.end > run.start) };
  }

  return { add, finish };
}
