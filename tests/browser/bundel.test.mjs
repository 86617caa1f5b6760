// A year's bundle: ten dossiers without doubt, one sampled out to the talk, to the committee, divided, refused by the
// director, objected to, resubmitted and granted; the other nine decided in one act. Steps that may not be taken are
// tried on the way, and refused with the reason.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day, download, good, press, signIn, start, unfold } from './harness.mjs';

const PASSWORD = 'proefvaren-in-de-haven';
const SWV = '/noorderlicht';
const SCHOOL = 'Horizon College';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n');
const TESTED = day(-150);

let vangnet;
before(async () => {
  vangnet = await start();
});
after(() => vangnet?.stop());

async function as(login) {
  const page = await vangnet.newPage();
  await signIn(page, { path: `${SWV}/aanmelden`, login, password: PASSWORD });
  return page;
}

const said = (page) => page.locator('#meldingen').innerText();
const refused = (page) => page.locator('#fouten').innerText();

/** What the server answers to a form, sent with the session of the page. */
async function send(page, path, body) {
  const response = await page.request.post(path, { ...body, headers: { origin: vangnet.url } });
  return { status: response.status(), path: new URL(response.url()).pathname, html: await response.text() };
}

const fetched = async (page, path) => (await page.request.get(path)).text();

/** The version that the first form of that kind on a page carries. */
function version(html, action) {
  const form = html.slice(html.indexOf(action));
  return form.match(/name="versie" value="(\d+)"/)[1];
}

/** A complete dossier: for PrO without doubt, or with the IQ at which lwoo is possible too. */
function dossier(kind, doubtful) {
  const pro = { iq: doubtful ? '77' : '66', dle: doubtful ? '36' : '24' };
  const { iq, dle } = kind === 'pro' ? pro : { iq: '86', dle: '38' };
  const domains = ['ir', 'bl', 'tl', 'sp'].flatMap((d) => [
    [`dle_${d}`, dle],
    [`instrument_${d}`, 'LVS-toets, eind groep 8'],
    [`datum_${d}`, TESTED],
  ]);
  const talk = kind === 'pro' ? 'zienswijze' : 'overleg';
  return {
    aangemeld_op: day(-5),
    weg: 'regulier',
    herkomst: 'po',
    vraag: 'Past deze plek bij wat de leerling nodig heeft?',
    geprobeerd_wat_1: 'Verlengde instructie',
    geprobeerd_periode_1: 'groep 7 en 8',
    geprobeerd_effect_1: 'Een half jaar winst bij rekenen.',
    stem_leerling: 'Ik wil later iets met mijn handen doen.',
    motivering: 'Leert in kleine stappen, door voor te doen en na te doen.',
    keuze_motivering: doubtful ? 'De praktische aanpak past beter.' : '',
    [`${talk}_datum`]: day(-4),
    [`${talk}_wijze`]: 'gesprek',
    [talk]: 'De ouders staan achter de aanvraag.',
    dl: '60',
    iq,
    iq_instrument: 'WISC-V-NL',
    iq_datum: TESTED,
    diagnosticus: 'drs. F. Voorbeeld',
    ...Object.fromEntries(domains),
  };
}

/** Pupils of the school, by address; more than one page of them. */
async function pupils(page) {
  const found = new Set();
  for (let n = 1; n <= 4; n += 1) {
    const html = await fetched(page, `${SWV}/leerlingen?pagina=${n}`);
    for (const [link] of html.matchAll(/\/noorderlicht\/leerlingen\/[0-9a-f-]{36}/g)) found.add(link);
  }
  return [...found];
}

/** Starts, fills and submits an application for the next pupil who has none; gives its address. */
async function submit(page, waiting, kind, doubtful = false) {
  let edit;
  do {
    const pupil = waiting.shift();
    assert.ok(pupil, 'not enough pupils without an application');
    edit = await send(page, `${pupil}/aanvragen`, { form: { soort: kind, aangemeld_op: day(-5) } });
  } while (!edit.path.endsWith('/bewerken'));
  const address = edit.path.replace(/\/bewerken$/, '');
  const versie = version(edit.html, 'id="dossier"');
  const saved = await send(page, edit.path, { form: { versie, ...dossier(kind, doubtful) } });
  assert.equal(saved.path, address, 'the dossier is saved');
  const bestand = { name: 'rapport.pdf', mimeType: 'application/pdf', buffer: PDF };
  const added = await send(page, `${address}/documenten`, { multipart: { soort: 'okr', bestand } });
  const done = await step(page, address, { gebeurtenis: 'ingediend', groep: 'indienen' }, added.html);
  assert.match(done.html, /De aanvraag is ingediend/);
  return address;
}

/** A step, sent as the form of the page would. */
async function step(page, address, form, html) {
  const versie = version(html ?? (await fetched(page, address)), 'class="kop"');
  return send(page, `${address}/stappen`, { form: { versie, ...form } });
}

const id = (address) => address.split('/').at(-1);

/** Plans one talk about these applications, on the first day that the page accepts. */
async function plan(page, addresses) {
  await page.goto(`${SWV}/zittingen`);
  const choice = page.locator('select[name=school]');
  await choice.selectOption({ label: (await choice.locator('option', { hasText: SCHOOL }).first().innerText()).trim() });
  await press(page, 'Kies deze school');
  const form = page.locator('form', { has: page.locator('[name=aanvragen]') });
  for (const box of await form.locator('[name=aanvragen]').all()) await box.uncheck();
  for (const address of addresses) await form.locator(`[name=aanvragen][value="${id(address)}"]`).check();
  for (let ahead = 1; /\/zittingen(\?.*)?(#.*)?$/.test(page.url()); ahead += 1) {
    assert.ok(ahead < 12, 'no working day in sight');
    await form.locator('[name=datum]').fill(day(ahead));
    await press(page, 'Plan deze zitting');
  }
  assert.match(await said(page), /gepland/);
  await good(page);
  return new URL(page.url()).pathname;
}

/** Two experts, through the form of the page: the application's own, or that of the bundle. */
async function twoExperts(page, action) {
  const experts = [
    { naam: 'dr. A. Eerste', deskundigheid: 'orthopedagoog' },
    { naam: 'B. Tweede', deskundigheid: 'kinder_jeugdpsycholoog' },
  ];
  for (const { naam, deskundigheid } of experts) {
    const form = page.locator(`form[action$="${action}"]`);
    await unfold(page.locator('details', { has: form }));
    await form.locator('[name=naam]').fill(naam);
    await form.locator('[name=deskundigheid]').selectOption(deskundigheid);
    await form.locator('[name=organisatie]').fill('Samenwerkingsverband');
    await form.locator('[name=zelfstandig]').check();
    await form.locator('[name=oordeel][value=toewijzen]').check();
    await form.locator('[name=tekst]').fill('Deze plek past bij wat de leerling nodig heeft.');
    await press(page, form.locator('[type=submit]'));
    assert.match(await said(page), /advies/i);
  }
}

/** The committee speaks: each member studies the dossier and says yes, but those of `against`. */
async function committeeSpeaks(page, address, against) {
  await page.goto(address);
  await good(page);
  const forms = page.locator('form[action$="/commissie"]');
  const members = await forms.locator('[name=lid]').evaluateAll((fields) => fields.map((field) => field.value));
  assert.ok(members.length >= 3, `${members.length} members`);
  for (const [place, member] of members.entries()) {
    const form = page.locator('form[action$="/commissie"]', { has: page.locator(`[name=lid][value="${member}"]`) });
    await unfold(page.locator('details', { has: form }));
    await form.locator('[name=bestudeerd]').check();
    await form.locator(`[name=standpunt][value=${place < against ? 'nee' : 'ja'}]`).check();
    await form.locator('[name=toelichting]').fill('Leerbaarheid en zelfvertrouwen gewogen.');
    await press(page, form.locator('[type=submit]'));
    assert.match(await said(page), /inbreng/);
  }
  await good(page);
}

/** Takes a step in its form on the page of an application. */
async function takes(page, address, event, why, fill = async () => {}) {
  await page.goto(address);
  const choice = page.locator(`form[action$="/stappen"] [name=gebeurtenis][value=${event}]`);
  const form = page.locator('form[action$="/stappen"]', { has: page.locator(`[name=gebeurtenis][value=${event}]`) });
  await unfold(page.locator('details.stap', { has: form }));
  if ((await choice.getAttribute('type')) === 'radio') await choice.check();
  await form.locator('[name=toelichting]').fill(why);
  await fill(form);
  await press(page, form.locator('> [type=submit]'));
  assert.equal(await page.locator('#fouten').count(), 0, `${event} is refused`);
  assert.match(await said(page), /vastgelegd|ingediend|geen overeenstemming/);
  await good(page);
}

async function decides(page, address, decision, { departs = false } = {}) {
  await page.goto(address);
  const form = page.locator('form[action$="/besluit"]');
  await form.locator(`input[name=besluit][value=${decision}]`).check();
  await form.locator('[name=motivering]').fill('De directeur heeft de adviezen en de gegevens gewogen.');
  await press(page, 'Geef de beschikking af');
  if (departs) {
    assert.match(await refused(page), /./, 'departing from the advice needs a reason');
    await good(page);
    await form.locator('[name=afwijking]').fill('De toetsen zijn te wisselend om hierop te besluiten.');
    await press(page, 'Geef de beschikking af');
  }
  assert.match(await said(page), /besluit/i);
  await good(page);
}

/** The decisions in the register that this school got today. */
const register = (html) => [...html.matchAll(/aanvragen\/([0-9a-f-]{36})">(\d{4}-\d{4})</g)].map(([, about, number]) => ({ about, number }));

test('a bundle of ten: nine granted in one act, one by talk, committee, director and objection', async () => {
  const school = await as('zorg@horizon.example');
  const swv = await as('orthopedagoog@noorderlicht.example');
  const director = await as('directeur@noorderlicht.example');

  const waiting = await pupils(school);
  const clear = [];
  for (let n = 0; n < 10; n += 1) clear.push(await submit(school, waiting, n % 2 ? 'lwoo' : 'pro'));
  const doubtful = await submit(school, waiting, 'pro', true);

  const talk = await plan(swv, [...clear, doubtful]);
  await schoolSorts(school, talk, clear, doubtful);
  const bundle = await drawsAndDoubts(swv, talk, clear);
  const out = bundle.out;

  await toCommittee(swv, talk, out);
  await committeeDivided(swv, school, director, out);

  await nineAreGranted(swv, director, bundle.address);
  await registerHolds(director, clear, out);

  await objection(school, swv, director, out);
});

async function schoolSorts(page, talk, clear, doubtful) {
  await page.goto(talk);
  await good(page);
  for (const address of clear) await page.check(`[name="keuze-${id(address)}"][value=bundel]`);
  assert.equal(await page.locator(`[name="keuze-${id(doubtful)}"][value=bundel]`).count(), 0, 'doubt is not bundled');
  // Neither through the page of the talk nor through a step of its own.
  const sorted = await send(page, `${talk}/sorteren`, { form: { [`keuze-${id(doubtful)}`]: 'bundel' } });
  assert.equal(sorted.status, 422);
  assert.match(sorted.html, /reden om dit dossier te bespreken/);
  const stepped = await step(page, doubtful, { gebeurtenis: 'gebundeld' });
  assert.equal(stepped.status, 422);
  assert.match(stepped.html, /reden om dit dossier te bespreken/);
  await press(page, 'Bewaar de indeling');
  assert.match(await said(page), /gesorteerd/);
  await good(page);
}

/** Draws the sample, doubts one of it and approves the others; gives the bundle and the one that went out. */
async function drawsAndDoubts(page, talk, clear) {
  await page.goto(talk);
  await press(page, 'Naar de bundel', 'link');
  await good(page);
  const address = new URL(page.url()).pathname;
  await press(page, 'Trek de steekproef');
  await good(page);
  const sample = page.locator('.steekproef > li');
  const size = await sample.count();
  assert.ok(size >= 2 && size < 10, `a sample of ${size}`);
  const out = new URL(await sample.first().getByRole('link').first().getAttribute('href'), page.url()).pathname;
  assert.ok(clear.includes(out));
  // It cannot be closed before each is checked.
  const early = await send(page, `${address}/sluiten`, {});
  assert.match(early.html, /er wacht nog een dossier op controle/);
  // Doubt without a reason is refused.
  const doubt = sample.first().locator('details.twijfel');
  await unfold(doubt);
  await press(page, doubt.getByRole('button'));
  assert.match(await refused(page), /./);
  await good(page);
  await doubt.locator('[name=toelichting]').fill('De toetsen en het verhaal passen niet bij elkaar.');
  await press(page, doubt.getByRole('button'));
  assert.match(await said(page), /gaat naar het gesprek/);
  assert.equal(await page.locator(`main a[href$="${out}"]`).count(), 0, 'it is out of the bundle');
  for (let n = 1; n < size; n += 1) {
    await press(page, page.getByRole('button', { name: /^Akkoord/ }).first());
    assert.match(await said(page), /akkoord/);
  }
  await press(page, 'Sluit de steekproef');
  assert.match(await said(page), /gesloten/);
  await good(page);
  return { address, out };
}

async function toCommittee(page, talk, out) {
  await page.goto(talk);
  await press(page, page.getByRole('link', { name: /^Loop \d+ dossiers? langs$/ }));
  await good(page);
  assert.ok((await page.locator(`a[href$="${out}"]`).count()) > 0, 'the one that was sampled out comes first');
  await page.check('input[name=uitkomst][value=geen_overeenstemming]');
  await page.fill('[name=toelichting]', 'School en samenwerkingsverband wegen de toetsen anders.');
  await page.fill('[name=kwetsbaarheid]', 'Snel uit het veld geslagen.');
  await press(page, page.locator('form[action*="/lopen/"] [type=submit]'));
  assert.match(await said(page), /vastgelegd/);
  await good(page);
}

async function committeeDivided(swv, school, director, out) {
  // Nobody spoke yet: the committee has no outcome to record.
  const silent = await step(swv, out, { gebeurtenis: 'commissie_ja', groep: 'commissie' });
  assert.equal(silent.status, 422);
  assert.match(silent.html, /Niet alle leden hebben het dossier bestudeerd/);
  await committeeSpeaks(swv, out, 1);
  const unanimous = await step(swv, out, { gebeurtenis: 'commissie_ja', groep: 'commissie' });
  assert.equal(unanimous.status, 422, 'a divided committee does not say yes');
  await takes(swv, out, 'commissie_verdeeld', 'Eén lid ziet meer kans in het vmbo.');
  // Before the experts advised nobody decides, and the school never does.
  const decision = { versie: '1', besluit: 'toewijzen', motivering: 'Zonder advies.', ingangsdatum: day(0) };
  const early = await send(director, `${out}/besluit`, { form: decision });
  assert.equal(early.status, 422);
  assert.match(early.html, /Twee deskundigen moeten eerst adviseren/);
  const foreign = await send(school, `${out}/besluit`, { form: decision });
  assert.ok([403, 404].includes(foreign.status), `${foreign.status}`);
  await swv.goto(out);
  await twoExperts(swv, '/adviezen');
  await decides(director, out, 'niet_toewijzen', { departs: true });
}

async function nineAreGranted(swv, director, bundle) {
  const html = await fetched(director, bundle);
  const act = { versie: version(html, '/besluit"'), motivering: 'Zonder advies.', ingangsdatum: day(0) };
  const early = await send(director, `${bundle}/besluit`, { form: act });
  assert.equal(early.status, 422);
  assert.match(early.html, /Twee deskundigen moeten eerst adviseren/);
  await swv.goto(bundle);
  await twoExperts(swv, '/advies');
  await good(swv);
  await director.goto(bundle);
  await good(director);
  await director.locator('form[action$="/besluit"] [name=motivering]').fill('Alle dossiers voldoen aan de criteria.');
  await press(director, 'Wijs 9 dossiers toe');
  assert.match(await said(director), /besluit is vastgelegd/);
  // The page follows it to the end without being asked.
  await director.getByText('9 van 9 besluiten geschreven').waitFor({ timeout: 120_000 });
  await director.getByRole('link', { name: 'Elke brief apart (ZIP)' }).waitFor({ timeout: 30_000 });
  await good(director);
  const zip = await download(director, director.getByRole('link', { name: 'Elke brief apart (ZIP)' }));
  assert.equal(zip.bytes.subarray(0, 2).toString(), 'PK');
  assert.equal(zip.bytes.toString('latin1').split('PK\u0001\u0002').length - 1, 9, 'nine letters');
  const all = await download(director, director.getByRole('link', { name: 'Alle brieven om te printen (PDF)' }));
  assert.equal(all.bytes.subarray(0, 5).toString(), '%PDF-');
  // A second act finds nothing to decide.
  const again = await send(director, `${bundle}/besluit`, { form: act });
  assert.doesNotMatch(again.html, /besluit is vastgelegd/);
}

async function registerHolds(page, clear, out) {
  await page.goto(`${SWV}/besluiten`);
  await good(page);
  const decided = register(await page.content());
  for (const address of clear) {
    assert.equal(decided.filter((d) => d.about === id(address)).length, 1, `${address} is decided once`);
  }
  assert.equal(new Set(decided.map((d) => d.number)).size, decided.length, 'each number once');
  const outcome = (address) => page.locator('tbody tr', { has: page.locator(`a[href$="${address}"]`) }).innerText();
  for (const address of clear) {
    const words = await outcome(address);
    if (address === out) assert.match(words, /niet toegewezen/);
    else assert.doesNotMatch(words, /niet toegewezen/);
  }
  const sheet = await download(page, page.getByRole('link', { name: 'Download als Excel' }));
  assert.equal(sheet.bytes.subarray(0, 2).toString(), 'PK');
  await page.goto(`${SWV}/cijfers`);
  await good(page);
}

async function objection(school, swv, director, out) {
  await takes(school, out, 'bezwaar_gemeld', 'De school heeft nieuwe toetsen en wil het gesprek voeren.', (form) =>
    form.locator('[name=indiener][value=school]').check(),
  );
  assert.match(await said(school), /bezwaar/i);
  await swv.goto(out);
  const record = swv.locator('form[action$="/bezwaar"]');
  await unfold(swv.locator('details', { has: record }));
  await record.locator('[name=gesprek_op]').fill(day(0));
  await record.locator('[name=gesprek]').fill('De nieuwe toetsen zijn besproken.');
  await press(swv, record.locator('[type=submit]'));
  assert.match(await said(swv), /bewaard/);
  await good(swv);
  await school.goto(`${out}/bewerken`);
  await school.fill('[name=diagnosticus]', 'drs. N. Nieuw');
  await school.fill('[name=motivering]', 'Na nieuw onderzoek: leert in kleine stappen.');
  await press(school, 'Bewaar het dossier');
  await good(school);
  await takes(school, out, 'nieuwe_gegevens', 'Nieuw onderzoek, zie het dossier.');
  assert.match(await said(school), /ingediend/);
  await committeeSpeaks(swv, out, 0);
  await takes(swv, out, 'commissie_ja', 'Het nieuwe onderzoek neemt de twijfel weg.');
  await decides(director, out, 'toewijzen');
  const decisions = director.locator('#beschikkingen article');
  assert.equal(await decisions.count(), 2, 'both decisions stay to be seen');
  const granted = director.locator('#beschikkingen article', { hasText: 'Geldt nu' });
  assert.equal(await granted.count(), 1);
  assert.doesNotMatch(await granted.innerText(), /niet toegewezen/);
  const replaced = director.locator('#beschikkingen article', { hasText: 'Vervangen door een later besluit' });
  assert.match(await replaced.innerText(), /niet toegewezen/);
  await director.goto(`${SWV}/besluiten`);
  assert.equal(register(await director.content()).filter((d) => d.about === id(out)).length, 2, 'and in the register');
}
