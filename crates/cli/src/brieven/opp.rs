//! An ontwikkelingsperspectief in the words of the paper.

use vangnet_app::OppGegevens;
use vangnet_core::{
    plan::opp::{OppDeel as Deel, OppStaat, OppVeld},
    toestemming::Woord,
};
use vangnet_export::{OppBlad, OppDeel, OppDoel};
use vangnet_web::taal::Taal;

use super::{leerling, nl, swv};

pub(super) fn blad(g: &OppGegevens) -> OppBlad {
    let gevuld = |tekst: &str| (!tekst.trim().is_empty()).then(|| tekst.to_owned());
    OppBlad {
        swv: swv(&g.swv),
        school: g.school.naam.clone(),
        leerling: leerling(&g.leerling),
        klas: g.leerling.gegevens.klas.clone(),
        mentor: g.mentor.clone(),
        versie: g.opp.nummer,
        stand: stand(g),
        reden: gevuld(&g.opp.reden),
        uitstroom: g.uitstroom.map(|u| nl("uitstroomprofiel", u.code())),
        delen: Deel::ALL.into_iter().map(|deel| deel_van(g, deel)).collect(),
        doelen: g
            .doelen
            .iter()
            .map(|d| OppDoel {
                doel: d.inhoud.doel.clone(),
                criterium: d.inhoud.criterium.clone(),
                voor: d.streefdatum,
                resultaat: nl("doelresultaat", d.resultaat.code()),
            })
            .collect(),
        gehoord: gehoord(g),
        overeenstemming: nl("daadstand", g.overeenstemming.code()),
        datum: g.datum,
    }
}

fn stand(g: &OppGegevens) -> String {
    let staat = nl("oppstaat", g.opp.staat.code()).to_lowercase();
    let op = match g.opp.staat {
        OppStaat::Concept => None,
        OppStaat::Vastgesteld => g.opp.vastgesteld_op,
        OppStaat::Vervangen | OppStaat::Beeindigd => g.opp.einde,
    };
    match op {
        Some(op) => format!("{staat}, {}", Taal::Nl.long_date(op)),
        None => staat,
    }
}

fn deel_van(g: &OppGegevens, deel: Deel) -> OppDeel {
    let teksten = OppVeld::ALL
        .into_iter()
        .filter(|veld| veld.deel() == deel)
        .map(|veld| {
            let naam = nl("oppveld-kort", veld.code());
            (naam, g.opp.inhoud.tekst(veld).to_owned())
        });
    OppDeel {
        kop: nl("oppdeel", deel.code()),
        teksten: teksten.collect(),
    }
}

fn gehoord(g: &OppGegevens) -> String {
    let Some(daad) = &g.gehoord else {
        return nl("hoorstand", "niet_aangeboden");
    };
    let woord = match daad.uitkomst {
        Woord::Afgezien => "afgezien",
        _ => "gehoord",
    };
    let wijze = nl("daad-wijze", daad.wijze.code()).to_lowercase();
    let mut zin = format!(
        "{} op {} ({wijze})",
        nl("daad-woord", woord),
        Taal::Nl.long_date(daad.datum)
    );
    if let Some(op) = daad.teruggekoppeld_op {
        zin = format!("{zin}; teruggekoppeld op {}", Taal::Nl.long_date(op));
    }
    zin
}
