//! Laws that hold for any facts of a pupil, possible or not.

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use proptest::{collection::vec, option, prelude::*};
use vangnet_core::{
    bewaring::steun::Bewaartermijn,
    cascade::traject::TrajectStaat,
    id::{AanvraagId, AccountId, AfspraakId, DoelId, ThuiszitterId, TrajectId},
    inrichting::catalogus::Planregels,
    klok::{
        Eigenaar, KlokFeiten, Termijn, TermijnStaat as T,
        leerling::{
            AfspraakFeit, BesluitFeit, DoelFeit, IngelichtFeit, Klokregels, LeerlingKlok, ThuisFeit,
            TrajectFeit, deel_einde, termijnen_van,
        },
    },
    leerling::Onderwijssoort,
    plan::{
        iop::IopTeller,
        opp::{Opp, OppStaat, PlichtFeiten},
        taak::PlanFeiten,
    },
    schooljaar,
    toestemming::Daad,
};

use super::bouw::{daad, nr, opp, plan};

/// No week is closed.
const NIETS: std::collections::BTreeSet<Date> = std::collections::BTreeSet::new();

fn dag() -> impl Strategy<Value = Date> {
    (0_i32..900).prop_map(|na| date(2025, 6, 1).saturating_add(na.days()))
}

fn soort() -> impl Strategy<Value = Onderwijssoort> {
    prop::sample::select(Onderwijssoort::ALL.to_vec())
}

prop_compose! {
    fn versie(nummer: i32)(
        staat in prop::sample::select(OppStaat::ALL.to_vec()), vastgesteld in option::of(dag()),
    ) -> Opp {
        let op = if staat == OppStaat::Concept { None } else { vastgesteld };
        opp(nummer, staat, op)
    }
}

prop_compose! {
    fn plannen(soort: Onderwijssoort)(
        ingeschreven in dag(), extra in option::of(dag()), geplaatst in option::of(dag()),
        (een, twee) in (versie(1), versie(2)), gehoord in dag(), akkoord in dag(), jaarlijks in vec(dag(), 0..3),
    ) -> PlanFeiten {
        PlanFeiten {
            plicht: PlichtFeiten { extra_sinds: extra, geplaatst_op: geplaatst, ..plan(soort, ingeschreven).plicht },
            opps: vec![twee, een],
            daden: vec![daad(Daad::Gehoord, 2, gehoord), daad(Daad::Handelingsdeel, 2, akkoord)],
            jaarlijks,
            ..plan(soort, ingeschreven)
        }
    }
}

prop_compose! {
    fn traject()(
        n in 1_u128..9, staat in prop::sample::select(TrajectStaat::ALL.to_vec()),
        (begin, einde, doorloop_tot, beeindigd_op) in
            (option::of(dag()), option::of(dag()), option::of(dag()), option::of(dag())),
        (volgen_tot, evaluatie_op, jaarlijks, evaluaties) in
            (option::of(dag()), option::of(dag()), any::<bool>(), vec(dag(), 0..3)),
    ) -> TrajectFeit {
        TrajectFeit {
            id: TrajectId(nr(n)), staat, begin, einde, doorloop_tot, beeindigd_op, volgen_tot, evaluatie_op, jaarlijks,
            evaluaties, uitvoerder: Eigenaar::Mentor, begeleider: None, beslisser: Eigenaar::Teamleider,
        }
    }
}

fn feiten() -> impl Strategy<Value = LeerlingKlok> {
    let steun = || {
        (
            vec(traject(), 0..4),
            vec((dag(), dag()), 0..3),
            option::of((dag(), option::of(dag()))),
            vec((dag(), dag(), option::of(dag())), 0..3),
        )
    };
    let teller = || prop::sample::select(IopTeller::ALL.to_vec());
    let rest = move || {
        (
            option::of(dag()),
            option::of(dag()),
            option::of(vec((teller(), dag()), 0..6)),
            vec((dag(), dag(), any::<bool>()), 0..2),
            option::of(dag()),
        )
    };
    soort()
        .prop_flat_map(move |soort| (Just(soort), option::of(plannen(soort)), steun(), rest()))
        .prop_map(|(soort, plan, (trajecten, dagen, thuis, afspraken), rest)| {
            let (vertrokken_op, steun_tot, gedaan, besluiten, aangemeld) = rest;
            LeerlingKlok {
                vertrokken_op,
                plan,
                gedaan,
                trajecten,
                steun_tot,
                doelen: dagen
                    .iter()
                    .map(|(begin, streefdatum)| DoelFeit {
                        id: DoelId(nr(1)),
                        begin: *begin,
                        streefdatum: *streefdatum,
                    })
                    .collect(),
                ingelicht: dagen
                    .iter()
                    .map(|(vanaf, tot)| IngelichtFeit {
                        account: AccountId(nr(1)),
                        vanaf: *vanaf,
                        // One in two has no last day.
                        tot: (tot.day() % 2 == 0).then_some(*tot),
                    })
                    .collect(),
                thuis: thuis.map(|(van, stap_op)| ThuisFeit {
                    id: ThuiszitterId(nr(1)),
                    van,
                    stap_op,
                    eigenaar: None,
                }),
                afspraken: afspraken
                    .into_iter()
                    .map(|(gemaakt_op, voor, gedaan_op)| AfspraakFeit {
                        id: AfspraakId(nr(1)),
                        gemaakt_op,
                        voor,
                        eigenaar: Some(AccountId(nr(2))),
                        gedaan_op,
                    })
                    .collect(),
                besluiten: besluiten
                    .into_iter()
                    .map(|(datum, einddatum, lwoo)| BesluitFeit {
                        aanvraag: AanvraagId(nr(1)),
                        datum,
                        einddatum,
                        lwoo,
                    })
                    .collect(),
                toelating: aangemeld
                    .map(|dag| (AanvraagId(nr(2)), KlokFeiten::nieuw(dag)))
                    .into_iter()
                    .collect(),
                ..LeerlingKlok::nieuw(soort, date(2011, 2, 28))
            }
        })
}

fn van(feiten: &LeerlingKlok, vandaag: Date) -> Vec<Termijn> {
    let plan = Planregels::default();
    let regels = Klokregels {
        plan: &plan,
        bewaring: Bewaartermijn::default(),
        dicht: &NIETS,
    };
    termijnen_van(feiten, &regels, vandaag)
}

/// The same term on another day.
fn zelfde<'a>(alle: &'a [Termijn], t: &Termijn) -> Option<&'a Termijn> {
    alle.iter().find(|x| {
        (x.soort, x.betreft, x.begin, x.einde, x.grond) == (t.soort, t.betreft, t.begin, t.einde, t.grond)
    })
}

proptest! {
    #[test]
    fn the_same_facts_give_the_same_terms_in_order(feiten in feiten(), vandaag in dag()) {
        let termijnen = van(&feiten, vandaag);
        prop_assert_eq!(&termijnen, &van(&feiten.clone(), vandaag));
        prop_assert!(termijnen.is_sorted_by_key(|t| (t.einde, t.soort)));
    }

    #[test]
    fn a_term_is_late_when_its_last_day_has_passed(feiten in feiten(), vandaag in dag()) {
        for t in van(&feiten, vandaag) {
            if !t.staat.is_gehaald() {
                prop_assert_eq!(t.staat == T::Verlopen, t.einde < vandaag, "{:?}", t);
                prop_assert_eq!(t.dagen_over < 0, t.einde < vandaag, "{:?}", t);
            }
        }
    }

    #[test]
    fn a_late_term_never_comes_again(feiten in feiten(), vandaag in dag(), later in 1_i32..400) {
        let morgen = van(&feiten, vandaag.saturating_add(later.days()));
        for t in van(&feiten, vandaag).iter().filter(|t| t.staat == T::Verlopen) {
            if let Some(dan) = zelfde(&morgen, t) {
                prop_assert!(matches!(dan.staat, T::Verlopen | T::Gehaald | T::TeLaatGehaald), "{t:?} {dan:?}");
            }
        }
    }

    #[test]
    fn who_left_has_no_term_of_plans_or_the_year(feiten in feiten(), vandaag in dag()) {
        use vangnet_core::klok::TermijnSoort as S;
        let van_school = [
            S::OppVaststellen, S::Horen, S::Overeenstemming, S::OppEvaluatie, S::IopEvaluatie, S::Doelengesprek,
            S::RapportVak, S::RapportWerk, S::Huisbezoek, S::Doel, S::VolgendeStap, S::Ingelicht, S::Jaarevaluatie,
            S::TrajectEinde, S::EindeToewijzing,
        ];
        let mut weg = feiten;
        weg.vertrokken_op = Some(vandaag.saturating_sub(1.days()));
        let termijnen = van(&weg, vandaag);
        prop_assert!(termijnen.iter().all(|t| !van_school.contains(&t.soort)), "{termijnen:?}");
        // Whatever runs is to be ended.
        let lopend = weg.trajecten.iter().filter(|t| t.staat == TrajectStaat::Loopt);
        let plan = weg.plan.iter().filter_map(|plan| plan.van_kracht());
        let af = termijnen.iter().filter(|t| t.soort == S::Afsluiten);
        prop_assert_eq!(af.count(), lopend.count() + plan.count());
    }

    #[test]
    fn parts_of_a_year_follow_each_other_to_its_last_day(delen in 1_u8..=60, jaar in 2000_i16..2090) {
        let eerste = date(jaar, 8, 1);
        let einden: Vec<Date> = (1..=delen).map(|deel| deel_einde(eerste, deel, delen)).collect();
        prop_assert!(einden.is_sorted_by(|a, b| a < b), "{einden:?}");
        let laatste = *einden.last().unwrap();
        let over = laatste.until(schooljaar::laatste_dag(eerste)).unwrap().get_days();
        prop_assert!((0..=1).contains(&over), "{laatste}: the last day, or a leap year's day before");
    }
}
