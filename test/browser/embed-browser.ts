/** The browser of the npm package, with the rules between origins on: a partner's page is on another one. */
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Flags for tiny machines, which end the browser with its first context and switch CORS off. */
const UNWANTED =
  /^--(single-process|no-zygote|disable-web-security|disable-site-isolation-trials|allow-running-insecure-content|in-process-gpu)|site-per-process/;

/** A headless Chromium; close it when done. */
export const launchStrictBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter((flag) => !UNWANTED.test(flag)), '--disable-background-networking'],
    headless: true,
  });
