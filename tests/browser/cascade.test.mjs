// Support as the people live it: a signal of the mentor, a need, support that begins, is evaluated as not enough, goes
// up while the lighter support runs on, a plan with pupil and parents, evaluated, and down again. For a pupil of each
// demo samenwerkingsverband, through the pages only. A group with ten refuses the eleventh; two who edit one plan lose
// nothing; every page of support is accessible.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day, good, press, screenshot, signIn, start, unfold } from './harness.mjs';

const PASSWORD = 'proefvaren-in-de-haven';
const MAASDAL = { slug: 'maasdal', school: 'dewerf' };
const NOORDERLICHT = { slug: 'noorderlicht', school: 'horizon' };

let vangnet;
before(async () => {
  vangnet = await start();
});
after(() => vangnet?.stop());

/** A signed-in page of somebody of the school. */
async function as(swv, who, options) {
  const page = await vangnet.newPage(options);
  const login = who.includes('@') ? who : `${who}@${swv.school}.example`;
  page.setDefaultTimeout(15_000);
  await signIn(page, { path: `/${swv.slug}/aanmelden`, login, password: PASSWORD });
  return page;
}

const said = (page) => page.locator('#meldingen').innerText();
const refused = (page) => page.locator('#fouten').innerText();
const main = (page) => page.locator('main').innerText();
/** The card with this heading. */
const card = (page, name) => page.locator('section.kaart', { has: page.getByRole('heading', { name }) });
const form = (scope, button) => scope.locator('form', { has: scope.page().getByRole('button', { name: button, exact: true }) });
const tab = (page, name) => press(page, page.getByRole('navigation', { name: 'Onderdelen van de leerling' }).getByRole('link', { name, exact: true }));

/** Fills what a form shows, by its labels: text and dates, choices by their words, and boxes to tick. */
async function fill(scope, { text = {}, choose = {}, tick = [] }) {
  const field = (label) => scope.getByLabel(new RegExp(`^\\s*${label.replace(/[?()+.]/g, '\\$&')}`));
  for (const [label, value] of Object.entries(text)) await field(label).fill(value);
  for (const [label, value] of Object.entries(choose)) await choice(field(label), value);
  for (const label of tick) await field(label).check();
}

async function choice(select, words) {
  const options = await select.locator('option').allInnerTexts();
  const label = options.find((option) => option.includes(words));
  assert.ok(label, `"${words}" is none of ${options.join(' | ')}`);
  await select.selectOption({ label });
}

/** Opens a pupil of the mentor who has no support yet; gives the address. */
async function newPupil(page, swv) {
  await page.goto(`/${swv.slug}/leerlingen`);
  const found = await page.locator('tbody th a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const address of found.reverse()) {
    await page.goto(`${address}/trajecten`);
    if (/Er is nog geen ondersteuning gevraagd/.test(await main(page))) return address;
  }
  return assert.fail('every pupil has support already');
}

async function signal(page) {
  await tab(page, 'Logboek');
  await good(page);
  const note = card(page, 'Schrijf een aantekening');
  await fill(note, { text: { 'Wat wilt u vastleggen?': 'Begint niet aan een taak zonder dat iemand ernaast staat.' }, tick: ['Observatie'] });
  await press(page, 'Bewaar de aantekening');
  assert.match(await said(page), /bewaard/);
  assert.match(await main(page), /zonder dat iemand ernaast staat/);
  await good(page);
}

async function need(page) {
  await tab(page, 'Trajecten');
  const box = form(card(page, 'Behoeften'), 'Leg vast');
  // Without a choice it is refused, at the field.
  await press(page, 'Leg vast');
  assert.match(await refused(page), /./);
  await good(page);
  await fill(box, { choose: { Behoefte: 'Executieve functies', 'Gezien door': 'mentor' } });
  await press(page, 'Leg vast');
  assert.match(await said(page), /behoefte is vastgelegd/);
  await good(page);
}

async function goal(page, plan) {
  await tab(page, 'Plan');
  await press(page, 'Stel een doel', 'link');
  await good(page);
  const goals = page.locator('main form');
  await fill(goals, {
    text: {
      'Het doel': 'Ik begin zelf aan een taak.',
      'Wanneer is het gehaald?': 'In vier van de vijf lessen.',
      'Waar staat de leerling nu?': 'Wacht tot iemand langskomt.',
      Uiterlijk: day(90),
    },
    tick: [plan],
  });
  if (plan === 'IOP') await choice(goals.getByLabel('Gebied'), 'Werken');
  await press(page, 'Bewaar het doel');
  assert.match(await said(page), /doel is bewaard/);
  await good(page);
}

/** Asks for support: chosen on the ladder, with what its form asks; gives the address of the traject. */
async function ask(page, offer, answers) {
  await tab(page, 'Trajecten');
  await press(page, 'Ondersteuning vragen', 'link');
  await good(page);
  await press(page, offer, 'link');
  await good(page);
  const asks = page.locator('main form');
  const { late, ...first } = answers;
  await fill(asks, first);
  if (late) {
    // What the offer cannot do without is named, and what was typed stays.
    await press(page, 'Vraag de ondersteuning');
    assert.match(await refused(page), late.refused);
    assert.equal(await asks.getByLabel('Eerste dag').inputValue(), first.text['Eerste dag']);
    await good(page);
    await fill(asks, late);
  }
  await press(page, 'Vraag de ondersteuning');
  assert.match(await said(page), /ondersteuning is gevraagd/);
  await good(page);
  return new URL(page.url()).pathname;
}

/** Decides on a traject and begins it. */
async function begin(page, traject) {
  await page.goto(traject);
  await good(page);
  await page.getByLabel('Toelichting', { exact: false }).first().fill('Past bij de vraag.');
  await press(page, 'Beslis: het traject komt er');
  assert.match(await said(page), /Vastgelegd/);
  await press(page, 'Begin het traject');
  assert.match(await said(page), /Vastgelegd/);
  assert.match(await card(page, 'Verloop').innerText(), /Begonnen[^]*Besloten[^]*Gevraagd/);
  await good(page);
}

async function evaluate(page, traject, { when, outcome, next, instruments = [], goals = 'niet behaald' }) {
  await page.goto(traject);
  const box = card(page, 'Evalueren');
  await fill(box, {
    text: { 'Wat is er te zien?': 'Eén op één lukt het, in de klas nog niet.', 'Wat zegt de leerling?': 'Ik vergeet het als het druk is.' },
    choose: { 'Doel: Ik begin zelf': goals },
    tick: [when, outcome, next, 'Met ouders', 'Met de leerling', ...instruments],
  });
  await press(page, 'Leg de evaluatie vast');
  assert.match(await said(page), /evaluatie is vastgelegd/);
  const found = await card(page, 'Evaluaties').innerText();
  assert.match(found, new RegExp(`${outcome}[^]*${when}`));
  assert.match(found, new RegExp(`${goals}: Ik begin zelf aan een taak`), 'the effect on the goal is shown');
  await good(page);
}

/** A step up or down the cascade, with what becomes of what runs. */
async function step(page, pupil, { text, choose, tick = [], level }) {
  await page.goto(`${pupil}/trajecten`);
  const box = card(page, 'Op- of afschalen');
  await fill(box, { text, choose, tick });
  await press(page, 'Leg de stap vast');
  if ((await page.locator('#fouten').count()) > 0) assert.fail(`the step to ${level} is refused: ${await refused(page)}`);
  assert.match(await said(page), /stap is vastgelegd/);
  assert.match(await card(page, /De trap van dit schooljaar/).innerText(), new RegExp(`nu: niveau ${level} `));
  await good(page);
}

const TEXTS = {
  'Verwacht vervolgonderwijs': 'Mbo niveau 2, richting techniek',
  'Waarom verwacht de school dit?': 'Past bij de toetsen en bij wat de leerling laat zien.',
  'Wat helpt deze leerling?': 'Werkt graag met de handen.',
  'Wat maakt het moeilijk?': 'Verliest het overzicht bij open opdrachten.',
  'Individuele begeleiding': 'Elke week een gesprek met de mentor, acht weken lang.',
  'Wat zei de leerling?': 'Ik wil hulp in de klas, niet erbuiten.',
  'Wat is daarmee gedaan?': 'De begeleiding is in de klas.',
};
const WORK = {
  'Verwachte soort arbeid': 'Assistent in het magazijn',
  'Waarom deze soort arbeid?': 'De stage ging goed.',
};

/** The plan is drawn up; it cannot be adopted before pupil and parents spoke, and then it is, by `adopter`. */
async function plan(page, adopter, pupil, texts) {
  await page.goto(`${pupil}/plan`);
  await press(page, 'Begin een ontwikkelingsperspectief');
  await good(page);
  await fill(page.locator('main form'), { text: { ...texts, 'Dag van het overleg met de ouders': day(0) } });
  await press(page, 'Bewaar het plan');
  assert.match(await said(page), /plan is bewaard/);
  await good(page);
  await adopter.goto(`${pupil}/plan`);
  await unfold(adopter.locator('details', { hasText: 'Het plan vaststellen' }));
  await press(adopter, 'Stel het plan vast');
  assert.match(await refused(adopter), /artikel 2\.44, tweede lid/, 'the parents did not agree yet');
  assert.match(await refused(adopter), /artikel 2\.44, vijfde lid/, 'the pupil was not heard yet');
  await good(adopter);
  await tab(page, 'Toestemming en inzage');
  await good(page);
  await act(page, 'De leerling is gehoord', 'Leg vast wat de leerling zei', {
    text: { 'Wat zei de leerling?': 'Niet uit de klas gehaald worden.' },
    tick: ['Gehoord'],
    choose: { 'Op welke manier?': 'In een gesprek' },
  });
  const whose = await page.getByText(/^Op deze leeftijd/).innerText();
  const parents = /spreekt de leerling zelf/.test(whose) ? [] : ['De ouders samen'];
  const own = /spreken de ouders/.test(whose) ? [] : ['De leerling'];
  for (const who of [...parents, ...own]) {
    await act(page, 'Akkoord met het handelingsdeel', 'Leg overeenstemming vast', {
      tick: [who, 'Ja'],
      choose: { 'Op welke manier?': 'In een gesprek' },
    });
  }
  await adopter.goto(`${pupil}/plan`);
  assert.match(await main(adopter), /Alles is er/);
  await press(adopter, 'Stel het plan vast');
  assert.match(await said(adopter), /plan is vastgesteld/);
  await good(adopter);
  const paper = await adopter.request.get(await adopter.getByRole('link', { name: 'Afdrukken (PDF)' }).getAttribute('href'));
  assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-');
}

async function act(page, heading, button, what) {
  const details = card(page, heading).locator('details', { hasText: button });
  await unfold(details);
  await fill(details, what);
  await press(page, details.getByRole('button', { name: button }));
  assert.match(await said(page), /Vastgelegd/);
  await good(page);
}

/** Tells the pupil what came of their words. */
async function tellBack(page, pupil) {
  await page.goto(`${pupil}/toestemming`);
  await act(page, 'De leerling is gehoord', 'Leg vast dat het is verteld', { text: { 'Wat is er gedaan': 'De hulp is in de klas.' } });
  await page.goto(pupil);
  assert.match(await card(page, 'In eigen woorden').innerText(), /Niet uit de klas[^]*De hulp is in de klas/);
  await good(page);
}

async function evaluatePlan(page, pupil) {
  await page.goto(`${pupil}/plan`);
  const details = page.locator('details', { hasText: 'Leg de evaluatie vast' });
  await unfold(details);
  await fill(details, {
    text: { 'Wat is er gezien?': 'De begeleiding werkt.', 'Wat zei de leerling?': 'Het gaat beter.', 'Wat zeiden de ouders?': 'Thuis ook.' },
    choose: { 'Wat wordt de keuze?': 'Minder' },
    tick: ['De ouders waren erbij', 'De leerling was erbij', 'Ja, het werkt', 'Zoals verwacht'],
  });
  await press(page, details.getByRole('button', { name: 'Leg de evaluatie vast' }));
  assert.match(await said(page), /evaluatie is vastgelegd/);
  assert.match(await card(page, 'Evaluaties van het plan').innerText(), /met ouders en leerling/);
  await good(page);
}

const picture = (page, name, { width, javascript }) => screenshot(page, `${name}-${width}-${javascript ? 'js' : 'nojs'}`);

test('Maasdal: from a signal to level 2, not enough, up to 3 with overlap, a plan, and down', async () => {
  const options = { width: 1280, javascript: true };
  const mentor = await as(MAASDAL, 'mentor1', options);
  const zorg = await as(MAASDAL, 'zorg', options);
  const pupil = await newPupil(mentor, MAASDAL);
  await signal(mentor);
  await need(mentor);
  await goal(mentor, 'IOP');
  const basis = await ask(mentor, 'Sociale redzaamheid', {
    text: { 'Eerste dag': day(-40), 'Laatste dag': day(20), 'Uren per week van de school': '1,5', 'Wie voert het uit?': 'mentor' },
    tick: ['De leerling kan het programma afronden', 'Te weinig sociale redzaamheid', 'Ik begin zelf aan een taak'],
    late: { refused: /Wat wordt het\?/, tick: ['Individuele coaching', 'Faalangst'] },
  });
  assert.equal(await mentor.getByRole('button', { name: /Beslis/ }).count(), 0, 'a mentor does not decide');
  const why = { 'Wie besloot?': 'zorgcoördinator', 'Waarom?': 'Eén duidelijke vraag; kort helpen is genoeg.' };
  const up = { choose: { 'Naar niveau': '2 ·', 'Op welke grond?': 'enkelvoudig' }, tick: ['Aan het criterium'] };
  await step(zorg, pupil, { ...up, text: why, level: 2 });
  await begin(zorg, basis);
  await evaluate(mentor, basis, { when: 'tussentijds', outcome: 'deels bereikt', next: 'doorgaan', goals: 'nog bezig' });
  await evaluate(mentor, basis, { when: 'aan het einde', outcome: 'onvoldoende', next: 'opschalen' });
  // Up without what it rests on is refused; then with it, while the basis goes on until a day.
  await zorg.goto(`${pupil}/trajecten`);
  const steps = card(zorg, 'Op- of afschalen');
  const higher = { 'Wie besloot?': 'ZAT', 'Waarom?': 'De basisondersteuning was aantoonbaar niet genoeg.' };
  const three = { choose: { 'Naar niveau': '3 ·', 'Op welke grond?': 'aantoonbaar niet genoeg' }, tick: ['Aan het criterium'] };
  await fill(steps, { ...three, text: higher });
  await press(zorg, 'Leg de stap vast');
  assert.match(await refused(zorg), /geëvalueerd traject[^]*loopt het tijdelijk door/);
  assert.equal(await steps.getByLabel('Wie besloot?').inputValue(), 'ZAT', 'nothing typed is lost');
  await good(zorg);
  await step(zorg, pupil, {
    text: { ...higher, 'Tot en met B5': day(15) },
    choose: { ...three.choose, 'Rust op dit geëvalueerde traject': 'B5', 'B5 Sociale redzaamheid': 'loopt tijdelijk door' },
    tick: three.tick,
    level: 3,
  });
  assert.match(await card(zorg, /^Trajecten$/).innerText(), /loopt door tot/);
  const extra = await ask(zorg, 'Ambulante begeleiding', {
    text: {
      'Eerste dag': day(-1), 'Laatste dag': day(60), 'Uren per week van de school': '1', 'Wie voert het uit?': 'ambulant begeleider',
      'Welke school of dienst voert het uit?': 'De begeleidingsdienst', 'Welke aanpak': 'Elke dag een vast moment.',
      'Aanpak bepaald in het multidisciplinair overleg van': day(-3),
    },
    choose: { Niveau: '3 ·' },
    tick: ['Executieve functies', 'De problematiek is complex', 'Gedrag', 'Ik begin zelf', 'Zijn alle deelnemers'],
    late: { refused: /Waarom is deze inzet echt nodig/, text: { 'Waarom is deze inzet echt nodig?': 'De mentor komt er niet verder mee.' } },
  });
  await begin(zorg, extra);
  await picture(zorg, 'traject', options);
  await plan(mentor, zorg, pupil, { ...TEXTS, ...WORK });
  await tellBack(mentor, pupil);
  await evaluate(mentor, extra, { when: 'aan het einde', outcome: 'doelen bereikt', next: 'afschalen', goals: 'behaald' });
  await step(zorg, pupil, {
    text: { 'Wie besloot?': 'ZAT', 'Waarom?': 'De doelen zijn bereikt; minder is genoeg.', 'Tot en met E2': day(28) },
    choose: { 'Naar niveau': '2 ·', 'Op welke grond?': 'Minder is genoeg', 'E2 Ambulante begeleiding': 'loopt tijdelijk door' },
    level: 2,
  });
  assert.match(await card(zorg, /^Trajecten$/).innerText(), /E2[^]*loopt door tot/, 'the extra support tapers off');
  assert.match(await card(zorg, 'Stappen op de trap').innerText(), /3 naar 2[^]*ZAT[^]*2 naar 3[^]*1 naar 2[^]*zorgcoördinator/);
  await picture(zorg, 'cascade', options);
});

test('Noorderlicht: a plan first, breedte with it, not enough, up and down, on a telephone without JavaScript', async () => {
  const options = { width: 320, javascript: false };
  const mentor = await as(NOORDERLICHT, 'mentor1', options);
  const zorg = await as(NOORDERLICHT, 'zorg', options);
  const leader = await as(NOORDERLICHT, 'team', options);
  const pupil = await newPupil(mentor, NOORDERLICHT);
  await signal(mentor);
  // Breedte can be asked, but does not begin without an adopted plan.
  const asked = { text: { 'Eerste dag': day(-30), 'Laatste dag': day(18), 'Uren per week van de school': '2' } };
  const early = await ask(mentor, 'Intensieve coaching door mentor of docent', asked);
  await zorg.goto(early);
  await press(zorg, 'Beslis: het traject komt er');
  await press(zorg, 'Begin het traject');
  assert.match(await refused(zorg), /vastgesteld ontwikkelingsperspectief/);
  await good(zorg);
  const work = /praktijkonderwijs/.test(await mentor.locator('.feiten').innerText()) ? WORK : {};
  await plan(mentor, leader, pupil, { ...TEXTS, ...work });
  await tellBack(mentor, pupil);
  await goal(mentor, 'OPP');
  const goals = mentor.locator('article.doel', { hasText: 'Ik begin zelf' });
  await choice(goals.getByRole('combobox'), 'Intensieve coaching');
  await press(mentor, goals.getByRole('button', { name: 'Koppel' }));
  assert.match(await goals.innerText(), /Ondersteuning: 1 Intensieve coaching/);
  await step(zorg, pupil, {
    text: { 'Wie besloot?': 'Intern zorgoverleg', 'Waarom?': 'De hulp is structureel.' },
    choose: { 'Naar niveau': '2 ·', 'Op welke grond?': 'enkelvoudig' },
    tick: ['Aan het criterium'],
    level: 2,
  });
  await zorg.goto(early);
  await press(zorg, 'Begin het traject');
  assert.match(await said(zorg), /Vastgelegd/);
  await tab(mentor, 'Logboek');
  await fill(card(mentor, 'Schrijf een aantekening'), {
    text: { 'Wat wilt u vastleggen?': 'De taakkaart doorgenomen.' },
    choose: { Traject: 'coaching' },
    tick: ['Logboekregel bij een traject'],
  });
  await press(mentor, 'Bewaar de aantekening');
  await evaluate(mentor, early, { when: 'aan het einde', outcome: 'onvoldoende', next: 'opschalen' });
  await step(zorg, pupil, {
    text: {
      'Wie besloot?': 'Intern zorgoverleg', 'Waarom?': 'De school kan geen passende plek bieden.',
      'Met ouders besproken op': day(-2), 'Tot en met 1 ': day(25),
    },
    choose: {
      'Naar niveau': '3 ·', 'Op welke grond?': 'geen passende plek', 'Rust op dit geëvalueerde traject': '1 Intensieve',
      '1 Intensieve coaching': 'loopt tijdelijk door',
    },
    tick: ['Aan het criterium'],
    level: 3,
  });
  assert.match(await card(zorg, /^Trajecten$/).innerText(), /loopt door tot/);
  await evaluatePlan(mentor, pupil);
  await step(zorg, pupil, {
    text: { 'Wie besloot?': 'Intern zorgoverleg', 'Waarom?': 'Het plan werkt; de leerling blijft op school.' },
    choose: { 'Naar niveau': '2 ·', 'Op welke grond?': 'Minder is genoeg' },
    level: 2,
  });
  await zorg.goto(early);
  await press(zorg, 'Beëindig het traject');
  assert.match(await said(zorg), /Vastgelegd/);
  assert.match(await card(zorg, 'Verloop').innerText(), /Beëindigd[^]*Loopt door[^]*Begonnen/);
  await picture(zorg, 'traject-beeindigd', options);
});

test('a class as a whole is asked for, decided over its limit with a reason, begun with its plan, and not ended without its instruments', async () => {
  const zorg = await as(NOORDERLICHT, 'zorg', { width: 320, javascript: false });
  await zorg.goto('/noorderlicht/groepen');
  const known = await zorg.locator('tbody tr', { hasText: '2c ' }).first().locator('th small').innerText();
  await choice(zorg.getByLabel('Traject'), '2c ');
  await press(zorg, 'Verder');
  await good(zorg);
  const asks = form(zorg.locator('main'), 'Maak de groep');
  await fill(asks, { text: { 'Naam van de groep': 'Samen werken', 'Eerste dag': day(-1), 'Laatste dag': day(80) } });
  await press(zorg, 'Maak de groep');
  assert.match(await refused(zorg), /./, 'a class must be named');
  assert.equal(await asks.getByLabel('Naam van de groep').inputValue(), 'Samen werken');
  await good(zorg);
  await fill(asks, { text: { Klas: known } });
  await press(zorg, 'Maak de groep');
  assert.match(await said(zorg), /groep is gemaakt/);
  await press(zorg, 'Beslis: de groep komt er');
  assert.match(await refused(zorg), /Langer dan afgesproken/);
  await good(zorg);
  await zorg.getByLabel(/Wijkt u daarvan af/).fill('De vakantie valt erin.');
  await press(zorg, 'Beslis: de groep komt er');
  await press(zorg, 'Begin de groep');
  assert.match(await refused(zorg), /nog geen groepsplan/);
  await fill(card(zorg, 'Groep en plan bewerken'), { text: { 'Wat moet het opleveren?': 'Rust.', 'Hoe?': 'Elke les hetzelfde begin.' } });
  await press(zorg, 'Bewaar');
  await press(zorg, 'Begin de groep');
  assert.match(await said(zorg), /bewaard/);
  assert.match(await card(zorg, 'Verloop').innerText(), /Begonnen[^]*Besloten[^]*De vakantie valt erin[^]*Gevraagd/);
  assert.match(await card(zorg, /^Leerlingen \([1-9]/).innerText(), /./, 'its pupils are members');
  await press(zorg, 'Beëindig de groep');
  assert.match(await refused(zorg), /evaluatie[^]*cijfers[^]*observatie/);
  await good(zorg);
  await fill(card(zorg, 'Groep en plan bewerken'), { text: { 'Wat leverde het op?': 'Lessen beginnen op tijd.' }, tick: ['observatie', 'cijfers'] });
  await press(zorg, 'Bewaar');
  await press(zorg, 'Beëindig de groep');
  assert.match(await main(zorg), /beëindigd/);
  await picture(zorg, 'groep-klas', { width: 320, javascript: false });
});

test('a group with ten pupils refuses the eleventh, until a place comes free', async () => {
  const zorg = await as(NOORDERLICHT, 'zorg');
  await zorg.goto('/noorderlicht/groepen');
  await good(zorg);
  const full = zorg.locator('tbody tr', { hasText: '10 / 10' }).first();
  assert.match(await full.innerText(), /2a Training in gedrag/);
  const group = (await full.getByRole('link').innerText()).trim();
  await press(zorg, full.getByRole('link'));
  await good(zorg);
  const address = new URL(zorg.url()).pathname;
  const member = await card(zorg, /^Leerlingen \(10/).getByRole('link').first().getAttribute('href');
  const pupil = await newPupil(zorg, NOORDERLICHT);
  const asked = { text: { 'Eerste dag': day(0), 'Laatste dag': day(21), 'Waarom deze ondersteuning?': 'Botst vaak.' }, choose: { Groep: group } };
  await tab(zorg, 'Trajecten');
  await press(zorg, 'Ondersteuning vragen', 'link');
  await press(zorg, 'Training in gedrag', 'link');
  await fill(zorg.locator('main form'), asked);
  await press(zorg, 'Vraag de ondersteuning');
  assert.match(await refused(zorg), /De groep is vol/);
  assert.equal(await zorg.getByLabel('Waarom deze ondersteuning?').inputValue(), 'Botst vaak.');
  await good(zorg);
  await zorg.goto(member);
  await press(zorg, card(zorg, /^Trajecten$/).getByRole('link', { name: /2a/ }));
  // Without its instruments it does not close; then the place is free.
  const box = card(zorg, 'Evalueren');
  const found = { text: { 'Wat is er te zien?': 'Vraagt om hulp.' }, tick: ['aan het einde', 'doelen bereikt', 'stoppen'] };
  await fill(box, found);
  await press(zorg, 'Leg de evaluatie vast');
  await press(zorg, 'Beëindig het traject');
  assert.match(await refused(zorg), /observatielijst[^]*zelfevaluatie/);
  await good(zorg);
  await fill(card(zorg, 'Evalueren'), { ...found, tick: [...found.tick, 'observatielijst', 'zelfevaluatie'] });
  await press(zorg, 'Leg de evaluatie vast');
  await press(zorg, 'Beëindig het traject');
  assert.match(await said(zorg), /Vastgelegd/);
  await zorg.goto(address);
  assert.match(await card(zorg, /^Leerlingen \(10/).innerText(), /tot \d+ \w+/, 'today is the last day of one');
  await zorg.goto(`${pupil}/trajecten`);
  await ask(zorg, 'Training in gedrag', { ...asked, text: { ...asked.text, 'Eerste dag': day(1) } });
  assert.match(await main(zorg), new RegExp(group));
});

test('two edit one plan: the second is told, sees both and loses nothing', async () => {
  const first = await as(MAASDAL, 'zorg');
  const second = await as(MAASDAL, 'mentor1');
  const pupil = await newPupil(second, MAASDAL);
  await second.goto(`${pupil}/plan`);
  await press(second, 'Begin een ontwikkelingsperspectief');
  await first.goto(second.url());
  await fill(first.locator('main form'), { text: { 'Wat helpt deze leerling?': 'Rust en een vaste plek.', 'Individuele begeleiding': 'Elke week.' } });
  await fill(second.locator('main form'), { text: { 'Wat helpt deze leerling?': 'Voordoen en nadoen.', 'Wat maakt het moeilijk?': 'Drukte.' } });
  await press(first, 'Bewaar het plan');
  assert.match(await said(first), /bewaard/);
  await press(second, 'Bewaar het plan');
  assert.match(await second.getByRole('alert').innerText(), /Iemand anders heeft intussen ook bewaard/);
  assert.equal(await second.getByLabel('Wat helpt deze leerling?').inputValue(), 'Voordoen en nadoen.');
  assert.equal(await second.getByLabel('Wat maakt het moeilijk?').inputValue(), 'Drukte.');
  const beside = await second.locator('.naast__nu').allInnerTexts();
  assert.ok(beside.some((text) => text.includes('Rust en een vaste plek.')), 'the words of the other stand beside it');
  await good(second);
  await screenshot(second, 'plan-strijdig');
  await fill(second.locator('main form'), {
    text: { 'Wat helpt deze leerling?': 'Rust, een vaste plek, voordoen en nadoen.', 'Individuele begeleiding': 'Elke week.' },
  });
  await press(second, 'Bewaar het plan');
  assert.match(await said(second), /bewaard/);
  await first.goto(second.url());
  await press(first, 'Werk verder aan het plan', 'link');
  assert.match(await first.getByLabel('Wat helpt deze leerling?').inputValue(), /Rust.*voordoen/);
  assert.equal(await first.getByLabel('Wat maakt het moeilijk?').inputValue(), 'Drukte.');
});

/** The pages of support, by who sees them; `of` gives the addresses of one pupil with a whole story. */
const PAGES = [
  ['zorg', '', '/termijnen', '/termijnen?te_laat=ja', '/termijnen/mijn', '/gemist/geen_gesprek', '/thuiszitters', '/ondersteuning', '/ondersteuning/tellingen', '/ondersteuning?volgen=on', '/groepen', '/plannen', '/plannen?taak=iop', '/aanbod', '/lesklassen'],
  ['docent', '/mijn-klassen'],
  ['mentor1', '', '/leerlingen', '/plannen', '/account'],
];
const TABS = ['', '/thuis', '/trajecten', '/trajecten/nieuw', '/hulp', '/plan', '/plan/doelen', '/plan/profiel', '/toestemming', '/logboek', '/handelingswijzer', '/mentor', '/vragen'];

for (const javascript of [true, false]) {
  for (const width of [1280, 320]) {
    test(`every page of support, ${width} wide, JavaScript ${javascript ? 'on' : 'off'}`, async () => {
      const swv = javascript === (width === 1280) ? MAASDAL : NOORDERLICHT;
      const visit = async (page, path) => {
        const response = await page.goto(path);
        assert.equal(response.status(), 200, path);
        await good(page);
        assert.doesNotMatch(await main(page), /\b[a-z]+_[a-z]+\b|\[[a-z]+-[a-z-]+\]/, `${path} shows a code`);
      };
      for (const [who, ...paths] of PAGES) {
        const page = await as(swv, who, { width, javascript });
        for (const path of paths) await visit(page, `/${swv.slug}${path}`);
        if (who === 'zorg') await story(page, swv, visit);
      }
      const administrator = await as(swv, `beheer@${swv.slug}.example`, { width, javascript });
      await visit(administrator, `/${swv.slug}/post`);
      const director = await as(swv, `directeur@${swv.slug}.example`, { width, javascript });
      for (const path of ['/inrichting/catalogus', '/inrichting/catalogus/invoeren', '/inrichting/profielformat', '/inrichting/profielformat/invoeren', '/partners']) await visit(director, `/${swv.slug}${path}`);
    });
  }
}

/** The pages of the pupil whose support evaluates first, of a traject and of a group. */
async function story(page, swv, visit) {
  await page.goto(`/${swv.slug}/ondersteuning?staat=loopt`);
  const row = page.locator('tbody tr').first();
  const traject = await row.locator('td a').getAttribute('href');
  const pupil = (await row.locator('th a').getAttribute('href')).replace(/\/trajecten$/, '');
  await visit(page, traject);
  for (const path of TABS) await visit(page, `${pupil}${path}`);
  await page.goto(`${pupil}/trajecten/nieuw`);
  await visit(page, await page.locator('main .klok a').first().getAttribute('href'));
  await page.goto(`/${swv.slug}/groepen`);
  await visit(page, await page.locator('tbody a').first().getAttribute('href'));
}
