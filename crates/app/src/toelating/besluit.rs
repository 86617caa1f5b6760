//! The decision: the director's alone, with its grounds, its number and its letter in one act.

use std::sync::Arc;

use jiff::civil::Date;
use vangnet_core::{
    id::{AanvraagId, BeschikkingId},
    toegang::{Action, Klasse},
    toelating::{
        Toewijsbaar, ZaakSoort,
        bezwaar::{Bezwaar, Dictum},
        deskundige,
        procedure::{BesluitSoort, Gebeurtenis, Overgang, Staat},
        vso::{self, Bekostigingscategorie},
        zaak::{Beschikking, Getoetst},
    },
};

use super::{
    Samenhang, Zaak,
    procedure::{NieuweStap, geweigerd},
};
use crate::{
    App, AppError, BriefFout, BriefGegevens, Ctx, Result, VeldFout,
    invoer::{datum_opt, verplicht, vrij},
};

/// The director's decision as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BesluitInvoer {
    /// `toewijzen`, `niet_toewijzen` or `buiten_behandeling`.
    pub besluit: String,
    /// Reasons.
    pub motivering: String,
    /// From when it holds; needed to grant.
    pub ingangsdatum: String,
    /// Until when; VSO only, lwoo follows the policy.
    pub einddatum: String,
    /// Funding category; VSO only.
    pub categorie: String,
    /// Why it departs from the criteria, the agreement or an advice; needed when it does (Awb 3:50).
    pub afwijking: String,
    /// What is decided on the objection; needed with the objection committee.
    pub dictum: String,
}

/// A decision that was read and checked.
#[derive(Debug, Clone)]
pub(super) struct Besluit {
    pub(super) soort: BesluitSoort,
    pub(super) motivering: String,
    pub(super) afwijking: String,
    pub(super) ingangsdatum: Option<Date>,
    pub(super) einddatum: Option<Date>,
    pub(super) categorie: Option<Bekostigingscategorie>,
    pub(super) dictum: Option<Dictum>,
}

impl App {
    /// Decides. Only the director of the samenwerkingsverband can; the letter is made in the same act.
    ///
    /// # Errors
    /// `Invalid` on `stap` with the guard that does not hold (experts, parents' view, advice on the objection), on `afwijking`
    /// with what it departs from when no reason was given, on `motivering` with code `brief_tekens` when the letter cannot
    /// show its characters.
    pub async fn decide_aanvraag(
        &self,
        ctx: &Ctx,
        id: AanvraagId,
        versie: i32,
        invoer: &BesluitInvoer,
    ) -> Result<()> {
        let mut zaak = self.zaak(ctx, id, Action::DecideAanvraag).await?;
        let samenhang = self.samenhang(ctx, &zaak).await?;
        let getoetst = self.getoetst(&zaak, &samenhang)?;
        zaak.aanvraag.versie = versie;
        let soort = match invoer.besluit.as_str() {
            "toewijzen" => BesluitSoort::Toegewezen,
            "niet_toewijzen" => BesluitSoort::NietAfgegeven,
            "buiten_behandeling" => BesluitSoort::BuitenBehandeling,
            _ => return Err(AppError::veld("besluit", "keuze")),
        };
        let overgang = self.besluit_overgang(&zaak, &samenhang, &getoetst, soort)?;
        let besluit = self.lees_besluit(invoer, soort, &zaak, &samenhang, &getoetst)?;
        self.schrijf_besluit(ctx, zaak, &samenhang, &getoetst, overgang, besluit)
            .await
    }

    pub(super) fn besluit_overgang(
        &self,
        zaak: &Zaak,
        samenhang: &Samenhang,
        getoetst: &Getoetst,
        soort: BesluitSoort,
    ) -> Result<&'static Overgang> {
        let gebeurtenis = match soort {
            BesluitSoort::Toegewezen => Gebeurtenis::Toegewezen,
            BesluitSoort::NietAfgegeven => Gebeurtenis::NietAfgegeven,
            BesluitSoort::BuitenBehandeling => Gebeurtenis::BuitenBehandeling,
        };
        let feiten = self.procedurefeiten(&zaak.aanvraag, samenhang, getoetst);
        zaak.aanvraag
            .staat
            .overgang(gebeurtenis, &feiten)
            .map_err(geweigerd)
    }

    fn lees_besluit(
        &self,
        invoer: &BesluitInvoer,
        soort: BesluitSoort,
        zaak: &Zaak,
        samenhang: &Samenhang,
        getoetst: &Getoetst,
    ) -> Result<Besluit> {
        let toewijzen = soort == BesluitSoort::Toegewezen;
        let mut besluit = Besluit {
            soort,
            motivering: verplicht("motivering", &invoer.motivering)?,
            afwijking: vrij("afwijking", &invoer.afwijking)?,
            ingangsdatum: None,
            einddatum: None,
            categorie: None,
            dictum: None,
        };
        let mut fouten = Vec::new();
        if toewijzen {
            let ingang = datum_opt("ingangsdatum", &invoer.ingangsdatum)?;
            match ingang {
                None => fouten.push(VeldFout::new("ingangsdatum", "verplicht")),
                Some(ingang) => self.looptijd(&mut besluit, ingang, invoer, zaak, samenhang, &mut fouten)?,
            }
            besluit.ingangsdatum = ingang;
        }
        if zaak.aanvraag.staat == Staat::BijBezwaarcommissie {
            besluit.dictum = Dictum::parse(&invoer.dictum);
            match (besluit.dictum, samenhang.beschikkingen.last()) {
                (None, _) => fouten.push(VeldFout::new("dictum", "keuze")),
                // Unfounded or not admissible leaves the decision as it is; well-founded changes it or its grounds.
                (Some(Dictum::Ongegrond | Dictum::NietOntvankelijk), Some(was)) if was.besluit != soort => {
                    fouten.push(VeldFout::new("dictum", "besluit_anders"));
                }
                _ => {}
            }
        }
        if besluit.afwijking.is_empty()
            && let Some(waarvan) = wijkt_af(&besluit, zaak, samenhang, getoetst)
        {
            fouten.push(VeldFout::new("afwijking", waarvan));
        }
        if fouten.is_empty() {
            Ok(besluit)
        } else {
            Err(AppError::Invalid(fouten))
        }
    }

    /// How long a grant holds: PrO has no end (R223), lwoo follows the policy, VSO is given for school years.
    fn looptijd(
        &self,
        besluit: &mut Besluit,
        ingang: Date,
        invoer: &BesluitInvoer,
        zaak: &Zaak,
        samenhang: &Samenhang,
        fouten: &mut Vec<VeldFout>,
    ) -> Result<()> {
        match zaak.aanvraag.dossier.soort {
            ZaakSoort::Pro => {}
            ZaakSoort::Lwoo => {
                besluit.einddatum = samenhang
                    .beleid
                    .optingout_op(self.today())
                    .and_then(|eigen| eigen.duur)
                    .map(|jaren| vso::geldige_einddatums(ingang, jaren));
            }
            ZaakSoort::Vso => {
                besluit.categorie = Bekostigingscategorie::parse(&invoer.categorie);
                besluit.einddatum = datum_opt("einddatum", &invoer.einddatum)?;
                for gebrek in vso::besluit_gebreken(besluit.categorie, ingang, besluit.einddatum) {
                    let veld = match gebrek {
                        vso::TlvGebrek::Categorie => "categorie",
                        vso::TlvGebrek::EinddatumGeenSchooljaar => "einddatum",
                    };
                    fouten.push(VeldFout::new(veld, gebrek.code()));
                }
            }
        }
        Ok(())
    }

    /// Writes a decision: step, number, letter, decision, in one transaction.
    pub(super) async fn schrijf_besluit(
        &self,
        ctx: &Ctx,
        mut zaak: Zaak,
        samenhang: &Samenhang,
        getoetst: &Getoetst,
        overgang: &'static Overgang,
        besluit: Besluit,
    ) -> Result<()> {
        let bezwaar = samenhang
            .bezwaar()
            .filter(|_| zaak.aanvraag.staat == Staat::BijBezwaarcommissie)
            .cloned();
        let mut beschikking = Beschikking {
            id: BeschikkingId(self.new_id()),
            aanvraag: zaak.aanvraag.id,
            leerling: zaak.leerling.id,
            volgnummer: String::new(),
            soort: zaak.aanvraag.dossier.soort,
            besluit: besluit.soort,
            bezwaar: bezwaar.as_ref().map(|b| b.id),
            categorie: besluit.categorie,
            afwijking: besluit.afwijking.clone(),
            datum: self.today(),
            ingangsdatum: besluit.ingangsdatum,
            einddatum: besluit.einddatum,
            motivering: besluit.motivering.clone(),
            ontvangstbewijs: getoetst
                .ontvangstbewijs(&zaak.aanvraag.dossier)
                .map_err(AppError::internal)?,
            door: ctx.actor.account,
        };
        let teller = format!("beschikking-{}", self.today().year());
        // The letter carries the number, and setting it takes a while: it is set before the transaction with the number that
        // comes next, and set again in the rare case that somebody took that number meanwhile.
        for _ in 0..100 {
            let volgt = ctx.swv.next_nummer(&teller).await?;
            beschikking.volgnummer = self.volgnummer(volgt);
            let brief = self
                .brief(ctx, &zaak, samenhang, &beschikking, besluit.dictum, getoetst)
                .await?;
            let tx = ctx.swv.begin().await?;
            if tx.volgend_nummer(&teller).await? != volgt {
                continue;
            }
            let nummer = tx.count_stappen(zaak.aanvraag.id).await?.saturating_add(1);
            let stap = NieuweStap {
                overgang,
                getoetst,
                toelichting: besluit.motivering.clone(),
                weging: Vec::new(),
            };
            self.schrijf_stap(ctx, &tx, &mut zaak, nummer, stap).await?;
            if let Some(bezwaar) = &bezwaar {
                tx.update_bezwaar(&Bezwaar {
                    dictum: besluit.dictum,
                    beslist_op: Some(self.today()),
                    ..bezwaar.clone()
                })
                .await?;
            }
            tx.insert_beschikking(&beschikking, &brief).await?;
            let entry = ctx
                .entry(overgang.gebeurtenis.handeling(), "beschikking")
                .op(beschikking.id.0)
                .over(zaak.leerling.id)
                .met("besluit", besluit.soort.code())
                .met(
                    "afwijking",
                    if besluit.afwijking.is_empty() { "nee" } else { "ja" },
                );
            return Ok(tx.commit(entry, self.millis()).await?);
        }
        Err(AppError::Conflict("gewijzigd"))
    }

    fn volgnummer(&self, volg: i32) -> String {
        format!("{}-{volg:04}", self.today().year())
    }

    async fn brief(
        &self,
        ctx: &Ctx,
        zaak: &Zaak,
        samenhang: &Samenhang,
        beschikking: &Beschikking,
        dictum: Option<Dictum>,
        getoetst: &Getoetst,
    ) -> Result<Vec<u8>> {
        let gegevens = BriefGegevens {
            swv: ctx.swv.find_gegevens().await?.ok_or(AppError::NotFound)?,
            school: samenhang.school.clone(),
            toewijsbaar: getoetst.beoordeling.toewijsbaar.filter(|_| getoetst.op_criteria),
            op_criteria: getoetst.op_criteria,
            leerling: zaak.leerling.clone(),
            aanvraag: zaak.aanvraag.clone(),
            beschikking: beschikking.clone(),
            adviezen: samenhang.adviezen(),
            bezwaar: beschikking
                .bezwaar
                .and_then(|_| samenhang.bezwaar().cloned())
                .zip(samenhang.beschikkingen.last().cloned())
                .map(|(bezwaar, bestreden)| (Bezwaar { dictum, ..bezwaar }, bestreden)),
            uitleg: Self::uitleg(&zaak.aanvraag, getoetst),
            ondertekenaar: ctx.naam.clone(),
        };
        let brieven = Arc::clone(&self.brieven);
        self.druk(move || brieven.beschikking(&gegevens), "motivering")
            .await
    }

    /// Sets something on paper beside the threads that answer people.
    pub(crate) async fn druk(
        &self,
        werk: impl FnOnce() -> std::result::Result<Vec<u8>, BriefFout> + Send + 'static,
        veld: &str,
    ) -> Result<Vec<u8>> {
        let gezet = tokio::task::spawn_blocking(werk).await;
        match gezet.map_err(AppError::internal)? {
            Ok(pdf) => Ok(pdf),
            Err(BriefFout::Tekens(_)) => Err(AppError::veld(veld, "brief_tekens")),
            Err(fout @ BriefFout::Zetten(_)) => Err(AppError::internal(fout)),
        }
    }

    /// The letter of a decision: number and PDF; without an id that of the last one. It states the IQ, so it is for who may
    /// see that; others see the outcome.
    pub async fn open_brief(
        &self,
        ctx: &Ctx,
        id: AanvraagId,
        besluit: Option<BeschikkingId>,
    ) -> Result<(String, Vec<u8>)> {
        let zaak = self.zaak(ctx, id, Action::ReadBeschikking).await?;
        if !zaak.decision.klassen.bevat(Klasse::Zorg) {
            return Err(AppError::Denied);
        }
        let brief = ctx
            .swv
            .find_brief(id, besluit, &zaak.zegel)
            .await?
            .ok_or(AppError::NotFound)?;
        self.log_inzage(ctx, zaak.leerling.id, "beschikking", zaak.decision.reason)
            .await?;
        Ok(brief)
    }
}

/// From what a decision departs: the criteria, the agreement or the committee, an expert, the objection committee.
pub(super) fn wijkt_af(
    besluit: &Besluit,
    zaak: &Zaak,
    samenhang: &Samenhang,
    getoetst: &Getoetst,
) -> Option<&'static str> {
    if besluit.soort == BesluitSoort::BuitenBehandeling {
        return None;
    }
    let toewijzen = besluit.soort == BesluitSoort::Toegewezen;
    let kan = matches!(
        getoetst.beoordeling.toewijsbaar,
        Some(Toewijsbaar::Ja | Toewijsbaar::Motivering)
    );
    if toewijzen && getoetst.op_criteria && !kan {
        return Some("criteria");
    }
    if zaak.aanvraag.overeenstemming == Some(!toewijzen) {
        return Some("overeenstemming");
    }
    if deskundige::wijkt_af(&samenhang.adviezen(), toewijzen) {
        return Some("advies");
    }
    let advies = samenhang.bezwaar().and_then(|b| b.advies_dictum);
    if besluit.dictum.is_some() && besluit.dictum != advies {
        return Some("bezwaaradvies");
    }
    None
}
