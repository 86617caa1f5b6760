// The real program in a real browser: what every test in this folder starts from.
//
//   const vangnet = await start();
//   after(() => vangnet.stop());
//   const page = await vangnet.newPage({ javascript: false, width: 320 });
//   await page.goto('/');
//   await axe(page);

import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { startProgram } from './program.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 AA and everything it builds on. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Page to whether it runs scripts, and what went wrong unasked: script errors, and what the security policy blocked. */
const opened = new WeakMap();

/** Starts the program on demo data, and the browser. */
export async function start() {
  const program = await startProgram();
  let browser;
  try {
    browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  } catch (error) {
    await program.stop();
    throw error;
  }
  return {
    url: program.url,
    /** A page in a context of its own: no cookies shared. `width` in CSS pixels; 320 is what WCAG asks for reflow. */
    async newPage({ javascript = true, width = 1280, language = 'nl-NL' } = {}) {
      const context = await browser.newContext({
        baseURL: program.url,
        javaScriptEnabled: javascript,
        locale: language,
        viewport: { width, height: width < 600 ? 800 : 900 },
      });
      const page = await context.newPage();
      watch(page, javascript);
      return page;
    },
    async stop() {
      await browser.close();
      await program.stop();
    },
  };
}

/** Signs in with `account`: its `login` and `password`, and the `path` of the sign-in page. */
export async function signIn(page, account) {
  await page.goto(account.path);
  const password = page.locator('input[type=password]');
  await page.locator('input[autocomplete=username]').fill(account.login);
  await password.fill(account.password);
  const button = page.locator('form', { has: password }).locator('[type=submit]');
  await Promise.all([page.waitForEvent('load'), button.click()]);
  assert.equal(await password.count(), 0, `${account.login} could not sign in; the page says:\n${await text(page)}`);
}

/**
 * Fails on any WCAG 2.2 AA violation in the page as it stands, on any script error, and on anything the content
 * security policy blocked since the page was opened.
 *
 * Works without JavaScript too: scripts are let in only while axe runs, after the page was built without them, so what
 * is tested is what such a reader has.
 */
export async function axe(page) {
  const { troubles } = opened.get(page);
  if (troubles.length > 0) assert.fail([`the browser complains about ${page.url()}`, ...troubles].join('\n  '));
  const violations = await withScripts(page, async (evaluate) => {
    await evaluate(`${AXE};0`);
    const options = JSON.stringify({ runOnly: WCAG, resultTypes: ['violations'] });
    return evaluate(`axe.run(document, ${options}).then((result) => result.violations)`);
  });
  // The policy also blocks what axe itself tries; that is no fault of the page.
  troubles.length = 0;
  if (violations.length > 0) assert.fail(report(page, violations));
}

/** Fails when the page is wider than the window: at 320 pixels a reader would scroll both ways (WCAG 1.4.10). */
export async function fits(page) {
  const [content, window] = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]');
  assert.ok(content <= window, `${page.url()} is ${content} pixels wide in a window of ${window}`);
}

const HTML = new HtmlValidate({ extends: ['html-validate:standard'] });

/** Fails when the page as the server sends it is no valid HTML. */
export async function valid(page) {
  const html = await (await page.context().request.get(page.url())).text();
  const { results } = await HTML.validateString(html);
  const wrong = results.flatMap(({ messages }) => messages.map((m) => `${m.line}:${m.column} ${m.message} (${m.ruleId})`));
  if (wrong.length > 0) assert.fail([`${page.url()} is no valid HTML`, ...wrong].join('\n  '));
}

/** Accessible, and no wider than the window. */
export async function good(page) {
  await fits(page);
  await axe(page);
}

/** Presses what leads to another page: `target` is a locator, or the exact name of a button (or link). */
export async function press(page, target, role = 'button') {
  const found = typeof target === 'string' ? page.getByRole(role, { name: target, exact: true }) : target;
  await Promise.all([page.waitForEvent('load'), found.click()]);
}

/** Folds open what is folded away (`details` elements), when it is not open yet. */
export async function unfold(details) {
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click();
}

/** The file that a link gives: its suggested name and its bytes. */
export async function download(page, link) {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** A day as YYYY-MM-DD, counted from today in the Netherlands: `day(-1)` is yesterday. */
export function day(offset) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + offset * 86_400_000);
}

/** Saves the page as NAME.png, the whole of it or its first `height` pixels; gives its path. */
export async function screenshot(page, name, { height } = {}) {
  const folder = process.env.VANGNET_SCREENSHOTS ?? join(tmpdir(), 'vangnet-screenshots');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  const [width, whole] = await page.evaluate('[innerWidth, document.documentElement.scrollHeight]');
  const clip = height && height < whole ? { x: 0, y: 0, width, height } : undefined;
  await page.screenshot({ path, fullPage: true, clip });
  return path;
}

/** Runs `work` with a function that evaluates in the page, beyond the reach of its content security policy. */
async function withScripts(page, work) {
  const session = await page.context().newCDPSession(page);
  const disable = (value) => session.send('Emulation.setScriptExecutionDisabled', { value });
  const isOff = !opened.get(page).javascript;
  try {
    if (isOff) {
      // The browser keeps this setting per session and ignores one that is no change: hence both.
      await disable(true);
      await disable(false);
    }
    return await work((expression) => evaluate(session, expression));
  } finally {
    if (isOff) await disable(true);
    await session.detach();
  }
}

async function evaluate(session, expression) {
  const answer = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (answer.exceptionDetails) {
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  }
  return answer.result.value;
}

function watch(page, javascript) {
  const troubles = [];
  opened.set(page, { javascript, troubles });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    const isBlocked = message.text().includes('Content Security Policy');
    if (message.type() === 'error' && isBlocked) troubles.push(message.text());
  });
}

function report(page, violations) {
  const lines = [`${violations.length} accessibility rules are broken on ${page.url()}`];
  for (const { id, help, tags, nodes } of violations) {
    lines.push('', `${id}: ${help} (${tags.filter((tag) => /^wcag\d{3,}/.test(tag)).join(', ')})`);
    for (const { target, html, failureSummary } of nodes.slice(0, 5)) {
      lines.push(`  at ${target.join(' ')}`, `     ${html.slice(0, 200)}`);
      lines.push(...failureSummary.split('\n').slice(1).map((line) => `     ${line.trim()}`));
    }
    if (nodes.length > 5) lines.push(`  and ${nodes.length - 5} more places`);
  }
  return lines.join('\n');
}

async function text(page) {
  return (await page.locator('body').innerText()).slice(0, 500);
}
