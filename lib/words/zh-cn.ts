/** Every Simplified Chinese message by room. `issuers` is in English in the universe itself. */
import answers from './zh_CN/answers.json';
import card from './zh_CN/card.json';
import common from './zh_CN/common.json';
import conditions from './zh_CN/conditions.json';
import context from './zh_CN/context.json';
import diagnostics from './zh_CN/diagnostics.json';
import explain from './zh_CN/explain.json';
import facts from './zh_CN/facts.json';
import issuers from './zh_CN/issuers.json';
import lens from './zh_CN/lens.json';
import manifest from './zh_CN/manifest.json';
import method from './zh_CN/method.json';
import options from './zh_CN/options.json';
import popup from './zh_CN/popup.json';
import risks from './zh_CN/risks.json';
import sector from './zh_CN/sector.json';
import sources from './zh_CN/sources.json';
import universe from './zh_CN/universe.json';
import watchlist from './zh_CN/watchlist.json';
import welcome from './zh_CN/welcome.json';

export const ZH_CN = {
  answers,
  card,
  common,
  conditions,
  context,
  diagnostics,
  explain,
  facts,
  issuers,
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
