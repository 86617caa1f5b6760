//! Groups: the list, making one, its plan, its steps and members.

mod lijst;
mod velden;

pub(super) use lijst::{create, list};

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::cascade::GroepBlad;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::cascade::eis::{Ernst, Gebrek, GebrekSoort};
use vangnet_core::cascade::groep::{GroepStaat, GroepStap};
use vangnet_core::cascade::traject::TrajectGebeurtenis;
use vangnet_core::id::GroepId;
use vangnet_core::inrichting::catalogus::Vorm;

use self::velden::{bewerk, invoer, opgeslagen};
use super::nieuw::{
    Vinklijst,
    velden::{aanbodlijsten, antwoorden},
};
use super::traject::{stapinvoer, velden::antwoordvelden};
use super::vernietigen::{Kaart, Wat};
use super::{titel, veld};
use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::catalogus::woorden::wie;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// The tone of a group's state.
impl From<&GroepStaat> for Tone {
    fn from(staat: &GroepStaat) -> Self {
        match staat {
            GroepStaat::Gepland | GroepStaat::Besloten => Self::Straks,
            GroepStaat::Loopt => Self::Goed,
            GroepStaat::Beeindigd | GroepStaat::Ingetrokken => Self::Neutraal,
            GroepStaat::Afgewezen => Self::Laat,
        }
    }
}

#[derive(Template)]
#[template(path = "cascade/groep.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    blad: GroepBlad,
    vandaag: jiff::civil::Date,
    /// The version over which the form is saved.
    versie: i32,
    velden: Vec<Field>,
    lijsten: Vec<Vinklijst>,
    /// What is asked of a class as a whole that waits for a decision.
    vragen: Vec<Field>,
    /// What is still asked for the next step.
    antwoorden: Vec<Field>,
    instrumenten: Vec<(String, bool)>,
    /// What stands in the way of an extension, beside its weeks.
    verleng: Vec<(String, String)>,
    getypt: Getypt,
    fouten: ErrorSummary,
    /// Somebody else saved in between: what stands now is beside each field.
    strijdig: bool,
    /// What destroys it, for who may do so.
    vernietigen: Option<Kaart>,
}

impl Pagina {
    fn titel(&self) -> &str {
        titel(&self.blad.catalogus, &self.blad.groep.arrangement)
    }

    fn aantal(&self) -> usize {
        let dag = self.vandaag.max(self.blad.groep.begin);
        self.blad.leden.iter().filter(|(l, _)| l.is_lid_op(dag)).count()
    }

    fn staattoon(&self) -> Tone {
        Tone::from(&self.blad.groep.staat)
    }

    fn wie(&self, code: &str) -> String {
        wie(self.t, code)
    }

    /// Hours and times a week, in words.
    fn per_week(&self) -> Option<String> {
        let m = self.blad.groep.minuten_per_week?;
        Some(veld::uren(self.t, m))
    }

    fn gebrek(&self, g: &Gebrek) -> String {
        veld::gebrek(self.t, &self.blad.catalogus, self.blad.arrangement.as_ref(), g)
    }

    fn van(&self, ernst: Ernst) -> impl Iterator<Item = &Gebrek> {
        self.blad.gebreken.iter().filter(move |g| g.ernst == ernst)
    }

    /// What must be set aside with a reason; what the decision set aside already is not asked again.
    fn afwijkbaar(&self) -> impl Iterator<Item = &Gebrek> {
        let eerder = |code: &str| {
            let stappen = self.blad.stappen.iter();
            stappen
                .flat_map(|(s, _)| &s.afwijkingen)
                .any(|a| a.gebrek == code)
        };
        self.van(Ernst::Afwijkbaar).filter(move |g| !eerder(&g.code()))
    }

    fn mist(&self, soort: GebrekSoort) -> bool {
        self.blad.gebreken.iter().any(|g| g.soort == soort)
    }

    fn kan(&self, gebeurtenis: &str) -> bool {
        self.blad.kan.iter().any(|g| g.code() == gebeurtenis)
    }

    /// The one step that takes it on, if this reader may take it.
    fn verder(&self) -> Option<TrajectGebeurtenis> {
        veld::verder(&self.blad.kan)
    }

    /// Whether its next step waits for who decides.
    fn wacht_op_besluit(&self) -> bool {
        self.blad.groep.vorm == Vorm::Lesgroep
            && self.blad.groep.staat == GroepStaat::Gepland
            && !self.kan("besloten")
    }

    /// The question that the catalogue asks, and an answer as it is read.
    fn vraag(&self, code: &str) -> String {
        let a = self.blad.arrangement.as_ref();
        a.map_or_else(|| code.to_owned(), |a| veld::vraag(self.t, a, code))
    }

    fn antwoord(&self, waarde: &str) -> String {
        veld::antwoord(self.t, waarde)
    }

    fn criteria(&self) -> Vec<String> {
        let alle = self
            .blad
            .arrangement
            .iter()
            .flat_map(|a| a.criteria.iter().zip(0_usize..));
        let gekozen = &self.blad.groep.inhoud.criteria;
        alle.filter(|(_, n)| gekozen.contains(n))
            .map(|(tekst, _)| tekst.clone())
            .collect()
    }

    /// The choices made, as list and options in words.
    fn keuzes(&self) -> Vec<(String, String)> {
        let a = self.blad.arrangement.as_ref();
        a.map_or_else(Vec::new, |a| veld::keuzes(a, &self.blad.groep.inhoud.keuzes))
    }

    /// The steps, the latest first.
    fn stappen(&self) -> impl Iterator<Item = &(GroepStap, String)> {
        self.blad.stappen.iter().rev()
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, GroepId)>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, None, &[], false).await?)
}

/// What was typed, and over which version; nothing when the group is merely shown.
type Poging<'a> = Option<(&'a Getypt, i32)>;

async fn laad(
    reader: &Reader,
    id: GroepId,
    poging: Poging<'_>,
    fouten: &[VeldFout],
    strijdig: bool,
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let mut blad = reader.web.app.open_groep(&reader.ctx, id).await?;
    if poging.is_some_and(|(g, _)| g.get("gebeurtenis") == TrajectGebeurtenis::Begonnen.code()) {
        veld::weigerde(&mut blad.gebreken, fouten);
    }
    let nu = opgeslagen(reader.t, &blad.groep);
    let getypt = poging.map_or(&nu, |(getypt, _)| getypt);
    let a = blad.arrangement.as_ref();
    let soort = a.and_then(|a| blad.catalogus.soort(&a.soort));
    let klas = blad.groep.vorm == Vorm::Lesgroep;
    let bewerkt = blad.mag_bewerken && !(klas && blad.groep.staat.is_einde());
    let gevraagd = bewerkt && klas && blad.groep.staat == GroepStaat::Gepland;
    let stap = poging
        .filter(|(g, _)| !g.get("gebeurtenis").is_empty())
        .map(|(g, _)| g);
    // What was typed at a step is not the form of the plan, and the other way round.
    let plan = if stap.is_some() { &nu } else { getypt };
    let vernietigen = Kaart::new(
        t,
        Wat::Groep,
        reader.href(&format!("/groepen/{id}/vernietigen")),
        blad.vernietigen.as_ref(),
        (&blad.groep.naam, ""),
        fouten,
    );
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Ondersteuning),
        slug: reader.slug.clone(),
        fouten: veld::samenvatting(t, &blad.catalogus, a, fouten),
        velden: if bewerkt {
            bewerk(t, &blad.groep, a, plan, fouten, strijdig.then_some(&nu))
        } else {
            Vec::new()
        },
        lijsten: a
            .filter(|_| gevraagd)
            .map_or_else(Vec::new, |a| aanbodlijsten(t, a, plan, None)),
        vragen: a
            .filter(|_| gevraagd)
            .zip(soort)
            .map_or_else(Vec::new, |(a, soort)| antwoorden(t, a, soort, plan, fouten)),
        antwoorden: if gevraagd {
            Vec::new()
        } else {
            antwoordvelden(t, a, &blad.gebreken, stap.unwrap_or(&Getypt::default()))
        },
        instrumenten: a
            .filter(|_| bewerkt && klas && blad.groep.staat == GroepStaat::Loopt)
            .map_or_else(Vec::new, |a| instrumenten(&a.instrumenten, plan)),
        verleng: if stap.is_some_and(|g| g.get("gebeurtenis") == TrajectGebeurtenis::Verlengd.code()) {
            veld::verleng_ook(t, &blad.catalogus, a, fouten)
        } else {
            Vec::new()
        },
        getypt: stap.cloned().unwrap_or_default(),
        vandaag: reader.web.app.today(),
        // After a refusal the next save is still over what the form was made from; after a conflict over what is shown.
        versie: poging
            .filter(|_| !strijdig)
            .map_or(blad.groep.versie, |(_, gelezen)| gelezen),
        strijdig,
        vernietigen,
        blad,
    })
}

/// The instruments of an offer that are ticked; the evaluation at the end is the text itself.
fn instrumenten(alle: &[String], g: &Getypt) -> Vec<(String, bool)> {
    alle.iter()
        .filter(|i| i.as_str() != "eindevaluatie")
        .map(|i| (i.clone(), g.alle("instrumenten").any(|ander| ander == i)))
        .collect()
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Path<(String, GroepId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let versie = getypt.get("versie").parse().unwrap_or(0);
    let gedaan = reader
        .web
        .app
        .save_groep(&reader.ctx, id, versie, &invoer(reader.t, &getypt))
        .await;
    klaar(&reader, id, Some((&getypt, versie)), gedaan).await
}

pub(super) async fn step(
    reader: Reader,
    Path((_, id)): Path<(String, GroepId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = stapinvoer(&getypt)?;
    let gedaan = reader.web.app.step_groep(&reader.ctx, id, &invoer).await;
    klaar(&reader, id, Some((&getypt, invoer.versie)), gedaan).await
}

/// Away from a group that is no more, or its page again.
pub(super) async fn vernietigd(
    reader: &Reader,
    id: GroepId,
    gedaan: Result<(), AppError>,
) -> Result<Response, Fout> {
    if gedaan.is_ok() {
        let naar = reader.href("/groepen");
        return Ok(Flash::redirect(Flash::done("groep-vernietigd"), &naar));
    }
    klaar(reader, id, None, gedaan).await
}

async fn klaar(
    reader: &Reader,
    id: GroepId,
    poging: Poging<'_>,
    gedaan: Result<(), AppError>,
) -> Result<Response, Fout> {
    let (status, fouten, strijdig) = match gedaan {
        Ok(()) => {
            let naar = reader.href(&format!("/groepen/{id}"));
            return Ok(Flash::redirect(Flash::done("groep-bewaard"), &naar));
        }
        Err(AppError::Invalid(fouten)) => (StatusCode::UNPROCESSABLE_ENTITY, fouten, false),
        Err(AppError::Conflict("gewijzigd")) => (StatusCode::CONFLICT, Vec::new(), true),
        Err(fout) => return Err(fout.into()),
    };
    let page = laad(reader, id, poging, &fouten, strijdig).await?;
    Ok((status, html(&page)?).into_response())
}
