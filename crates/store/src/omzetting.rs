//! Reading stored values back into core types; what cannot be read is reported with table and column.

use jiff::civil::{Date, Time};
use serde::de::DeserializeOwned;

use crate::fout::{Result, StoreError};

pub(crate) fn corrupt(table: &'static str, column: &'static str) -> StoreError {
    StoreError::Corrupt { table, column }
}

pub(crate) fn datum(text: &str, table: &'static str, column: &'static str) -> Result<Date> {
    text.parse().map_err(|_cause: jiff::Error| corrupt(table, column))
}

pub(crate) fn datum_opt(
    text: Option<&str>,
    table: &'static str,
    column: &'static str,
) -> Result<Option<Date>> {
    text.map(|text| datum(text, table, column)).transpose()
}

pub(crate) fn tijd(text: &str, table: &'static str, column: &'static str) -> Result<Time> {
    text.parse().map_err(|_cause: jiff::Error| corrupt(table, column))
}

pub(crate) fn code<T>(value: Option<T>, table: &'static str, column: &'static str) -> Result<T> {
    value.ok_or_else(|| corrupt(table, column))
}

pub(crate) fn json<T: DeserializeOwned>(text: &str, table: &'static str, column: &'static str) -> Result<T> {
    serde_json::from_str(text).map_err(|_cause: serde_json::Error| corrupt(table, column))
}

pub(crate) fn naar_json<T: serde::Serialize>(
    value: &T,
    table: &'static str,
    column: &'static str,
) -> Result<String> {
    serde_json::to_string(value).map_err(|_cause: serde_json::Error| corrupt(table, column))
}
