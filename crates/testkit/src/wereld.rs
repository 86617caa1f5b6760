//! People and pupils of the test's samenwerkingsverband.

use jiff::civil::date;
use vangnet_app::{
    Ctx,
    toelating::{AdviesInvoer, StapInvoer, ZittingInvoer},
};
use vangnet_core::{
    id::{AanvraagId, AccountId, LeerlingId, LocatieId, SchoolId, ZittingId},
    leerling::{Leerling, LeerlingGegevens, Naam, Onderwijssoort},
    toegang::{Bereik, Rol, Toekenning},
    toelating::{ZaakSoort, procedure::Gebeurtenis},
};
use vangnet_store::Mutatie;

use crate::{PDF, TestApp, dossier};

/// The password of every account of a test.
pub const WACHTWOORD: &str = "vier fictieve woorden samen";
/// Its hash, made once: hashing is slow on purpose.
pub(crate) const WACHTWOORD_HASH: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$qB+XawLRxA1Z5/8ybpAB4Q$4XdOXkSQEL3URTjQC1xjppAwEySX5bsgCJiVSm3ZFbM";

/// Staff in every role that counts, and five pupils.
#[derive(Debug, Clone)]
pub struct Wereld {
    /// Mentor of the first two pupils.
    pub mentor: AccountId,
    /// Mentor at the same school, of the third pupil.
    pub andere_mentor: AccountId,
    /// Zorgcoördinator of the first school.
    pub zorgcoordinator: AccountId,
    /// Zorgcoördinator of the second school.
    pub andere_zorgcoordinator: AccountId,
    /// Team leader of one site of the first school.
    pub teamleider: AccountId,
    /// Head of the first school.
    pub directie: AccountId,
    /// Orthopedagogue of the samenwerkingsverband.
    pub orthopedagoog: AccountId,
    /// Director of the samenwerkingsverband.
    pub directeur: AccountId,
    /// Administrator.
    pub beheerder: AccountId,
    /// Board of the samenwerkingsverband.
    pub bestuur: AccountId,
    /// Begeleider passend onderwijs at the first school.
    pub bpo: AccountId,
    /// An account without any role.
    pub niemand: AccountId,
    /// Pupils: two of the mentor (site Noord), one of the other mentor (site Zuid), one without, one of the second school.
    pub leerlingen: Vec<LeerlingId>,
}

impl Wereld {
    /// Makes everyone.
    pub async fn new(app: &TestApp) -> Self {
        let school = Bereik::School {
            school: app.school(0).id,
        };
        let tweede = Bereik::School {
            school: app.school(1).id,
        };
        let noord = Bereik::Locatie {
            school: app.school(0).id,
            locatie: site(app, 0),
        };
        let swv = Bereik::Swv;
        let mut accounts = Vec::new();
        for (naam, rol, bereik) in [
            ("Mees Mentor", Rol::Mentor, school),
            ("Anna Mentor", Rol::Mentor, school),
            ("Zoe Zorg", Rol::Zorgcoordinator, school),
            ("Zane Zorg", Rol::Zorgcoordinator, tweede),
            ("Tess Team", Rol::Teamleider, noord),
            ("Dirk Directie", Rol::Directie, school),
            ("Otto Ortho", Rol::OrthopedagoogSwv, swv),
            ("Dana Directeur", Rol::DirecteurSwv, swv),
            ("Bob Beheer", Rol::Beheerder, swv),
            ("Bea Bestuur", Rol::BestuurSwv, swv),
            ("Boris Bpo", Rol::Bpo, school),
        ] {
            accounts.push(app.account(naam, &[Toekenning { rol, bereik }]).await);
        }
        let [
            mentor,
            andere_mentor,
            zorgcoordinator,
            andere_zorgcoordinator,
            teamleider,
            directie,
            orthopedagoog,
            directeur,
            beheerder,
            bestuur,
            bpo,
        ] = <[AccountId; 11]>::try_from(accounts).expect("eleven accounts");
        let mut wereld = Self {
            mentor,
            andere_mentor,
            zorgcoordinator,
            andere_zorgcoordinator,
            teamleider,
            directie,
            orthopedagoog,
            directeur,
            beheerder,
            bestuur,
            bpo,
            niemand: app.account("Nina Niemand", &[]).await,
            leerlingen: Vec::new(),
        };
        let nieuw = wereld.pupils(app);
        wereld.leerlingen = nieuw.iter().map(|l| l.id).collect();
        let mutaties: Vec<_> = nieuw.into_iter().map(Mutatie::Nieuw).collect();
        let tx = app.swv.begin().await.expect("a transaction");
        tx.save_leerlingen(&mutaties, &|_| {}).await.expect("pupils");
        app.commit(tx).await;
        wereld
    }

    fn pupils(&self, app: &TestApp) -> Vec<Leerling> {
        let (een, twee) = (app.school(0).id, app.school(1).id);
        let (noord, zuid) = (Some(site(app, 0)), Some(site(app, 1)));
        let pupil = |nummer: &str, naam: (&str, &str, &str), school: SchoolId, locatie, mentor| Leerling {
            vertrokken_op: None,
            id: LeerlingId(app.app.new_id()),
            versie: 1,
            gegevens: LeerlingGegevens {
                school,
                locatie,
                nummer: nummer.to_owned(),
                naam: Naam {
                    roepnaam: naam.0.to_owned(),
                    tussenvoegsel: naam.1.to_owned(),
                    achternaam: naam.2.to_owned(),
                },
                geboortedatum: date(2014, 3, 2),
                klas: "1B".to_owned(),
                leerjaar: 1,
                soort: Onderwijssoort::VmboBasis,
                mentor,
            },
        };
        vec![
            pupil("1001", ("Elif", "", "Özdemir"), een, noord, Some(self.mentor)),
            pupil("1002", ("Sem", "van der", "Veen"), een, noord, Some(self.mentor)),
            pupil(
                "1003",
                ("Noor", "", "Postma"),
                een,
                zuid,
                Some(self.andere_mentor),
            ),
            pupil("1004", ("Jaïr", "", "Kwast"), een, None, None),
            pupil("1001", ("Lotte", "de", "Bruin"), twee, None, None),
        ]
    }

    /// A pupil.
    pub fn leerling(&self, n: usize) -> LeerlingId {
        *self.leerlingen.get(n).expect("a pupil")
    }

    /// Adds the document without which nothing can be submitted: the report of the former school, for VSO the OPP.
    pub async fn add_stuk(&self, app: &TestApp, id: AanvraagId, soort: ZaakSoort) {
        let school = app.ctx(self.zorgcoordinator).await;
        let stuk = if soort == ZaakSoort::Vso { "opp" } else { "okr" };
        let document = app.app.add_document(&school, id, stuk, "stuk.pdf", PDF.to_vec());
        document.await.expect("a document");
    }

    /// A complete application with its document for a pupil of the first school, at version 2, not yet submitted.
    pub async fn complete(&self, app: &TestApp, leerling: LeerlingId, soort: ZaakSoort) -> AanvraagId {
        let school = app.ctx(self.zorgcoordinator).await;
        let start = app
            .app
            .start_aanvraag(&school, leerling, soort.code(), "2026-10-05");
        let id = start.await.expect("an application");
        let form = dossier(soort);
        let save = app.app.save_aanvraag(&school, id, 1, &form);
        save.await.expect("a complete dossier");
        self.add_stuk(app, id, soort).await;
        id
    }

    /// Takes a step as somebody, over the version that stands.
    pub async fn step(&self, app: &TestApp, wie: AccountId, id: AanvraagId, stap: &StapInvoer) {
        let ctx: Ctx = app.ctx(wie).await;
        let found = app.swv.find_aanvraag(id).await.expect("storage");
        let versie = found.expect("an application").aanvraag.versie;
        let done = app.app.do_stap(&ctx, id, versie, stap).await;
        done.expect("a step");
    }

    /// The same, submitted: version 3.
    pub async fn submitted(&self, app: &TestApp, leerling: LeerlingId, soort: ZaakSoort) -> AanvraagId {
        let id = self.complete(app, leerling, soort).await;
        let stap = StapInvoer::nieuw(Gebeurtenis::Ingediend);
        self.step(app, self.zorgcoordinator, id, &stap).await;
        id
    }

    /// The same, on the list of a talk: version 4.
    pub async fn planned(&self, app: &TestApp, leerling: LeerlingId, soort: ZaakSoort) -> AanvraagId {
        let id = self.submitted(app, leerling, soort).await;
        self.plan(app, &[id]).await;
        id
    }

    /// A talk with the first school, with these submitted applications on its list.
    pub async fn plan(&self, app: &TestApp, aanvragen: &[AanvraagId]) -> ZittingId {
        let swv: Ctx = app.ctx(self.orthopedagoog).await;
        let invoer = ZittingInvoer {
            school: app.school(0).id.to_string(),
            datum: app.werkdag(7),
            aanvragen: aanvragen.to_vec(),
            ..ZittingInvoer::default()
        };
        app.app.plan_zitting(&swv, &invoer).await.expect("a talk")
    }

    /// The same, in the talk: version 5.
    pub async fn discussed(&self, app: &TestApp, leerling: LeerlingId, soort: ZaakSoort) -> AanvraagId {
        let id = self.planned(app, leerling, soort).await;
        let stap = StapInvoer::nieuw(Gebeurtenis::InBespreking);
        self.step(app, self.orthopedagoog, id, &stap).await;
        id
    }

    /// The same, with agreement to grant and the advice of two experts: version 6.
    pub async fn ready(&self, app: &TestApp, leerling: LeerlingId, soort: ZaakSoort) -> AanvraagId {
        let id = self.discussed(app, leerling, soort).await;
        let stap = StapInvoer::nieuw(Gebeurtenis::OvereenstemmingJa).omdat("Besproken met de school.");
        self.step(app, self.orthopedagoog, id, &stap).await;
        self.advise(app, id, "toewijzen").await;
        id
    }

    /// Two experts advise, both the same.
    pub async fn advise(&self, app: &TestApp, id: AanvraagId, oordeel: &str) {
        let swv: Ctx = app.ctx(self.orthopedagoog).await;
        for (naam, deskundigheid, tekst) in [
            ("Otto Ortho", "orthopedagoog", "Het beeld is eenduidig."),
            (
                "Wil Werker",
                "maatschappelijk_werker",
                "De thuissituatie past bij deze stap.",
            ),
        ] {
            let invoer = AdviesInvoer {
                naam: naam.to_owned(),
                deskundigheid: deskundigheid.to_owned(),
                organisatie: "Samenwerkingsverband".to_owned(),
                zelfstandig: true,
                datum: app.app.today().to_string(),
                oordeel: oordeel.to_owned(),
                tekst: tekst.to_owned(),
                ..AdviesInvoer::default()
            };
            app.app.add_advies(&swv, id, &invoer).await.expect("an advice");
        }
    }
}

fn site(app: &TestApp, n: usize) -> LocatieId {
    app.school(0).locaties.get(n).expect("a site").id
}
