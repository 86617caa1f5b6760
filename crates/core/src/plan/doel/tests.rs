use jiff::civil::date;
use uuid::Uuid;

use super::*;

fn doel() -> Doel {
    Doel {
        id: DoelId(Uuid::nil()),
        leerling: LeerlingId(Uuid::nil()),
        plan: Plan::Iop,
        domein: Some(Doeldomein::Werken),
        inhoud: DoelInhoud {
            doel: "Ik kom op tijd op mijn stage.".to_owned(),
            criterium: "Vier weken achter elkaar op tijd.".to_owned(),
            ..DoelInhoud::default()
        },
        begin: date(2026, 9, 1),
        streefdatum: Some(date(2026, 12, 1)),
        resultaat: Doelresultaat::Open,
        resultaat_op: None,
        versie: 1,
    }
}

#[test]
fn r060_a_goal_without_a_criterium_is_warned_of() {
    let dag = date(2026, 11, 20);
    assert_eq!(doel().waarschuwingen(dag), []);
    let mut vaag = doel();
    vaag.inhoud.criterium.clear();
    vaag.streefdatum = None;
    assert_eq!(
        vaag.waarschuwingen(dag),
        [DoelWaarschuwing::Criterium, DoelWaarschuwing::Streefdatum]
    );
    assert_eq!(
        doel().waarschuwingen(date(2026, 12, 2)),
        [DoelWaarschuwing::Verlopen]
    );
    let klaar = Doel {
        resultaat: Doelresultaat::Behaald,
        ..doel()
    };
    assert_eq!(klaar.waarschuwingen(date(2026, 12, 2)), []);
}

#[test]
fn r051_goals_are_shown_by_domain_and_an_iop_goal_has_one() {
    let zonder = Doel {
        domein: None,
        ..doel()
    };
    assert_eq!(
        zonder.waarschuwingen(date(2026, 11, 20)),
        [DoelWaarschuwing::Domein]
    );
    let opp = Doel {
        plan: Plan::Opp,
        ..zonder
    };
    assert_eq!(opp.waarschuwingen(date(2026, 11, 20)), []);
    let doelen = [doel(), opp];
    let per = per_domein(&doelen);
    assert_eq!(per.len(), 4);
    assert_eq!(per.get(&Doeldomein::Werken).map(Vec::len), Some(1));
    assert_eq!(per.get(&Doeldomein::Wonen).map(Vec::len), Some(0));
}
