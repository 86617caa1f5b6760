//! The card that destroys the support of a pupil, or a group, at the end of its page.

use askama::Template;
use axum::response::Response;
use vangnet_app::bewaring::Vernietiging;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::bewaring::steun::SteunGebrek;
use vangnet_core::id::{GroepId, LeerlingId};

use super::{blad, groep};
use crate::form::{Field, Getypt, Line};
use crate::fout::Fout;
use crate::frame::Flash;
use crate::http::extract::{Form, Path};
use crate::pages::veldfout;
use crate::reader::Reader;
use crate::taal::Taal;

/// What is destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wat {
    /// The support of a pupil.
    Steun,
    /// A group.
    Groep,
}

/// The card.
#[derive(Debug, Template)]
#[template(path = "cascade/vernietigen.html")]
pub(super) struct Kaart {
    t: Taal,
    wat: Wat,
    /// Where the form posts.
    naar: String,
    /// Why it cannot be done yet, each reason.
    redenen: Vec<String>,
    /// The box to type in, when it can be done.
    pub(super) veld: Option<Field>,
}

impl askama::filters::HtmlSafe for Kaart {}

impl Kaart {
    /// The card, when there is anything to destroy; `woord` is what must be typed.
    pub(super) fn new(
        t: Taal,
        wat: Wat,
        naar: String,
        vernietiging: Option<&Vernietiging>,
        (woord, getypt): (&str, &str),
        fouten: &[VeldFout],
    ) -> Option<Self> {
        let vernietiging = vernietiging.filter(|v| !v.is_leeg())?;
        let redenen = redenen(t, wat, vernietiging);
        let fout = fouten.iter().find(|f| f.veld == "bevestig");
        let label = match wat {
            Wat::Steun => t.text("veld-steun-bevestig"),
            Wat::Groep => t.text("veld-groep-bevestig"),
        };
        let veld = redenen.is_empty().then(|| {
            Field::line(t, "bevestig", Line::Text, label)
                .hint(t.text("vernietig-typ").arg("woord", woord))
                .value(getypt)
                .error(fout.map(|f| veldfout(t, f)))
                .attribute("autocomplete", "off")
        });
        Some(Self {
            t,
            wat,
            naar,
            redenen,
            veld,
        })
    }

    /// Why it was refused, when it was.
    pub(super) fn geweigerd(&self, fouten: &[VeldFout]) -> &[String] {
        let geweigerd = fouten.iter().any(|f| f.veld == "vernietiging");
        if geweigerd { &self.redenen } else { &[] }
    }
}

/// What stands in the way, in words. Of a pupil the month only: the day would tell when the last note was written, also of
/// notes that this reader may not read. Of a group its last day is known to who sees the group.
fn redenen(t: Taal, wat: Wat, vernietiging: &Vernietiging) -> Vec<String> {
    let jaren = vernietiging.termijn.jaren;
    let reden = |gebrek: &SteunGebrek| match (gebrek, wat) {
        (SteunGebrek::Bewaartermijn(dag), Wat::Groep) => t
            .text("vernietig-vanaf")
            .arg("jaren", jaren)
            .arg("dag", t.long_date(dag))
            .to_string(),
        (SteunGebrek::Bewaartermijn(dag), Wat::Steun) => t
            .text("vernietig-maand")
            .arg("jaren", jaren)
            .arg("maand", t.month_year(dag))
            .to_string(),
        (gebrek, _) => t.code("vernietig-niet", gebrek.code()).to_string(),
    };
    vernietiging.houdt_tegen.iter().map(reden).collect()
}

pub(super) async fn steun(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let gedaan = app.destroy_steun(&reader.ctx, id, &getypt.get("bevestig")).await;
    if matches!(gedaan, Err(AppError::Conflict("al_vernietigd"))) {
        let naar = reader.href(&format!("/leerlingen/{id}/trajecten"));
        return Ok(Flash::redirect(Flash::warning("al-veranderd"), &naar));
    }
    blad::klaar(&reader, id, getypt, gedaan, "steun-vernietigd").await
}

pub(super) async fn groep(
    reader: Reader,
    Path((_, id)): Path<(String, GroepId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let gedaan = app.destroy_groep(&reader.ctx, id, &getypt.get("bevestig")).await;
    groep::vernietigd(&reader, id, gedaan).await
}
