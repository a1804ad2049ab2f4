/** Every Simplified Chinese message by room. */
import common from './zh_CN/common.json';
import manifest from './zh_CN/manifest.json';

export const ZH_CN = { common, manifest };
