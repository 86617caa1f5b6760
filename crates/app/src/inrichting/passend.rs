//! What a school has for the needs of a pupil, for the talk about admission (R015), and which other schools have it (R247).

use std::collections::BTreeSet;

use vangnet_core::{
    cascade::grens::{Bezetting, bezetting, schoolweek},
    id::{LeerlingId, SchoolId},
    inrichting::{
        School,
        aanbod::Aanbodlijst,
        catalogus::{Arrangement, Catalogus},
        passend::{Hulpvraag, Passing, Schoolbeeld, Voor, Voorstel, voorstel, voorstellen},
    },
    leerling::Onderwijssoort,
    toegang::{Action, Resource, decide},
};

use crate::{App, AppError, Ctx, Result, leerling::LeerlingKop};

/// What is asked for somebody who is not a pupil yet: codes only, nothing is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PassendInvoer {
    /// The school; `None`: the first that the reader may ask of.
    pub school: Option<SchoolId>,
    /// Kind of education, by code.
    pub onderwijs: String,
    /// Year, 1 to 6; empty when not known.
    pub leerjaar: String,
    /// Needs, by code.
    pub behoeften: BTreeSet<String>,
    /// Marks of offers, by code, where the samenwerkingsverband keeps no needs.
    pub kenmerken: BTreeSet<String>,
    /// Themes of offers, by number.
    pub themas: BTreeSet<String>,
}

/// Another school that has something for what is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elders<'a> {
    /// The school.
    pub school: &'a School,
    /// How far.
    pub passing: Passing,
    /// With which offers.
    pub aanbod: Vec<&'a Arrangement>,
}

/// What a school and the others have for what is asked.
#[derive(Debug, Clone)]
pub struct PassendBlad {
    /// The catalogue of today.
    pub catalogus: Catalogus,
    /// The school.
    pub school: School,
    /// For whom.
    pub voor: Voor,
    /// What is asked.
    pub vragen: Vec<Hulpvraag>,
    lijst: Aanbodlijst,
    bezetting: Vec<Bezetting>,
    elders: Vec<(School, Aanbodlijst)>,
}

impl PassendBlad {
    /// What the school has, for each thing that is asked.
    pub fn voorstellen(&self) -> Vec<Voorstel<'_>> {
        let beeld = Schoolbeeld {
            soorten: &self.school.soorten,
            lijst: &self.lijst,
            bezetting: &self.bezetting,
        };
        voorstellen(&self.catalogus, &self.vragen, self.voor, beeld)
    }

    /// The other schools that have something that the catalogue names for it, the best first. Their hours are not weighed:
    /// they are for those schools to say.
    pub fn elders(&self, vraag: &Hulpvraag) -> Vec<Elders<'_>> {
        let mut found: Vec<Elders<'_>> = self
            .elders
            .iter()
            .filter_map(|(school, lijst)| {
                let beeld = Schoolbeeld {
                    soorten: &school.soorten,
                    lijst,
                    bezetting: &[],
                };
                let all = voorstel(&self.catalogus, vraag, self.voor, beeld);
                let aanbod: Vec<_> = all
                    .kandidaten
                    .iter()
                    .filter(|k| k.passing >= Passing::Deels)
                    .map(|k| k.arrangement)
                    .collect();
                (!aanbod.is_empty()).then_some(Elders {
                    school,
                    passing: all.passing,
                    aanbod,
                })
            })
            .collect();
        found.sort_by_key(|e| std::cmp::Reverse(e.passing));
        found
    }
}

/// What the page without a pupil shows.
#[derive(Debug, Clone)]
pub struct PassendKeuze {
    /// The schools of which the reader may ask.
    pub scholen: Vec<School>,
    /// The school that is asked of.
    pub school: SchoolId,
    /// The kinds of education that can be chosen.
    pub soorten: Vec<Onderwijssoort>,
    /// What can be asked for.
    pub vragen: Vec<Hulpvraag>,
    /// What is asked for.
    pub gekozen: BTreeSet<Hulpvraag>,
    /// The catalogue of today, for names.
    pub catalogus: Catalogus,
    /// The answer; `None` until kind of education and something to ask for were chosen.
    pub blad: Option<PassendBlad>,
}

/// What the page of a pupil shows.
#[derive(Debug, Clone)]
pub struct PassendLeerling {
    /// Whose.
    pub kop: LeerlingKop,
    /// The answer, empty when no need was recorded.
    pub blad: PassendBlad,
    /// Whether the samenwerkingsverband keeps needs; without, they are chosen on the page without a pupil.
    pub kent_behoeften: bool,
    /// Whether the reader may open that page.
    pub mag_kiezen: bool,
}

impl Ctx {
    /// Whether the schools may be compared by this person at all.
    pub fn vergelijkt(&self) -> bool {
        let at = |school| decide(&self.actor, Action::ReadVergelijking, &Resource::School(school)).allowed;
        self.mag_swv(Action::ReadVergelijking) || self.actor.scholen().into_iter().any(at)
    }

    /// Whether this person may ask what a school has.
    fn vraagt_van(&self, school: SchoolId) -> bool {
        self.mag_swv(Action::ReadVergelijking)
            || decide(&self.actor, Action::ReadVergelijking, &Resource::School(school)).allowed
    }
}

impl App {
    /// What a school has for what is asked, without a pupil: nothing of it is kept.
    ///
    /// # Errors
    /// `NotFound` for who may not compare schools, and for a school of which one may not ask.
    pub async fn open_passend(&self, ctx: &Ctx, invoer: &PassendInvoer) -> Result<PassendKeuze> {
        let alle = ctx.swv.list_scholen().await?;
        let scholen: Vec<School> = alle.iter().filter(|s| ctx.vraagt_van(s.id)).cloned().collect();
        let found = match invoer.school {
            Some(id) => scholen.iter().find(|s| s.id == id),
            None => scholen.first(),
        };
        let school = found.cloned().ok_or(AppError::NotFound)?;
        let catalogus = self.catalogus(ctx).await?;
        let vragen = te_vragen(&catalogus);
        let gekozen: BTreeSet<Hulpvraag> = vragen.iter().filter(|v| invoer.vraagt(v)).cloned().collect();
        let soorten: Vec<Onderwijssoort> = Onderwijssoort::ALL
            .into_iter()
            .filter(|soort| alle.iter().any(|s| s.soorten.contains(soort)))
            .collect();
        let onderwijs = soorten.iter().find(|s| s.code() == invoer.onderwijs);
        let leerjaar = invoer.leerjaar.trim().parse().ok();
        let leerjaar = leerjaar.filter(|jaar| (1..=6).contains(jaar));
        let blad = match onderwijs {
            Some(onderwijs) if !gekozen.is_empty() => {
                let voor = Voor {
                    onderwijs: *onderwijs,
                    leerjaar,
                };
                let vragen = vragen.iter().filter(|v| gekozen.contains(v)).cloned().collect();
                Some(self.passend(ctx, &catalogus, &school, alle, voor, vragen).await?)
            }
            _ => None,
        };
        Ok(PassendKeuze {
            scholen,
            school: school.id,
            soorten,
            vragen,
            gekozen,
            catalogus,
            blad,
        })
    }

    /// What the pupil's school has for the needs of the pupil; that it was looked at is written down.
    ///
    /// # Errors
    /// `NotFound` for who may not read the pupil's support.
    pub async fn open_passend_leerling(&self, ctx: &Ctx, id: LeerlingId) -> Result<PassendLeerling> {
        let lezen = Action::ReadOndersteuning;
        let geval = self.geval(ctx, id, lezen, lezen).await?;
        self.log_inzage(ctx, id, "passend", geval.decision.reason).await?;
        let catalogus = self.catalogus(ctx).await?;
        let open = self.steun(ctx, id).await?.behoeften_op(self.today());
        let needs = catalogus.behoefte.iter().filter(|b| open.contains(&b.code));
        let vragen = needs.map(|b| Hulpvraag::Behoefte(b.code.clone())).collect();
        let gegevens = &geval.leerling.gegevens;
        let voor = Voor {
            onderwijs: gegevens.soort,
            leerjaar: Some(gegevens.leerjaar),
        };
        let alle = ctx.swv.list_scholen().await?;
        let school = alle.iter().find(|s| s.id == gegevens.school).cloned();
        let school = school.ok_or(AppError::NotFound)?;
        Ok(PassendLeerling {
            blad: self.passend(ctx, &catalogus, &school, alle, voor, vragen).await?,
            kent_behoeften: !catalogus.behoefte.is_empty(),
            mag_kiezen: ctx.vraagt_van(school.id),
            kop: self.kop(ctx, geval.leerling).await?,
        })
    }

    async fn passend(
        &self,
        ctx: &Ctx,
        catalogus: &Catalogus,
        school: &School,
        alle: Vec<School>,
        voor: Voor,
        vragen: Vec<Hulpvraag>,
    ) -> Result<PassendBlad> {
        let vandaag = self.today();
        let mut aanbod = ctx.swv.list_alle_schoolaanbod().await?;
        let capaciteit = ctx.swv.list_capaciteit(school.id).await?;
        let inzet = ctx.swv.list_inzet(school.id, schoolweek(vandaag)).await?;
        Ok(PassendBlad {
            catalogus: catalogus.clone(),
            lijst: aanbod.remove(&school.id).unwrap_or_default(),
            bezetting: bezetting(&inzet, &capaciteit, vandaag),
            elders: alle
                .into_iter()
                .filter(|s| s.id != school.id)
                .map(|s| {
                    let lijst = aanbod.remove(&s.id).unwrap_or_default();
                    (s, lijst)
                })
                .collect(),
            school: school.clone(),
            voor,
            vragen,
        })
    }
}

impl PassendInvoer {
    fn vraagt(&self, vraag: &Hulpvraag) -> bool {
        match vraag {
            Hulpvraag::Behoefte(code) => self.behoeften.contains(code),
            Hulpvraag::Kenmerk(code) => self.kenmerken.contains(code),
            Hulpvraag::Thema(nr) => self.themas.contains(&nr.to_string()),
        }
    }
}

/// What can be asked for: the needs of the catalogue; where it keeps none, the marks and then the themes of its offers.
fn te_vragen(catalogus: &Catalogus) -> Vec<Hulpvraag> {
    if !catalogus.behoefte.is_empty() {
        let needs = catalogus.behoefte.iter();
        return needs.map(|b| Hulpvraag::Behoefte(b.code.clone())).collect();
    }
    let offers = &catalogus.arrangement;
    let marks: BTreeSet<&String> = offers.iter().flat_map(|a| &a.kenmerken).collect();
    let themes: BTreeSet<u8> = offers.iter().filter_map(|a| a.thema).collect();
    marks
        .into_iter()
        .map(|code| Hulpvraag::Kenmerk(code.clone()))
        .chain(themes.into_iter().map(Hulpvraag::Thema))
        .collect()
}
