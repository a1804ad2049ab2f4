/** What the universe does not say of single issuers and a rule must know; editor's lists. */
import traits from './data/issuer-traits.json';

export const REITS: ReadonlySet<string> = new Set(traits.reits);
export const IT_SERVICES: ReadonlySet<string> = new Set(traits.it_services);
/** Providers of general-purpose models in the sense of the EU AI Act. */
export const MODEL_PROVIDERS: ReadonlySet<string> = new Set(traits.general_purpose_models);
/** Companies whose result is mostly that of their holdings, whatever a provider's figures say. */
export const INVESTMENT_HOLDINGS: ReadonlySet<string> = new Set(traits.investment_holdings);
