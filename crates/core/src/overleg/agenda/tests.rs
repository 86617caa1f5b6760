use jiff::civil::{date, time};

use super::*;
use crate::{
    overleg::{Bevoegdheid, Overleglid, Per, Ritme, rollen},
    toegang::{Klasse, Klassen},
};

fn orgaan(bevoegdheid: Bevoegdheid, ouders_vooraf: bool) -> Orgaan {
    Orgaan {
        code: "zat".to_owned(),
        titel: "ZAT".to_owned(),
        per: Per::School,
        bevoegdheid,
        ritme: Ritme::Weken(6),
        wisselt_met: String::new(),
        voorzitter: "directie".to_owned(),
        inbrengers: vec!["zorgcoordinator".to_owned()],
        deelnemers: vec!["zorgcoordinator".to_owned(), "teamleider".to_owned()],
        altijd: Vec::new(),
        ouders_vooraf,
        leerlingen: true,
        ieder_binnen: None,
        minuten_per_punt: None,
        ziet: Vec::new(),
        trap: Some(3),
        doel: String::new(),
    }
}

fn punt() -> Agendapunt {
    Agendapunt {
        id: AgendapuntId(Uuid::from_u128(1)),
        bijeenkomst: BijeenkomstId(Uuid::from_u128(2)),
        volgorde: 1,
        over: Over::Leerling(LeerlingId(Uuid::from_u128(3))),
        aanleiding: Aanleiding::Gevraagd,
        bron: None,
        staat: PuntStaat::Open,
        anoniem: false,
        ouders_op: None,
        vervolg: None,
        naar: None,
        inhoud: PuntInhoud {
            vraag: "Wat nu?".to_owned(),
            verslag: "Besproken.".to_owned(),
            ..PuntInhoud::default()
        },
        door: AccountId(Uuid::from_u128(4)),
        tijdstip: 0,
        versie: 1,
    }
}

/// A case comes in after talking with the parents; without, somebody says why (002:746).
#[test]
fn r153_parents_are_consulted_before_it_opens() {
    let zat = orgaan(Bevoegdheid::Advies, true);
    let mut p = punt();
    assert!(!p.mag_open(&zat));
    assert_eq!(gebreken(&p, &zat, &[], None), [PuntGebrek::Ouders]);
    p.inhoud.zonder_ouders = "  ".to_owned();
    assert!(!p.mag_open(&zat));
    p.inhoud.zonder_ouders = "Veiligheid van de leerling.".to_owned();
    assert!(p.mag_open(&zat));
    p.inhoud.zonder_ouders = String::new();
    p.ouders_op = Some(date(2026, 11, 2));
    assert!(p.mag_open(&zat));
    p.ouders_op = None;
    assert!(
        p.mag_open(&orgaan(Bevoegdheid::Advies, false)),
        "another body does not ask it"
    );
    p.over = Over::Vrij;
    assert!(p.mag_open(&zat), "there are no parents to ask");
}

/// The advice of a ZAT never counts as a decision (002:708).
#[test]
fn r152_advice_is_no_decision() {
    let mut p = punt();
    p.inhoud.besluit = "Arrangement 6a.".to_owned();
    for bevoegdheid in Bevoegdheid::ALL {
        let besluit = bevoegdheid == Bevoegdheid::Besluit;
        let verwacht: &[PuntGebrek] = if besluit { &[] } else { &[PuntGebrek::GeenBesluit] };
        assert_eq!(
            gebreken(&p, &orgaan(bevoegdheid, false), &[], None),
            verwacht,
            "{bevoegdheid:?}"
        );
    }
    p.inhoud.besluit = String::new();
    p.inhoud.advies = "Arrangement 6a.".to_owned();
    assert_eq!(gebreken(&p, &orgaan(Bevoegdheid::Advies, false), &[], None), []);
}

/// Only whom the catalogue names decides: the body, or who sits in it in that role (002:871-890).
#[test]
fn r160_only_who_the_catalogue_names_decides() {
    let zorgoverleg = orgaan(Bevoegdheid::Besluit, false);
    let mut p = punt();
    p.inhoud.besluit = "Toegekend.".to_owned();
    for wie in ["zat", "directie", "teamleider"] {
        assert_eq!(gebreken(&p, &zorgoverleg, &[wie], Some(wie)), [], "{wie}");
    }
    assert_eq!(
        gebreken(&p, &zorgoverleg, &["zorgcoordinator"], Some("directeur_swv")),
        [PuntGebrek::AnderBeslist]
    );
    p.inhoud.besluit = String::new();
    assert_eq!(
        gebreken(&p, &zorgoverleg, &["zorgcoordinator"], Some("directeur_swv")),
        [],
        "discussing is free"
    );
}

#[test]
fn r148_another_body_is_named_with_a_reason() {
    let team = orgaan(Bevoegdheid::Besluit, false);
    let mut p = punt();
    p.vervolg = Some(Vervolg::Verwijzing);
    assert_eq!(
        gebreken(&p, &team, &[], None),
        [PuntGebrek::Naar, PuntGebrek::Reden]
    );
    p.naar = Some(OverlegId(Uuid::from_u128(9)));
    p.inhoud.vervolgreden = "Het team komt er niet uit.".to_owned();
    assert_eq!(gebreken(&p, &team, &[], None), []);
}

#[test]
fn nothing_said_is_not_discussed() {
    let mut p = punt();
    p.inhoud.verslag = " ".to_owned();
    assert_eq!(
        gebreken(&p, &orgaan(Bevoegdheid::Besluit, false), &[], None),
        [PuntGebrek::Leeg]
    );
}

/// Of a kind that the catalogue no longer has, nobody knows what was said there: it takes all to read it, and shows nothing.
#[test]
fn what_was_said_in_a_kind_that_is_gone_is_care() {
    let zat = orgaan(Bevoegdheid::Advies, true);
    let alles = Klassen::of(&[Klasse::Algemeen, Klasse::Begeleiding, Klasse::Zorg]);
    assert_eq!(Orgaan::gezegd(None), alles);
    assert_eq!(Orgaan::gezegd(Some(&zat)), zat.klassen());
    assert_eq!(
        Orgaan::vervallen("zat").klassen(),
        Klassen::of(&[Klasse::Algemeen])
    );
}

/// Who was there counts; before anybody was recorded, who sits in it.
#[test]
fn r160_roles_are_of_who_is_there() {
    let lid = |nr: u128, rol: &str| Overleglid {
        account: AccountId(Uuid::from_u128(nr)),
        rol: rol.to_owned(),
        voorzitter: false,
    };
    let leden = [lid(1, "directie"), lid(2, "zorgcoordinator")];
    assert_eq!(rollen(&leden, &[]), ["directie", "zorgcoordinator"]);
    assert_eq!(
        rollen(&leden, &[AccountId(Uuid::from_u128(2))]),
        ["zorgcoordinator"]
    );
}

/// "Slot list per location and fortnight" (R155): an hour from nine in slots of twenty minutes.
#[test]
fn r155_each_item_of_a_consulting_hour_has_its_time() {
    let spreekuur = Orgaan {
        minuten_per_punt: Some(20),
        ..orgaan(Bevoegdheid::Volgen, false)
    };
    let tijden: Vec<_> = (0..3)
        .map(|plek| spreekuur.tijdvak(time(9, 0, 0, 0), plek))
        .collect();
    let verwacht = [time(9, 0, 0, 0), time(9, 20, 0, 0), time(9, 40, 0, 0)];
    assert_eq!(tijden, verwacht.map(Some));
    assert_eq!(spreekuur.tijdvakken(60), Some(3));
    assert_eq!(spreekuur.tijdvak(time(23, 50, 0, 0), 1), None);
    let anders = orgaan(Bevoegdheid::Volgen, false);
    assert_eq!(
        (anders.tijdvak(time(9, 0, 0, 0), 0), anders.tijdvakken(60)),
        (None, None)
    );
}
