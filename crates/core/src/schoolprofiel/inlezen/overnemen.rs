//! A text that is read in, as it is kept until it is taken over; and how its words go beside what stands at a place.

use crate::{
    id::{AccountId, InlezingId, SchoolprofielId},
    toelating::codes,
};

use super::{Inlezing, Reden, Soort, alinea::is_opsomming};

/// Behind the code of a place: the documents that stand below it.
pub const DOCUMENTEN: &str = ".documenten";

codes! {
    /// What kind of file a text came from.
    Bronsoort {
        /// Plain text.
        Tekst = "tekst",
        /// Word.
        Docx = "docx",
    }
}

impl Bronsoort {
    /// By the first bytes: a Word document is a ZIP archive.
    pub fn van(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK\x03\x04") {
            Self::Docx
        } else {
            Self::Tekst
        }
    }
}

codes! {
    /// Why a file is not read.
    Weigering {
        /// It is too large.
        TeGroot = "inlees_te_groot",
        /// No text is in it.
        Leeg = "inlees_leeg",
        /// It is a Word document of before 2007, or one with a password.
        OudWord = "inlees_oud_word",
        /// It is a PDF.
        Pdf = "inlees_pdf",
        /// It is no text, or an archive that is no Word document.
        GeenTekst = "inlees_geen_tekst",
        /// A part of it is damaged.
        Kapot = "inlees_kapot",
        /// It unpacks to more than is taken, or asks for what Word never does.
        Verdacht = "inlees_verdacht",
        /// It has too much text, or too many paragraphs.
        TeVeel = "inlees_te_veel",
    }
}

codes! {
    /// Where a reading stands.
    InleesStaat {
        /// Its paragraphs can be moved.
        Open = "open",
        /// It was taken over: it says where each paragraph went.
        Overgenomen = "overgenomen",
    }
}

codes! {
    /// What is done at a place where a text stands already. The first loses nothing.
    Samenvoeging {
        /// What is read in comes behind what stands there.
        Achter = "achter",
        /// What is read in comes instead of it.
        Vervang = "vervang",
        /// What stands there stays; what is read in goes to the tray.
        Laat = "laat",
    }
}

impl Samenvoeging {
    /// The text that a place gets; `None` when nothing changes there. Where nothing stands, what is read in comes there.
    pub fn tekst(self, staat_er: &str, gelezen: &str) -> Option<String> {
        if gelezen.is_empty() {
            return None;
        }
        match self {
            _ if staat_er.trim().is_empty() => Some(gelezen.to_owned()),
            Self::Achter => Some(format!("{staat_er}\n{gelezen}")),
            Self::Vervang => Some(gelezen.to_owned()),
            Self::Laat => None,
        }
    }
}

/// A text that is read in for a profile. The name of its file is not kept: it may name somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ingelezen {
    /// Identity.
    pub id: InlezingId,
    /// The profile: one has one reading.
    pub profiel: SchoolprofielId,
    /// What kind of file it was.
    pub bron: Bronsoort,
    /// The size of the file, in bytes.
    pub bytes: u32,
    /// Its paragraphs with their places.
    pub inlezing: Inlezing,
    /// Where it stands.
    pub staat: InleesStaat,
    /// Who read it in.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Inlezing {
    /// The documents that the text names below the line "Documentatie" of a place: the code of that place, and a title
    /// without the sign of its list.
    pub fn documenten(&self) -> Vec<(&str, String)> {
        let lijst = self.alineas.iter().filter(|g| g.soort != Soort::Kop);
        let titels = lijst.filter(|g| g.reden != Reden::Documenten);
        titels
            .filter_map(|g| {
                let plek = g.plek.as_deref()?.strip_suffix(DOCUMENTEN)?;
                let titel = titel(&g.alinea.tekst);
                (!titel.is_empty()).then_some((plek, titel))
            })
            .collect()
    }
}

/// A line of a list without its sign; the cells of a row with spaces between them.
fn titel(regel: &str) -> String {
    let kaal = if is_opsomming(regel) {
        let mut tekens = regel.chars();
        tekens.next();
        tekens.as_str()
    } else {
        regel
    };
    let titel = kaal.split_whitespace().collect::<Vec<_>>().join(" ");
    titel.trim_end_matches([';', ',']).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::schoolprofiel::inlezen::{Alinea, Geplaatst, Opmaak};

    fn geplaatst(tekst: &str, plek: Option<&str>, soort: Soort, reden: Reden) -> Geplaatst {
        Geplaatst {
            alinea: Alinea {
                regel: 1,
                tekst: tekst.to_owned(),
                opmaak: Opmaak::Gewoon,
            },
            soort,
            plek: plek.map(str::to_owned),
            reden,
        }
    }

    #[test]
    fn documents_are_titles_without_their_sign_and_without_the_line_that_names_them() {
        let plek = Some("thema.1.basis.documenten");
        let inlezing = Inlezing {
            alineas: vec![
                geplaatst(
                    "Wij doen het zo.",
                    Some("thema.1.basis"),
                    Soort::Tekst,
                    Reden::Geerfd,
                ),
                geplaatst("Documentatie:", plek, Soort::Tussenkop, Reden::Documenten),
                geplaatst("-\tPlan  van rust;", plek, Soort::Tekst, Reden::Geerfd),
                geplaatst("Kaart van de school", plek, Soort::Tekst, Reden::Geerfd),
                geplaatst("•", plek, Soort::Tekst, Reden::Geerfd),
            ],
        };
        let titels = |t: &str| ("thema.1.basis", t.to_owned());
        assert_eq!(
            inlezing.documenten(),
            [titels("Plan van rust"), titels("Kaart van de school")]
        );
    }

    #[test]
    fn a_row_of_figures_that_a_person_moves_is_text_there() {
        let mut inlezing = Inlezing {
            alineas: vec![geplaatst(
                "Instroom\t3",
                None,
                Soort::Kengetallen,
                Reden::OnbekendeKop,
            )],
        };
        assert_eq!(inlezing.teksten().len(), 0);
        assert!(inlezing.verplaats(0, Some("tekst.visie")));
        assert_eq!(inlezing.teksten().get("tekst.visie").unwrap(), "Instroom\t3");
        assert!(!inlezing.verplaats(1, None));
    }

    proptest! {
        /// The choice that nobody makes loses nothing; replacing holds all that was read; leaving changes nothing.
        #[test]
        fn what_is_read_in_comes_behind_what_stands_there(er in "[a-z \n]{0,20}", nieuw in "[a-z\n]{0,20}") {
            let achter = Samenvoeging::Achter.tekst(&er, &nieuw);
            if nieuw.is_empty() {
                prop_assert_eq!(achter, None);
            } else {
                let achter = achter.unwrap();
                prop_assert!(achter.ends_with(&nieuw));
                prop_assert!(er.trim().is_empty() || achter.starts_with(&er));
                prop_assert_eq!(Samenvoeging::Vervang.tekst(&er, &nieuw), Some(nieuw.clone()));
                prop_assert_eq!(Samenvoeging::Laat.tekst(&er, &nieuw).is_some(), er.trim().is_empty());
            }
        }
    }
}
