use jiff::civil::{date, time};
use uuid::Uuid;

use super::*;
use crate::{
    id::{BijeenkomstId, OverlegId},
    overleg::{
        BijeenkomstStaat,
        agenda::{Aanleiding, Over, PuntInhoud, PuntStaat},
    },
    toestemming::{DaadInhoud, Wie, Wijze, Woord},
};

fn id(nr: u128) -> Uuid {
    Uuid::from_u128(nr)
}

fn punt(anoniem: bool) -> Agendapunt {
    Agendapunt {
        id: AgendapuntId(id(1)),
        bijeenkomst: BijeenkomstId(id(2)),
        volgorde: 1,
        over: Over::Leerling(LeerlingId(id(3))),
        aanleiding: Aanleiding::Gevraagd,
        bron: None,
        staat: PuntStaat::Open,
        anoniem,
        ouders_op: Some(date(2026, 11, 1)),
        vervolg: None,
        naar: None,
        inhoud: PuntInhoud::default(),
        door: AccountId(id(4)),
        tijdstip: 0,
        versie: 1,
    }
}

fn zat() -> Orgaan {
    Orgaan {
        ziet: vec![Klasse::Algemeen, Klasse::Begeleiding],
        ..Orgaan::vervallen("zat")
    }
}

fn bijeenkomst() -> Bijeenkomst {
    Bijeenkomst {
        id: BijeenkomstId(id(2)),
        overleg: OverlegId(id(5)),
        gepland: None,
        datum: date(2026, 12, 3),
        begint: time(15, 0, 0, 0),
        staat: BijeenkomstStaat::Gepland,
        aanwezig: Vec::new(),
        versie: 1,
    }
}

fn gast(grondslag: Grondslag) -> Genodigde {
    Genodigde {
        id: GenodigdeId(id(6)),
        punt: AgendapuntId(id(1)),
        leerling: Some(LeerlingId(id(3))),
        naam: "Wijkagent".to_owned(),
        adres: "wijk@politie.example".to_owned(),
        rol: Rol::Ketenpartner,
        grondslag,
        ziet: vec![Klasse::Algemeen],
        inhoud: GastInhoud {
            doel: "Advies over de route naar school.".to_owned(),
            toelichting: "Taak van de wijkagent.".to_owned(),
            toestemming: None,
        },
        geldig_tot: date(2026, 12, 10),
        pogingen: 0,
        ingetrokken_op: None,
        door: AccountId(id(4)),
        tijdstip: 0,
    }
}

const VANDAAG: Date = date(2026, 11, 20);

fn mist(wie: &Genodigde, punt: &Agendapunt, toestemming: Stand) -> Vec<GastGebrek> {
    gebreken(wie, punt, (&zat(), &bijeenkomst()), toestemming, VANDAAG)
}

/// Permission is one ground of four; without it another is needed, and a duty or interest is named.
#[test]
fn r152_there_is_a_ground_or_there_is_no_invitation() {
    let open = punt(false);
    assert_eq!(mist(&gast(Grondslag::Toestemming), &open, Stand::Ja), []);
    for stand in [Stand::Ontbreekt, Stand::Deels, Stand::Nee] {
        assert_eq!(
            mist(&gast(Grondslag::Toestemming), &open, stand),
            [GastGebrek::GeenToestemming]
        );
    }
    for grond in [Grondslag::WettelijkeTaak, Grondslag::VitaalBelang] {
        assert_eq!(mist(&gast(grond), &open, Stand::Nee), []);
        let mut kaal = gast(grond);
        kaal.inhoud.toelichting = " ".to_owned();
        assert_eq!(mist(&kaal, &open, Stand::Ja), [GastGebrek::Toelichting]);
    }
    assert_eq!(
        mist(&gast(Grondslag::Anoniem), &open, Stand::Ja),
        [GastGebrek::NietAnoniem]
    );
    assert_eq!(mist(&gast(Grondslag::Anoniem), &punt(true), Stand::Ontbreekt), []);
}

#[test]
fn r153_the_parents_come_before_somebody_from_outside() {
    let mut stil = punt(false);
    stil.ouders_op = None;
    assert_eq!(
        mist(&gast(Grondslag::WettelijkeTaak), &stil, Stand::Ja),
        [GastGebrek::Ouders]
    );
    stil.anoniem = true;
    assert_eq!(
        mist(&gast(Grondslag::Anoniem), &stil, Stand::Ontbreekt),
        [],
        "nobody is told who it is"
    );
}

#[test]
fn an_invitation_tells_no_more_than_the_body_sees_and_ends() {
    let open = punt(false);
    let mut wie = gast(Grondslag::Toestemming);
    wie.ziet = vec![Klasse::Algemeen, Klasse::Zorg];
    assert_eq!(mist(&wie, &open, Stand::Ja), [GastGebrek::Ziet]);
    assert!(!wie.klassen(&zat(), &open).bevat(Klasse::Zorg));
    assert_eq!(wie.klassen(&zat(), &punt(true)), Klassen::default());
    for (dag, mag) in [
        (date(2026, 11, 19), false),
        (VANDAAG, true),
        (date(2027, 1, 14), true),
        (date(2027, 1, 15), false),
    ] {
        let mut wie = gast(Grondslag::Toestemming);
        wie.geldig_tot = dag;
        assert_eq!(mist(&wie, &open, Stand::Ja).is_empty(), mag, "{dag}");
    }
    let mut wie = gast(Grondslag::Toestemming);
    assert!(wie.is_open(date(2026, 12, 10)) && !wie.is_open(date(2026, 12, 11)));
    wie.pogingen = MEEST_POGINGEN;
    assert!(!wie.is_open(VANDAAG));
    wie.pogingen = 0;
    wie.ingetrokken_op = Some(1);
    assert!(!wie.is_open(VANDAAG));
    wie.rol = Rol::Mentor;
    assert_eq!(mist(&wie, &open, Stand::Ja), [GastGebrek::Rol]);
}

fn woord(nr: u128, wie: Wie, uitkomst: Woord, waarover: &str) -> Toestemming {
    Toestemming {
        id: ToestemmingId(id(nr)),
        leerling: LeerlingId(id(3)),
        soort: Daad::Zat,
        betreft: None,
        wie,
        uitkomst,
        datum: date(2026, 11, 1),
        wijze: Wijze::Gesprek,
        geldig_tot: None,
        ingetrokken_op: None,
        teruggekoppeld_op: None,
        inhoud: DaadInhoud {
            waarover: waarover.to_owned(),
            ..DaadInhoud::default()
        },
        door: AccountId(id(4)),
        tijdstip: i64::try_from(nr).unwrap(),
        versie: 1,
    }
}

/// A yes to the school doctor is no yes to the police; what was taken back, or refused later on the same subject, counts no more.
#[test]
fn r152_only_the_word_on_the_same_subject_counts() {
    let arts = woord(1, Wie::Ouders, Woord::Ja, "Schoolarts");
    let politie = woord(2, Wie::Ouders, Woord::Nee, "Wijkagent");
    let daden = [arts.clone(), politie.clone()];
    let van = |daden: &[Toestemming], welke| toestemming(daden, welke, Kring::Ouders, VANDAAG);
    assert_eq!(van(&daden, Some(arts.id)), Stand::Ja);
    assert_eq!(van(&daden, Some(politie.id)), Stand::Nee);
    assert_eq!(van(&daden, None), Stand::Ontbreekt);
    assert_eq!(van(&daden, Some(ToestemmingId(id(9)))), Stand::Ontbreekt);
    let later = woord(3, Wie::Ouders, Woord::Nee, " schoolarts ");
    assert_eq!(van(&[arts.clone(), later], Some(arts.id)), Stand::Nee);
    let mut terug = arts.clone();
    terug.ingetrokken_op = Some(VANDAAG);
    assert_eq!(van(&[terug], Some(arts.id)), Stand::Ontbreekt);
    let mut plan = arts.clone();
    plan.soort = Daad::Overdracht;
    assert_eq!(van(&[plan], Some(arts.id)), Stand::Ontbreekt, "another act");
    assert_eq!(
        toestemming(std::slice::from_ref(&arts), Some(arts.id), Kring::Beiden, VANDAAG),
        Stand::Deels,
        "the pupil did not speak"
    );
}
