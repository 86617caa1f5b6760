//! The fields of the forms: the file, and how a text is taken over.

use vangnet_app::VeldFout;
use vangnet_app::schoolprofiel::{Inleesblad, Vak};
use vangnet_core::schoolprofiel::inlezen::Samenvoeging;
use vangnet_core::schoolprofiel::plek::PlekDef;

use super::super::bloktoon;
use crate::form::{Choice, Field, FieldKind};
use crate::pages::veldfout;
use crate::taal::{Taal, Tekst};

/// What the file chooser offers.
const BESTANDEN: &str =
    ".docx,.txt,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The file, and whether it takes the place of what is there.
pub(super) fn bestandvelden(t: Taal, blad: &Inleesblad, fouten: &[VeldFout]) -> Vec<Field> {
    if !blad.is_concept {
        return Vec::new();
    }
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let kies = FieldKind::File { accept: BESTANDEN };
    let mut velden = vec![
        Field::new(t, "bestand", kies, t.text("inlezing-bestand"))
            .hint(t.text("inlezing-bestand-uitleg"))
            .error(fout("bestand")),
    ];
    if blad.ingelezen.is_some() {
        let vink = FieldKind::Checkbox { checked: false };
        velden.push(
            Field::new(t, "vervang", vink, t.text("inlezing-vervang"))
                .open()
                .error(fout("vervang")),
        );
    }
    velden
}

/// A place with its colour in words.
pub(super) fn naam(t: Taal, plek: &PlekDef) -> String {
    let word = bloktoon(t, plek).map(|(_, word)| word);
    word.map_or_else(|| plek.titel.clone(), |w| format!("{} ({w})", plek.titel))
}

/// The choices for taking over: one for all places where a text stands, one for each, and what goes along.
pub(super) fn overneemvelden(t: Taal, blad: &Inleesblad, fouten: &[VeldFout]) -> Vec<Field> {
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let hoe = |eerste: Option<Choice>| FieldKind::Select {
        choices: eerste
            .into_iter()
            .chain(Samenvoeging::ALL.map(|s| Choice::new(s.code(), t.code("samenvoeging", s.code()))))
            .collect(),
    };
    let bezet = |v: &&Vak| !v.documenten && v.mag_schrijven && !v.staat_er.trim().is_empty();
    let mut velden = Vec::new();
    if blad.vakken.iter().any(|v| bezet(&v)) {
        let per_plek = Choice::new("", t.text("inlezing-per-plek"));
        let alle = Field::new(t, "alle", hoe(Some(per_plek)), t.text("inlezing-alle"));
        velden.push(
            alle.open()
                .hint(t.text("inlezing-alle-uitleg"))
                .error(fout("alle")),
        );
    }
    for vak in blad.vakken.iter().filter(|v| !v.documenten && v.mag_schrijven) {
        let veld = format!("plek-{}", vak.code);
        let fout = fout(&veld);
        if bezet(&vak) || fout.is_some() {
            let label = t.text("inlezing-bij-plek").arg("plek", naam(t, &vak.plek));
            velden.push(Field::new(t, veld, hoe(None), label).open().error(fout));
        }
    }
    let vink = |naam: &'static str, label: Tekst| {
        Field::new(t, naam, FieldKind::Checkbox { checked: true }, label).open()
    };
    if blad.telling.documenten > 0 {
        velden.push(vink("documenten", t.text("inlezing-neem-documenten")));
    }
    if blad.mag_cijfers && !blad.cijfers.is_empty() {
        velden.push(vink("kengetallen", t.text("inlezing-neem-kengetallen")));
    }
    velden
}
