//! Asking for a traject: first what, along the ladder of each need; then the form that the catalogue asks for.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::cascade::{TrajectInvoer, TrajectNieuw};
use vangnet_app::leerling::Tab;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::cascade::eis::{AntwoordSoort, Eis};
use vangnet_core::id::LeerlingId;
use vangnet_core::inrichting::catalogus::{Arrangement, Catalogus, Ondersteuningssoort, Vorm};

use super::{niveautoon, soorttoon, veld};
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path, Query};
use crate::pages::leerling::Kop;
use crate::pages::veldfout;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Keuze {
    arrangement: String,
}

/// Why an offer cannot be chosen, if so, for the list.
struct Regel {
    arrangement: Arrangement,
    /// A code of `traject-niet`; `None` when it can be chosen.
    niet: Option<&'static str>,
    /// It answers a need of the pupil.
    past: bool,
}

/// A rung of the ladder: the offers of one kind of support.
struct Sport {
    soort: Ondersteuningssoort,
    toon: Tone,
    regels: Vec<Regel>,
}

/// A box that can be ticked.
struct Vinkje {
    waarde: String,
    label: String,
    aan: bool,
}

/// A list of boxes.
struct Vinklijst {
    id: String,
    naam: String,
    titel: String,
    /// One of them only.
    een: bool,
    vinkjes: Vec<Vinkje>,
}

#[derive(Template)]
#[template(path = "cascade/nieuw.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    kop: Kop,
    nieuw: TrajectNieuw,
    sporten: Vec<Sport>,
    formulier: Option<Formulier>,
    fouten: ErrorSummary,
}

/// The form for one offer.
struct Formulier {
    arrangement: Arrangement,
    soort: Ondersteuningssoort,
    toon: Tone,
    eerst: Vec<Field>,
    lijsten: Vec<Vinklijst>,
    antwoorden: Vec<Field>,
    laatst: Vec<Field>,
}

impl Pagina {
    fn niveautoon(&self) -> Tone {
        niveautoon(&self.nieuw.catalogus, self.nieuw.niveau)
    }

    fn niveaunaam(&self) -> &str {
        self.nieuw
            .catalogus
            .niveau(self.nieuw.niveau)
            .map_or("", |n| &n.naam)
    }

    /// The needs that an offer answers, in words.
    fn behoeften(&self, a: &Arrangement) -> String {
        let namen = a
            .behoeften
            .iter()
            .filter_map(|c| self.nieuw.catalogus.behoefte(c));
        namen.map(|b| b.titel.as_str()).collect::<Vec<_>>().join(", ")
    }
}

pub(super) async fn form(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Query(keuze): Query<Keuze>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, &keuze.arrangement, &Getypt::default(), &[]).await?)
}

pub(super) async fn ask(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = invoer(&getypt);
    match reader.web.app.ask_traject(&reader.ctx, id, &invoer).await {
        Ok(traject) => {
            let naar = reader.href(&format!("/trajecten/{traject}"));
            Ok(Flash::redirect(Flash::done("traject-gevraagd"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let page = laad(&reader, id, &invoer.arrangement, &getypt, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}

fn invoer(g: &Getypt) -> TrajectInvoer {
    TrajectInvoer {
        arrangement: g.get("arrangement"),
        niveau: g.get("niveau"),
        vorm: g.get("vorm"),
        maatwerk: g.ja("maatwerk"),
        groep: g.get("groep"),
        begin: g.get("begin"),
        einde: g.get("einde"),
        uren: g.get("uren"),
        keren: g.get("keren"),
        extern_uren: g.get("extern_uren"),
        uitvoerder: g.get("uitvoerder"),
        financier: g.get("financier"),
        partner: g.get("partner"),
        reden: g.get("reden"),
        weging: g.get("weging"),
        behoeften: g.alle("behoeften").map(str::to_owned).collect(),
        criteria: g.alle("criteria").filter_map(|c| c.parse().ok()).collect(),
        keuzes: g.namen_met("keuze."),
        antwoorden: g.namen_met("antwoord."),
        doelen: g.alle("doelen").filter_map(|d| d.parse().ok()).collect(),
    }
}

async fn laad(
    reader: &Reader,
    id: LeerlingId,
    code: &str,
    getypt: &Getypt,
    fouten: &[VeldFout],
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let nieuw = reader.web.app.new_traject(&reader.ctx, id).await?;
    let gekozen = nieuw.catalogus.arrangement(code).cloned();
    let formulier = gekozen.as_ref().and_then(|a| {
        let soort = nieuw.catalogus.soort(&a.soort)?;
        Some(formulier(t, &nieuw, a, soort, getypt, fouten))
    });
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        kop: Kop::new(reader, nieuw.kop.clone(), Tab::Trajecten),
        sporten: sporten(&nieuw),
        fouten: veld::samenvatting(t, &nieuw.catalogus, gekozen.as_ref(), fouten),
        formulier,
        nieuw,
    })
}

/// The ladder: every kind of support, lightest first, with its offers; what answers a need of the pupil first.
fn sporten(nieuw: &TrajectNieuw) -> Vec<Sport> {
    let g = &nieuw.kop.leerling.gegevens;
    let past = |a: &Arrangement| a.behoeften.iter().any(|b| nieuw.behoeften.contains(b));
    let niet = |a: &Arrangement| {
        if a.niet_voor.contains(&g.soort) {
            Some("niet_voor")
        } else if a.geintegreerd_voor.contains(&g.soort)
            && !a.eis.iter().any(|e| matches!(e, Eis::IqBoven { .. }))
        {
            Some("geintegreerd")
        } else if a.vormen.iter().all(|v| *v == Vorm::Lesgroep) {
            Some("lesgroep")
        } else if !nieuw.biedt.contains(&a.code) {
            Some("biedt_niet")
        } else {
            None
        }
    };
    let mut soorten: Vec<&Ondersteuningssoort> = nieuw.catalogus.soort.iter().collect();
    soorten.sort_by_key(|s| s.niveaus.first().copied());
    soorten
        .into_iter()
        .map(|soort| {
            let mut regels: Vec<Regel> = nieuw
                .catalogus
                .arrangement
                .iter()
                .filter(|a| a.soort == soort.code)
                .map(|a| Regel {
                    niet: niet(a),
                    past: past(a),
                    arrangement: a.clone(),
                })
                .collect();
            regels.sort_by_key(|r| (r.niet.is_some(), !r.past));
            Sport {
                toon: soorttoon(&nieuw.catalogus, &soort.code),
                soort: soort.clone(),
                regels,
            }
        })
        .collect()
}

fn fout(t: Taal, fouten: &[VeldFout], veld: &str) -> Option<Tekst> {
    fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f))
}

fn formulier(
    t: Taal,
    nieuw: &TrajectNieuw,
    a: &Arrangement,
    soort: &Ondersteuningssoort,
    getypt: &Getypt,
    fouten: &[VeldFout],
) -> Formulier {
    Formulier {
        toon: soorttoon(&nieuw.catalogus, &soort.code),
        eerst: eerst(t, nieuw, a, soort, getypt, fouten),
        lijsten: lijsten(t, nieuw, a, getypt),
        antwoorden: antwoorden(t, a, soort, getypt, fouten),
        laatst: laatst(t, nieuw, a, soort, getypt, fouten),
        arrangement: a.clone(),
        soort: soort.clone(),
    }
}

/// Level, form, group, period, hours.
fn eerst(
    t: Taal,
    nieuw: &TrajectNieuw,
    a: &Arrangement,
    soort: &Ondersteuningssoort,
    g: &Getypt,
    fouten: &[VeldFout],
) -> Vec<Field> {
    let mut velden = Vec::new();
    let select = |naam: &'static str, choices, label: Tekst| {
        Field::new(t, naam, FieldKind::Select { choices }, label)
            .value(g.get(naam))
            .error(fout(t, fouten, naam))
    };
    if soort.niveaus.len() > 1 {
        let niveaus = soort.niveaus.iter().filter_map(|nr| nieuw.catalogus.niveau(*nr));
        let choices = niveaus.map(|n| Choice::new(n.nr.to_string(), format!("{} · {}", n.nr, n.naam)));
        velden.push(select("niveau", choices.collect(), t.text("veld-traject-niveau")));
    }
    let vormen: Vec<Vorm> = a
        .vormen
        .iter()
        .copied()
        .filter(|v| *v != Vorm::Lesgroep)
        .collect();
    if vormen.len() > 1 {
        let choices = vormen
            .iter()
            .map(|v| Choice::new(v.code(), t.code("vorm", v.code())))
            .collect();
        velden.push(select("vorm", choices, t.text("veld-traject-vorm")));
    }
    if vormen.contains(&Vorm::Groep) {
        let groepen = nieuw.groepen.iter().filter(|r| r.groep.arrangement == a.code);
        let label = |r: &vangnet_app::cascade::GroepRegel| {
            let meest = r.hoogstens.map_or_else(String::new, |m| format!("/{m}"));
            format!(
                "{} ({}{meest}) · {}",
                r.groep.naam,
                r.leden,
                t.day_month(r.groep.begin)
            )
        };
        let choices = std::iter::once(Choice::new("", t.text("kies")))
            .chain(groepen.map(|r| Choice::new(r.groep.id.to_string(), label(r))))
            .collect();
        let veld =
            select("groep", choices, t.text("veld-traject-groep")).hint(t.text("veld-traject-groep-uitleg"));
        velden.push(if vormen.len() > 1 { veld.optional() } else { veld });
    }
    let lijn = |naam: &'static str, soort, label: Tekst| {
        Field::line(t, naam, soort, label)
            .value(g.get(naam))
            .error(fout(t, fouten, naam))
    };
    velden.push(lijn("begin", Line::Date, t.text("veld-traject-begin")));
    let einde = lijn("einde", Line::Date, t.text("veld-traject-einde"));
    velden.push(match a.grenzen.weken.or(a.grenzen.duur) {
        Some(weken) => einde.hint(t.text("veld-traject-einde-hoogstens").arg("weken", weken)),
        None => einde,
    });
    let uren = lijn("uren", Line::Number, t.text("veld-traject-uren")).optional();
    velden.push(match a.grenzen.minuten_per_week {
        Some(m) => uren.hint(
            t.text("veld-traject-uren-hoogstens")
                .arg("uren", veld::uren(t, m)),
        ),
        None => uren,
    });
    if let Some(keren) = a.grenzen.keren_per_week {
        velden.push(
            lijn("keren", Line::Number, t.text("veld-traject-keren"))
                .optional()
                .hint(t.text("veld-traject-keren-hoogstens").arg("keren", keren)),
        );
    }
    velden.push(
        lijn("extern_uren", Line::Number, t.text("veld-traject-extern"))
            .optional()
            .hint(t.text("veld-traject-extern-uitleg")),
    );
    velden
}

/// Needs, criteria, what must be chosen, goals.
fn lijsten(t: Taal, nieuw: &TrajectNieuw, a: &Arrangement, g: &Getypt) -> Vec<Vinklijst> {
    let mut alle = Vec::new();
    let eerste_keer = g.get("arrangement").is_empty();
    let behoeften: Vec<Vinkje> = nieuw
        .behoeften
        .iter()
        .filter_map(|code| nieuw.catalogus.behoefte(code))
        .map(|b| Vinkje {
            waarde: b.code.clone(),
            label: b.titel.clone(),
            aan: if eerste_keer {
                a.behoeften.contains(&b.code)
            } else {
                g.alle("behoeften").any(|c| c == b.code)
            },
        })
        .collect();
    if !nieuw.catalogus.behoefte.is_empty() {
        alle.push(lijst(
            "behoeften",
            "behoeften",
            t.text("veld-traject-behoeften"),
            false,
            behoeften,
        ));
    }
    let criteria: Vec<Vinkje> = a
        .criteria
        .iter()
        .zip(0_usize..)
        .map(|(tekst, n)| Vinkje {
            waarde: n.to_string(),
            label: tekst.clone(),
            aan: g.alle("criteria").any(|c| c == n.to_string()),
        })
        .collect();
    if !criteria.is_empty() {
        alle.push(lijst(
            "criteria",
            "criteria",
            t.text("veld-traject-criteria"),
            false,
            criteria,
        ));
    }
    for keuze in &a.keuze {
        let naam = format!("keuze.{}", keuze.code);
        let vinkjes = keuze
            .opties
            .iter()
            .filter(|o| o.leerjaren.is_empty() || o.leerjaren.contains(&nieuw.kop.leerling.gegevens.leerjaar))
            .map(|o| Vinkje {
                waarde: o.code.clone(),
                label: o.naam.clone(),
                aan: g.alle(&naam).any(|c| c == o.code),
            })
            .collect();
        alle.push(Vinklijst {
            id: format!("keuze-{}", keuze.code),
            naam,
            titel: keuze.naam.clone(),
            een: !keuze.meer,
            vinkjes,
        });
    }
    let doelen: Vec<Vinkje> = nieuw
        .doelen
        .iter()
        .map(|(id, doel)| Vinkje {
            waarde: id.to_string(),
            label: doel.clone(),
            aan: g.alle("doelen").any(|c| c == id.to_string()),
        })
        .collect();
    if !doelen.is_empty() {
        alle.push(lijst(
            "doelen",
            "doelen",
            t.text("veld-traject-doelen"),
            false,
            doelen,
        ));
    }
    alle
}

fn lijst(id: &str, naam: &str, titel: Tekst, een: bool, vinkjes: Vec<Vinkje>) -> Vinklijst {
    Vinklijst {
        id: id.to_owned(),
        naam: naam.to_owned(),
        titel: titel.to_string(),
        een,
        vinkjes,
    }
}

/// What the catalogue asks, in its own words.
fn antwoorden(
    t: Taal,
    a: &Arrangement,
    soort: &Ondersteuningssoort,
    g: &Getypt,
    fouten: &[VeldFout],
) -> Vec<Field> {
    let mut vragen: Vec<(String, AntwoordSoort)> = Vec::new();
    for eis in &a.eis {
        match eis {
            Eis::Antwoord { veld, soort, .. } => vragen.push((veld.clone(), *soort)),
            Eis::Nt2Jaren { .. } => {
                vragen.push(("moedertaal_nl".to_owned(), AntwoordSoort::Ja));
                vragen.push(("in_nederland_sinds".to_owned(), AntwoordSoort::Datum));
            }
            Eis::Voorganger { veld, .. } | Eis::Belasting { veld } => {
                vragen.push((veld.clone(), AntwoordSoort::Tekst));
            }
            _ => {}
        }
    }
    if soort.casus {
        vragen.push((vangnet_app::cascade::CASUS_OP.to_owned(), AntwoordSoort::Datum));
    }
    vragen.dedup();
    vragen
        .into_iter()
        .map(|(code, soort)| {
            let naam = format!("antwoord.{code}");
            let waarde = g.get(&naam);
            let kind = match soort {
                AntwoordSoort::Tekst => FieldKind::Lines { rows: 2 },
                AntwoordSoort::Datum => FieldKind::Line(Line::Date),
                AntwoordSoort::Getal => FieldKind::Line(Line::Number),
                AntwoordSoort::Ja => FieldKind::Checkbox {
                    checked: waarde == "ja",
                },
            };
            Field::new(t, naam.clone(), kind, veld::vraag(t, a, &code))
                .id(format!("antwoord-{code}"))
                .value(waarde)
                .open()
                .error(fout(t, fouten, &naam))
        })
        .collect()
}

/// Who, who pays, why.
fn laatst(
    t: Taal,
    nieuw: &TrajectNieuw,
    a: &Arrangement,
    soort: &Ondersteuningssoort,
    g: &Getypt,
    fouten: &[VeldFout],
) -> Vec<Field> {
    let betaalt = if a.bekostiging.is_empty() {
        &soort.bekostiging
    } else {
        &a.bekostiging
    };
    let mut velden = vec![
        Field::line(t, "uitvoerder", Line::Text, t.text("veld-traject-uitvoerder"))
            .hint(
                t.text("veld-traject-uitvoerder-uitleg")
                    .arg("wie", a.uitvoerders.join(", ")),
            )
            .value(g.get("uitvoerder"))
            .optional()
            .error(fout(t, fouten, "uitvoerder")),
    ];
    if betaalt.len() > 1 {
        let choices = betaalt
            .iter()
            .map(|p| Choice::new(p.code(), t.code("partij", p.code())))
            .collect();
        velden.push(
            Field::new(
                t,
                "financier",
                FieldKind::Select { choices },
                t.text("veld-traject-financier"),
            )
            .value(g.get("financier"))
            .error(fout(t, fouten, "financier")),
        );
    }
    let partners = nieuw.partners.iter().filter(|p| p.actief);
    let choices: Vec<Choice> = std::iter::once(Choice::new("", t.text("traject-geen-partner")))
        .chain(partners.map(|p| Choice::new(p.id.to_string(), &p.naam)))
        .collect();
    if choices.len() > 1 {
        velden.push(
            Field::new(
                t,
                "partner",
                FieldKind::Select { choices },
                t.text("veld-traject-partner"),
            )
            .value(g.get("partner"))
            .optional()
            .error(fout(t, fouten, "partner")),
        );
    }
    velden.push(
        Field::new(
            t,
            "maatwerk",
            FieldKind::Checkbox {
                checked: g.ja("maatwerk"),
            },
            t.text("veld-traject-maatwerk"),
        )
        .open(),
    );
    velden.push(
        Field::new(
            t,
            "reden",
            FieldKind::Lines { rows: 3 },
            t.text("veld-traject-reden"),
        )
        .value(g.get("reden"))
        .optional()
        .error(fout(t, fouten, "reden")),
    );
    velden.push(
        Field::new(
            t,
            "weging",
            FieldKind::Lines { rows: 2 },
            t.text("veld-traject-weging"),
        )
        .value(g.get("weging"))
        .optional()
        .error(fout(t, fouten, "weging")),
    );
    velden
}

/// The catalogue, for the template.
impl Pagina {
    fn catalogus(&self) -> &Catalogus {
        &self.nieuw.catalogus
    }
}
