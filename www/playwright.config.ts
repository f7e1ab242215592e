// The journeys in tests/browser, in Chromium, against the built site as the driver serves it (with its policy header).
import { defineConfig, devices } from '@playwright/test';

const served = process.env.TUIYAN_URL;
const executablePath = process.env.TUIYAN_CHROMIUM;

export default defineConfig({
  testDir: '../tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: '../tests/browser/results',
  // A journey that passes only at the second try has failed.
  retries: 0,
  // Bounds against hanging, not measures of speed: the machine may be slow.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1366, height: 600 },
    locale: 'zh-CN',
    baseURL: served ?? 'http://127.0.0.1:8093/',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // Without a served address (a developer runs Playwright alone) the driver is started for the length of the run.
  webServer: served
    ? undefined
    : { command: 'cargo xtask serve --port 8093', url: 'http://127.0.0.1:8093/', timeout: 600_000 },
});
