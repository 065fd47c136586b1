import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const READ = resolve(import.meta.dirname, '../../tools/read.ts');

export interface Line {
  id: string;
  error?: string;
  spotted: boolean;
  score: number;
  lang: string;
  passages: {
    sentence: string;
    start: number;
    end: number;
    point: string;
    position: string;
    state: string;
  }[];
  absent: string[];
  entities: string[];
  origins: string[];
}

/** What `npm run --silent read -- ARGS` prints, a line each, how it exits, and what it says beside. */
export function runRead(...args: string[]): { lines: Line[]; status: number | null; beside: string } {
  const run = spawnSync(process.execPath, [READ, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  const lines = run.stdout.split('\n').filter(Boolean);
  return { lines: lines.map((line) => JSON.parse(line)), status: run.status, beside: run.stderr };
}
