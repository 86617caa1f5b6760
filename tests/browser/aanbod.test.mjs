// What schools offer, beside each other and together: the profile of a school, what fits needs, the comparison, the key
// figures and the network. Every page is accessible, wide and narrow, with and without scripts; a zorgcoördinator writes a
// place of the profile and finds it on the whole profile.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { good, press, screenshot, signIn, start, valid } from './harness.mjs';

const PASSWORD = 'proefvaren-in-de-haven';

let vangnet;
before(async () => {
  vangnet = await start();
});
after(() => vangnet?.stop());

async function as(swv, login, options) {
  const page = await vangnet.newPage(options);
  page.setDefaultTimeout(15_000);
  await signIn(page, { path: `/${swv}/aanmelden`, login, password: PASSWORD });
  return page;
}

const name = (path) => path.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'start';

/** Opens each page, which must be there, accessible and no wider than the window. */
async function walk(page, swv, paths, how) {
  for (const path of paths) {
    const answer = await page.goto(`/${swv}${path}`);
    assert.equal(answer.status(), 200, path);
    await good(page);
    await screenshot(page, `aanbod-${how}-${swv}-${name(path)}`, { height: 3000 });
  }
}

/** The addresses of the profiles in the list, without the samenwerkingsverband. */
async function profielen(page, swv) {
  await page.goto(`/${swv}/profielen`);
  const links = await page.locator('main a[href*="/profielen/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const wanted = links.filter((href) => /\/profielen\/[0-9a-f-]{36}$/.test(href));
  return [...new Set(wanted)].map((href) => href.slice(swv.length + 1));
}

const OPEN = ['/profielen', '/profielen/bundel', '/vergelijking', '/vergelijking?beeld=neutraal', '/vergelijking/profielen', '/passend', '/kengetallen', '/rendement', '/netwerk', '/netwerk/vragen/bereik', '/inrichting/catalogus/tarieven'];
const SCHOOL = OPEN.filter((path) => path !== '/profielen/bundel' && !path.startsWith('/netwerk') && !path.startsWith('/inrichting'));

for (const [swv, directeur, zorg] of [
  ['noorderlicht', 'directeur@noorderlicht.example', 'zorg@horizon.example'],
  ['maasdal', 'directeur@maasdal.example', 'zorg@dewerf.example'],
]) {
  test(`${swv}: the director sees all schools`, async () => {
    await walk(await as(swv, directeur), swv, OPEN, 'breed');
  });

  test(`${swv}: the zorgcoördinator, on a phone without scripts`, async () => {
    const page = await as(swv, zorg, { width: 320, javascript: false });
    const own = await profielen(page, swv);
    assert.ok(own.length > 0, 'the demonstration has a profile of this school');
    await walk(page, swv, [...SCHOOL, ...own, `${own[0]}/stappen`, `${own[0]}/taken`, `${own[0]}/bronnen`], 'smal');
  });
}

test('a place of the profile is written and stands in the whole', async () => {
  const page = await as('maasdal', 'zorg@dewerf.example');
  const [own] = await profielen(page, 'maasdal');
  await page.goto(`/maasdal${own}`);
  await good(page);
  await screenshot(page, 'aanbod-profiel', { height: 4000 });
  await press(page, page.locator('main a[href*="/plek/tekst."]').first());
  await good(page);
  await screenshot(page, 'aanbod-schrijven', { height: 2000 });
  const text = 'Wij luisteren eerst, en schrijven daarna op wat wij hoorden.';
  await page.locator('main textarea').first().fill(text);
  await press(page, page.locator('main form', { has: page.locator('textarea') }).locator('[type=submit]').first());
  await page.goto(`/maasdal${own}`);
  assert.ok((await page.locator('main').innerText()).includes(text));
});

test('what schools published is read by everybody: valid, accessible, narrow and without scripts', async () => {
  for (const options of [{ width: 1280 }, { width: 320, javascript: false }]) {
    const page = await vangnet.newPage(options);
    for (const swv of ['noorderlicht', 'maasdal']) {
      await page.goto(`/${swv}/ondersteuningsaanbod`);
      await good(page);
      await valid(page);
      const school = page.locator('main th a').first();
      assert.equal(await school.count(), 1, `${swv} published something`);
      await press(page, school);
      await good(page);
      await valid(page);
      await screenshot(page, `openbaar-${swv}-${options.width}`, { height: 4000 });
      const verschil = page.locator('main a[href*="/verschil/"]');
      if ((await verschil.count()) > 0) {
        await press(page, verschil.first());
        assert.ok((await page.locator('main ins').count()) > 0, 'it shows what is new');
        await good(page);
        await valid(page);
        await screenshot(page, `openbaar-verschil-${swv}-${options.width}`);
      }
    }
    assert.equal((await page.context().cookies()).length, 0, 'nothing is kept of who reads');
  }
});

test('on paper a published profile begins with what it is, without what only works on a screen', async () => {
  const page = await vangnet.newPage();
  await page.goto('/noorderlicht/ondersteuningsaanbod');
  await press(page, page.locator('main th a').first());
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('main h1').isVisible(), true);
  assert.equal(await page.locator('main .kruimel').isVisible(), false);
  assert.equal(await page.locator('main a[href$="/pdf"]').isVisible(), false);
  await screenshot(page, 'openbaar-papier', { height: 3000 });
});

test('the head sees whether a profile can be published', async () => {
  const page = await as('maasdal', 'directie@dewerf.example');
  const [own] = await profielen(page, 'maasdal');
  await page.goto(`/maasdal${own}/openbaar`);
  await good(page);
  await screenshot(page, 'openbaar-maken', { height: 3000 });
});

test('a profile that the school had is read in, moved and taken over, on a phone without scripts', async () => {
  const page = await as('maasdal', 'zorg@dewerf.example', { width: 320, javascript: false });
  const [own] = await profielen(page, 'maasdal');
  await page.goto(`/maasdal${own}`);
  await press(page, page.locator('main a[href$="/inlezen"]'));
  await good(page);
  const jaren = 'Wat\t2018-2019\t2019-2020\nAantal leerlingen\t400\tnb\nHoogbegaafde leerlingen\t-\t18 (van 105)\n';
  const text = `Onze tuin\nIn de tuin groeien bonen.\n\nMissie en visie\n${'Wij zien elke leerling. '.repeat(20)}\n\n${jaren}`;
  await page.locator('#bestand').setInputFiles({ name: 'profiel.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await press(page, page.locator('main form[enctype] [type=submit]'));
  await good(page);
  for (const details of await page.locator('main details summary').all()) await details.click();
  await good(page);
  await screenshot(page, 'aanbod-inlezen', { height: 4000 });
  await page.locator('main select[name^="naar-"]').first().selectOption('tekst.doelgroep');
  await press(page, page.locator('main form[action$="/verplaats"] [type=submit]'));
  await good(page);
  await press(page, page.locator('main a[href*="?plek=tekst.doelgroep"]').first());
  await good(page);
  await press(page, page.locator('main form[action$="/overnemen"] [type=submit]'));
  await good(page);
  await page.goto(`/maasdal${own}`);
  assert.ok((await page.locator('main').innerText()).includes('In de tuin groeien bonen.'));
});

for (const [swv, login, options] of [
  ['noorderlicht', 'directeur@noorderlicht.example', { width: 1280 }],
  ['maasdal', 'zorg@dewerf.example', { width: 1280 }],
  ['noorderlicht', 'zorg@horizon.example', { width: 320, javascript: false }],
]) {
  test(`${swv}: the quality of support, for ${login}, ${options.width} wide`, async () => {
    const page = await as(swv, login, options);
    await page.goto(`/${swv}/kwaliteit`);
    await good(page);
    const tabs = await page.locator('main ul.tabs a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.equal(tabs.length, 4, 'cycle, ambitions, training, protocols');
    await walk(page, swv, tabs.map((href) => href.slice(swv.length + 1)), `kwaliteit-${options.width}`);
    await page.goto(`/${swv}${tabs[1].slice(swv.length + 1)}`);
    const other = await page.locator('main a[href*="/ambities/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.ok(other.length > 0, 'the demonstration has ambitions');
    await walk(page, swv, [other[0].slice(swv.length + 1)], `kwaliteit-${options.width}`);
  });
}
