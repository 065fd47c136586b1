import type { Lang, Localised } from '../engine/corpus.ts';
import type { YamlFile } from './open-yaml.ts';

export const LANGS: Lang[] = ['en', 'nl', 'de'];

/** A value in a YAML file that knows its line. Whatever is missing or of the wrong kind is reported, and an empty
 *  value stands in for it, so that one run finds all that is amiss. */
export class Entry {
  readonly value: unknown;
  private readonly file: YamlFile;
  private readonly path: (string | number)[];

  constructor(file: YamlFile, path: (string | number)[], value: unknown) {
    this.file = file;
    this.path = path;
    this.value = value;
  }

  /** Reports what is amiss here, or at `key` below. */
  refuse(what: string, mend: string, key?: string): void {
    const line = this.file.lineOf(key === undefined ? this.path : [...this.path, key]);
    this.file.problems.push(`${this.file.name}:${line}: ${what}; ${mend}`);
  }

  isMapping(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  has(key: string): boolean {
    return this.isMapping() && this.raw(key) !== undefined && this.raw(key) !== null;
  }

  at(key: string): Entry {
    return new Entry(this.file, [...this.path, key], this.raw(key));
  }

  /** The list at `key`, empty where it is absent. */
  list(key: string): Entry[] {
    const value = this.raw(key);
    if (value === undefined || value === null) return [];
    if (Array.isArray(value))
      return value.map((item: unknown, at) => new Entry(this.file, [...this.path, key, at], item));
    this.refuse(`${key} is no list`, 'write each entry on its own line after "- "', key);
    return [];
  }

  /** The words at `key`, which must be there. */
  text(key: string): string {
    const value = this.raw(key);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number' || typeof value === 'boolean')
      this.refuse(`${key} reads as ${typeof value} ${value}`, 'put it in quotation marks', key);
    else this.refuse(`${key} is missing`, `add "${key}: …"`, key);
    return '';
  }

  optionalText(key: string): string | undefined {
    return this.has(key) ? this.text(key) : undefined;
  }

  /** The words at `key`, which must be one of `allowed`. */
  oneOf<Word extends string>(key: string, allowed: readonly Word[], what: string): Word | undefined {
    const word = this.text(key);
    const found = allowed.find((candidate) => candidate === word);
    if (!found && word !== '')
      this.refuse(`${what} "${word}" is unknown`, `known are ${allowed.join(', ')}`, key);
    return found;
  }

  /** The same words in every interface language but `except`, no longer than `most` characters. */
  localised(key: string, options: { except?: Lang; most?: number } = {}): Localised {
    const words = this.at(key);
    const result: Localised = { en: '', nl: '', de: '' };
    if (!words.isMapping()) {
      this.refuse(`${key} is missing`, `add "${key}:" with ${LANGS.join(', ')}`, key);
      return result;
    }
    words.allow(LANGS);
    for (const lang of LANGS) {
      if (lang === options.except) {
        if (words.has(lang))
          words.refuse(`${key} has ${lang}, the language of the original`, 'take that line out', lang);
        continue;
      }
      if (!words.has(lang)) {
        words.refuse(`${key} has no ${lang}`, `add "${lang}: …"`);
        continue;
      }
      result[lang] = words.text(lang);
      if (options.most !== undefined && result[lang].length > options.most)
        words.refuse(
          `"${result[lang]}" has ${result[lang].length} characters`,
          `at most ${options.most} fit, shorten it`,
          lang,
        );
    }
    return result;
  }

  /** Reports keys that nothing reads: mostly slips of the pen. */
  allow(keys: readonly string[]): void {
    if (!this.isMapping()) {
      this.refuse('this is no mapping', 'write it as "key: value" lines');
      return;
    }
    for (const key of Object.keys(this.value as object))
      if (!keys.includes(key))
        this.refuse(`"${key}" means nothing here`, `known are ${keys.join(', ')}`, key);
  }

  private raw(key: string): unknown {
    return this.isMapping() ? (this.value as Record<string, unknown>)[key] : undefined;
  }
}
