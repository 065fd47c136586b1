import { describe, expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import config from '../../wxt.config.ts';

interface Command {
  suggested_key: { default: string };
  description: string;
}

type Manifest = Record<string, unknown>;

function manifestFor(browser: 'chrome' | 'firefox'): Manifest {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('no manifest');
  const env = { browser, manifestVersion: 3, mode: 'production', command: 'build' } as const;
  return manifest(env as Parameters<typeof manifest>[0]) as Manifest;
}

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  const manifest = manifestFor(browser);

  test('asks for what the README justifies, and no more', () => {
    expect(manifest.permissions).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'webNavigation',
    ]);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  test('puts nothing on a page by itself: the spotter is placed where the settings allow', () => {
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  test('suggests no more keys than Chrome takes, each told in words of ours', () => {
    const commands = Object.values(manifest.commands as Record<string, Command>);
    expect(commands.map(({ suggested_key }) => suggested_key.default)).toEqual(
      ['S', 'J', 'K', 'D'].map((key) => `Alt+Shift+${key}`),
    );
    for (const { description } of commands)
      expect(Object.keys(en)).toContain(/^__MSG_(\w+)__$/.exec(description)?.[1]);
  });

  test('lets its own pages connect to nothing but its own files', () => {
    const policy = (manifest.content_security_policy as { extension_pages: string }).extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe|\*/);
  });
});

test('each browser is told the least version that has what is used', () => {
  expect(manifestFor('chrome').minimum_chrome_version).toBe('120');
  expect(manifestFor('firefox').browser_specific_settings).toMatchObject({
    gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
  });
});
