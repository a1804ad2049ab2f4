import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  // One browser at a time: two on two cores make each other's painting late.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 8_000 },
  reporter: process.env.SECTOR_LENS_REPORT
    ? [['list'], ['json', { outputFile: process.env.SECTOR_LENS_REPORT }]]
    : [['list']],
});
