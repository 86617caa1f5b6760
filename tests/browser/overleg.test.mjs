// A care meeting as the zorgcoördinator runs it: called together, an agenda of five made from what is proposed and by searching,
// ordered with the keyboard, run item by item with advice, decision, agreements and a referral, a connection that fails once, closed
// when nothing is open. Then what a member who does not lead sees, and the same pages on a phone without JavaScript.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day, good, press, screenshot, signIn, start } from './harness.mjs';

const PASSWORD = 'proefvaren-in-de-haven';
const SLUG = 'noorderlicht';

let vangnet;
before(async () => {
  vangnet = await start();
});
after(() => vangnet?.stop());

async function as(who, options) {
  const page = await vangnet.newPage(options);
  page.setDefaultTimeout(15_000);
  await signIn(page, { path: `/${SLUG}/aanmelden`, login: `${who}@horizon.example`, password: PASSWORD });
  return page;
}

const said = (page) => page.locator('#meldingen').innerText();
const main = (page) => page.locator('main').innerText();
const items = (page) => page.locator('ol.agenda > li');
const card = (page, name) => page.locator('section.kaart', { has: page.getByRole('heading', { name, exact: true }) });

/** Calls the internal care meeting together for today; gives the address of its agenda. */
async function call(page) {
  await page.goto(`/${SLUG}/overleg`);
  await good(page);
  await press(page, page.getByRole('link', { name: /^Intern zorgoverleg/ }).first());
  await good(page);
  await page.getByLabel('Dag', { exact: true }).fill(day(0));
  await page.getByLabel('Begint om').fill('kwart over drie');
  await press(page, 'Zet in de kalender');
  assert.match(await page.locator('#fouten').innerText(), /Dit is geen tijd/);
  await good(page);
  await page.getByLabel('Begint om').fill('15.15');
  await press(page, 'Zet in de kalender');
  assert.match(await said(page), /staat in de kalender/);
  await good(page);
  return page.url();
}

/** What the form of a new item asks beside the question: why a step is skipped, when it does. */
async function bring(page, question) {
  await page.getByLabel('Vraag aan dit overleg').fill(question);
  const skipped = page.getByLabel('Waarom slaat u een stap over?');
  if (await skipped.count()) await skipped.fill('Het team sprak er al over buiten een overleg om.');
  await good(page);
  await press(page, 'Zet op de agenda');
}

async function agenda(page, address) {
  // Without a question it does not come on the agenda.
  await press(page, card(page, 'Voor deze agenda').getByRole('link').first());
  await press(page, 'Zet op de agenda');
  assert.match(await page.locator('#fouten').innerText(), /verplicht/);
  await good(page);
  await bring(page, 'Eerste vraag?');
  assert.match(await said(page), /staat op de agenda/);
  for (const question of ['Tweede vraag?', 'Derde vraag?', 'Vierde vraag?']) {
    await press(page, card(page, 'Voor deze agenda').getByRole('link').first());
    await bring(page, question);
  }
  await press(page, 'Zet op de agenda', 'link');
  await page.getByLabel('Naam of klas').fill('zzzz');
  await press(page, 'Zoek');
  assert.match(await main(page), /Niemand gevonden/);
  await page.locator('main form', { has: page.getByRole('button', { name: 'Zet op de agenda' }) }).getByLabel('Vraag aan dit overleg').fill('Hoe staat het met de rust in de aula?');
  await press(page, 'Zet op de agenda');
  assert.equal(await items(page).count(), 5);
  const names = async () => (await items(page).locator('.agenda__wat a').allInnerTexts()).map((name) => name.trim());
  const before = await names();
  const up = items(page).nth(1).getByRole('button', { name: /^Omhoog/ });
  await up.focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  const after = await names();
  assert.deepEqual(after, [before[1], before[0], ...before.slice(2)]);
  // Dragging does the same as the buttons.
  const third = items(page).nth(2);
  await Promise.all([page.waitForEvent('load'), third.dragTo(items(page).first(), { targetPosition: { x: 20, y: 2 } })]);
  assert.deepEqual(await names(), [after[2], after[0], after[1], ...after.slice(3)]);
  await good(page);
  await screenshot(page, 'overleg-agenda');
  assert.equal(page.url(), address);
}

/** Runs the meeting: the first item fails to be saved once, for the connection is gone. */
async function run(page, address) {
  await press(page, 'Begin het overleg');
  assert.match(await said(page), /wie er zijn/);
  await press(page, 'Sluit het overleg');
  assert.match(await page.locator('#fouten').innerText(), /nog punten open/);
  await press(page, 'Ga verder met het overleg', 'link');
  await good(page);
  await screenshot(page, 'overleg-punt');
  const other = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
  await press(page, 'Rond dit punt af');
  assert.match(await page.locator('#fouten').innerText(), /Schrijf wat er is besproken/);
  await page.getByLabel('Besproken', { exact: true }).fill('Rust na de pauze helpt.');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Rond dit punt af' }).click();
  await page.locator('#meldingen', { hasText: 'Er is geen verbinding' }).waitFor();
  assert.equal(await page.getByLabel('Besproken', { exact: true }).inputValue(), 'Rust na de pauze helpt.');
  await page.context().setOffline(false);
  await page.getByLabel('Advies').fill('Een vaste plek in de aula.');
  await press(page, 'Rond dit punt af');
  assert.match(await said(page), /besproken/);
  // The second: an agreement, and a decision.
  assert.notEqual((await page.getByRole('heading', { level: 1 }).innerText()).trim(), other, 'one item at a time');
  await page.getByLabel('Wat', { exact: true }).fill('Thuis bellen over de pauzes');
  await page.getByLabel('Wie', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Voor', { exact: true }).fill(day(14));
  await press(page, 'Leg de afspraak vast');
  assert.match(await said(page), /afspraak is vastgelegd/);
  assert.match(await card(page, 'Afspraken').innerText(), /Thuis bellen over de pauzes/);
  await good(page);
  await page.getByLabel('Besproken', { exact: true }).fill('Het team houdt dit vol.');
  await page.getByLabel('Hoe verder').selectOption({ label: 'Niets meer dan de afspraken' });
  await press(page, 'Rond dit punt af');
  // The third goes to the ZAT: first without saying why.
  await page.getByLabel('Besproken', { exact: true }).fill('Dit gaat de school te boven.');
  await page.getByLabel('Hoe verder').selectOption({ label: 'Naar een ander overleg' });
  await press(page, 'Rond dit punt af');
  assert.match(await page.locator('#fouten').innerText(), /naar welk overleg[^]*waarom/i);
  await good(page);
  const zat = (await page.getByLabel('Naar welk overleg').locator('option').allInnerTexts()).find((o) => o.startsWith('Zorg Advies'));
  await page.getByLabel('Naar welk overleg').selectOption({ label: zat });
  await page.getByLabel('Waarom daarheen').fill('Er is hulp van buiten nodig.');
  await press(page, 'Rond dit punt af');
  assert.match(await said(page), /besproken/);
  // The fourth another time, the fifth is discussed.
  await page.getByText('Niet nu').click();
  await press(page, 'Schuif door naar de volgende bijeenkomst');
  assert.match(await said(page), /volgende bijeenkomst/);
  assert.equal(page.url(), address);
  await press(page, 'Ga verder met het overleg', 'link');
  await page.getByLabel('Besproken', { exact: true }).fill('De aula gaat een kwartier eerder open.');
  await press(page, 'Rond dit punt af');
  assert.equal(page.url(), address);
  await press(page, 'Sluit het overleg');
  assert.match(await said(page), /gesloten/);
  assert.match(await main(page), /gehouden/);
  assert.equal(await page.getByRole('button', { name: 'Begin het overleg' }).count(), 0);
  await good(page);
}

test('a care meeting of five items, from the call to the close', async () => {
  const page = await as('zorg');
  const address = await call(page);
  await agenda(page, address);
  await run(page, address);
  // The referral stands on the agenda of the ZAT, closed until the parents were asked or it was said why not.
  await page.goto(`/${SLUG}/overleg`);
  await press(page, card(page, 'Zorg Advies Team').locator('ul.klok a').first());
  const referred = items(page).filter({ hasText: 'Verwezen' }).first();
  assert.match(await referred.innerText(), /Ouders nog niet gevraagd/);
  await press(page, referred.getByRole('link').first());
  assert.match(await main(page), /gaat pas open als het met de ouders is besproken/);
  assert.equal(await page.getByLabel('Besproken', { exact: true }).count(), 0);
  await good(page);
  await page.getByLabel('Met de ouders besproken op').fill(day(0));
  await press(page, 'Bewaar');
  assert.equal(await page.getByLabel('Besluit', { exact: true }).count(), 0, 'a ZAT advises');
  assert.equal(await page.getByLabel('Advies').count(), 1);
  await good(page);
  // The pupil's page tells where it was discussed.
  await press(page, 'Naar de pagina van de leerling', 'link');
  await press(page, page.getByRole('navigation', { name: 'Onderdelen van de leerling' }).getByRole('link', { name: 'Overleg', exact: true }));
  assert.match(await card(page, 'Besproken').innerText(), /Intern zorgoverleg[^]*Dit gaat de school te boven|Daarna naar: Zorg Advies/);
  await good(page);
});

test('a meeting on a phone, without JavaScript', async () => {
  const page = await as('team', { width: 320, javascript: false });
  await page.goto(`/${SLUG}/overleg`);
  await good(page);
  await press(page, page.getByRole('link', { name: /^Team/ }).first());
  await good(page);
  await page.goto(`/${SLUG}/overleg`);
  await press(page, card(page, 'Team bovenbouw').locator('ul.klok a').first());
  await good(page);
  await press(page, items(page).first().getByRole('link').first());
  await good(page);
  await page.getByLabel('Besproken', { exact: true }).fill('Gaat goed.');
  await press(page, 'Bewaar');
  assert.match(await said(page), /Bewaard/);
  await good(page);
});

test('who does not sit in it finds no meeting', async () => {
  const zorg = await as('zorg');
  await zorg.goto(`/${SLUG}/overleg`);
  const address = await zorg.locator('ul.klok a').first().getAttribute('href');
  const page = await as('docent');
  assert.equal((await page.goto(`/${SLUG}/overleg`)).status(), 200);
  await good(page);
  assert.equal(await page.locator('main section').count(), 0, 'no body, and so no meeting');
  assert.equal((await page.goto(address)).status(), 404);
});

/** What somebody from outside gets to see, or not. */
async function guest(address, { code, sees }) {
  const page = await vangnet.newPage({ width: 320, javascript: false });
  page.setDefaultTimeout(15_000);
  const response = await page.goto(address);
  if (!sees) {
    assert.equal(response.status(), 404, 'the address opens nothing');
    return page;
  }
  assert.doesNotMatch(await main(page), new RegExp(sees), 'the door names nobody');
  await good(page);
  await page.getByLabel('Code').fill('12');
  await press(page, 'Open het punt');
  assert.match(await page.locator('#fouten').innerText(), /code klopt niet/);
  await good(page);
  await page.getByLabel('Code').fill(code);
  await press(page, 'Open het punt');
  assert.match(await main(page), new RegExp(sees));
  await good(page);
  return page;
}

test('somebody from outside sees the one item, before, during and after, and nothing else', async () => {
  const page = await as('zorg');
  await page.goto(`/${SLUG}/overleg`);
  await press(page, card(page, 'Zorg Advies Team').locator('ul.klok a').first());
  const meeting = new URL(page.url()).pathname;
  const open = items(page).filter({ hasNotText: 'Ouders nog niet gevraagd' }).first();
  const shut = items(page).filter({ hasText: 'Ouders nog niet gevraagd' }).first();
  const name = async (item) => (await item.locator('a').first().innerText()).replace(/ \(.*/, '').trim();
  const [pupil, other] = [await name(open), await name(shut)];
  assert.notEqual(pupil, other);
  const otherItem = await shut.locator('a').first().getAttribute('href');
  await press(page, open.getByRole('link').first());
  const item = new URL(page.url()).pathname;
  await press(page, 'Nodig iemand van buiten uit', 'link');
  await good(page);
  await press(page, 'Maak de uitnodiging');
  assert.match(await page.locator('#fouten').innerText(), /verplicht/);
  await page.getByLabel('Naam').fill('Wil Wijkagent');
  await page.getByLabel('E-mailadres').fill('wijk@politie.example');
  await page.getByLabel('Rol').selectOption('ketenpartner');
  await page.getByLabel('Waarvoor').fill('Advies over de route naar school.');
  await page.getByLabel('Grond').selectOption({ label: 'toestemming' });
  await press(page, 'Maak de uitnodiging');
  assert.match(await page.locator('#fouten').innerText(), /geen toestemming/);
  await good(page);
  await page.getByLabel('Grond').selectOption({ label: 'wettelijke taak' });
  await page.getByLabel('Welke taak of welk belang?').fill('Toezicht op de schoolroute.');
  await press(page, 'Maak de uitnodiging');
  await good(page);
  const address = (await page.locator('#gast-adres').innerText()).trim();
  const code = (await page.locator('#gast-code').innerText()).trim();
  assert.match(code, /^\d{6}$/);
  assert.ok(URL.canParse(address), 'the whole address, to be mailed');
  // Before: the one item, and no other address.
  const visitor = await guest(address, { code, sees: pupil });
  assert.doesNotMatch(await main(visitor), new RegExp(other));
  for (const path of [meeting, item, otherItem, `/${SLUG}`, `/${SLUG}/overleg`, `/${SLUG}/leerlingen`, `/${SLUG}/ondersteuning`, `/${SLUG}/account`, `/${SLUG}/inrichting`]) {
    assert.equal((await visitor.goto(path)).status(), 404, path);
  }
  // Who closes it comes back with the code only.
  await visitor.goto(`/${SLUG}/gast`);
  await press(visitor, 'Sluit af');
  assert.match(await main(visitor), /Afgesloten/);
  await good(visitor);
  assert.equal((await visitor.goto(`/${SLUG}/gast`)).status(), 404);
  await visitor.goto(address);
  await visitor.getByLabel('Code').fill(code);
  await press(visitor, 'Open het punt');
  // During, and after: the advice, not the minutes.
  await page.goto(meeting);
  await press(page, 'Begin het overleg');
  await page.goto(item);
  await page.getByLabel('Besproken', { exact: true }).fill('Thuis is het druk geweest.');
  await visitor.goto(`/${SLUG}/gast`);
  assert.match(await main(visitor), new RegExp(pupil));
  await page.getByLabel('Advies').fill('Een andere route naar school.');
  await press(page, 'Rond dit punt af');
  await visitor.goto(`/${SLUG}/gast`);
  assert.match(await main(visitor), /Een andere route naar school/);
  assert.doesNotMatch(await main(visitor), /Thuis is het druk geweest/);
  await good(visitor);
  // It is told to who may see who read; withdrawn, it ends at once.
  await page.goto(item);
  await press(page, 'Naar de pagina van de leerling', 'link');
  await press(page, page.getByRole('navigation', { name: 'Onderdelen van de leerling' }).getByRole('link', { name: 'Toestemming en inzage', exact: true }));
  assert.match(await card(page, 'Verteld aan mensen van buiten').innerText(), /Wil Wijkagent[^]*Advies over de route naar school[^]*wettelijke taak[^]*vraag en advies/);
  await good(page);
  await page.goto(`${item}/gasten`);
  await press(page, page.getByRole('button', { name: /^Trek in/ }).first());
  assert.match(await said(page), /ingetrokken/);
  assert.equal((await visitor.goto(`/${SLUG}/gast`)).status(), 404);
  await guest(address, { sees: false });
});
