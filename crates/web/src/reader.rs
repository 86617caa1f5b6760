//! Who asks: the signed-in reader of a page, with the frame that fits.

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::{Method, request::Parts};
use axum::response::{IntoResponse, Redirect, Response};
use vangnet_app::Ctx;
use vangnet_core::toegang::{Action, Resource, Rol, Scope, decide};

use crate::fout::Fout;
use crate::frame::{Flash, Flashed, Frame, NavItem, SignedIn};
use crate::http::cookie;
use crate::pages::{met_terug, veilig};
use crate::state::Web;
use crate::taal::{Sleutel, Taal, key};

/// A signed-in reader. A handler that takes one is closed to everybody else.
#[derive(Debug, Clone)]
pub struct Reader {
    /// The application.
    pub web: Web,
    /// Who, in which samenwerkingsverband.
    pub ctx: Ctx,
    /// The language.
    pub t: Taal,
    /// The samenwerkingsverband's short name, with which every address begins.
    pub slug: String,
    flash: Option<Flash>,
}

/// The places of the main menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// What needs me.
    Werk,
    /// Pupils.
    Leerlingen,
    /// Running support and groups.
    Ondersteuning,
    /// Work list of plans.
    Plannen,
    /// Bodies and their meetings.
    Overleg,
    /// The classes of a teacher.
    Klassen,
    /// Who teaches which class.
    Lesklassen,
    /// Applications.
    Aanvragen,
    /// Talks between schools and the samenwerkingsverband.
    Zittingen,
    /// The register of decisions.
    Besluiten,
    /// Key figures.
    Cijfers,
    /// What a school offers.
    Aanbod,
    /// The schools beside each other.
    Vergelijking,
    /// The support profiles of schools.
    Profielen,
    /// The quality of support.
    Kwaliteit,
    /// Set-up of the samenwerkingsverband.
    Inrichting,
    /// Accounts.
    Accounts,
    /// The outbox.
    Post,
    /// The trail.
    Logboek,
    /// My own account.
    Account,
}

/// A place of the menu: its name, its address, and whether it is there for the reader.
type Plek = (Menu, Sleutel, &'static str, bool);

impl FromRequestParts<Web> for Reader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        let slug = slug(parts, web).await?;
        let token = cookie::value(&parts.headers, web.session_cookie())
            .unwrap_or_default()
            .to_owned();
        let found = web
            .app
            .find_ctx(&slug, &token)
            .await
            .map_err(|e| Fout::from(e).into_response())?;
        let Some(ctx) = found else {
            // Somebody from outside has one item, and no other address exists.
            if cookie::value(&parts.headers, web.guest_cookie()).is_some() {
                return Err(Fout::NotFound.into_response());
            }
            return Err(aanmelden(parts, &slug));
        };
        let t = Taal::from_headers(&parts.headers);
        let Ok(Flashed(flash)) = Flashed::from_request_parts(parts, web).await;
        Ok(Self {
            web: web.clone(),
            ctx,
            t,
            slug,
            flash,
        })
    }
}

/// The samenwerkingsverband in the address.
async fn slug(parts: &mut Parts, web: &Web) -> Result<String, Response> {
    let missing = || Fout::NotFound.into_response();
    let Ok(params) = RawPathParams::from_request_parts(parts, web).await else {
        return Err(missing());
    };
    let slug = params.iter().find(|(name, _)| *name == "swv");
    slug.map(|(_, value)| value.to_owned()).ok_or_else(missing)
}

/// Whoever reads is sent to the sign-in page and comes back; whoever writes is told, so that nothing typed is lost.
fn aanmelden(parts: &Parts, slug: &str) -> Response {
    let htmx = parts.headers.contains_key("hx-request");
    if parts.method != Method::GET || htmx {
        return Fout::SignedOut.into_response();
    }
    let naar = parts
        .uri
        .path_and_query()
        .and_then(|naar| veilig(slug, naar.as_str()));
    Redirect::to(&met_terug(&format!("/{slug}/aanmelden"), naar)).into_response()
}

impl Reader {
    /// An address within this samenwerkingsverband.
    pub fn href(&self, pad: &str) -> String {
        format!("/{}{pad}", self.slug)
    }

    /// Whether something may be done to the samenwerkingsverband as a whole.
    pub fn mag(&self, action: Action) -> bool {
        self.ctx.mag_swv(action)
    }

    /// Whether something may be done to a school of one's own.
    fn mag_bij_school(&self, action: Action) -> bool {
        let actor = &self.ctx.actor;
        let mut scholen = actor.scholen().into_iter();
        scholen.any(|school| decide(actor, action, &Resource::School(school)).allowed)
    }

    /// Whether a list of records on which an action is asked can hold anything.
    fn ziet(&self, action: Action) -> bool {
        !Scope::of(&self.ctx.actor, action).is_leeg()
    }

    /// What somebody works with every day.
    fn dagelijks(&self) -> Vec<Plek> {
        vec![
            (Menu::Werk, key("menu-werk"), "", true),
            (
                Menu::Leerlingen,
                key("menu-leerlingen"),
                "/leerlingen",
                self.ziet(Action::ReadLeerling),
            ),
            (
                Menu::Ondersteuning,
                key("menu-ondersteuning"),
                "/ondersteuning",
                self.ziet(Action::ReadOndersteuning),
            ),
            (
                Menu::Plannen,
                key("menu-plannen"),
                "/plannen",
                self.ziet(Action::ReadOndersteuning),
            ),
            (
                Menu::Overleg,
                key("menu-overleg"),
                "/overleg",
                self.ctx.kent_overleg(),
            ),
            (
                Menu::Klassen,
                key("menu-klassen"),
                "/mijn-klassen",
                self.ziet(Action::AnswerVraag) && !self.ctx.actor.lesklassen.is_empty()
                    || self.ctx.actor.heeft(Rol::Docent),
            ),
            (
                Menu::Aanvragen,
                key("menu-aanvragen"),
                "/aanvragen",
                self.ziet(Action::ReadAanvraag),
            ),
            (
                Menu::Zittingen,
                key("menu-zittingen"),
                "/zittingen",
                self.ziet(Action::JudgeAanvraag)
                    || self.ziet(Action::SubmitAanvraag)
                    || self.ziet(Action::DecideAanvraag),
            ),
        ]
    }

    /// What is looked up, set up and kept.
    fn verder(&self) -> Vec<Plek> {
        vec![
            (
                Menu::Besluiten,
                key("menu-besluiten"),
                "/besluiten",
                self.ziet(Action::ReadBeschikking),
            ),
            (
                Menu::Cijfers,
                key("menu-cijfers"),
                if self.mag(Action::ReadCijfers) {
                    "/cijfers"
                } else {
                    "/kengetallen"
                },
                self.mag(Action::ReadCijfers) || self.mag_bij_school(Action::ReadCijfers),
            ),
            (
                Menu::Aanbod,
                key("menu-aanbod"),
                "/aanbod",
                self.mag(Action::ReadInrichting) || self.mag_bij_school(Action::EditSchoolaanbod),
            ),
            (
                Menu::Vergelijking,
                key("menu-vergelijking"),
                "/vergelijking",
                self.ctx.vergelijkt(),
            ),
            (
                Menu::Profielen,
                key("menu-profielen"),
                "/profielen",
                self.mag(Action::ReadSchoolprofiel) || self.mag_bij_school(Action::ReadSchoolprofiel),
            ),
            (
                Menu::Kwaliteit,
                key("menu-kwaliteit"),
                "/kwaliteit",
                self.mag(Action::ReadKwaliteit) || self.mag_bij_school(Action::ReadKwaliteit),
            ),
            (
                Menu::Lesklassen,
                key("menu-lesklassen"),
                "/lesklassen",
                self.ctx.houdt_lesklassen(),
            ),
            (
                Menu::Inrichting,
                key("menu-inrichting"),
                "/inrichting",
                self.mag(Action::ReadInrichting),
            ),
            (
                Menu::Accounts,
                key("menu-accounts"),
                "/accounts",
                self.mag(Action::ManageAccounts),
            ),
            (
                Menu::Post,
                key("menu-post"),
                "/post",
                self.mag(Action::ManageAccounts),
            ),
            (
                Menu::Logboek,
                key("menu-logboek"),
                "/logboek",
                self.mag(Action::ReadAudit),
            ),
            (Menu::Account, key("menu-account"), "/account", true),
        ]
    }

    /// The frame of a page.
    pub fn frame(&self, menu: Menu) -> Frame {
        let nav = self
            .dagelijks()
            .into_iter()
            .chain(self.verder())
            .filter(|(.., toon)| *toon)
            .map(|(item, label, pad, _)| NavItem {
                label,
                href: self.href(pad),
                current: item == menu,
                count: None,
            })
            .collect();
        Frame {
            home: self.href(""),
            swv: self.ctx.swv_naam.clone(),
            signed_in: Some(SignedIn {
                name: self.ctx.naam.clone(),
                role: self.rol(),
                sign_out: self.href("/afmelden"),
            }),
            nav,
            flash: self.flash,
            ..Frame::bare()
        }
    }

    /// The reader's roles in words, each once.
    fn rol(&self) -> String {
        let rollen: std::collections::BTreeSet<Rol> =
            self.ctx.actor.toekenningen.iter().map(|t| t.rol).collect();
        let namen: Vec<String> = rollen
            .into_iter()
            .map(|rol| self.t.code("rol", rol.code()).to_string())
            .collect();
        namen.join(", ")
    }
}
