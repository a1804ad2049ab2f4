/** The one question the product answers: what does this company look like today, in its sector? */

import { daysBetween } from '../facts/calendar';
import { isOldPicture, isStalePrice } from '../facts/freshness';
import { displayName, nameBeside } from '../universe/display-name';
import { editorsWords } from '../universe/editors-words';
import type { Issuer, IssuerId } from '../universe/issuer';
import { layerLabel, ROLE_GLYPHS, roleLabel } from '../universe/labels';
import type { Line } from '../universe/lines';
import { resolveSymbol } from '../universe/resolve';
import { say, sayCount } from '../words/say';
import { rateFacts } from './context-facts';
import { evidenceOf } from './evidence';
import { figureSources } from './figure-sources';
import { formatDate } from './format';
import { fundValuation } from './fund-valuation';
import { askedLine, listingOf } from './listing';
import type { Market } from './market';
import { footerOf, METHOD_VERSION } from './method';
import { riskNotes } from './risks/catalogue';
import type { SectorContext, TierResult, Valuation } from './sector-context';
import { noTierWords, tierResult } from './tier-result';
import { emptyValuation, type Subject, subjectOf, valuationOf } from './valuation';
import { isApproximate, valuationNotes } from './valuation-notes';
import { wordsOfState } from './valuation-words';

/** The issuer a merged one became part of, and the sentence that says so. */
function followMerger(market: Market, issuer: Issuer): { issuer: Issuer; redirect: string | null } {
  const into = issuer.merged_into ? market.universe.byId.get(issuer.merged_into) : undefined;
  if (issuer.status !== 'merged' || !into) return { issuer, redirect: null };
  const heir = into.symbol ? say('context_sourced', displayName(into), into.symbol) : displayName(into);
  return { issuer: into, redirect: say('universe_merged', displayName(issuer), heir) };
}

/** Related lines are written as symbols in the universe; those it does not hold are left out. */
function relatedOf(market: Market, issuer: Issuer): SectorContext['related'] {
  return issuer.related.flatMap((symbol) => {
    const other = resolveSymbol(market.universe, symbol)?.issuer;
    return other ? [{ issuer: other.id, symbol, name: displayName(other) }] : [];
  });
}

interface Drawn {
  tier: TierResult | null;
  valuation: Valuation;
  subject: Subject | null;
}

function draw(market: Market, issuer: Issuer, line: Line | null): Drawn {
  const rated = market.rated(issuer.id);
  if (!rated) {
    const valuation =
      issuer.type === 'etf'
        ? fundValuation(issuer)
        : emptyValuation('not_applicable', wordsOfState('not_listed'));
    return { tier: null, valuation, subject: null };
  }
  const subject = subjectOf(market, rated, line);
  const compared = valuationOf(market, rated, line);
  const applicable = compared.state !== 'not_applicable';
  const approx = applicable && compared.ratio_kind === 'pe' && isApproximate(market, rated, subject);
  const valuation = approx
    ? { ...compared, approx, badge: compared.badge.replace(compared.ratio_text ?? '', '≈ $&') }
    : compared;
  return {
    tier: tierResult(market, rated),
    valuation: applicable
      ? { ...valuation, notes: valuationNotes(market, rated, subject, valuation) }
      : valuation,
    subject: applicable ? subject : null,
  };
}

/**
 * Context of one issuer, or of one of its lines. A merged company answers with the one it became part of. Throws for an
 * id the universe does not hold: callers resolve names first.
 */
export function contextOf(market: Market, id: IssuerId, symbol?: string | null): SectorContext {
  const asked = market.universe.byId.get(id);
  if (!asked) throw new Error(`unknown issuer ${id}`);
  const { issuer, redirect } = followMerger(market, asked);
  const { view } = market;
  const { line, note } = askedLine(market.universe, issuer, symbol ?? null);
  const { tier, valuation, subject } = draw(market, issuer, line);

  const rated = market.rated(issuer.id);
  const facts = rated ? rateFacts(market, rated, subject) : [];
  const risks = riskNotes(market, issuer, valuation, tier);
  const bundled = view.snapshot !== null && facts.some((fact) => view.isBundled(fact));
  const price = subject?.standing.price ?? null;
  const stale = price !== null && !view.isBundled(price) && isStalePrice(price, view.now);
  const old = bundled && view.snapshot !== null && isOldPicture(view.snapshot.as_of, view.now);
  const [first, ...more] = issuer.layers;
  const dates = facts.map((fact) => fact.as_of).sort();
  return {
    issuer: issuer.id,
    symbol: line?.symbol ?? null,
    name: displayName(issuer),
    name_beside: nameBeside(issuer),
    legal_name: issuer.legal_name,
    type: issuer.type,
    status: issuer.status,
    listing: listingOf(issuer, line),
    redirect: redirect ?? note,
    layer: first,
    layer_label: layerLabel(first),
    more_layers: more.map((layer) => ({ layer, label: layerLabel(layer) })),
    subsector: issuer.subsector,
    role: issuer.role,
    role_label: roleLabel(issuer.role),
    role_glyph: ROLE_GLYPHS[issuer.role],
    why: editorsWords('why', issuer.id, issuer.why),
    tier,
    no_tier: tier ? null : noTierWords(issuer),
    valuation,
    risks,
    related: relatedOf(market, issuer),
    sources: figureSources(view, facts),
    proposal: proposalOf(issuer, view.now),
    snapshot_note: bundled && view.snapshot ? snapshotNote(view.snapshot.as_of, view.now) : null,
    muted: stale || old,
    footer: footerOf(valuation.as_of ?? dates.at(-1) ?? null),
    method_version: METHOD_VERSION,
  };
}

/** A control that states AI revenue is proposed for a layer, never moved silently (method 2.8, case 22). */
function proposalOf(issuer: Issuer, now: string): string | null {
  const { level, code } = evidenceOf(issuer, now);
  if (issuer.role !== 'control' || level === null || level < 2) return null;
  return say('context_proposal', String(code));
}

function snapshotNote(taken: string, now: string): string {
  const days = Math.max(0, daysBetween(taken, now));
  return sayCount('context_snapshot', days, String(days), formatDate(taken));
}
