/** A derived figure is written with the digits its inputs can carry. */
export function roundTo(value: number, significantDigits: number): number {
  return Number(value.toPrecision(significantDigits));
}
