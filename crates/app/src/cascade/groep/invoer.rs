//! A group as typed, read into a record.

use std::collections::BTreeSet;

use jiff::civil::Date;
use vangnet_core::{
    cascade::{
        grens::schoolweken,
        groep::{Groep, GroepInhoud, GroepStaat, Groepsplan},
    },
    id::{GroepId, SchoolId},
    inrichting::catalogus::{Arrangement, Catalogus, Ondersteuningssoort, Vorm},
};

use super::super::{
    aanbod_van,
    formulier::{antwoorden, keren, keuzes, minuten},
};
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, verplicht, verzamel, vrij},
};

/// A group as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroepInvoer {
    /// The school, by id; empty: the reader's only school.
    pub school: String,
    /// The offer.
    pub arrangement: String,
    /// `groep` or `lesgroep`.
    pub vorm: String,
    /// Its name.
    pub naam: String,
    /// The class, for a class as a whole.
    pub klas: String,
    /// First day.
    pub begin: String,
    /// Last day.
    pub einde: String,
    /// Hours in a school week, "1,5".
    pub uren: String,
    /// Times in a school week.
    pub keren: String,
    /// Who gives it.
    pub uitvoerder: String,
    /// What is going on.
    pub aanleiding: String,
    /// What it is to reach.
    pub doel: String,
    /// How.
    pub aanpak: String,
    /// What it brought.
    pub evaluatie: String,
    /// The criteria that were ticked.
    pub criteria: BTreeSet<usize>,
    /// What was chosen: list and option.
    pub keuzes: Vec<(String, String)>,
    /// What was answered: question and answer.
    pub antwoorden: Vec<(String, String)>,
    /// Instruments that were used to see what it brought.
    pub instrumenten: Vec<String>,
}

/// What stands since the decision, or since a group began: its class, period and hours.
struct Afspraak {
    klas: String,
    begin: Date,
    einde: Date,
    minuten_per_week: Option<u16>,
    keren_per_week: Option<u8>,
}

impl App {
    /// Reads a group as typed, over one that was there; everything that was not accepted is told at once.
    pub(super) async fn lees_groep(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        catalogus: &Catalogus,
        invoer: &GroepInvoer,
        was: Option<&Groep>,
    ) -> Result<Groep> {
        let code = was.map_or(invoer.arrangement.as_str(), |g| g.arrangement.as_str());
        let weg = || AppError::veld("arrangement", "vervallen");
        let aanbod = aanbod_van(catalogus, code);
        let (arrangement, soort) = aanbod.map_err(|fout| if was.is_some() { weg() } else { fout })?;
        let mut fouten = Vec::new();
        let getypt = Vorm::parse(&invoer.vorm).filter(|v| kent(arrangement, *v));
        let vorm = was.map(|g| g.vorm).or(getypt);
        if vorm.is_none() {
            fouten.push(VeldFout::new("vorm", "keuze"));
        }
        let naam = verplicht("naam", &invoer.naam).unwrap_or_else(|e| verzamel(&mut fouten, e));
        let afspraak = if let Some(g) = was.filter(|g| g.staat != GroepStaat::Gepland) {
            Some(staat_vast(g, invoer, &mut fouten))
        } else {
            let dicht = ctx.swv.list_dichte_weken().await?;
            lees_afspraak(arrangement, vorm, invoer, &dicht, &mut fouten)
        };
        let mut tekst = |veld, tekst| vrij(veld, tekst).unwrap_or_else(|e| verzamel(&mut fouten, e));
        let uitvoerder = tekst("uitvoerder", &invoer.uitvoerder);
        let plan = Groepsplan {
            aanleiding: tekst("aanleiding", &invoer.aanleiding),
            doel: tekst("doel", &invoer.doel),
            aanpak: tekst("aanpak", &invoer.aanpak),
            evaluatie: tekst("evaluatie", &invoer.evaluatie),
        };
        let inhoud = lees_inhoud(arrangement, soort, invoer, was, &mut fouten);
        let (Some(vorm), Some(afspraak), true) = (vorm, afspraak, fouten.is_empty()) else {
            return Err(AppError::Invalid(fouten));
        };
        Ok(Groep {
            id: was.map_or_else(|| GroepId(self.new_id()), |g| g.id),
            school,
            arrangement: arrangement.code.clone(),
            vorm,
            naam,
            klas: afspraak.klas,
            begin: afspraak.begin,
            einde: afspraak.einde,
            beeindigd_op: was.and_then(|g| g.beeindigd_op),
            minuten_per_week: afspraak.minuten_per_week,
            keren_per_week: afspraak.keren_per_week,
            uitvoerder,
            staat: was.map_or(GroepStaat::Gepland, |g| g.staat),
            plan,
            inhoud,
            door: was.map_or(ctx.actor.account, |g| g.door),
            tijdstip: was.map_or_else(|| self.millis(), |g| g.tijdstip),
            versie: was.map_or(1, |g| g.versie),
        })
    }
}

/// Whether a group of an offer can have this form: an offer that is only given off-site has groups when their size is
/// limited (R135).
fn kent(arrangement: &Arrangement, vorm: Vorm) -> bool {
    let in_groep = |v: &Vorm| vangnet_core::cascade::groep::in_groep(*v, &arrangement.grenzen);
    match vorm {
        Vorm::Groep => arrangement.vormen.iter().any(in_groep),
        Vorm::Lesgroep => arrangement.vormen.contains(&vorm),
        Vorm::Individueel | Vorm::Bovenschools => false,
    }
}

/// The agreement as typed; `None` without its first and last day.
fn lees_afspraak(
    arrangement: &Arrangement,
    vorm: Option<Vorm>,
    invoer: &GroepInvoer,
    dicht: &BTreeSet<Date>,
    fouten: &mut Vec<VeldFout>,
) -> Option<Afspraak> {
    let klas = vrij("klas", &invoer.klas).unwrap_or_else(|e| verzamel(fouten, e));
    if vorm == Some(Vorm::Lesgroep) && invoer.klas.trim().is_empty() {
        fouten.push(VeldFout::new("klas", "verplicht"));
    }
    let mut dag = |veld, tekst| datum(veld, tekst).map_or_else(|e| verzamel(fouten, e), Some);
    let periode = dag("begin", &invoer.begin).zip(dag("einde", &invoer.einde));
    // A class as a whole is decided on: what goes over a limit is set aside there, with a reason (R127).
    let grens = arrangement.grenzen.weken.or(arrangement.grenzen.duur);
    let grens = grens.filter(|_| vorm.is_some_and(|v| v != Vorm::Lesgroep));
    if let Some((begin, einde)) = periode {
        if einde < begin {
            fouten.push(VeldFout::new("einde", "voor_begin"));
        } else if grens.is_some_and(|meest| schoolweken(begin, einde, dicht) > meest) {
            fouten.push(VeldFout::new("einde", "weken"));
        }
    }
    let minuten_per_week = minuten("uren", &invoer.uren).unwrap_or_else(|e| verzamel(fouten, e));
    let keren_per_week = keren("keren", &invoer.keren).unwrap_or_else(|e| verzamel(fouten, e));
    let (begin, einde) = periode?;
    Some(Afspraak {
        klas,
        begin,
        einde,
        minuten_per_week,
        keren_per_week,
    })
}

/// The agreement as it was: left out of the form, or typed as it stands. A new last day is an extension (R129).
fn staat_vast(was: &Groep, invoer: &GroepInvoer, fouten: &mut Vec<VeldFout>) -> Afspraak {
    let als = |getypt: &str, was: &str| getypt.trim().is_empty() || getypt.trim() == was;
    let uren = minuten("uren", &invoer.uren).unwrap_or_else(|e| verzamel(fouten, e));
    let keer = keren("keren", &invoer.keren).unwrap_or_else(|e| verzamel(fouten, e));
    for (veld, gelijk) in [
        ("klas", als(&invoer.klas, &was.klas)),
        ("begin", als(&invoer.begin, &was.begin.to_string())),
        ("einde", als(&invoer.einde, &was.einde.to_string())),
        ("uren", uren.is_none() || uren == was.minuten_per_week),
        ("keren", keer.is_none() || keer == was.keren_per_week),
    ] {
        if !gelijk {
            fouten.push(VeldFout::new(veld, "staat_vast"));
        }
    }
    Afspraak {
        klas: was.klas.clone(),
        begin: was.begin,
        einde: was.einde,
        minuten_per_week: was.minuten_per_week,
        keren_per_week: was.keren_per_week,
    }
}

/// Criteria, choices and answers; what was ticked and chosen stands since the decision, answers are added.
fn lees_inhoud(
    arrangement: &Arrangement,
    soort: &Ondersteuningssoort,
    invoer: &GroepInvoer,
    was: Option<&Groep>,
    fouten: &mut Vec<VeldFout>,
) -> GroepInhoud {
    if invoer.criteria.iter().any(|n| *n >= arrangement.criteria.len()) {
        fouten.push(VeldFout::new("criteria", "keuze"));
    }
    let bekend = |code: &String| arrangement.instrumenten.contains(code);
    if !invoer.instrumenten.iter().all(bekend) {
        fouten.push(VeldFout::new("instrumenten", "keuze"));
    }
    let gekozen = keuzes(arrangement, &invoer.keuzes, fouten);
    let nieuw = antwoorden(arrangement, soort, &invoer.antwoorden, fouten);
    let mut inhoud = was.map(|g| g.inhoud.clone()).unwrap_or_default();
    if was.is_none_or(|g| g.staat == GroepStaat::Gepland) {
        inhoud.criteria.clone_from(&invoer.criteria);
        inhoud.keuzes = gekozen;
    }
    inhoud.antwoorden.extend(nieuw);
    if was.is_some_and(|g| g.staat == GroepStaat::Loopt) {
        inhoud.instrumenten = invoer.instrumenten.iter().cloned().collect();
    }
    inhoud
}
