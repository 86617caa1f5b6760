//! What every handler shares, and how the site is put together.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use vangnet_app::App;
use vangnet_core::toegang::Rol;

use crate::http::{RequestIds, SiteConfig, site};

/// How the site is served; the command line fills it in.
#[derive(Debug, Clone, Default)]
pub struct WebConfig {
    /// Whether people reach us over TLS, directly or through a proxy.
    pub https: bool,
    /// The sign-ins that the start page shows, in a demo.
    pub demo: Option<DemoInfo>,
}

/// The accounts of a demo.
#[derive(Debug, Clone)]
pub struct DemoInfo {
    /// The password of all of them.
    pub wachtwoord: String,
    /// The accounts.
    pub aanmeldingen: Vec<DemoAanmelding>,
}

/// One account of a demo.
#[derive(Debug, Clone)]
pub struct DemoAanmelding {
    /// The short name of the samenwerkingsverband.
    pub slug: String,
    /// Its full name.
    pub swv: String,
    /// Sign-in name.
    pub login: String,
    /// The person's name.
    pub naam: String,
    /// What the person is.
    pub rol: Rol,
    /// At which school.
    pub school: Option<String>,
}

/// The application with what the edge knows beside it.
#[derive(Debug, Clone)]
pub struct Web {
    /// The application.
    pub app: App,
    /// Whether people reach us over TLS.
    pub https: bool,
    /// The accounts of a demo.
    pub demo: Option<Arc<DemoInfo>>,
}

impl Web {
    /// The name of the session cookie: bound to this host alone where TLS allows it.
    pub const fn session_cookie(&self) -> &'static str {
        if self.https { "__Host-vangnet" } else { "vangnet" }
    }

    /// The name of the cookie of somebody from outside who looks at one item.
    pub const fn guest_cookie(&self) -> &'static str {
        if self.https {
            "__Host-vangnet-gast"
        } else {
            "vangnet-gast"
        }
    }
}

/// The whole site.
pub fn router(app: App, config: WebConfig) -> Router {
    let run = app.new_id().simple().to_string();
    let site_config = SiteConfig {
        tls: config.https,
        timeout: Duration::from_mins(1),
        request_ids: RequestIds::new(run.get(24..).unwrap_or("run")),
    };
    let web = Web {
        app,
        https: config.https,
        demo: config.demo.map(Arc::new),
    };
    site(
        crate::pages::routes().with_state(web.clone()),
        crate::api::routes().with_state(web),
        &site_config,
    )
}
