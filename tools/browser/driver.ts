import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Kind } from './find-browser.ts';
import { waitUntil } from './wait-until.ts';

/** A browser with the extension in it: what Chromium and Firefox can both be asked for. */
export interface Driver {
  kind: Kind;
  browser: Browser;
  /** Opens an empty tab. */
  newPage(): Promise<Page>;
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
  /** One of the manifest's commands, as if its keys had been pressed with the tab in front. */
  pressShortcut(command: string): Promise<void>;
  /** The entry of that id, as if it had been chosen from the menu of the selection in the tab in front. */
  chooseMenu(entry: string): Promise<void>;
  /** Ends the background script, as browsers do with one that rests. */
  endBackground(): Promise<void>;
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
  /** Leaves the page open that the extension shows on install, as a window that a person watches does. */
  welcome?: boolean;
  /** Shows what follows the browser's theme in dark. */
  dark?: boolean;
  /** Headful windows keep their own size. */
  viewport?: Size;
}

/** Waits for the page that an extension shows on install, which would come before another that one looks at, and
 *  closes it. One that has none is done at once. */
export async function closeWelcome(
  { extension, headless = true, welcome = !headless }: LaunchOptions,
  find: () => Promise<{ close(): Promise<void> } | undefined>,
): Promise<void> {
  if (!extension || welcome || !existsSync(join(extension, WELCOME))) return;
  await (await waitUntil(WELCOME, find)).close();
}

export const WELCOME = 'welcome.html';

export const DESKTOP: Size = { width: 1366, height: 900 };
