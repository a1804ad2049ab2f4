/** Binary fractions put 28.8 ÷ 36 a hair below 0.8; a line of the method is met all the same. */
const SLACK = 1e-12;

/** True when a value is at a line or above it. */
export function reaches(value: number, line: number): boolean {
  return value >= line - SLACK;
}
