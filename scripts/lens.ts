/** The developer's tool: `npm run --silent lens -- <command> …`. JSON on standard output, faults on standard error. */
import { catalogueOf } from '@/lib/words/catalogue';
import { speakWith } from '@/lib/words/say';
import { UsageError } from './lens/usage-error';

type Command = { run(args: string[]): Promise<void> };

const COMMANDS: Record<string, () => Promise<Command>> = {
  context: () => import('./lens/context'),
  medians: () => import('./lens/medians'),
  explain: () => import('./lens/explain'),
  mentions: () => import('./lens/mentions'),
  eps: () => import('./lens/eps'),
  benchmark: () => import('./lens/benchmark'),
};

speakWith(catalogueOf('en'));

async function main([name, ...args]: string[]): Promise<void> {
  const load = name === undefined ? undefined : COMMANDS[name];
  if (!load) throw new UsageError(`usage: lens <${Object.keys(COMMANDS).join(' | ')}> …`);
  await (await load()).run(args);
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault instanceof UsageError ? `lens: ${fault.message}` : fault);
  process.exitCode = fault instanceof UsageError ? 2 : 1;
});
