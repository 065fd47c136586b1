/** What the page's background is like, which chooses the colours: the sidebar's theme has no say in it. */
export type Tone = 'light' | 'dark';

interface Colours {
  ink: string;
  active: string;
  /** Each with its line, its tint, and the tint of the active one. */
  differs: [line: string, tint: string, active: string];
  certainty: [line: string, tint: string, active: string];
  only: [line: string, tint: string, active: string];
}

const COLOURS: Record<Tone, Colours> = {
  light: {
    ink: '#5a5e66',
    active: 'rgb(27 29 33 / 0.16)',
    differs: ['#7b2468', '#f6e8f2', '#dfc5d8'],
    certainty: ['#7f5000', '#f8edd5', '#ebd09a'],
    only: ['#0b5876', '#dff0f6', '#b0d8e7'],
  },
  dark: {
    ink: '#a8abb2',
    active: 'rgb(233 231 225 / 0.22)',
    differs: ['#e7a4d6', '#3a2436', '#633a5b'],
    certainty: ['#e5bc6c', '#37301d', '#5e4e26'],
    only: ['#84cbe6', '#17323e', '#235064'],
  },
};

/** The rules that give the highlights their look on a page of that tone, for `scripting.insertCSS`. */
export function highlightRules(tone: Tone): string {
  const { ink, active, differs, certainty, only } = COLOURS[tone];
  const rules = [
    rule('differs', `solid 2px ${differs[0]}`, differs[1]),
    rule('further', `dashed 2px ${certainty[0]}`, certainty[1]),
    rule('less-far', `dashed 2px ${certainty[0]}`, certainty[1]),
    rule('only-here', `dotted 2.5px ${only[0]}`, only[1]),
    rule('later', `solid 1px ${ink}`),
    rule('same', `double 1px ${ink}`),
    `::highlight(second-source-active){background-color:${active}}`,
    activeRule('differs', differs[2]),
    activeRule('further', certainty[2]),
    activeRule('less-far', certainty[2]),
    activeRule('only-here', only[2]),
  ];
  const names = ['differs', 'further', 'less-far', 'only-here', 'later', 'same'].map(
    (name) => `::highlight(second-source-${name})`,
  );
  const forced = `${names.join(',')}{background-color:transparent;text-decoration-color:CanvasText}`;
  // Whoever prints the page prints the page alone.
  return `@media screen{${rules.join('\n')}}\n@media (forced-colors:active){${forced}}`;
}

const activeRule = (name: string, tint: string) =>
  `::highlight(second-source-active-${name}){background-color:${tint}}`;

function rule(name: string, line: string, tint?: string): string {
  const background = tint ? `background-color:${tint};` : '';
  return `::highlight(second-source-${name}){${background}text-decoration:underline ${line};text-underline-offset:3px}`;
}
