//! What an uploaded file would do, and the decision about it.

use askama::Template;
use axum::response::{Html, IntoResponse, Redirect, Response};
use vangnet_app::AppError;
use vangnet_app::leerling::{ImportVoorstel, RijFout};
use vangnet_core::id::{AccountId, ImportId, LocatieId};
use vangnet_core::leerling::{Leerling, LeerlingGegevens};

use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::Path;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// How many lines of each table are shown; the rest is counted.
const REGELS: usize = 50;

#[derive(Template)]
#[template(path = "leerling/voorstel.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    voorstel: ImportVoorstel,
}

/// One field of a pupil that changes.
struct Wijziging {
    veld: Tekst,
    was: String,
    wordt: String,
}

impl Pagina {
    /// How many pupils are written.
    fn aantal(&self) -> usize {
        self.voorstel
            .nieuw
            .len()
            .saturating_add(self.voorstel.gewijzigd.len())
    }

    /// How many rows are left out.
    fn overgeslagen(&self) -> usize {
        let regels: std::collections::BTreeSet<usize> =
            self.voorstel.fouten.iter().map(|f| f.regel).collect();
        regels.len()
    }

    fn fouten(&self) -> impl Iterator<Item = &RijFout> {
        self.voorstel.fouten.iter().take(REGELS)
    }

    fn nieuw(&self) -> impl Iterator<Item = &Leerling> {
        self.voorstel.nieuw.iter().take(REGELS)
    }

    fn gewijzigd(&self) -> impl Iterator<Item = &(Leerling, Leerling)> {
        self.voorstel.gewijzigd.iter().take(REGELS)
    }

    /// How many of a table are not shown.
    fn meer(aantal: usize) -> Option<usize> {
        aantal.checked_sub(REGELS).filter(|n| *n > 0)
    }

    fn wijzigingen(&self, (was, wordt): &(Leerling, Leerling)) -> Vec<Wijziging> {
        let dag = self
            .voorstel
            .inschrijvingen
            .get(&was.id)
            .map(|(was, wordt)| Wijziging {
                veld: self.t.text("importkolom-ingeschreven"),
                was: was.map_or_else(|| self.geen(), |dag| self.t.long_date(dag)),
                wordt: self.t.long_date(*wordt),
            });
        let (was, wordt) = (self.waarden(&was.gegevens), self.waarden(&wordt.gegevens));
        was.into_iter()
            .zip(wordt)
            .filter(|((_, was), (_, wordt))| was != wordt)
            .map(|((veld, was), (_, wordt))| Wijziging { veld, was, wordt })
            .chain(dag)
            .collect()
    }

    /// What can change, in words.
    fn waarden(&self, g: &LeerlingGegevens) -> Vec<(Tekst, String)> {
        let t = self.t;
        vec![
            (t.text("voorstel-naam"), g.naam.voluit()),
            (t.text("importkolom-geboortedatum"), t.long_date(g.geboortedatum)),
            (t.text("importkolom-klas"), g.klas.clone()),
            (t.text("importkolom-leerjaar"), g.leerjaar.to_string()),
            (
                t.text("importkolom-soort"),
                t.code("onderwijssoort", g.soort.code()).to_string(),
            ),
            (t.text("importkolom-locatie"), self.locatie(g.locatie)),
            (t.text("importkolom-mentor"), self.mentor(g.mentor)),
        ]
    }

    fn locatie(&self, id: Option<LocatieId>) -> String {
        let locatie = self.voorstel.school.locaties.iter().find(|l| Some(l.id) == id);
        locatie.map_or_else(|| self.geen(), |l| l.naam.clone())
    }

    fn mentor(&self, id: Option<AccountId>) -> String {
        let Some(id) = id else { return self.geen() };
        // Names are known of who changes; where nobody does, the id tells that both are the same.
        self.voorstel
            .namen
            .get(&id)
            .cloned()
            .unwrap_or_else(|| id.to_string())
    }

    fn geen(&self) -> String {
        self.t.text("voorstel-geen").to_string()
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, ImportId)>,
) -> Result<Html<String>, Fout> {
    let voorstel = reader.web.app.open_import(&reader.ctx, id).await?;
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Leerlingen),
        slug: reader.slug.clone(),
        voorstel,
    })
}

/// Writes what was shown.
pub(super) async fn confirm(
    reader: Reader,
    Path((_, id)): Path<(String, ImportId)>,
) -> Result<Response, Fout> {
    match reader.web.app.confirm_import(&reader.ctx, id).await {
        Ok(v) => {
            let naar = format!(
                "/leerlingen/importeren/klaar?nieuw={}&gewijzigd={}&ongewijzigd={}&overgeslagen={}",
                v.nieuw, v.gewijzigd, v.ongewijzigd, v.overgeslagen
            );
            Ok(Redirect::to(&reader.href(&naar)).into_response())
        }
        Err(AppError::NotFound | AppError::Conflict("al_ingelezen")) => niets_te_doen(&reader).await,
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn withdraw(
    reader: Reader,
    Path((_, id)): Path<(String, ImportId)>,
) -> Result<Response, Fout> {
    match reader.web.app.withdraw_import(&reader.ctx, id).await {
        Ok(()) => {
            let naar = reader.href("/leerlingen/importeren");
            Ok(Flash::redirect(Flash::done("import-ingetrokken"), &naar))
        }
        Err(AppError::NotFound) => niets_te_doen(&reader).await,
        Err(fout) => Err(fout.into()),
    }
}

/// Nothing waits under this number: confirmed before, withdrawn or expired. Who may not import learns not even that.
async fn niets_te_doen(reader: &Reader) -> Result<Response, Fout> {
    reader.web.app.list_importscholen(&reader.ctx).await?;
    Ok(Flash::redirect(
        Flash::warning("al-ingelezen"),
        &reader.href("/leerlingen"),
    ))
}
