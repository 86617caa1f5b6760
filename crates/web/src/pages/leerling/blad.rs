//! The page of one pupil.

use askama::Template;
use axum::response::Html;
use vangnet_app::cascade::TrajectOverzicht;
use vangnet_app::leerling::{LeerlingBlad, Tab};
use vangnet_app::werk::WerkRegel;
use vangnet_core::cascade::traject::Traject;
use vangnet_core::id::LeerlingId;
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
use crate::pages::leerling::Kop;
use crate::pages::nabij::Nabij;
use crate::part::{Moment, Tone};
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

    /// The evaluations of running trajecten that come next.
    fn klok(&self, steun: &TrajectOverzicht) -> Vec<Moment> {
        let mut lopend: Vec<&Traject> = steun.lopend().filter(|t| t.evaluatie_op.is_some()).collect();
        lopend.sort_by_key(|t| t.evaluatie_op);
        let moment = |traject: &Traject| {
            let dag = traject.evaluatie_op.unwrap_or(self.vandaag);
            let laat = dag < self.vandaag;
            let straks = !laat && dag <= self.vandaag.saturating_add(jiff::Span::new().days(14));
            Moment {
                day: self.t.short_date(dag),
                tone: match (laat, straks) {
                    (true, _) => Tone::Laat,
                    (_, true) => Tone::Straks,
                    _ => Tone::Neutraal,
                },
                state: laat.then(|| self.t.text("overzicht-te-laat").to_string()),
                what: self
                    .t
                    .text("overzicht-evalueer")
                    .arg("code", traject.arrangement.as_str())
                    .to_string(),
                note: Some(titel(&steun.catalogus, &traject.arrangement).to_owned()),
            }
        };
        lopend.into_iter().map(moment).collect()
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
            Voorwaarde::Bereik | Voorwaarde::Lid => "bereik",
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
        aanvraag: if blad.mag_aanvragen {
            velden(&reader)
        } else {
            Vec::new()
        },
        blad,
    })
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
