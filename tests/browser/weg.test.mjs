// The whole way of a dossier, as the people whose work it is: mentor, zorgcoördinator, orthopedagoog of the SWV,
// director. With JavaScript and without; every page on the way is checked for accessibility.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day, download, good, press, screenshot, signIn, start, unfold } from './harness.mjs';

const PASSWORD = 'proefvaren-in-de-haven';
const SWV = '/noorderlicht';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n');
const TESTED = day(-150);

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

const said = (page) => page.locator('#meldingen').innerText();
const picture = (name, { width, javascript }) => `${name}-${width}-${javascript ? 'js' : 'nojs'}`;

/** What a dossier for PrO holds, apart from what only the support team may see. */
async function fillDomains(page) {
  await page.fill('[name=vraag]', 'Past het praktijkonderwijs bij wat deze leerling nodig heeft?');
  await page.fill('[name=geprobeerd_wat_1]', 'Verlengde instructie in een kleine groep');
  await page.fill('[name=geprobeerd_periode_1]', 'groep 7 en 8');
  await page.fill('[name=geprobeerd_effect_1]', 'Rust in de klas; bij rekenen een half jaar winst.');
  await page.selectOption('[name=herkomst]', 'po');
  await page.fill('[name=dl]', '60');
  for (const [domain, dle] of [['ir', '49'], ['bl', '36'], ['tl', '42,5'], ['sp', '49']]) {
    await page.fill(`[name=dle_${domain}]`, dle);
    await page.fill(`[name=instrument_${domain}]`, 'LVS-toets, eind groep 8');
    await page.fill(`[name=datum_${domain}]`, TESTED);
  }
  await page.fill('[name=motivering]', 'Leert in kleine stappen, door voor te doen en na te doen.');
}

async function fillSupport(page) {
  await page.fill('[name=stem_leerling]', 'Ik leer het beste als iemand het voordoet.');
  await page.fill('[name=iq_instrument]', 'WISC-V-NL');
  await page.fill('[name=iq_datum]', TESTED);
  await page.fill('[name=diagnosticus]', 'drs. F. Voorbeeld');
  await page.fill('[name=zienswijze_datum]', day(-3));
  await page.selectOption('[name=zienswijze_wijze]', 'gesprek');
  await page.fill('[name=zienswijze]', 'De ouders staan achter de aanvraag.');
}

/** The mentor starts an application for a pupil of their own; gives its address. */
async function mentorStarts(options) {
  const page = await as('mentor1@horizon.example', options);
  await good(page);
  await page.goto(`${SWV}/leerlingen`);
  await good(page);
  const pupils = page.locator('tbody tr');
  const begin = page.locator('form[action$="/aanvragen"]');
  for (let row = 0; !/bewerken/.test(page.url()); row += 1) {
    await page.goto(`${SWV}/leerlingen`);
    assert.ok(row < (await pupils.count()), 'every pupil has an application already');
    await press(page, pupils.nth(row).getByRole('link').first());
    if (row === 0) await good(page);
    if ((await begin.count()) === 0) continue;
    assert.equal(await begin.locator('input[name=soort]').count(), 3, 'PrO, lwoo and VSO');
    await begin.locator('input[name=soort][value=pro]').check();
    await press(page, begin.locator('[type=submit]'));
  }
  await good(page);
  for (const hidden of ['iq', 'zienswijze', 'stem_leerling', 'keuze_motivering']) {
    assert.equal(await page.locator(`[name=${hidden}]`).count(), 0, `a mentor sees no ${hidden}`);
  }
  await fillDomains(page);
  await press(page, 'Bewaar het dossier');
  await good(page);
  const address = new URL(page.url()).pathname;
  assert.match(address, /\/noorderlicht\/aanvragen\/[0-9a-f-]{36}$/);
  assert.equal(await page.getByRole('button', { name: /Dien in/ }).count(), 0, 'a mentor does not submit');
  await page.context().close();
  return address;
}

/** Adds a document in the form of the page. */
async function addDocument(page, kind, buffer = PDF) {
  const form = page.locator('form[action$="/documenten"]');
  await unfold(page.locator('details', { has: form }));
  await form.locator('[name=bestand]').setInputFiles({ name: 'Verslag.pdf', mimeType: 'application/pdf', buffer });
  await form.locator('select[name=soort]').selectOption(kind);
  await press(page, form.locator('[type=submit]'));
  await good(page);
}

async function coordinatorSubmits(options, address) {
  const page = await as('zorg@horizon.example', options);
  await page.goto(`${address}/bewerken`);
  await good(page);
  if (options.javascript) {
    await page.locator('[name=iq]').pressSequentially('68');
    await page.locator('#criteriakaart strong', { hasText: 'Keuze' }).waitFor();
  }
  // A mistake first: it is named, and nothing that was typed is lost.
  await fillSupport(page);
  await page.fill('[name=iq]', '60-75');
  await press(page, 'Bewaar het dossier');
  assert.equal(await page.inputValue('[name=iq]'), '60-75');
  assert.equal(await page.inputValue('[name=diagnosticus]'), 'drs. F. Voorbeeld');
  assert.equal(await page.inputValue('[name=instrument_ir]'), 'LVS-toets, eind groep 8');
  await good(page);
  // An instrument that is not on the list is said at once, and holds the application up.
  await page.fill('[name=iq]', '76');
  await page.fill('[name=iq_instrument]', 'Zelf bedacht');
  await press(page, 'Bewaar het dossier');
  assert.match(await page.locator('#ontbreekt').innerText(), /lijst/);
  await page.goto(`${address}/bewerken`);
  await page.fill('[name=iq_instrument]', 'WISC-V-NL');
  await press(page, 'Bewaar het dossier');
  for (const kind of ['okr', 'iq_verslag']) await addDocument(page, kind);
  // Something that is no PDF is refused, whatever its name.
  await addDocument(page, 'okr', Buffer.from('MZ'));
  assert.match(await page.locator('#fouten').innerText(), /PDF/);
  // At this IQ the criteria leave the choice: it cannot go before the school says why.
  await page.goto(address);
  await good(page);
  assert.equal(await page.getByRole('button', { name: 'Dien in', exact: true }).count(), 0, 'the choice has no reason yet');
  await page.goto(`${address}/bewerken`);
  await page.fill('[name=keuze_motivering]', 'De praktische aanpak past beter dan een klas van het vmbo.');
  await press(page, 'Bewaar het dossier');
  await press(page, 'Dien in');
  assert.match(await said(page), /ingediend/);
  await good(page);
  await screenshot(page, picture('aanvraag-school', options));
  await page.context().close();
}

/** Plans a talk on the first working day: the page refuses the days on which nobody works. */
async function planTalk(page, number) {
  await page.goto(`${SWV}/zittingen`);
  await good(page);
  const choice = page.locator('select[name=school]');
  await choice.selectOption({ label: (await choice.locator('option', { hasText: 'Horizon College' }).first().innerText()).trim() });
  await press(page, 'Kies deze school');
  await good(page);
  const form = page.locator('form', { has: page.locator('[name=aanvragen]') });
  for (const box of await form.locator('[name=aanvragen]').all()) await box.uncheck();
  await form.locator('label', { hasText: number }).locator('input').check();
  await form.locator('[name=tijd]').fill('13:30');
  await form.locator('[name=plaats]').fill('Horizon College');
  for (let ahead = 1; /\/zittingen(\?.*)?(#.*)?$/.test(page.url()); ahead += 1) {
    assert.ok(ahead < 12, 'no working day in sight');
    await form.locator('[name=datum]').fill(day(ahead));
    await press(page, 'Plan deze zitting');
    if (ahead === 1) await good(page);
  }
  assert.match(await said(page), /gepland/);
  await good(page);
  return new URL(page.url()).pathname;
}

async function recordAdvice(page, { naam, deskundigheid, organisatie }) {
  const form = page.locator('form[action$="/adviezen"]');
  await unfold(page.locator('details', { has: form }));
  await form.locator('[name=naam]').fill(naam);
  await form.locator('[name=deskundigheid]').selectOption(deskundigheid);
  await form.locator('[name=organisatie]').fill(organisatie);
  await form.locator('[name=zelfstandig]').check();
  await form.locator('[name=oordeel][value=toewijzen]').check();
  await form.locator('[name=tekst]').fill('Het praktijkonderwijs past bij wat deze leerling nodig heeft.');
  await press(page, form.locator('[type=submit]'));
  await good(page);
}

async function orthopedagoogTalks(options, address) {
  const page = await as('orthopedagoog@noorderlicht.example', options);
  await page.goto(`${SWV}/aanvragen?staat=ingediend`);
  await good(page);
  await page.goto(address);
  await good(page);
  const number = (await page.title()).match(/\d{4}-\d+/)[0];
  assert.equal(await page.getByRole('button', { name: 'Geef de beschikking af' }).count(), 0, 'only the director decides');
  const talk = await planTalk(page, number);
  await page.goto(`${talk}/lopen/1`);
  await good(page);
  // Without an outcome nothing is recorded, and what was typed stays.
  await page.fill('[name=toelichting]', 'Besproken met de school; leerbaarheid gewogen.');
  await press(page, 'Leg de uitkomst vast');
  assert.match(await page.locator('#fouten').innerText(), /./);
  assert.match(await page.inputValue('[name=toelichting]'), /leerbaarheid/);
  await good(page);
  await page.check('input[name=uitkomst][value=overeenstemming_ja]');
  await page.fill('[name=leerbaarheid]', 'Leert door doen en door herhalen.');
  await page.fill('[name=factor]', 'motivatie');
  await page.fill('[name=factor_tekst]', 'Wil graag met de handen werken.');
  await press(page, 'Leg de uitkomst vast');
  assert.match(await said(page), /besproken/);
  await good(page);
  await page.goto(address);
  await good(page);
  assert.match(await page.locator('main').innerText(), /Wil graag met de handen werken/);
  await recordAdvice(page, { naam: 'dr. A. Eerste', deskundigheid: 'orthopedagoog', organisatie: 'Samenwerkingsverband' });
  await recordAdvice(page, { naam: 'B. Tweede', deskundigheid: 'deskundige_vo', organisatie: 'Een andere school' });
  await press(page, 'Leg vast dat de ouders de afschriften hebben');
  assert.match(await said(page), /afschrift/);
  await good(page);
  const copy = await download(page, page.getByRole('link', { name: /Download het afschrift/ }).first());
  assert.equal(copy.bytes.subarray(0, 5).toString(), '%PDF-');
  await page.goto(`${address}/lezen`);
  await good(page);
  const first = page.locator('.lezen__blad').first();
  assert.match(await first.locator('section').first().innerText(), /Past het praktijkonderwijs/, 'the question comes first');
  const pages = await download(page, page.getByRole('link', { name: 'Download als PDF' }));
  assert.equal(pages.bytes.subarray(0, 5).toString(), '%PDF-');
  await page.context().close();
}

async function directorDecides(options, address) {
  const page = await as('directeur@noorderlicht.example', options);
  await good(page);
  await page.goto(address);
  await good(page);
  const form = page.locator('form[action$="/besluit"]');
  await form.locator('input[name=besluit][value=toewijzen]').check();
  await press(page, 'Geef de beschikking af');
  assert.match(await page.locator('#fouten').innerText(), /./, 'a decision has its reasons');
  assert.ok(await form.locator('input[name=besluit][value=toewijzen]').isChecked());
  await good(page);
  await form.locator('[name=motivering]').fill('De gegevens voldoen aan de criteria.');
  await press(page, 'Geef de beschikking af');
  assert.match(await said(page), /besluit/i);
  await good(page);
  await screenshot(page, picture('aanvraag-besloten', options));
  const letter = await download(page, page.getByRole('link', { name: /Download de brief/ }));
  assert.match(letter.name, /^beschikking-\d{4}-\d{4}\.pdf$/, 'no name of a person');
  assert.equal(letter.bytes.subarray(0, 5).toString(), '%PDF-');
  await page.context().close();
}

for (const javascript of [true, false]) {
  for (const width of [1280, 320]) {
    const name = `${width} wide, JavaScript ${javascript ? 'on' : 'off'}`;
    test(`from the mentor's first test result to the director's letter, ${name}`, async () => {
      const options = { javascript, width };
      const address = await mentorStarts(options);
      await coordinatorSubmits(options, address);
      await orthopedagoogTalks(options, address);
      await directorDecides(options, address);
    });
  }
}

test('what is not yours is not there', async () => {
  const mentor = await as('mentor1@horizon.example', {});
  const closed = ['/accounts', '/inrichting', '/logboek', '/leerlingen/importeren', '/zittingen', '/cijfers'];
  for (const path of closed) {
    const response = await mentor.goto(`${SWV}${path}`);
    assert.ok([403, 404].includes(response.status()), `${path}: ${response.status()}`);
  }
  const stranger = await vangnet.newPage();
  const response = await stranger.goto(`${SWV}/leerlingen`);
  assert.match(response.url(), /aanmelden/);
});
