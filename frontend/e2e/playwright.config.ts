import { defineConfig } from '@playwright/test'

const MODEL = /model\.spec\.ts/
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 1,
  // Bounds against waiting for ever, not measurements: a slow machine is no failure.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  // A test that passes only the second time is named as flaky in the run's last lines.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: process.env.GARAGE_E2E_URL ?? 'http://garage.localhost:8000',
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A camera and a microphone of the browser's own, and nobody is asked for them.
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      // The mechanic's work is a phone's.
      testIgnore: [/phone\.spec\.ts/, MODEL],
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      testIgnore: MODEL,
      // What needs keys or a mouse is not asked of a phone.
      grepInvert: /@keys/,
      use: PHONE,
    },
    {
      name: 'model',
      // On a stack that was started with a model's key.
      testMatch: MODEL,
      use: PHONE,
    },
  ],
})
