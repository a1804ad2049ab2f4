/** What the extension may do, as the built manifests say it: nothing is added here without being noticed. */
import { describe, expect, test } from 'vitest';
import { BUILTIN_SITES } from '@/lib/settings/builtin-sites';
import { filesOf, manifestOf, readBuilt, TARGETS } from './built';

const PERMISSIONS = ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms'];

describe.each(TARGETS)('the build for %s', (target) => {
  const manifest = () => manifestOf(target);

  test('asks for these permissions and no other', () => {
    expect(manifest().manifest_version).toBe(3);
    // Firefox needs none for its sidebar.
    const beside = target === 'firefox' ? [] : ['sidePanel'];
    expect(manifest().permissions).toEqual([...PERMISSIONS, ...beside]);
    expect(manifest().optional_permissions).toEqual(['notifications']);
    expect(manifest().host_permissions).toEqual(BUILTIN_SITES);
    expect(manifest().optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  test('runs on the named sites only, when the page stands', () => {
    expect(manifest().content_scripts).toEqual([
      {
        matches: BUILTIN_SITES,
        js: ['content-scripts/scan.js'],
        run_at: 'document_idle',
        all_frames: true,
      },
    ]);
  });

  test('shows nothing to pages, takes nothing from them, loosens no policy', () => {
    for (const door of ['web_accessible_resources', 'externally_connectable', 'content_security_policy']) {
      expect(manifest()[door], door).toBeUndefined();
    }
  });

  test('names files that are there', () => {
    const text = JSON.stringify(manifest());
    const named = [...text.matchAll(/"([\w/-]+\.(?:js|html|png))"/g)].map(([, file]) => file);
    expect(named.length).toBeGreaterThan(5);
    expect(filesOf(target)).toEqual(expect.arrayContaining(named));
  });

  test('runs no text as code and loads no code from elsewhere', () => {
    for (const file of filesOf(target).filter((name) => /\.(js|html)$/.test(name))) {
      const text = readBuilt(target, file);
      expect(text.match(/[^\w.]eval\(|new Function\(|importScripts\(/g), file).toBeNull();
      expect(text.match(/import\(\s*["'`]https?:|<script[^>]+src="https?:/g), file).toBeNull();
    }
    // The parser library would try whether `Function` is allowed, and the browser would log a refusal.
    expect(readBuilt(target, 'background.js')).toMatch(/jitless:(!0|true)/);
  });

  test('is the one for readers: the card is closed, no test origin', () => {
    const scripts = filesOf(target).filter((name) => name.endsWith('.js'));
    for (const file of scripts) expect(readBuilt(target, file), file).not.toContain('127.0.0.1/*');
    const card = readBuilt(target, 'content-scripts/card.js');
    expect(card).toMatch(/attachShadow\(\{[^}]*mode:["'`]closed["'`]/);
  });
});

test('the sector page stands beside a page, in Firefox when the reader asks for it', () => {
  expect(manifestOf('chrome').side_panel).toEqual({ default_path: 'sidepanel.html' });
  expect(manifestOf('firefox').sidebar_action).toMatchObject({
    default_panel: 'sidepanel.html',
    default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
    open_at_install: false,
  });
});

test('the Firefox build says who it is and that it collects nothing', () => {
  expect(manifestOf('firefox').browser_specific_settings).toEqual({
    gecko: {
      id: expect.stringMatching(/^[\w.-]+@[\w.-]+$/),
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
  });
});

test('the Chrome build names the oldest browser it runs in', () => {
  expect(manifestOf('chrome').minimum_chrome_version).toBe('137');
});
