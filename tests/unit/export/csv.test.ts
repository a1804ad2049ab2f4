import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv } from '@/lib/export/csv';

describe('a field', () => {
  test.each<[string, string | number | null, string]>([
    ['plain text', 'NVIDIA', 'NVIDIA'],
    ['a number', 32.9, '32.9'],
    ['a negative number is no formula', -0.3, '-0.3'],
    ['nothing', null, ''],
    ['a comma', 'Meta, Inc.', '"Meta, Inc."'],
    ['quotes', 'the "edge"', '"the ""edge"""'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a formula', "=cmd|' /C calc'!A0", `"'=cmd|' /C calc'!A0"`],
    ['a formula over two lines', '=1\n+1', `"'=1\n+1"`],
    ['a plus', '+1', `"'+1"`],
    ['a minus as text', '-1', `"'-1"`],
    ['an at sign', '@SUM(A1)', `"'@SUM(A1)"`],
    ['a tab', '\t=1', `"'\t=1"`],
    ['a carriage return', '\r=1', `"'\r=1"`],
    ['an equals sign further in', 'a=1', 'a=1'],
  ])('%s', (_, field, expected) => {
    expect(toCsv(['x', 'y'], [[field, 'z']])).toBe(`x,y\r\n${expected},z`);
  });
});

test('column names are escaped like fields', () => {
  expect(toCsv(['=a', 'b'], [])).toBe(`"'=a",b`);
});

test('what was written is read again', () => {
  const rows = [
    ['Süd, "Nord"', '英伟达', '1'],
    ['', 'two\r\nlines', ';'],
  ];
  const { data } = Papa.parse(toCsv(['a', 'b', 'c'], rows));
  expect(data).toEqual([['a', 'b', 'c'], ...rows]);
});
