//! The one style sheet: base tokens, component styles, our tokens, our own styles, in that order, so that later wins.
//!
//! The base theme declares thousands of tokens for every component there is. Only those that our styles reach are kept.

use std::collections::{BTreeMap, BTreeSet};

/// The base theme, as published.
const BASE: &str = include_str!("../../assets/vendor/voorbeeld/theme.css");

/// Our theme. An SWV with a house style replaces this file and nothing else.
const THEME: &str = include_str!("../../assets/css/vangnet-tokens.css");

/// Embeds the component styles, as published.
macro_rules! components {
    ($($name:literal),* $(,)?) => {
        &[$(include_str!(concat!("../../assets/vendor/utrecht/", $name, ".css"))),*]
    };
}

const COMPONENTS: &[&str] = components![
    "alert",
    "breadcrumb-nav",
    "button",
    "button-group",
    "checkbox",
    "data-list",
    "form-field",
    "form-field-description",
    "form-field-error-message",
    "form-fieldset",
    "form-label",
    "pagination",
    "radio-button",
    "select",
    "skip-link",
    "table",
    "textarea",
    "textbox",
];

const OURS: &[&str] = &[
    include_str!("../../assets/css/basis.css"),
    include_str!("../../assets/css/kader.css"),
    include_str!("../../assets/css/delen.css"),
    include_str!("../../assets/css/formulier.css"),
    include_str!("../../assets/css/lijst.css"),
    include_str!("../../assets/css/beeld.css"),
    include_str!("../../assets/css/toelating.css"),
    include_str!("../../assets/css/aanvraag.css"),
    include_str!("../../assets/css/zitting.css"),
    include_str!("../../assets/css/cascade.css"),
    include_str!("../../assets/css/catalogus.css"),
    include_str!("../../assets/css/vergelijking.css"),
    include_str!("../../assets/css/logboek.css"),
    include_str!("../../assets/css/plan.css"),
    include_str!("../../assets/css/overleg.css"),
    include_str!("../../assets/css/schoolprofiel.css"),
    include_str!("../../assets/css/afdruk.css"),
];

/// Puts the style sheet together. `url` gives the address of another asset, written as `asset(name)` in our styles.
pub(super) fn compose<'u>(url: impl Fn(&str) -> &'u str) -> String {
    let rest = [COMPONENTS, &[THEME], OURS].concat().concat();
    let mut css = reachable_tokens(BASE, &rest);
    css.push_str(&rest);
    for name in ["source-sans-3", "source-sans-3-ext"] {
        css = css.replace(&format!("asset({name})"), &format!("url(\"{}\")", url(name)));
    }
    css
}

/// The rule of the base theme with only the tokens that `used` names, directly or through other tokens.
fn reachable_tokens(theme: &str, used: &str) -> String {
    let declared: BTreeMap<&str, &str> = theme.lines().filter_map(declaration).collect();
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = mentions(used).collect();
    while let Some(token) = open.pop() {
        if let Some(value) = declared.get(token)
            && reached.insert(token)
        {
            open.extend(mentions(value));
        }
    }
    let body: String = reached
        .iter()
        .filter_map(|token| Some((token, declared.get(*token)?)))
        .fold(String::new(), |mut body, (token, value)| {
            body.extend([token, ":", value, ";\n"]);
            body
        });
    format!(
        "/* @license EUPL-1.2, NL Design System community: the tokens in use of the Voorbeeld theme */\n.voorbeeld-theme {{\n{body}}}\n"
    )
}

/// A line `  --name: value;` as name and value.
fn declaration(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.trim().strip_prefix("--").and(line.trim().split_once(':'))?;
    let (value, _comment) = rest.rsplit_once(';')?;
    Some((name, value.trim()))
}

/// The tokens that a piece of CSS reads: every name in `var(--…`, also when broken over lines.
fn mentions(css: &str) -> impl Iterator<Item = &str> {
    css.split("var(").skip(1).filter_map(|rest| {
        let rest = rest.trim_start();
        let end = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
            .unwrap_or(rest.len());
        rest.get(..end).filter(|name| name.starts_with("--"))
    })
}

#[cfg(test)]
mod tests;
