use rstest::rstest;

use super::*;

fn stand(teller: IopTeller, gedaan: u32) -> IopStand {
    let alle = standen(&[(teller, gedaan)], &Planregels::default());
    let eigen = alle.into_iter().find(|s| s.teller == teller);
    eigen.expect("every counter is there")
}

#[rstest]
#[case(0, 2)]
#[case(1, 1)]
#[case(2, 0)]
#[case(3, 0)]
fn r047_the_iop_is_evaluated_twice_a_year(#[case] gedaan: u32, #[case] ontbreekt: u32) {
    assert_eq!(stand(IopTeller::Evaluatie, gedaan).ontbreekt(), ontbreekt);
}

#[test]
fn r048_a_goal_talk_is_held_four_times() {
    assert_eq!(stand(IopTeller::Doelengesprek, 3).ontbreekt(), 1);
}

#[test]
fn r049_two_reports_are_two_counters() {
    let alle = standen(&[(IopTeller::RapportVak, 2)], &Planregels::default());
    let van = |teller| alle.iter().find(|s| s.teller == teller).map(IopStand::ontbreekt);
    assert_eq!(van(IopTeller::RapportVak), Some(0));
    assert_eq!(van(IopTeller::RapportWerk), Some(2));
}

#[test]
fn r050_the_mentor_visits_once_a_year_or_as_the_samenwerkingsverband_says() {
    assert_eq!(stand(IopTeller::Huisbezoek, 0).ontbreekt(), 1);
    let geen = Planregels {
        huisbezoeken: 0,
        ..Planregels::default()
    };
    assert_eq!(IopTeller::Huisbezoek.nodig(&geen), 0);
}

#[rstest]
#[case(Onderwijssoort::Pro, true, false)]
#[case(Onderwijssoort::VmboBasis, false, true)]
#[case(Onderwijssoort::VmboTl, false, true)]
#[case(Onderwijssoort::Havo, false, false)]
fn r046_every_pupil_of_praktijkonderwijs_has_an_iop(
    #[case] soort: Onderwijssoort,
    #[case] iop: bool,
    #[case] ilp: bool,
) {
    let regels = Planregels::default();
    assert_eq!(
        (iop_plicht(soort, &regels), ilp_plicht(soort, &regels)),
        (iop, ilp)
    );
}
