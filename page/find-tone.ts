import type { Tone } from './highlight-rules.ts';

/** The tone behind an element: that of the first background colour around it, else the opposite of its text's. */
export function findTone(element: Element): Tone {
  for (let around: Element | null = element; around; around = around.parentElement) {
    const colour = readColour(getComputedStyle(around).backgroundColor);
    if (colour && colour.alpha > 0.5) return colour.luminance < 0.4 ? 'dark' : 'light';
  }
  const text = readColour(getComputedStyle(element).color);
  return text && text.luminance > 0.5 ? 'dark' : 'light';
}

/** Relative luminance, 0 to 1, of a colour as browsers compute it: `rgb(…)`, or `color(srgb …)` and its like with
 *  numbers of 0 to 1; null for others. */
export function readColour(text: string): { luminance: number; alpha: number } | null {
  const parts = /^(rgba?|color)\(([^)]*)\)$/.exec(text.trim());
  const numbers = parts?.[2]?.match(/(?<![\w-])-?[\d.]+(?:e-?\d+)?/g)?.map(Number);
  const [red, green, blue, alpha = 1] = numbers ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const scale = parts?.[1] === 'color' ? 1 : 255;
  const linear = [red, green, blue].map((channel) => {
    const value = channel / scale;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [r = 0, g = 0, b = 0] = linear;
  return { luminance: 0.2126 * r + 0.7152 * g + 0.0722 * b, alpha };
}
