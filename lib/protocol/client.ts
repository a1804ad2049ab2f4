/** For extension pages: typed questions to the background. */
import { browser } from '../platform/browser';
import { createAsk } from './asking';

export const ask = createAsk((envelope) => browser.runtime.sendMessage(envelope));
