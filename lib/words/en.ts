/** Every English message by room. A new room is one file here, one in `zh_CN`, and one line in both lists. */
import common from './en/common.json';
import manifest from './en/manifest.json';

export const EN = { common, manifest };
