//! Letters without typesetting: small PDF bytes that say what they are about.

use std::sync::atomic::{AtomicUsize, Ordering};

use vangnet_app::{
    AdviesGegevens, AgendaGegevens, BriefFout, BriefGegevens, Brieven, Bronlezer, OppGegevens,
    ProfielGegevens, VraagGegevens, Werkblad, Werkcel,
};
use vangnet_core::schoolprofiel::inlezen::{Alinea, Weigering};
use vangnet_export::{Agenda, AgendaAfspraak, agenda_ics, lees_tekst};

/// Makes letters of a few bytes and counts them.
#[derive(Debug)]
pub struct TestBrieven {
    aantal: AtomicUsize,
    /// How many more decision letters succeed.
    over: AtomicUsize,
}

impl Default for TestBrieven {
    fn default() -> Self {
        Self {
            aantal: AtomicUsize::new(0),
            over: AtomicUsize::new(usize::MAX),
        }
    }
}

impl TestBrieven {
    /// How many letters were made.
    pub fn aantal(&self) -> usize {
        self.aantal.load(Ordering::Relaxed)
    }

    /// So many decision letters succeed; every one after that fails.
    pub fn fail_after(&self, aantal: usize) {
        self.over.store(aantal, Ordering::Relaxed);
    }

    /// Every letter succeeds again.
    pub fn recover(&self) {
        self.fail_after(usize::MAX);
    }
}

/// The real thing.
impl Bronlezer for TestBrieven {
    fn lees(&self, bytes: &[u8]) -> Result<Vec<Alinea>, Weigering> {
        lees_tekst(bytes).map_err(|fout| fout.weigering())
    }
}

impl Brieven for TestBrieven {
    /// Refuses a snowman, as the real letters refuse what their fonts lack.
    fn beschikking(&self, gegevens: &BriefGegevens) -> Result<Vec<u8>, BriefFout> {
        if gegevens.beschikking.motivering.contains('☃') {
            return Err(BriefFout::Tekens(vec!['☃']));
        }
        let minder = |over: usize| over.checked_sub(1);
        if self
            .over
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, minder)
            .is_err()
        {
            return Err(BriefFout::Zetten("no more letters".into()));
        }
        self.aantal.fetch_add(1, Ordering::Relaxed);
        let text = format!(
            "%PDF-1.7\n% {} {} {}\n%%EOF\n",
            gegevens.beschikking.volgnummer,
            gegevens.leerling.gegevens.naam.voluit(),
            gegevens.ondertekenaar
        );
        Ok(text.into_bytes())
    }

    fn advies(&self, gegevens: &AdviesGegevens) -> Result<Vec<u8>, BriefFout> {
        Ok(format!(
            "%PDF-1.7\n% {} {}\n%%EOF\n",
            gegevens.nummer, gegevens.advies.naam
        )
        .into_bytes())
    }

    fn vraag(&self, gegevens: &VraagGegevens) -> Result<Vec<u8>, BriefFout> {
        Ok(format!("%PDF-1.7\n% {}\n%%EOF\n", gegevens.aanvraag.nummer).into_bytes())
    }

    fn opp(&self, gegevens: &OppGegevens) -> Result<Vec<u8>, BriefFout> {
        Ok(format!(
            "%PDF-1.7\n% OPP {} {}\n%%EOF\n",
            gegevens.opp.nummer,
            gegevens.leerling.gegevens.naam.voluit()
        )
        .into_bytes())
    }

    fn profiel(&self, gegevens: &ProfielGegevens) -> Result<Vec<u8>, BriefFout> {
        let p = &gegevens.publicatie;
        Ok(format!("%PDF-1.7\n% {} {}\n%%EOF\n", p.school, p.schooljaar).into_bytes())
    }

    fn zip(&self, bestanden: &[(String, Vec<u8>)]) -> Result<Vec<u8>, BriefFout> {
        let namen: Vec<&str> = bestanden.iter().map(|(naam, _)| naam.as_str()).collect();
        Ok(namen.join("\n").into_bytes())
    }

    fn samen(&self, brieven: &[Vec<u8>]) -> Result<Vec<u8>, BriefFout> {
        Ok(brieven.concat())
    }

    /// The real thing: the tests have a calendar reader of somebody else read it.
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

    /// A line per row, its cells apart.
    fn werkblad(&self, blad: &Werkblad) -> Result<Vec<u8>, BriefFout> {
        let cel = |cel: &Werkcel| match cel {
            Werkcel::Tekst(tekst) => tekst.clone(),
            Werkcel::Datum(dag) => dag.to_string(),
            Werkcel::Getal(getal) => getal.to_string(),
            Werkcel::Leeg => String::new(),
        };
        let kop = blad
            .kolommen
            .iter()
            .map(|(kop, _)| kop.clone())
            .collect::<Vec<_>>();
        let rijen = blad.rijen.iter().map(|rij| rij.iter().map(cel).collect());
        let regels: Vec<String> = std::iter::once(kop)
            .chain(rijen)
            .map(|rij: Vec<String>| rij.join("\t"))
            .collect();
        Ok(regels.join("\n").into_bytes())
    }
}
