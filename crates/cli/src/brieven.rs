//! From a decision to its letter: the facts in the words of the letter. Letters are Dutch.

mod besluit;
mod criteria;
mod opp;
mod profiel;

use vangnet_app::{
    AdviesGegevens, AgendaGegevens, BriefFout, BriefGegevens, Brieven, OppGegevens, ProfielGegevens,
    VraagGegevens, Werkblad, Werkcel,
};
use vangnet_core::{inrichting::SwvGegevens, leerling::Leerling, toelating::ZaakSoort};
use vangnet_export::{
    AdviesBrief, Agenda, AgendaAfspraak, Cel, Deskundige, ExportError, Geadresseerde, Geprobeerd, Kolom,
    KolomSoort, Leerling as BriefLeerling, Soort, Swv, Tabel, VraagBlad, advies_pdf, agenda_ics,
    beschikking_pdf, bundel_zip, opp_pdf, profiel_pdf, samengevoegd_pdf, vraag_pdf, xlsx,
};
use vangnet_web::taal::Taal;

fn cel(cel: &Werkcel) -> Cel {
    match cel {
        Werkcel::Tekst(tekst) => Cel::Tekst(tekst.clone()),
        Werkcel::Datum(dag) => Cel::Datum(*dag),
        Werkcel::Getal(getal) => Cel::Geheel(*getal),
        Werkcel::Leeg => Cel::Leeg,
    }
}

/// Letters as archival, accessible PDF.
#[derive(Debug)]
pub(crate) struct Letters;

impl Brieven for Letters {
    fn beschikking(&self, gegevens: &BriefGegevens) -> Result<Vec<u8>, BriefFout> {
        beschikking_pdf(&besluit::brief(gegevens)).map_err(fout)
    }

    fn advies(&self, g: &AdviesGegevens) -> Result<Vec<u8>, BriefFout> {
        advies_pdf(&AdviesBrief {
            swv: swv(&g.swv),
            geadresseerde: Geadresseerde {
                naam: format!("De ouders van {}", g.leerling.gegevens.naam.voluit()),
                adresregels: Vec::new(),
            },
            datum: g.datum,
            kenmerk: g.nummer.clone(),
            soort: soort(g.soort),
            leerling: leerling(&g.leerling),
            school: g.school.naam.clone(),
            deskundige: Deskundige {
                naam: g.advies.naam.clone(),
                deskundigheid: nl("deskundigheid", g.advies.deskundigheid.code()).to_lowercase(),
                organisatie: g.advies.organisatie.clone(),
            },
            adviesdatum: g.advies.datum,
            tekst: g.advies.tekst.clone(),
            conclusie: nl("advies-oordeel", g.advies.oordeel.code()),
        })
        .map_err(fout)
    }

    fn vraag(&self, g: &VraagGegevens) -> Result<Vec<u8>, BriefFout> {
        let d = &g.aanvraag.dossier;
        let gevuld = |tekst: &str| (!tekst.trim().is_empty()).then(|| tekst.to_owned());
        let ouders = d.zienswijze.as_ref().map(|z| z.tekst.as_str());
        let ouders = ouders.or_else(|| d.ouderoverleg.as_ref().map(|o| o.verslag.as_str()));
        let criteria = d.soort.criteria().filter(|_| g.op_criteria);
        vraag_pdf(&VraagBlad {
            swv: swv(&g.swv),
            kenmerk: g.aanvraag.nummer.clone(),
            soort: soort(d.soort),
            leerling: leerling(&g.leerling),
            school: g.school.naam.clone(),
            aanvraagdatum: g.aanvraag.ontvangen_op.unwrap_or(d.aangemeld_op),
            datum: g.datum,
            vraag: gevuld(&d.vraag).unwrap_or_else(|| "De school heeft geen vraag opgeschreven.".to_owned()),
            geprobeerd: d
                .geprobeerd
                .iter()
                .map(|p| Geprobeerd {
                    wat: p.wat.clone(),
                    periode: p.periode.clone(),
                    effect: p.effect.clone(),
                })
                .collect(),
            criteria: criteria
                .map(|soort| criteria::criteria(&g.uitleg, soort))
                .unwrap_or_default(),
            stem_leerling: gevuld(&d.stem_leerling),
            stem_ouders: ouders.and_then(gevuld),
            motivering: gevuld(&d.motivering),
            bijlagen: g.bijlagen.iter().map(|code| nl("document", code)).collect(),
        })
        .map_err(fout)
    }

    fn opp(&self, gegevens: &OppGegevens) -> Result<Vec<u8>, BriefFout> {
        opp_pdf(&opp::blad(gegevens)).map_err(fout)
    }

    fn profiel(&self, gegevens: &ProfielGegevens) -> Result<Vec<u8>, BriefFout> {
        profiel_pdf(&profiel::blad(gegevens)).map_err(fout)
    }

    fn zip(&self, bestanden: &[(String, Vec<u8>)]) -> Result<Vec<u8>, BriefFout> {
        bundel_zip(bestanden).map_err(fout)
    }

    fn samen(&self, brieven: &[Vec<u8>]) -> Result<Vec<u8>, BriefFout> {
        samengevoegd_pdf(brieven).map_err(fout)
    }

    fn agenda(&self, agenda: &AgendaGegevens) -> Result<Vec<u8>, BriefFout> {
        let afspraken = agenda.items.iter().map(|item| AgendaAfspraak {
            uid: format!("{}@vangnet", item.id),
            volgnummer: u32::try_from(item.versie).unwrap_or(0),
            titel: item.titel.clone(),
            plaats: item.plaats.clone(),
            begin: item.begin,
            einde: item.einde,
            vervallen: item.vervallen,
        });
        Ok(agenda_ics(&Agenda {
            naam: agenda.naam.clone(),
            gemaakt: agenda.gemaakt,
            afspraken: afspraken.collect(),
        }))
    }

    fn werkblad(&self, blad: &Werkblad) -> Result<Vec<u8>, BriefFout> {
        let soort = |plek: usize| match blad.rijen.first().and_then(|rij| rij.get(plek)) {
            Some(Werkcel::Datum(_)) => KolomSoort::Datum,
            Some(Werkcel::Getal(_)) => KolomSoort::Getal,
            _ => KolomSoort::Tekst,
        };
        let kolommen = blad.kolommen.iter().enumerate();
        xlsx(&Tabel {
            titel: blad.naam.clone(),
            datum: blad.datum,
            kolommen: kolommen
                .map(|(plek, (kop, breedte))| Kolom {
                    kop: kop.clone(),
                    soort: soort(plek),
                    breedte: *breedte,
                })
                .collect(),
            rijen: blad
                .rijen
                .iter()
                .map(|rij| rij.iter().map(cel).collect())
                .collect(),
        })
        .map_err(fout)
    }
}

fn fout(fout: ExportError) -> BriefFout {
    match fout {
        ExportError::Onafdrukbaar { tekens, .. } => BriefFout::Tekens(tekens),
        andere => BriefFout::Zetten(andere.to_string()),
    }
}

/// The Dutch text of a code.
fn nl(familie: &'static str, code: &str) -> String {
    Taal::Nl.code(familie, code).to_string()
}

fn swv(gegevens: &SwvGegevens) -> Swv {
    Swv {
        naam: gegevens.naam.clone(),
        nummer: gegevens.nummer.clone(),
        adresregels: gegevens.adres.clone(),
        plaats: gegevens.plaats.clone(),
        accent: None,
    }
}

fn soort(soort: ZaakSoort) -> Soort {
    match soort {
        ZaakSoort::Pro => Soort::ToelaatbaarheidsverklaringPraktijkonderwijs,
        ZaakSoort::Lwoo => Soort::AanwijzingLeerwegondersteuning,
        ZaakSoort::Vso => Soort::ToelaatbaarheidsverklaringVso,
    }
}

fn leerling(l: &Leerling) -> BriefLeerling {
    BriefLeerling {
        naam: l.gegevens.naam.voluit(),
        geboortedatum: l.gegevens.geboortedatum,
        leerlingnummer: l.gegevens.nummer.clone(),
    }
}
