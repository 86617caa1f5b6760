//! Page templates: nothing unescaped, nothing inline. The strict content security policy would block inline scripts
//! and styles in the browser only, so they are found here.

use super::Finding;
use crate::workspace::SourceFile;

/// Templates, and the places in Rust and configuration where escaping can be switched off.
pub(crate) fn check(file: &SourceFile) -> Vec<Finding> {
    let is_ours = file.path.starts_with("crates/");
    if is_ours && file.is_kind("html") {
        let mut findings = escapes(file);
        findings.extend(inline(file));
        findings
    } else if is_ours && (file.is_kind("rs") || file.path.ends_with("askama.toml")) {
        unescaped_sources(file)
    } else {
        Vec::new()
    }
}

/// `|safe` and `autoescape` in template expressions.
fn escapes(file: &SourceFile) -> Vec<Finding> {
    let switches = |line: &str| {
        let tight: String = line
            .chars()
            .filter(|character| !character.is_whitespace())
            .collect();
        tight.contains("|safe") || tight.contains("|escape(\"none\"") || tight.contains("{%autoescape")
    };
    let lines = file.text.lines().enumerate().filter(|(_, line)| switches(line));
    lines
        .map(|(index, _)| Finding::at(file, index, "text goes to the page unescaped"))
        .collect()
}

fn unescaped_sources(file: &SourceFile) -> Vec<Finding> {
    let switches = |line: &str| {
        let tight: String = line
            .chars()
            .filter(|character| !character.is_whitespace())
            .collect();
        tight.contains("escape=\"none\"")
            || tight.contains("askama::filters::Text")
            || tight.contains("filters::Safe(")
    };
    let lines = file.text.lines().enumerate().filter(|(_, line)| switches(line));
    lines
        .map(|(index, _)| Finding::at(file, index, "switches the escaping of pages off"))
        .collect()
}

/// Scripts, styles and handlers that sit in the page itself.
fn inline(file: &SourceFile) -> Vec<Finding> {
    let blank = without_expressions(&file.text);
    let mut findings = Vec::new();
    for tag in tags(&blank) {
        let mut find = |what: String| findings.push(Finding::at(file, tag.line, what));
        match tag.name.as_str() {
            "script" if !tag.attributes.iter().any(|name| name == "src") => {
                find("a script in the page: put it in a file and name it with `src`".to_owned());
            }
            "style" => find("a style sheet in the page: put it in a file".to_owned()),
            _ => {}
        }
        let is_inline = |name: &&String| *name == "style" || name.starts_with("hx-on") || is_handler(name);
        for name in tag.attributes.iter().filter(is_inline) {
            find(format!(
                "attribute `{name}` is blocked by the content security policy"
            ));
        }
    }
    findings
}

/// `onclick` and its family.
fn is_handler(name: &str) -> bool {
    name.strip_prefix("on")
        .is_some_and(|event| !event.is_empty() && event.chars().all(|c| c.is_ascii_alphabetic()))
}

/// Blanks `{{ }}`, `{% %}` and `{# #}`, which may hold `<`, `>` and quotes of their own; lines stay where they are.
fn without_expressions(text: &str) -> String {
    let mut blank = String::with_capacity(text.len());
    let mut end = None;
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let next = rest.peek().copied();
        if let Some(closing) = end {
            if character == closing && next == Some('}') {
                rest.next();
                end = None;
            }
            blank.push(if character == '\n' { '\n' } else { ' ' });
        } else if character == '{' && matches!(next, Some('{' | '%' | '#')) {
            end = rest
                .next()
                .map(|opening| if opening == '{' { '}' } else { opening });
            blank.push(' ');
        } else {
            blank.push(character);
        }
    }
    blank
}

/// An opening tag.
#[derive(Debug)]
struct Tag {
    /// Counted from zero.
    line: usize,
    name: String,
    attributes: Vec<String>,
}

/// The opening tags of a page without template expressions.
fn tags(text: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut line = 0;
    for (index, part) in text.split('<').enumerate() {
        if index > 0 && part.starts_with(|character: char| character.is_ascii_alphabetic()) {
            let mut names = names(part).into_iter();
            found.push(Tag {
                line,
                name: names.next().unwrap_or_default(),
                attributes: names.collect(),
            });
        }
        line += part.matches('\n').count();
    }
    found
}

/// The words of a tag outside quotes, up to its `>`: its name, then its attributes' names.
fn names(tag: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut current = String::new();
    let mut quote = None;
    let mut in_value = false;
    for character in tag.chars() {
        match (quote, character) {
            (Some(open), _) if character == open => quote = None,
            (None, '"' | '\'') => quote = Some(character),
            (None, '>') => break,
            (None, '=') => in_value = true,
            (None, _) if character.is_whitespace() || character == '/' => {
                names.push(std::mem::take(&mut current));
                in_value = false;
            }
            (None, _) if !in_value => current.push(character.to_ascii_lowercase()),
            _ => {}
        }
    }
    names.push(current);
    names.retain(|name| !name.is_empty());
    names
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::*;

    fn page(text: &str) -> Vec<Finding> {
        check(&example("crates/web/templates/plan.html", text))
    }

    #[test]
    fn unescaped_text_is_found() {
        assert_eq!(page("<p>{{ naam|safe }}</p>").len(), 1);
        assert_eq!(page("<p>{{ naam | safe }}</p>").len(), 1);
        let rust = "#[template(path = \"plan.html\", escape = \"none\")]\n";
        assert_eq!(check(&example("crates/web/src/pages/plan.rs", rust)).len(), 1);
    }

    #[test]
    fn inline_scripts_styles_and_handlers_are_found() {
        assert_eq!(page("<script>alert(1)</script>").len(), 1);
        assert_eq!(page("<style>p { margin: 0 }</style>").len(), 1);
        assert_eq!(page("<p\n  class=\"x\" style=\"margin:0\">").len(), 1);
        assert_eq!(page("<button onclick=\"doe()\">").len(), 1);
        assert_eq!(page("<button ONCLICK=doe()>").len(), 1);
        assert_eq!(page("<form hx-on:submit=\"doe()\">").len(), 1);
    }

    #[test]
    fn an_honest_page_passes() {
        let text = "<!doctype html>\n<script src=\"/htmx.js\" defer></script>\n\
            <a href=\"/x?style=1\" {% if a > b %}class=\"onder\"{% endif %} title=\"{{ \"<p onclick=\" }}\">{# style= #}</a>\
            <p>stijl style=geen tag, 1 < 2, online</p><input name=\"onderwerp\" data-on=\"x\"/>";
        assert_eq!(page(text), []);
    }

    #[test]
    fn the_line_is_named() {
        let found = page("<p>\n{% if x %}\n\n<b style=\"\">\n{% endif %}");
        assert_eq!(
            found.first().map(|finding| finding.place.as_str()),
            Some("crates/web/templates/plan.html:4")
        );
    }
}
