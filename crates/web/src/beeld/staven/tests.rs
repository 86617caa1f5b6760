use super::*;

fn staaf(label: &str, aantal: Option<u64>) -> Staaf {
    Staaf {
        label: label.to_owned(),
        waarde: aantal.map_or("< 5".to_owned(), |n| n.to_string()),
        aantal,
        klasse: "staaf",
    }
}

#[test]
fn the_longest_bar_fills_the_width_and_what_is_masked_does_not_tell_its_length() {
    let bars = [
        staaf("a", Some(20)),
        staaf("b", Some(10)),
        staaf("c", None),
        staaf("d", Some(0)),
    ];
    let drawing = draw(&bars, WIDE);
    let lengths: Vec<i64> = drawing.staven.iter().map(|s| s.length).collect();
    assert_eq!(lengths, [WIDE.full, WIDE.full / 2, MASKED, 0]);
    assert_eq!(drawing.staven.get(2).map(|s| s.klasse), Some("leeg"));
}

#[test]
fn a_single_small_count_beside_a_large_one_still_shows() {
    assert_eq!(length(1, 10_000, 370), 2);
    assert_eq!(length(0, 0, 370), 0);
}

#[test]
fn a_long_label_is_cut_on_characters_and_told_in_full() {
    let long = "é".repeat(60);
    assert_eq!(shortened(&long, 10).chars().count(), 10);
    let picture = Staven::new(Taal::Nl, "Scholen".to_owned(), &[staaf(&long, Some(1))]);
    assert!(picture.description.contains(&long));
}
