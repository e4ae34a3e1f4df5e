import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each test opens a window of its own; they share two cores at best.
  workers: 1,
  // Real windows on a busy machine: what fails once is tried again, and told as flaky.
  retries: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
})
