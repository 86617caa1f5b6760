//! Every act leaves exactly one entry in the trail; reading leaves none. No act is left out of this test.

#![expect(
    clippy::assigning_clones,
    clippy::unwrap_used,
    clippy::panic,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    clippy::large_futures,
    clippy::too_many_lines,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use std::{collections::BTreeSet, path::Path, sync::Arc};

use jiff::Span;
use totp_rs::{Builder, Secret};
use vangnet_app::{
    Ctx, Environment, Werkblad,
    cascade::{
        BehoefteInvoer, DoorloopInvoer, GroepInvoer, HulpInvoer, TrajectInvoer, TrajectStapInvoer,
        TredeInvoer,
    },
    cijfers::KengetalInvoer,
    inrichting::{
        aanbod::{AanbodInvoer, PartnerInvoer},
        beleid::{CommissielidInvoer, InstrumentInvoer, KalenderdagInvoer, OptingOutInvoer},
        catalogus::{ArrangementInvoer, TariefRegel, TarievenInvoer},
        passend::PassendInvoer,
        tekst::stempel,
        vergelijking::VergelijkingBlad,
    },
    klok::ThuisInvoer,
    kwaliteit::{
        AmbitieInvoer, CompetentieInvoer, CyclusInvoer, FaseInvoer, NotitieInvoer, ProtocolInvoer,
        ScholingInvoer,
    },
    logboek::{
        AantekeningInvoer, AntwoordInvoer, IngelichtInvoer, KaartInvoer, LesklasInvoer, MentorInvoer,
        RondeInvoer,
    },
    netwerk::BestuursantwoordInvoer,
    overleg::{AfspraakInvoer, BijeenkomstInvoer, GastInvoer, PuntInvoer, PuntNieuw},
    plan::{DoelInvoer, EvaluatieInvoer, OppInvoer, PlannenLijst, ProfielInvoer},
    post::{Bericht, Bode, OverzichtGegevens, Postkamer, Posttekst, UitnodigingGegevens},
    schoolprofiel::{
        DocumentInvoer, InleesInvoer, OverneemInvoer, PlekInvoer, ProfielOverzicht, ProfielStapInvoer,
        TaakInvoer, VerplaatsInvoer,
    },
    toegang::{NieuwAccountInvoer, RolInvoer},
    toelating::{
        AdviesInvoer, BesluitInvoer, BezwaarInvoer, BezwaarStapInvoer, BundelBesluitInvoer, InbrengInvoer,
        Sortering, StapInvoer, TermijnInvoer, ZittingInvoer,
    },
    toestemming::ToestemmingInvoer,
};
use vangnet_core::{
    cascade::traject::{Traject, TrajectGebeurtenis, TrajectInhoud, TrajectStaat},
    cijfers::kengetal::{Kengetal, Peildatum},
    id::{AanvraagId, LeerlingId, SchoolprofielId, TrajectId},
    inrichting::{
        catalogus::{Partij, Vorm},
        vergelijking::Keuze,
    },
    kwaliteit::cyclus::Fase,
    logboek::VerklaringSoort,
    netwerk::bestuur::Bestuursvraag,
    plan::opp::OppVeld,
    post::{PostFout, PostStaat},
    toelating::{ZaakSoort, procedure::Gebeurtenis},
    toestemming::Daad,
};
use vangnet_store::{
    AanvraagFilter, AuditFilter, BesluitFilter, BesluitRegel, LeerlingFilter, OndersteuningFilter, PlanFilter,
};
use vangnet_testkit::{
    PDF, SLUG, TestApp, WACHTWOORD, Wereld, dossier, eindevaluatie, on_both, traject_invoer,
};

/// Acts: each name stands for one entry with this code.
const DADEN: &[(&str, &str)] = &[
    ("create_swv", "inrichting_gewijzigd"),
    ("set_lid6", "beleid_gewijzigd"),
    ("set_steekproef", "beleid_gewijzigd"),
    ("set_bezwaarweg", "beleid_gewijzigd"),
    ("set_optingout", "beleid_gewijzigd"),
    ("set_bewaring", "beleid_gewijzigd"),
    ("save_commissie", "beleid_gewijzigd"),
    ("save_instrumenten", "beleid_gewijzigd"),
    ("save_kalender", "beleid_gewijzigd"),
    ("import_catalogus", "aanbod_gewijzigd"),
    ("set_arrangement", "aanbod_gewijzigd"),
    ("set_tarieven", "aanbod_gewijzigd"),
    ("save_aanbod", "aanbod_gewijzigd"),
    ("set_capaciteit", "aanbod_gewijzigd"),
    ("save_partner", "aanbod_gewijzigd"),
    ("import_profielformat", "beleid_gewijzigd"),
    ("start_schoolprofiel", "schoolprofiel_gestart"),
    ("save_profielplek", "schoolprofiel_bewerkt"),
    ("add_profieltaak", "schoolprofiel_bewerkt"),
    ("finish_profieltaak", "schoolprofiel_bewerkt"),
    ("save_brondocument", "schoolprofiel_bewerkt"),
    ("read_schoolprofiel", "schoolprofiel_bewerkt"),
    ("move_alineas", "schoolprofiel_bewerkt"),
    ("accept_inlezing", "schoolprofiel_bewerkt"),
    ("drop_inlezing", "schoolprofiel_bewerkt"),
    ("step_schoolprofiel", "schoolprofiel_verder"),
    ("publish_schoolprofiel", "schoolprofiel_gepubliceerd"),
    ("withdraw_schoolprofiel", "schoolprofiel_ingetrokken"),
    ("save_kengetal", "kengetal_vastgelegd"),
    ("keep_kengetallen", "kengetal_vastgelegd"),
    ("export_kengetallen", "cijfers_uitgevoerd"),
    ("save_cyclus", "cyclus_gewijzigd"),
    ("step_cyclus", "cyclus_gewijzigd"),
    ("save_ambitie", "ambitie_gewijzigd"),
    ("note_ambitie", "ambitie_gewijzigd"),
    ("answer_bestuursvraag", "bestuursvraag_beantwoord"),
    ("save_protocol", "protocol_gewijzigd"),
    ("delete_protocol", "protocol_gewijzigd"),
    ("save_competentie", "competentie_gewijzigd"),
    ("save_scholing", "scholing_vastgelegd"),
    ("delete_scholing", "scholing_vastgelegd"),
    ("create_first_account", "account_gemaakt"),
    ("create_account_like", "account_gemaakt"),
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
    ("do_stap", ""),
    ("decide_aanvraag", "besloten"),
    ("save_zitting", "zitting_gepland"),
    ("draw_steekproef", "steekproef_getrokken"),
    ("conclude_zitting", "overeenstemming_vastgelegd"),
    ("decide_bundel", "bundel_besloten"),
    ("export_besluiten", "register_uitgevoerd"),
    ("add_advies", "advies_vastgelegd"),
    ("give_afschrift", "afschrift_verstrekt"),
    ("save_inbreng", "commissie_inbreng"),
    ("set_termijn", "termijn_verlengd"),
    ("save_bezwaar", "bezwaar_vastgelegd"),
    ("destroy_dossier", "dossier_vernietigd"),
    ("destroy_steun", "steun_vernietigd"),
    ("destroy_groep", "groep_vernietigd"),
    ("set_mentor", "mentor_gewijzigd"),
    ("add_behoefte", "behoefte_vastgelegd"),
    ("end_behoefte", "behoefte_vastgelegd"),
    ("ask_traject", "traject_gevraagd"),
    ("step_traject", "traject_verder"),
    ("evaluate_traject", "geevalueerd"),
    ("set_trede", "trede_gezet"),
    ("answer_traject", "traject_verder"),
    ("add_hulp", "hulp_vastgelegd"),
    ("evaluate_hulp", "hulp_vastgelegd"),
    ("save_overleg", "overleg_gewijzigd"),
    ("plan_overleg", "bijeenkomst_gewijzigd"),
    ("add_bijeenkomst", "bijeenkomst_gewijzigd"),
    ("move_bijeenkomst", "bijeenkomst_gewijzigd"),
    ("cancel_bijeenkomst", "bijeenkomst_gewijzigd"),
    ("start_bijeenkomst", "bijeenkomst_gewijzigd"),
    ("close_bijeenkomst", "bijeenkomst_gewijzigd"),
    ("add_punt", "agenda_gewijzigd"),
    ("order_agenda", "agenda_gewijzigd"),
    ("defer_punt", "agenda_gewijzigd"),
    ("remove_punt", "agenda_gewijzigd"),
    ("create_agendafeed", "agendafeed_gewijzigd"),
    ("withdraw_agendafeed", "agendafeed_gewijzigd"),
    ("save_herinneringen", "herinnering_gewijzigd"),
    ("retry_post", "post_verder"),
    ("save_punt", "punt_bewerkt"),
    ("invite_gast", "gast_uitgenodigd"),
    ("enter_gast", "gast_gekomen"),
    ("leave_gast", "gast_vertrokken"),
    ("revoke_gast", "gast_ingetrokken"),
    ("add_afspraak", "afspraak_vastgelegd"),
    ("finish_afspraak", "afspraak_vastgelegd"),
    ("drop_afspraak", "afspraak_vastgelegd"),
    ("create_groep", "groep_gewijzigd"),
    ("save_groep", "groep_gewijzigd"),
    ("step_groep", "groep_gewijzigd"),
    ("export_ondersteuning", "ondersteuning_uitgevoerd"),
    ("start_opp", "plan_bewerkt"),
    ("save_opp", "plan_bewerkt"),
    ("adopt_opp", "plan_vastgesteld"),
    ("evaluate_opp", "geevalueerd"),
    ("register_rod", "plan_bewerkt"),
    ("end_opp", "plan_beeindigd"),
    ("save_doel", "doel_bewerkt"),
    ("link_doel", "doel_bewerkt"),
    ("save_profiel", "plan_bewerkt"),
    ("export_plannen", "ondersteuning_uitgevoerd"),
    ("export_vergelijking", "ondersteuning_uitgevoerd"),
    ("export_profieloverzicht", "ondersteuning_uitgevoerd"),
    ("record_toestemming", "toestemming_vastgelegd"),
    ("tell_back", "toestemming_vastgelegd"),
    ("withdraw_toestemming", "toestemming_ingetrokken"),
    ("set_mentor", "mentor_gewijzigd"),
    ("write_aantekening", "aantekening_geschreven"),
    ("publish_handelingswijzer", "handelingswijzer_gepubliceerd"),
    ("withdraw_handelingswijzer", "handelingswijzer_gepubliceerd"),
    ("save_verklaring", "verklaring_vastgelegd"),
    ("save_ingelicht", "ingelicht_gewijzigd"),
    ("save_lesklassen", "lesklas_gewijzigd"),
    ("paste_lesklassen", "lesklas_gewijzigd"),
    ("ask_docenten", "vraag_gesteld"),
    ("answer_vraagronde", "vraag_beantwoord"),
    ("save_thuis", "thuiszitter_vastgelegd"),
    ("save_vertrek", "vertrek_vastgelegd"),
];

/// Acts on many: an entry for each dossier, and one for the act where it has a record of its own.
const REEKSEN: &[&str] = &[
    "plan_zitting",
    "sort_zitting",
    "close_steekproef",
    "add_advies_bundel",
    "write_bundel",
    "resume_bundels",
    // An entry for the overviews of a day, and one for each mail that was sent or given up.
    "run_post",
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
    "open_beleid",
    "open_catalogus",
    "export_catalogus",
    "preview_catalogus",
    "open_aanbod",
    "open_passend",
    "open_vergelijking",
    "open_profieloverzicht",
    "open_passend_leerling",
    "open_overleggen",
    "open_overleg",
    "new_overleg",
    "edit_overleg",
    "open_agenda",
    "print_agenda",
    "new_punt",
    "open_punt",
    "open_gasten",
    "knows_gast",
    "open_gast",
    "open_afspraak",
    "open_agendafeed",
    "open_post",
    "open_leerlingoverleg",
    "list_partners",
    "list_schoolprofielen",
    "bundel_schoolprofielen",
    "open_schoolprofiel",
    "open_publicatie",
    "list_openbaar",
    "open_openbaar",
    "open_openbaar_pdf",
    "compare_openbaar",
    "open_inlezing",
    "open_profielplek",
    "open_profielformat",
    "export_profielformat",
    "preview_profielformat",
    "may_resume_bundel",
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
    "list_zittingen",
    "open_zitting",
    "open_bundel",
    "open_bundelbrieven",
    "open_advies",
    "open_vraag",
    "list_besluiten",
    "open_cijfers",
    "open_trajecten",
    "open_traject",
    "open_hulp",
    "open_gemist",
    "open_mijn_termijnen",
    "open_termijnen",
    "list_thuiszitters",
    "open_thuis",
    "open_vertrek",
    "open_tellingen",
    "open_kengetallen",
    "open_kengetal",
    "open_netwerk",
    "open_bestuursvraag",
    "find_kwaliteitschool",
    "open_cyclus",
    "open_ambities",
    "open_jaarverslag",
    "open_protocollen",
    "open_scholing",
    "open_rendement",
    "new_traject",
    "list_groepen",
    "open_groep",
    "list_ondersteuning",
    "open_plan",
    "open_opp_pdf",
    "list_plannen",
    "open_toestemming",
    "open_logboek",
    "open_mentor",
    "open_handelingswijzer",
    "open_kaart",
    "open_ingelicht",
    "open_lesklassen",
    "open_mijn_klassen",
    "open_vragen",
    "open_vraagronde",
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
        .chain(LEZEN.iter().chain(REEKSEN).copied())
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
    /// An act on many, which leaves so many entries.
    async fn reeks<T>(
        &mut self,
        naam: &'static str,
        schakels: u64,
        daad: impl Future<Output = vangnet_app::Result<T>>,
    ) -> T {
        let voor = self.app.keten().await;
        let result = daad.await.unwrap_or_else(|fout| panic!("{naam}: {fout:?}"));
        assert_eq!(self.app.keten().await - voor, schakels, "{naam}");
        self.gezien.insert(naam);
        result
    }

    /// A step: the trail names it by what happened.
    async fn stap(&mut self, ctx: &Ctx, id: AanvraagId, stap: &StapInvoer) {
        let versie = self.app.versie(id).await;
        let code = stap.gebeurtenis.handeling().code();
        self.als("do_stap", code, self.app.app.do_stap(ctx, id, versie, stap))
            .await;
    }

    async fn step<T>(&mut self, naam: &'static str, daad: impl Future<Output = vangnet_app::Result<T>>) -> T {
        let (_, code) = DADEN.iter().find(|(n, _)| *n == naam).unwrap();
        self.als(naam, code, daad).await
    }

    async fn als<T>(
        &mut self,
        naam: &'static str,
        code: &str,
        daad: impl Future<Output = vangnet_app::Result<T>>,
    ) -> T {
        let voor = self.app.keten().await;
        let result = daad.await.unwrap_or_else(|fout| panic!("{naam}: {fout:?}"));
        let nu = self.app.keten().await;
        assert_eq!(nu - voor, 1, "{naam} leaves one entry");
        let laatste = self
            .app
            .swv
            .list_audit(AuditFilter::default())
            .await
            .unwrap()
            .rijen
            .remove(0);
        assert_eq!(laatste.handeling, code, "{naam}");
        assert_eq!(laatste.tijdstip, self.app.millis(), "{naam}");
        for geheim in [
            "Özdemir",
            "Elif",
            "kleine stappen",
            "proef.example",
            "wachtwoord samen",
            "Zandstra",
            "Wil Werker",
            "Dora Derde",
            "praktijklessen",
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
    let eerste = spoor
        .step(
            "create_first_account",
            a.create_first_account(&app.swv, &invoer("eerste@x.nl"), &[]),
        )
        .await;
    spoor
        .step(
            "create_account_like",
            a.create_account_like(&app.swv, eerste, &invoer("ook@x.nl"), &[]),
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
    Box::pin(policy(app, w, spoor)).await;
    Box::pin(offer(app, w, spoor)).await;
}

async fn offer(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let a = &app.app;
    let (directeur, zorg) = (app.ctx(w.directeur).await, app.ctx(w.zorgcoordinator).await);
    let school = app.school(0).id;
    let vandaag = a.today().to_string();
    let tekst = include_str!("../../cli/demo/catalogus-maasdal.toml");
    spoor
        .step(
            "import_catalogus",
            a.import_catalogus(&directeur, &vandaag, tekst, ""),
        )
        .await;
    let catalogus = a
        .open_catalogus(&directeur, None)
        .await
        .unwrap()
        .catalogus
        .unwrap();
    let invoer = ArrangementInvoer {
        gelezen: stempel(catalogus.arrangement("B2")).unwrap(),
        vanaf: "2027-08-01".to_owned(),
        titel: "Inlopen".to_owned(),
        beslisser: "zorgcoordinator".to_owned(),
        vormen: vec!["groep".to_owned()],
        ..ArrangementInvoer::default()
    };
    spoor
        .step("set_arrangement", a.set_arrangement(&directeur, "B2", &invoer))
        .await;
    let tarieven = TarievenInvoer {
        gelezen: stempel(Some(&catalogus.tarief)).unwrap(),
        vanaf: vandaag.clone(),
        regels: vec![TariefRegel {
            wie: "mentor".to_owned(),
            bedrag: "60".to_owned(),
            bekend: true,
        }],
    };
    spoor
        .step("set_tarieven", a.set_tarieven(&directeur, &tarieven))
        .await;
    let hoe = AanbodInvoer {
        hoe: "Elke dinsdag".to_owned(),
        biedt: true,
        ..AanbodInvoer::default()
    };
    spoor
        .step("save_aanbod", a.save_aanbod(&zorg, school, "B2", &hoe))
        .await;
    spoor
        .step(
            "set_capaciteit",
            a.set_capaciteit(&zorg, school, "trainer", "90", None),
        )
        .await;
    let partner = PartnerInvoer {
        naam: "Instelling Zicht".to_owned(),
        rol: "begeleiding".to_owned(),
        actief: true,
        ..PartnerInvoer::default()
    };
    spoor
        .step("save_partner", a.save_partner(&directeur, None, &partner))
        .await;
    Box::pin(profiel(app, w, spoor)).await;
    Box::pin(figures(app, w, spoor)).await;
    Box::pin(quality(app, w, spoor)).await;
}

async fn profiel(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let a = &app.app;
    let (directeur, zorg) = (app.ctx(w.directeur).await, app.ctx(w.zorgcoordinator).await);
    let vandaag = a.today().to_string();
    let tekst = include_str!("../../cli/demo/profielformat-maasdal.toml");
    let set = a.import_profielformat(&directeur, &vandaag, tekst, "");
    spoor.step("import_profielformat", set).await;
    let start = a.start_schoolprofiel(&zorg, app.school(0).id, "2026", false);
    let id = spoor.step("start_schoolprofiel", start).await;
    let plek = PlekInvoer {
        tekst: "In kleine stappen.".to_owned(),
        ..PlekInvoer::default()
    };
    let save = a.save_profielplek(&zorg, id, "tekst.visie", &plek);
    spoor.step("save_profielplek", save).await;
    let taak = TaakInvoer {
        plek: "tekst.visie".to_owned(),
        wat: "Lees dit na.".to_owned(),
        eigenaar: w.mentor.to_string(),
        uiterlijk: vandaag.clone(),
    };
    spoor
        .step("add_profieltaak", a.add_profieltaak(&zorg, id, &taak))
        .await;
    let taken = a.open_schoolprofiel(&zorg, id).await.unwrap().taken;
    let done = a.finish_profieltaak(&zorg, id, taken[0].id, 1);
    spoor.step("finish_profieltaak", done).await;
    let stuk = DocumentInvoer {
        plek: "tekst.visie".to_owned(),
        titel: "Schoolplan".to_owned(),
        ..DocumentInvoer::default()
    };
    spoor
        .step("save_brondocument", a.save_brondocument(&zorg, id, &stuk))
        .await;
    Box::pin(reading(app, &zorg, id, spoor)).await;
    let stap = ProfielStapInvoer {
        stap: "mr_advies".to_owned(),
        versie: 1,
        datum: vandaag.clone(),
        advies: "negatief".to_owned(),
        ..ProfielStapInvoer::default()
    };
    spoor
        .step("step_schoolprofiel", a.step_schoolprofiel(&zorg, id, &stap))
        .await;
    let voor = app.keten().await;
    a.list_schoolprofielen(&zorg).await.unwrap();
    a.bundel_schoolprofielen(&directeur).await.unwrap();
    a.open_profielplek(&zorg, id, "tekst.visie").await.unwrap();
    a.open_profielformat(&directeur, None).await.unwrap();
    a.export_profielformat(&directeur, None).await.unwrap();
    a.preview_profielformat(&directeur, &vandaag, tekst)
        .await
        .unwrap();
    assert_eq!(app.keten().await, voor);
    Box::pin(published(app, w, spoor, id)).await;
}

/// A profile with its advice: written on, adopted, published, taken back; what everybody reads leaves no trail.
async fn published(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>, id: SchoolprofielId) {
    let a = &app.app;
    let (zorg, directie) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directie).await);
    let stap = app.profile_step("terug", 2);
    spoor
        .step("step_schoolprofiel", a.step_schoolprofiel(&zorg, id, &stap))
        .await;
    w.adopt_profile_from(app, id, 3).await;
    for _ in 0..2 {
        spoor
            .step(
                "publish_schoolprofiel",
                a.publish_schoolprofiel(&directie, id, true),
            )
            .await;
        let voor = app.keten().await;
        a.open_publicatie(&zorg, id).await.unwrap();
        a.list_openbaar(SLUG).await.unwrap();
        a.open_openbaar(SLUG, "99AA", None).await.unwrap();
        a.open_openbaar_pdf(SLUG, "99AA", 2026).await.unwrap();
        assert!(a.compare_openbaar(SLUG, "99AA", (2026, 2025)).await.is_err());
        assert_eq!(app.keten().await, voor);
        spoor
            .step("withdraw_schoolprofiel", a.withdraw_schoolprofiel(&zorg, id))
            .await;
    }
}

/// A profile that the school had: read in, moved, taken over, thrown away.
async fn reading(app: &TestApp, zorg: &Ctx, id: SchoolprofielId, spoor: &mut Spoor<'_>) {
    let a = &app.app;
    let bron = b"Mijn naam is Elif \xc3\x96zdemir.".to_vec();
    let read = a.read_schoolprofiel(zorg, id, bron, InleesInvoer::default());
    spoor.step("read_schoolprofiel", read).await;
    let zet = VerplaatsInvoer {
        lezing: None,
        versie: 1,
        zetten: vec![(vec![0], Some("tekst.visie".to_owned()))],
    };
    spoor.step("move_alineas", a.move_alineas(zorg, id, &zet)).await;
    let over = OverneemInvoer {
        versie: 2,
        ..OverneemInvoer::default()
    };
    spoor
        .step("accept_inlezing", a.accept_inlezing(zorg, id, &over))
        .await;
    a.open_inlezing(zorg, id).await.unwrap();
    spoor.step("drop_inlezing", a.drop_inlezing(zorg, id, 3)).await;
}

/// Key figures: written, kept, taken along.
async fn figures(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let (a, school) = (&app.app, app.school(0).id);
    let (zorg, okt) = (app.ctx(w.zorgcoordinator).await, Peildatum::Oktober);
    let invoer = KengetalInvoer {
        soort: "getal".to_owned(),
        waarde: "12".to_owned(),
        reden: "Uit de leerlingadministratie.".to_owned(),
        ..KengetalInvoer::default()
    };
    spoor
        .step(
            "save_kengetal",
            a.save_kengetal(&zorg, school, 2026, Kengetal::Hoogbegaafd, &invoer),
        )
        .await;
    spoor
        .step("keep_kengetallen", a.keep_kengetallen(&zorg, school, 2026, okt))
        .await;
    spoor
        .step(
            "export_kengetallen",
            a.export_kengetallen(&zorg, None, None, okt, |_| Werkblad {
                naam: "Kengetallen".to_owned(),
                datum: a.today(),
                kolommen: Vec::new(),
                rijen: Vec::new(),
            }),
        )
        .await;
    // Signing in is written down, so that comes first.
    let directeur = app.ctx(w.directeur).await;
    let voor = app.keten().await;
    a.open_kengetallen(&zorg, None, None, okt).await.unwrap();
    a.open_kengetal(&zorg, school, 2026, Kengetal::Pro, okt)
        .await
        .unwrap();
    a.open_rendement(&zorg, None, None).await.unwrap();
    a.open_netwerk(&directeur).await.unwrap();
    a.open_bestuursvraag(&directeur, Bestuursvraag::Niveau)
        .await
        .unwrap();
    assert_eq!(app.keten().await, voor, "reading leaves nothing");
}

/// The quality of support: the cycle, an ambition, a protocol, a competence with a training.
async fn quality(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let (a, school) = (&app.app, app.school(0).id);
    let (zorg, directeur) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directeur).await);
    let (wie, dag) = (w.mentor.to_string(), app.dag(0));
    let fase = FaseInvoer {
        tekst: "Eerder bellen.".to_owned(),
        datum: dag.clone(),
        eigenaar: wie.clone(),
    };
    let cyclus = CyclusInvoer {
        fasen: Fase::ALL.map(|f| (f, fase.clone())).into_iter().collect(),
        ..CyclusInvoer::default()
    };
    let save = a.save_cyclus(&zorg, school, 2026, &cyclus);
    spoor.step("save_cyclus", save).await;
    let toe = a.step_cyclus(&zorg, school, 2026, "sluiten", 1);
    spoor.step("step_cyclus", toe).await;
    let ambitie = AmbitieInvoer {
        soort: "ambitie".to_owned(),
        wat: "Rust in de klas.".to_owned(),
        eigenaar: wie.clone(),
        begin: dag.clone(),
        uiterlijk: dag.clone(),
        ..AmbitieInvoer::default()
    };
    let save = a.save_ambitie(&zorg, school, &ambitie);
    let id = spoor.step("save_ambitie", save).await;
    let notitie = NotitieInvoer {
        staat: "loopt".to_owned(),
        tekst: "Begonnen.".to_owned(),
        versie: 1,
    };
    let note = a.note_ambitie(&zorg, school, id, &notitie);
    spoor.step("note_ambitie", note).await;
    let antwoord = BestuursantwoordInvoer {
        oordeel: "deels".to_owned(),
        toelichting: "Nog niet overal.".to_owned(),
    };
    let gezegd = a.answer_bestuursvraag(&directeur, Bestuursvraag::Bereik, &antwoord);
    spoor.step("answer_bestuursvraag", gezegd).await;
    let protocol = ProtocolInvoer {
        titel: "Statuut".to_owned(),
        ..ProtocolInvoer::default()
    };
    let save = a.save_protocol(&directeur, school, &protocol);
    spoor.step("save_protocol", save).await;
    let regels = a.open_protocollen(&directeur, school).await.unwrap().regels;
    let samen = regels.iter().find(|r| r.school.is_none()).unwrap().id;
    let weg = a.delete_protocol(&directeur, school, samen, 1);
    spoor.step("delete_protocol", weg).await;
    let competentie = CompetentieInvoer {
        titel: "Agressie".to_owned(),
        ieder: true,
        vanaf: dag.clone(),
        ..CompetentieInvoer::default()
    };
    let save = a.save_competentie(&directeur, &competentie);
    spoor.step("save_competentie", save).await;
    let blad = a.open_scholing(&zorg, school).await.unwrap();
    let scholing = ScholingInvoer {
        account: wie,
        competentie: blad.competenties[0].id.to_string(),
        gevolgd: dag,
        ..ScholingInvoer::default()
    };
    let save = a.save_scholing(&zorg, school, &scholing);
    spoor.step("save_scholing", save).await;
    let blad = a.open_scholing(&zorg, school).await.unwrap();
    let training = blad.scholingen.unwrap()[0].scholing.id;
    let weg = a.delete_scholing(&zorg, school, training, 1);
    spoor.step("delete_scholing", weg).await;
    let voor = app.keten().await;
    a.find_kwaliteitschool(&zorg).await.unwrap();
    a.open_cyclus(&zorg, school, None).await.unwrap();
    a.open_jaarverslag(&zorg, school, None).await.unwrap();
    assert_eq!(app.keten().await, voor, "reading leaves nothing");
}

async fn policy(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let a = &app.app;
    let directeur = app.ctx(w.directeur).await;
    let dag = "2027-08-01";
    spoor
        .step(
            "set_steekproef",
            a.set_steekproef(&directeur, dag, "procent", "20"),
        )
        .await;
    spoor
        .step("set_bezwaarweg", a.set_bezwaarweg(&directeur, dag, "wet"))
        .await;
    spoor
        .step("set_bewaring", a.set_bewaring(&directeur, dag, "4"))
        .await;
    let terug = OptingOutInvoer {
        vanaf: dag.to_owned(),
        eigen: "nee".to_owned(),
        ..OptingOutInvoer::default()
    };
    spoor
        .step("set_optingout", a.set_optingout(&directeur, &terug))
        .await;
    let lid = CommissielidInvoer {
        naam: "Dora Derde".to_owned(),
        organisatie: "Vakcollege".to_owned(),
        deskundigheid: "orthopedagoog".to_owned(),
        ..CommissielidInvoer::default()
    };
    spoor
        .step("save_commissie", a.save_commissie(&directeur, dag, &[(1, lid)]))
        .await;
    let instrument = InstrumentInvoer {
        naam: "WISC-V".to_owned(),
        soort: "intelligentie".to_owned(),
        ..InstrumentInvoer::default()
    };
    spoor
        .step(
            "save_instrumenten",
            a.save_instrumenten(&directeur, dag, "Voorbeeld", &[(1, instrument)]),
        )
        .await;
    let dag = KalenderdagInvoer {
        soort: "commissie".to_owned(),
        datum: "2027-11-10".to_owned(),
        omschrijving: String::new(),
    };
    spoor
        .step("save_kalender", a.save_kalender(&directeur, "2027", &[(1, dag)]))
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
    w.add_stuk(app, id, ZaakSoort::Pro).await;
    let nieuw = StapInvoer::nieuw;
    spoor.stap(&zorg, id, &nieuw(Gebeurtenis::Ingediend)).await;
    spoor.stap(&ortho, id, &app.aanvulling("Meer graag.")).await;
    spoor.stap(&zorg, id, &nieuw(Gebeurtenis::Ingediend)).await;
    let invoer = ZittingInvoer {
        school: app.school(0).id.to_string(),
        datum: app.werkdag(7),
        aanvragen: vec![id],
        ..ZittingInvoer::default()
    };
    let zitting = spoor
        .reeks("plan_zitting", 2, a.plan_zitting(&ortho, &invoer))
        .await;
    let later = ZittingInvoer {
        datum: app.werkdag(14),
        aanvragen: Vec::new(),
        ..invoer
    };
    spoor
        .step("save_zitting", a.save_zitting(&ortho, zitting, &later))
        .await;
    let keuze = [(id, Sortering::Bespreken)];
    spoor
        .reeks("sort_zitting", 1, a.sort_zitting(&zorg, zitting, &keuze))
        .await;
    let oneens = nieuw(Gebeurtenis::GeenOvereenstemming).omdat("Niet eens.");
    spoor.stap(&ortho, id, &oneens).await;
    w.with_commissie(app).await;
    w.speak(app, id, "noord", "nee").await;
    let invoer = InbrengInvoer {
        lid: "swv".to_owned(),
        bestudeerd: true,
        standpunt: "ja".to_owned(),
        toelichting: "Leerbaar.".to_owned(),
    };
    spoor
        .step("save_inbreng", a.save_inbreng(&ortho, id, &invoer))
        .await;
    let verdeeld = nieuw(Gebeurtenis::CommissieVerdeeld).omdat("Niet eens geworden.");
    spoor.stap(&ortho, id, &verdeeld).await;
    let termijn = TermijnInvoer {
        soort: "school".to_owned(),
        tot: "2026-12-14".to_owned(),
    };
    let versie = app.versie(id).await;
    spoor
        .step("set_termijn", a.set_termijn(&zorg, id, versie, &termijn))
        .await;
    w.advise(app, id, "toewijzen").await;
    let derde = AdviesInvoer {
        naam: "Dora Derde".to_owned(),
        deskundigheid: "arts".to_owned(),
        organisatie: "Elders".to_owned(),
        zelfstandig: true,
        datum: app.app.today().to_string(),
        oordeel: "toewijzen".to_owned(),
        tekst: "Past bij de praktijklessen.".to_owned(),
        ..AdviesInvoer::default()
    };
    spoor.step("add_advies", a.add_advies(&ortho, id, &derde)).await;
    let vandaag = app.app.today().to_string();
    spoor
        .step("give_afschrift", a.give_afschrift(&ortho, id, &vandaag))
        .await;
    let versie = app.versie(id).await;
    spoor
        .step(
            "decide_aanvraag",
            a.decide_aanvraag(&directeur, id, versie, &besluit()),
        )
        .await;
    let bezwaar = StapInvoer {
        bezwaar: BezwaarStapInvoer {
            indiener: "school".to_owned(),
            ..BezwaarStapInvoer::default()
        },
        ..nieuw(Gebeurtenis::BezwaarGemeld).omdat("Niet eens.")
    };
    spoor.stap(&zorg, id, &bezwaar).await;
    let gesprek = BezwaarInvoer {
        gesprek_op: vandaag,
        gesprek: "Besproken; de school denkt na.".to_owned(),
        ..BezwaarInvoer::default()
    };
    spoor
        .step("save_bezwaar", a.save_bezwaar(&ortho, id, 1, &gesprek))
        .await;
    let terug = nieuw(Gebeurtenis::BezwaarIngetrokken).omdat("Toch goed.");
    spoor.stap(&zorg, id, &terug).await;
    let id = a
        .start_aanvraag(&zorg, w.leerling(1), "pro", "2026-10-05")
        .await
        .unwrap();
    let terug = nieuw(Gebeurtenis::Ingetrokken).omdat("Toch niet.");
    spoor.stap(&zorg, id, &terug).await;
}

fn besluit() -> BesluitInvoer {
    BesluitInvoer {
        besluit: "toewijzen".to_owned(),
        motivering: "Aan de criteria is voldaan.".to_owned(),
        ingangsdatum: "2026-12-01".to_owned(),
        ..BesluitInvoer::default()
    }
}

/// Three dossiers, one of them drawn.
async fn bundles(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let a = &app.app;
    let (_, bundel, ids) = w.bundled(app, 3).await;
    let (ortho, directeur) = (app.ctx(w.orthopedagoog).await, app.ctx(w.directeur).await);
    spoor
        .step("draw_steekproef", a.draw_steekproef(&ortho, bundel))
        .await;
    for regel in a.open_bundel(&ortho, bundel).await.unwrap().regels {
        if regel.in_steekproef == Some(true) {
            let goed = StapInvoer::nieuw(Gebeurtenis::SteekproefAkkoord);
            spoor.stap(&ortho, regel.id, &goed).await;
        }
    }
    spoor
        .reeks("close_steekproef", 3, a.close_steekproef(&ortho, bundel))
        .await;
    for (naam, deskundigheid) in [("Otto Ortho", "orthopedagoog"), ("Wil Werker", "arts")] {
        let invoer = AdviesInvoer {
            naam: naam.to_owned(),
            deskundigheid: deskundigheid.to_owned(),
            organisatie: "Samenwerkingsverband".to_owned(),
            zelfstandig: true,
            datum: a.today().to_string(),
            oordeel: "toewijzen".to_owned(),
            tekst: format!("Gezien door {naam}."),
            ..AdviesInvoer::default()
        };
        spoor
            .reeks(
                "add_advies_bundel",
                3,
                a.add_advies_bundel(&ortho, bundel, &invoer),
            )
            .await;
        // Pressed again: nothing is written twice.
        spoor
            .reeks(
                "add_advies_bundel",
                0,
                a.add_advies_bundel(&ortho, bundel, &invoer),
            )
            .await;
    }
    let versie = a.open_bundel(&directeur, bundel).await.unwrap().bundel.versie;
    let invoer = BundelBesluitInvoer {
        motivering: "Zonder twijfel.".to_owned(),
        ingangsdatum: "2026-12-01".to_owned(),
    };
    spoor
        .step(
            "decide_bundel",
            a.decide_bundel(&directeur, bundel, versie, &invoer),
        )
        .await;
    spoor
        .reeks("write_bundel", 4, a.write_bundel(&app.swv, bundel))
        .await;
    spoor
        .reeks("write_bundel", 0, a.write_bundel(&app.swv, bundel))
        .await;
    spoor.reeks("resume_bundels", 0, a.resume_bundels()).await;
    let werkblad = |_: Vec<BesluitRegel>| Werkblad {
        naam: "Besluiten".to_owned(),
        datum: a.today(),
        kolommen: Vec::new(),
        rijen: Vec::new(),
    };
    spoor
        .step(
            "export_besluiten",
            a.export_besluiten(&directeur, &BesluitFilter::default(), werkblad),
        )
        .await;
    let gesprek = w.discussed(app, w.leerling(3), ZaakSoort::Lwoo).await;
    let found = app.swv.find_aanvraag(gesprek).await.unwrap().unwrap().aanvraag;
    let eens = StapInvoer::nieuw(Gebeurtenis::OvereenstemmingJa).omdat("Samen besproken.");
    let zitting = found.zitting.unwrap();
    spoor
        .step(
            "conclude_zitting",
            a.conclude_zitting(&ortho, zitting, gesprek, found.versie, &eens),
        )
        .await;
    w.end_needs(app, w.leerling(3)).await;
    app.env.wacht(Span::new().days(3 * 366 + 2));
    let directeur = app.ctx(w.directeur).await;
    let versie = app.versie(ids[0]).await;
    spoor
        .step("destroy_dossier", a.destroy_dossier(&directeur, ids[0], versie))
        .await;
    let oud = GroepInvoer {
        arrangement: "B1".to_owned(),
        vorm: "groep".to_owned(),
        naam: "Van lang geleden".to_owned(),
        begin: "2021-09-01".to_owned(),
        einde: "2021-09-28".to_owned(),
        ..GroepInvoer::default()
    };
    let zorg = app.ctx(w.zorgcoordinator).await;
    let groep = a.create_groep(&zorg, &oud).await.unwrap();
    // Support that still ran when the application was decided is kept longer, and longer by policy.
    app.env.wacht(Span::new().days(2 * 366));
    let directie = app.ctx(w.directie).await;
    spoor
        .step("destroy_steun", a.destroy_steun(&directie, w.leerling(3), "1004"))
        .await;
    spoor
        .step(
            "destroy_groep",
            a.destroy_groep(&directie, groep, "Van lang geleden"),
        )
        .await;
}

/// The daily tools around a pupil.
async fn daily(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let (a, pupil, school) = (&app.app, w.leerling(0), app.school(0).id);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let note = AantekeningInvoer {
        soort: "notitie".to_owned(),
        tekst: "Elif werkt in kleine stappen.".to_owned(),
        ..AantekeningInvoer::default()
    };
    spoor
        .step("write_aantekening", a.write_aantekening(&zorg, pupil, &note))
        .await;
    let wijzer = a.publish_handelingswijzer(&zorg, pupil, 0, "Elif zit voorin.");
    spoor.step("publish_handelingswijzer", wijzer).await;
    spoor
        .step(
            "withdraw_handelingswijzer",
            a.withdraw_handelingswijzer(&zorg, pupil, 1),
        )
        .await;
    let kaart = KaartInvoer {
        datum: "2026-09-01".to_owned(),
        deskundige: "A. Zandstra".to_owned(),
        hulpmiddelen: "Extra tijd".to_owned(),
        verwacht: "Werkt in kleine stappen".to_owned(),
        ..KaartInvoer::default()
    };
    let soort = VerklaringSoort::Dyslexie;
    spoor
        .step("save_verklaring", a.save_verklaring(&zorg, pupil, soort, &kaart))
        .await;
    let ingelicht = IngelichtInvoer {
        account: w.mentor.to_string(),
        ..IngelichtInvoer::default()
    };
    spoor
        .step("save_ingelicht", a.save_ingelicht(&zorg, pupil, &ingelicht))
        .await;
    let klassen = [LesklasInvoer::nieuw(w.mentor, "1B")];
    spoor
        .step("save_lesklassen", a.save_lesklassen(&zorg, school, &klassen))
        .await;
    let regel = "mees.mentor@proef.example; 1B, 2A";
    spoor
        .step("paste_lesklassen", a.paste_lesklassen(&zorg, school, regel))
        .await;
    let vraag = RondeInvoer {
        vraag: "Hoe gaat het met Elif?".to_owned(),
        tot: app.werkdag(5),
    };
    let ronde = spoor
        .step("ask_docenten", a.ask_docenten(&zorg, pupil, &vraag))
        .await;
    let antwoord = AntwoordInvoer {
        voortgang: "plus".to_owned(),
        werkt: "Elif voorin.".to_owned(),
        ..AntwoordInvoer::default()
    };
    let mentor = app.ctx(w.mentor).await;
    spoor
        .step(
            "answer_vraagronde",
            a.answer_vraagronde(&mentor, ronde, &antwoord),
        )
        .await;
    let ander = MentorInvoer {
        versie: 1,
        mentor: w.andere_mentor.to_string(),
        reden: "Elif kiest een andere mentor.".to_owned(),
    };
    spoor.step("set_mentor", a.set_mentor(&zorg, pupil, &ander)).await;
}

async fn plans(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let (a, pupil, vandaag) = (&app.app, w.leerling(0), app.app.today().to_string());
    let zorg = app.ctx(w.zorgcoordinator).await;
    let opp = spoor.step("start_opp", a.start_opp(&zorg, pupil, "")).await;
    let invoer = plan(&vandaag);
    spoor.step("save_opp", a.save_opp(&zorg, opp, 1, &invoer)).await;
    let daad = |wie: &str, uitkomst: &str| ToestemmingInvoer {
        betreft: opp.to_string(),
        wie: wie.to_owned(),
        uitkomst: uitkomst.to_owned(),
        datum: vandaag.clone(),
        wijze: "gesprek".to_owned(),
        tekst: "Ik wil vooraan zitten.".to_owned(),
        ..ToestemmingInvoer::default()
    };
    let zegt = daad("", "gehoord");
    let gehoord = spoor
        .step(
            "record_toestemming",
            a.record_toestemming(&zorg, pupil, Daad::Gehoord, &zegt),
        )
        .await;
    let ja = daad("ouders", "ja");
    let akkoord = a
        .record_toestemming(&zorg, pupil, Daad::Handelingsdeel, &ja)
        .await;
    let akkoord = akkoord.unwrap();
    spoor
        .step("adopt_opp", a.adopt_opp(&zorg, opp, 2, &vandaag))
        .await;
    spoor
        .step(
            "tell_back",
            a.tell_back(&zorg, gehoord, 1, &vandaag, "Elif zit nu vooraan."),
        )
        .await;
    let evaluatie = EvaluatieInvoer {
        datum: vandaag.clone(),
        uitkomst: "voldoende".to_owned(),
        koers: "volgens".to_owned(),
        vervolg: "doorgaan".to_owned(),
        bevinding: "Het gaat goed.".to_owned(),
        ..EvaluatieInvoer::default()
    };
    spoor
        .step("evaluate_opp", a.evaluate_opp(&zorg, opp, &evaluatie))
        .await;
    spoor
        .step("register_rod", a.register_rod(&zorg, opp, 3, &vandaag))
        .await;
    let doel = DoelInvoer {
        plan: "opp".to_owned(),
        doel: "Elif vraagt zelf om hulp.".to_owned(),
        ..DoelInvoer::default()
    };
    let doel = spoor
        .step("save_doel", a.save_doel(&zorg, pupil, None, &doel))
        .await;
    let traject = running(app, pupil, w).await;
    spoor
        .step("link_doel", a.link_doel(&zorg, pupil, traject, doel, true))
        .await;
    let profiel = ProfielInvoer::default();
    spoor
        .step("save_profiel", a.save_profiel(&zorg, pupil, 0, &profiel))
        .await;
    spoor
        .step(
            "withdraw_toestemming",
            a.withdraw_toestemming(&zorg, akkoord, 1, &vandaag),
        )
        .await;
    spoor
        .step("end_opp", a.end_opp(&zorg, opp, 4, &vandaag, "Niet meer nodig."))
        .await;
    let alle = PlanFilter::default();
    let leeg = |_: PlannenLijst| Werkblad {
        naam: "Plannen".to_owned(),
        datum: app.app.today(),
        kolommen: Vec::new(),
        rijen: Vec::new(),
    };
    spoor
        .step("export_plannen", a.export_plannen(&zorg, &alle, leeg))
        .await;
    let blad = |_: VergelijkingBlad| Werkblad {
        naam: "Scholen".to_owned(),
        datum: app.app.today(),
        kolommen: Vec::new(),
        rijen: Vec::new(),
    };
    let keuze = Keuze::default();
    spoor
        .step("export_vergelijking", a.export_vergelijking(&zorg, &keuze, blad))
        .await;
    let blad = |_: ProfielOverzicht| Werkblad {
        naam: "Profielen".to_owned(),
        datum: app.app.today(),
        kolommen: Vec::new(),
        rijen: Vec::new(),
    };
    spoor
        .step(
            "export_profieloverzicht",
            a.export_profieloverzicht(&zorg, &keuze, blad),
        )
        .await;
}

/// Support that runs, put there behind the back of the application.
async fn running(app: &TestApp, leerling: LeerlingId, w: &Wereld) -> TrajectId {
    let traject = Traject {
        id: TrajectId(app.app.new_id()),
        leerling,
        school: app.school(0).id,
        arrangement: "15a".to_owned(),
        soort: "breedte".to_owned(),
        niveau: 3,
        vorm: Vorm::Individueel,
        maatwerk: false,
        groep: None,
        staat: TrajectStaat::Loopt,
        gevraagd_op: app.app.today(),
        begin: Some(app.app.today()),
        einde: None,
        beeindigd_op: None,
        doorloop_tot: None,
        volgen_tot: None,
        minuten_per_week: Some(60),
        keren_per_week: None,
        extern_minuten: None,
        uitvoerder: "mentor".to_owned(),
        begeleider: Some(w.mentor),
        financier: Partij::School,
        partner: None,
        evaluatie_op: None,
        uitkomst: None,
        inhoud: TrajectInhoud::default(),
        versie: 1,
    };
    let tx = app.swv.begin().await.unwrap();
    tx.insert_traject(&traject).await.unwrap();
    app.commit(tx).await;
    traject.id
}

/// A plan in which nothing is missing.
fn plan(overleg: &str) -> OppInvoer {
    OppInvoer {
        teksten: OppVeld::ALL
            .into_iter()
            .map(|veld| (veld, "Tekst".to_owned()))
            .collect(),
        overleg_op: overleg.to_owned(),
        reden: String::new(),
    }
}

async fn support(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let (a, pupil, vandaag) = (&app.app, w.leerling(3), app.app.today().to_string());
    let zorg = app.ctx(w.zorgcoordinator).await;
    let catalogus = app.maasdal().await;
    let b1 = catalogus.arrangement("B1").unwrap();
    let mut behoeften = Vec::new();
    for code in ["niveau_tempo", "taal"] {
        let invoer = BehoefteInvoer {
            code: code.to_owned(),
            bron: "mentor".to_owned(),
            datum: vandaag.clone(),
            toelichting: "Elif werkt in kleine stappen.".to_owned(),
        };
        let nieuw = a.add_behoefte(&zorg, pupil, &invoer);
        behoeften.push(spoor.step("add_behoefte", nieuw).await);
    }
    let einde = a.end_behoefte(&zorg, pupil, behoeften[1]);
    spoor.step("end_behoefte", einde).await;
    let mut groep = GroepInvoer {
        arrangement: "B1".to_owned(),
        vorm: "groep".to_owned(),
        naam: "Leren leren".to_owned(),
        begin: vandaag.clone(),
        einde: app.dag(30),
        ..GroepInvoer::default()
    };
    let id = spoor.step("create_groep", a.create_groep(&zorg, &groep)).await;
    groep.doel = "In kleine stappen verder.".to_owned();
    spoor.step("save_groep", a.save_groep(&zorg, id, 1, &groep)).await;
    let begin = TrajectStapInvoer::nieuw(TrajectGebeurtenis::Begonnen, 2);
    let loopt = a.step_groep(&zorg, id, &begin);
    spoor.step("step_groep", loopt).await;
    let invoer = TrajectInvoer {
        reden: "In kleine stappen gaat het.".to_owned(),
        vorm: "groep".to_owned(),
        groep: id.to_string(),
        ..traject_invoer(a, b1)
    };
    let t = spoor
        .step("ask_traject", a.ask_traject(&zorg, pupil, &invoer))
        .await;
    for (gebeurtenis, versie) in [
        (TrajectGebeurtenis::Besloten, 1),
        (TrajectGebeurtenis::Begonnen, 2),
    ] {
        let stap = TrajectStapInvoer {
            toelichting: "Elif kan beginnen.".to_owned(),
            ..TrajectStapInvoer::nieuw(gebeurtenis, versie)
        };
        spoor.step("step_traject", a.step_traject(&zorg, t, &stap)).await;
    }
    Box::pin(help(app, w, spoor)).await;
    let evaluatie = eindevaluatie(a, "onvoldoende");
    spoor
        .step("evaluate_traject", a.evaluate_traject(&zorg, t, &evaluatie))
        .await;
    let omhoog = TredeInvoer {
        naar: "3".to_owned(),
        datum: vandaag,
        grond: "onvoldoende".to_owned(),
        orgaan: "zat".to_owned(),
        traject: t.to_string(),
        criterium: true,
        toelichting: "Kleine stappen waren niet genoeg.".to_owned(),
        doorloop: vec![DoorloopInvoer {
            traject: t,
            keuze: "stopt".to_owned(),
            tot: String::new(),
        }],
        ..TredeInvoer::default()
    };
    spoor.step("set_trede", a.set_trede(&zorg, pupil, &omhoog)).await;
    let alles = OndersteuningFilter::default();
    spoor
        .step(
            "export_ondersteuning",
            a.export_ondersteuning(&zorg, &alles, |_, _| Werkblad {
                naam: "Ondersteuning".to_owned(),
                datum: a.today(),
                kolommen: Vec::new(),
                rijen: Vec::new(),
            }),
        )
        .await;
    // A second look on the same day is no second line in the log of readers.
    a.open_trajecten(&zorg, pupil).await.unwrap();
    a.open_traject(&zorg, t).await.unwrap();
    let voor = app.keten().await;
    a.open_trajecten(&zorg, pupil).await.unwrap();
    a.open_traject(&zorg, t).await.unwrap();
    a.new_traject(&zorg, pupil).await.unwrap();
    a.open_groep(&zorg, id).await.unwrap();
    a.list_groepen(&zorg).await.unwrap();
    a.list_ondersteuning(&zorg, &alles).await.unwrap();
    assert_eq!(app.keten().await, voor);
}

/// Answers on the way, and help beside trajecten.
async fn help(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let (a, pupil) = (&app.app, w.leerling(1));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let catalogus = app.swv.find_catalogus(a.today()).await.unwrap().unwrap();
    let b2 = w.running(app, pupil, catalogus.arrangement("B2").unwrap()).await;
    let antwoord = [(
        "extra_aandacht".to_owned(),
        "Rekenen, in kleine stappen.".to_owned(),
    )];
    let beantwoord = a.answer_traject(&zorg, b2, &antwoord, 3);
    spoor.step("answer_traject", beantwoord).await;
    let invoer = HulpInvoer {
        soort: "extra_les".to_owned(),
        van: app.dag(0),
        tot: app.dag(30),
        uren: "1".to_owned(),
        waarvoor: "Rekenen, in kleine stappen.".to_owned(),
        ..HulpInvoer::default()
    };
    let hulp = spoor.step("add_hulp", a.add_hulp(&zorg, pupil, &invoer)).await;
    let geevalueerd = a.evaluate_hulp(&zorg, pupil, hulp, "Kleine stappen hielpen.", 1);
    spoor.step("evaluate_hulp", geevalueerd).await;
    let thuis = ThuisInvoer {
        van: app.dag(-1),
        reden: "anders".to_owned(),
        ..ThuisInvoer::default()
    };
    spoor.step("save_thuis", a.save_thuis(&zorg, pupil, &thuis)).await;
    let versie = app.swv.find_leerling(pupil).await.unwrap().unwrap().versie;
    let dag = app.dag(30);
    let vertrek = a.save_vertrek(&zorg, pupil, versie, &dag);
    spoor.step("save_vertrek", vertrek).await;
}

async fn meetings(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let a = &app.app;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let school = app.school(0).id;
    let invoer = vangnet_testkit::overleg_invoer("zat", "ZAT");
    let overleg = spoor
        .step("save_overleg", a.save_overleg(&zorg, school, None, &invoer, &[]))
        .await;
    spoor
        .step("plan_overleg", a.plan_overleg(&zorg, overleg, a.today()))
        .await;
    let dag = |dagen: i32, versie| BijeenkomstInvoer {
        datum: app.dag(dagen),
        begint: "15:00".to_owned(),
        versie,
    };
    let b = spoor
        .step("add_bijeenkomst", a.add_bijeenkomst(&zorg, overleg, &dag(0, 0)))
        .await;
    let later = a.add_bijeenkomst(&zorg, overleg, &dag(1, 0)).await.unwrap();
    spoor
        .step("move_bijeenkomst", a.move_bijeenkomst(&zorg, later, &dag(2, 1)))
        .await;
    let nieuw = |vraag: &str| PuntNieuw {
        leerling: Some(w.leerling(0)),
        vraag: vraag.to_owned(),
        ..PuntNieuw::default()
    };
    let een = spoor.step("add_punt", a.add_punt(&zorg, b, &nieuw("Een?"))).await;
    let twee = a.add_punt(&zorg, b, &nieuw("Twee?")).await.unwrap();
    let drie = a.add_punt(&zorg, b, &nieuw("Drie?")).await.unwrap();
    spoor
        .step("order_agenda", a.order_agenda(&zorg, b, &[twee, een, drie]))
        .await;
    spoor
        .step("start_bijeenkomst", a.start_bijeenkomst(&zorg, b, &[], 1))
        .await;
    spoor.step("defer_punt", a.defer_punt(&zorg, twee, 1)).await;
    spoor.step("remove_punt", a.remove_punt(&zorg, drie, 1)).await;
    let mut gezegd = PuntInvoer {
        vraag: "Een?".to_owned(),
        verslag: "Besproken.".to_owned(),
        ouders_op: app.dag(0),
        versie: 1,
        ..PuntInvoer::default()
    };
    spoor
        .step("save_punt", a.save_punt(&zorg, een, &gezegd, false))
        .await;
    let gast = GastInvoer {
        naam: "Wil".to_owned(),
        adres: "wil@partner.example".to_owned(),
        rol: "ketenpartner".to_owned(),
        doel: "Advies.".to_owned(),
        grondslag: "vitaal_belang".to_owned(),
        toelichting: "Veiligheid.".to_owned(),
        ziet: vec!["algemeen".to_owned()],
        geldig_tot: app.dag(7),
        ..GastInvoer::default()
    };
    let uitnodiging = spoor.step("invite_gast", a.invite_gast(&zorg, een, &gast)).await;
    spoor
        .step(
            "enter_gast",
            a.enter_gast(SLUG, &uitnodiging.token, &uitnodiging.code),
        )
        .await;
    let bezoek = a.enter_gast(SLUG, &uitnodiging.token, &uitnodiging.code);
    let bezoek = bezoek.await.unwrap();
    spoor.step("leave_gast", a.leave_gast(SLUG, &bezoek)).await;
    spoor
        .step("revoke_gast", a.revoke_gast(&zorg, uitnodiging.id))
        .await;
    let afspraak = AfspraakInvoer {
        wat: "Bellen".to_owned(),
        wie: "ouder".to_owned(),
        voor: app.dag(7),
    };
    let gemaakt = spoor
        .step("add_afspraak", a.add_afspraak(&zorg, een, &afspraak))
        .await;
    let ander = a.add_afspraak(&zorg, een, &afspraak).await.unwrap();
    spoor
        .step("finish_afspraak", a.finish_afspraak(&zorg, gemaakt, "Gebeld.", 1))
        .await;
    spoor
        .step("drop_afspraak", a.drop_afspraak(&zorg, ander, "Niet nodig.", 1))
        .await;
    gezegd.versie = 2;
    a.save_punt(&zorg, een, &gezegd, true).await.unwrap();
    spoor
        .step("close_bijeenkomst", a.close_bijeenkomst(&zorg, b, 2))
        .await;
    Box::pin(mail(app, w, spoor)).await;
    let leeg = a.add_bijeenkomst(&zorg, overleg, &dag(3, 0)).await.unwrap();
    spoor
        .step("cancel_bijeenkomst", a.cancel_bijeenkomst(&zorg, leeg, 1))
        .await;
}

/// Words that nobody reads: the real ones are the business of the pages.
#[derive(Debug)]
struct Woorden;

impl Posttekst for Woorden {
    fn overzicht(&self, gegevens: &OverzichtGegevens) -> Bericht {
        Bericht {
            onderwerp: gegevens.dag.to_string(),
            tekst: gegevens.werk.clone(),
        }
    }

    fn uitnodiging(&self, gegevens: &UitnodigingGegevens) -> Bericht {
        Bericht {
            onderwerp: gegevens.dag.to_string(),
            tekst: gegevens.adres.clone(),
        }
    }
}

/// A calendar address, reminders, and a round of mail that is refused.
async fn mail(app: &TestApp, w: &Wereld, spoor: &mut Spoor<'_>) {
    let a = &app.app;
    let zorg = app.ctx(w.zorgcoordinator).await;
    spoor.step("create_agendafeed", a.create_agendafeed(&zorg)).await;
    spoor
        .step("withdraw_agendafeed", a.withdraw_agendafeed(&zorg))
        .await;
    let soorten = ["overleg".to_owned(), "afspraak".to_owned()];
    spoor
        .step("save_herinneringen", a.save_herinneringen(&zorg, "nl", &soorten))
        .await;
    let zat = w.overleg(app, "uitstroomcommissie").await;
    w.bijeenkomst(app, zat, 1).await;
    let map = app.map().join("post");
    std::fs::create_dir_all(&map).unwrap();
    let bode = Bode::map(&map, "vangnet@proef.example").unwrap();
    let post = a
        .clone()
        .with_post(Postkamer::new(bode, Arc::new(Woorden), "http://x"));
    let wachtten = app.swv.count_post(PostStaat::Klaar).await.unwrap();
    assert_eq!(wachtten, 0);
    let verslag = spoor.reeks("run_post", 4, post.run_post()).await;
    assert_eq!((verslag.klaargezet, verslag.verzonden), (3, 3));
    let id = app.swv.list_post(PostStaat::Verzonden, 1).await.unwrap()[0].id;
    let tx = app.swv.begin().await.unwrap();
    let fout = Some(PostFout::Geweigerd);
    tx.close_post(id, PostStaat::Mislukt, fout, None).await.unwrap();
    app.commit(tx).await;
    let beheer = app.ctx(w.beheerder).await;
    spoor.step("retry_post", a.retry_post(&beheer, id)).await;
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
    Box::pin(accounts(app, &w, &mut spoor)).await;
    Box::pin(sessions(app, &w, &mut spoor)).await;
    Box::pin(imports(app, &w, &mut spoor)).await;
    Box::pin(dossiers(app, &w, &mut spoor)).await;
    Box::pin(daily(app, &w, &mut spoor)).await;
    Box::pin(support(app, &w, &mut spoor)).await;
    Box::pin(plans(app, &w, &mut spoor)).await;
    Box::pin(meetings(app, &w, &mut spoor)).await;
    Box::pin(bundles(app, &w, &mut spoor)).await;
    let alle: BTreeSet<_> = DADEN
        .iter()
        .map(|(naam, _)| *naam)
        .chain(REEKSEN.iter().copied())
        .collect();
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
    let vandaag = a.today().to_string();
    let tekst = include_str!("../../cli/demo/catalogus-maasdal.toml");
    a.import_catalogus(&directeur, &vandaag, tekst, "").await.unwrap();
    let voor = app.keten().await;
    a.open_catalogus(&zorg, None).await.unwrap();
    a.export_catalogus(&zorg, None).await.unwrap();
    a.preview_catalogus(&directeur, &vandaag, tekst).await.unwrap();
    a.open_aanbod(&zorg, None).await.unwrap();
    a.open_vergelijking(&zorg, &Keuze::default()).await.unwrap();
    a.open_profieloverzicht(&zorg, &Keuze::default()).await.unwrap();
    a.open_passend(&zorg, &PassendInvoer::default()).await.unwrap();
    a.open_passend_leerling(&zorg, w.leerling(0)).await.unwrap();
    a.list_partners(&zorg).await.unwrap();
    a.list_swvs().await.unwrap();
    a.find_ctx(SLUG, &token).await.unwrap().unwrap();
    a.is_halverwege(SLUG, &token).await.unwrap();
    a.open_mijn_account(&zorg).await.unwrap();
    assert!(a.open_agendafeed(SLUG, "geheim").await.is_err());
    a.open_post(&beheer).await.unwrap();
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
    a.open_vraag(&directeur, id).await.unwrap();
    let advies = blad.samenhang.adviezen[0].id;
    a.open_advies(&directeur, id, advies).await.unwrap();
    a.list_zittingen(&directeur, true).await.unwrap();
    a.open_zitting(&directeur, blad.aanvraag.zitting.unwrap())
        .await
        .unwrap();
    a.list_besluiten(&directeur, &BesluitFilter::default())
        .await
        .unwrap();
    a.open_cijfers(&directeur, None).await.unwrap();
    a.list_audit(&beheer, 1).await.unwrap();
    a.verify_audit(&beheer).await.unwrap().unwrap();
    assert_eq!(app.keten().await, voor);
}

on_both!(each_act_leaves_one_entry, reading_leaves_none);
