//! What a list shows is exactly what the rule says: SQL against `Scope::contains`, for every role and reach.

#![expect(
    clippy::unwrap_used,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use std::collections::BTreeSet;

use jiff::civil::date;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use vangnet_core::{
    id::{AanvraagId, AccountId, LeerlingId, LocatieId, SchoolId},
    leerling::{Leerling, LeerlingGegevens, Naam, Onderwijssoort},
    toegang::{Action, Actor, Bereik, LeerlingFeiten, Rol, Scope, Toekenning},
    toelating::{
        ZaakSoort,
        aanvraag::Dossier,
        procedure::Staat,
        zaak::{Aanvraag, TermijnFeiten},
    },
};
use vangnet_store::{AanvraagFilter, LeerlingFilter, Mutatie, WerkFilter};
use vangnet_testkit::{TestApp, on_both};

/// Schools and sites with a school that has none; two mentors.
struct Mensen {
    plekken: Vec<(SchoolId, Option<LocatieId>)>,
    mentoren: Vec<Option<AccountId>>,
}

async fn mensen(app: &TestApp) -> Mensen {
    let mut plekken = Vec::new();
    for school in &app.scholen {
        plekken.push((school.id, None));
        plekken.extend(school.locaties.iter().map(|l| (school.id, Some(l.id))));
    }
    let een = app.account("Een", &[]).await;
    let twee = app.account("Twee", &[]).await;
    Mensen {
        plekken,
        mentoren: vec![None, Some(een), Some(twee)],
    }
}

/// One pupil for each place, mentor and state that counts: every combination of facts there is.
async fn population(app: &TestApp, mensen: &Mensen) -> Vec<(LeerlingId, AanvraagId, LeerlingFeiten)> {
    let tx = app.swv.begin().await.unwrap();
    let mut gemaakt = Vec::new();
    for (school, locatie) in &mensen.plekken {
        for mentor in &mensen.mentoren {
            for staat in [Staat::Aangemeld, Staat::Aanvullen, Staat::BijCommissie] {
                let ingediend = staat != Staat::Aangemeld;
                let n = gemaakt.len();
                let leerling = LeerlingId(app.app.new_id());
                let nieuw = Leerling {
                    vertrokken_op: None,
                    id: leerling,
                    versie: 1,
                    gegevens: LeerlingGegevens {
                        school: *school,
                        locatie: *locatie,
                        nummer: format!("{n}"),
                        naam: Naam {
                            roepnaam: format!("Leerling{n}"),
                            tussenvoegsel: String::new(),
                            achternaam: "Proef".to_owned(),
                        },
                        geboortedatum: date(2013, 1, 1),
                        klas: "1A".to_owned(),
                        leerjaar: 1,
                        soort: Onderwijssoort::Pro,
                        mentor: *mentor,
                    },
                };
                tx.save_leerlingen(&[Mutatie::Nieuw(nieuw)], &|_| {})
                    .await
                    .unwrap();
                let aanvraag = Aanvraag {
                    id: AanvraagId(app.app.new_id()),
                    nummer: format!("2026-{n:04}"),
                    leerling,
                    school: *school,
                    staat,
                    ingediend_op: ingediend.then_some(date(2026, 9, 20)),
                    ontvangen_op: ingediend.then_some(date(2026, 9, 20)),
                    was_ingediend: ingediend,
                    route: None,
                    overeenstemming: None,
                    dossier: Dossier::nieuw(ZaakSoort::Pro, date(2026, 10, 1)),
                    termijn: TermijnFeiten::default(),
                    zitting: None,
                    bundel: None,
                    in_steekproef: None,
                    commissieronde: None,
                    versie: 1,
                };
                tx.insert_aanvraag(&aanvraag).await.unwrap();
                let feiten = LeerlingFeiten {
                    school: *school,
                    locatie: *locatie,
                    mentor: *mentor,
                    geeft_les: false,
                    ingelicht: false,
                    ingediend,
                    bij_commissie: staat == Staat::BijCommissie,
                };
                gemaakt.push((leerling, aanvraag.id, feiten));
            }
        }
    }
    app.commit(tx).await;
    gemaakt
}

async fn agree(app: &TestApp, bevolking: &[(LeerlingId, AanvraagId, LeerlingFeiten)], actor: &Actor) {
    // The rule on a pupil's own record knows no submission.
    let scope = Scope::of(actor, Action::ReadLeerling);
    let filter = LeerlingFilter::default();
    let lijst = app.swv.list_leerlingen(&scope, &filter).await.unwrap();
    let gezien: BTreeSet<_> = lijst.rijen.iter().map(|l| l.id).collect();
    let hoort: BTreeSet<_> = bevolking
        .iter()
        .filter(|(_, _, f)| {
            let f = LeerlingFeiten {
                ingediend: false,
                bij_commissie: false,
                ..*f
            };
            scope.contains(&f)
        })
        .map(|(id, ..)| *id)
        .collect();
    assert_eq!(gezien, hoort, "pupils of {actor:?}");
    assert_eq!(lijst.totaal, u64::try_from(hoort.len()).unwrap());
    let klassen = app.swv.list_klassen(&scope).await.unwrap();
    assert_eq!(klassen.is_empty(), hoort.is_empty());

    let scope = Scope::of(actor, Action::ReadAanvraag);
    let lijst = app
        .swv
        .list_aanvragen(&scope, &AanvraagFilter::default())
        .await
        .unwrap();
    let gezien: BTreeSet<_> = lijst.rijen.iter().map(|a| a.id).collect();
    let hoort: BTreeSet<_> = bevolking
        .iter()
        .filter(|(_, _, f)| scope.contains(f))
        .map(|(_, id, _)| *id)
        .collect();
    assert_eq!(gezien, hoort, "applications of {actor:?}");
    assert_eq!(lijst.totaal, u64::try_from(hoort.len()).unwrap());
    let geteld: u64 = app
        .swv
        .count_aanvragen(&scope)
        .await
        .unwrap()
        .iter()
        .map(|(_, n)| n)
        .sum();
    assert_eq!(geteld, lijst.totaal);
    let filter = WerkFilter {
        staten: &Staat::ALL,
        aantal: 100,
    };
    let werk = app.swv.list_werk(&scope, &filter).await.unwrap();
    assert!(werk.is_sorted_by_key(|r| (r.ingediend_op.unwrap_or(r.aangemeld_op), r.nummer.clone())));
    assert_eq!(werk.iter().map(|a| a.id).collect::<BTreeSet<_>>(), hoort);

    // Work of the committee: the same rule under another action.
    let scope = Scope::of(actor, Action::AdviseAanvraag);
    let lijst = app.swv.list_werk(&scope, &filter).await.unwrap();
    let hoort: BTreeSet<_> = bevolking
        .iter()
        .filter(|(_, _, f)| scope.contains(f))
        .map(|(_, id, _)| *id)
        .collect();
    assert_eq!(lijst.iter().map(|a| a.id).collect::<BTreeSet<_>>(), hoort);
}

async fn every_role_with_every_reach(app: &TestApp) {
    let mensen = mensen(app).await;
    let bevolking = population(app, &mensen).await;
    assert!(bevolking.len() <= 50, "one page, or the comparison is not whole");
    let ik = mensen.mentoren[1].unwrap();
    for rol in Rol::ALL {
        let mut bereiken = vec![Bereik::Swv];
        for (school, locatie) in &mensen.plekken {
            bereiken.push(match locatie {
                None => Bereik::School { school: *school },
                Some(locatie) => Bereik::Locatie {
                    school: *school,
                    locatie: *locatie,
                },
            });
        }
        for bereik in bereiken {
            let toekenningen = vec![Toekenning { rol: *rol, bereik }];
            agree(app, &bevolking, &Actor::met(ik, toekenningen)).await;
        }
    }
}

async fn any_mix_of_roles(app: &TestApp) {
    let mensen = mensen(app).await;
    let bevolking = population(app, &mensen).await;
    let bereik = prop_oneof![
        1 => Just(Bereik::Swv),
        4 => prop::sample::select(mensen.plekken.clone()).prop_map(|(school, locatie)| match locatie {
            None => Bereik::School { school },
            Some(locatie) => Bereik::Locatie { school, locatie },
        }),
    ];
    let toekenning =
        (prop::sample::select(Rol::ALL), bereik).prop_map(|(rol, bereik)| Toekenning { rol, bereik });
    let accounts: Vec<_> = mensen.mentoren.iter().flatten().copied().collect();
    let actor = (
        prop::sample::select(accounts),
        prop::collection::vec(toekenning, 0..5),
    )
        .prop_map(|(account, toekenningen)| Actor::met(account, toekenningen));
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..60 {
        let actor = actor.new_tree(&mut runner).unwrap().current();
        agree(app, &bevolking, &actor).await;
    }
}

on_both!(every_role_with_every_reach, any_mix_of_roles);
