/** The browser inside the npm package: no system packages, no downloads. */
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * Flags of the package that do not fit tests: one process dies with its first page, and the rules of the web
 * are what the tests look at.
 */
const UNFIT = new Set(['--single-process', '--disable-web-security', '--allow-running-insecure-content']);

/** A headless Chromium; close it when done. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter((flag) => !UNFIT.has(flag)), '--disable-background-networking'],
    headless: true,
  });
}
