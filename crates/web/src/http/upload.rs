//! A posted form with one file (`multipart/form-data`).

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;

use crate::fout::Fout;

/// The name of the file field in every form of ours.
const FILE: &str = "bestand";

/// What the form held. Give its route a limit: `.route_layer(limits::body(…))`.
#[derive(Debug, Clone, Default)]
pub struct Upload {
    /// The name that the browser gave the file; empty without one.
    pub name: String,
    /// The content of the file; empty without one.
    pub content: Bytes,
    fields: BTreeMap<String, String>,
}

impl Upload {
    /// What was filled in beside the file; empty when the form had no such field.
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Fout;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fout> {
        let multipart = Multipart::from_request(request, state).await;
        let mut multipart = multipart.or(Err(Fout::MediaType))?;
        let mut upload = Self::default();
        while let Some(field) = multipart.next_field().await.map_err(|e| refused(&e))? {
            let Some(name) = field.name().map(str::to_owned) else {
                continue;
            };
            if name == FILE {
                upload.name = field.file_name().unwrap_or_default().to_owned();
                upload.content = field.bytes().await.map_err(|e| refused(&e))?;
            } else {
                let text = field.text().await.map_err(|e| refused(&e))?;
                upload.fields.insert(name, text);
            }
        }
        Ok(upload)
    }
}

/// Too much of it, or no form of ours.
fn refused(error: &MultipartError) -> Fout {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Fout::TooLarge
    } else {
        Fout::Malformed
    }
}
