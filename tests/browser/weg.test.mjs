// The whole way of a dossier, as the people whose work it is: mentor, zorgcoördinator, orthopedagoog of the SWV,
// director. With JavaScript and without; every page on the way is checked for accessibility.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { axe, fits, screenshot, signIn, start } from './harness.mjs';

const PASSWORD = 'proefvaren-in-de-haven';
const SWV = '/noorderlicht';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n');

let vangnet;
before(async () => {
  vangnet = await start();
});
after(() => vangnet?.stop());

/** A signed-in page of one person. */
async function as(login, options) {
  const page = await vangnet.newPage(options);
  await signIn(page, { path: `${SWV}/aanmelden`, login, password: PASSWORD });
  return page;
}

/** Presses a button or link that leads to another page. */
async function press(page, name, role = 'button') {
  await Promise.all([page.waitForEvent('load'), page.getByRole(role, { name, exact: true }).click()]);
}

/** Accessible, and no wider than the window. */
async function good(page) {
  await fits(page);
  await axe(page);
}

/** What a dossier for PrO holds, apart from what only the support team may see. */
async function fillDomains(page) {
  await page.fill('[name=dl]', '60');
  for (const [domain, dle] of [['ir', '27'], ['bl', '30'], ['tl', '42,5'], ['sp', '49']]) {
    await page.fill(`[name=dle_${domain}]`, dle);
    await page.fill(`[name=instrument_${domain}]`, 'LVS-toets groep 8');
    await page.fill(`[name=datum_${domain}]`, '2026-05-12');
  }
  await page.fill('[name=motivering]', 'Leert in kleine stappen, door voor te doen en na te doen.');
}

async function fillSupport(page) {
  await page.fill('[name=iq]', '68');
  await page.fill('[name=iq_instrument]', 'WISC-V-NL');
  await page.fill('[name=iq_datum]', '2026-04-20');
  await page.fill('[name=diagnosticus]', 'drs. F. Voorbeeld');
  await page.fill('[name=zienswijze_datum]', '2026-06-01');
  await page.selectOption('[name=zienswijze_wijze]', 'gesprek');
  await page.fill('[name=zienswijze]', 'De ouders staan achter de aanvraag.');
}

/** The mentor starts an application for a pupil of their own; gives its address. */
async function mentorStarts(options, row) {
  const page = await as('mentor1@horizon.example', options);
  await good(page);
  await page.goto(`${SWV}/leerlingen`);
  await good(page);
  await page.locator('tbody tr').nth(row).getByRole('link').first().click();
  await page.waitForURL(/leerlingen\/[0-9a-f-]{36}/);
  await good(page);
  await page.check('input[name=soort][value=pro]');
  await Promise.all([page.waitForURL(/bewerken/), page.locator('form[action$="/aanvragen"] [type=submit]').click()]);
  await good(page);
  assert.equal(await page.locator('[name=iq]').count(), 0, 'a mentor sees no IQ');
  await fillDomains(page);
  await press(page, 'Bewaar het dossier');
  await good(page);
  const address = new URL(page.url()).pathname;
  assert.match(address, /\/noorderlicht\/aanvragen\/[0-9a-f-]{36}$/);
  assert.equal(await page.getByRole('button', { name: /Dien in/ }).count(), 0, 'a mentor does not submit');
  await page.context().close();
  return address;
}

async function coordinatorSubmits(options, address) {
  const page = await as('zorg@horizon.example', options);
  await page.goto(`${address}/bewerken`);
  await good(page);
  if (options.javascript) {
    await page.locator('[name=iq]').pressSequentially('68');
    await page.locator('#criteriakaart strong', { hasText: 'Praktijkonderwijs' }).waitFor();
  }
  // A mistake first: it is named, and nothing that was typed is lost.
  await fillSupport(page);
  await page.fill('[name=iq]', '60-75');
  await press(page, 'Bewaar het dossier');
  assert.equal(await page.inputValue('[name=iq]'), '60-75');
  assert.equal(await page.inputValue('[name=diagnosticus]'), 'drs. F. Voorbeeld');
  await good(page);
  await page.fill('[name=iq]', '68');
  await press(page, 'Bewaar het dossier');
  assert.match(await page.locator('#criteriakaart strong').first().innerText(), /Praktijkonderwijs/);
  for (const kind of ['okr', 'iq_verslag']) {
    await page.setInputFiles('[name=bestand]', { name: 'Verslag.pdf', mimeType: 'application/pdf', buffer: PDF });
    await page.selectOption('select[name=soort]', kind);
    await press(page, 'Voeg document toe');
    await good(page);
  }
  // Something that is no PDF is refused, whatever its name.
  await page.setInputFiles('[name=bestand]', { name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
  await press(page, 'Voeg document toe');
  assert.match(await page.locator('#fouten').innerText(), /PDF/);
  await good(page);
  await page.goto(address);
  await press(page, 'Dien in bij het samenwerkingsverband');
  assert.match(await page.locator('#meldingen').innerText(), /ingediend/);
  await good(page);
  await screenshot(page, `aanvraag-school-${options.width}-${options.javascript ? 'js' : 'nojs'}`);
  await page.context().close();
}

async function orthopedagoogAgrees(options, address) {
  const page = await as('orthopedagoog@noorderlicht.example', options);
  await page.goto(`${SWV}/aanvragen?staat=ingediend`);
  await good(page);
  await page.goto(address);
  await good(page);
  assert.equal(await page.getByRole('button', { name: 'Geef de beschikking af' }).count(), 0, 'only the director decides');
  await page.check('input[name=overeenstemming][value=ja]');
  await page.fill('[name=toelichting]', 'Besproken met de school; leerbaarheid gewogen.');
  await press(page, 'Leg overeenstemming vast');
  assert.match(await page.locator('#meldingen').innerText(), /vastgelegd/);
  await good(page);
  await page.context().close();
}

async function directorDecides(options, address) {
  const page = await as('directeur@noorderlicht.example', options);
  await page.goto(address);
  await good(page);
  await page.check('input[name=besluit][value=toewijzen]');
  await page.locator('form[action$="/besluit"] [name=motivering]').fill('De gegevens voldoen aan de criteria.');
  await press(page, 'Geef de beschikking af');
  assert.match(await page.locator('#meldingen').innerText(), /besluit/i);
  await good(page);
  await screenshot(page, `aanvraag-besloten-${options.width}-${options.javascript ? 'js' : 'nojs'}`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Download de brief/ }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^beschikking-\d{4}-\d{4}\.pdf$/, 'no name of a person');
  const letter = await readFile(await download.path());
  assert.equal(letter.subarray(0, 5).toString(), '%PDF-');
  await page.context().close();
}

let row = 0;
for (const javascript of [true, false]) {
  for (const width of [1280, 320]) {
    const name = `${width} wide, JavaScript ${javascript ? 'on' : 'off'}`;
    test(`from the mentor's first test result to the director's letter, ${name}`, async () => {
      const options = { javascript, width };
      const address = await mentorStarts(options, row++);
      await coordinatorSubmits(options, address);
      await orthopedagoogAgrees(options, address);
      await directorDecides(options, address);
    });
  }
}

test('what is not yours is not there', async () => {
  const mentor = await as('mentor1@horizon.example', {});
  for (const path of ['/accounts', '/inrichting', '/logboek', '/leerlingen/importeren']) {
    const response = await mentor.goto(`${SWV}${path}`);
    assert.ok([403, 404].includes(response.status()), `${path}: ${response.status()}`);
  }
  const stranger = await vangnet.newPage();
  const response = await stranger.goto(`${SWV}/leerlingen`);
  assert.match(response.url(), /aanmelden/);
});
