import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Point } from '../engine/corpus.ts';

/** An article with the positions that its sentences take, to learn from. */
export interface Labelled {
  id: string;
  lang: string;
  title: string;
  text: string;
  gold: { sentence: string; point: string; position: string }[];
}

/** The labelled articles of a story, from `<story>/labelled/*.jsonl`. `problems` name file, line and mend. */
export function readLabelled(
  root: string,
  story: string,
  points: Pick<Point, 'id' | 'positions'>[],
): { articles: Labelled[]; problems: string[] } {
  const folder = join(root, story, 'labelled');
  const problems: string[] = [];
  const known = new Map(
    points.map(({ id, positions }) => [id, new Set(positions.map((position) => position.id))]),
  );
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.jsonl'))
        .sort()
    : [];
  const articles = files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => {
        if (!line.trim()) return [];
        const where = `${story}/labelled/${file}:${at + 1}`;
        const article = parseLine(line);
        if (!article) {
          problems.push(`${where}: no article; a line is an object with id, lang, title, text and gold`);
          return [];
        }
        for (const { sentence, point, position } of article.gold) {
          if (!known.get(point)?.has(position))
            problems.push(
              `${where}: no point ${point} with a position ${position}; mend it, or add it to points.yaml`,
            );
          if (!article.title.includes(sentence) && !article.text.includes(sentence))
            problems.push(
              `${where}: "${sentence.slice(0, 60)}" is neither in the title nor in the text; quote it to the letter`,
            );
        }
        return [article];
      }),
  );
  return { articles, problems };
}

function parseLine(line: string): Labelled | undefined {
  try {
    const article = JSON.parse(line) as Labelled;
    const isWhole = [article.id, article.lang, article.title, article.text].every(
      (value) => typeof value === 'string',
    );
    return isWhole && Array.isArray(article.gold) ? article : undefined;
  } catch {
    return undefined;
  }
}
