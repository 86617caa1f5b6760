//! Bands and marker agree: a marker lies within a band exactly when the IQ does.

use askama::Template;

use super::*;

#[test]
fn a_marker_lies_in_a_band_exactly_when_the_iq_does() {
    for layout in [WIDE, NARROW] {
        let drawing = draw(Taal::Nl, &Criteria::default(), layout);
        for iq in 50..=125_u16 {
            let x = marker(layout, iq).x;
            for (band, (low, high)) in drawing.bands.iter().zip([PRO, LWOO, LWOO_SEP]) {
                let inside = x >= band.x && x < band.x + band.width;
                assert_eq!(
                    inside,
                    (low..=high).contains(&i64::from(iq)),
                    "{iq} and {low}-{high} in {}",
                    layout.class
                );
            }
        }
    }
}

#[test]
fn values_off_the_scale_stand_at_its_edge_with_an_arrow() {
    let low = marker(WIDE, 41);
    assert_eq!((low.x, low.label.as_str()), (WIDE.start, "← 41"));
    let high = marker(WIDE, 140);
    assert_eq!((high.x, high.label.as_str()), (WIDE.start + WIDE.span, "140 →"));
}

#[test]
fn a_name_steps_aside_only_when_its_band_has_room() {
    let place = |iq| {
        let criteria = Criteria {
            iq: Some(iq),
            ..Criteria::default()
        };
        let drawing = draw(Taal::Nl, &criteria, WIDE);
        let [_, lwoo, _] = drawing.bands;
        (lwoo.name_x, marker(WIDE, iq).x, lwoo.x)
    };
    let (name, marker_x, _) = place(78);
    assert_eq!(name, marker_x + 8);
    let (name, _, band) = place(88);
    assert_eq!(name, band + 8);
}

#[test]
fn the_words_say_the_bands_and_what_is_unknown() {
    let words = |iq| describe(Taal::Nl, iq);
    assert_eq!(words(Some(78)), "IQ 78 ligt binnen: PrO 55–80, lwoo 75–90");
    assert_eq!(
        words(Some(91)),
        "IQ 91 ligt binnen: lwoo 91–120 met sociaal-emotioneel"
    );
    assert_eq!(words(Some(121)), "IQ 121 ligt buiten alle banden");
    assert_eq!(words(None), "IQ onbekend");
}

#[test]
fn the_last_band_is_only_outlined_when_it_is_closed() {
    let svg = |sep| {
        IqBeeld::new(
            Taal::En,
            &Criteria {
                sep,
                ..Criteria::default()
            },
        )
        .render()
        .unwrap()
    };
    assert!(svg(Some(false)).contains("band-uit"));
    assert!(!svg(Some(true)).contains("band-uit"));
    assert!(svg(None).contains("IQ unknown") && !svg(None).contains("merkteken"));
}
