import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type Kind = 'chromium' | 'firefox';
export const KINDS: Kind[] = ['chromium', 'firefox'];

export interface Found {
  kind: Kind;
  path: string;
}

interface Product {
  name: string;
  /** On the PATH, as Linux has it. */
  commands: string[];
  /** Under a folder of applications, as macOS has it. */
  apps: string[];
  /** Under a folder of programs, as Windows has it. */
  programs: string[];
  /** Debian's package. */
  debian: string;
  /** How else to install it. */
  recipes: Partial<Record<NodeJS.Platform, string>>;
}

const PRODUCTS: Record<Kind, Product> = {
  chromium: {
    name: 'Chrome or Chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    apps: ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'],
    programs: ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'],
    debian: 'chromium',
    recipes: {
      linux: 'sudo apt-get install chromium',
      darwin: 'brew install --cask google-chrome',
      win32: 'winget install Google.Chrome',
    },
  },
  firefox: {
    name: 'Firefox',
    commands: ['firefox', 'firefox-esr'],
    apps: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    programs: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
    debian: 'firefox-esr',
    recipes: {
      linux: 'sudo apt-get install firefox-esr',
      darwin: 'brew install --cask firefox',
      win32: 'winget install Mozilla.Firefox',
    },
  },
};

/** The first browser of the kinds wanted that stands on this machine, or null. */
export function findBrowser(kinds: Kind[] = KINDS): Found | null {
  for (const kind of kinds) {
    const path = places(kind).find(isProgram);
    if (path) return { kind, path };
  }
  return null;
}

/** Installs Debian's package of a browser where that can be done without asking: as root, with apt-get. */
export function installBrowser(kind: Kind): Found | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const isIn = apt('update') && apt('install', '--yes', '--no-install-recommends', PRODUCTS[kind].debian);
  return isIn ? findBrowser([kind]) : null;
}

/** How to get a browser, for who has none. */
export function howToGet(kinds: Kind[]): string {
  const names = kinds.map((kind) => PRODUCTS[kind].name).join(' or ');
  const commands = kinds.flatMap((kind) => PRODUCTS[kind].recipes[process.platform] ?? []);
  const hint = commands.length > 0 ? `, for instance with: ${commands.join(', or: ')}` : '';
  return `No ${names} was found on this machine. Install one${hint}`;
}

function places(kind: Kind): string[] {
  const { commands, apps, programs } = PRODUCTS[kind];
  const under = (folders: (string | undefined)[], names: string[]) =>
    folders.flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []));
  const { env, platform } = process;
  if (platform === 'win32')
    return under([env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA], programs);
  const mac = platform === 'darwin' ? under(['/Applications', join(homedir(), 'Applications')], apps) : [];
  return [...mac, ...under([...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'], commands)];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
