//! Every act leaves exactly one entry in the trail; reading leaves none. No act is left out of this test.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    clippy::large_futures,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use std::{collections::BTreeSet, path::Path};

use jiff::Span;
use totp_rs::{Builder, Secret};
use vangnet_app::{
    Environment,
    toegang::{NieuwAccountInvoer, RolInvoer},
    toelating::BesluitInvoer,
};
use vangnet_core::toelating::ZaakSoort;
use vangnet_store::{AanvraagFilter, AuditFilter, LeerlingFilter};
use vangnet_testkit::{PDF, SLUG, TestApp, WACHTWOORD, Wereld, dossier, on_both};

/// Acts: each name stands for one entry with this code.
const DADEN: &[(&str, &str)] = &[
    ("create_swv", "inrichting_gewijzigd"),
    ("set_lid6", "beleid_gewijzigd"),
    ("create_first_account", "account_gemaakt"),
    ("create_account", "account_gemaakt"),
    ("give_rol", "account_gewijzigd"),
    ("end_rol", "account_gewijzigd"),
    ("set_actief", "account_gewijzigd"),
    ("reset_wachtwoord", "wachtwoord_gezet"),
    ("change_wachtwoord", "wachtwoord_gezet"),
    ("confirm_totp", "tweede_factor_aan"),
    ("disable_totp", "tweede_factor_uit"),
    ("sign_in", "aangemeld"),
    ("second_factor", "aangemeld"),
    ("sign_out", "sessie_beeindigd"),
    ("end_sessie", "sessie_beeindigd"),
    ("propose_import", "import_voorgesteld"),
    ("withdraw_import", "import_ingetrokken"),
    ("confirm_import", "leerlingen_geimporteerd"),
    ("run_import", "leerlingen_geimporteerd"),
    ("start_aanvraag", "aanvraag_gestart"),
    ("save_aanvraag", "aanvraag_bewerkt"),
    ("add_document", "document_toegevoegd"),
    ("remove_document", "document_verwijderd"),
    ("submit_aanvraag", "aanvraag_ingediend"),
    ("request_aanvulling", "aanvulling_gevraagd"),
    ("record_overeenstemming", "overeenstemming_vastgelegd"),
    ("decide_aanvraag", "besloten"),
    ("withdraw_aanvraag", "aanvraag_ingetrokken"),
];

/// What only reads.
const LEZEN: &[&str] = &[
    "list_swvs",
    "find_swv",
    "find_ctx",
    "is_halverwege",
    "open_mijn_account",
    "begin_totp",
    "repeat_totp",
    "list_accounts",
    "open_account",
    "open_inrichting",
    "list_importscholen",
    "open_import",
    "compare_import",
    "list_leerlingen",
    "open_leerling",
    "list_aanvragen",
    "open_aanvraag",
    "preview_aanvraag",
    "klassen_van_aanvraag",
    "open_document",
    "open_brief",
    "mijn_werk",
    "list_audit",
    "verify_audit",
];

/// The public asynchronous functions of `App`, from its source.
fn functions(map: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(map).unwrap() {
        let pad = entry.unwrap().path();
        if pad.is_dir() {
            functions(&pad, found);
        } else {
            let text = std::fs::read_to_string(&pad).unwrap();
            let names = text.split("pub async fn ").skip(1);
            found.extend(
                names
                    .filter_map(|rest| rest.split(['(', '<']).next())
                    .map(str::to_owned),
            );
        }
    }
}

#[test]
fn every_function_is_an_act_or_reads() {
    let mut found = BTreeSet::new();
    functions(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let known: BTreeSet<String> = DADEN
        .iter()
        .map(|(naam, _)| *naam)
        .chain(LEZEN.iter().copied())
        .map(str::to_owned)
        .collect();
    let new: Vec<_> = found.difference(&known).collect();
    assert!(
        new.is_empty(),
        "say of these whether they change something, and try them here: {new:?}"
    );
    let gone: Vec<_> = known.difference(&found).collect();
    assert!(gone.is_empty(), "these do not exist any more: {gone:?}");
}

/// Counts the entries that a step leaves.
struct Spoor<'a> {
    app: &'a TestApp,
    gezien: BTreeSet<&'static str>,
}

impl Spoor<'_> {
    async fn step<T>(&mut self, naam: &'static str, daad: impl Future<Output = vangnet_app::Result<T>>) -> T {
        let voor = self.app.keten().await;
        let result = daad.await.unwrap_or_else(|fout| panic!("{naam}: {fout:?}"));
        let nu = self.app.keten().await;
        let (_, code) = DADEN.iter().find(|(n, _)| *n == naam).unwrap();
        assert_eq!(nu - voor, 1, "{naam} leaves one entry");
        let laatste = self
            .app
            .swv
            .list_audit(AuditFilter::default())
            .await
            .unwrap()
            .rijen
            .remove(0);
        assert_eq!(laatste.handeling, *code, "{naam}");
        assert_eq!(laatste.tijdstip, self.app.millis(), "{naam}");
        for geheim in [
            "Özdemir",
            "Elif",
            "kleine stappen",
            "proef.example",
            "wachtwoord samen",
            "Zandstra",
        ] {
            assert!(!laatste.detail.contains(geheim), "{naam}: {}", laatste.detail);
        }
        self.gezien.insert(naam);
        result
    }
}

fn totp_code(geheim: &str, app: &TestApp) -> String {
    let totp = Builder::new()
        .with_secret(Secret::try_from_base32(geheim).unwrap())
        .with_issuer(Some("Vangnet"))
        .with_account_name("account")
        .build()
        .unwrap();
    totp.generate(u64::try_from(app.env.now().as_second()).unwrap())
        .to_string()
}

const CSV: &[u8] =
    b"nummer;roepnaam;achternaam;geboortedatum;klas;leerjaar;soort\n9001;A;B;2013-01-01;1A;1;pro\n";

async fn accounts(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let a = &app.app;
    let beheer = app.ctx(w.beheerder).await;
    let invoer = |login: &str| NieuwAccountInvoer {
        naam: "Nieuw Iemand".to_owned(),
        login: login.to_owned(),
        wachtwoord: "een lange zin om te onthouden".to_owned(),
    };
    spoor
        .step(
            "create_first_account",
            a.create_first_account(&app.swv, &invoer("eerste@x.nl"), &[]),
        )
        .await;
    let id = spoor
        .step(
            "create_account",
            a.create_account(&beheer, &invoer("tweede@x.nl")),
        )
        .await;
    let rol = RolInvoer {
        rol: "mentor".to_owned(),
        bereik: app.school(0).id.to_string(),
        vanaf: String::new(),
    };
    spoor.step("give_rol", a.give_rol(&beheer, id, &rol)).await;
    let regel = a.open_account(&beheer, id).await.unwrap().rollen[0].id;
    spoor.step("end_rol", a.end_rol(&beheer, id, regel)).await;
    spoor.step("set_actief", a.set_actief(&beheer, id, false)).await;
    spoor
        .step(
            "reset_wachtwoord",
            a.reset_wachtwoord(&beheer, id, "weer een heel andere zin"),
        )
        .await;
    let directeur = app.ctx(w.directeur).await;
    spoor
        .step("set_lid6", a.set_lid6(&directeur, "2027-08-01", "ruim"))
        .await;
}

async fn sessions(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let a = &app.app;
    let ctx = app.ctx(w.teamleider).await;
    let nieuw = "nog een heel andere zin";
    spoor
        .step("change_wachtwoord", a.change_wachtwoord(&ctx, WACHTWOORD, nieuw))
        .await;
    let ander = app.ctx(w.teamleider).await;
    spoor.step("end_sessie", a.end_sessie(&ctx, ander.sessie)).await;
    let voorstel = a.begin_totp(&ctx).await.unwrap();
    let eerste = totp_code(&voorstel.geheim, app);
    spoor
        .step("confirm_totp", a.confirm_totp(&ctx, &voorstel.geheim, &eerste))
        .await;
    app.env.wacht(Span::new().seconds(60));
    let half = spoor
        .step("sign_in", a.sign_in(SLUG, "tess.team@proef.example", nieuw))
        .await;
    let code = totp_code(&voorstel.geheim, app);
    spoor
        .step("second_factor", a.second_factor(SLUG, &half.token, &code))
        .await;
    spoor.step("disable_totp", a.disable_totp(&ctx, nieuw)).await;
    spoor.step("sign_out", a.sign_out(&ctx)).await;
}

async fn imports(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let a = &app.app;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let school = app.school(0).id;
    let id = spoor
        .step("propose_import", a.propose_import(&zorg, school, CSV.to_vec()))
        .await;
    spoor.step("withdraw_import", a.withdraw_import(&zorg, id)).await;
    let id = spoor
        .step("propose_import", a.propose_import(&zorg, school, CSV.to_vec()))
        .await;
    spoor.step("confirm_import", a.confirm_import(&zorg, id)).await;
    let voorstel = a.compare_import(&app.swv, "99BB", CSV).await.unwrap();
    spoor
        .step("run_import", a.run_import(&app.swv, &voorstel, &|_| {}))
        .await;
}

async fn dossiers(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let a = &app.app;
    let (zorg, ortho) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.orthopedagoog).await);
    let directeur = app.ctx(w.directeur).await;
    let form = dossier(ZaakSoort::Pro);
    let id = spoor
        .step(
            "start_aanvraag",
            a.start_aanvraag(&zorg, w.leerling(0), "pro", "2026-10-05"),
        )
        .await;
    spoor
        .step("save_aanvraag", a.save_aanvraag(&zorg, id, 1, &form))
        .await;
    let document = a.add_document(&zorg, id, "overig", "a.pdf", PDF.to_vec());
    let document = spoor.step("add_document", document).await;
    spoor
        .step("remove_document", a.remove_document(&zorg, id, document))
        .await;
    w.add_okr(app, id).await;
    spoor
        .step("submit_aanvraag", a.do_stap(&zorg, id, 2, &StapInvoer::nieuw(Gebeurtenis::Ingediend)))
        .await;
    spoor
        .step(
            "request_aanvulling",
            a.do_stap(&ortho, id, 3, &app.aanvulling("Meer graag.")),
        )
        .await;
    spoor
        .step("submit_aanvraag", a.do_stap(&zorg, id, 4, &StapInvoer::nieuw(Gebeurtenis::Ingediend)))
        .await;
    spoor
        .step(
            "record_overeenstemming",
            a.do_stap(&ortho, id, 5, &StapInvoer::nieuw(Gebeurtenis::OvereenstemmingJa).omdat("Eens.")),
        )
        .await;
    let besluit = BesluitInvoer {
        besluit: "toewijzen".to_owned(),
        motivering: "Aan de criteria is voldaan.".to_owned(),
        ingangsdatum: "2026-12-01".to_owned(),
        ..BesluitInvoer::default()
    };
    spoor
        .step("decide_aanvraag", a.decide_aanvraag(&directeur, id, 6, &besluit))
        .await;
    let id = a
        .start_aanvraag(&zorg, w.leerling(1), "pro", "2026-10-05")
        .await
        .unwrap();
    spoor
        .step(
            "withdraw_aanvraag",
            a.do_stap(&zorg, id, 1, &StapInvoer::nieuw(Gebeurtenis::Ingetrokken).omdat("Toch niet.")),
        )
        .await;
}

async fn each_act_leaves_one_entry(app: &TestApp) {
    // The samenwerkingsverband of this test was made with one entry; it can be seen nowhere else.
    let eerste = app.swv.list_audit(AuditFilter::default()).await.unwrap().rijen;
    assert_eq!(
        (eerste.len(), eerste[0].handeling.as_str()),
        (1, "inrichting_gewijzigd")
    );
    let w = Wereld::new(app).await;
    let mut spoor = Spoor {
        app,
        gezien: BTreeSet::from(["create_swv"]),
    };
    accounts(app, &w, &mut spoor).await;
    sessions(app, &w, &mut spoor).await;
    imports(app, &w, &mut spoor).await;
    dossiers(app, &w, &mut spoor).await;
    let alle: BTreeSet<_> = DADEN.iter().map(|(naam, _)| *naam).collect();
    assert_eq!(spoor.gezien, alle, "every act was tried");
}

async fn reading_leaves_none(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let id = w.ready(app, w.leerling(0), ZaakSoort::Pro).await;
    let (zorg, directeur, beheer) = (
        app.ctx(w.zorgcoordinator).await,
        app.ctx(w.directeur).await,
        app.ctx(w.beheerder).await,
    );
    let token = app.token(w.mentor).await;
    let import = a
        .propose_import(&zorg, app.school(0).id, CSV.to_vec())
        .await
        .unwrap();
    let concept = a
        .start_aanvraag(&zorg, w.leerling(1), "pro", "2026-10-05")
        .await
        .unwrap();
    let voor = app.keten().await;
    a.list_swvs().await.unwrap();
    a.find_ctx(SLUG, &token).await.unwrap().unwrap();
    a.is_halverwege(SLUG, &token).await.unwrap();
    a.open_mijn_account(&zorg).await.unwrap();
    let voorstel = a.begin_totp(&zorg).await.unwrap();
    assert_eq!(a.repeat_totp(&zorg, &voorstel.geheim).await.unwrap(), voorstel);
    a.list_accounts(&beheer).await.unwrap();
    a.open_account(&beheer, w.mentor).await.unwrap();
    a.open_inrichting(&directeur).await.unwrap();
    a.list_importscholen(&zorg).await.unwrap();
    a.open_import(&zorg, import).await.unwrap();
    a.compare_import(&app.swv, "99AA", CSV).await.unwrap();
    a.list_leerlingen(&zorg, &LeerlingFilter::default())
        .await
        .unwrap();
    a.open_leerling(&zorg, w.leerling(0)).await.unwrap();
    a.list_aanvragen(&directeur, &AanvraagFilter::default())
        .await
        .unwrap();
    let blad = a.open_aanvraag(&directeur, id).await.unwrap();
    a.preview_aanvraag(&zorg, concept, &dossier(ZaakSoort::Pro))
        .await
        .unwrap();
    a.open_document(&directeur, id, blad.documenten.unwrap()[0].id)
        .await
        .unwrap();
    a.mijn_werk(&zorg).await.unwrap();
    a.list_audit(&beheer, 1).await.unwrap();
    a.verify_audit(&beheer).await.unwrap().unwrap();
    assert_eq!(app.keten().await, voor);
}

on_both!(each_act_leaves_one_entry, reading_leaves_none);
