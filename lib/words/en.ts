/** Every English message by room. A new room is one file here, one in `zh_CN`, and one line in both lists. */
import answers from './en/answers.json';
import card from './en/card.json';
import common from './en/common.json';
import conditions from './en/conditions.json';
import context from './en/context.json';
import diagnostics from './en/diagnostics.json';
import explain from './en/explain.json';
import facts from './en/facts.json';
import lens from './en/lens.json';
import manifest from './en/manifest.json';
import method from './en/method.json';
import options from './en/options.json';
import popup from './en/popup.json';
import risks from './en/risks.json';
import sector from './en/sector.json';
import sources from './en/sources.json';
import universe from './en/universe.json';
import watchlist from './en/watchlist.json';
import welcome from './en/welcome.json';

export const EN = {
  answers,
  card,
  common,
  conditions,
  context,
  diagnostics,
  explain,
  facts,
  lens,
  manifest,
  method,
  options,
  popup,
  risks,
  sector,
  sources,
  universe,
  watchlist,
  welcome,
};
