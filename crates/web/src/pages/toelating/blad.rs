//! The page of one application, for the whole procedure.

use askama::Template;
use axum::response::Html;
use vangnet_app::toelating::AanvraagBlad;
use vangnet_core::id::AanvraagId;
use vangnet_core::toegang::{Action, Klasse};
use vangnet_core::toelating::aanvraag::DocumentSoort;
use vangnet_core::toelating::herkomst::Weg;
use vangnet_core::toelating::procedure::{Gebeurtenis, Staat};

use super::advies::AdviesDeel;
use super::beschikkingen::BeschikkingenDeel;
use super::besluit::BesluitDeel;
use super::bezwaar::BezwaarDeel;
use super::commissie::CommissieDeel;
use super::doen::{DoenDeel, Plekken};
use super::getypt::{Getypt, Vorm};
use super::kaart::{Kaart, ontbreekt};
use super::klok::KlokDeel;
use super::verloop::VerloopDeel;
use crate::form::{Choice, ErrorSummary, Field, FieldKind};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Path;
use crate::pages::veldfout;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

#[derive(Template)]
#[template(path = "toelating/blad.html")]
pub(super) struct Blad {
    t: Taal,
    page: Frame,
    slug: String,
    blad: AanvraagBlad,
    kaart: Kaart,
    ontbreekt: Vec<String>,
    weg_gebreken: Vec<Tekst>,
    zorg: bool,
    swv: bool,
    aanvulling: Option<Aanvulling>,
    besluit: Option<BesluitDeel>,
    doen: Option<DoenDeel>,
    advies: Option<AdviesDeel>,
    commissie: Option<CommissieDeel>,
    bezwaar: Option<BezwaarDeel>,
    beschikkingen: Option<BeschikkingenDeel>,
    klok: KlokDeel,
    verloop: VerloopDeel,
    document: Vec<Field>,
    vernietigen: Option<Field>,
    fouten: ErrorSummary,
}

/// What the school was asked to complete, and until when.
struct Aanvulling {
    vraag: String,
    tot: Option<Tekst>,
}

fn aanvulling(t: Taal, blad: &AanvraagBlad) -> Option<Aanvulling> {
    if blad.aanvraag.staat != Staat::Aanvullen {
        return None;
    }
    let gevraagd = |g| g == Gebeurtenis::AanvullingGevraagd;
    let stap = blad.stappen.iter().rev().find(|r| gevraagd(r.stap.gebeurtenis))?;
    let open = blad
        .aanvraag
        .termijn
        .opschortingen
        .iter()
        .rev()
        .find(|o| !o.klaar);
    Some(Aanvulling {
        vraag: stap.stap.toelichting.clone(),
        tot: open.map(|o| t.text("aanvulling-tot").arg("dag", t.long_date(o.tot))),
    })
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, &Getypt::default()).await?)
}

/// Loads the page, with what was typed when a form was refused.
pub(super) async fn laad(reader: &Reader, id: AanvraagId, getypt: &Getypt) -> Result<Blad, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_aanvraag(&reader.ctx, id).await?;
    let zorg = blad.klassen.bevat(Klasse::Zorg);
    let advies = AdviesDeel::new(reader, &blad, getypt);
    let commissie = CommissieDeel::new(reader, &blad, getypt);
    let bezwaar = BezwaarDeel::new(reader, &blad, getypt);
    let plekken = Plekken {
        advies: advies.is_some(),
        commissie: commissie.is_some(),
        bezwaar: bezwaar.is_some(),
        zorg,
    };
    let mut pagina = Blad {
        t,
        page: reader.frame(Menu::Aanvragen),
        slug: reader.slug.clone(),
        kaart: Kaart::new(t, blad.kaart.clone(), blad.klassen),
        ontbreekt: blad
            .kaart
            .getoetst
            .ontbreekt
            .iter()
            .map(|o| ontbreekt(t, *o))
            .collect(),
        weg_gebreken: blad
            .weg_gebreken
            .iter()
            .map(|g| t.code("weg-gebrek", g.code()))
            .collect(),
        zorg,
        swv: reader.ctx.actor.is_swv(),
        aanvulling: aanvulling(t, &blad),
        besluit: BesluitDeel::new(reader, &blad, getypt, plekken),
        doen: DoenDeel::new(reader, &blad, getypt, plekken),
        advies,
        commissie,
        bezwaar,
        beschikkingen: BeschikkingenDeel::new(t, &reader.slug, &blad),
        klok: KlokDeel::new(reader, &blad, getypt),
        verloop: VerloopDeel::new(t, &blad),
        document: document(t, &blad, getypt),
        vernietigen: vernietigen(t, &blad, getypt),
        fouten: ErrorSummary::of(t, []),
        blad,
    };
    pagina.fouten = pagina.fouten(getypt);
    Ok(pagina)
}

impl Blad {
    /// Every error at the top: those of fields in the order of the page, then those of the step itself.
    fn fouten(&self, getypt: &Getypt) -> ErrorSummary {
        let t = self.t;
        let velden = self
            .besluit
            .iter()
            .flat_map(BesluitDeel::velden)
            .chain(self.doen.iter().flat_map(DoenDeel::velden))
            .chain(self.bezwaar.iter().flat_map(BezwaarDeel::velden))
            .chain(self.advies.iter().flat_map(AdviesDeel::velden))
            .chain(self.commissie.iter().flat_map(CommissieDeel::velden))
            .chain(self.klok.velden())
            .chain(&self.document)
            .chain(&self.vernietigen);
        let mut fouten = ErrorSummary::of(t, velden);
        for fout in &getypt.fouten {
            fouten = match (getypt.vorm, fout.veld.as_str()) {
                (_, "ontbreekt") => fouten.and(
                    "ontbreekt",
                    t.text("ontbreekt-iets").arg("wat", self.mist(fout.code)),
                ),
                (Vorm::Stap, "weg") => fouten.and("weg", veldfout(t, fout)),
                (Vorm::Besluit, "stap" | "advies") => fouten.and("beslissen", veldfout(t, fout)),
                (Vorm::Stap, "stap") => fouten.and("doen", veldfout(t, fout)),
                // The seat itself; everything else of these forms stands at its field.
                (Vorm::Inbreng, "lid") => fouten.and("deel-commissie", veldfout(t, fout)),
                _ => fouten,
            };
        }
        fouten
    }

    /// What is missing, in words: the list of the page has it with its domain.
    fn mist(&self, code: &str) -> String {
        let alle = &self.blad.kaart.getoetst.ontbreekt;
        let wat = alle.iter().find(|o| o.code() == code);
        wat.map(|o| ontbreekt(self.t, *o)).unwrap_or_default()
    }
}

/// The form for a document, while the dossier is the school's.
fn document(t: Taal, blad: &AanvraagBlad, getypt: &Getypt) -> Vec<Field> {
    if !blad.mag(Action::EditAanvraag) || blad.documenten.is_none() {
        return Vec::new();
    }
    let soorten = DocumentSoort::ALL
        .iter()
        .map(|s| Choice::new(s.code(), t.code("document", s.code())))
        .collect();
    let bestand = FieldKind::File {
        accept: "application/pdf",
    };
    vec![
        Field::new(
            t,
            "soort",
            FieldKind::Select { choices: soorten },
            t.text("veld-documentsoort"),
        )
        .id("document-soort")
        .error(getypt.fout(t, Vorm::Document, "soort")),
        Field::new(t, "bestand", bestand, t.text("veld-bestand"))
            .id("document-bestand")
            .hint(t.text("veld-bestand-uitleg"))
            .error(getypt.fout(t, Vorm::Document, "bestand")),
    ]
}

/// The box that confirms destruction, when the retention period is over.
fn vernietigen(t: Taal, blad: &AanvraagBlad, getypt: &Getypt) -> Option<Field> {
    let kan = blad.kan(Gebeurtenis::Vernietigd) && blad.houdt_tegen(Gebeurtenis::Vernietigd).is_none();
    kan.then(|| {
        Field::new(
            t,
            "bevestig",
            FieldKind::Checkbox { checked: false },
            t.text("veld-vernietig"),
        )
        .error(getypt.fout(t, Vorm::Vernietigen, "bevestig"))
    })
}
