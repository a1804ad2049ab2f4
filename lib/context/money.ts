/** How a language writes money: its steps (`bn`, `亿`), their precision, and the side the currency stands on. */
import { perLanguage } from '../words/per-language';
import { language } from '../words/say';

const SIGNS: Record<string, string> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  TWD: 'NT$',
  KRW: '₩',
  HKD: 'HK$',
};

/** Where the name of `Intl` is not what a reader expects after a number. */
const CHINESE_NAMES: Record<string, string> = { CNY: '元人民币', GBX: '便士' };

const whole = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));
const threeDigits = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumSignificantDigits: 3 }));
const currencyNames = perLanguage((tag) => new Intl.DisplayNames([tag], { type: 'currency' }));

/** `$` before or `美元` after the printed figure; a minus always comes first. */
export function withCurrency(printed: string, currency: string | null, isNegative: boolean): string {
  const minus = isNegative ? '-' : '';
  if (currency === null) return minus + printed;
  if (language() === 'zh-CN') return minus + printed + chineseName(currency);
  return `${minus}${SIGNS[currency] ?? `${currency} `}${printed}`;
}

function chineseName(currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return currency;
  return CHINESE_NAMES[currency] ?? currencyNames().of(currency) ?? currency;
}

/** A positive amount in the language's own steps: `476bn`, `4,760亿`. */
export function shorten(size: number): string {
  return language() === 'zh-CN' ? inMyriads(size) : inThousands(size);
}

function inThousands(size: number): string {
  if (size >= 0.9995e12) return `${trillions(size / 1e12)}tn`;
  if (size >= 0.9995e9) return `${atMostThree(size / 1e9)}bn`;
  if (size >= 0.9995e6) return `${atMostThree(size / 1e6)}m`;
  return whole().format(size);
}

/** At most three digits that say something: 476, 48, 7.8, 0.38. */
function atMostThree(amount: number): string {
  if (amount >= 100) return amount.toFixed(0);
  return amount.toFixed(amount >= 10 ? 0 : 1);
}

function trillions(amount: number): string {
  if (amount < 10) return amount.toFixed(2);
  return amount < 100 ? amount.toFixed(1) : whole().format(amount);
}

/** Chinese counts in steps of ten thousand, so three digits need no rule of their own. */
function inMyriads(size: number): string {
  if (size >= 0.9995e12) return `${threeDigits().format(size / 1e12)}万亿`;
  if (size >= 0.9995e8) return `${threeDigits().format(size / 1e8)}亿`;
  if (size >= 0.9995e6) return `${threeDigits().format(size / 1e4)}万`;
  return whole().format(size);
}
