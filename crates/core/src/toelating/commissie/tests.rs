use super::*;
use jiff::civil::date;
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

const SCHOOL: SchoolId = SchoolId(Uuid::from_u128(1));

fn lid(code: &str, alleen_ondergrens: bool) -> Commissielid {
    Commissielid {
        code: code.into(),
        naam: format!("Lid {code}"),
        organisatie: "Voorbeeldschool".into(),
        deskundigheid: "orthopedagoog".into(),
        school: None,
        account: None,
        alleen_ondergrens,
    }
}

/// Four seats and the extra expert for the lower bound of PrO, as 002:943-947 and 967-975 describe it.
fn commissie() -> Commissie {
    let vast = ["swv", "noord", "zuid", "oost"].map(|code| lid(code, false));
    Commissie {
        leden: vast.into_iter().chain([lid("extra", true)]).collect(),
    }
}

/// `j` studied and yes, `n` studied and no, `?` studied and silent, `J` yes without having studied, `-` nothing at all.
fn inbreng(code: &str, teken: char) -> Option<Inbreng> {
    let (bestudeerd, standpunt) = match teken {
        'j' => (true, Some(Standpunt::Ja)),
        'n' => (true, Some(Standpunt::Nee)),
        '?' => (true, None),
        'J' => (false, Some(Standpunt::Ja)),
        _ => return None,
    };
    Some(Inbreng {
        lid: code.into(),
        bestudeerd_op: bestudeerd.then(|| date(2026, 5, 12)),
        standpunt,
    })
}

fn alle(tekens: &str) -> Vec<Inbreng> {
    ["swv", "noord", "zuid", "oost", "extra"]
        .into_iter()
        .zip(tekens.chars())
        .filter_map(|(code, teken)| inbreng(code, teken))
        .collect()
}

#[rstest]
#[case("all yes", "jjjj", false, Ok(CommissieUitkomst::Ja))]
#[case("all no", "nnnn", false, Ok(CommissieUitkomst::Nee))]
#[case("one against three: divided", "jjjn", false, Ok(CommissieUitkomst::Verdeeld))]
#[case("the extra expert tips it", "jjjjn", true, Ok(CommissieUitkomst::Verdeeld))]
#[case("the extra expert agrees", "jjjjj", true, Ok(CommissieUitkomst::Ja))]
#[case("one did not study", "jjjJ", false, Err(vec![CommissieGebrek::NietBestudeerd]))]
#[case("one said nothing", "jj?j", false, Err(vec![CommissieGebrek::StandpuntOntbreekt]))]
#[case(
    "one was not there",
    "jj-j",
    false,
    Err(vec![CommissieGebrek::NietBestudeerd, CommissieGebrek::StandpuntOntbreekt])
)]
#[case("the extra expert was not asked", "jjjjj", false, Err(vec![CommissieGebrek::OnbekendLid]))]
#[case(
    "the extra expert was asked and is silent",
    "jjjj",
    true,
    Err(vec![CommissieGebrek::NietBestudeerd, CommissieGebrek::StandpuntOntbreekt])
)]
fn outcome(
    #[case] waarom: &str,
    #[case] tekens: &str,
    #[case] ondergrens: bool,
    #[case] verwacht: Result<CommissieUitkomst, Vec<CommissieGebrek>>,
) {
    assert_eq!(
        commissie().uitkomst(ondergrens, &alle(tekens)),
        verwacht,
        "{waarom}"
    );
}

#[test]
fn nobody_sits_in_an_empty_committee() {
    let leeg = Commissie::default();
    assert_eq!(leeg.uitkomst(true, &[]), Err(vec![CommissieGebrek::GeenLeden]));
    let alleen_extra = Commissie {
        leden: vec![lid("extra", true)],
    };
    assert_eq!(
        alleen_extra.uitkomst(false, &[]),
        Err(vec![CommissieGebrek::GeenLeden])
    );
}

#[test]
fn the_extra_expert_sits_at_the_lower_bound_only() {
    let codes = |ondergrens: bool| -> Vec<String> {
        let commissie = commissie();
        commissie
            .bij(ondergrens)
            .iter()
            .map(|lid| lid.code.clone())
            .collect()
    };
    assert_eq!(codes(false), ["swv", "noord", "zuid", "oost"]);
    assert_eq!(codes(true), ["swv", "noord", "zuid", "oost", "extra"]);
}

#[test]
fn a_member_of_the_applying_school_is_marked() {
    let mut van_school = lid("noord", false);
    assert!(!Commissie::is_van_school(&van_school, SCHOOL));
    van_school.school = Some(SCHOOL);
    assert!(Commissie::is_van_school(&van_school, SCHOOL));
    assert!(!Commissie::is_van_school(
        &van_school,
        SchoolId(Uuid::from_u128(2))
    ));
}

#[test]
fn the_last_contribution_of_a_member_counts() {
    let mut inbrengen = alle("njjj");
    inbrengen.extend(inbreng("swv", 'j'));
    assert_eq!(commissie().uitkomst(false, &inbrengen), Ok(CommissieUitkomst::Ja));
}

#[rstest]
#[case(AanvraagSoort::Pro, Some(54), false)]
#[case(AanvraagSoort::Pro, Some(55), true)]
#[case(AanvraagSoort::Pro, Some(59), true)]
#[case(AanvraagSoort::Pro, Some(60), false)]
#[case(AanvraagSoort::Pro, None, false)]
#[case(AanvraagSoort::Lwoo, Some(57), false)]
fn lower_bound(#[case] soort: AanvraagSoort, #[case] iq: Option<u16>, #[case] verwacht: bool) {
    assert_eq!(
        is_pro_ondergrens(soort, iq.map(|iq| Iq::new(iq).unwrap())),
        verwacht
    );
}

#[test]
fn the_policy_is_kept_as_json_and_comes_back() {
    let json = serde_json::to_string(&commissie()).unwrap();
    assert_eq!(serde_json::from_str::<Commissie>(&json).unwrap(), commissie());
}

proptest! {
    #[test]
    fn an_outcome_needs_everybody_and_is_their_common_word(tekens in "[jnJ?\\-]{5}", ondergrens: bool) {
        let gezeten = if ondergrens { 5 } else { 4 };
        let (zitten, extra) = tekens.split_at(gezeten);
        let volledig = zitten.chars().all(|c| c == 'j' || c == 'n') && extra.chars().all(|c| c == '-');
        let uitkomst = commissie().uitkomst(ondergrens, &alle(&tekens));
        prop_assert_eq!(uitkomst.is_ok(), volledig);
        if let Ok(uitkomst) = uitkomst {
            let verwacht = match (zitten.contains('j'), zitten.contains('n')) {
                (true, false) => CommissieUitkomst::Ja,
                (false, true) => CommissieUitkomst::Nee,
                _ => CommissieUitkomst::Verdeeld,
            };
            prop_assert_eq!(uitkomst, verwacht);
        }
    }

    #[test]
    fn the_order_of_members_makes_no_difference(tekens in "[jnJ?\\-]{4}") {
        let mut omgekeerd = alle(&tekens);
        omgekeerd.reverse();
        prop_assert_eq!(commissie().uitkomst(false, &omgekeerd), commissie().uitkomst(false, &alle(&tekens)));
    }
}
