//! One log line per request: method, route pattern, status, duration, id. Never the path or the query, which name people.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use tokio::time::Instant;
use tracing::Instrument;

use crate::fout::Fout;

/// The id of one request, shown on an error page so that a reader can name it, and in every log line about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestId(pub Arc<str>);

/// Hands out request ids: a run of the server (given from outside, as randomness is) and a counter.
#[derive(Debug, Clone)]
pub struct RequestIds {
    run: Arc<str>,
    next: Arc<AtomicU64>,
}

impl RequestIds {
    /// Ids that begin with `run`, which should differ for every start of the server.
    pub fn new(run: &str) -> Self {
        Self {
            run: run.into(),
            next: Arc::new(AtomicU64::new(1)),
        }
    }

    fn next(&self) -> RequestId {
        RequestId(format!("{}-{:x}", self.run, self.next.fetch_add(1, Ordering::Relaxed)).into())
    }
}

/// What the log says about one request.
struct Line {
    method: Method,
    /// The pattern with its braces, as in `/{swv}/leerlingen/{id}`; a path that matches nothing stays unnamed.
    route: String,
    status: u16,
    ms: u128,
    /// The code of the error, if it ended in one, and for a fault of ours its cause.
    fout: &'static str,
    cause: &'static str,
    id: RequestId,
}

/// Logs a request when it is answered. Errors are logged here and nowhere else, as codes.
pub(super) async fn log(State(ids): State<RequestIds>, mut request: Request, next: Next) -> Response {
    let id = ids.next();
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("-", MatchedPath::as_str)
        .to_owned();
    request.extensions_mut().insert(id.clone());
    let span = tracing::info_span!("request", id = %id.0);
    let start = Instant::now();
    let response = next.run(request).instrument(span).await;
    let fout = response.extensions().get::<Fout>();
    write(&Line {
        method,
        route,
        status: response.status().as_u16(),
        ms: start.elapsed().as_millis(),
        fout: fout.map_or("", Fout::log_code),
        cause: fout.map_or("", Fout::cause),
        id,
    });
    response
}

/// Faults of ours at the level of errors, everything else as information.
fn write(line: &Line) {
    if line.status >= 500 {
        write_fault(line);
    } else {
        write_answer(line);
    }
}

fn write_fault(line: &Line) {
    let Line {
        method,
        route,
        status,
        ms,
        fout,
        cause,
        id: RequestId(request),
    } = line;
    tracing::error!(target: "vangnet::request", %request, %method, route, status, ms, fout, cause);
}

fn write_answer(line: &Line) {
    let Line {
        method,
        route,
        status,
        ms,
        fout,
        id: RequestId(request),
        ..
    } = line;
    tracing::info!(target: "vangnet::request", %request, %method, route, status, ms, fout);
}
