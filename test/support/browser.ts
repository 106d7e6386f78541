/** The browser inside the npm package: no system packages, no downloads. */
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * Flags for tiny machines that do not fit tests: they end the browser with its first context, and switch off
 * the rules between origins that the tests look at.
 */
const UNFIT = new RegExp(
  '^--(single-process|no-zygote|disable-web-security|disable-site-isolation-trials|' +
    'allow-running-insecure-content|in-process-gpu)|site-per-process',
);

/** A headless Chromium; close it when done. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter((flag) => !UNFIT.test(flag)), '--disable-background-networking'],
    headless: true,
  });
}
