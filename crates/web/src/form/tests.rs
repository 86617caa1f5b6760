//! A field ties its label, hint and error to its control, and escapes what was typed.

use askama::Template;

use super::*;

#[test]
fn hint_and_error_describe_the_control() {
    let field = Field::line(Taal::Nl, "iq", Line::Number, "Totaal-IQ")
        .hint("Een heel getal.")
        .value("8595")
        .error(Some("Vul één getal in."));
    let html = field.render().unwrap();
    assert!(
        html.contains(r#"<label class="utrecht-form-label" for="iq">Totaal-IQ</label>"#),
        "{html}"
    );
    assert!(html.contains(r#"aria-describedby="iq-uitleg iq-fout""#));
    assert!(html.contains(r#"id="iq-uitleg""#) && html.contains(r#"id="iq-fout""#));
    assert!(html.contains(r#"aria-invalid="true""#) && html.contains(r#"value="8595""#));
    assert!(html.contains(" required") && !html.contains("niet verplicht"));
}

#[test]
fn an_optional_field_says_so_and_describes_nothing_it_lacks() {
    let html = Field::line(Taal::En, "naam", Line::Text, "Name")
        .optional()
        .render()
        .unwrap();
    assert!(html.contains("(optional)") && !html.contains("aria-describedby") && !html.contains("required"));
}

#[test]
fn what_was_typed_is_escaped_and_secrets_are_not_repeated() {
    let typed = "\"><script>x</script>";
    let html = Field::line(Taal::Nl, "naam", Line::Text, typed)
        .value(typed)
        .render()
        .unwrap();
    assert!(!html.contains("<script>"), "{html}");
    let secret = Field::line(Taal::Nl, "wachtwoord", Line::Password, "Wachtwoord")
        .value("geheim")
        .render()
        .unwrap();
    assert!(!secret.contains("geheim"));
}

#[test]
fn lines_keep_a_leading_newline() {
    // Browsers drop the first newline of a textarea, so the template writes one of its own.
    let kind = FieldKind::Lines { rows: 3 };
    let html = Field::new(Taal::Nl, "tekst", kind, "Tekst")
        .value("\nregel")
        .render()
        .unwrap();
    assert!(html.contains(">\n\nregel</textarea>"), "{html}");
}

#[test]
fn choices_keep_what_was_chosen() {
    let choices = || vec![Choice::new("lwoo", "Lwoo"), Choice::new("pro", "PrO")];
    let radios = Field::new(
        Taal::Nl,
        "soort",
        FieldKind::Radios { choices: choices() },
        "Soort",
    )
    .value("pro");
    let html = radios.render().unwrap();
    assert!(
        html.contains(r#"value="pro" checked"#) && !html.contains(r#"value="lwoo" checked"#),
        "{html}"
    );
    assert!(html.contains("<legend>Soort</legend>") && html.contains(r#"<fieldset id="soort""#));
    let select = Field::new(
        Taal::Nl,
        "soort",
        FieldKind::Select { choices: choices() },
        "Soort",
    )
    .value("lwoo");
    assert!(select.render().unwrap().contains(r#"value="lwoo" selected"#));
}

#[test]
fn the_summary_links_to_each_wrong_field_in_order() {
    let wrong = |name, text: &str| Field::line(Taal::Nl, name, Line::Text, name).error(Some(text.to_owned()));
    let right = Field::line(Taal::Nl, "c", Line::Text, "c");
    let summary = ErrorSummary::of(Taal::Nl, [&wrong("a", "eerste"), &right, &wrong("b", "tweede")]);
    let html = summary.render().unwrap();
    assert!(html.contains("2 dingen"), "{html}");
    assert!(
        html.find(r##"<a href="#a">a: eerste</a>"##).unwrap()
            < html.find(r##"<a href="#b">b: tweede</a>"##).unwrap()
    );
    let none = ErrorSummary::of(Taal::Nl, [&right]);
    assert!(none.is_empty() && none.render().unwrap().trim().is_empty());
    assert!(!none.and("formulier", "algemeen").is_empty());
}
