//! The tables of figures in a text that is read in, in words.

use vangnet_core::schoolprofiel::inlezen::{
    Celgegeven, Cijfertabel, InleesStaat, Lot, kengetallen::Kengetalwaarde,
};

use crate::taal::{Taal, Tekst};

/// A table.
pub(super) struct Tabel {
    /// Its name.
    pub(super) naam: String,
    /// Its school years, with the day on which was counted.
    pub(super) jaren: Vec<String>,
    /// Its rows.
    pub(super) rijen: Vec<Rij>,
    /// How many of its cells are written.
    pub(super) nieuw: usize,
}

/// A row.
pub(super) struct Rij {
    /// Its words in the source.
    pub(super) naam: String,
    /// The key figure that it is, or that it is none.
    pub(super) is: Tekst,
    /// Its cells: what they say, and why they are not written.
    pub(super) cellen: Vec<(String, Option<Tekst>)>,
}

pub(super) fn tabellen(t: Taal, alle: &[Cijfertabel], staat: InleesStaat) -> Vec<Tabel> {
    let kolom = |(_, naam, dag): &(i16, String, Option<jiff::civil::Date>)| match dag {
        Some(dag) => format!("{naam}, {}", t.long_date(*dag)),
        None => naam.clone(),
    };
    let tabel = |(nummer, tabel): (i64, &Cijfertabel)| Tabel {
        naam: t.text("inlezing-tabel").arg("nummer", nummer).to_string(),
        jaren: tabel.jaren.iter().map(kolom).collect(),
        nieuw: tabel.nieuw().count(),
        rijen: tabel
            .rijen
            .iter()
            .map(|rij| Rij {
                naam: rij.naam.clone(),
                is: match rij.code {
                    Some(code) => t.code("kengetal", code.code()),
                    None => t.text("inlezing-geen-kengetal"),
                },
                cellen: rij.cellen.iter().map(|c| cel(t, c, staat)).collect(),
            })
            .collect(),
    };
    (1..).zip(alle).map(tabel).collect()
}

fn cel(t: Taal, cel: &Celgegeven, staat: InleesStaat) -> (String, Option<Tekst>) {
    let tekst = match &cel.waarde {
        Err(tekst) => tekst.clone(),
        Ok(Kengetalwaarde::Getal { waarde, noemer: None }) => t.integer(i64::from(*waarde)),
        Ok(Kengetalwaarde::Getal {
            waarde,
            noemer: Some(noemer),
        }) => t
            .text("kengetal-van")
            .arg("waarde", t.integer(i64::from(*waarde)))
            .arg("noemer", t.integer(i64::from(*noemer)))
            .to_string(),
        Ok(anders) => t.code("kengetalwaarde", anders.als_waarde().0.code()).to_string(),
    };
    // After taking over it says nothing new: all of it was written by now.
    let los = cel.lot != Lot::Nieuw && cel.lot != Lot::Rij && staat == InleesStaat::Open;
    (tekst, los.then(|| t.code("inleeslot", cel.lot.code())))
}
