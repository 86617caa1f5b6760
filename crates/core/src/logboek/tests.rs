//! What each kind of note asks for, and who reads which class.

use std::fmt::Write as _;

use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{
    id::SchoolId,
    toegang::{
        Action, Actor, Bereik, Klassen, LeerlingFeiten, Organisatie, Resource, Rol, Toekenning, decide,
    },
};

fn account(n: u128) -> AccountId {
    AccountId(Uuid::from_u128(n))
}

fn note(soort: AantekeningSoort) -> Aantekening {
    Aantekening {
        id: AantekeningId(Uuid::from_u128(1)),
        leerling: LeerlingId(Uuid::from_u128(2)),
        soort,
        klasse: soort.klasse(),
        datum: date(2026, 11, 2),
        toon: Some(Toon::Positief),
        traject: Some(TrajectId(Uuid::from_u128(3))),
        doel: Some(DoelId(Uuid::from_u128(4))),
        verbetert: None,
        tekst: "Goed gewerkt.".to_owned(),
        door: account(1),
        tijdstip: 0,
    }
}

#[test]
fn r048_a_talk_about_goals_without_a_goal_is_refused() {
    let zonder = |soort| Aantekening {
        doel: None,
        ..note(soort)
    };
    for soort in AantekeningSoort::ALL {
        let mist = zonder(soort).gebreken().contains(&AantekeningFout::Doel);
        assert_eq!(mist, soort == AantekeningSoort::Doelengesprek, "{soort:?}");
    }
}

#[test]
fn r053_a_moment_of_intensive_guidance_belongs_to_a_traject() {
    let los = Aantekening {
        traject: None,
        ..note(AantekeningSoort::Mentormoment)
    };
    assert_eq!(los.gebreken(), [AantekeningFout::Traject]);
    assert!(AantekeningSoort::Mentormoment.is_gesprek());
}

#[test]
fn r054_a_line_in_the_log_belongs_to_a_traject() {
    let los = Aantekening {
        traject: None,
        ..note(AantekeningSoort::Logboek)
    };
    assert_eq!(los.gebreken(), [AantekeningFout::Traject]);
    assert_eq!(note(AantekeningSoort::Logboek).gebreken(), []);
}

#[test]
fn r055_a_contact_with_parents_says_its_tone() {
    let zonder = Aantekening {
        toon: None,
        ..note(AantekeningSoort::Oudercontact)
    };
    assert_eq!(zonder.gebreken(), [AantekeningFout::Toon]);
    for toon in Toon::ALL {
        let met = Aantekening {
            toon: Some(toon),
            ..note(AantekeningSoort::Oudercontact)
        };
        assert_eq!(met.gebreken(), [], "{toon:?}: also when things go well");
    }
}

#[test]
fn r091_a_card_has_both_parts() {
    let vol = Kaart {
        hulpmiddelen: vec!["Extra tijd".to_owned()],
        verwacht: vec!["Neemt de laptop mee".to_owned()],
        deskundige: String::new(),
    };
    assert_eq!(vol.gebreken(), []);
    let half = Kaart {
        verwacht: Vec::new(),
        ..vol.clone()
    };
    assert_eq!(half.gebreken(), [KaartFout::Verwacht]);
    let ander = Kaart {
        hulpmiddelen: Vec::new(),
        ..vol
    };
    assert_eq!(ander.gebreken(), [KaartFout::Hulpmiddelen]);
}

#[test]
fn r275_a_medical_fact_is_kept_as_one() {
    for klasse in Klasse::ALL {
        let ziek = Aantekening {
            klasse,
            ..note(AantekeningSoort::Ziekte)
        };
        let goed = matches!(klasse, Klasse::Medisch | Klasse::Vertrouwelijk);
        assert_eq!(ziek.gebreken().is_empty(), goed, "{klasse:?}");
    }
}

#[test]
fn r166_a_private_report_is_for_its_author_and_nobody_else() {
    let alles = Klassen::of(&Klasse::ALL);
    for klasse in Klasse::ALL {
        assert_eq!(
            AantekeningSoort::Vertrouwensgesprek.past(klasse),
            klasse == Klasse::Vertrouwelijk
        );
    }
    assert!(mag_lezen(alles, account(1), Klasse::Vertrouwelijk, account(1)));
    assert!(!mag_lezen(alles, account(2), Klasse::Vertrouwelijk, account(1)));
}

fn any_klassen() -> impl Strategy<Value = Klassen> {
    prop::sample::subsequence(Klasse::ALL.to_vec(), 0..=5).prop_map(|klassen| Klassen::of(&klassen))
}

proptest! {
    #[test]
    fn nobody_but_the_author_reads_a_confidential_note(klassen in any_klassen(), lezer in 1u128..4, door in 1u128..4) {
        if mag_lezen(klassen, account(lezer), Klasse::Vertrouwelijk, account(door)) {
            prop_assert_eq!(lezer, door);
        }
    }

    #[test]
    fn a_medical_note_needs_the_medical_class_also_of_its_author(klassen in any_klassen(), lezer in 1u128..4, door in 1u128..4) {
        let mag = mag_lezen(klassen, account(lezer), Klasse::Medisch, account(door));
        prop_assert_eq!(mag, klassen.bevat(Klasse::Medisch));
    }

    #[test]
    fn who_is_refused_reads_nothing(lezer in 1u128..4, door in 1u128..4, klasse in prop::sample::select(Klasse::ALL.to_vec())) {
        prop_assert!(!mag_lezen(Klassen::default(), account(lezer), klasse, account(door)));
    }

    #[test]
    fn more_classes_never_hide_a_note(
        klassen in any_klassen(),
        meer in any_klassen(),
        lezer in 1u128..4,
        door in 1u128..4,
        klasse in prop::sample::select(Klasse::ALL.to_vec()),
    ) {
        if mag_lezen(klassen, account(lezer), klasse, account(door)) {
            prop_assert!(mag_lezen(klassen.union(meer), account(lezer), klasse, account(door)));
        }
    }

    #[test]
    fn one_writes_what_one_can_read_back(klassen in any_klassen(), lezer in 1u128..4) {
        let recht = Leesrecht { klassen, lezer: account(lezer) };
        for klasse in recht.schrijft() {
            prop_assert!(mag_lezen(klassen, account(lezer), klasse, account(lezer)));
        }
    }
}

/// Prints for every role which notes of a pupil it reads, of others and of itself. A change of the file in review is a change of
/// who reads what.
#[test]
fn golden_notes_per_role() {
    let me = account(1);
    let school = SchoolId(Uuid::from_u128(1));
    let pupil = |mentor, ingelicht| {
        Resource::Leerling(LeerlingFeiten {
            school,
            locatie: None,
            mentor,
            geeft_les: true,
            ingelicht,
            ingediend: true,
            bij_commissie: true,
        })
    };
    let kringen = [
        ("gewoon", pupil(None, false)),
        ("als mentor", pupil(Some(me), false)),
        ("als mentor, ingelicht", pupil(Some(me), true)),
        ("ingelicht", pupil(None, true)),
    ];
    let mut tabel = String::from(
        "# rol | kring: klassen die zij van een ander leest / van zichzelf / waarin zij schrijft\n",
    );
    for rol in Rol::ALL {
        let bereik = if rol.organisatie() == Organisatie::Swv && *rol != Rol::Bpo {
            Bereik::Swv
        } else {
            Bereik::School { school }
        };
        let actor = Actor::met(me, vec![Toekenning { rol: *rol, bereik }]);
        let mut regels = String::new();
        for (naam, resource) in &kringen {
            let lezen = decide(&actor, Action::ReadLogboek, resource);
            let schrijft = decide(&actor, Action::WriteLogboek, resource).allowed;
            let recht = Leesrecht {
                klassen: lezen.klassen,
                lezer: me,
            };
            if lezen.allowed {
                let letters = |door: AccountId| -> String {
                    let leesbaar = Klasse::ALL.into_iter().filter(|k| recht.mag(*k, door));
                    leesbaar.filter_map(|k| k.code().chars().next()).collect()
                };
                let schrijfbaar: String = if schrijft {
                    recht.schrijft().filter_map(|k| k.code().chars().next()).collect()
                } else {
                    "-".to_owned()
                };
                let (ander, zelf) = (letters(account(2)), letters(me));
                writeln!(regels, "  {naam}: {ander} / {zelf} / {schrijfbaar}").unwrap();
            }
        }
        if !regels.is_empty() {
            writeln!(tabel, "{}\n{regels}", rol.code()).unwrap();
        }
    }
    insta::assert_snapshot!("aantekeningen_per_rol", tabel);
}
