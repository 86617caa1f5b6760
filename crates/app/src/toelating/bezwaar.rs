//! Objection: the talk first, the formal way with its committee and clock, the disputes committee and the court.

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    id::{AanvraagId, BezwaarId},
    klok::Opschorting,
    toegang::Action,
    toelating::{
        bezwaar::{Bezwaar, Bezwaarcommissie, Dictum, Indiener},
        procedure::Gebeurtenis as G,
    },
};
use vangnet_store::Tx;

use super::{Samenhang, StapInvoer, Zaak};
use crate::{
    App, AppError, Ctx, Result,
    invoer::{datum, datum_opt, verplicht, vrij},
};

/// What comes in with an objection, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BezwaarStapInvoer {
    /// `school` or `ouders`.
    pub indiener: String,
    /// Day on which it was received.
    pub ontvangen_op: String,
    /// Day of the postmark, when it came by post.
    pub gepost_op: String,
    /// Grounds.
    pub gronden: String,
    /// Why being late is excused.
    pub verschoonbaar: String,
}

/// The dossier of an objection as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BezwaarInvoer {
    /// Day of the talk.
    pub gesprek_op: String,
    /// What came out of it.
    pub gesprek: String,
    /// Chair of the committee.
    pub voorzitter: String,
    /// That the chair is from outside.
    pub voorzitter_extern: bool,
    /// Members, one a line.
    pub leden: String,
    /// Day until which the one who objects may repair a defect (Awb 6:6).
    pub herstel_tot: String,
    /// Day on which it was repaired.
    pub hersteld_op: String,
    /// Day on which the decision was adjourned by six weeks.
    pub verdaagd_op: String,
    /// Day of the hearing.
    pub gehoord_op: String,
    /// Why nobody was heard.
    pub niet_gehoord: String,
    /// Report and reasons.
    pub advies: String,
    /// `gegrond`, `ongegrond` or `niet_ontvankelijk`.
    pub advies_dictum: String,
    /// Day of the advice.
    pub advies_op: String,
}

/// An objection as it will be after a step.
pub(super) struct BezwaarNa {
    pub(super) bezwaar: Bezwaar,
    nieuw: bool,
}

impl BezwaarNa {
    pub(super) async fn schrijf(&self, tx: &Tx<'_>) -> Result<()> {
        if self.nieuw {
            tx.insert_bezwaar(&self.bezwaar).await?;
        } else {
            tx.update_bezwaar(&self.bezwaar).await?;
        }
        Ok(())
    }
}

impl App {
    /// The objection after a step; `None` when the step has nothing to do with one.
    pub(super) fn bezwaar_na(
        &self,
        zaak: &Zaak,
        samenhang: &Samenhang,
        invoer: &StapInvoer,
    ) -> Result<Option<BezwaarNa>> {
        let vandaag = self.today();
        let lopend = || {
            let open = samenhang.bezwaar().filter(|b| !b.is_gesloten());
            open.cloned().map(|bezwaar| BezwaarNa {
                bezwaar,
                nieuw: false,
            })
        };
        let beslist = || {
            let laatste = samenhang.bezwaar().cloned();
            laatste.map(|bezwaar| BezwaarNa {
                bezwaar,
                nieuw: false,
            })
        };
        let mut na = match invoer.gebeurtenis {
            G::BezwaarGemeld => Some(self.nieuw_bezwaar(zaak, samenhang, &invoer.bezwaar)?),
            G::BezwaarIngediend => match lopend() {
                Some(na) => Some(na),
                None => Some(self.nieuw_bezwaar(zaak, samenhang, &invoer.bezwaar)?),
            },
            G::BezwaarIngetrokken | G::BezwaarOpgelost | G::NieuweGegevens | G::GeschilIngediend => lopend(),
            G::GeschilOordeel | G::BeroepIngesteld | G::BeroepOngegrond | G::BeroepGegrond => beslist(),
            _ => None,
        };
        if let Some(BezwaarNa { bezwaar, .. }) = &mut na {
            match invoer.gebeurtenis {
                G::BezwaarGemeld => bezwaar.gemeld_op = Some(vandaag),
                G::BezwaarIngediend => ingediend(bezwaar, &invoer.bezwaar, vandaag)?,
                G::BezwaarIngetrokken | G::BezwaarOpgelost | G::NieuweGegevens => {
                    bezwaar.gesloten_op = Some(vandaag);
                }
                G::GeschilIngediend => bezwaar.geschil_op = Some(vandaag),
                G::GeschilOordeel => {
                    bezwaar.geschil_oordeel_op = Some(vandaag);
                    bezwaar.gesloten_op = Some(vandaag);
                }
                G::BeroepIngesteld => bezwaar.beroep_op = Some(vandaag),
                _ => bezwaar.beroep_uitspraak_op = Some(vandaag),
            }
        }
        Ok(na)
    }

    fn nieuw_bezwaar(
        &self,
        zaak: &Zaak,
        samenhang: &Samenhang,
        invoer: &BezwaarStapInvoer,
    ) -> Result<BezwaarNa> {
        let besluit = samenhang
            .beschikkingen
            .last()
            .ok_or(AppError::Conflict("staat"))?;
        let indiener =
            Indiener::parse(&invoer.indiener).ok_or_else(|| AppError::veld("indiener", "keuze"))?;
        Ok(BezwaarNa {
            bezwaar: Bezwaar::nieuw(
                BezwaarId(self.new_id()),
                (zaak.aanvraag.id, zaak.leerling.id),
                (besluit.id, besluit.datum),
                indiener,
            ),
            nieuw: true,
        })
    }

    /// Saves the dossier of the objection at hand: talk, committee, hearing, advice, adjournment.
    ///
    /// # Errors
    /// `Conflict("staat")` when there is no open objection.
    pub async fn save_bezwaar(
        &self,
        ctx: &Ctx,
        id: AanvraagId,
        versie: i32,
        invoer: &BezwaarInvoer,
    ) -> Result<()> {
        let zaak = self.zaak(ctx, id, Action::HandleBezwaar).await?;
        let samenhang = self.samenhang(ctx, &zaak).await?;
        let open = samenhang.bezwaar().filter(|b| !b.is_gesloten());
        let mut bezwaar = open.cloned().ok_or(AppError::Conflict("staat"))?;
        lees(&mut bezwaar, invoer, self.today())?;
        bezwaar.versie = versie;
        let tx = ctx.swv.begin().await?;
        tx.update_bezwaar(&bezwaar).await?;
        let entry = ctx
            .entry(Handeling::BezwaarVastgelegd, "bezwaar")
            .op(bezwaar.id.0)
            .over(zaak.leerling.id);
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

fn ingediend(bezwaar: &mut Bezwaar, invoer: &BezwaarStapInvoer, vandaag: Date) -> Result<()> {
    let ontvangen = datum("ontvangen_op", &invoer.ontvangen_op)?;
    if ontvangen > vandaag {
        return Err(AppError::veld("ontvangen_op", "toekomst"));
    }
    if ontvangen < bezwaar.verzonden {
        return Err(AppError::veld("ontvangen_op", "voor_besluit"));
    }
    bezwaar.ontvangen_op = Some(ontvangen);
    bezwaar.gepost_op = datum_opt("gepost_op", &invoer.gepost_op)?;
    bezwaar.gronden = verplicht("gronden", &invoer.gronden)?;
    bezwaar.verschoonbaar = vrij("verschoonbaar", &invoer.verschoonbaar)?;
    Ok(())
}

fn lees(b: &mut Bezwaar, invoer: &BezwaarInvoer, vandaag: Date) -> Result<()> {
    let verleden = |veld: &str, tekst: &str| match datum_opt(veld, tekst)? {
        Some(dag) if dag > vandaag => Err(AppError::veld(veld, "toekomst")),
        Some(dag) if dag < b.verzonden => Err(AppError::veld(veld, "voor_besluit")),
        dag => Ok(dag),
    };
    let (gesprek_op, verdaagd_op) = (
        verleden("gesprek_op", &invoer.gesprek_op)?,
        verleden("verdaagd_op", &invoer.verdaagd_op)?,
    );
    let (gehoord_op, advies_op) = (
        verleden("gehoord_op", &invoer.gehoord_op)?,
        verleden("advies_op", &invoer.advies_op)?,
    );
    let hersteld_op = verleden("hersteld_op", &invoer.hersteld_op)?;
    let leden = invoer.leden.lines().map(str::trim).filter(|lid| !lid.is_empty());
    b.commissie = Bezwaarcommissie {
        voorzitter: vrij("voorzitter", &invoer.voorzitter)?,
        voorzitter_extern: invoer.voorzitter_extern,
        leden: leden.map(str::to_owned).collect(),
    };
    b.gesprek = vrij("gesprek", &invoer.gesprek)?;
    if gesprek_op.is_some() && b.gesprek.is_empty() {
        return Err(AppError::veld("gesprek", "verplicht"));
    }
    b.niet_gehoord = vrij("niet_gehoord", &invoer.niet_gehoord)?;
    b.advies = vrij("advies", &invoer.advies)?;
    b.advies_dictum = match invoer.advies_dictum.as_str() {
        "" => None,
        code => Some(Dictum::parse(code).ok_or_else(|| AppError::veld("advies_dictum", "keuze"))?),
    };
    if b.advies_dictum.is_some() {
        if let Some(gebrek) = b.commissie.gebrek() {
            return Err(AppError::veld("voorzitter", gebrek.code()));
        }
        if gehoord_op.is_none() && b.niet_gehoord.is_empty() {
            return Err(AppError::veld("gehoord_op", "verplicht"));
        }
        if b.advies.is_empty() {
            return Err(AppError::veld("advies", "verplicht"));
        }
    }
    b.gesprek_op = gesprek_op;
    b.verdaagd_op = verdaagd_op;
    b.gehoord_op = gehoord_op;
    b.advies_op = advies_op.or(b.advies_dictum.map(|_| vandaag));
    herstel(
        b,
        datum_opt("herstel_tot", &invoer.herstel_tot)?,
        hersteld_op,
        vandaag,
    )
}

/// A request to repair a defect suspends the term (Awb 7:10 lid 2).
fn herstel(b: &mut Bezwaar, tot: Option<Date>, hersteld: Option<Date>, vandaag: Date) -> Result<()> {
    match (b.opschortingen.last_mut().filter(|o| !o.klaar), tot, hersteld) {
        (Some(open), _, Some(op)) => *open = open.aangevuld(op),
        (Some(open), Some(tot), None) => open.tot = tot,
        (None, Some(tot), _) if tot > vandaag => {
            b.opschortingen.push(Opschorting::gevraagd(vandaag, tot));
        }
        (None, Some(_), None) => return Err(AppError::veld("herstel_tot", "verleden")),
        _ => {}
    }
    Ok(())
}
