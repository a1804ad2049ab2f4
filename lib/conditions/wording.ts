/** Conditions and their values in words. No verb of action stands in any of them (method 3.2). */
import { LOSS_OF_UNKNOWN_SIZE } from '../context/company-figures';
import {
  formatAmount,
  formatChange,
  formatDate,
  formatMultiple,
  formatPerShare,
  formatShare,
} from '../context/format';
import { groupLabel } from '../context/groups';
import type { Role, TierName } from '../universe/issuer';
import { roleLabel, tierLabel } from '../universe/labels';
import { say } from '../words/say';
import type { ConditionEvent, Reading, Terms } from './condition';

/** `P/E at or above 2.0× the median`. */
export function termsText(terms: Terms): string {
  switch (terms.kind) {
    case 'A1':
      return say('conditions_text_a1', formatMultiple(terms.k));
    case 'A2':
      return say('conditions_text_a2', formatMultiple(terms.k));
    case 'A3':
      return say('conditions_text_a3', formatShare(terms.share));
    case 'A4':
      return say('conditions_text_a4', formatShare(terms.share));
    case 'A5':
      return say(`conditions_text_a5_${terms.way}`);
    case 'A6':
      return say('conditions_text_a6');
    case 'A7':
      return say('conditions_text_a7');
    case 'A8':
      return say('conditions_text_a8', formatShare(terms.share));
    case 'A9':
      return terms.ids.length === 0
        ? say('conditions_text_a9')
        : say('conditions_text_a9_ids', terms.ids.join(say('common_list_comma')));
    case 'A10':
      return say('conditions_text_a10', groupLabel(terms.group), formatShare(terms.share));
    case 'A11':
      return say('conditions_text_a11', terms.days);
    case 'A12':
      return say('conditions_text_a12', formatDate(terms.date));
  }
}

function roleText(value: string): string {
  const [role = '', level = ''] = value.split(' ');
  return say('conditions_role_evidence', roleLabel(role as Role), level);
}

/** A reading as printed: `2.1×`, `$80.00`, `-32 %`, `mid-tier`. */
export function readingText({ kind }: Terms, { value, unit, date }: Reading): string {
  const text = String(value);
  const number = Number(value);
  switch (kind) {
    case 'A1':
    case 'A2':
      return formatMultiple(number);
    case 'A3':
      return formatPerShare(number, unit);
    case 'A4':
      return formatShare(-number);
    case 'A5':
      return tierLabel(text as TierName);
    case 'A6':
      return roleText(text);
    case 'A7':
      return number === LOSS_OF_UNKNOWN_SIZE ? say('conditions_loss') : formatAmount(number, unit);
    case 'A8':
    case 'A10':
      return formatChange(number);
    case 'A9':
      return text === '' ? say('conditions_no_note') : text.split(' ').join(say('common_list_comma'));
    case 'A11':
      return date === '' ? say('conditions_no_results') : say('conditions_results_of', formatDate(date));
    case 'A12':
      return formatDate(text);
  }
}

/** The day of a reading as printed; of an evaluation where the reading has none. */
function readingDate({ date }: Reading, at: string): string {
  return formatDate(date === '' ? at.slice(0, 10) : date);
}

/** `$80.00 (21 August 2026)`; results say their own date. */
export function datedText(terms: Terms, reading: Reading): string {
  const text = readingText(terms, reading);
  return terms.kind === 'A11' ? text : say('conditions_preview_at', text, formatDate(reading.date));
}

/** `Your condition was met: …. Value … on …, set at … on ….` */
export function eventText({ terms, reading, set, at }: ConditionEvent): string {
  const condition = termsText(terms);
  // Results that grew old are not met on the day they speak of.
  const day = terms.kind === 'A11' ? formatDate(at.slice(0, 10)) : readingDate(reading, at);
  const value = readingText(terms, reading);
  if (set === null || terms.kind === 'A11' || terms.kind === 'A12')
    return say('conditions_told_bare', condition, value, day);
  return say('conditions_told', condition, value, day, readingText(terms, set), readingDate(set, at));
}
