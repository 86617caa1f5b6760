//! The form of a note: a text, a kind, and who will read it.

use vangnet_app::VeldFout;
use vangnet_app::logboek::{AantekeningInvoer, LogboekBlad};
use vangnet_app::store::AantekeningRegel;
use vangnet_core::logboek::{AantekeningSoort, Toon};
use vangnet_core::toegang::Klasse;

use super::Maker;
use crate::form::{Choice, ErrorSummary, Field, Line};
use crate::taal::{Taal, Tekst};

/// The kinds that are a tap away; the others fold open.
const VOORAAN: [AantekeningSoort; 6] = [
    AantekeningSoort::Vertrouwensgesprek,
    AantekeningSoort::Notitie,
    AantekeningSoort::Oudercontact,
    AantekeningSoort::Observatie,
    AantekeningSoort::Gesprek,
    AantekeningSoort::Logboek,
];

/// The form, with what was typed and what is wrong with it.
pub(super) struct Schrijven {
    pub(super) tekst: Field,
    pub(super) soort: Field,
    /// The kinds that are seldom asked for.
    pub(super) meer: Option<Field>,
    pub(super) meer_open: bool,
    pub(super) toon: Field,
    pub(super) doel: Field,
    pub(super) klasse: Field,
    pub(super) rest: Vec<Field>,
    /// The note that is corrected.
    pub(super) verbetert: String,
    pub(super) fouten: ErrorSummary,
}

impl Schrijven {
    /// `None` for who only reads.
    pub(super) fn new(
        t: Taal,
        blad: &LogboekBlad,
        invoer: &AantekeningInvoer,
        fouten: &[VeldFout],
    ) -> Option<Self> {
        if blad.klassen.is_empty() {
            return None;
        }
        let maak = Maker { t, fouten };
        let (soort, meer) = soorten(&maak, blad, &invoer.soort);
        let [toon, doel, datum, traject] = bijzonder(&maak, blad, invoer);
        let tekst = maak.vak("tekst", 4, t.text("log-veld-tekst"), &invoer.tekst);
        let klasse = klasse(&maak, blad, &invoer.klasse);
        let fouten = ErrorSummary::of(t, [&tekst, &soort, &toon, &doel, &klasse, &datum, &traject]);
        Some(Self {
            meer_open: !VOORAAN.iter().any(|s| s.code() == invoer.soort),
            tekst,
            soort,
            meer,
            toon,
            doel,
            klasse,
            rest: if blad.trajecten.is_empty() {
                vec![datum]
            } else {
                vec![datum, traject]
            },
            verbetert: invoer.verbetert.clone(),
            fouten,
        })
    }
}

fn soorten(maak: &Maker<'_>, blad: &LogboekBlad, waarde: &str) -> (Field, Option<Field>) {
    let t = maak.t;
    let keuze = |s: &AantekeningSoort| Choice::new(s.code(), t.code("log-soort", s.code()));
    let (voor, na): (Vec<_>, Vec<_>) = blad.soorten.iter().partition(|s| VOORAAN.contains(s));
    let label = t.text("log-veld-soort");
    let rondjes = |soorten: Vec<&AantekeningSoort>, label: Tekst| {
        maak.rondjes("soort", soorten.into_iter().map(keuze).collect(), label, waarde)
    };
    let meer = (!na.is_empty()).then(|| {
        rondjes(na, t.text("log-meer-soorten"))
            .id("soort-meer")
            .error(None::<Tekst>)
    });
    (rondjes(voor, label), meer)
}

fn bijzonder(maak: &Maker<'_>, blad: &LogboekBlad, invoer: &AantekeningInvoer) -> [Field; 4] {
    let t = maak.t;
    let tonen = Toon::ALL
        .iter()
        .map(|toon| Choice::new(toon.code(), t.code("log-toon", toon.code())));
    let geen = || std::iter::once(Choice::new("", t.text("log-geen")));
    let doelen = geen().chain(
        blad.doelen
            .iter()
            .map(|(id, naam)| Choice::new(id.to_string(), naam)),
    );
    let trajecten = geen().chain(
        blad.trajecten
            .iter()
            .map(|(id, naam)| Choice::new(id.to_string(), naam)),
    );
    [
        maak.rondjes("toon", tonen.collect(), t.text("log-veld-toon"), &invoer.toon)
            .hint(t.text("log-veld-toon-uitleg"))
            .open(),
        maak.kies("doel", doelen.collect(), t.text("log-veld-doel"), &invoer.doel)
            .hint(t.text("log-veld-doel-uitleg"))
            .open(),
        maak.lijn("datum", Line::Date, t.text("log-veld-datum"), &invoer.datum),
        maak.kies(
            "traject",
            trajecten.collect(),
            t.text("log-veld-traject"),
            &invoer.traject,
        )
        .open(),
    ]
}

/// Who will read it stands beside every class.
fn klasse(maak: &Maker<'_>, blad: &LogboekBlad, waarde: &str) -> Field {
    let t = maak.t;
    let keuze = |k: &Klasse| {
        let wie = t.code("log-klasse-wie", k.code());
        Choice::new(k.code(), format!("{}: {wie}", t.code("log-klasse", k.code())))
    };
    let keuzes = blad.klassen.iter().map(keuze).collect();
    maak.rondjes("klasse", keuzes, t.text("log-veld-klasse"), waarde)
}

/// What a fresh form proposes: a note for who guides the pupil; for a confidant a private report.
/// A link may propose another kind that the reader may write.
pub(super) fn voorstel(blad: &LogboekBlad, gevraagd: &str, vandaag: String) -> AantekeningInvoer {
    let vertrouwd = blad.soorten.contains(&AantekeningSoort::Vertrouwensgesprek);
    let gevraagd = AantekeningSoort::parse(gevraagd).filter(|s| blad.soorten.contains(s));
    let soort = if let Some(soort) = gevraagd {
        soort
    } else if vertrouwd {
        AantekeningSoort::Vertrouwensgesprek
    } else {
        AantekeningSoort::Notitie
    };
    AantekeningInvoer {
        soort: soort.code().to_owned(),
        klasse: soort.klasse().code().to_owned(),
        datum: vandaag,
        ..AantekeningInvoer::default()
    }
}

/// What a correction of a note begins with: the note itself.
pub(super) fn verbetering(regel: &AantekeningRegel) -> AantekeningInvoer {
    let a = &regel.aantekening;
    let id = |id: Option<String>| id.unwrap_or_default();
    AantekeningInvoer {
        soort: a.soort.code().to_owned(),
        klasse: a.klasse.code().to_owned(),
        datum: a.datum.to_string(),
        toon: a.toon.map(|toon| toon.code().to_owned()).unwrap_or_default(),
        traject: id(a.traject.map(|t| t.to_string())),
        doel: id(a.doel.map(|d| d.to_string())),
        verbetert: a.id.to_string(),
        tekst: a.tekst.clone(),
    }
}
