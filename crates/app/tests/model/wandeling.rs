//! One walk: events and what happens beside them, chosen at random, tried in the application and in the model.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Span, ToSpan, civil::Date};
use vangnet_app::{
    AppError, Ctx,
    toelating::{
        AdviesInvoer, BesluitInvoer, BezwaarInvoer, BezwaarStapInvoer, DossierFormulier, InbrengInvoer,
        StapInvoer,
    },
};
use vangnet_core::{
    id::{AanvraagId, AccountId, LeerlingId, ZittingId},
    toelating::{
        ZaakSoort,
        procedure::{Gebeurtenis as G, Staat as S},
        zitting::{BundelStaat, Zitting},
    },
};
use vangnet_store::AuditFilter;
use vangnet_testkit::{TestApp, Wereld, dossier};

use crate::referentie::{Antwoord, Bijlage, Model, Wie};

/// Everybody who acts, and what the walks came across.
pub(crate) struct Toneel<'a> {
    app: &'a TestApp,
    wereld: &'a Wereld,
    mensen: BTreeMap<Wie, Ctx>,
    geschillenweg: bool,
    pub(crate) bezocht: BTreeSet<S>,
    pub(crate) geweigerd: BTreeSet<&'static str>,
    /// Sequence numbers of decisions that were destroyed with their dossier.
    pub(crate) vernietigd: Vec<String>,
}

impl<'a> Toneel<'a> {
    pub(crate) async fn new(app: &'a TestApp, w: &'a Wereld, lid: AccountId, geschillenweg: bool) -> Self {
        let mut mensen = BTreeMap::new();
        for (wie, account) in [
            (Wie::Zorgcoordinator, w.zorgcoordinator),
            (Wie::Directie, w.directie),
            (Wie::Mentor, w.mentor),
            (Wie::Teamleider, w.teamleider),
            (Wie::AndereSchool, w.andere_zorgcoordinator),
            (Wie::Orthopedagoog, w.orthopedagoog),
            (Wie::Directeur, w.directeur),
            (Wie::Commissielid, lid),
            (Wie::Beheerder, w.beheerder),
            (Wie::Bestuur, w.bestuur),
            (Wie::Niemand, w.niemand),
        ] {
            mensen.insert(wie, app.ctx(account).await);
        }
        Self {
            app,
            wereld: w,
            mensen,
            geschillenweg,
            bezocht: BTreeSet::new(),
            geweigerd: BTreeSet::new(),
            vernietigd: Vec::new(),
        }
    }

    fn ctx(&self, wie: Wie) -> &Ctx {
        &self.mensen[&wie]
    }
}

/// Where a walk stands.
struct Wandeling<'t, 'a> {
    toneel: &'t mut Toneel<'a>,
    rng: fastrand::Rng,
    id: AanvraagId,
    model: Model,
    /// What happened, for the message and for the comparison at the end.
    verhaal: Vec<String>,
    stappen: Vec<(G, S)>,
    besluiten: u64,
    zaad: u64,
}

/// Walks; answers how many decisions were taken.
pub(crate) async fn walk(toneel: &mut Toneel<'_>, zaad: u64, leerling: LeerlingId, stappen: usize) -> u64 {
    let mut rng = fastrand::Rng::with_seed(zaad);
    let soort = ZaakSoort::ALL[rng.usize(..3)];
    let app = toneel.app;
    let id = app
        .app
        .start_aanvraag(
            toneel.ctx(Wie::Zorgcoordinator),
            leerling,
            soort.code(),
            "2026-10-05",
        )
        .await
        .unwrap();
    toneel.wereld.add_stuk(app, id, soort).await;
    let model = Model {
        soort,
        spoed: rng.u8(..4) == 0,
        twijfel: rng.u8(..3) == 0,
        geschillenweg: toneel.geschillenweg,
        staat: S::Aangemeld,
        was_ingediend: false,
        compleet: false,
        iq_geldig_tot: app.app.today(),
        zienswijze: false,
        herkomst_goed: false,
        herstel_tot: None,
        adviezen: 0,
        standpunten: [None; 3],
        in_steekproef: None,
        gecontroleerd: false,
        besluit: None,
        op_bezwaar_beslist: false,
        bezwaar: None,
        gesloten_op: None,
        laatst: app.app.today(),
    };
    let mut w = Wandeling {
        toneel,
        rng,
        id,
        model,
        verhaal: Vec::new(),
        stappen: vec![(G::Gestart, S::Aangemeld)],
        besluiten: 0,
        zaad,
    };
    w.ahead().await;
    for _ in 0..stappen {
        w.toneel.bezocht.insert(w.model.staat);
        if w.rng.u8(..10) < 4 {
            w.beside().await;
        } else {
            w.event().await;
        }
    }
    w.compare_steps().await;
    w.besluiten
}

impl Wandeling<'_, '_> {
    fn vandaag(&self) -> Date {
        self.toneel.app.app.today()
    }

    fn fail(&self, wat: &str) -> ! {
        panic!(
            "walk {} of {:?}: {wat}\n{:#?}\n{}",
            self.zaad,
            self.toneel.app.databank,
            self.model,
            self.verhaal.join("\n")
        )
    }

    /// Something that is no step: the dossier is filled in, somebody advises, time passes.
    async fn beside(&mut self) {
        match self.model.staat {
            S::Aangemeld | S::Aanvullen | S::BezwaarSwv if self.rng.u8(..3) > 0 => self.fill_in().await,
            S::BijCommissie if self.rng.u8(..4) > 0 => self.speak().await,
            S::Gebundeld if self.rng.u8(..4) > 0 => self.sample().await,
            S::Gereed | S::BijDirecteur if self.rng.u8(..4) > 0 => self.advise().await,
            S::BijBezwaarcommissie | S::BezwaarSwv | S::BijGeschillencommissie if self.rng.u8(..4) > 0 => {
                self.objection().await;
            }
            // Time weighs where it decides something; elsewhere the dossier rather moves on.
            staat if !staat.is_einde() && staat != S::Aanvullen && self.rng.u8(..4) > 0 => self.event().await,
            staat => {
                let lang = staat.is_einde() && self.rng.u8(..3) == 0;
                let dagen = if lang {
                    1_100
                } else {
                    [1, 5, 20, 45][self.rng.usize(..4)]
                };
                self.toneel.app.env.wacht(Span::new().days(dagen));
                self.verhaal
                    .push(format!("  {dagen} days pass: {}", self.vandaag()));
            }
        }
    }

    async fn fill_in(&mut self) {
        let m = &mut self.model;
        let vandaag = self.toneel.app.app.today();
        let gebrek = self.rng.u8(..8);
        let mut form: DossierFormulier = dossier(m.soort);
        let onlangs = |dagen: i32| vandaag.saturating_sub(dagen.days());
        form.iq_datum = onlangs(30).to_string();
        if m.twijfel {
            if m.soort == ZaakSoort::Pro { "57" } else { "78" }.clone_into(&mut form.iq);
            "Past het best bij deze leerling.".clone_into(&mut form.keuze_motivering);
        }
        if m.spoed {
            "spoed".clone_into(&mut form.weg);
        }
        (m.compleet, m.zienswijze, m.herkomst_goed) = (true, m.soort == ZaakSoort::Pro, true);
        m.iq_geldig_tot = onlangs(30).saturating_add(2.years());
        match gebrek {
            0 => {
                form.motivering.clear();
                m.compleet = false;
            }
            1 if m.soort == ZaakSoort::Pro => {
                form.zienswijze.clear();
                form.zienswijze_datum.clear();
                form.zienswijze_wijze.clear();
                (m.compleet, m.zienswijze) = (false, false);
            }
            2 => {
                "vo_later".clone_into(&mut form.herkomst);
                m.herkomst_goed = false;
            }
            _ => {}
        }
        self.verhaal.push(format!("  filled in, fault {gebrek}"));
        let app = self.toneel.app;
        let versie = app.versie(self.id).await;
        let save = app
            .app
            .save_aanvraag(self.toneel.ctx(Wie::Zorgcoordinator), self.id, versie, &form)
            .await;
        if let Err(fout) = save {
            self.fail(&format!("saving: {fout:?}"));
        }
    }

    async fn advise(&mut self) {
        if self.model.adviezen >= 2 {
            return;
        }
        let (naam, deskundigheid) = [
            ("Otto Ortho", "orthopedagoog"),
            ("Wil Werker", "maatschappelijk_werker"),
        ][self.model.adviezen];
        let invoer = AdviesInvoer {
            naam: naam.to_owned(),
            deskundigheid: deskundigheid.to_owned(),
            organisatie: "Samenwerkingsverband".to_owned(),
            zelfstandig: true,
            datum: self.vandaag().to_string(),
            oordeel: "toewijzen".to_owned(),
            tekst: format!("Eigen oordeel van {naam}."),
            ..AdviesInvoer::default()
        };
        self.verhaal.push(format!("  advice of {naam}"));
        let app = &self.toneel.app.app;
        if let Err(fout) = app
            .add_advies(self.toneel.ctx(Wie::Orthopedagoog), self.id, &invoer)
            .await
        {
            self.fail(&format!("advice: {fout:?}"));
        }
        self.model.adviezen += 1;
    }

    async fn speak(&mut self) {
        let zetel = self.rng.usize(..self.model.zetels());
        // Leaning to one side, or the committee would always be divided.
        let ja = self.rng.u8(..4) > 0;
        let invoer = InbrengInvoer {
            lid: ["swv", "noord", "pro"][zetel].to_owned(),
            bestudeerd: true,
            standpunt: if ja { "ja" } else { "nee" }.to_owned(),
            toelichting: String::new(),
        };
        self.verhaal.push(format!("  {} says {ja}", invoer.lid));
        let app = &self.toneel.app.app;
        if let Err(fout) = app
            .save_inbreng(self.toneel.ctx(Wie::Orthopedagoog), self.id, &invoer)
            .await
        {
            self.fail(&format!("contribution: {fout:?}"));
        }
        self.model.standpunten[zetel] = Some(ja);
    }

    /// Draws the sample; of a dossier that stands alone in its bundle half the draws are then set to "not drawn", and the
    /// sample is closed.
    async fn sample(&mut self) {
        if self.model.in_steekproef.is_some() {
            return;
        }
        let app = self.toneel.app;
        let found = app.swv.find_aanvraag(self.id).await.unwrap().unwrap();
        let bundel = found.aanvraag.bundel.unwrap();
        app.app
            .draw_steekproef(self.toneel.ctx(Wie::Orthopedagoog), bundel)
            .await
            .unwrap();
        self.model.in_steekproef = Some(true);
        if self.rng.bool() {
            let tx = app.swv.begin().await.unwrap();
            tx.markeer_steekproef(bundel, &[]).await.unwrap();
            let mut was = app.swv.find_bundel(bundel).await.unwrap().unwrap();
            self.model.in_steekproef = Some(false);
            if self.rng.u8(..3) > 0 {
                was.staat = BundelStaat::Gecontroleerd;
                tx.update_bundel(&was).await.unwrap();
                self.model.gecontroleerd = true;
            }
            app.commit(tx).await;
        }
        let gevolg = (self.model.in_steekproef, self.model.gecontroleerd);
        self.verhaal.push(format!("  sample: {gevolg:?}"));
    }

    async fn objection(&mut self) {
        let Some(bezwaar) = self.model.bezwaar.as_mut().filter(|b| b.open) else {
            return;
        };
        if self.rng.bool() {
            bezwaar.gesprek = true;
        } else {
            bezwaar.advies = true;
        }
        let (gesprek, advies) = (bezwaar.gesprek, bezwaar.advies);
        let vandaag = self.vandaag().to_string();
        let als = |nodig: bool, tekst: &str| if nodig { tekst.to_owned() } else { String::new() };
        let invoer = BezwaarInvoer {
            gesprek_op: als(gesprek, &vandaag),
            gesprek: als(gesprek, "Besproken."),
            voorzitter: als(advies, "V. Oorzitter"),
            voorzitter_extern: advies,
            leden: als(advies, "L. Een\nL. Twee"),
            gehoord_op: als(advies, &vandaag),
            advies: als(advies, "De commissie hoorde beide kanten."),
            advies_dictum: als(advies, "gegrond"),
            ..BezwaarInvoer::default()
        };
        self.verhaal
            .push(format!("  objection: talk {gesprek}, advice {advies}"));
        let app = self.toneel.app;
        let found = app.swv.find_aanvraag(self.id).await.unwrap().unwrap();
        let bezwaren = app.swv.list_bezwaren(self.id, &found.zegel).await.unwrap();
        let versie = bezwaren
            .iter()
            .rfind(|b| !b.is_gesloten())
            .map_or(0, |b| b.versie);
        let save = app
            .app
            .save_bezwaar(self.toneel.ctx(Wie::Orthopedagoog), self.id, versie, &invoer)
            .await;
        if let Err(fout) = save {
            self.fail(&format!("objection: {fout:?}"));
        }
    }

    /// An event, now and then by somebody or at a moment that cannot be.
    fn choose(&mut self) -> (Wie, G, Bijlage) {
        let bijlage = Bijlage {
            verschoonbaar: self.rng.u8(..4) == 0,
        };
        let vandaag = self.vandaag();
        let wie = |rng: &mut fastrand::Rng| Wie::ALL[rng.usize(..Wie::ALL.len())];
        let g = |rng: &mut fastrand::Rng| G::ALL[rng.usize(..G::ALL.len())];
        let wijze = self.rng.u8(..10);
        for _ in 0..200 {
            let keuze = (wie(&mut self.rng), g(&mut self.rng), bijlage);
            let antwoord = self.model.antwoord(keuze.0, keuze.1, bijlage, vandaag);
            let past = match wijze {
                0..=5 => matches!(antwoord, Antwoord::Gedaan(_)),
                6..=7 => matches!(antwoord, Antwoord::Gedaan(_) | Antwoord::Bewaking(_)),
                _ => true,
            };
            // What ends a walk early or turns it back: seldom.
            let zelden = match keuze.1 {
                G::Ingetrokken | G::TeLaat | G::Vernietigd => 10,
                G::AanvullingGevraagd | G::Heropend | G::BezwaarIngetrokken => 4,
                _ => 1,
            };
            if past && self.rng.u8(..zelden) == 0 {
                return keuze;
            }
        }
        (wie(&mut self.rng), g(&mut self.rng), bijlage)
    }

    /// A straight way to where random acts seldom come: into a bundle, before the committee, or decided on an objection.
    async fn ahead(&mut self) {
        use Wie::{Directeur as D, Orthopedagoog as O, Zorgcoordinator as Z};
        let weg: &[(Wie, G)] = match self.zaad % 5 {
            0 => &[],
            1 => &[(Z, G::Ingediend), (O, G::Gepland), (Z, G::Gebundeld)],
            2 => &[
                (Z, G::Ingediend),
                (O, G::Gepland),
                (Z, G::InBespreking),
                (O, G::GeenOvereenstemming),
            ],
            n => &[
                (Z, G::Ingediend),
                (O, G::Gepland),
                (Z, G::InBespreking),
                (O, G::OvereenstemmingNee),
                (D, G::NietAfgegeven),
                (Z, G::BezwaarIngediend),
                (D, G::NietAfgegeven),
                (O, G::BeroepIngesteld),
                (D, G::BeroepGegrond),
            ][..if n == 3 { 8 } else { 9 }],
        };
        if !weg.is_empty() {
            self.fill_in().await;
        }
        for (wie, g) in weg {
            if self.model.staat == S::Gereed {
                self.advise().await;
                self.advise().await;
            }
            if self.model.staat == S::BijBezwaarcommissie {
                self.objection().await;
            }
            let bijlage = Bijlage { verschoonbaar: false };
            self.toneel.bezocht.insert(self.model.staat);
            self.attempt(*wie, *g, bijlage).await;
        }
    }

    async fn event(&mut self) {
        let (wie, g, bijlage) = self.choose();
        if g != G::Gestart {
            self.attempt(wie, g, bijlage).await;
        }
    }

    /// Tries an event in the model and in the application, which must agree.
    async fn attempt(&mut self, wie: Wie, g: G, bijlage: Bijlage) {
        let app = self.toneel.app;
        // Records of one moment have no order.
        app.env.wacht(Span::new().seconds(1));
        let vandaag = self.vandaag();
        let zitting = if g == G::Gepland {
            Some(self.talk().await)
        } else {
            None
        };
        let geopend = app.swv.find_aanvraag(self.id).await.unwrap().unwrap();
        let was = geopend.aanvraag;
        let beschikkingen = if g == G::Vernietigd {
            app.swv.list_beschikkingen(self.id, &geopend.zegel).await.unwrap()
        } else {
            Vec::new()
        };
        let voor = (was.versie, was.staat, self.links().await);
        let verwacht = self.model.antwoord(wie, g, bijlage, vandaag);
        let gekregen = self.act((wie, g, bijlage), was.versie, zitting).await;
        self.verhaal.push(format!(
            "{} {wie:?} {g:?} in {:?}: {verwacht:?}",
            vandaag, self.model.staat
        ));
        let nu = app.swv.find_aanvraag(self.id).await.unwrap().unwrap().aanvraag;
        let na = (nu.versie, nu.staat, self.links().await);
        let gelijk = match (&verwacht, &gekregen) {
            (Antwoord::Gedaan(_), Ok(())) => true,
            (Antwoord::NietGevonden, Err(AppError::NotFound)) => true,
            (Antwoord::Geweigerd, Err(AppError::Denied)) => true,
            (Antwoord::Staat, Err(AppError::Conflict("staat"))) => true,
            (Antwoord::Bewaking(codes), Err(AppError::Invalid(fouten))) => fouten
                .iter()
                .all(|f| codes.contains(&f.code) && f.veld == "stap" || codes.contains(&f.veld.as_str())),
            _ => false,
        };
        let rand = g == G::Vernietigd && self.model.is_rand(vandaag);
        if !gelijk && !rand {
            self.fail(&format!("expected {verwacht:?}, got {gekregen:?}"));
        }
        if gekregen.is_err() {
            if voor != na {
                self.fail(&format!("a refusal changed something: {voor:?} {na:?}"));
            }
            if let Antwoord::Bewaking(codes) = verwacht {
                self.toneel.geweigerd.extend(codes);
            }
            return;
        }
        let naar = match verwacht {
            Antwoord::Gedaan(naar) => naar,
            _ => S::Vernietigd,
        };
        if na != (voor.0 + 1, naar, voor.2 + 1) {
            self.fail(&format!(
                "expected {naar:?} with one link more than {voor:?}, got {na:?}"
            ));
        }
        self.toneel
            .vernietigd
            .extend(beschikkingen.into_iter().map(|b| b.volgnummer));
        self.model.na(g, naar, vandaag);
        self.stappen.push((g, naar));
        if matches!(g, G::Toegewezen | G::NietAfgegeven | G::BuitenBehandeling) {
            self.besluiten += 1;
        }
    }

    async fn links(&self) -> u64 {
        // A page past the end: only how many there are.
        let filter = AuditFilter {
            pagina: 1_000_000,
            ..AuditFilter::default()
        };
        let found = self.toneel.app.swv.list_audit(filter).await;
        found.unwrap().totaal
    }

    async fn act(
        &mut self,
        (wie, g, bijlage): (Wie, G, Bijlage),
        versie: i32,
        zitting: Option<ZittingId>,
    ) -> vangnet_app::Result<()> {
        let app = &self.toneel.app.app;
        let ctx = self.toneel.ctx(wie);
        let vandaag = app.today();
        let besluit = match g {
            G::Toegewezen => "toewijzen",
            G::NietAfgegeven => "niet_toewijzen",
            G::BuitenBehandeling => "buiten_behandeling",
            G::Vernietigd => return app.destroy_dossier(ctx, self.id, versie).await,
            _ => {
                let stap = StapInvoer {
                    herstel_tot: vandaag.saturating_add(14.days()).to_string(),
                    zitting,
                    bezwaar: BezwaarStapInvoer {
                        indiener: "school".to_owned(),
                        ontvangen_op: vandaag.to_string(),
                        gronden: "Het besluit klopt niet.".to_owned(),
                        verschoonbaar: if bijlage.verschoonbaar { "Ziekte." } else { "" }.to_owned(),
                        ..BezwaarStapInvoer::default()
                    },
                    ..StapInvoer::nieuw(g).omdat("Daarom.")
                };
                return app.do_stap(ctx, self.id, versie, &stap).await;
            }
        };
        let invoer = BesluitInvoer {
            besluit: besluit.to_owned(),
            motivering: "Gewogen en besloten.".to_owned(),
            ingangsdatum: "2027-08-01".to_owned(),
            einddatum: "2028-07-31".to_owned(),
            categorie: "1".to_owned(),
            afwijking: "Waar het afwijkt is dat om de leerling.".to_owned(),
            dictum: "gegrond".to_owned(),
        };
        app.decide_aanvraag(ctx, self.id, versie, &invoer).await
    }

    /// A talk of its own, written without an act, so that the trail counts the step alone.
    async fn talk(&self) -> ZittingId {
        let app = self.toneel.app;
        let zitting = Zitting {
            id: ZittingId(app.app.new_id()),
            school: app.school(0).id,
            datum: app.app.today(),
            tijd: String::new(),
            plaats: String::new(),
            door: self.toneel.wereld.orthopedagoog,
        };
        let tx = app.swv.begin().await.unwrap();
        tx.insert_zitting(&zitting).await.unwrap();
        app.commit(tx).await;
        zitting.id
    }

    /// The steps that are stored are the steps that were taken, numbered from one.
    async fn compare_steps(&self) {
        let app = self.toneel.app;
        let found = app.swv.find_aanvraag(self.id).await.unwrap().unwrap();
        let stored = app.swv.list_stappen(self.id, &found.zegel).await.unwrap();
        let steps: Vec<_> = stored.iter().map(|(s, _)| (s.gebeurtenis, s.staat)).collect();
        if steps != self.stappen {
            self.fail(&format!("stored steps {steps:?}, taken {:?}", self.stappen));
        }
        let nummers: Vec<i32> = stored.iter().map(|(s, _)| s.nummer).collect();
        let hoort: Vec<i32> = (1..).take(stored.len()).collect();
        if nummers != hoort {
            self.fail(&format!("numbered {nummers:?}"));
        }
    }
}
