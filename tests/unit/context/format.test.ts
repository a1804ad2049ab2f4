import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatChange,
  formatCount,
  formatDate,
  formatMultiple,
  formatNumber,
  formatPerShare,
  formatRatio,
  formatShare,
} from '@/lib/context/format';
import { catalogueOf } from '@/lib/words/catalogue';
import { speakWith } from '@/lib/words/say';

describe('how figures are printed', () => {
  it.each([
    [formatRatio(32.882), '32.9×'],
    [formatRatio(72), '72.0×'],
    [formatRatio(0.456), '0.46×'],
    [formatRatio(200), '200.0×'],
    [formatRatio(200.1), '> 200×'],
    [formatRatio(1e12), '> 200×'],
    [formatRatio(1), '1.0×'],
    [formatRatio(0.999), '1.00×'],
    [formatMultiple(1), '1.0×'],
    [formatMultiple(100), '100.0×'],
    [formatMultiple(100.1), '> 100×'],
    [formatAmount(9.5e9, 'USD'), '$9.5bn'],
    [formatAmount(10e9, 'USD'), '$10bn'],
    [formatAmount(99.6e9, 'USD'), '$100bn'],
    [formatAmount(100.4e9, 'USD'), '$100bn'],
    [formatAmount(10e12, 'USD'), '$10.0tn'],
    [formatAmount(100e12, 'USD'), '$100tn'],
    [formatAmount(0.9995e12, 'USD'), '$1.00tn'],
    [formatAmount(0.9994e12, 'USD'), '$999bn'],
    [formatAmount(0.9995e9, 'USD'), '$1.0bn'],
    [formatAmount(0.9994e9, 'USD'), '$999m'],
    [formatAmount(0.9995e6, 'USD'), '$1.0m'],
    [formatAmount(0.9994e6, 'USD'), '$999,400'],
    [formatAmount(5e9, null), '5.0bn'],
    [formatPerShare(9999.99, 'USD'), '$9,999.99'],
    [formatPerShare(10_000, 'USD'), '$10,000'],
    [formatPerShare(0.999e12, 'USD'), '$999,000,000,000'],
    [formatChange(0.0004), '+0 %'],
    [formatChange(0.0994), '+9.9 %'],
    [formatChange(0.0996), '+10 %'],
    [formatChange(0.05), '+5 %'],
    [formatShare(-0.05), '-5 %'],
    [formatShare(9999.99), '999,999 %'],
    [formatShare(10_000), '> 1,000,000 %'],
    [formatMultiple(0.912), '0.91×'],
    [formatMultiple(2), '2.0×'],
    [formatMultiple(1e9), '> 100×'],
    [formatAmount(476.4e9, 'USD'), '$476bn'],
    [formatAmount(5.196e12, 'USD'), '$5.20tn'],
    [formatAmount(999.7e9, 'USD'), '$1.00tn'],
    [formatAmount(1.6e9, 'USD'), '$1.6bn'],
    [formatAmount(-0.3e9, 'USD'), '-$300m'],
    [formatAmount(1_802_521_672_679_424, 'KRW'), '₩1,803tn'],
    [formatAmount(127e9, 'CNY'), 'CNY 127bn'],
    [formatAmount(0, 'USD'), '$0'],
    [formatAmount(999_600, 'EUR'), '€1.0m'],
    [formatPerShare(214.72, 'USD'), '$214.72'],
    [formatPerShare(-2.04, 'USD'), '-$2.04'],
    [formatPerShare(271_000, 'KRW'), '₩271,000'],
    [formatPerShare(3000, 'GBX'), 'GBX 3,000.00'],
    [formatPerShare(1e12, 'TWD'), 'NT$1.00tn'],
    [formatPerShare(-1e17, 'USD'), '-$100,000tn'],
    [formatNumber(1.2e-7), '0.00000012'],
    [formatNumber(1.234567891), '1.23457'],
    [formatCount(1e17), '100,000,000,000,000,000'],
    [formatChange(0.124), '+12 %'],
    [formatChange(-0.052), '-5.2 %'],
    [formatChange(0), '0 %'],
    [formatShare(0.402), '40 %'],
    [formatShare(1e9), '> 1,000,000 %'],
    [formatDate('2026-08-21'), '21 August 2026'],
    [formatDate('soon'), 'soon'],
  ])('%s is %s', (printed, expected) => {
    expect(printed).toBe(expected);
  });
});

describe('how figures are printed in Chinese', () => {
  beforeEach(() => speakWith(catalogueOf('zh_CN')));
  afterEach(() => speakWith(catalogueOf('en')));

  it.each<[() => string, string]>([
    [() => formatRatio(32.882), '32.9×'],
    [() => formatAmount(476.4e9, 'USD'), '4,760亿美元'],
    [() => formatAmount(1.2e12, 'USD'), '1.2万亿美元'],
    [() => formatAmount(-320e6, 'EUR'), '-3.2亿欧元'],
    [() => formatAmount(99_960_000, 'CNY'), '1亿元人民币'],
    [() => formatAmount(38e6, 'TWD'), '3,800万新台币'],
    [() => formatAmount(0, 'USD'), '0美元'],
    [() => formatPerShare(-2.04, 'USD'), '-2.04美元'],
    [() => formatPerShare(3000, 'GBX'), '3,000.00便士'],
    [() => formatPerShare(271_000, 'KRW'), '271,000韩元'],
    [() => formatPerShare(1.5, 'no code'), '1.50no code'],
    [() => formatChange(0.124), '+12%'],
    [() => formatShare(-0.052), '-5.2%'],
    [() => formatShare(1e9), '> 1,000,000%'],
    [() => formatDate('2026-08-21'), '2026年8月21日'],
    [() => formatDate('soon'), 'soon'],
  ])('%s is %s', (print, expected) => {
    expect(print()).toBe(expected);
  });
});
