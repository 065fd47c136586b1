import type { Browser, Page } from 'puppeteer-core';
import type { Kind } from './find-browser.ts';

/** A browser with the extension in it: what Chromium and Firefox can both be asked for. */
export interface Driver {
  kind: Kind;
  browser: Browser;
  /** The address of a page of the extension, e.g. `popup.html`. */
  extensionUrl(path: string): string;
  /** Opens an address in a new tab and waits until it is loaded. */
  open(url: string): Promise<Page>;
  /** Calls `ask` inside the closed shadow root that the extension put on a page; null where there is none. `ask`
   *  is carried over as text: it sees its arguments and the page, nothing around it. */
  inRoot<R>(page: Page, ask: AskRoot<R>, argument?: string): Promise<R | null>;
  /** The toolbar button's popup, opened for a page. */
  openPopup(page: Page): Promise<OwnPage>;
  /** A page of the extension, e.g. `options.html`, in a tab behind the others; size in CSS pixels. */
  openOwn(file: string, size?: Size): Promise<OwnPage>;
  /** What the toolbar button's badge says for the tab in front. */
  badge(): Promise<string>;
  close(): Promise<void>;
}

export type AskRoot<R> = (root: ShadowRoot, argument: string) => R | Promise<R>;

/** An extension's page, which Puppeteer cannot hold as a `Page` in Firefox. */
export interface OwnPage {
  ask<R>(question: (argument: string) => R | Promise<R>, argument?: string): Promise<R>;
  /** Runs a script in it, whatever its content security policy. */
  run(script: string): Promise<void>;
  /** PNG. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** In CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

export interface LaunchOptions {
  path: string;
  /** The folder of the built extension; none for a browser without it, to compare with. */
  extension?: string;
  headless?: boolean;
  /** Headful windows keep their own size. */
  viewport?: Size;
}

export const DESKTOP: Size = { width: 1366, height: 900 };
