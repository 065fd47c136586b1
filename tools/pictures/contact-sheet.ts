/** A picture on the sheet, by its file's name beside it. */
export interface Frame {
  name: string;
  /** "chromium light". */
  told: string;
  file: string;
  /** The design's picture of the same. */
  design?: string;
}

const STYLE = `
  body { margin: 32px; font: 14px/20px system-ui, sans-serif; background: #e9e9e5; color: #1b1d21; }
  section { margin: 0 0 48px; }
  h1, h2 { font-weight: 600; }
  h2 { border-top: 2px solid; padding-top: 8px; }
  div { display: flex; gap: 16px; align-items: flex-start; overflow: auto; }
  figure { margin: 0; flex: none; }
  img { display: block; max-width: 700px; max-height: 1400px; box-shadow: 0 0 0 1px #bdbcb5; }
`;

/** All pictures in one page, what shows the same side by side, the design's first. */
export function contactSheet(frames: Frame[]): string {
  const names = [...new Set(frames.map(({ name }) => name))];
  const figure = (file: string, told: string) =>
    `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${told}</figcaption></figure>`;
  const row = (name: string) => {
    const own = frames.filter((frame) => frame.name === name);
    const designs = [...new Set(own.flatMap(({ design }) => design ?? []))];
    const figures = [
      ...designs.map((file) => figure(file, 'design')),
      ...own.map(({ file, told }) => figure(file, told)),
    ];
    return `<section><h2>${name}</h2><div>${figures.join('')}</div></section>`;
  };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><style>${STYLE}</style>
<h1>${frames.length} pictures</h1>${names.map(row).join('\n')}</html>\n`;
}
