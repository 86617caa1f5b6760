//! Terms that people move: the school's one extension, the samenwerkingsverband's one notice, the day of the admission.

use vangnet_core::{
    bewaring::Handeling,
    id::AanvraagId,
    klok::{Verlenging, mag_mededelen, mag_verlengen},
    toegang::Action,
};

use super::samenhang::klokfeiten;
use crate::{App, AppError, Ctx, Result, invoer::datum};

/// A moved term as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TermijnInvoer {
    /// `school` (WVO 2020 art. 8.8 lid 2), `swv` (Awb 4:14 lid 3) or `toelating`: the school decided on the admission.
    pub soort: String,
    /// The day that is named.
    pub tot: String,
}

impl App {
    /// Extends the school's term once, gives the samenwerkingsverband's notice once, or records the school's decision on the
    /// admission.
    ///
    /// # Errors
    /// `Invalid` on `tot` with the rule that is broken: a second time, too late, too long.
    pub async fn set_termijn(
        &self,
        ctx: &Ctx,
        id: AanvraagId,
        versie: i32,
        invoer: &TermijnInvoer,
    ) -> Result<()> {
        let action = match invoer.soort.as_str() {
            "school" | "toelating" => Action::SubmitAanvraag,
            "swv" => Action::JudgeAanvraag,
            _ => return Err(AppError::veld("soort", "keuze")),
        };
        let mut zaak = self.zaak(ctx, id, action).await?;
        let samenhang = self.samenhang(ctx, &zaak).await?;
        let feiten = klokfeiten(&zaak.aanvraag, Some(&samenhang));
        let dag = datum("tot", &invoer.tot)?;
        let nieuw = Verlenging {
            op: self.today(),
            tot: dag,
        };
        let handeling = match invoer.soort.as_str() {
            "school" => {
                mag_verlengen(&feiten, nieuw).map_err(|fout| AppError::veld("tot", fout.code()))?;
                zaak.aanvraag.termijn.verlengd = Some(nieuw);
                Handeling::TermijnVerlengd
            }
            "swv" => {
                mag_mededelen(&feiten, nieuw).map_err(|fout| AppError::veld("tot", fout.code()))?;
                zaak.aanvraag.termijn.mededeling = Some(nieuw);
                Handeling::TermijnVerlengd
            }
            _ => {
                if dag > self.today() || dag < zaak.aanvraag.dossier.aangemeld_op {
                    return Err(AppError::veld("tot", "datum"));
                }
                zaak.aanvraag.termijn.toelating_beslist = Some(dag);
                Handeling::ToelatingBeslist
            }
        };
        zaak.aanvraag.versie = versie;
        let tx = ctx.swv.begin().await?;
        tx.update_aanvraag(&zaak.aanvraag).await?;
        let entry = ctx
            .entry(handeling, "aanvraag")
            .op(id.0)
            .over(zaak.leerling.id)
            .met("soort", invoer.soort.clone())
            .met("tot", dag.to_string());
        Ok(tx.commit(entry, self.millis()).await?)
    }
}
