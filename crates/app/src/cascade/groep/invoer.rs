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
    invoer::{datum, verplicht, vrij},
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
    /// Reads a group as typed, over one that was there.
    pub(super) async fn lees_groep(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        catalogus: &Catalogus,
        invoer: &GroepInvoer,
        was: Option<&Groep>,
    ) -> Result<Groep> {
        let code = was.map_or(invoer.arrangement.as_str(), |g| g.arrangement.as_str());
        let (arrangement, soort) = aanbod_van(catalogus, code)?;
        let vorm = match was {
            Some(g) => g.vorm,
            None => Vorm::parse(&invoer.vorm)
                .filter(|v| kent(arrangement, *v))
                .ok_or_else(|| AppError::veld("vorm", "keuze"))?,
        };
        let afspraak = match was.filter(|g| g.staat != GroepStaat::Gepland) {
            Some(g) => staat_vast(g, invoer)?,
            None => lees_afspraak(arrangement, vorm, invoer, &ctx.swv.list_dichte_weken().await?)?,
        };
        Ok(Groep {
            id: was.map_or_else(|| GroepId(self.new_id()), |g| g.id),
            school,
            arrangement: arrangement.code.clone(),
            vorm,
            naam: verplicht("naam", &invoer.naam)?,
            klas: afspraak.klas,
            begin: afspraak.begin,
            einde: afspraak.einde,
            beeindigd_op: was.and_then(|g| g.beeindigd_op),
            minuten_per_week: afspraak.minuten_per_week,
            keren_per_week: afspraak.keren_per_week,
            uitvoerder: vrij("uitvoerder", &invoer.uitvoerder)?,
            staat: was.map_or(GroepStaat::Gepland, |g| g.staat),
            plan: Groepsplan {
                aanleiding: vrij("aanleiding", &invoer.aanleiding)?,
                doel: vrij("doel", &invoer.doel)?,
                aanpak: vrij("aanpak", &invoer.aanpak)?,
                evaluatie: vrij("evaluatie", &invoer.evaluatie)?,
            },
            inhoud: lees_inhoud(arrangement, soort, invoer, was)?,
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

fn lees_afspraak(
    arrangement: &Arrangement,
    vorm: Vorm,
    invoer: &GroepInvoer,
    dicht: &BTreeSet<Date>,
) -> Result<Afspraak> {
    let (begin, einde) = (datum("begin", &invoer.begin)?, datum("einde", &invoer.einde)?);
    if einde < begin {
        return Err(AppError::veld("einde", "voor_begin"));
    }
    // A class as a whole is decided on: what goes over a limit is set aside there, with a reason (R127).
    let grens = arrangement.grenzen.weken.or(arrangement.grenzen.duur);
    if vorm != Vorm::Lesgroep && grens.is_some_and(|meest| schoolweken(begin, einde, dicht) > meest) {
        return Err(AppError::veld("einde", "weken"));
    }
    let klas = vrij("klas", &invoer.klas)?;
    if vorm == Vorm::Lesgroep && klas.is_empty() {
        return Err(AppError::veld("klas", "verplicht"));
    }
    Ok(Afspraak {
        klas,
        begin,
        einde,
        minuten_per_week: minuten("uren", &invoer.uren)?,
        keren_per_week: keren("keren", &invoer.keren)?,
    })
}

/// The agreement as it was: left out of the form, or typed as it stands. A new last day is an extension (R129).
fn staat_vast(was: &Groep, invoer: &GroepInvoer) -> Result<Afspraak> {
    let gelijk = |veld: &str, getypt: &str, was: &str| {
        let getypt = getypt.trim();
        if getypt.is_empty() || getypt == was {
            Ok(())
        } else {
            Err(AppError::veld(veld, "staat_vast"))
        }
    };
    gelijk("klas", &invoer.klas, &was.klas)?;
    gelijk("begin", &invoer.begin, &was.begin.to_string())?;
    gelijk("einde", &invoer.einde, &was.einde.to_string())?;
    if minuten("uren", &invoer.uren)?.is_some_and(|m| Some(m) != was.minuten_per_week) {
        return Err(AppError::veld("uren", "staat_vast"));
    }
    if keren("keren", &invoer.keren)?.is_some_and(|n| Some(n) != was.keren_per_week) {
        return Err(AppError::veld("keren", "staat_vast"));
    }
    Ok(Afspraak {
        klas: was.klas.clone(),
        begin: was.begin,
        einde: was.einde,
        minuten_per_week: was.minuten_per_week,
        keren_per_week: was.keren_per_week,
    })
}

/// Criteria, choices and answers; what was ticked and chosen stands since the decision, answers are added.
fn lees_inhoud(
    arrangement: &Arrangement,
    soort: &Ondersteuningssoort,
    invoer: &GroepInvoer,
    was: Option<&Groep>,
) -> Result<GroepInhoud> {
    let mut fouten = Vec::new();
    if invoer.criteria.iter().any(|n| *n >= arrangement.criteria.len()) {
        fouten.push(VeldFout::new("criteria", "keuze"));
    }
    let bekend = |code: &String| arrangement.instrumenten.contains(code);
    if !invoer.instrumenten.iter().all(bekend) {
        fouten.push(VeldFout::new("instrumenten", "keuze"));
    }
    let gekozen = keuzes(arrangement, &invoer.keuzes, &mut fouten);
    let nieuw = antwoorden(arrangement, soort, &invoer.antwoorden, &mut fouten);
    if !fouten.is_empty() {
        return Err(AppError::Invalid(fouten));
    }
    let mut inhoud = was.map(|g| g.inhoud.clone()).unwrap_or_default();
    if was.is_none_or(|g| g.staat == GroepStaat::Gepland) {
        inhoud.criteria.clone_from(&invoer.criteria);
        inhoud.keuzes = gekozen;
    }
    inhoud.antwoorden.extend(nieuw);
    if was.is_some_and(|g| g.staat == GroepStaat::Loopt) {
        inhoud.instrumenten = invoer.instrumenten.iter().cloned().collect();
    }
    Ok(inhoud)
}
