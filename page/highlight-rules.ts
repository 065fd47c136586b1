import type { State } from '../engine/reading.ts';

/** What the page's background is like, which chooses the colours: the sidebar's theme has no say in it. */
export type Tone = 'light' | 'dark';

type Colour = 'ink' | 'differs' | 'certainty' | 'only';
type Shades = [line: string, tint: string, active: string];

const COLOURS: Record<Tone, Record<Colour, Shades> & { active: string }> = {
  light: {
    active: 'rgb(27 29 33 / 0.16)',
    ink: ['#5a5e66', 'transparent', 'transparent'],
    differs: ['#7b2468', '#f6e8f2', '#dfc5d8'],
    certainty: ['#7f5000', '#f8edd5', '#ebd09a'],
    only: ['#0b5876', '#dff0f6', '#b0d8e7'],
  },
  dark: {
    active: 'rgb(233 231 225 / 0.22)',
    ink: ['#a8abb2', 'transparent', 'transparent'],
    differs: ['#e7a4d6', '#3a2436', '#633a5b'],
    certainty: ['#e5bc6c', '#37301d', '#5e4e26'],
    only: ['#84cbe6', '#17323e', '#235064'],
  },
};

const LINES: Record<State, [line: string, colour: Colour]> = {
  differs: ['solid 2px', 'differs'],
  further: ['dashed 2px', 'certainty'],
  'less-far': ['dashed 2px', 'certainty'],
  'only-here': ['dotted 2.5px', 'only'],
  later: ['solid 1px', 'ink'],
  same: ['double 1px', 'ink'],
};

/** The weightiest first: it is painted above the others. */
export const STATES = Object.keys(LINES) as State[];

/** The rules that give the highlights their look on a page of that tone, for `scripting.insertCSS`. */
export function highlightRules(tone: Tone): string {
  const colours = COLOURS[tone];
  const rules = [rule('active', colours.active)];
  let forced = '';
  for (const [state, [line, colour]] of Object.entries(LINES)) {
    const [ink, tint, active] = colours[colour];
    rules.push(
      rule(state, `${tint};text-decoration:underline ${line} ${ink};text-underline-offset:3px`),
      rule(`active-${state}`, active),
    );
    forced +=
      rule(state, 'transparent;text-decoration-color:CanvasText') + rule(`active-${state}`, 'transparent');
  }
  // Whoever prints the page prints the page alone.
  return `@media screen{${rules.join('')}}@media (forced-colors:active){${forced}}`;
}

const rule = (name: string, look: string) => `::highlight(second-source-${name}){background-color:${look}}`;
