//! What the tests build from: the two catalogues, a pupil of whom nothing is missing, a running traject.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use uuid::Uuid;
use vangnet_core::{
    cascade::{
        aandacht::Lopend,
        eis::{self, Ernst},
        feiten::{AnderTraject, Moment, TrajectFeiten},
        telling::Gegeven,
        traject::{Traject, TrajectInhoud, TrajectStaat, Uitkomst},
    },
    id::{LeerlingId, SchoolId, TrajectId},
    inrichting::catalogus::{Arrangement, Catalogus, Partij, Vorm},
    leerling::Onderwijssoort,
};

/// The catalogue with four levels.
pub(crate) fn maasdal() -> Catalogus {
    toml::from_str(include_str!("../../../cli/demo/catalogus-maasdal.toml")).unwrap()
}

/// The catalogue with basis, breedte and diepte.
pub(crate) fn noorderlicht() -> Catalogus {
    toml::from_str(include_str!("../../../cli/demo/catalogus-noorderlicht.toml")).unwrap()
}

pub(crate) fn set(codes: &[&str]) -> BTreeSet<String> {
    codes.iter().map(|c| (*c).to_owned()).collect()
}

/// A pupil of vmbo in year 2 on 2 November 2026, with every general demand met: eight weeks for one pupil.
pub(crate) fn feiten() -> TrajectFeiten {
    TrajectFeiten {
        vandaag: date(2026, 11, 2),
        onderwijs: Onderwijssoort::VmboBasis,
        leerjaar: 2,
        iq: None,
        verklaringen: BTreeSet::new(),
        kent_behoeften: true,
        behoeften: set(&["niveau_tempo", "taal", "sociaal_emotioneel", "didactiek"]),
        opp: true,
        trede: true,
        reden: true,
        casus: true,
        tlv_vso: false,
        ouders: true,
        groepsplan: false,
        groepsgrootte: 0,
        logboekregels: 0,
        instrumenten: BTreeSet::new(),
        geevalueerd: false,
        doel: true,
        protocol: true,
        andere: Vec::new(),
        vorm: Vorm::Individueel,
        uitvoerder: "mentor".to_owned(),
        financier: Some(Partij::School),
        // Monday to the Friday of the fourth week.
        periode: (Some(date(2026, 11, 2)), Some(date(2026, 11, 27))),
        minuten_per_week: Some(60),
        keren_per_week: Some(1),
        gekozen: set(&["niveau_tempo"]),
        criteria: (0..9).collect(),
        keuzes: BTreeMap::new(),
        antwoorden: BTreeMap::new(),
        verlengd: 0,
        dichte_weken: BTreeSet::new(),
    }
}

/// What is missing of an offer, as "code" with its weight.
pub(crate) fn mist(
    catalogus: &Catalogus,
    code: &str,
    f: &TrajectFeiten,
    moment: Moment,
) -> Vec<(String, Ernst)> {
    let offer = catalogus.arrangement(code).unwrap();
    let soort = catalogus.soort(&offer.soort).unwrap();
    eis::gebreken(offer, soort, f, moment)
        .into_iter()
        .map(|g| (g.code(), g.ernst))
        .collect()
}

/// The weight of one gap; `None` when it is not missing.
pub(crate) fn ernst(
    catalogus: &Catalogus,
    code: &str,
    f: &TrajectFeiten,
    moment: Moment,
    gebrek: &str,
) -> Option<Ernst> {
    mist(catalogus, code, f, moment)
        .into_iter()
        .find(|(found, _)| found == gebrek)
        .map(|(_, ernst)| ernst)
}

pub(crate) fn antwoord(f: &mut TrajectFeiten, veld: &str, waarde: &str) {
    f.antwoorden.insert(veld.to_owned(), waarde.to_owned());
}

pub(crate) fn kies(f: &mut TrajectFeiten, lijst: &str, opties: &[&str]) {
    f.keuzes.insert(lijst.to_owned(), set(opties));
}

/// Another traject of the pupil that runs the whole autumn.
pub(crate) fn ander(arrangement: &str, minuten: u16) -> AnderTraject {
    AnderTraject {
        arrangement: arrangement.to_owned(),
        niveau: 2,
        staat: TrajectStaat::Loopt,
        minuten_per_week: minuten,
        periode: (Some(date(2026, 9, 7)), Some(date(2026, 12, 18))),
        uitkomst: None,
    }
}

/// A traject that runs from a day on.
pub(crate) fn loopt(
    nummer: u128,
    catalogus: &Catalogus,
    arrangement: &str,
    niveau: u8,
    begin: Date,
) -> Traject {
    let offer: &Arrangement = catalogus.arrangement(arrangement).unwrap();
    Traject {
        id: TrajectId(Uuid::from_u128(nummer)),
        leerling: LeerlingId(Uuid::from_u128(1)),
        school: SchoolId(Uuid::from_u128(2)),
        arrangement: offer.code.clone(),
        soort: offer.soort.clone(),
        niveau,
        vorm: *offer.vormen.first().unwrap(),
        maatwerk: false,
        groep: None,
        staat: TrajectStaat::Loopt,
        gevraagd_op: begin,
        begin: Some(begin),
        einde: None,
        beeindigd_op: None,
        doorloop_tot: None,
        volgen_tot: None,
        minuten_per_week: Some(60),
        keren_per_week: None,
        extern_minuten: None,
        uitvoerder: "mentor".to_owned(),
        begeleider: None,
        financier: Partij::School,
        partner: None,
        evaluatie_op: None,
        uitkomst: None,
        inhoud: TrajectInhoud::default(),
        versie: 1,
    }
}

/// What is counted of a traject.
pub(crate) fn gegeven(traject: &Traject) -> Gegeven {
    Gegeven {
        arrangement: traject.arrangement.clone(),
        soort: traject.soort.clone(),
        vorm: traject.vorm,
        maatwerk: traject.maatwerk,
        minuten_per_week: traject.minuten_per_week,
        begin: traject.begin.unwrap(),
        einde: traject.einde,
        beeindigd_op: traject.beeindigd_op,
    }
}

/// What is known of a running traject of which nothing asks for attention: contact and an evaluation on its first day.
pub(crate) fn lopend<'a>(traject: &'a Traject, dagen: &'a [Date], vandaag: Date) -> Lopend<'a> {
    Lopend {
        vandaag,
        arrangement: &traject.arrangement,
        soort: &traject.soort,
        staat: traject.staat,
        begin: traject.begin,
        einde: traject.einde,
        doorloop_tot: traject.doorloop_tot,
        inhoud: Some(&traject.inhoud),
        niveau: Some(traject.niveau),
        elders: false,
        contacten: dagen,
        evaluaties: dagen,
        keren: &[],
    }
}

/// The same, ended on a day with an outcome.
pub(crate) fn beeindigd(mut traject: Traject, op: Date, uitkomst: Option<Uitkomst>) -> Traject {
    traject.staat = TrajectStaat::Beeindigd;
    traject.beeindigd_op = Some(op);
    traject.uitkomst = uitkomst;
    traject
}
