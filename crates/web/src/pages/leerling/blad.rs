//! The page of one pupil.

use askama::Template;
use axum::response::Html;
use vangnet_app::cascade::TrajectOverzicht;
use vangnet_app::leerling::{LeerlingBlad, Tab};
use vangnet_app::werk::WerkRegel;
use vangnet_core::cascade::traject::Traject;
use vangnet_core::id::LeerlingId;
use vangnet_core::klok::{Betreft, Termijn};
use vangnet_core::toegang::{Reason, Voorwaarde};
use vangnet_core::toelating::ZaakSoort;
use vangnet_core::toelating::procedure::Staat;

use crate::beeld::trap::{Bron, Trap};
use crate::form::{Choice, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Path;
use crate::pages::cascade::{niveautoon, rest, soorttoon, titel};
use crate::pages::catalogus::woorden::wie;
use crate::pages::klok::{TermijnWoorden, adres};
use crate::pages::leerling::Kop;
use crate::pages::nabij::Nabij;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

#[derive(Template)]
#[template(path = "leerling/blad.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    blad: LeerlingBlad,
    /// The cascade as a picture.
    trap: Option<Trap>,
    vandaag: jiff::civil::Date,
    klok: Klok,
    /// The form to start an application, for who may.
    aanvraag: Vec<Field>,
}

impl Pagina {
    /// A role or body by its name.
    fn wie(&self, code: &str) -> String {
        wie(self.t, code)
    }

    fn titel<'a>(steun: &'a TrajectOverzicht, code: &'a str) -> &'a str {
        titel(&steun.catalogus, code)
    }

    fn trajecttoon(steun: &TrajectOverzicht, soort: &str) -> Tone {
        soorttoon(&steun.catalogus, soort)
    }

    fn niveautoon(steun: &TrajectOverzicht) -> Tone {
        niveautoon(&steun.catalogus, steun.niveau)
    }

    fn behoeftenaam<'a>(steun: &'a TrajectOverzicht, code: &'a str) -> &'a str {
        steun.catalogus.behoefte(code).map_or(code, |b| &b.titel)
    }

    /// What was used of the limits of a traject.
    fn over(&self, steun: &TrajectOverzicht, traject: &Traject) -> String {
        rest(self.t, &steun.rest(traject, self.vandaag))
    }

    fn staat_toon(staat: Staat) -> Tone {
        Tone::from(&staat)
    }

    fn nabij(&self, regel: &WerkRegel) -> Option<Nabij> {
        regel.termijn.as_ref().map(|termijn| Nabij::van(self.t, termijn))
    }

    /// Why the reader may see this page.
    fn reden(&self) -> Option<Tekst> {
        let Reason::Rol { rol, voorwaarde } = self.blad.reden else {
            return None;
        };
        let waarom = match voorwaarde {
            Voorwaarde::Bereik | Voorwaarde::Lid | Voorwaarde::Medewerker => "bereik",
            Voorwaarde::EigenLeerling => "eigen_leerling",
            Voorwaarde::EigenKlas => "eigen_klas",
            Voorwaarde::Ingediend | Voorwaarde::BijCommissie => "ingediend",
        };
        let rol = self.t.code("rol", rol.code());
        Some(self.t.code("leerling-waarom", waarom).arg("rol", rol))
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    let blad = reader.web.app.open_leerling(&reader.ctx, id).await?;
    let vandaag = reader.web.app.today();
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Leerlingen),
        slug: reader.slug.clone(),
        kop: Kop::new(&reader, blad.kop.clone(), Tab::Overzicht),
        trap: blad.steun.as_ref().map(|steun| {
            Trap::new(
                reader.t,
                Bron {
                    catalogus: &steun.catalogus,
                    trajecten: &steun.trajecten,
                    treden: &steun.treden,
                    vandaag,
                },
            )
        }),
        vandaag,
        klok: klok(&reader, &blad),
        aanvraag: if blad.mag_aanvragen {
            velden(&reader)
        } else {
            Vec::new()
        },
        blad,
    })
}

/// The terms in words.
struct Klok {
    /// Late, or within a month.
    nu: Vec<TermijnWoorden>,
    /// What comes later.
    later: Vec<TermijnWoorden>,
    /// What was done or ended.
    gedaan: Vec<TermijnWoorden>,
}

fn klok(reader: &Reader, blad: &LeerlingBlad) -> Klok {
    let t = reader.t;
    let vandaag = reader.web.app.today();
    let dit_jaar = vandaag.year();
    let straks = vandaag.saturating_add(jiff::Span::new().months(1));
    let id = blad.kop.leerling.id;
    let woorden = |termijn: &Termijn| TermijnWoorden {
        waarover: waarover(blad, termijn),
        wie: match termijn.account.and_then(|wie| blad.namen.get(&wie)) {
            Some(naam) => naam.clone(),
            None => t.code("eigenaar", termijn.eigenaar.code()).to_string(),
        },
        adres: Some(adres(&reader.slug, Some(id), termijn)),
        ..TermijnWoorden::new(t, termijn, dit_jaar)
    };
    let (vraagt, klaar): (Vec<&Termijn>, Vec<&Termijn>) = blad.termijnen.iter().partition(|x| x.vraagt());
    let (nu, later): (Vec<&Termijn>, Vec<&Termijn>) = vraagt.into_iter().partition(|x| x.einde <= straks);
    let alle = |termijnen: Vec<&Termijn>| termijnen.into_iter().map(woorden).collect();
    Klok {
        nu: alle(nu),
        later: alle(later),
        gedaan: alle(klaar),
    }
}

/// What a term is about, by name.
fn waarover(blad: &LeerlingBlad, termijn: &Termijn) -> Option<String> {
    match termijn.betreft? {
        Betreft::Traject(id) => {
            let steun = blad.steun.as_ref()?;
            let traject = steun.trajecten.iter().find(|t| t.id == id)?;
            let code = &traject.arrangement;
            Some(format!("{code} {}", titel(&steun.catalogus, code)))
        }
        Betreft::Ingelicht(wie) => blad.namen.get(&wie).cloned(),
        Betreft::Aanvraag(id) => {
            let regel = blad.aanvragen.iter().find(|r| r.aanvraag.id == id)?;
            Some(regel.aanvraag.nummer.clone())
        }
        Betreft::Opp(_) | Betreft::Doel(_) | Betreft::Thuiszitter(_) | Betreft::Afspraak(_) => None,
    }
}

/// What a new application needs: its kind, and the day of registration.
fn velden(reader: &Reader) -> Vec<Field> {
    let t = reader.t;
    let choices = ZaakSoort::ALL
        .iter()
        .map(|s| Choice::new(s.code(), t.code("soort", s.code())))
        .collect();
    vec![
        Field::new(
            t,
            "soort",
            FieldKind::Radios { choices },
            t.text("leerling-aanvraag-waarvoor"),
        ),
        Field::line(
            t,
            "aangemeld_op",
            Line::Date,
            t.text("leerling-aanvraag-aangemeld"),
        )
        .hint(t.text("leerling-aanvraag-aangemeld-uitleg"))
        .value(reader.web.app.today().to_string()),
    ]
}
