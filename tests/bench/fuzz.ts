/**
 * Every route of the message border, from both tiers, with requests of every kind: `npm run --silent fuzz`. As many
 * a route and tier as `SECTOR_LENS_FUZZ` says, 1,000 unless told; ends at the first counterexample, shrunk.
 */
import '../speak-english';
import { fuzzRoute, NAMES } from '../unit/protocol/fuzzing';

const runs = Number(process.env.SECTOR_LENS_FUZZ ?? 1000);
const started = performance.now();
let all = 0;
console.log('route                     tier     runs  past the border  refused in words');
for (const name of NAMES) {
  for (const tier of ['content', 'page'] as const) {
    const { reached, refused, runs: done } = await fuzzRoute(name, tier, runs);
    all += done;
    console.log(
      `${name.padEnd(25)} ${tier.padEnd(7)} ${String(done).padStart(5)}  ${String(reached).padStart(15)}  ${String(refused).padStart(16)}`,
    );
  }
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${all} requests to ${NAMES.length} routes in ${seconds} s: none threw, none that was refused changed anything, no prototype was touched, nothing of the reader's own was read by a page.`,
);
