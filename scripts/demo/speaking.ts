import { copyFile, cp, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Language } from '../../lib/words/catalogue';

/**
 * A copy of a built extension whose default language is the one asked for: a browser without that language's own
 * files falls back to it. The caller removes the folder.
 */
export async function speakingCopy(extension: string, language: Language): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sector-lens-speaking-'));
  await cp(extension, folder, { recursive: true });
  const messages = (name: string) => path.join(folder, '_locales', name, 'messages.json');
  if (language !== 'en') await copyFile(messages(language), messages('en'));
  return folder;
}
