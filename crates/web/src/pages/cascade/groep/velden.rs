//! The fields of a group: what is asked of a new one by its offer, and its plan.

use vangnet_app::VeldFout;
use vangnet_app::cascade::GroepInvoer;
use vangnet_core::cascade::groep::{Groep, GroepStaat, in_groep};
use vangnet_core::inrichting::School;
use vangnet_core::inrichting::catalogus::{Arrangement, Catalogus, Ondersteuningssoort, Vorm};

use super::super::nieuw::Vinklijst;
use super::super::nieuw::velden::{aanbodlijsten, antwoorden};
use super::super::veld;
use crate::form::{Choice, Field, FieldKind, Getypt, Line};
use crate::pages::catalogus::woorden::{code_van, wie, wie_allen};
use crate::pages::veldfout;
use crate::taal::{Taal, Tekst};

fn fout(t: Taal, fouten: &[VeldFout], veld: &str) -> Option<Tekst> {
    fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f))
}

/// The forms in which a group of an offer can be made.
pub(super) fn vormen(a: &Arrangement) -> Vec<Vorm> {
    let mut vormen = Vec::new();
    if a.vormen.iter().any(|v| in_groep(*v, &a.grenzen)) {
        vormen.push(Vorm::Groep);
    }
    if a.vormen.contains(&Vorm::Lesgroep) {
        vormen.push(Vorm::Lesgroep);
    }
    vormen
}

/// The first question: which offer.
pub(super) fn keuze(t: Taal, catalogus: &Catalogus) -> Field {
    let aanbod = catalogus.arrangement.iter().filter(|a| !vormen(a).is_empty());
    let choices = std::iter::once(Choice::new("", t.text("kies")))
        .chain(aanbod.map(|a| Choice::new(&a.code, format!("{} {}", a.code, a.titel))))
        .collect();
    let kind = FieldKind::Select { choices };
    Field::new(t, "arrangement", kind, t.text("kolom-traject")).hint(t.text("groep-uitleg-klas"))
}

/// What is asked of a new group of an offer: who and when, the boxes to tick, the questions, the plan.
pub(super) struct Nieuw {
    pub(super) arrangement: Arrangement,
    /// The only form, when there is no choice.
    pub(super) vorm: Option<Vorm>,
    pub(super) eerst: Vec<Field>,
    pub(super) lijsten: Vec<Vinklijst>,
    pub(super) antwoorden: Vec<Field>,
    pub(super) plan: Vec<Field>,
}

pub(super) fn nieuw(
    t: Taal,
    (a, soort): (&Arrangement, &Ondersteuningssoort),
    scholen: &[School],
    g: &Getypt,
    fouten: &[VeldFout],
) -> Nieuw {
    let vormen = vormen(a);
    let klas = vormen.contains(&Vorm::Lesgroep);
    let select = |naam: &'static str, choices: Vec<Choice>, label: Tekst| {
        Field::new(t, naam, FieldKind::Select { choices }, label)
            .value(g.get(naam))
            .error(fout(t, fouten, naam))
    };
    let mut eerst = Vec::new();
    if scholen.len() > 1 {
        let kies = std::iter::once(Choice::new("", t.text("kies")));
        let choices = kies.chain(scholen.iter().map(|s| Choice::new(s.id.to_string(), &s.naam)));
        eerst.push(select("school", choices.collect(), t.text("filter-school")));
    }
    if vormen.len() > 1 {
        let choices = vormen
            .iter()
            .map(|v| Choice::new(v.code(), t.code("vorm", v.code())));
        eerst.push(select("vorm", choices.collect(), t.text("veld-traject-vorm")));
    }
    eerst.extend(afspraak(t, Some(a), klas, g, fouten, None));
    let (lijsten, antwoorden) = if klas {
        (aanbodlijsten(t, a, g, None), antwoorden(t, a, soort, g, fouten))
    } else {
        (Vec::new(), Vec::new())
    };
    Nieuw {
        vorm: vormen.first().copied().filter(|_| vormen.len() == 1),
        plan: plan(t, Some(a), g, fouten, None, false),
        arrangement: a.clone(),
        eerst,
        lijsten,
        antwoorden,
    }
}

/// The fields of a group that is there: what the decision set is no longer asked. What stands now is beside each field where
/// somebody else saved something else.
pub(super) fn bewerk(
    t: Taal,
    groep: &Groep,
    a: Option<&Arrangement>,
    g: &Getypt,
    fouten: &[VeldFout],
    nu: Option<&Getypt>,
) -> Vec<Field> {
    let klas = groep.vorm == Vorm::Lesgroep;
    // What it brought is written from its beginning on.
    let begonnen = matches!(groep.staat, GroepStaat::Loopt | GroepStaat::Beeindigd);
    let evaluatie = begonnen || !groep.plan.evaluatie.is_empty();
    if groep.staat == GroepStaat::Gepland {
        let mut velden = afspraak(t, a, klas, g, fouten, nu);
        velden.extend(plan(t, a, g, fouten, nu, evaluatie));
        return velden;
    }
    let naam = Field::line(t, "naam", Line::Text, t.text("veld-groep-naam"))
        .value(g.get("naam"))
        .error(fout(t, fouten, "naam"))
        .stored(nu.map(|nu| nu.get("naam")).as_deref());
    std::iter::once(naam)
        .chain(plan(t, a, g, fouten, nu, evaluatie))
        .collect()
}

/// Name, class, period and hours.
fn afspraak(
    t: Taal,
    a: Option<&Arrangement>,
    klas: bool,
    g: &Getypt,
    fouten: &[VeldFout],
    nu: Option<&Getypt>,
) -> Vec<Field> {
    let lijn = |naam: &'static str, soort, label: Tekst| {
        Field::line(t, naam, soort, label)
            .value(g.get(naam))
            .error(fout(t, fouten, naam))
            .stored(nu.map(|nu| nu.get(naam)).as_deref())
    };
    let grenzen = a.map(|a| a.grenzen.clone()).unwrap_or_default();
    let mut velden = vec![lijn("naam", Line::Text, t.text("veld-groep-naam"))];
    if klas {
        let uitleg = t.text("veld-groep-klas-uitleg");
        velden.push(lijn("klas", Line::Text, t.text("veld-groep-klas")).hint(uitleg));
    }
    velden.push(lijn("begin", Line::Date, t.text("veld-traject-begin")));
    let einde = lijn("einde", Line::Date, t.text("veld-traject-einde"));
    velden.push(match grenzen.weken.or(grenzen.duur) {
        Some(weken) => einde.hint(t.text("veld-traject-einde-hoogstens").arg("weken", weken)),
        None => einde,
    });
    let uren = lijn("uren", Line::Number, t.text("veld-traject-uren")).optional();
    velden.push(match grenzen.minuten_per_week {
        Some(m) => uren.hint(
            t.text("veld-traject-uren-hoogstens")
                .arg("uren", veld::uren(t, m)),
        ),
        None => uren,
    });
    if let Some(keren) = grenzen.keren_per_week {
        let hint = t.text("veld-traject-keren-hoogstens").arg("keren", keren);
        velden.push(
            lijn("keren", Line::Number, t.text("veld-traject-keren"))
                .optional()
                .hint(hint),
        );
    }
    velden
}

/// Who gives it, what for and how; of a group that is there what it brought.
fn plan(
    t: Taal,
    a: Option<&Arrangement>,
    g: &Getypt,
    fouten: &[VeldFout],
    nu: Option<&Getypt>,
    evaluatie: bool,
) -> Vec<Field> {
    let klaar = |naam: &'static str, veld: Field| {
        veld.value(g.get(naam))
            .optional()
            .error(fout(t, fouten, naam))
            .stored(nu.map(|nu| nu.get(naam)).as_deref())
    };
    let tekst = |naam: &'static str, label: Tekst| {
        klaar(naam, Field::new(t, naam, FieldKind::Lines { rows: 3 }, label))
    };
    let wie = Field::line(t, "uitvoerder", Line::Text, t.text("veld-traject-uitvoerder"));
    let wie = match a {
        Some(a) => wie.hint(
            t.text("veld-traject-uitvoerder-uitleg")
                .arg("wie", wie_allen(t, &a.uitvoerders)),
        ),
        None => wie,
    };
    let mut velden = vec![
        klaar("uitvoerder", wie),
        tekst("aanleiding", t.text("veld-groep-aanleiding")),
        tekst("doel", t.text("veld-groep-doel")),
        tekst("aanpak", t.text("veld-groep-aanpak")),
    ];
    if evaluatie {
        velden.push(tekst("evaluatie", t.text("veld-groep-evaluatie")));
    }
    velden
}

/// A group as its form would send it.
pub(super) fn opgeslagen(t: Taal, g: &Groep) -> Getypt {
    let mut alle = vec![
        ("naam".to_owned(), g.naam.clone()),
        ("klas".to_owned(), g.klas.clone()),
        ("begin".to_owned(), g.begin.to_string()),
        ("einde".to_owned(), g.einde.to_string()),
        (
            "uren".to_owned(),
            g.minuten_per_week.map_or_else(String::new, |m| veld::uren(t, m)),
        ),
        (
            "keren".to_owned(),
            g.keren_per_week.map_or_else(String::new, |n| n.to_string()),
        ),
        ("uitvoerder".to_owned(), wie(t, &g.uitvoerder)),
        ("aanleiding".to_owned(), g.plan.aanleiding.clone()),
        ("doel".to_owned(), g.plan.doel.clone()),
        ("aanpak".to_owned(), g.plan.aanpak.clone()),
        ("evaluatie".to_owned(), g.plan.evaluatie.clone()),
    ];
    let inhoud = &g.inhoud;
    alle.extend(
        inhoud
            .criteria
            .iter()
            .map(|n| ("criteria".to_owned(), n.to_string())),
    );
    for (lijst, codes) in &inhoud.keuzes {
        alle.extend(codes.iter().map(|code| (format!("keuze.{lijst}"), code.clone())));
    }
    let antwoorden = inhoud.antwoorden.iter();
    alle.extend(antwoorden.map(|(veld, waarde)| (format!("antwoord.{veld}"), waarde.clone())));
    alle.extend(
        inhoud
            .instrumenten
            .iter()
            .map(|i| ("instrumenten".to_owned(), i.clone())),
    );
    Getypt::of(alle)
}

pub(super) fn invoer(t: Taal, g: &Getypt) -> GroepInvoer {
    GroepInvoer {
        school: g.get("school"),
        arrangement: g.get("arrangement"),
        vorm: g.get("vorm"),
        naam: g.get("naam"),
        klas: g.get("klas"),
        begin: g.get("begin"),
        einde: g.get("einde"),
        uren: g.get("uren"),
        keren: g.get("keren"),
        uitvoerder: code_van(t, &g.get("uitvoerder")),
        aanleiding: g.get("aanleiding"),
        doel: g.get("doel"),
        aanpak: g.get("aanpak"),
        evaluatie: g.get("evaluatie"),
        criteria: g.alle("criteria").filter_map(|c| c.parse().ok()).collect(),
        keuzes: g.namen_met("keuze."),
        antwoorden: g.namen_met("antwoord."),
        instrumenten: g.alle("instrumenten").map(str::to_owned).collect(),
    }
}
