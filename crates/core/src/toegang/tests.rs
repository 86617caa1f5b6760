//! Laws of access: list and record agree, nothing is granted by accident, the matrix is the reviewed one.

use std::fmt::Write as _;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn school(n: u128) -> SchoolId {
    SchoolId(Uuid::from_u128(n))
}

fn any_bereik() -> impl Strategy<Value = Bereik> {
    prop_oneof![
        Just(Bereik::Swv),
        (0u128..3).prop_map(|n| Bereik::School { school: school(n) }),
        (0u128..3, 0u128..2).prop_map(|(n, l)| Bereik::Locatie {
            school: school(n),
            locatie: LocatieId(Uuid::from_u128(n * 10 + l))
        }),
    ]
}

fn any_actor() -> impl Strategy<Value = Actor> {
    let toekenning =
        (prop::sample::select(Rol::ALL), any_bereik()).prop_map(|(rol, bereik)| Toekenning { rol, bereik });
    (0u128..3, prop::collection::vec(toekenning, 0..4))
        .prop_map(|(account, toekenningen)| Actor::met(AccountId(Uuid::from_u128(account)), toekenningen))
}

fn any_feiten() -> impl Strategy<Value = LeerlingFeiten> {
    (
        0u128..3,
        prop::option::of(0u128..2),
        prop::option::of(0u128..3),
        any::<[bool; 4]>(),
    )
        .prop_map(
            |(s, l, m, [ingediend, bij_commissie, geeft_les, ingelicht])| LeerlingFeiten {
                school: school(s),
                locatie: l.map(|l| LocatieId(Uuid::from_u128(s * 10 + l))),
                mentor: m.map(|m| AccountId(Uuid::from_u128(m))),
                geeft_les,
                ingelicht,
                ingediend,
                // Nothing is with the committee that was never submitted.
                bij_commissie: ingediend && bij_commissie,
            },
        )
}

proptest! {
    #[test]
    fn a_list_shows_exactly_what_a_record_would(
        actor in any_actor(),
        feiten in any_feiten(),
        action in prop::sample::select(Action::ALL.as_slice()),
    ) {
        let allowed = decide(&actor, action, &Resource::Leerling(feiten)).allowed;
        prop_assert_eq!(Scope::of(&actor, action).contains(&feiten), allowed);
    }

    #[test]
    fn an_extra_role_never_takes_away(actor in any_actor(), extra in any_actor(), feiten in any_feiten()) {
        let mut more = actor.clone();
        more.toekenningen.extend(extra.toekenningen);
        for action in Action::ALL {
            let resource = Resource::Leerling(feiten);
            if decide(&actor, action, &resource).allowed {
                prop_assert!(decide(&more, action, &resource).allowed);
            }
        }
    }

    #[test]
    fn only_the_director_of_the_swv_decides(actor in any_actor(), feiten in any_feiten()) {
        let decision = decide(&actor, Action::DecideAanvraag, &Resource::Leerling(feiten));
        let director = actor.toekenningen.iter().any(|t| t.rol == Rol::DirecteurSwv && t.bereik == Bereik::Swv);
        prop_assert_eq!(decision.allowed, director && feiten.ingediend);
    }

    #[test]
    fn a_member_of_the_committee_sees_what_is_with_it_and_nothing_else(feiten in any_feiten()) {
        let lid = Actor::met(AccountId(Uuid::from_u128(1)), vec![Toekenning { rol: Rol::Adviescommissielid, bereik: Bereik::Swv }]);
        for action in Action::ALL {
            let mag = decide(&lid, action, &Resource::Leerling(feiten)).allowed;
            let hoort = matches!(action, Action::ReadAanvraag | Action::ReadDocument | Action::AdviseAanvraag);
            prop_assert_eq!(mag, hoort && feiten.bij_commissie, "{:?}", action);
        }
    }

    #[test]
    fn refused_shows_no_class(actor in any_actor(), feiten in any_feiten()) {
        for action in Action::ALL {
            let decision = decide(&actor, action, &Resource::Leerling(feiten));
            prop_assert_eq!(decision.allowed, decision.klassen.bevat(Klasse::Algemeen));
            let medisch = decision.allowed && feiten.ingelicht;
            prop_assert_eq!(decision.klassen.bevat(Klasse::Medisch), medisch);
        }
    }
}

#[test]
fn roles_are_those_of_the_data_file() {
    #[derive(serde::Deserialize)]
    struct Bestand {
        rol: Vec<Regel>,
    }
    #[derive(serde::Deserialize)]
    struct Regel {
        code: String,
        org: Organisatie,
    }
    let bestand: Bestand = toml::from_str(include_str!("../../data/rollen.toml")).unwrap();
    let file: Vec<_> = bestand.rol.iter().map(|r| (r.code.as_str(), r.org)).collect();
    let ours: Vec<_> = Rol::ALL
        .iter()
        .filter(|r| **r != Rol::Beheerder)
        .map(|r| (r.code(), r.organisatie()))
        .collect();
    assert_eq!(ours, file);
}

#[test]
fn fields_are_listed_once() {
    let mut keys: Vec<_> = velden().map(|(t, k, _)| (t, k)).collect();
    let before = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), before);
    assert!(velden().all(|(t, _, _)| !TABELLEN_ZONDER_LEERLING.contains(t)));
}

/// Prints role x action x resource. A change of the file in review is a change of who sees what.
#[test]
#[expect(clippy::too_many_lines, reason = "one list of people and one of records")]
fn golden_matrix() {
    let me = AccountId(Uuid::from_u128(1));
    let own = school(1);
    let site = LocatieId(Uuid::from_u128(10));
    let les = |school, mentor, geeft_les, ingediend, bij_commissie| {
        Resource::Leerling(LeerlingFeiten {
            school,
            locatie: Some(site),
            mentor,
            geeft_les,
            ingelicht: geeft_les,
            ingediend,
            bij_commissie,
        })
    };
    let zaak =
        |school, mentor, ingediend, bij_commissie| les(school, mentor, false, ingediend, bij_commissie);
    let pupil = |school, mentor, ingediend| zaak(school, mentor, ingediend, false);
    let bij = |school, locatie, lid| Resource::Overleg(OverlegFeiten { school, locatie, lid });
    let resources: [(&str, Resource); 16] = [
        ("het SWV", Resource::Swv),
        ("eigen school", Resource::School(own)),
        ("andere school", Resource::School(school(2))),
        ("eigen mentorleerling", pupil(own, Some(me), false)),
        ("leerling eigen school", pupil(own, None, false)),
        ("idem, ingediend", pupil(own, None, true)),
        ("leerling andere school", pupil(school(2), None, false)),
        ("idem, ingediend", pupil(school(2), None, true)),
        (
            "leerling eigen school, bij de commissie",
            zaak(own, None, true, true),
        ),
        (
            "leerling andere school, bij de commissie",
            zaak(school(2), None, true, true),
        ),
        (
            "leerling van een eigen lesklas, over wiens medische gegevens men is ingelicht",
            les(own, None, true, false, false),
        ),
        ("overleg eigen school", bij(own, None, false)),
        ("eigen overleg", bij(own, None, true)),
        (
            "eigen overleg, andere locatie",
            bij(own, Some(LocatieId(Uuid::from_u128(11))), true),
        ),
        ("overleg andere school", bij(school(2), None, false)),
        ("eigen overleg andere school", bij(school(2), None, true)),
    ];
    let mut matrix = String::from("# rol @ bereik | handeling: op welke gegevens (klassen)\n");
    for rol in Rol::ALL {
        for (naam, bereik) in [
            ("swv", Bereik::Swv),
            ("school", Bereik::School { school: own }),
            (
                "locatie",
                Bereik::Locatie {
                    school: own,
                    locatie: site,
                },
            ),
        ] {
            let toekenning = Toekenning { rol: *rol, bereik };
            if !toekenning.is_geldig() {
                continue;
            }
            let actor = Actor::met(me, vec![toekenning]);
            let mut lines = String::new();
            for action in Action::ALL {
                let allowed: Vec<String> = resources
                    .iter()
                    .enumerate()
                    .filter(|(_, (_, r))| action.betreft_leerling() == matches!(r, Resource::Leerling(_)))
                    .filter_map(|(n, (_, r))| {
                        let decision = decide(&actor, action, r);
                        decision
                            .allowed
                            .then(|| format!("{n}{}", classes(decision.klassen)))
                    })
                    .collect();
                if !allowed.is_empty() {
                    writeln!(lines, "  {action:?}: {}", allowed.join(" ")).unwrap();
                }
            }
            writeln!(matrix, "{} @ {naam}", rol.code()).unwrap();
            matrix.push_str(if lines.is_empty() { "  niets\n" } else { &lines });
        }
    }
    for (n, (naam, _)) in resources.iter().enumerate() {
        writeln!(matrix, "# {n} = {naam}").unwrap();
    }
    insta::assert_snapshot!("toegangsmatrix", matrix);
}

fn classes(klassen: Klassen) -> String {
    [
        (Klasse::Algemeen, 'a'),
        (Klasse::Begeleiding, 'b'),
        (Klasse::Zorg, 'z'),
        (Klasse::Medisch, 'm'),
        (Klasse::Vertrouwelijk, 'v'),
    ]
    .iter()
    .filter(|(klasse, _)| klassen.bevat(*klasse))
    .map(|(_, letter)| letter)
    .collect()
}
