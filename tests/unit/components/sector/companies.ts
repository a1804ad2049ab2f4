/** Invented companies and layers for the tests of the sector page. */
import type { SectorCompany, SectorGroup } from '@/lib/context/sector-picture';

export function company(change: Partial<SectorCompany> & Pick<SectorCompany, 'issuer'>): SectorCompany {
  return {
    symbol: change.issuer.toUpperCase(),
    name: `${change.issuer} Inc.`,
    known_as: change.name ?? change.issuer,
    layer: 'chips',
    role: 'origin',
    tier: 'mid',
    state: change.ratio === null ? 'loss' : 'placed',
    ratio: 30,
    multiple: 1,
    band: 'near',
    growth: null,
    as_of: '2026-08-21',
    source: 'US listing files',
    ...change,
  };
}

export function layer(key: string, change: Partial<SectorGroup> = {}): SectorGroup {
  return {
    key,
    n: 8,
    median: 30,
    low: 20,
    high: 40,
    loss_making: 1,
    missing: 2,
    as_of: '2026-08-21',
    ...change,
  };
}
