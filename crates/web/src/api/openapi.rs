//! The description of the API (OpenAPI 3.1), made from the code, served, and committed as `docs/api/openapi.json`.

use std::sync::LazyLock;

use axum::http::HeaderValue;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Operation, ParameterBuilder, ParameterIn};
use utoipa::openapi::response::ResponseBuilder;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Content, Header, RefOr, Required, Schema};
use utoipa::{Modify, OpenApi, ToSchema};

use super::probleem::{self, Probleemdocument};
use super::{VERSION, aanvraag, ondersteuningsaanbod, toelating};

/// The description as JSON text, with a line feed at its end.
pub fn document() -> &'static str {
    static DOCUMENT: LazyLock<String> = LazyLock::new(|| {
        let json = Description::openapi().to_pretty_json();
        json.map(|text| text + "\n").unwrap_or_default()
    });
    &DOCUMENT
}

/// The description of this API.
///
/// Any page elsewhere may read it, as the API Design Rules ask.
#[utoipa::path(
    get,
    path = "/openapi.json",
    operation_id = "getOpenapi",
    tag = "beschrijving",
    responses((status = 200, description = "An OpenAPI 3.1 document.", body = Object))
)]
pub(super) async fn serve() -> Response {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
    ];
    (headers, document()).into_response()
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Vangnet",
        version = "1.3.0",
        description = "The legal criteria for praktijkonderwijs (PrO) and leerwegondersteuning (lwoo), with reasons and a \
            receipt, the steps of the admission procedure, and the support that schools published.\n\nThe criteria need no sign-in: these calls keep nothing and log nothing of what they are sent; still, send no \
            names or numbers of pupils. Texts are Dutch, or English with `Accept-Language: en`; codes are the same in both.",
        contact(name = "Vangnet", url = "https://vangnet.example", email = "info@vangnet.example"),
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    servers((url = "/api/v1", description = "This server")),
    tags(
        (name = "toelating", description = "The criteria for PrO and lwoo"),
        (name = "procedure", description = "The steps of an application, for a signed-in session"),
        (name = "ondersteuningsaanbod", description = "What schools published of their support, without sign-in"),
        (name = "beschrijving", description = "What this API is")
    ),
    paths(
        toelating::toets,
        toelating::replay,
        aanvraag::open,
        aanvraag::step,
        aanvraag::decide,
        ondersteuningsaanbod::list,
        ondersteuningsaanbod::open,
        probleem::list,
        serve
    ),
    components(schemas(Probleemdocument)),
    modifiers(&Common)
)]
struct Description;

/// What every operation has: the language, the version header and the problems.
struct Common;

impl Modify for Common {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        VERSION.clone_into(&mut api.info.version);
        let sessie = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("The token of a session."))
            .build();
        api.components
            .get_or_insert_default()
            .add_security_scheme("sessie", SecurityScheme::Http(sessie));
        for item in api.paths.paths.values_mut() {
            for operation in [&mut item.get, &mut item.post].into_iter().flatten() {
                complete(operation);
            }
        }
        let schemas = api
            .components
            .iter_mut()
            .flat_map(|components| &mut components.schemas);
        for (name, schema) in schemas {
            always_given(name, schema);
        }
    }
}

/// The problems that an operation can answer with: those of a read, then those of a body.
const PROBLEMS: [(&str, &str); 7] = [
    ("404", "There is no such address."),
    (
        "405",
        "The address does not take this method; `Allow` names those that it takes.",
    ),
    ("500", "A fault of ours."),
    ("503", "Too busy, or it took too long."),
    ("400", "The body is no JSON, or not of the shape described."),
    ("413", "The body is larger than 4 MiB, or has too many cases."),
    ("415", "The body is not sent as application/json."),
];

fn complete(operation: &mut Operation) {
    let problems = if operation.request_body.is_some() {
        &PROBLEMS[..]
    } else {
        PROBLEMS.split_at(4).0
    };
    for (status, description) in problems {
        let problem = problem_response(description);
        operation
            .responses
            .responses
            .insert((*status).to_owned(), problem);
    }
    if operation.request_body.is_some() {
        let foreign = problem_response("Sent with a cookie, from a page elsewhere.");
        operation.responses.responses.insert("403".to_owned(), foreign);
        let unprocessable =
            problem_response("Readable, but there are no rules for it, or the receipt does not replay.");
        operation
            .responses
            .responses
            .insert("422".to_owned(), unprocessable);
    }
    // A read that names a parameter must be able to say that it cannot read it.
    if operation.request_body.is_none() && operation.parameters.is_some() {
        let malformed = problem_response("The address is not of the shape described.");
        operation.responses.responses.insert("400".to_owned(), malformed);
    }
    if operation.security.is_some() {
        for (status, description) in [
            ("400", "The address or the body is not of the shape described."),
            ("401", "Not signed in."),
            (
                "403",
                "Not this reader's to do, or sent with a cookie from a page elsewhere.",
            ),
            ("409", "It does not happen in this state, or somebody was first."),
            (
                "422",
                "A guard does not hold, or a field was not accepted: see `velden`.",
            ),
        ] {
            // A read is not refused for its state or its fields.
            if operation.request_body.is_some() || matches!(status, "400" | "401" | "403") {
                let problem = problem_response(description);
                operation.responses.responses.insert(status.to_owned(), problem);
            }
        }
    }
    for response in operation.responses.responses.values_mut() {
        if let RefOr::T(response) = response {
            response
                .headers
                .insert("API-Version".to_owned(), version_header().into());
        }
    }
    // A read that names a parameter must be able to answer 400, and no language that is asked for is a bad request.
    if operation.request_body.is_some() {
        operation
            .parameters
            .get_or_insert_default()
            .push(language().into());
    }
}

fn problem_response(description: &str) -> RefOr<utoipa::openapi::Response> {
    let content = Content::new(Some(RefOr::Ref(utoipa::openapi::Ref::from_schema_name(
        Probleemdocument::name(),
    ))));
    ResponseBuilder::new()
        .description(description)
        .content("application/problem+json", content)
        .build()
        .into()
}

fn version_header() -> Header {
    HeaderBuilder::new()
        .schema(Some(text()))
        .description(Some("The full version of the API."))
        .build()
}

fn language() -> utoipa::openapi::path::Parameter {
    ParameterBuilder::new()
        .name("Accept-Language")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("`nl` (default) or `en`, for the texts of problems."))
        .schema(Some(text()))
        .build()
}

fn text() -> Schema {
    ObjectBuilder::new().schema_type(Type::String).into()
}

/// What we answer has every field, null where there is nothing to say; only requests may leave fields out.
fn always_given(name: &str, schema: &mut RefOr<Schema>) {
    let asked = [
        "BesluitVerzoek",
        "BezwaarVerzoek",
        "Domeinen",
        "Geval",
        "Probleemdocument",
        "StapVerzoek",
        "ToetsVerzoek",
        "WegingVerzoek",
    ];
    if let RefOr::T(Schema::Object(object)) = schema
        && !asked.contains(&name)
    {
        object.required = object.properties.keys().cloned().collect();
    }
}
