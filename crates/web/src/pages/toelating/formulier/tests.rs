//! The form shows what fits the kind, and reads what it shows.

use super::*;

fn getypt(paren: &[(&str, &str)]) -> Getypt {
    serde_html_form::from_str(&serde_html_form::to_string(paren).unwrap()).unwrap()
}

fn velden(form: &DossierFormulier, soort: ZaakSoort) -> Vec<Groep> {
    Velden {
        t: Taal::Nl,
        form,
        fouten: &[],
        soort,
        zorg: true,
        documenten: &[],
        instrumenten: None,
        eigen: &[],
        keuze_open: false,
    }
    .groepen()
}

fn html(groepen: &[Groep]) -> String {
    groepen
        .iter()
        .flat_map(|g| g.velden.iter().chain(g.rijen.iter().flat_map(|r| &r.velden)))
        .map(ToString::to_string)
        .collect()
}

#[test]
fn rows_are_read_without_the_empty_ones_and_three_empty_ones_follow() {
    let form = formulier(&getypt(&[
        ("geprobeerd_wat_1", " "),
        ("geprobeerd_wat_2", "Remedial teaching"),
        ("geprobeerd_effect_2", "Weinig"),
        ("geprobeerd_periode_7", "najaar"),
    ]));
    let wat: Vec<_> = form.geprobeerd.iter().map(|g| g.wat.as_str()).collect();
    assert_eq!(wat, ["Remedial teaching", ""]);
    let shown = html(&velden(&form, ZaakSoort::Vso));
    assert!(shown.contains("name=\"geprobeerd_wat_5\"") && !shown.contains("name=\"geprobeerd_wat_6\""));
}

#[test]
fn each_kind_asks_only_what_fits_it() {
    let form = DossierFormulier::default();
    let [pro, lwoo, vso] =
        [ZaakSoort::Pro, ZaakSoort::Lwoo, ZaakSoort::Vso].map(|soort| html(&velden(&form, soort)));
    let has = |page: &str, name: &str| page.contains(&format!("name=\"{name}\""));
    for name in ["later_grond", "instemming", "zienswijze", "iq", "weg"] {
        assert!(has(&pro, name), "{name} in PrO");
        assert!(!has(&vso, name), "{name} in VSO");
    }
    assert!(pro.contains("value=\"later_pro\"") && !lwoo.contains("value=\"later_pro\""));
    assert!(has(&lwoo, "overleg") && has(&lwoo, "iq") && !has(&lwoo, "zienswijze"));
    assert!(has(&vso, "categorie") && has(&vso, "overleg") && has(&vso, "stem_leerling"));
}
