//! The steps: submit, withdraw, ask for completion, record agreement, decide. Each is one transition of the state
//! machine, one step with its receipt, one entry of the trail.

use std::sync::Arc;

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    id::{AanvraagId, BeschikkingId},
    inrichting::{School, SwvGegevens},
    toegang::{Action, Klasse},
    toelating::{
        AanvraagSoort, Toewijsbaar,
        aanvraag::{Gebeurtenis, Staat},
        zaak::{Beschikking, Getoetst},
    },
};
use vangnet_store::Tx;

use super::Zaak;
use crate::{App, AppError, BriefFout, BriefGegevens, Ctx, Result, VeldFout};

const MAX_TEKST: usize = 20_000;

/// The director's decision as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BesluitInvoer {
    /// `toewijzen` or `niet_toewijzen`.
    pub besluit: String,
    /// Reasons.
    pub motivering: String,
    /// From when it holds; needed to grant.
    pub ingangsdatum: String,
    /// Until when, where a term is set.
    pub einddatum: String,
    /// That the director grants although the criteria, as computed, do not allow it.
    pub afwijken: bool,
}

impl App {
    /// Submits an application, for the first time or after completing it.
    ///
    /// # Errors
    /// `Invalid` with what is missing, field `ontbreekt` for each.
    pub async fn submit_aanvraag(&self, ctx: &Ctx, id: AanvraagId, versie: i32) -> Result<()> {
        let mut zaak = self.zaak(ctx, id, Action::SubmitAanvraag).await?;
        let getoetst = self.getoetst(ctx, &zaak.aanvraag).await?;
        if !getoetst.ontbreekt.is_empty() && zaak.aanvraag.staat.is_bewerkbaar() {
            let fouten = getoetst
                .ontbreekt
                .iter()
                .map(|o| VeldFout::new("ontbreekt", o.code()))
                .collect();
            return Err(AppError::Invalid(fouten));
        }
        zaak.aanvraag.versie = versie;
        zaak.aanvraag.ingediend_op = Some(self.today());
        zaak.aanvraag.was_ingediend = true;
        zaak.aanvraag.overeenstemming = None;
        self.stap_en_commit(
            ctx,
            zaak,
            Gebeurtenis::Ingediend,
            Handeling::AanvraagIngediend,
            "",
        )
        .await
    }

    /// Withdraws an application that was not decided; the reason is kept.
    pub async fn withdraw_aanvraag(&self, ctx: &Ctx, id: AanvraagId, versie: i32, reden: &str) -> Result<()> {
        let mut zaak = self.zaak(ctx, id, Action::SubmitAanvraag).await?;
        zaak.aanvraag.versie = versie;
        let reden = verplicht("reden", reden)?;
        self.stap_en_commit(
            ctx,
            zaak,
            Gebeurtenis::Ingetrokken,
            Handeling::AanvraagIngetrokken,
            &reden,
        )
        .await
    }

    /// Asks the school to complete the dossier, saying what is missing.
    pub async fn request_aanvulling(
        &self,
        ctx: &Ctx,
        id: AanvraagId,
        versie: i32,
        vraag: &str,
    ) -> Result<()> {
        let mut zaak = self.zaak(ctx, id, Action::RequestAanvulling).await?;
        zaak.aanvraag.versie = versie;
        let vraag = verplicht("vraag", vraag)?;
        self.stap_en_commit(
            ctx,
            zaak,
            Gebeurtenis::AanvullingGevraagd,
            Handeling::AanvullingGevraagd,
            &vraag,
        )
        .await
    }

    /// Records agreement, yes or no, with what was weighed. The director decides afterwards.
    pub async fn record_overeenstemming(
        &self,
        ctx: &Ctx,
        id: AanvraagId,
        versie: i32,
        overeenstemming: &str,
        toelichting: &str,
    ) -> Result<()> {
        let mut zaak = self.zaak(ctx, id, Action::RecordOvereenstemming).await?;
        let (ja, gebeurtenis) = match overeenstemming {
            "ja" => (true, Gebeurtenis::OvereenstemmingJa),
            "nee" => (false, Gebeurtenis::OvereenstemmingNee),
            _ => return Err(AppError::veld("overeenstemming", "keuze")),
        };
        let toelichting = verplicht("toelichting", toelichting)?;
        zaak.aanvraag.versie = versie;
        zaak.aanvraag.overeenstemming = Some(ja);
        self.stap_en_commit(
            ctx,
            zaak,
            gebeurtenis,
            Handeling::OvereenstemmingVastgelegd,
            &toelichting,
        )
        .await
    }

    /// Moves the state, saves the application, adds the step with its receipt, and commits with the entry.
    async fn stap_en_commit(
        &self,
        ctx: &Ctx,
        mut zaak: Zaak,
        gebeurtenis: Gebeurtenis,
        handeling: Handeling,
        toelichting: &str,
    ) -> Result<()> {
        zaak.aanvraag.staat = zaak
            .aanvraag
            .staat
            .na(gebeurtenis)
            .map_err(|_cause| AppError::Conflict("staat"))?;
        let getoetst = self.getoetst(ctx, &zaak.aanvraag).await?;
        zaak.aanvraag.route = getoetst.beoordeling.route;
        let tx = ctx.swv.begin().await?;
        self.schrijf_stap(ctx, &tx, &zaak, gebeurtenis, &getoetst, toelichting)
            .await?;
        let entry = ctx
            .entry(handeling, "aanvraag")
            .op(zaak.aanvraag.id.0)
            .over(zaak.leerling.id);
        Ok(tx
            .commit(entry.met("staat", zaak.aanvraag.staat.code()), self.millis())
            .await?)
    }

    async fn schrijf_stap(
        &self,
        ctx: &Ctx,
        tx: &Tx<'_>,
        zaak: &Zaak,
        gebeurtenis: Gebeurtenis,
        getoetst: &Getoetst,
        toelichting: &str,
    ) -> Result<()> {
        let id = zaak.aanvraag.id;
        tx.update_aanvraag(&zaak.aanvraag).await?;
        let nummer = tx.count_stappen(id).await?.saturating_add(1);
        let mut stap = self.stap(ctx, nummer, gebeurtenis, zaak.aanvraag.staat);
        toelichting.clone_into(&mut stap.toelichting);
        stap.ontvangstbewijs = Some(
            getoetst
                .ontvangstbewijs(&zaak.aanvraag.dossier)
                .map_err(AppError::internal)?,
        );
        Ok(tx.insert_stap(id, zaak.leerling.id, &stap).await?)
    }

    /// Decides. Only the director of the samenwerkingsverband can; the letter is made in the same act.
    ///
    /// # Errors
    /// `Invalid` on `afwijken` when the criteria do not allow the grant and the director did not say so, on
    /// `motivering` with code `brief_tekens` when the letter cannot show its characters.
    pub async fn decide_aanvraag(
        &self,
        ctx: &Ctx,
        id: AanvraagId,
        versie: i32,
        invoer: &BesluitInvoer,
    ) -> Result<()> {
        let mut zaak = self.zaak(ctx, id, Action::DecideAanvraag).await?;
        zaak.aanvraag.versie = versie;
        if zaak.aanvraag.staat != Staat::Gereed {
            return Err(AppError::Conflict("staat"));
        }
        let getoetst = self.getoetst(ctx, &zaak.aanvraag).await?;
        let besluit = Besluit::lees(invoer, &zaak, &getoetst)?;
        let gebeurtenis = if besluit.toewijzen {
            Gebeurtenis::Toegewezen
        } else {
            Gebeurtenis::NietAfgegeven
        };
        zaak.aanvraag.staat = zaak
            .aanvraag
            .staat
            .na(gebeurtenis)
            .map_err(|_cause| AppError::Conflict("staat"))?;
        let hoofd = self.briefhoofd(ctx, &zaak).await?;
        let tx = ctx.swv.begin().await?;
        self.schrijf_stap(ctx, &tx, &zaak, gebeurtenis, &getoetst, &besluit.motivering)
            .await?;
        let jaar = self.today().year();
        let volg = tx.volgend_nummer(&format!("beschikking-{jaar}")).await?;
        let beschikking = Beschikking {
            id: BeschikkingId(self.new_id()),
            aanvraag: id,
            leerling: zaak.leerling.id,
            volgnummer: format!("{jaar}-{volg:04}"),
            soort: zaak.aanvraag.dossier.soort,
            toegewezen: besluit.toewijzen,
            datum: self.today(),
            ingangsdatum: besluit.ingangsdatum,
            einddatum: besluit.einddatum,
            motivering: besluit.motivering,
            ontvangstbewijs: getoetst
                .ontvangstbewijs(&zaak.aanvraag.dossier)
                .map_err(AppError::internal)?,
            door: ctx.actor.account,
        };
        let brief = self.brief(ctx, hoofd, &zaak, &beschikking, &getoetst).await?;
        tx.insert_beschikking(&beschikking, &brief).await?;
        let entry = ctx
            .entry(Handeling::Besloten, "beschikking")
            .op(beschikking.id.0)
            .over(zaak.leerling.id)
            .met("toegewezen", if besluit.toewijzen { "ja" } else { "nee" })
            .met("afwijking", if besluit.afwijking { "ja" } else { "nee" });
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// Who writes to whom. Loaded before the transaction, which holds a connection of its own.
    async fn briefhoofd(&self, ctx: &Ctx, zaak: &Zaak) -> Result<(SwvGegevens, School)> {
        let scholen = ctx.swv.list_scholen().await?;
        let school = scholen.into_iter().find(|s| s.id == zaak.aanvraag.school);
        let swv = ctx.swv.find_gegevens().await?;
        swv.zip(school).ok_or(AppError::NotFound)
    }

    async fn brief(
        &self,
        ctx: &Ctx,
        (swv, school): (SwvGegevens, School),
        zaak: &Zaak,
        beschikking: &Beschikking,
        getoetst: &Getoetst,
    ) -> Result<Vec<u8>> {
        let gegevens = BriefGegevens {
            swv,
            school,
            toewijsbaar: getoetst.beoordeling.toewijsbaar,
            leerling: zaak.leerling.clone(),
            aanvraag: zaak.aanvraag.clone(),
            beschikking: beschikking.clone(),
            uitleg: Self::uitleg(&zaak.aanvraag, getoetst),
            ondertekenaar: ctx.naam.clone(),
        };
        let brieven = Arc::clone(&self.brieven);
        let gezet = tokio::task::spawn_blocking(move || brieven.beschikking(&gegevens)).await;
        match gezet.map_err(AppError::internal)? {
            Ok(pdf) => Ok(pdf),
            Err(BriefFout::Tekens(_)) => Err(AppError::veld("motivering", "brief_tekens")),
            Err(fout @ BriefFout::Zetten(_)) => Err(AppError::internal(fout)),
        }
    }

    /// The decision letter: number and PDF. It states the IQ, so it is for who may see that; others see the outcome.
    pub async fn open_brief(&self, ctx: &Ctx, id: AanvraagId) -> Result<(String, Vec<u8>)> {
        let zaak = self.zaak(ctx, id, Action::ReadBeschikking).await?;
        if !zaak.decision.klassen.bevat(Klasse::Zorg) {
            return Err(AppError::Denied);
        }
        let brief = ctx
            .swv
            .find_brief(id, &zaak.zegel)
            .await?
            .ok_or(AppError::NotFound)?;
        self.log_inzage(ctx, zaak.leerling.id, "beschikking", zaak.decision.reason)
            .await?;
        Ok(brief)
    }
}

struct Besluit {
    toewijzen: bool,
    afwijking: bool,
    motivering: String,
    ingangsdatum: Option<Date>,
    einddatum: Option<Date>,
}

impl Besluit {
    fn lees(invoer: &BesluitInvoer, zaak: &Zaak, getoetst: &Getoetst) -> Result<Self> {
        let mut fouten = Vec::new();
        let mut fout = |veld: &str, code| fouten.push(VeldFout::new(veld, code));
        let toewijzen = match invoer.besluit.as_str() {
            "toewijzen" => true,
            "niet_toewijzen" => false,
            _ => return Err(AppError::veld("besluit", "keuze")),
        };
        let motivering = verplicht("motivering", &invoer.motivering)?;
        let mut datum = |veld: &str, tekst: &str| match tekst.trim() {
            "" => None,
            tekst => tekst.parse::<Date>().map_err(|_cause| fout(veld, "datum")).ok(),
        };
        let (ingangsdatum, einddatum) = if toewijzen {
            (
                datum("ingangsdatum", &invoer.ingangsdatum),
                // Only lwoo can have a term (UB WVO 2020 art. 2.48).
                (zaak.aanvraag.dossier.soort == AanvraagSoort::Lwoo)
                    .then(|| datum("einddatum", &invoer.einddatum))
                    .flatten(),
            )
        } else {
            (None, None)
        };
        if toewijzen && ingangsdatum.is_none() && invoer.ingangsdatum.trim().is_empty() {
            fout("ingangsdatum", "verplicht");
        }
        if einddatum.zip(ingangsdatum).is_some_and(|(tot, van)| tot <= van) {
            fout("einddatum", "voor_begin");
        }
        if zaak.aanvraag.dossier.soort == AanvraagSoort::Pro && zaak.aanvraag.dossier.zienswijze.is_none() {
            fout("besluit", "zienswijze_ontbreekt");
        }
        let kan = matches!(
            getoetst.beoordeling.toewijsbaar,
            Some(Toewijsbaar::Ja | Toewijsbaar::Motivering)
        );
        // Against the criteria, or against what school and samenwerkingsverband agreed.
        let afwijking = toewijzen && !kan || zaak.aanvraag.overeenstemming == Some(!toewijzen);
        if afwijking && !invoer.afwijken {
            fout("afwijken", "criteria");
        }
        if fouten.is_empty() {
            Ok(Self {
                toewijzen,
                afwijking,
                motivering,
                ingangsdatum,
                einddatum,
            })
        } else {
            Err(AppError::Invalid(fouten))
        }
    }
}

/// A text that must be there.
fn verplicht(veld: &str, tekst: &str) -> Result<String> {
    let tekst = tekst.trim().replace("\r\n", "\n");
    if tekst.is_empty() {
        return Err(AppError::veld(veld, "verplicht"));
    }
    if tekst.chars().count() > MAX_TEKST {
        return Err(AppError::veld(veld, "te_lang"));
    }
    Ok(tekst)
}
